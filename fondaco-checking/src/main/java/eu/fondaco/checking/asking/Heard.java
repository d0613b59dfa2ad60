// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A question with all that carries meaning in it found: names, times, numbers, words that ask, and
 * words that nothing explains. Immutable.
 */
record Heard(Lang lang, List<Token> tokens, List<Part> parts) {

    /** Larger than any year, and than any number of places, goods or times. */
    private static final double LARGE = 10_000;

    /** Words that ask for nothing. */
    private static final Set<String> SMALL = SmallWords.of("heard.small");

    /** What a part is. */
    enum Kind {
        AREA,
        GOODS,
        TIME,
        NUMBER,
        TREATY,
        STRATEGY,
        ACTOR,
        CUE,
        TOPIC,
        UNKNOWN
    }

    /**
     * Something that carries meaning, over a half-open run of tokens.
     *
     * @param codes codes or ids that a name may mean, the likeliest first
     * @param time for times; null otherwise
     * @param number for numbers; null otherwise
     * @param words categories of the words that ask
     */
    record Part(
            Kind kind,
            int from,
            int to,
            List<String> codes,
            TimeValue time,
            Double number,
            Set<String> words) {

        boolean is(String category) {
            return words.contains(category);
        }

        boolean isAny(String... categories) {
            return Arrays.stream(categories).anyMatch(words::contains);
        }

        boolean isAny(Collection<String> categories) {
            return categories.stream().anyMatch(words::contains);
        }

        String code() {
            return codes.get(0);
        }
    }

    /** The same with only some of what carries meaning. */
    Heard only(Predicate<Part> wanted) {
        return new Heard(lang, tokens, parts.stream().filter(wanted).toList());
    }

    Stream<Part> of(Kind kind) {
        return parts.stream().filter(p -> p.kind == kind);
    }

    /** Those of a kind, and words of a category. */
    Stream<Part> of(Kind kind, String category) {
        return parts.stream().filter(p -> p.kind == kind || p.is(category));
    }

    boolean has(Kind kind) {
        return of(kind).findAny().isPresent();
    }

    /** Whether a word of any of these categories is said. */
    boolean says(String... categories) {
        return Arrays.stream(categories).anyMatch(c -> first(c) != null);
    }

    /** Whether a word of any of some categories is said. */
    boolean says(Collection<String> categories) {
        return categories.stream().anyMatch(c -> first(c) != null);
    }

    /** The first word of a category; null where none is said. */
    Part first(String category) {
        return parts.stream().filter(p -> p.is(category)).findFirst().orElse(null);
    }

    /** The part that ends where another begins; null where words stand between or none does. */
    Part before(Part part) {
        return parts.stream().filter(p -> p.to == part.from).findFirst().orElse(null);
    }

    /** The part that begins where another ends; null where there is none. */
    Part after(Part part) {
        return parts.stream().filter(p -> p.from == part.to).findFirst().orElse(null);
    }

    /** A number with the word of size behind it, in base units. */
    double amount(Part number) {
        Part unit = after(number);
        boolean none = unit == null;
        return number.number() * (none ? 1 : unit.is("unit9") ? 1e9 : unit.is("unit6") ? 1e6 : 1);
    }

    /**
     * Whether a number is an amount: a word of size or money stands behind it, or it is larger than
     * any year, and than any number of places.
     */
    boolean isAmount(Part number) {
        Part unit = after(number);
        boolean sized = unit != null && unit.isAny("unit9", "unit6");
        return sized
                || unit != null && unit.words().stream().anyMatch(w -> w.startsWith("money."))
                || number.number() >= LARGE;
    }

    /** The part that a token belongs to; null where it carries nothing. */
    Part at(int token) {
        return parts.stream().filter(p -> p.from <= token && token < p.to).findFirst().orElse(null);
    }

    /** Whether a word of a category stands before a part, with nothing but small words between. */
    boolean led(Part part, String category) {
        for (Part at = before(part); at != null; at = before(at)) {
            if (at.is(category)) {
                return true;
            }
            if (at.kind != Kind.CUE || !at.is("filler") || at.is("general")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the first word that isn't a small one is of a category. */
    boolean opens(String category) {
        return parts.stream()
                .filter(p -> !p.is("us") || p.is(category))
                .filter(p -> !(p.kind == Kind.CUE && SMALL.containsAll(p.words)))
                .findFirst()
                .map(p -> p.is(category))
                .orElse(false);
    }

    /** Whether a part stands behind a word that leaves out, its like and joints between. */
    boolean isLeftOut(Part part) {
        for (Part at = before(part); at != null; at = before(at)) {
            if (at.is("exclude")) {
                return true;
            }
            if (at.kind != part.kind && !isSmall(at) && !at.is("and")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word asks for nothing. */
    static boolean isSmall(Part part) {
        return part.kind == Kind.CUE && SMALL.containsAll(part.words);
    }

    /** The words of a part in lower case, without accents. */
    String folded(Part part) {
        return TopicWords.folded(text(part));
    }

    /** The words of a part as they were written. */
    String text(Part part) {
        StringBuilder s = new StringBuilder();
        for (int i = part.from; i < part.to; i++) {
            s.append(i > part.from && tokens.get(i).space() ? " " : "")
                    .append(tokens.get(i).text());
        }
        return s.toString();
    }
}
