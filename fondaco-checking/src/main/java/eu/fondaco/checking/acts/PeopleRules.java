// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who signed, led, received, and who was in office that day. */
final class PeopleRules {

    private final Register register;

    PeopleRules(Register register) {
        this.register = register;
    }

    List<Ruling> rule(Entry e, Statement s) {
        List<Ruling> out = new ArrayList<>();
        for (Mark m : s.of(Type.PERSON)) {
            out.add(person(e, s, register.persons.get(m.value())));
        }
        return out;
    }

    /** When somebody is said to have taken or left an office: the register of actors decides. */
    List<Ruling> tenure(Statement s, String spoken) {
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
        for (Mark d : s.of(Type.DATE)) {
            boolean second = s.of(Type.DATE).size() == 2 && d == s.of(Type.DATE).get(1);
            boolean end =
                    second
                            || s.marks().stream()
                                    .filter(
                                            m ->
                                                    m.is(Type.CUE, "left")
                                                            || m.is(Type.CUE, "until")
                                                            || m.is(Type.CUE, "took"))
                                    .filter(m -> m.from() < d.from())
                                    .reduce((x, y) -> y)
                                    .filter(m -> !m.value().equals("took"))
                                    .isPresent();
            When is = When.of(end ? a.to() : a.from());
            String en = a.name().en() + " was in office from " + a.from() + " to " + a.to();
            String it = a.name().en() + " è stato in carica dal " + a.from() + " al " + a.to();
            out.add(
                    is == null
                            ? Ruling.open(Reason.NO_DATA, en, it)
                            : is.overlaps(d.when())
                                    ? d.when().holds(is)
                                            ? Ruling.yes(en, it)
                                            : Ruling.open(Reason.TOO_COARSE, en, it)
                                    : Ruling.no("wrong_date", en, it));
        }
        return out;
    }

    private Ruling person(Entry e, Statement s, Register.Person p) {
        if (e.persons().contains(p.key())) {
            return disputed(e, p)
                    ? Ruling.open(Reason.SOURCES_CONFLICT)
                    : Ruling.yes("the register names " + name(p), "il registro nomina " + name(p));
        }
        if (disputed(e, p)) {
            String c = String.join("; ", e.instrument().conflicts());
            return Ruling.open(Reason.SOURCES_CONFLICT, c, c);
        }
        When when = e.when();
        boolean office = s.says("office") && !s.says("signed");
        if (when == null || p.offices().isEmpty()) {
            return Ruling.open(Reason.NO_DATA);
        }
        boolean then = p.offices().stream().anyMatch(a -> inOffice(a, when));
        String en =
                name(p) + (then ? " was" : " was not") + " in office on " + DateRules.text(when);
        String it =
                name(p) + (then ? " era" : " non era") + " in carica il " + DateRules.text(when);
        if (!then) {
            return Ruling.no("wrong_name", en, it);
        }
        if (office) {
            return Ruling.yes(en, it);
        }
        List<String> same = namedBeside(e, p);
        return same.isEmpty()
                ? Ruling.open(Reason.NO_DATA, en, it)
                : Ruling.no(
                        "wrong_name",
                        "the register names " + String.join(", ", same),
                        "il registro nomina " + String.join(", ", same));
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
