// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.DataRefusedException;

/**
 * A file that isn't a table: no header, a row of another length, a quote never closed. What it says
 * names the file and the line; it isn't used for files that can't be opened.
 */
public final class CsvFormatException extends DataRefusedException {
    private static final long serialVersionUID = 1L;

    public CsvFormatException(Note why) {
        super(why);
    }
}
