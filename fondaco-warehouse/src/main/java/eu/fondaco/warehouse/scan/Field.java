// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

/** Where fields of a CSV line end. */
final class Field {

    private Field() {}

    /**
     * The place behind a field, where its separator or the end of the line is.
     *
     * @throws UnusualFileException when its quotes don't end on the same line, or aren't around all
     *     of it
     */
    static int end(byte[] bytes, int from, byte separator) {
        int at = from;
        if (bytes[at] == '"') {
            return quotedEnd(bytes, from, separator);
        }
        while (bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
            if (bytes[at++] == '"') {
                throw new UnusualFileException("a quote inside a field");
            }
        }
        return at;
    }

    private static int quotedEnd(byte[] bytes, int from, byte separator) {
        int at = from + 1;
        while (true) {
            byte b = bytes[at++];
            if (b == '\n' || b == '\r') {
                throw new UnusualFileException("a quoted line end");
            }
            if (b == '"') {
                if (bytes[at] == '"') {
                    at++;
                } else if (bytes[at] == separator || bytes[at] == '\n' || bytes[at] == '\r') {
                    return at;
                } else {
                    throw new UnusualFileException("text behind a quote");
                }
            }
        }
    }
}
