// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who signed, led, received, and who was in office that day. */
final class PeopleRules {

    private static final Set<String> BOUNDS = Set.of("left", "until", "took", "expired");

    /** How many tokens may stand between an office and a name that bears it as a title. */
    private static final int TITLE = 4;

    /** How many tokens may stand between somebody's name and "successor". */
    private static final int FORERUNNER = 4;

    /** Words that may stand before a last name. */
    private static final List<String> TITLES =
            List.of("courtesy", "common", "the", "joint", "byword", "companion", "body");

    /** The doubt of a last name beside a first name that isn't held. */
    static final String STRANGER = "stranger";

    private final Register register;
    private final Times times;

    PeopleRules(Register register) {
        this.register = register;
        this.times = new Times(register);
    }

    List<Ruling> rule(Entry e, Statement s) {
        List<Ruling> out = new ArrayList<>();
        for (Mark m : s.of(Type.PERSON)) {
            boolean other = isOther(s, m);
            Ruling named = person(e, s, register.persons.get(m.value()));
            boolean idle = named.truth() == Ruling.Truth.FALSE && !isDoing(s);
            Ruling told = idle ? named.loose("idle") : named;
            boolean stranger = isStranger(s, m);
            Ruling open =
                    stranger
                            ? Ruling.doubt(STRANGER, Reason.WORD_UNKNOWN)
                            : Ruling.open(Reason.READING_OPEN);
            out.add((other || stranger ? open : told).on(m));
            title(e, s, m).ifPresent(out::add);
        }
        List<Mark> held =
                out.stream()
                        .filter(r -> r.truth() == Ruling.Truth.TRUE)
                        .flatMap(r -> r.marks().stream())
                        .toList();
        out.replaceAll(r -> isSecond(s, r, held) ? r.loose("second") : r);
        for (Mark m : s.of(Type.ROLE)) {
            boolean deed = e.isAct() ? s.says("signed") : e.activity() != null && s.says("visit");
            if (deed && !isTitle(s, m)) {
                out.add((isNamed(e, s, m) ? named(e) : office(e, s, m)).on(m));
            }
        }
        return out;
    }

    /**
     * Whether who is told wrong may have come beside somebody of the same side, whom the register
     * names: of each side one signs, so that who stands for the other side is none of two.
     */
    private boolean isSecond(Statement s, Ruling r, List<Mark> held) {
        return r.truth() == Ruling.Truth.FALSE
                && !held.isEmpty()
                && r.marks().stream()
                        .anyMatch(
                                m -> isOwner(s, m) || held.stream().anyMatch(h -> isOneSide(h, m)));
    }

    /** Whether an act is called that of somebody, who may have made it before. */
    private boolean isOwner(Statement s, Mark person) {
        int i = person.from() - 1;
        return i > s.from()
                && register.says(s.sentence().get(i), "genitive")
                && s.of(Type.KIND).stream().anyMatch(k -> k.to() == i);
    }

    private boolean isOneSide(Mark a, Mark b) {
        Set<String> areas = areas(a);
        return areas.isEmpty() || areas(b).stream().anyMatch(areas::contains);
    }

