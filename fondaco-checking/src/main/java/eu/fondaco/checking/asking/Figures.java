// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;

/** Numbers as they are typed in a question. */
final class Figures {

    private Figures() {}

    /** Reads a number with the marks of a language; a lone mark before three digits groups. */
    static Double read(String text, Lang lang) {
        char decimal = lang == Lang.IT ? ',' : '.';
        String plain = text.replace("'", "").replace(" ", "");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        int last = Math.max(comma, point);
        boolean both = comma >= 0 && point >= 0;
        boolean one = last >= 0 && plain.indexOf(plain.charAt(last)) == last;
        boolean fraction =
                last >= 0
                        && one
                        && (both
                                || plain.charAt(last) == decimal
                                || plain.length() - last - 1 != 3);
        String digits =
                fraction
                        ? plain.substring(0, last).replaceAll("\\D", "")
                                + "."
                                + plain.substring(last + 1)
                        : plain.replaceAll("\\D", "");
        return Double.valueOf(digits);
    }

    /** One unit of the last digit typed. */
    static double step(String text, Lang lang) {
        String plain = text.replace(" ", "");
        char decimal = lang == Lang.IT ? ',' : '.';
        int at = plain.lastIndexOf(decimal);
        return at < 0 ? 1 : Math.pow(10, -(plain.length() - at - 1));
    }
}
