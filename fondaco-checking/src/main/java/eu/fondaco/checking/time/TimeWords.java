// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.time.Offset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The tokens of a text and what the words of time among them mean. Places outside hold nothing. */
final class TimeWords {

    private static final int CENTURY = 50; // '49 is 2049, '50 is 1950

    private final List<Token> tokens;
    private final Lexicon lexicon;

    /** The words of time found at each token so far. */
    private final List<List<Lexicon.Hit>> hits;

    TimeWords(List<Token> tokens, Lexicon lexicon) {
        hits = new ArrayList<>(Collections.nCopies(tokens.size(), null));
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    boolean holds(int i) {
        return i >= 0 && i < tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /** A token as lower case; empty outside. */
    String norm(int i) {
        return holds(i) ? tokens.get(i).norm() : "";
    }

    boolean is(int i, String norm) {
        return norm(i).equals(norm);
    }

    boolean isWord(int i) {
        return holds(i) && tokens.get(i).isWord();
    }

    boolean isDash(int i) {
        return is(i, "-") || is(i, "\u2013") || is(i, "\u2014");
    }

    /** Whether a token follows the one before it without a space. */
    boolean adjoins(int i) {
        return holds(i) && i > 0 && !tokens.get(i).space();
    }

    private List<Lexicon.Hit> hits(int i) {
        List<Lexicon.Hit> known = hits.get(i);
        if (known == null) {
            known = lexicon.times(tokens, i);
            hits.set(i, known);
        }
        return known;
    }

    /** The longest word of a category there; null where there is none. */
    Lexicon.Hit hit(int i, String category) {
        if (!holds(i)) {
            return null;
        }
        for (Lexicon.Hit hit : hits(i)) {
            if (hit.category().equals(category)) {
                return hit;
            }
        }
        return null;
    }

    boolean has(int i, String category) {
        return hit(i, category) != null;
    }

    /** The place after the longest word of a category; the place itself where there is none. */
    int after(int i, String category) {
        Lexicon.Hit hit = hit(i, category);
        return hit == null ? i : i + hit.length();
    }

    /** Whether a phrase of a category ends right before a place. */
    boolean follows(int i, String category) {
        for (int back = 1; back <= 5 && i - back >= 0; back++) {
            for (Lexicon.Hit hit : hits(i - back)) {
                if (hit.length() == back && hit.category().equals(category)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The place after any run of words of some categories. */
    int skip(int from, String... categories) {
        int i = from;
        int before;
        do {
            before = i;
            for (String category : categories) {
                i = after(i, category);
            }
        } while (i > before);
        return i;
    }

    /** The place after a hyphen, if one stands there. */
    int hyphen(int i) {
        return is(i, "-") ? i + 1 : i;
    }

    /** The number of a word of a category. */
    Read<Integer> value(int i, String category) {
        Lexicon.Hit hit = hit(i, category);
        return hit == null ? null : new Read<>(Integer.valueOf(hit.value()), i + hit.length());
    }

    /** Digits alone, at most so many; -1 otherwise. */
    int digits(int i, int most) {
        String text = holds(i) ? tokens.get(i).text() : "";
        return !text.isEmpty()
                        && text.length() <= most
                        && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : -1;
    }

    /** The months of a unit of time, short forms with their point among them. */
    Read<Integer> unit(int i) {
        Read<Integer> full = value(i, "unit");
        if (full != null) {
            return full;
        }
        Read<Integer> brief = value(i, "unit.short");
        return brief == null || !is(brief.to(), ".")
                ? brief
                : new Read<>(brief.value(), brief.to() + 1);
    }

    /** A small number in words or figures, 1 to 99. */
    Read<Integer> number(int i) {
        int figures = digits(i, 2);
        if (figures > 0 || has(i, "number")) {
            return figures > 0 ? new Read<>(figures, i + 1) : value(i, "number");
        }
        double cardinal =
                isWord(i) ? lexicon.value(at(i), "cardinal").map(Double::valueOf).orElse(0.0) : 0;
        boolean counts = cardinal >= 1 && cardinal < 100 && cardinal == Math.rint(cardinal);
        return counts ? new Read<>((int) cardinal, i + 1) : null;
    }

    /** A year in four figures, or after an apostrophe in two: {@code '24}. */
    Read<Integer> year(int i) {
        int four = digits(i, 4);
        if (four >= 1900 && four < 2100 && at(i).text().length() == 4) {
            return new Read<>(four, i + 1);
        }
        boolean apostrophe = is(i, "'") && !adjoins(i) || is(i, "'") && isDash(i - 1);
        int two = apostrophe && adjoins(i + 1) ? digits(i + 1, 2) : -1;
        boolean whole = two >= 0 && at(i + 1).text().length() == 2 && !adjoinsWord(i + 2);
        return whole ? new Read<>(century(two), i + 2) : null;
    }

    private boolean adjoinsWord(int i) {
        return adjoins(i) && isWord(i);
    }

    static int century(int two) {
        return two + (two < CENTURY ? 2000 : 1900);
    }

    /** An offset as the lexicon writes it: {@code year 1}. */
    Read<Offset> offset(int i, String category) {
        Lexicon.Hit hit = hit(i, category);
        if (hit == null) {
            return null;
        }
        String[] said = hit.value().split(" ");
        Offset.Unit unit = Offset.Unit.valueOf(said[0].toUpperCase(Locale.ROOT));
        return new Read<>(new Offset(unit, Integer.parseInt(said[1])), i + hit.length());
    }
}
