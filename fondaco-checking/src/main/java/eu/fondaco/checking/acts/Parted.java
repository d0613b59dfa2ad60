// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts a statement that says several things of one act where some hold and others are open: who
 * signed it and when holds, the number that nothing tells is open. A part ends where a clause or a
 * list does, never between the words of one thing said.
 */
final class Parted {

    /** What lists stand in: all of a list is one thing said. */
    private static final Set<Type> LISTED = Set.of(Type.TOPIC, Type.THING, Type.EVERY, Type.NUMBER);

    /** What tells which act is meant, and for how long it was made. */
    private static final Set<Type> OF_ACT =
            Set.of(Type.KIND, Type.AREA, Type.NAME, Type.BODY, Type.TERM);

    private final Words words;

    Parted(Words words) {
        this.words = words;
    }

    /** One thing said: what was ruled on it and where its words stand. */
    private record Said(int from, int to, List<Ruling> rulings) {

        Truth truth() {
            return Judging.all(rulings);
        }

        Said and(Said o) {
            List<Ruling> both = new ArrayList<>(rulings);
            both.addAll(o.rulings);
            return new Said(Math.min(from, o.from), Math.max(to, o.to), List.copyOf(both));
        }

        /** Whether it has a word that says something itself, or gives the date of an act. */
        boolean stands(Statement s, int end) {
            List<Mark> own =
                    s.marks().stream().filter(m -> m.from() >= from && m.to() <= end).toList();
            return own.stream().anyMatch(m -> m.is(Type.CUE) && Segments.says(m.value()))
                    || own.stream().anyMatch(m -> m.is(Type.DATE))
                            && own.stream().anyMatch(m -> m.is(Type.KIND));
        }

        /** Whether a name, a kind or a term isn't right, which belongs to the act told of. */
        boolean isOfAct() {
            return rulings.stream()
                    .filter(r -> r.truth() != Truth.TRUE)
                    .flatMap(r -> r.marks().stream())
                    .anyMatch(m -> OF_ACT.contains(m.type()));
        }
    }

    /** The parts of a statement with what each comes to; itself alone where it isn't parted. */
    Map<Statement, Decision> of(Statement s, Decision d) {
        Map<Statement, Decision> out = new LinkedHashMap<>();
        List<Said> parts = d.entry() == null ? List.of() : parts(s, d);
        if (parts.size() < 2) {
            return Map.of(s, d);
        }
        int from = s.from();
        for (int k = 0; k < parts.size(); k++) {
            int to = k + 1 < parts.size() ? parts.get(k + 1).from() : s.to();
            Statement part = s.within(from, to);
            out.put(part, decision(part, parts.get(k), d));
            from = to;
        }
        return out;
    }

    private Decision decision(Statement part, Said said, Decision whole) {
        Truth truth = said.truth();
        Reason reason = truth == Truth.OPEN ? Deciding.reason(truth, said.rulings()) : null;
        return new Decision(
                Deciding.kind(part),
                truth,
                reason,
                whole.entry(),
                said.rulings(),
                whole.left(),
                whole.grounds());
    }

    /** The things said in order, each with the border before it; those that agree are joined. */
    private List<Said> parts(Statement s, Decision d) {
        boolean told = d.rulings().stream().allMatch(r -> !r.marks().isEmpty());
        boolean mixed = d.rulings().stream().map(Ruling::truth).distinct().count() > 1;
        if (!told || !mixed || d.truth() == Truth.OPEN && d.left().size() > 1) {
            return List.of();
        }
        List<Said> out = new ArrayList<>();
        for (Said next : apart(s, things(s, d.rulings()))) {
            Said last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last == null) {
                out.add(next);
            } else if (last.truth() == next.truth() || isPredicate(s, next)) {
                out.set(out.size() - 1, last.and(next));
            } else {
                out.add(next);
            }
        }
        for (int k = 0; k < out.size(); k++) {
            int end = k + 1 < out.size() ? out.get(k + 1).from() : s.to();
            Said p = out.get(k);
            if (p.isOfAct() || p.truth() == Truth.TRUE && !p.stands(s, end)) {
                return List.of();
            }
        }
        return out;
    }

    /** Whether a part is what is said of the words before it: "the memorandum of 2017 is …". */
    private boolean isPredicate(Statement s, Said part) {
        Token first = s.sentence().get(part.from());
        return words.says(first, "copula");
    }

    /** What is said, one thing each, in the order of the words; overlapping ones joined. */
    private static List<Said> things(Statement s, List<Ruling> rulings) {
        List<Said> all = new ArrayList<>();
        Said list = null;
        for (Ruling r : rulings) {
            int from = r.marks().stream().mapToInt(Mark::from).min().orElseThrow();
            int to = r.marks().stream().mapToInt(Mark::to).max().orElseThrow();
            Said said = new Said(from, to, List.of(r));
            if (r.marks().stream().anyMatch(m -> LISTED.contains(m.type()))) {
                list = list == null ? said : list.and(said);
            } else {
                all.add(said);
            }
        }
        if (list != null) {
            all.add(list);
        }
        all.sort(Comparator.comparingInt(Said::from).thenComparingInt(Said::to));
        List<Said> out = new ArrayList<>();
        for (Said next : all) {
            Said last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && next.from() < last.to()) {
                out.set(out.size() - 1, last.and(next));
            } else {
                out.add(next);
            }
        }
        return out;
    }

    /** The same with those joined between which no clause ends; each from its border on. */
    private List<Said> apart(Statement s, List<Said> things) {
        List<Said> out = new ArrayList<>();
        for (Said next : things) {
            Said last = out.isEmpty() ? null : out.get(out.size() - 1);
            int border = last == null ? -1 : border(s, last.to(), next.from());
            if (last == null) {
                out.add(next);
            } else if (border < 0) {
                out.set(out.size() - 1, last.and(next));
            } else {
                out.add(new Said(border, next.to(), next.rulings()));
            }
        }
        return out;
    }

    /** The token at which a clause or a list begins between two things said; -1 for none. */
    private int border(Statement s, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (i > from && isBreak(s.sentence().get(i - 1)) || i > s.from() && opens(s, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBreak(Token t) {
        return t.is(",") || t.is(";") || t.is(":") || t.is("(") || t.is("\u2013") || t.is("\u2014");
    }

    private boolean opens(Statement s, int i) {
        Token t = s.sentence().get(i);
        boolean listed =
                s.marks().stream().anyMatch(m -> m.is(Type.CUE, "scope") && m.from() == i)
                        && s.says("signed", "renewed");
        return words.says(t, "joint") || listed;
    }
}
