// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statement leaves out because the one before it said it: the verb ("Corvia was signed in
 * 2012, Maresca the next year"), or who signed ("this one was hers as well").
 */
final class Elliptic {

    private static final int LONGEST = 14;

    private static final int SHORT = 6;

    /** What is said where acts were counted: some of them may be counted next. */
    private static final String COUNT = "count";

    /** What may be left out where it was just said of another act. */
    private static final List<String> DEEDS =
            List.of("signed", "expired", "until", "terminated", "renewed", "force");

    /** What stands there where the verb is left out; "on" before a day is a word of scope too. */
    private static final Set<Type> BARE =
            Set.of(Type.AREA, Type.DATE, Type.NAME, Type.ANAPHORA, Type.BODY);

    /** What is said of a country that a strategy aims at, which the next may be, too. */
    private static final String TARGET = "target";

    /** What stands there where a country is one more of those told: "Corvia is another". */
    private static final Set<Type> ANOTHER =
            Set.of(Type.AREA, Type.NUMBER, Type.ANAPHORA, Type.NEGATION);

    /** What tells in which other strategy the country just told of is, or isn't. */
    private static final Set<Type> OF_PLAN =
            Set.of(Type.STRATEGY, Type.ANAPHORA, Type.NEGATION, Type.NUMBER);

    private static final Set<String> PRESENT = Set.of(TARGET, "old", "new", "in", "isa");

    private Elliptic() {}

    /**
     * The statement with what it leaves out.
     *
     * @param deed what was said of the act before; empty for nothing that can be left out
     * @param person key of whom the text spoke last, or empty
     * @param areas that were spoken of last
     */
    static Statement whole(Statement s, String deed, String person, List<String> areas) {
        Optional<Mark> own = s.marks().stream().filter(m -> m.is(Type.CUE, "own")).findFirst();
        if (own.isPresent() && !person.isEmpty() && s.has(Type.KIND) && !s.has(Type.PERSON)) {
            Mark m = own.get();
            List<Mark> told =
                    List.of(
                            Mark.word(m.from(), m.to(), Type.PERSON, person, 0),
                            Mark.word(m.to(), m.to(), Type.CUE, "signed", 0));
            return with(s, told);
        }
        boolean ofThem =
                deed.equals(COUNT)
                        && s.of(Type.NUMBER).size() == 1
                        && s.says("live", "expired")
                        && s.marks().stream().allMatch(m -> m.is(Type.NUMBER) || m.is(Type.CUE));
        if (ofThem && !s.says("partitive")) {
            return with(s, List.of(Mark.word(s.to(), s.to(), Type.CUE, "partitive", 0)));
        }
        boolean another =
                deed.equals(TARGET)
                        && s.to() - s.from() <= SHORT
                        && s.has(Type.AREA)
                        && s.of(Type.NUMBER).stream().allMatch(n -> n.number() == 1)
                        && s.marks().stream().allMatch(m -> ANOTHER.contains(m.type()));
        if (another) {
            return with(s, List.of(Mark.word(s.to(), s.to(), Type.CUE, TARGET, 0)));
        }
        if (deed.equals(TARGET) && areas.size() == 1 && isOfPlan(s)) {
            Mark area = new Mark(s.to(), s.to(), Type.AREA, "", areas, null, 0);
            return with(s, List.of(area, Mark.word(s.to(), s.to(), Type.CUE, TARGET, 0)));
        }
        boolean gapped =
                !deed.isEmpty()
                        && !deed.equals(TARGET)
                        && s.to() - s.from() <= LONGEST
                        && s.has(Type.AREA)
                        && s.has(Type.DATE)
                        && s.marks().stream()
                                .allMatch(m -> BARE.contains(m.type()) || m.is(Type.CUE, "scope"));
        return gapped ? with(s, List.of(Mark.word(s.from(), s.from(), Type.CUE, deed, 0))) : s;
    }

    /**
     * Whether only another strategy is told, in which a country is or isn't: "the old plan, too".
     */
    private static boolean isOfPlan(Statement s) {
        return s.has(Type.STRATEGY)
                && s.to() - s.from() <= LONGEST
                && s.has(Type.ANAPHORA) | s.has(Type.NEGATION)
                && s.marks().stream().allMatch(m -> OF_PLAN.contains(m.type()) || isOfPlan(m));
    }

    private static boolean isOfPlan(Mark m) {
        return m.is(Type.KIND, "strategy") || m.is(Type.CUE) && PRESENT.contains(m.value());
    }

    /** What a statement says that the next may leave out. */
    static String deed(Statement s, Decision d, String before) {
        if (d == null) {
            return before;
        }
        if (d.kind().equals(COUNT)) {
            return COUNT;
        }
        List<String> said = DEEDS.stream().filter(s::says).toList();
        boolean isPlan = d.entry() != null && d.entry().strategy() != null;
        if (isPlan && s.says(TARGET)) {
            return s.has(Type.AREA) || s.has(Type.NUMBER) ? TARGET : "";
        }
        if (isPlan && before.equals(TARGET) && !s.has(Type.AREA)) {
            return TARGET;
        }
        boolean act = d.entry() != null && d.entry().isAct();
        return act && said.size() == 1 ? said.get(0) : "";
    }

    private static Statement with(Statement s, List<Mark> told) {
        List<Mark> own = Stream.concat(told.stream(), s.marks().stream()).toList();
        List<Mark> all = new ArrayList<>(s.all());
        all.addAll(told);
        return new Statement(s.sentence(), all, s.from(), s.to(), own);
    }
}
