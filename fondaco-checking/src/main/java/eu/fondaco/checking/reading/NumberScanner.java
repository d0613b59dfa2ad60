// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;

/** Finds numbers: in figures and words, with scale, currency, per cent, multiples and ordinals. */
final class NumberScanner {

    private final Lexicon lexicon;

    NumberScanner(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The number that begins at a token, or null. */
    Item scan(List<Token> sentence, int at) {
        Words words = new Words(sentence, lexicon);
        Item multiple = multiple(words, at, "multiple.up");
        if (multiple == null) {
            multiple = multiple(words, at, "multiple.down");
        }
        if (multiple != null) {
            return multiple;
        }
        Item ordinal = ordinal(words, at);
        Item fraction = new Fractions(words).scan(at);
        if (fraction != null) {
            return fraction;
        }
        if (ordinal != null) {
            return ordinal;
        }
        return new Figures(words).scan(at);
    }

    /** "Double", "halved": a multiple in one word. */
    private static Item multiple(Words words, int at, String category) {
        Optional<Lexicon.Hit> hit = words.hit(at, category);
        if (hit.isEmpty()) {
            return null;
        }
        Item item = new Item(at, at + hit.get().length());
        item.num =
                new Num(
                        Num.Type.MULTIPLE,
                        Double.parseDouble(hit.get().value()),
                        0,
                        "",
                        false,
                        true,
                        false,
                        Operator.ABOUT,
                        false);
        item.categories.put(category, hit.get().value());
        return item;
    }

    /** "Third", "3rd", "ventitreesimo". */
    private static Item ordinal(Words words, int at) {
        List<Token> tokens = words.tokens;
        Optional<Lexicon.Hit> hit = words.hit(at, "ordinal");
        int compound =
                hit.isPresent() ? 0 : NumberWords.ordinal(tokens.get(at).norm(), words.lexicon);
        if (compound > 0) {
            return ordinalItem(at, at + 1, compound);
        }
        if (hit.isPresent()) {
            return ordinalItem(at, at + hit.get().length(), Double.parseDouble(hit.get().value()));
        }
        if (tokens.get(at).kind() == Token.Kind.NUMBER
                && at + 1 < tokens.size()
                && tokens.get(at).text().matches("\\d{1,3}")
                && !tokens.get(at + 1).space()
                && words.hit(at + 1, "ordinal.suffix").isPresent()) {
            return ordinalItem(at, at + 2, Integer.parseInt(tokens.get(at).text()));
        }
        int digits =
                words.says(at, "number.word") && at + 1 < tokens.size()
                        ? tokens.get(at + 1).is(".") ? at + 2 : at + 1
                        : 0;
        if (digits > 0
                && digits + 1 < tokens.size()
                && tokens.get(digits).text().matches("\\d{1,2}")
                && (words.says(digits + 1, "rank.follows") || words.says(digits + 1, "prep.of"))) {
            return ordinalItem(
                    digits,
                    digits + 1,
                    Integer.parseInt(tokens.get(digits).text())); // "no. 3 in the ranking"
        }
        boolean numbered =
                tokens.get(at).is("#")
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).text().matches("\\d{1,3}")
                        && !tokens.get(at + 1).space();
        return numbered
                ? ordinalItem(at, at + 2, Integer.parseInt(tokens.get(at + 1).text()))
                : null;
    }

    private static Item ordinalItem(int from, int to, double value) {
        Item item = new Item(from, to);
        item.num =
                new Num(Num.Type.ORDINAL, value, 0, "", false, true, false, Operator.RANK, false);
        return item;
    }
}
