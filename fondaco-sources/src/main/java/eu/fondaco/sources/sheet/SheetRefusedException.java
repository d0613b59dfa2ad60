// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.io.IOException;

/** That a file can't be taken as sheets; the message says why, about the file. */
public final class SheetRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    SheetRefusedException(String message) {
        super(message);
    }
}
