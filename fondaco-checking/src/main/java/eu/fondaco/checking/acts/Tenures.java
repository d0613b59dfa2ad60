// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the register of actors says of when an office was held, and who held it before whom. */
final class Tenures {

    /** How many days may lie between two who held one office after one another. */
    private static final int GAP = 62;

    /** Sorts of verbs of an office that say for how long it was held. */
    private static final Set<String> HOLDING = Set.of("holding", "staying", "");

    private final Register register;
    private final Times times;

    Tenures(Register register) {
        this.register = register;
        this.times = new Times(register);
    }

    /** Whether somebody held an office as is said; empty where the register doesn't decide it. */
    Optional<Ruling> rule(Statement s, Offices.Verb verb, String who, Words words, LocalDate day) {
        List<Ruling> each =
                register.persons.get(who).offices().stream()
                        .filter(a -> isMeant(a, s))
                        .map(a -> one(all(a, s, verb, words, day)))
                        .toList();
        Optional<Ruling> holds = each.stream().filter(r -> r.truth() == Truth.TRUE).findFirst();
        boolean fails = !each.isEmpty() && each.stream().allMatch(r -> r.truth() == Truth.FALSE);
        return holds.isPresent() ? holds : fails ? Optional.of(each.get(0)) : Optional.empty();
    }

    /** Rulings as one: that which is wrong, where one is and none is open. */
    private static Ruling one(List<Ruling> all) {
        List<Ruling> wrong = all.stream().filter(r -> r.truth() == Truth.FALSE).toList();
        boolean open = all.isEmpty() || all.stream().anyMatch(r -> r.truth() == Truth.OPEN);
        if (open || wrong.size() > 1) {
            return Ruling.open(Reason.READING_OPEN);
        }
        return wrong.isEmpty() ? all.get(0) : wrong.get(0);
    }

    /** Whether an office is one of those, and of that place, that are named. */
    private boolean isMeant(Actor a, Statement s) {
        Set<String> roles = new HashSet<>(register.offices(a.kind()));
        a.names().forEach(n -> roles.addAll(register.offices(n)));
        boolean role =
                roles.isEmpty()
                        || s.of(Type.ROLE).stream().allMatch(r -> roles.contains(r.value()));
        boolean place =
                s.of(Type.AREA).stream()
                        .allMatch(m -> a.areas().stream().anyMatch(x -> isOf(x, m)));
        return role && place;
    }

    private boolean isOf(String area, Mark m) {
        return m.codes().contains(area)
                || register.within(area, m.codes())
                || m.codes().stream().anyMatch(c -> register.within(c, List.of(area)));
    }

    private List<Ruling> all(Actor a, Statement s, Offices.Verb verb, Words words, LocalDate day) {
        List<Ruling> out = new ArrayList<>();
        List<Mark> dates = s.of(Type.DATE);
        for (Mark d : dates) {
            Token before = d.from() > s.from() ? s.sentence().get(d.from() - 1) : null;
            boolean since = before != null && words.says(before, "since");
            boolean till = before != null && words.says(before, "till");
            boolean second = dates.size() == 2 && d == dates.get(1);
            boolean small = before == null || words.says(before, "the") || isMarked(s, d.from());
            boolean end = verb.sort().equals("leaving") || till || second;
            boolean start = verb.sort().equals("coming") || since;
            boolean known = dates.size() <= 2 && (small || since || till);
            out.add(
                    !known
                            ? Ruling.open(Reason.READING_OPEN)
                            : end || start ? bound(a, d, end, day) : during(a, d).on(d));
        }
        if (s.says("incumbent")) {
            boolean known = a.from().isKnown() && a.from().latest().isBefore(day);
            boolean gone = a.to().isKnown() && a.to().latest().isBefore(day);
            out.add(
                    gone
                            ? Ruling.no("wrong_date", Times.office(a))
                            : known
                                    ? Ruling.yes(Times.office(a))
                                    : Ruling.open(Reason.NO_DATA, Times.office(a)));
        }
        for (Mark t : s.marks()) {
            if (t.is(Type.TERM) || t.is(Type.SPAN)) {
                boolean holding = HOLDING.contains(verb.sort());
                out.add(
                        holding
                                ? times.tenure(a, s, t, day).on(t)
                                : Ruling.open(Reason.READING_OPEN));
            }
        }
        return out;
    }

