// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The place of an act among those that a statement sets it beside: the first, the third, the only
 * one with a country, of a kind, of a body. Where the register isn't declared complete it excludes,
 * and never bears out.
 */
final class Ranks {

    /** How many tokens may stand between the word of a place and the act. */
    private static final int NEAR = 4;

    private static final Set<String> GENERIC =
            Set.of("agreement", "act", "strategy", "treaty", "renewal");

    /** The value of the word for the last of all. */
    private static final int LAST = 0;

    private final Register register;
    private final Parties parties;

    Ranks(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /**
     * What the register says of the place that a statement gives an act; empty where it gives none.
     */
    List<Ruling> rule(Entry e, Statement s, LocalDate day) {
        if (!e.isAct() || e.life().start() == null || e.life().notSigned()) {
            return List.of();
        }
        List<Ruling> out = new ArrayList<>();
        int at = at(s);
        if (at >= 0 && s.of(Type.KIND).size() == 1) {
            Ruling r = placed(e, s, rank(s, at).orElseThrow(), day);
            Ruling said = isSaid(s, at) ? r : meant(r, e, s, at);
            out.add(said.on(s.cues("ordinal")));
        }
        boolean subjects = s.says("scope", "target", "promise", "in", "out", "swap");
        if (s.says("only") && !subjects && !s.has(Type.NUMBER)) {
            Ruling one = alone(e, s, day);
            boolean of = one.truth() == Truth.FALSE && !isOfActs(s);
            out.add((of ? one.loose("only") : one).on(s.cues("only")));
        }
        return out;
    }

    /** Whether it is an act that is said to be the only one: the word stands beside one. */
    private static boolean isOfActs(Statement s) {
        return s.cues("only").stream()
                .anyMatch(
                        c ->
                                s.of(Type.KIND).stream()
                                        .anyMatch(
                                                k -> k.from() >= c.to() && k.from() - c.to() < 2));
    }

    /** Whether a place is what is said of an act, not which act is meant: "is the third". */
    private boolean isSaid(Statement s, int at) {
        for (int i = Math.max(s.from(), at - NEAR + 1); i < at; i++) {
            if (register.says(s.sentence().get(i), "copula")) {
                return true;
            }
        }
        return false;
    }

    /** A place that only says which act is meant bears it out where it is that of the act. */
    private Ruling meant(Ruling r, Entry e, Statement s, int at) {
        int place = rank(s, at).orElseThrow();
        boolean fits = r.lean() == Truth.TRUE || place == chain(e) || place == LAST;
        return fits ? Ruling.yes(r.words()) : r.loose("place");
    }

    /** Where a word of place stands right before the act named; less than 0 for nowhere. */
    private int at(Statement s) {
        for (int i = s.from(); i + 1 < s.to(); i++) {
            int at = i;
            boolean act =
                    s.of(Type.KIND).stream().anyMatch(k -> k.from() > at && k.from() - at <= NEAR);
            boolean other = register.says(s.sentence().get(i + 1), "the");
            if (act && !other && rank(s, i).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Integer> rank(Statement s, int i) {
        for (Words w : register.words) {
            Optional<Lexicon.Hit> hit = w.at(s.sentence(), i, "rank");
            if (hit.isPresent()) {
                return hit.map(h -> Integer.parseInt(h.value()));
            }
        }
        return Optional.empty();
    }

    private Ruling placed(Entry e, Statement s, int place, LocalDate day) {
        List<Entry> all = beside(e, s, day);
        int is = all.indexOf(e) + 1;
        int said = place == LAST ? all.size() : place;
        boolean inChain = place != LAST && chain(e) == place;
        Sayable told = ActNote.PLACE.note(is, all.size());
        boolean complete = isComplete(e, s, day);
        if (is == said) {
            return complete ? Ruling.yes(told) : sure(inChain, told);
        }
        Ruling no = Ruling.no("wrong_count", told);
        return inChain
                ? Ruling.yes(told).loose("chain")
                : complete ? no : is > said && place != LAST ? no.loose("place") : open(told);
    }

    private static Ruling sure(boolean inChain, Sayable told) {
        return inChain ? Ruling.yes(told) : open(told);
    }

    private static Ruling open(Sayable told) {
        return Ruling.open(Reason.DEFINITION_OPEN, told);
    }

    private Ruling alone(Entry e, Statement s, LocalDate day) {
        List<Entry> all = beside(e, s, day);
        boolean live = s.says("live");
        long many = all.stream().filter(o -> !live || o.life().on(day) != State.ENDED).count();
        Sayable told = ActNote.SUCH.note(many);
        if (many == 1) {
            return isComplete(e, s, day) ? Ruling.yes(told) : open(told);
        }
        return many == 0 ? open(told) : Ruling.no("wrong_count", told);
    }

    /** How many acts precede an act in its chain, and itself. */
    private int chain(Entry e) {
        Set<Entry> seen = new LinkedHashSet<>();
        Entry at = e;
        while (at != null && seen.add(at)) {
            at = register.byId.get(at.follows());
        }
        return seen.size();
    }

    /** The acts that an act is set beside, by their days, itself among them. */
    private List<Entry> beside(Entry e, Statement s, LocalDate day) {
        List<String> areas = areas(e, s);
        Set<String> kinds = kinds(s);
        List<Mark> sides =
                s.marks().stream()
                        .filter(m -> parties.isParty(m) && !s.isHeaded(m) && parties.fits(e, m, s))
                        .toList();
        List<Entry> out = new ArrayList<>();
        for (Entry o : register.entries) {
            boolean made =
                    o.isAct()
                            && o.life().start() != null
                            && !o.life().notSigned()
                            && !o.life().unsure()
                            && !o.life().start().from().isAfter(day);
            boolean such =
                    made
                            && o.areas().stream().anyMatch(a -> register.within(a, areas))
                            && (kinds.isEmpty() || kinds.contains(o.kind()))
                            && sides.stream().allMatch(m -> parties.fits(o, m, s));
            if (o == e || such) {
                out.add(o);
            }
        }
        out.sort(Comparator.comparing(o -> o.life().start().from()));
        return out;
    }

    private static Set<String> kinds(Statement s) {
        Set<String> out = new LinkedHashSet<>();
        s.of(Type.KIND).stream()
                .map(Mark::value)
                .filter(v -> !GENERIC.contains(v))
                .forEach(out::add);
        return out;
    }

    /** The places named abroad in which the act's other side lies; that side where none is. */
    private List<String> areas(Entry e, Statement s) {
        List<String> out = new ArrayList<>();
        for (Mark m : s.of(Type.AREA)) {
            boolean there =
                    !parties.isOurs(m)
                            && e.areas().stream().anyMatch(a -> register.within(a, m.codes()));
            if (there) {
                out.addAll(m.codes());
            }
        }
        return out.isEmpty() ? e.areas() : out;
    }

    private boolean isComplete(Entry e, Statement s, LocalDate day) {
        Set<String> kinds = kinds(s);
        String kind = kinds.size() == 1 ? kinds.iterator().next() : "act";
        LocalDate by = e.life().start().to();
        List<String> areas = areas(e, s);
        LocalDate on = s.says("only") ? day : by;
        return register.relations.complete().stream()
                .anyMatch(c -> Counting.covers(c, areas, kind, on, register));
    }
}
