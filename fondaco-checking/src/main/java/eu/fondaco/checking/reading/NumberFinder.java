// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import java.util.List;
import java.util.Optional;

/** Finds the place of a number in a few words, to put another in its stead. */
public final class NumberFinder {

    private NumberFinder() {}

    /**
     * A number in figures or an ordinal in words.
     *
     * @param scale what the figures are multiplied by ("billion"), 1 where nothing is
     * @param decimals how many were printed
     */
    public record Found(int start, int end, String text, double scale, int decimals) {}

    /**
     * The first number of that absolute value that is written in figures, or as an ordinal; none
     * where it is written in two parts.
     */
    public static Optional<Found> find(String text, double value, Lexicon lexicon) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        NumberScanner scanner = new NumberScanner(lexicon);
        for (int i = 0; i < tokens.size(); i++) {
            Item item = scanner.scan(tokens, i);
            if (item == null
                    || Math.abs(Math.abs(item.num.value()) - value) > 1e-9 * Math.max(1, value)) {
                continue;
            }
            if (item.num.type() == Num.Type.ORDINAL) {
                Token t = tokens.get(item.to - 1);
                return Optional.of(
                        new Found(
                                tokens.get(item.from).start(),
                                t.end(),
                                text.substring(tokens.get(item.from).start(), t.end()),
                                1,
                                0));
            }
            if (isCompound(item, tokens)) {
                return Optional.empty();
            }
            for (int k = item.from; k < item.to; k++) {
                Token t = tokens.get(k);
                if (t.kind() == Token.Kind.NUMBER) {
                    int decimals =
                            Math.max(
                                    0,
                                    (int)
                                            Math.round(
                                                    -Math.log10(
                                                            item.num.step()
                                                                    / scale(item, t, lexicon))));
                    return Optional.of(
                            new Found(
                                    t.start(),
                                    t.end(),
                                    t.text(),
                                    scale(item, t, lexicon),
                                    decimals));
                }
            }
        }
        return Optional.empty();
    }

    /** "178 miliardi e 405 milioni": no figures stand for all of it. */
    private static boolean isCompound(Item item, List<Token> tokens) {
        return tokens.subList(item.from, item.to).stream()
                        .filter(t -> t.kind() == Token.Kind.NUMBER)
                        .count()
                > 1;
    }

    private static double scale(Item item, Token number, Lexicon lexicon) {
        String digits = number.text().replaceAll("\\D", "");
        double printed = item.num.step() <= 0 ? 1 : Double.parseDouble(digits) * item.num.step();
        double value = Math.abs(item.num.value());
        int mark = number.text().lastIndexOf(lexicon.decimal());
        int decimals =
                mark < 0 || Math.abs(printed - value) > 1e-6 * value
                        ? 0
                        : number.text().length() - mark - 1;
        boolean grouped =
                number.text()
                        .matches(
                                "\\d{1,3}(\\"
                                        + (lexicon.decimal() == '.' ? ',' : '.')
                                        + "\\d{3})+");
        return item.num.step() * Math.pow(10, grouped ? 0 : decimals);
    }

    /**
     * An ordinal that looks like another: "third" for "second", "terza" for "seconda"; empty if
     * unknown.
     */
    public static String ordinal(int value, String like, Lexicon lexicon) {
        if (like.matches("\\d+\\D*")) {
            return like.replaceFirst("\\d+", String.valueOf(value));
        }
        char end = like.charAt(like.length() - 1);
        List<String> same =
                lexicon.words("ordinal", String.valueOf(value)).stream()
                        .filter(w -> !w.contains(" "))
                        .toList();
        return same.stream()
                .filter(w -> w.charAt(w.length() - 1) == end)
                .findFirst()
                .orElse(same.isEmpty() ? "" : same.get(0));
    }
}
