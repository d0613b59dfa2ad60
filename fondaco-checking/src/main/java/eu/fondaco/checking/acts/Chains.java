// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two acts of which one is said to follow the other: "the 2014 pre-agreement gave way to …". */
final class Chains {

    private static final Set<String> GENERIC = Set.of("agreement", "act");

    private final Register register;
    private final Parties parties;
    private final Words words;

    /** An act and the one that follows it, with what the statement says of their dates. */
    record Link(Entry earlier, Entry later, List<Ruling> rulings) {}

    Chains(Register register, Parties parties, Words words) {
        this.register = register;
        this.parties = parties;
        this.words = words;
    }

    /** The link meant; empty where the statement names no two acts, or several links fit. */
    Optional<Link> link(Statement s, Memory memory) {
        Mark cue = s.first("follows");
        List<Mark> kinds =
                s.of(Type.KIND).stream()
                        .filter(k -> !Set.of("strategy", "treaty").contains(k.value()))
                        .toList();
        boolean two =
                cue != null
                        && kinds.size() == 2
                        && kinds.get(0).to() <= cue.from()
                        && kinds.get(1).from() >= cue.to()
                        && s.of(Type.TOPIC).isEmpty();
        if (!two) {
            return Optional.empty();
        }
        boolean turned = isTurned(s, cue);
        Mark first = turned ? kinds.get(0) : kinds.get(1);
        Mark then = turned ? kinds.get(1) : kinds.get(0);
        List<Link> fits = new ArrayList<>();
        List<Link> others = new ArrayList<>();
        for (Entry later : register.entries) {
            Entry earlier = later.isAct() ? register.byId.get(later.follows()) : null;
            boolean meant = earlier != null && isThere(later, s, memory) && isKind(earlier, first);
            if (meant) {
                List<Ruling> on = rulings(s, cue, first, earlier, later);
                (isKind(later, then) ? fits : others)
                        .add(new Link(earlier, later, isKind(later, then) ? on : of(on, later)));
            }
        }
        boolean dated = !s.of(Type.DATE).isEmpty();
        if (fits.isEmpty() && dated && others.size() == 1 && isOneSlip(others.get(0))) {
            return Optional.of(others.get(0));
        }
        List<Link> holding =
                fits.stream().filter(l -> Judging.all(l.rulings()) == Truth.TRUE).toList();
        List<Link> left = holding.isEmpty() ? fits : holding;
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** Whether what stands after the word is what followed: "was absorbed by", "gave way to". */
    private boolean isTurned(Statement s, Mark cue) {
        int last =
                s.of(Type.KIND).stream()
                        .mapToInt(Mark::from)
                        .filter(k -> k >= cue.to())
                        .findFirst()
                        .orElse(Math.min(cue.to() + 3, s.to()));
        boolean before =
                s.sentence().subList(cue.from(), cue.to()).stream()
                        .anyMatch(t -> words.says(t, "ahead"));
        boolean passive =
                s.sentence().subList(cue.from(), last).stream()
                        .anyMatch(t -> words.says(t, "byword") || words.says(t, "gaveway"));
        int first = s.of(Type.KIND).get(0).from();
        boolean dative = first > s.from() && words.says(s.sentence().get(first - 1), "dative");
        return before != passive || dative;
    }

    private boolean isThere(Entry e, Statement s, Memory memory) {
        List<Mark> named =
                s.all().stream().filter(m -> m.is(Type.AREA) && !parties.isOurs(m)).toList();
        if (!named.isEmpty()) {
            return named.stream()
                    .allMatch(m -> e.areas().stream().anyMatch(a -> register.within(a, m.codes())));
        }
        List<String> before = memory.areas().isEmpty() ? memory.heading() : memory.areas();
        return e.areas().stream().anyMatch(a -> register.within(a, before));
    }

    /** The same where the act that follows is of another kind than is said. */
    private static List<Ruling> of(List<Ruling> rulings, Entry later) {
        List<Ruling> out = new ArrayList<>(rulings);
        out.add(Ruling.no("wrong_kind", ActNote.IS_A.note(Telling.kind(later.instrument()))));
        return out;
    }

    /** Whether nothing else than the kind is wrong. */
    private static boolean isOneSlip(Link link) {
        return link.rulings().stream().filter(r -> r.truth() != Truth.TRUE).count() == 1;
    }

    private static boolean isKind(Entry e, Mark kind) {
        return GENERIC.contains(kind.value())
                || kind.value().equals(e.kind())
                || kind.value().equals("renewal") && !e.follows().isEmpty();
    }

    private static List<Ruling> rulings(
            Statement s, Mark cue, Mark first, Entry earlier, Entry later) {
        List<Ruling> out = new ArrayList<>();
        boolean dated =
                later.instrument().date().isKnown() && earlier.instrument().date().isKnown();
        Sayable told =
                dated
                        ? ActNote.LINK.note(
                                Days.of(later.instrument().date()),
                                Days.of(earlier.instrument().date()))
                        : ActNote.LINK_UNDATED.note();
        out.add(Ruling.yes(told));
        for (Mark d : s.of(Type.DATE)) {
            boolean before = d.from() < cue.from();
            Entry of = before == first.from() < cue.from() ? earlier : later;
            out.add(DateRules.signed(of, d.when()));
        }
        for (Mark p : s.of(Type.PERSON)) {
            boolean named =
                    later.persons().contains(p.value()) || earlier.persons().contains(p.value());
            out.add(named ? Ruling.yes(told) : Ruling.open(Reason.NO_DATA));
        }
        return out;
    }
}
