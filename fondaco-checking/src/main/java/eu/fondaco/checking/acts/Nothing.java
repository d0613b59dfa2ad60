// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is denied of all acts with somebody, by whatever verb: that anything was ever made ("with
 * Corvia nothing, ever"), that anything stands ("nothing binds us to Corvia any more"), that
 * anything was made since a day.
 */
final class Nothing {

    /** What more such a statement may say. */
    private static final Set<Type> MAY =
            Set.of(Type.AREA, Type.CUE, Type.NEGATION, Type.ANAPHORA, Type.DATE, Type.BODY);

    /** Words of state that are denied of all acts alike. */
    private static final Set<String> CUES =
            Set.of("live", "expired", "force", "signed", "notsigned", "none", "relation", "out");

    private static final String[] STANDING = {"live", "expired", "force"};

    /** A statement of more tokens says something else, too. */
    private static final int LONGEST = 18;

    /** How many words of it may be read by nothing. */
    private static final int UNREAD = 2;

    private final Register register;
    private final Parties parties;

    Nothing(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /**
     * A statement that denies all acts with a place, as one that counts them: with a word of state
     * where what stands is denied, with none where what was made is; empty for others.
     */
    Optional<Statement> of(Statement s) {
        boolean there = s.of(Type.AREA).stream().anyMatch(m -> !parties.isOurs(m));
        boolean kept =
                s.marks().stream().allMatch(m -> MAY.contains(m.type()) || m.is(Type.KIND, "act"))
                        && s.of(Type.CUE).stream().allMatch(m -> isOfActs(s, m));
        if (!there || !kept || s.to() - s.from() > LONGEST || !says(s, "naught")) {
            return Optional.empty();
        }
        boolean limited =
                says(s, "other")
                        || says(s, "besides")
                        || says(s, "unit")
                        || says(s, "nonebut")
                        || unread(s) > UNREAD;
        boolean stands = s.says(STANDING) || says(s, "anymore");
        boolean since = s.of(Type.DATE).stream().allMatch(m -> isSince(s, m));
        if (limited || s.has(Type.DATE) && (stands || !since)) {
            return Optional.empty();
        }
        List<Mark> own = new ArrayList<>();
        s.marks().stream()
                .filter(m -> !m.is(Type.CUE) && !m.is(Type.NEGATION))
                .map(m -> m.is(Type.DATE) ? after(m) : m)
                .forEach(own::add);
        if (stands) {
            own.add(Mark.word(s.from(), s.from(), Type.CUE, "live", 0));
        }
        return Optional.of(new Statement(s.sentence(), s.all(), s.from(), s.to(), own));
    }

    /** Whether a word of state may be denied of all acts: made, in force, binding. */
    private boolean isOfActs(Statement s, Mark cue) {
        return CUES.contains(cue.value()) || register.says(s.sentence().get(cue.from()), "anymore");
    }

    /** From the day after a date on: nothing was made since a year, whatever was made in it. */
    private static Mark after(Mark m) {
        When next = When.day(m.when().to().plusDays(1));
        return new Mark(m.from(), m.to(), m.type(), m.value(), m.codes(), next, m.number());
    }

    private boolean isSince(Statement s, Mark date) {
        return date.from() > 0 && register.says(s.sentence().get(date.from() - 1), "since");
    }

    private boolean says(Statement s, String category) {
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            if (register.words.stream()
                    .anyMatch(w -> w.at(s.sentence(), at, category).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private int unread(Statement s) {
        int out = 0;
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            Token t = s.sentence().get(i);
            boolean marked = s.all().stream().anyMatch(m -> m.from() <= at && at < m.to());
            boolean known = register.words.stream().anyMatch(w -> w.knows(s.sentence(), at));
            out += t.isWord() && t.text().length() > 3 && !marked && !known ? 1 : 0;
        }
        return out;
    }
}
