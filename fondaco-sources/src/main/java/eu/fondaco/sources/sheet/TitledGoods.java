// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The goods of which titles say that the trade is: {@code Esportazioni di vino per paese}. */
final class TitledGoods {

    private static final Pattern KIND =
            Pattern.compile(
                    WordLists.of("goods-adjective")
                            + "(?: (?:e|ed|y|et) "
                            + WordLists.of("goods-adjective")
                            + ")?");

    /** A title that says of which goods the trade is, {@code Esportazioni di vino}. */
    private static final Pattern OF_GOODS =
            Pattern.compile(
                    ".*?\\b"
                            + WordLists.of("trade")
                            + "\\b(?: (?!"
                            + WordLists.of("of")
                            + "\\b)\\w+){0,2} "
                            + WordLists.of("of")
                            + " (?<goods>.+)");

    /** What parts the clauses of a title: {@code Sicilia - Export di vino}. */
    private static final String CLAUSES = "\\s[-\u2013\u2014]\\s";

    /** Goods at large, of which a title may say more: {@code goods of animal origin}. */
    private static final Pattern ALL_GOODS =
            Pattern.compile("^" + WordLists.of("all-goods") + "\\b");

    /** A code of goods in a title: {@code NC 2204}. */
    private static final Pattern CODE_IN_TITLE =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(NC|CN|HS|SA|SH|SITC|TARIC|KN)[ -]?(\\d{2,10})(?![\\d.])");

    /**
     * What ends the goods of a title; what they serve for doesn't: {@code macchine per il legno}.
     */
    private static final Pattern OF_END =
            Pattern.compile(
                    " (?:"
                            + WordLists.of("of-end")
                            + "|(?:per|por|par) (?:\\w+ ){0,2}?(?:"
                            + SheetWords.KINDS.stream()
                                    .map(k -> WordLists.of("role." + k))
                                    .collect(Collectors.joining("|"))
                            + "|"
                            + WordLists.of("of-end-axis")
                            + "))\\b.*");

    private TitledGoods() {}

    /** The goods of which alone a title says that the trade is; empty for none. */
    static String goods(String title) {
        Matcher code = CODE_IN_TITLE.matcher(title);
        boolean coded = code.find();
        String of =
                Stream.of(title.replaceFirst("\\s*[(\\[].*", "").split(CLAUSES))
                        .limit(2) // what stands before the trade may say whose it is
                        .map(clause -> OF_GOODS.matcher(SheetWords.key(withoutGeneral(clause))))
                        .filter(Matcher::matches)
                        .map(m -> m.group("goods"))
                        .findFirst()
                        .orElse("");
        String own = OF_END.matcher(of).replaceFirst("");
        String rest = ALL_GOODS.matcher(own).replaceFirst("");
        boolean goods =
                !own.startsWith("by ")
                        && (SheetWords.namesGoods(rest) || KIND.matcher(rest.strip()).matches());
        return coded
                ? code.group(1) + " " + code.group(2) + ": " + (own.isEmpty() ? title : own)
                : goods ? own : "";
    }

    /** The goods of a title, as a key, up to what ends them: {@code marmo per paese}. */
    static String endOfGoods(String key) {
        return OF_END.matcher(" " + key).replaceFirst("").strip();
    }

    /** A title without what is general behind its commas: {@code export di vino, primi Paesi}. */
    private static String withoutGeneral(String title) {
        String text = title;
        int comma = text.lastIndexOf(',');
        while (comma > 0 && SheetWords.isGeneral(text.substring(comma + 1))) {
            text = text.substring(0, comma);
            comma = text.lastIndexOf(',');
        }
        return text;
    }
}
