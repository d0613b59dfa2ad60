// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.internal;

import eu.fondaco.core.text.CsvText;

/** Writes JSON values into a buffer; a number that isn't finite becomes null. */
public final class Json {

    private Json() {}

    /** A quoted string. */
    public static String text(String s) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            switch (c) {
                case '"' -> b.append("\\\"");
                case '\\' -> b.append("\\\\");
                case '\n' -> b.append("\\n");
                case '\r' -> b.append("\\r");
                case '\t' -> b.append("\\t");
                default ->
                        b.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return b.append('"').toString();
    }

    /** A number, or null. */
    public static String number(double v) {
        if (Double.isNaN(v) || Double.isInfinite(v)) {
            return "null";
        }
        return v == Math.rint(v) && Math.abs(v) < 1e15
                ? Long.toString((long) v)
                : Double.toString(v);
    }

    /** A cell of a comma-separated file; empty for a number that isn't finite. */
    public static String cell(double v) {
        String s = number(v);
        return s.equals("null") ? "" : s;
    }

    /** A cell of a comma-separated file, quoted where it must be, that no spreadsheet runs. */
    public static String cell(String s) {
        return CsvText.field(s);
    }
}
