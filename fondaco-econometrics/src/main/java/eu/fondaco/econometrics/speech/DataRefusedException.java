// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.speech;

import eu.fondaco.core.text.Note;

/** Data that don't allow what is asked of them. Says what and, where possible, what to do. */
public abstract class DataRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Note why;

    protected DataRefusedException(Note why) {
        super(why.toString());
        this.why = why;
    }

    /** What is the matter, for people; {@link #getMessage} is the same in English. */
    public final Note why() {
        return why;
    }
}