    private Set<String> areas(Mark person) {
        return person.is(Type.PERSON)
                ? register.persons.get(person.value()).offices().stream()
                        .flatMap(a -> a.areas().stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Whether somebody named may have a part in an act or a visit: something is said to be done, or
     * the act, its day or its other side is told.
     */
    private static boolean isDoing(Statement s) {
        return s.marks().stream()
                .anyMatch(
                        m ->
                                m.is(Type.CUE)
                                        || m.is(Type.KIND)
                                        || m.is(Type.DATE)
                                        || m.is(Type.TOPIC)
                                        || m.is(Type.AREA) && !m.value().equals("adjective"));
    }

    /** Whether another first name stands before a last name: that of somebody else. */
    private boolean isStranger(Statement s, Mark person) {
        int i = person.from() - 1;
        boolean last = person.to() - person.from() == 1 && i > 0;
        if (!last || s.sentence().get(i - 1).is(".") || s.sentence().get(i - 1).is(":")) {
            return false;
        }
        Token t = s.sentence().get(i);
        boolean explained =
                s.all().stream().anyMatch(m -> m.from() <= i && i < m.to())
                        || !register.offices(t.text()).isEmpty()
                        || TITLES.stream().anyMatch(c -> register.says(t, c));
        return t.isWord()
                && t.isCapitalised()
                && t.text().length() > 2
                && !explained
                && register.persons.values().stream()
                        .noneMatch(
                                p ->
                                        p.words().contains(t.fold())
                                                || p.offices().stream().anyMatch(a -> calls(a, t)));
    }

    private static boolean calls(Actor a, Token t) {
        return a.names().stream()
                .anyMatch(n -> List.of(Register.plain(n).split(" ")).contains(t.fold()));
    }

    /** Whether who came before or after somebody is meant: "Rossi's successor". */
    private boolean isOther(Statement s, Mark person) {
        int from = Math.max(s.from(), person.from() - FORERUNNER);
        int to = Math.min(s.to(), person.to() + FORERUNNER);
        for (int i = from; i < to; i++) {
            boolean before = i < person.from();
            if (!before && i <= person.to()) {
                continue;
            }
            boolean of =
                    before
                            ? s.sentence().subList(i + 1, person.from()).stream()
                                    .noneMatch(t -> t.is(","))
                            : s.sentence().get(person.to()).kind() == Token.Kind.MARK
                                            && i > person.to()
                                            && !s.sentence().get(person.to()).is(",")
                                    || s.sentence().get(person.to()).is("'s");
            if (of && register.says(s.sentence().get(i), "forerunner")) {
                return true;
            }
        }
        return false;
    }

    /** The office that somebody is given beside the name, where the register gives others. */
    private Optional<Ruling> title(Entry e, Statement s, Mark person) {
        List<Actor> actors = register.persons.get(person.value()).offices();
        Set<String> held = new LinkedHashSet<>();
        for (Actor a : actors) {
            a.names().forEach(n -> held.addAll(register.offices(n)));
        }
        List<String> parties = held.isEmpty() ? signing(e, person) : List.of();
        held.addAll(register.offices(parties));
        Mark role =
                s.of(Type.ROLE).stream()
                        .filter(
                                r ->
                                        person.from() >= r.to() && person.from() - r.to() <= 1
                                                || r.from() >= person.to()
                                                        && r.from() - person.to() <= 2)
                        .findFirst()
                        .orElse(null);
        if (role == null || held.isEmpty() || held.contains(role.value())) {
            return Optional.empty();
        }
        String names =
                Stream.concat(actors.stream().flatMap(a -> a.names().stream()), parties.stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Optional.of(
                Ruling.no("wrong_name", ActNote.OTHER_OFFICE.note(names))
                        .loose("title", Reason.NO_DATA)
                        .on(role));
    }

    /** The parties of an act for which the register has somebody sign. */
    private List<String> signing(Entry e, Mark person) {
        if (!e.isAct()) {
            return List.of();
        }
        List<String> words = register.persons.get(person.value()).words();
        return Stream.of(e.instrument().ourParties(), e.instrument().partnerParties())
                .flatMap(List::stream)
                .filter(p -> List.of(Register.plain(p).split(" ")).containsAll(words))
                .toList();
    }

    /** Whether an office stands as the title of somebody named: "Governor Rossi". */
    private static boolean isTitle(Statement s, Mark role) {
        return s.all().stream()
                .anyMatch(
                        p ->
                                p.is(Type.PERSON)
                                        && p.from() - role.to() <= TITLE
                                        && role.from() - p.to() <= TITLE);
    }

    /** Whether a name follows that the register has beside the parties: "President Rossi". */
    private boolean isNamed(Entry e, Statement s, Mark role) {
        if (!e.isAct() || role.to() >= s.to()) {
            return false;
        }
        Token t = s.sentence().get(role.to());
        boolean marked = s.marks().stream().anyMatch(m -> m.from() == role.to());
        return t.isWord() && t.isCapitalised() && !marked && register.names(e, t.fold());
    }

    private static Ruling named(Entry e) {
        String who = String.join(", ", e.parties().stream().map(Entry.Party::name).toList());
        return Ruling.yes(ActNote.PARTIES.note(who));
    }

    /** Whether somebody in such an office signed, led or received. */
    private Ruling office(Entry e, Statement s, Mark role) {
        boolean set =
                s
                        .sentence()
                        .subList(
                                Math.max(s.from(), role.from() - 2),
                                Math.min(s.to(), role.to() + 1))
                        .stream()
                        .anyMatch(register::isOther);
        if (set) {
            return Ruling.open(Reason.READING_OPEN);
        }
        if (!e.isAct()) {
            String held = e.activity().description();
            return register.offices(held).contains(role.value())
                    ? Ruling.yes(ActNote.HELD.note(held))
                    : Ruling.open(Reason.NO_DATA, ActNote.HELD.note(held));
        }
        String conflicts = String.join("; ", e.instrument().conflicts());
        if (register.offices(conflicts).contains(role.value())) {
            return Ruling.open(Reason.SOURCES_CONFLICT, Label.of(conflicts));
        }
        List<String> parties = new ArrayList<>();
        boolean ours = register.offices(true).contains(role.value());
        boolean theirs = register.offices(false).contains(role.value());
        if (ours || !theirs) {
            parties.addAll(e.instrument().ourParties());
        }
        if (theirs || !ours) {
            parties.addAll(e.instrument().partnerParties());
        }
        Set<String> held = register.offices(parties);
        for (String visit : Signings.texts(e.instrument(), register.relations)) {
            held.addAll(register.offices(visit));
            parties.add(visit);
        }
        String who = String.join(", ", parties);
        Sayable told = ActNote.SIGNED_BY.note(who);
        if (held.contains(role.value())) {
            return Ruling.yes(told);
        }
        return ours != theirs && !held.isEmpty()
                ? Ruling.no("wrong_name", told)
                : Ruling.no("wrong_name", told).loose("office", Reason.NO_DATA);
    }

    /** When somebody is said to have taken or left an office: the register of actors decides. */
    List<Ruling> tenure(Statement s, String spoken, LocalDate day) {
        List<Ruling> out = new ArrayList<>();
        List<Mark> people = s.of(Type.PERSON);
        if (people.size() > 1) {
            return List.of(Ruling.open(Reason.READING_OPEN));
        }
        String who = people.isEmpty() ? spoken : people.get(0).value();
        List<Actor> offices = register.persons.get(who).offices();
        if (offices.size() != 1) {
            return List.of(Ruling.open(Reason.NO_DATA));
        }
        Actor a = offices.get(0);
        if (s.says("incumbent")) {
            boolean known = a.from().isKnown() && a.from().earliest().isBefore(day);
            Sayable told = Times.office(a);
            out.add(
                    !known
                            ? Ruling.open(Reason.NO_DATA, told)
                            : inOffice(a, When.day(day))
                                    ? Ruling.yes(told)
                                    : Ruling.no("wrong_date", told));
        }
        for (Mark d : s.of(Type.DATE)) {
            out.add(term(a, s, d));
        }
        for (Mark t : s.marks()) {
            if (t.is(Type.TERM) || t.is(Type.SPAN)) {
                out.add(times.tenure(a, s, t, day).on(t));
            }
        }
        return out;
    }

    /** Whether it says since or until when something was so, or for how long. */
    static boolean lasts(Statement s, Register register) {
        boolean bound =
                s.of(Type.DATE).stream()
                        .filter(d -> d.from() > s.from())
                        .map(d -> s.sentence().get(d.from() - 1))
                        .anyMatch(t -> register.says(t, "since") || register.says(t, "till"));
        return bound || s.has(Type.TERM) || s.has(Type.SPAN);
    }

    /** Whether an office began or ended when a date says. */
    private Ruling term(Actor a, Statement s, Mark d) {
        boolean till = d.from() > s.from() && register.says(s.sentence().get(d.from() - 1), "till");
        boolean second = s.of(Type.DATE).size() == 2 && d == s.of(Type.DATE).get(1);
        boolean end =
                second
                        || till
                        || s.marks().stream()
                                .filter(m -> m.is(Type.CUE) && BOUNDS.contains(m.value()))
                                .filter(m -> m.from() < d.from())
                                .reduce((x, y) -> y)
                                .filter(m -> !m.value().equals("took"))
                                .isPresent();
        if (!till && !second && isThen(s, d)) {
            return during(a, d);
        }
        boolean denied =
                s.of(Type.NEGATION).stream()
                        .anyMatch(n -> Math.abs(d.from() - n.to()) <= FORERUNNER);
        end |= denied && !second;
        When is = When.of(end ? a.to() : a.from());
        Sayable told = Times.office(a);
        if (is == null) {
            return Ruling.open(Reason.NO_DATA, told);
        }
        boolean inferred = d.is(Type.DATE, "inferred");
        When said = inferred && d.when().days() <= 31 ? d.when().inYearOf(is) : d.when();
        if (!is.overlaps(said)) {
            return inferred
                    ? Ruling.no("wrong_date", told).loose("inferred")
                    : Ruling.no("wrong_date", told);
        }
        return said.holds(is) ? Ruling.yes(told) : Ruling.open(Reason.TOO_COARSE, told);
    }

    /** Whether somebody is said to be in office on a day, not to have come or gone. */
    private boolean isThen(Statement s, Mark date) {
        boolean since =
                date.from() > s.from() && register.says(s.sentence().get(date.from() - 1), "since");
        return !since
                && s.says("office")
                && !s.says("took", "left", "until", "expired")
                && !register.tells(s, "coming");
    }

    private static Ruling during(Actor a, Mark date) {
        Sayable told = Times.office(a);
        return inOffice(a, date.when())
                ? Ruling.yes(told)
                : Ruling.no("wrong_date", told).loose("during");
    }

    private Ruling person(Entry e, Statement s, Register.Person p) {
        Entry next = e.isAct() ? register.byId.get(e.life().successor()) : null;
        boolean renewed = s.says("renewed") && next != null && next.persons().contains(p.key());
        if (renewed || e.persons().contains(p.key())) {
            return disputed(e, p)
                    ? Ruling.open(Reason.SOURCES_CONFLICT)
                    : Ruling.yes(ActNote.REGISTER_NAMES.note(name(p)));
        }
        if (disputed(e, p)) {
            String c = String.join("; ", e.instrument().conflicts());
            return Ruling.open(Reason.SOURCES_CONFLICT, Label.of(c));
        }
        When when = e.when();
        boolean office = s.says("office") && !s.says("signed");
        if (when == null || p.offices().isEmpty()) {
            return Ruling.open(Reason.NO_DATA);
        }
        boolean then = p.offices().stream().anyMatch(a -> inOffice(a, when));
        Sayable told =
                (then ? ActNote.OFFICE_THEN : ActNote.NO_OFFICE_THEN)
                        .note(name(p), DateRules.text(when));
        if (!then) {
            return Ruling.no("wrong_name", told);
        }
        List<String> same = namedBeside(e, p);
        boolean led = e.activity() != null && !same.isEmpty();
        if (office) { // "led by" a mission and "led by" a region are told alike
            return led ? Ruling.no("wrong_name", told).loose("led") : Ruling.yes(told);
        }
        return same.isEmpty()
                ? Ruling.no("wrong_name", told).loose("unnamed", Reason.NO_DATA)
                : Ruling.no("wrong_name", ActNote.REGISTER_NAMES.note(String.join(", ", same)));
    }

    private static String name(Register.Person p) {
        return p.offices().isEmpty() ? p.key() : p.offices().get(0).name().en();
    }

    /** Others whom the entry names for the same side. */
    private List<String> namedBeside(Entry e, Register.Person p) {
        List<String> areas = p.offices().stream().flatMap(a -> a.areas().stream()).toList();
        return e.persons().stream()
                .map(register.persons::get)
                .filter(
                        o ->
                                o.offices().stream()
                                        .anyMatch(
                                                a -> a.areas().stream().anyMatch(areas::contains)))
                .map(PeopleRules::name)
                .toList();
    }

    private static boolean inOffice(Actor a, When when) {
        boolean from = !a.from().isKnown() || !a.from().earliest().isAfter(when.to());
        boolean to = !a.to().isKnown() || !a.to().latest().isBefore(when.from());
        return from && to;
    }

    private static boolean disputed(Entry e, Register.Person p) {
        String last = p.words().get(0);
        return e.isAct()
                && e.instrument().conflicts().stream()
                        .map(c -> c.toLowerCase(Locale.ROOT))
                        .anyMatch(
                                c -> c.contains(last) && p.words().stream().allMatch(c::contains));
    }
}
