// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The acts among which a word of place, or one for the only of its sort, sets an act: those that
 * the words behind it name. "The first act with Corvia" is the first of all acts with Corvia, be
 * they pacts or memoranda; "the first memorandum" that of the memoranda.
 */
final class Peers {

    /** The area of no act: what is declared complete for some areas isn't for all. */
    static final List<String> ANYWHERE = List.of("");

    private static final Set<String> GENERIC =
            Set.of("agreement", "act", "strategy", "treaty", "renewal");

    private static final String ENDS = ",;:.()\u2013\u2014";

    private final Register register;
    private final Parties parties;

    Peers(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /**
     * Acts by their days, as the words may be meant.
     *
     * @param narrow of which the text speaks at least
     * @param wide of which it speaks at most
     * @param areas of the narrow ones
     * @param kind of acts that is said; {@code act} for any
     * @param named whether it is said with whom they are
     * @param clear whether all that says which they are is understood
     */
    record Among(
            List<Entry> narrow,
            List<Entry> wide,
            List<String> areas,
            String kind,
            boolean named,
            boolean clear) {}

    /**
     * The acts that an act is set among.
     *
     * @param from first token behind the word that sets it there
     * @param said whether that is said of the act, not which act is meant
     */
    Among of(Entry e, Statement s, int from, boolean said, LocalDate day) {
        Statement noun = s.within(from, end(s, from));
        Predicate<Entry> strong = strong(noun, s);
        Predicate<Entry> weak = weak(e, s, noun, said);
        List<String> there = abroad(noun, e);
        boolean party = noun.marks().stream().anyMatch(parties::isParty);
        boolean named = !there.isEmpty() || party;
        boolean all = says(noun, "overall");
        List<String> near = named || all ? there : near(e, s, said);
        Predicate<Entry> narrow = strong.and(weak).and(in(near));
        Predicate<Entry> wide = strong.and(in(said || named ? there : near));
        Predicate<Entry> most = isOwn(s, from) ? wide.and(weak) : wide;
        return new Among(
                such(e, narrow, day),
                such(e, most, day),
                near.isEmpty() ? ANYWHERE : near,
                kinds(noun).size() == 1 ? kinds(noun).iterator().next() : "act",
                named,
                isClear(noun, s));
    }

    /** What the words behind it say of all acts that are meant. */
    private Predicate<Entry> strong(Statement noun, Statement s) {
        Set<String> kinds = kinds(noun);
        List<Mark> sides = noun.marks().stream().filter(parties::isParty).toList();
        List<Mark> own =
                noun.of(Type.AREA).stream()
                        .filter(m -> register.within(m.codes().get(0), List.of(register.home)))
                        .filter(m -> !m.codes().contains(register.home))
                        .toList();
        return o ->
                (kinds.isEmpty() || kinds.contains(o.kind()))
                        && sides.stream().allMatch(m -> parties.fits(o, m, s))
                        && own.stream().allMatch(m -> isOurs(o, m));
    }

    private boolean isOurs(Entry o, Mark m) {
        return o.instrument().ourAreas().stream()
                .anyMatch(
                        a ->
                                register.within(a, m.codes())
                                        || register.within(m.codes().get(0), List.of(a)));
    }

    /** What may be meant to say more of them: whose they are, their subject, their year. */
    private Predicate<Entry> weak(Entry e, Statement s, Statement noun, boolean said) {
        Set<String> kinds = kinds(noun).isEmpty() && !noun.has(Type.KIND) ? kinds(s) : Set.of();
        List<Mark> sides =
                s.marks().stream()
                        .filter(m -> !said && parties.isParty(m) && !s.isHeaded(m))
                        .filter(m -> !noun.marks().contains(m) && parties.fits(e, m, s))
                        .toList();
        return o ->
                (kinds.isEmpty() || kinds.contains(o.kind()))
                        && sides.stream().allMatch(m -> parties.fits(o, m, s))
                        && noun.of(Type.TOPIC).stream()
                                .allMatch(m -> o.topics().contains(m.value()))
                        && noun.of(Type.DATE).stream()
                                .allMatch(m -> m.when().overlaps(o.life().start()));
    }

    private Predicate<Entry> in(List<String> areas) {
        return o -> areas.isEmpty() || o.areas().stream().anyMatch(a -> register.within(a, areas));
    }

    private List<Entry> such(Entry e, Predicate<Entry> is, LocalDate day) {
        List<Entry> out = new ArrayList<>();
        for (Entry o : register.entries) {
            boolean made =
                    o.isAct()
                            && o.life().start() != null
                            && !o.life().notSigned()
                            && !o.life().unsure()
                            && !o.life().start().from().isAfter(day);
            if (o == e || made && is.test(o)) {
                out.add(o);
            }
        }
        out.sort(Comparator.comparing(o -> o.life().start().from()));
        return out;
    }

    // ---- the words ----

    /** Where the words end that say which acts are meant. */
    private int end(Statement s, int from) {
        for (int i = from; i < s.to(); i++) {
            Token t = s.sentence().get(i);
            int at = i;
            boolean verb =
                    register.says(t, "copula")
                            || register.says(t, "relative")
                            || s.marks().stream().anyMatch(m -> m.from() == at && isVerb(m));
            boolean date = s.of(Type.DATE).stream().anyMatch(m -> m.from() == at) && !isOf(s, i);
            if (ENDS.contains(t.text()) || verb || date) {
                return i;
            }
        }
        return s.to();
    }

    /** "The first act signed with Corvia": a deed that only says which acts are meant goes on. */
    private static boolean isVerb(Mark m) {
        return m.is(Type.CUE) && Segments.says(m.value()) && !m.value().equals("signed");
    }

    private boolean isOf(Statement s, int date) {
        return register.says(s.sentence().get(date - 1), "genitive");
    }

    /** Whether whose acts they are stands before the word of place: "its first". */
    private boolean isOwn(Statement s, int from) {
        return s.sentence().subList(Math.max(s.from(), from - 3), from).stream()
                .anyMatch(t -> register.says(t, "itsown"));
    }

    /** Whether nothing else narrows what is meant: the first "since 2015", "of Italy", "of him". */
    private boolean isClear(Statement noun, Statement s) {
        boolean foreign =
                noun.of(Type.AREA).stream()
                        .map(m -> m.codes().get(0))
                        .anyMatch(
                                c ->
                                        register.isHome(c)
                                                && !register.within(c, List.of(register.home)));
        int word = noun.to() - 1;
        boolean since =
                s.of(Type.DATE).stream().anyMatch(m -> m.from() == noun.to())
                        && noun.marks().stream().anyMatch(m -> m.to() == word)
                        && Stream.of("since", "till", "whenever")
                                .anyMatch(c -> register.says(s.sentence().get(word), c));
        return !foreign && !since && !noun.has(Type.PERSON) && !noun.has(Type.ROLE);
    }

    private boolean says(Statement s, String category) {
        return s.sentence().subList(s.from(), s.to()).stream()
                .anyMatch(t -> register.says(t, category));
    }

    private static Set<String> kinds(Statement s) {
        Set<String> out = new LinkedHashSet<>();
        s.of(Type.KIND).stream()
                .map(Mark::value)
                .filter(v -> !GENERIC.contains(v))
                .forEach(out::add);
        return out;
    }

    /** The places named abroad in which the other side of an act lies. */
    private List<String> abroad(Statement s, Entry e) {
        List<String> out = new ArrayList<>();
        for (Mark m : s.of(Type.AREA)) {
            boolean there =
                    !parties.isOurs(m)
                            && e.areas().stream().anyMatch(a -> register.within(a, m.codes()));
            if (there) {
                out.addAll(m.codes());
            }
        }
        return out;
    }

    /** Where the acts are that may be meant, where the words themselves don't tell. */
    private List<String> near(Entry e, Statement s, boolean said) {
        List<String> out = said ? List.of() : abroad(s, e);
        return out.isEmpty() ? e.areas() : out;
    }
}
