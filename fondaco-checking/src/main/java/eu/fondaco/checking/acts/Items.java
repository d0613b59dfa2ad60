// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The items of a list of things promised, each with its own number and rhythm: "ten grants a year
 * and a forum every other year". A list that one promise of the register answers isn't cut.
 */
final class Items {

    private static final Set<Type> THINGS = Set.of(Type.THING, Type.TOPIC, Type.NUMBER, Type.EVERY);

    private Items() {}

    /** The marks of what is promised. */
    static List<Mark> marks(Statement s) {
        return s.marks().stream().filter(m -> THINGS.contains(m.type())).toList();
    }

    /** Whether a thing and a number are told. */
    static boolean isCounted(Statement s) {
        return s.has(Type.THING) && s.has(Type.NUMBER);
    }

    /** Whether a number counts what a subject is called by, too: "sixty nurses a year". */
    static boolean counts(Statement s) {
        return s.of(Type.NUMBER).stream()
                .filter(n -> n.number() != 1 && !SubjectRules.countsSubjects(s, n))
                .anyMatch(
                        n ->
                                s.of(Type.TOPIC).stream()
                                        .anyMatch(
                                                m ->
                                                        m.from() == n.to()
                                                                || m.from() == n.to() + 1
                                                                        && s.sentence()
                                                                                .get(n.to())
                                                                                .isWord()));
    }

    /** One statement for each item; the statement itself where it is one. */
    static List<Statement> of(Entry e, Statement s, Register register) {
        Set<String> things = s.of(Type.THING).stream().map(Mark::value).collect(Collectors.toSet());
        boolean one =
                things.size() < 2
                        || e.promises().stream().anyMatch(p -> p.things().containsAll(things));
        if (one) {
            return List.of(s);
        }
        List<List<Mark>> groups = new ArrayList<>();
        List<Mark> group = new ArrayList<>();
        for (Mark m : marks(s)) {
            Mark last = group.isEmpty() ? null : group.get(group.size() - 1);
            boolean ends = last != null && hasThing(group) && isParted(s, last, m, register);
            if (ends) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(m);
        }
        groups.add(group);
        boolean each = groups.stream().allMatch(Items::hasThing);
        return groups.size() < 2 || !each ? List.of(s) : cut(s, groups);
    }

    private static boolean hasThing(List<Mark> group) {
        return group.stream().anyMatch(m -> m.is(Type.THING));
    }

    /** Whether a comma or an "and" stands between two marks. */
    private static boolean isParted(Statement s, Mark a, Mark b, Register register) {
        return a.to() <= b.from()
                && s.sentence().subList(a.to(), b.from()).stream()
                        .anyMatch(t -> isBorder(t, register));
    }

    private static boolean isBorder(Token t, Register register) {
        return t.is(",") || t.is(";") || register.isAnd(t);
    }

    private static List<Statement> cut(Statement s, List<List<Mark>> groups) {
        List<Statement> out = new ArrayList<>();
        for (int k = 0; k < groups.size(); k++) {
            List<Mark> own = new ArrayList<>(s.cues("promise", "target", "scope"));
            own.addAll(groups.get(k));
            int from = k == 0 ? s.from() : groups.get(k).get(0).from();
            int to = k + 1 < groups.size() ? groups.get(k + 1).get(0).from() : s.to();
            out.add(new Statement(s.sentence(), s.all(), from, Math.max(from + 1, to), own));
        }
        return out;
    }

    /** "A dozen of the firms": how many of all that there were, and not how many there were. */
    static boolean isPart(Statement s, Mark number, Register register) {
        List<Token> tokens = s.sentence();
        int at = number.to();
        return at + 1 < tokens.size()
                && (register.says(tokens.get(at), "ofthe")
                        || register.says(tokens.get(at), "partitive")
                                && register.says(tokens.get(at + 1), "the"));
    }
}
