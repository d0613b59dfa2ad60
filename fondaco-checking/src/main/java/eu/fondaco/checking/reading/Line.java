// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

/**
 * A line of a text's outline: title, heading, paragraph, item or row.
 *
 * @param from first token
 * @param to one past the last token
 * @param head index of the heading or title it stands under, itself for headings; -1 for none
 * @param top for rows the index of the row that heads the table; -1 otherwise
 */
record Line(Kind kind, int from, int to, int head, int top) {

    enum Kind {
        TITLE("ti"),
        HEADING("hd"),
        PARAGRAPH("par"),
        ITEM("it"),
        ROW("row");

        final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    boolean isHeading() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }
}
