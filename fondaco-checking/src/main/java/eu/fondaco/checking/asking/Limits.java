// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Bounds with what they bound, said in one way: "60 billion or more" and "equal to or above 60
 * billion" are "at least 60 billion", from {@code limits.txt}. A bound of a question word bounds
 * nothing: "in at least how many countries".
 */
final class Limits {

    private static final Map<Lang, Ways> WAYS =
            Map.of(Lang.EN, ways(Lang.EN), Lang.IT, ways(Lang.IT));

    private Limits() {}

    /** A text with such bounds put in the words that questions know. */
    static String written(String text, Lang lang) {
        return WAYS.get(lang).in(text);
    }

    private static Ways ways(Lang lang) {
        List<BothTongues.Line> lines = BothTongues.of("limits.txt", 1, lang);
        String unit = "(?:" + any(lines, "unit") + ")(?!\\p{L})";
        String plain = "[-+€£$]?\\d[\\d.,]*(?<![.,])";
        String amount = "(" + plain + "(?: ?" + unit + ")+|(?![12]\\d{3}(?!\\d))" + plain + ")";
        String money = "(" + plain + "(?: ?" + unit + ")+)";
        String from = "(?:(?<!\\p{L})(?:" + any(lines, "from") + ") )?(?<![\\p{L}\\d.,-])";
        Ways ways = new Ways();
        for (BothTongues.Line line : lines) {
            String known = line.words().get(0);
            List<String> said = line.words().subList(1, line.words().size());
            switch (line.meant().get(0)) {
                case "before" -> ways.with("(?<!\\p{L})" + led(said), known + " ");
                case "unto" -> ways.with("(?<!\\p{L})" + led(said) + money, known + " $1");
                case "behind" -> ways.with(from + amount + " " + ends(said), known + " $1");
                default -> {}
            }
        }
        String bound =
                lines.stream()
                        .filter(l -> l.meant().get(0).equals("before"))
                        .map(l -> Pattern.quote(l.words().get(0)))
                        .collect(Collectors.joining("|"));
        ways.with("(?<!\\p{L})(?:" + bound + ") (?=(?:" + any(lines, "among") + ")(?!\\p{L}))", "");
        return ways;
    }

    /** Words before a number; in Italian the last may be one with its article. */
    private static String led(List<String> said) {
        return said.stream()
                        .map(w -> w.replaceAll(" a$", " a(?:i|gli|l|lla|llo|lle|ll')?"))
                        .map(w -> w.replaceAll(" di$", " d(?:i|ei|egli|el|ella|ello|elle|ell')"))
                        .collect(Collectors.joining("|", "(?:", ")"))
                + "(?: |(?<='))";
    }

    /** Words behind a number, where they end what is said of it: not "or more than that". */
    private static String ends(List<String> said) {
        return "(?:"
                + any(said)
                + ")(?![\\p{L}-])(?! (?:than|di|del|dell|della|dei|che)(?!\\p{L}))";
    }

    private static String any(List<BothTongues.Line> lines, String kind) {
        return lines.stream()
                .filter(l -> l.meant().get(0).equals(kind))
                .map(l -> any(l.words()))
                .collect(Collectors.joining("|"));
    }

    private static String any(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
