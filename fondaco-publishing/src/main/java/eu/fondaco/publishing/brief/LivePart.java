// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

/**
 * A stretch of a living brief between double braces: a question, and how its answer is to be
 * written.
 *
 * @param start in chars, of the first brace
 * @param end in chars, after the last brace
 * @param line from 1
 * @param column from 1
 * @param format empty for the number with its unit; {@code bare} for the number alone; {@code
 *     digits 1} for so many decimals; words in quotes are the author's own and must be true
 */
record LivePart(int start, int end, int line, int column, String question, String format) {

    /** The author's words, when the format is words; else empty. */
    String words() {
        boolean quoted = format.length() >= 2 && format.startsWith("\"") && format.endsWith("\"");
        return quoted ? format.substring(1, format.length() - 1) : "";
    }
}
