// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.Set;

/**
 * What a number of a text tells: of which flow, of whom or what, of which year.
 *
 * @param flow X for exports, M for imports, B for the balance
 * @param who all words of the sentence that carry meaning; none for the whole trade
 * @param year of it; below 0 where none is told, the same for all of a paragraph
 * @param base year that a change is from
 * @param way up 1, down -1, or 0 where it isn't told
 * @param run numbers of a sentence in one run have nothing between them that could change of what
 *     they are
 */
record Telling(
        Sentence in,
        Printed number,
        Role role,
        String flow,
        Set<String> who,
        int year,
        int base,
        int way,
        int run) {

    private static final double FARTHEST = 1_000;

    /** What a number is of that which it tells. */
    enum Role {
        LEVEL,
        GROWTH,
        CHANGE,
        BALANCE,
        SHARE
    }

    Span span() {
        return in.span(number.start(), number.end());
    }

    String words() {
        return in.words(number);
    }

    /** Whether both are in one sentence, and surely of the same. */
    boolean isBeside(Telling other) {
        return in == other.in && run == other.run;
    }

    boolean isBefore(Telling other) {
        return in.start() + number.start() < other.in.start() + other.number.start();
    }

    /**
     * Whether both may be money of one kind and size; a currency that isn't told may be any, and a
     * scale that is left out makes one far smaller.
     */
    boolean isLike(Telling other) {
        double ratio = number.value() / other.number.value();
        if (!(ratio > 1 / FARTHEST && ratio < FARTHEST)) {
            return false;
        }
        String a = number.currency();
        String b = other.number.currency();
        return a.isEmpty() || b.isEmpty() || kind(a).equals(kind(b));
    }

    private static String kind(String currency) {
        return currency.matches("\u20ac|euros?|eur") ? "eur" : currency;
    }
}
