// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.io.IOException;

/** What came in the way outside the program, told to people in each language. */
public class ToldException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Label told;

    public ToldException(Label told) {
        super(told.en());
        this.told = told;
    }

    public ToldException(Label told, Throwable cause) {
        super(told.en(), cause);
        this.told = told;
    }

    /** What went wrong, and what to do about it. */
    public final Label told() {
        return told;
    }
}
