// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.FollowUp.State;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said to have become of a promise: that it was kept, in part, or not. */
final class FollowUps {

    /** The words of it, as {@code acts/<language>.yaml} calls them. */
    static final String[] WORDS = {"kept", "partly", "unkept"};

    /** Words by which it is said of an act that it came to nothing, if a promise isn't meant. */
    private static final String[] NOTHING = {"notsigned"};

    private static final Set<Type> NAMING = Set.of(Type.THING, Type.TOPIC);

    private static final Map<String, State> STATES =
            Map.of("kept", State.KEPT, "partly", State.PARTLY, "unkept", State.NOT);

    private static final Map<State, ActNote> NAMES =
            Map.of(
                    State.KEPT, ActNote.KEPT,
                    State.PARTLY, ActNote.KEPT_IN_PART,
                    State.NOT, ActNote.NOT_KEPT,
                    State.UNKNOWN, ActNote.KEPT_UNKNOWN);

    /** How many tokens may stand between a negation and what it denies. */
    private static final int NEAR = 4;

    private FollowUps() {}

    /** Whether a statement says what became of something promised, not of the act. */
    static boolean tells(Statement s) {
        return s.says(WORDS) || s.says(NOTHING) && s.has(Type.THING) && !s.has(Type.KIND);
    }

    /** Whether the register tells anything of what became of an act's promises. */
    static boolean isHeld(Entry e) {
        return e != null && e.isAct() && !e.promises().isEmpty();
    }

    static List<Ruling> rule(Entry e, Statement s, LocalDate day) {
        if (!isHeld(e) || !tells(s)) {
            return List.of();
        }
        List<Integer> meant = meant(e, s);
        if (meant.isEmpty()) {
            return List.of();
        }
        List<Mark> said = new ArrayList<>(s.cues(WORDS));
        said.addAll(s.cues(NOTHING));
        List<Ruling> out = new ArrayList<>();
        out.add(became(e, meant, state(s, said), day).on(said));
        for (Mark d : s.of(Type.DATE)) {
            seen(e, meant, d).ifPresent(out::add);
        }
        return out;
    }

    /** What a statement says became of it; empty where it says two things. */
    private static Optional<State> state(Statement s, List<Mark> said) {
        Set<State> all = EnumSet.noneOf(State.class);
        for (Mark m : said) {
            State plain = STATES.getOrDefault(m.value(), State.NOT);
            all.add(plain == State.KEPT && isDenied(s, m) ? State.NOT : plain);
        }
        if (all.contains(State.PARTLY) && !all.contains(State.NOT)) {
            return Optional.of(State.PARTLY);
        }
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    private static boolean isDenied(Statement s, Mark cue) {
        return s.of(Type.NEGATION).stream()
                .anyMatch(
                        n ->
                                n.to() <= cue.from() && cue.from() - n.to() <= NEAR
                                        || n.from() >= cue.to() && n.to() == s.to());
    }

    /** The places among an act's promises of those that it may be said of. */
    private static List<Integer> meant(Entry e, Statement s) {
        List<Mark> own = s.marks().stream().filter(m -> NAMING.contains(m.type())).toList();
        List<Mark> before =
                s.all().stream()
                        .filter(m -> NAMING.contains(m.type()) && m.to() <= s.from())
                        .toList();
        List<Integer> named = named(e, own.isEmpty() ? before : own);
        if (!named.isEmpty() || !own.isEmpty()) {
            return named;
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 1; i <= e.promises().size(); i++) {
            all.add(i);
        }
        return all;
    }

    private static List<Integer> named(Entry e, List<Mark> marks) {
        List<Integer> out = new ArrayList<>();
        long most = 1;
        for (int i = 0; i < e.promises().size(); i++) {
            Set<String> things = e.promises().get(i).things();
            long hits = marks.stream().filter(m -> things.contains(m.value())).count();
            if (hits > most) {
                out.clear();
                most = hits;
            }
            if (hits == most) {
                out.add(i + 1);
            }
        }
        return out;
    }

    /** The last that is known of a promise by a day; null where nothing is. */
    private static FollowUp last(Entry e, int promise, LocalDate day) {
        return e.instrument().followUp().stream()
                .filter(f -> f.promise() == promise && f.state() != State.UNKNOWN)
                .filter(f -> !f.at().isKnown() || !f.at().earliest().isAfter(day))
                .max(Comparator.comparing(f -> f.at().isKnown() ? f.at().latest() : LocalDate.MIN))
                .orElse(null);
    }

    private static Ruling became(
            Entry e, List<Integer> meant, Optional<State> said, LocalDate day) {
        Set<State> held = EnumSet.noneOf(State.class);
        List<Sayable> each = new ArrayList<>();
        for (int p : meant) {
            FollowUp last = last(e, p, day);
            held.add(last == null ? State.UNKNOWN : last.state());
            String text = e.promises().get(p - 1).text();
            Sayable is = NAMES.get(last == null ? State.UNKNOWN : last.state()).note();
            each.add(
                    last == null || !last.at().isKnown()
                            ? ActNote.PROMISE.note(text, is)
                            : ActNote.PROMISE_AT.note(text, is, last.at()));
        }
        Sayable told = ActNote.BECAME.note(new Several(each));
        if (held.contains(State.UNKNOWN)) {
            return Ruling.open(Reason.NO_DATA, told);
        }
        if (said.isEmpty() || held.size() > 1) {
            return Ruling.open(Reason.READING_OPEN, told);
        }
        return held.contains(said.get()) ? Ruling.yes(told) : Ruling.no("wrong_status", told);
    }

    /** A date that is the day on which the register saw it so. */
    private static Optional<Ruling> seen(Entry e, List<Integer> meant, Mark date) {
        return e.instrument().followUp().stream()
                .filter(f -> meant.contains(f.promise()) && f.at().isKnown())
                .filter(f -> date.when().overlaps(When.of(f.at())))
                .findFirst()
                .map(f -> Ruling.yes(ActNote.SEEN.note(f.at())).on(date));
    }

    /** Whether a date is that on which a promise was seen kept or not, so no other rule asks. */
    static boolean isSeen(Entry e, Statement s, Mark date) {
        return isHeld(e)
                && tells(s)
                && seen(e, meant(e, s), date).filter(r -> r.truth() == Truth.TRUE).isPresent();
    }
}
