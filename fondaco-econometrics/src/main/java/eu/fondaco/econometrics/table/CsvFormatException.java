// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table;

/**
 * A file that isn't a table: no header, a row of another length, a quote never closed. The message
 * names the file and the line; it isn't used for files that can't be opened.
 */
public final class CsvFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that a user can act on. */
    public CsvFormatException(String message) {
        super(message);
    }
}
