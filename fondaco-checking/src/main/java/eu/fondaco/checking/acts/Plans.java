// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which strategy is meant where a text speaks of strategies and names none: the older one. */
final class Plans {

    /** Words of state of what strategies say, and of how they came to be. */
    private static final String[] SAID = {"target", "charge", "approved", "scope", "promise"};

    /** Words of state of acts and visits. */
    private static final String[] OF_ACTS = {
        "signed", "tosign", "renewed", "expired", "terminated", "notsigned", "visit", "office"
    };

    /** What a clause on something else than strategies names. */
    private static final Set<Type> ELSE = Set.of(Type.TREATY, Type.STRATEGY, Type.PERSON);

    private final Register register;
    private final Ages ages;
    private final Asides asides;

    Plans(Register register, Ages ages) {
        this.register = register;
        this.asides = new Asides(register);
        this.ages = ages;
    }

    /** The strategy that a clause tells by its age, where one was spoken of; null for none. */
    Entry told(Statement said, Memory before) {
        Statement s = asides.without(said);
        Entry last = spoken(before);
        if (last == null || isElse(said.marks()) || s.says(OF_ACTS)) {
            return null;
        }
        boolean old = s.says("old") || ages.tells(s, "formerly");
        boolean fresh = s.says("new") || ages.tells(s, "lately");
        return old == fresh ? null : aged(before, last, old);
    }

    /** Whether a clause goes on about strategies, as the one before it was. */
    boolean goesOn(Statement s, Memory before) {
        boolean said = s.says(SAID) || s.has(Type.THING);
        boolean last = before.entry() != null && before.entry().strategy() != null;
        return last && said && !isElse(s.marks()) && !s.says(OF_ACTS);
    }

    /**
     * The strategy that a question is about which begins a part of a text on strategies: the newest
     * of those spoken of, or the one before it where it asks for that; null where it points back or
     * asks for something else.
     */
    Entry asked(List<Token> tokens, List<Mark> marks, Memory before) {
        Entry last = spoken(before);
        boolean back = marks.stream().anyMatch(m -> m.is(Type.ANAPHORA));
        if (last == null || isElse(marks)) {
            return null;
        }
        Statement s = Segments.row(tokens, marks);
        boolean old = s.says("old") || tokens.stream().anyMatch(t -> register.says(t, "formerly"));
        return back && !old ? last : aged(before, last, old);
    }

    private static boolean isElse(List<Mark> marks) {
        return marks.stream().anyMatch(m -> ELSE.contains(m.type()) || isOtherKind(m));
    }

    private static boolean isOtherKind(Mark m) {
        return m.is(Type.KIND) && !m.value().equals("strategy");
    }

    /** The strategy spoken of last, where no act was since; else null. */
    private static Entry spoken(Memory m) {
        Entry last = m.entry() == null ? m.held() : m.entry();
        return last != null && last.strategy() != null ? last : null;
    }

    /** The newest of those spoken of, or the one before that. */
    private Entry aged(Memory before, Entry last, boolean old) {
        Comparator<Entry> age = Comparator.comparing(e -> e.strategy().period().firstYear());
        Entry newest =
                Stream.concat(Stream.of(last), before.recent().stream())
                        .filter(e -> e.strategy() != null)
                        .max(age)
                        .orElse(last);
        return !old
                ? newest
                : register.entries.stream()
                        .filter(e -> e.strategy() != null && age.compare(e, newest) < 0)
                        .max(age)
                        .orElse(null);
    }
}
