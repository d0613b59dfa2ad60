// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a text is remembered to have spoken of, after each thing that it says. */
final class Remembering {

    private static final Set<Type> NAMING =
            Set.of(Type.NAME, Type.BODY, Type.TREATY, Type.STRATEGY);

    private final Register register;
    private final Parties parties;
    private final Counting counting;
    private final Plans plans;

    Remembering(Register register, Parties parties, Counting counting) {
        this.register = register;
        this.parties = parties;
        this.counting = counting;
        this.plans = new Plans(register, new Ages(register));
    }

    /** What is remembered after a question: the act it names, or goes back to. */
    Memory asked(Memory memory, List<Token> tokens, List<Mark> marks, boolean opens) {
        Entry plan = opens ? plans.asked(tokens, marks, memory) : null;
        if (plan != null) {
            return memory.entry(plan, true);
        }
        Entry last = memory.held();
        boolean anew =
                marks.stream().anyMatch(m -> m.is(Type.AREA) || m.is(Type.NAME) || m.is(Type.BODY));
        if (anew || last == null) {
            return memory.entry(null, false).areas(abroad(marks));
        }
        boolean back = marks.stream().anyMatch(m -> m.is(Type.CUE, "earlier"));
        Entry before = last.isAct() && back ? register.byId.get(last.follows()) : null;
        return back ? memory.entry(before, before != null) : memory;
    }

    /** What is remembered below a heading: its areas; its year where it gives one and no more. */
    Memory under(Memory memory, List<Mark> marks) {
        List<Mark> dates = marks.stream().filter(m -> m.is(Type.DATE)).toList();
        boolean one = dates.size() == 1 && dates.get(0).when().days() > 300 && marks.size() == 1;
        Memory below = memory;
        for (Mark m : marks) {
            below = m.is(Type.PERSON) ? below.person(m.value()) : below;
        }
        return one ? below.year(dates.get(0).when().from().getYear()) : below.under(abroad(marks));
    }

    /** Whom a sentence named last is spoken of, whatever was told of its statements. */
    Memory named(Memory memory, List<Mark> marks) {
        return marks.stream()
                .filter(m -> m.is(Type.PERSON))
                .reduce((a, b) -> b)
                .map(m -> memory.person(m.value()))
                .orElse(memory);
    }

    /** The acts that a statement counts; null where it counts none. */
    Memory.Tally tally(Statement s, Decision d, Memory before, LocalDate day) {
        return d != null && d.kind().equals("count") ? counting.tally(s, before, day) : null;
    }

    /** What is remembered after a statement. */
    Memory after(Memory before, Statement s, Decision d) {
        Memory memory = before;
        List<Mark> named =
                s.marks().stream().filter(m -> m.is(Type.STRATEGY) || m.is(Type.TREATY)).toList();
        if (d == null && named.size() == 1) {
            memory = memory.entry(register.byId.get(named.get(0).value()), true);
        }
        for (Mark m : s.of(Type.PERSON)) {
            memory = memory.person(m.value());
        }
        boolean act =
                d != null
                        && !d.kind().equals("quality")
                        && !d.kind().equals("count")
                        && (d.entry() != null || s.has(Type.KIND) || s.has(Type.AREA));
        if (act) {
            boolean kept =
                    d.entry() == null && isOf(s, memory.entry())
                            || isBesideIt(s, before.entry(), d.entry());
            boolean judged = d.truth() != Truth.OPEN && !d.grounds().isDoubted();
            boolean sure = d.entry() != null && (judged || d.left().size() == 1);
            memory = kept ? memory : memory.entry(afterwards(s, d), sure);
            boolean led = sure && d.entry().activity() != null;
            Entry made = led ? register.byId.get(d.entry().activity().instrument()) : null;
            memory = made == null ? memory : memory.holding(made);
        }
        for (Mark m : s.of(Type.DATE)) {
            memory = memory.when(m.when());
        }
        boolean dated = act && d.entry() != null && s.of(Type.DATE).isEmpty();
        return dated ? memory.when(d.entry().when()) : memory;
    }

    /**
     * Whether a strategy is named behind a pronoun that stands for another one, which is spoken of
     * all the same: "it takes over from Open Roads".
     */
    private boolean isBesideIt(Statement s, Entry before, Entry named) {
        boolean plans =
                before != null
                        && named != null
                        && before != named
                        && before.strategy() != null
                        && named.strategy() != null;
        return plans
                && register.says(s.sentence().get(s.from()), "itself")
                && s.of(Type.STRATEGY).stream().allMatch(m -> m.from() > s.from() + 1);
    }

    /** The entry of a statement; where it tells of its renewal on a day, what came of that. */
    private Entry afterwards(Statement s, Decision d) {
        List<When> days = s.of(Type.DATE).stream().map(Mark::when).toList();
        boolean renewed = d.entry() != null && s.says("renewed") && d.truth() == Truth.TRUE;
        return renewed ? register.renewal(d.entry(), days) : d.entry();
    }

    /** Whether a statement that wasn't placed names nothing but what an entry spoken of is. */
    private boolean isOf(Statement s, Entry e) {
        return e != null
                && s.marks().stream()
                        .allMatch(
                                m ->
                                        m.is(Type.AREA)
                                                ? parties.isOurs(m)
                                                        || m.codes().stream()
                                                                .anyMatch(e.areas()::contains)
                                                : m.is(Type.KIND)
                                                        ? List.of("act", "agreement", e.kind())
                                                                .contains(m.value())
                                                        : !NAMING.contains(m.type()));
    }

    List<String> abroad(List<Mark> marks) {
        return marks.stream()
                .filter(m -> m.is(Type.AREA) && !parties.isOurs(m))
                .flatMap(m -> m.codes().stream())
                .toList();
    }
}
