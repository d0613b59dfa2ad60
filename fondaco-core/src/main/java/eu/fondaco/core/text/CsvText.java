// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.regex.Pattern;

/** Texts as fields of CSV, as RFC 4180 has them, none of which a spreadsheet would run. */
public final class CsvText {

    /** What a formula begins with, in any width, and what spreadsheets skip before it. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER =
            Pattern.compile("-[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private CsvText() {}

    /**
     * A text that no spreadsheet takes for a formula: after an apostrophe where it begins as one.
     * Only all of a negative number is none; {@code -2+A1} is a formula.
     */
    public static String harmless(String text) {
        boolean begins = text.length() > 1 && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
        return begins && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** A text in quotes where it holds what parts fields or lines. */
    public static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == '\r' || c == '\n') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    /** A text as a field. */
    public static String field(String text) {
        return quoted(harmless(text));
    }
}
