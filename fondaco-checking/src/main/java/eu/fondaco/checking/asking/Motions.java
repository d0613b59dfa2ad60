// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Goods that go or come: "how much goes to Chile", "what arrives from there". Where no word of
 * trade is said and nobody is said to travel, the verb and the places around it tell which way the
 * trade goes.
 */
final class Motions {

    private static final Set<String> TRADE = SmallWords.of("motions.trade");
    private static final Set<String> PEOPLE = SmallWords.of("motions.people");
    private static final Set<String> AMOUNTS = SmallWords.of("motions.amounts");
    private static final Set<String> JOINTS = SmallWords.of("motions.joints");
    private static final List<String> MEMBERS =
            List.of("region", "regions", "state", "states", "province", "provinces");

    private final Heard heard;
    private final Predicate<String> home;

    /**
     * Of a question.
     *
     * @param home whether a code is that of an area at home
     */
    Motions(Heard heard, Predicate<String> home) {
        this.heard = heard;
        this.home = home;
    }

    /** Puts a word of trade in the place of each verb by which goods go or come. */
    void read(List<Part> parts) {
        boolean amounts = heard.says(AMOUNTS) || heard.has(Kind.GOODS);
        Heard others = heard.only(p -> !isWent(p));
        if (!amounts || others.says(PEOPLE) || heard.has(Kind.ACTOR)) {
            return;
        }
        boolean trade = heard.says(TRADE);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (isWent(part)) {
                Set<String> way = trade ? Set.of("to") : Set.of("to", "exports");
                parts.set(
                        i, new Part(Kind.CUE, part.from(), part.to(), List.of(), null, null, way));
            }
        }
        if (trade) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean goes = part.is("goes");
            if ((goes || part.is("comes")) && !part.is("growth") && isPlaced()) {
                Heard clause = clause(part);
                Set<String> flow = Set.of(goes == isTurned(clause, goes) ? "imports" : "exports");
                parts.set(
                        i, new Part(Kind.CUE, part.from(), part.to(), List.of(), null, null, flow));
            }
        }
    }

    /** "Went to", which is said of people too. */
    private boolean isWent(Part part) {
        return part.is("mission") && heard.text(part).matches("(?i)went (out )?to|andat[aoie] in");
    }

    private boolean isPlaced() {
        return heard.of(Kind.AREA).findAny().isPresent();
    }

    /** Whether what goes comes to us, or what comes leaves us. */
    private boolean isTurned(Heard clause, boolean goes) {
        if (goes) {
            return isLed(clause, "to", true) && !isLed(clause, "to", false);
        }
        return !isLed(clause, "from", false)
                && (isLed(clause, "from", true) || isLed(clause, "to", false));
    }

    /** What stands between the words that join clauses around a verb. */
    private Heard clause(Part verb) {
        int from = 0;
        int to = heard.tokens().size();
        for (Part p : heard.parts()) {
            boolean joint = JOINTS.contains(heard.tokens().get(p.from()).fold());
            from = joint && p.to() <= verb.from() ? p.to() : from;
            to = joint && p.from() >= verb.to() ? Math.min(to, p.from()) : to;
        }
        int first = from;
        int last = to;
        return heard.only(p -> p.from() >= first && p.to() <= last);
    }

    /** Whether a place at home, or one abroad, stands behind a preposition. */
    private boolean isLed(Heard clause, String preposition, boolean ours) {
        Stream<Part> places =
                clause.parts().stream()
                        .filter(
                                p ->
                                        p.kind() == Kind.AREA
                                                ? home.test(p.code()) == ours
                                                : ours && isMember(p));
        return places.anyMatch(p -> heard.led(p, preposition) || isAskedBehind(p, preposition));
    }

    private static boolean isMember(Part part) {
        return part.isAny("us", "here") || MEMBERS.stream().anyMatch(part::is);
    }

    /** "From which regions". */
    private boolean isAskedBehind(Part part, String preposition) {
        Part before = heard.before(part);
        return before != null && before.is("which") && heard.led(before, preposition);
    }
}