    private static boolean isMarked(Statement s, int at) {
        return s.marks().stream().anyMatch(m -> m.to() == at);
    }

    /** Whether an office began or ended when a date says. */
    private static Ruling bound(Actor a, Mark d, boolean end, LocalDate day) {
        When is = When.of(end ? a.to() : a.from());
        if (is == null) {
            return Ruling.open(Reason.NO_DATA, Times.office(a));
        }
        boolean lately = is.to().plusYears(1).isAfter(day);
        boolean near = Math.abs(d.when().from().getYear() - is.from().getYear()) <= 1;
        boolean inferred = d.is(Type.DATE, "inferred") && (near || lately);
        When said = inferred ? d.when().inYearOf(is) : d.when();
        if (said.holds(is)) {
            return Ruling.yes(Times.office(a)).on(d);
        }
        boolean exact = (d.value().isEmpty() || inferred && lately) && !said.overlaps(is);
        return exact
                ? Ruling.no("wrong_date", Times.office(a)).on(d)
                : Ruling.open(Reason.TOO_COARSE, Times.office(a));
    }

    /** Whether somebody was in office on a day: who had left in between isn't known by a year. */
    private static Ruling during(Actor a, Mark d) {
        When from = When.of(a.from());
        When to = When.of(a.to());
        boolean began = from != null && !from.to().isAfter(d.when().from());
        boolean lasted = to == null || !to.from().isBefore(d.when().to());
        return began && lasted
                ? Ruling.yes(Times.office(a))
                : Ruling.open(Reason.TOO_COARSE, Times.office(a));
    }

    // ---- who came after whom ----

    /** Whether somebody held an office right after somebody else, from the day that is told. */
    Optional<Ruling> link(Statement s, String later, String earlier, Mark named, LocalDate day) {
        List<Actor> after = register.persons.get(later).offices();
        List<Actor> before = register.persons.get(earlier).offices();
        for (Actor a : after) {
            for (Actor b : before) {
                if (isSame(a, b) && isNext(a, b)) {
                    return dated(s, a, day);
                }
            }
        }
        List<Actor> next = before.stream().flatMap(b -> next(b).stream()).toList();
        boolean known = before.size() == 1 && next.size() == 1 && !after.isEmpty();
        boolean near = known && after.stream().anyMatch(a -> a.areas().equals(next.get(0).areas()));
        return near && s.of(Type.DATE).isEmpty()
                ? Optional.of(Ruling.no("wrong_name", Times.office(next.get(0))).on(named))
                : Optional.empty();
    }

    private Optional<Ruling> dated(Statement s, Actor a, LocalDate day) {
        List<Ruling> all = new ArrayList<>(List.of(Ruling.yes(Times.office(a))));
        for (Mark d : s.of(Type.DATE)) {
            all.add(bound(a, d, false, day));
        }
        if (s.has(Type.TERM) || s.has(Type.SPAN)) {
            return Optional.empty();
        }
        return Optional.of(one(all)).filter(r -> r.truth() != Truth.OPEN);
    }

    /** Those who held the same office right after somebody. */
    private List<Actor> next(Actor b) {
        return register.relations.actors().stream()
                .filter(a -> isSame(a, b) && isNext(a, b))
                .toList();
    }

    /** Whether two held one office: as the register calls it, of the same place. */
    private static boolean isSame(Actor a, Actor b) {
        boolean named =
                a.names().isEmpty()
                        ? !a.kind().equals("office-holder")
                        : a.names().stream().anyMatch(b.names()::contains);
        return !a.id().equals(b.id())
                && a.kind().equals(b.kind())
                && a.areas().equals(b.areas())
                && named;
    }

    private static boolean isNext(Actor a, Actor b) {
        if (!a.from().isKnown() || !b.to().isKnown()) {
            return false;
        }
        LocalDate end = b.to().earliest();
        return !a.from().latest().isBefore(end)
                && !a.from().earliest().isAfter(b.to().latest().plusDays(GAP));
    }
}
