// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainClause.Arg;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What plain sentences say that isn't of one act: how many acts there are, when somebody was in
 * office.
 */
final class PlainDeeds {

    /** Verbs of an office with the word of state that its rules know. */
    private static final Set<String> OFFICE = Set.of("isoffice", "office", "took", "left");

    private final Register register;
    private final Counting counting;
    private final Parties parties;
    private final Judging judging;

    PlainDeeds(Register register, Parties parties, Judging judging) {
        this.register = register;
        this.parties = parties;
        this.judging = judging;
        this.counting = new Counting(register, parties);
    }

    /** What a clause comes to that is of no one act; empty where it is of one, or isn't plain. */
    Optional<Decision> of(PlainClause c, List<Token> tokens, List<Mark> all, LocalDate day) {
        List<Mark> own = c.all().map(Arg::mark).toList();
        Statement s = new Statement(tokens, all, c.from(), c.to(), own);
        if (OFFICE.contains(c.verb())) {
            return office(c, s, day);
        }
        boolean counts =
                s.has(Type.NUMBER)
                        && Set.of("has", "signed").contains(c.verb())
                        && s.has(Type.KIND);
        return counts ? count(c, s, day) : Optional.empty();
    }

    private Optional<Decision> count(PlainClause c, Statement s, LocalDate day) {
        boolean plain =
                !c.isNegated()
                        && !c.isPassive()
                        && c.all().allMatch(a -> isCounted(a))
                        && s.of(Type.NUMBER).size() == 1
                        && s.of(Type.KIND).size() == 1
                        && s.of(Type.AREA).stream().anyMatch(m -> !parties.isOurs(m));
        Optional<CountWords.Counted> count =
                plain ? counting.said().counted(s, Memory.NONE) : Optional.empty();
        return count.map(
                n -> decision("count", counting.rule(s, n, Memory.NONE, day, new TreeMap<>()), s));
    }

    private static boolean isCounted(Arg a) {
        return a.is(Type.NUMBER)
                || a.is(Type.KIND)
                || a.is(Type.AREA)
                || a.is(Type.BODY)
                || a.is(Type.CUE) && a.mark().value().equals("live");
    }

    private Optional<Decision> office(PlainClause c, Statement s, LocalDate day) {
        List<Mark> people = s.of(Type.PERSON);
        boolean plain =
                people.size() == 1
                        && !c.isNegated()
                        && s.has(Type.DATE)
                        && s.marks().stream().allMatch(m -> isOfOffice(m));
        if (!plain) {
            return Optional.empty();
        }
        List<Actor> held = register.persons.get(people.get(0).value()).offices();
        if (held.size() != 1 || !isOffice(held.get(0), s)) {
            return Optional.empty();
        }
        String cue = c.verb().equals("took") || c.verb().equals("left") ? c.verb() : "office";
        List<Mark> marks = new ArrayList<>(s.marks());
        marks.removeIf(m -> m.is(Type.AREA));
        marks.add(Mark.word(c.at(), c.at(), Type.CUE, cue, 0));
        Statement said = new Statement(s.sentence(), s.all(), s.from(), s.to(), marks);
        List<Ruling> rulings = judging.tenure(said, "", day);
        return Optional.of(
                decision("person", PlainSaying.one(rulings, Ruling.open(Reason.NO_DATA)), s));
    }

    private static boolean isOfOffice(Mark m) {
        return m.is(Type.PERSON) || m.is(Type.ROLE) || m.is(Type.DATE) || m.is(Type.AREA);
    }

    /** Whether the office and the place named are those held. */
    private boolean isOffice(Actor a, Statement s) {
        Set<String> roles = new LinkedHashSet<>();
        a.names().forEach(n -> roles.addAll(register.offices(n)));
        boolean role =
                roles.isEmpty()
                        || s.of(Type.ROLE).stream().allMatch(r -> roles.contains(r.value()));
        return role
                && s.of(Type.AREA).stream()
                        .allMatch(m -> a.areas().stream().anyMatch(m.codes()::contains));
    }

    private static Decision decision(String kind, Ruling r, Statement s) {
        List<Mark> on = s.marks().stream().filter(m -> !m.is(Type.AREA)).toList();
        Ruling all = r.marks().isEmpty() ? r.on(on) : r;
        return new Decision(
                kind,
                r.truth(),
                r.truth() == Truth.OPEN ? r.reason() : null,
                null,
                List.of(all),
                List.of(),
                new Grounds(PlainActs.HOW, List.of(), java.util.Map.of()));
    }
}
