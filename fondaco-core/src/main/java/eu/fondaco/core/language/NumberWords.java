// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Lang;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: {@code 10000000000}, {@code 1.5 billion}, {@code 1,5
 * miliardi}.
 */
final class NumberWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)*");
    private static final Pattern NEXT_WORD = Pattern.compile("\\s+(\\p{L}+)");

    private static final Pattern CURRENCY =
            Pattern.compile(
                    "\\s*(?:(?:di\\s+)?(?:euros?|dollars|dollari|pounds(?:\\s+sterling)?|sterline|EUR|USD|AUD|GBP)(?!\\p{L})|\u20ac|\u00a3|\\$)");

    private NumberWords() {}

    /** The number that begins at a place where a digit or a minus stands. */
    static Word read(String text, int at, Lexicon lexicon) {
        Matcher m = NUMBER.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            throw new IllegalArgumentException("no number begins at " + at + " in '" + text + "'");
        }
        double number = value(m.group(), lexicon.lang());
        int end = m.end();
        Matcher word = NEXT_WORD.matcher(text).region(end, text.length());
        if (word.lookingAt()) {
            Double scale = lexicon.scale(Folding.key(word.group(1)));
            if (scale != null) {
                number *= scale;
                end = word.end();
            }
        }
        Matcher currency = CURRENCY.matcher(text).region(end, text.length());
        end = currency.lookingAt() ? currency.end() : end;
        return Word.number(text.substring(at, end), at, end, number);
    }

    /** One separator followed by three digits groups in the language that groups so. */
    private static double value(String written, Lang lang) {
        char group = lang == Lang.IT ? '.' : ',';
        char decimal = lang == Lang.IT ? ',' : '.';
        boolean both = written.indexOf(group) >= 0 && written.indexOf(decimal) >= 0;
        boolean groups =
                both
                        ? written.indexOf(group) < written.indexOf(decimal)
                        : written.matches("-?\\d{1,3}(\\" + group + "\\d{3})+");
        String plain =
                groups
                        ? written.replace(String.valueOf(group), "").replace(decimal, '.')
                        : written.indexOf(',') != written.lastIndexOf(',')
                                ? written.replace(",", "")
                                : written.replace(',', '.');
        return plain.indexOf('.') == plain.lastIndexOf('.')
                ? Double.parseDouble(plain)
                : Double.parseDouble(plain.replace(".", ""));
    }
}
