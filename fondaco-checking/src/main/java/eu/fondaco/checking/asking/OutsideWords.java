// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words for what no observatory of trade and relations holds, and for what is still to come. */
final class OutsideWords {

    /** Words behind which stands what only tells of the time. */
    private static final List<String> SETTING = List.of("after", "before", "following", "since");

    /** Words behind which stands what may have brought something about. */
    private static final Set<String> CAUSES = SmallWords.of("outside-words.causes");

    /** Words that ask for what a forecast would tell. */
    private static final Set<String> ASKED = SmallWords.of("outside-words.asked");

    private OutsideWords() {}

    /** Whether such a word only tells of the time, or of who trades. */
    static boolean isPassed(Heard heard, Part part) {
        return isSetting(heard, part) || isTrader(heard, part);
    }

    /** A word for what isn't held: jobs, tourists, prices; or for what is to come. */
    static Optional<Part> outside(Heard heard, boolean register, List<String> explained) {
        Optional<Part> cost =
                heard.parts().stream()
                        .filter(p -> p.is("cost") && !isSetting(heard, p))
                        .filter(p -> !explained.contains(heard.tokens().get(p.from()).fold()))
                        .findFirst();
        return register
                ? cost
                : heard.parts().stream()
                        .filter(p -> !isSetting(heard, p) && !isTrader(heard, p))
                        .map(p -> ahead(heard, p))
                        .filter(p -> p.is("outside") || p.is("forecast") && heard.says(ASKED))
                        .findFirst()
                        .or(() -> cost);
    }

    /** "How many people were in the delegation": who took part in acts and visits isn't counted. */
    static Optional<Part> counted(Heard heard) {
        return heard.parts().stream()
                .filter(
                        p ->
                                p.is("fact.population") && p.to() > p.from() + 1
                                        || p.is("outside") && heard.led(p, "howmany"))
                .findFirst();
    }

    /** "What do our firms sell": those who trade, where they aren't counted. */
    static boolean isTrader(Heard heard, Part part) {
        return part.is("firms")
                && heard.says("exports", "imports", "sells", "buys", "trade", "ofmarket")
                && !heard.says("howmany", "top", "least", "rank")
                && !heard.led(part, "which")
                && !heard.has(Kind.NUMBER);
    }

    /** Whether it only tells of the time, beside a date: "in 2019, after the tariff row". */
    static boolean isSetting(Heard heard, Part part) {
        return heard.has(Kind.TIME)
                && !heard.says("why")
                && (SETTING.stream().anyMatch(c -> isBehind(heard, part, c))
                        || isCause(heard, part));
    }

    /** "With the tariffs", "per via dei dazi": what may have brought it about. */
    private static boolean isCause(Heard heard, Part part) {
        for (int at = part.from() - 1; at >= Math.max(0, part.from() - 4); at--) {
            if (CAUSES.contains(heard.tokens().get(at).fold())) {
                return true;
            }
            Part before = heard.at(at);
            boolean name = before != null && before.kind() == Kind.AREA;
            if (before != null && !name && !Heard.isSmall(before) && !before.is("of")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word stands before a part, with nothing but small or unknown ones between. */
    private static boolean isBehind(Heard heard, Part part, String category) {
        for (int at = part.from() - 1; at >= Math.max(0, part.from() - 4); at--) {
            Part before = heard.at(at);
            if (before == null) {
                return false;
            }
            if (before.is(category) && !before.is("from")) {
                return true;
            }
            if (!Heard.isSmall(before) && before.kind() != Kind.UNKNOWN) {
                return false;
            }
        }
        return false;
    }

    /** A period that is still to begin, where nothing that is over is asked about. */
    static Optional<Part> ahead(Heard heard, LocalDate today) {
        When when = When.of(heard, today);
        boolean beyond =
                !when.points().isEmpty()
                        && when.points().stream().allMatch(p -> p.firstDay().isAfter(today));
        return beyond ? heard.of(Kind.TIME).findFirst() : Optional.empty();
    }

    /** A time that is still to come, such as "next year", as the words that say so. */
    private static Part ahead(Heard heard, Part part) {
        AskWords.Hit hit =
                part.kind() == Kind.TIME
                        ? AskWords.of(heard.lang()).at(heard.tokens(), part.from())
                        : null;
        return hit == null
                ? part
                : new Part(
                        Kind.CUE, part.from(), part.to(), List.of(), null, null, hit.categories());
    }
}
