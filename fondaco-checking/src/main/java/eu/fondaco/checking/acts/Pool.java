// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/** The acts of the register that a statement counts: by kind, counterpart, body and time. */
final class Pool {

    private static final Set<String> ALL = Set.of("act", "agreement", "");

    /** How far from a body the word stands by which it is any body of that place. */
    private static final int NEAR = 3;

    private final Register register;
    private final Parties parties;

    Pool(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /** The acts of a kind with these counterparts, or with any, that were signed by a day. */
    List<Entry> of(Statement s, String kind, List<String> areas, When span) {
        List<Mark> bodies =
                s.marks().stream()
                        .filter(parties::isParty)
                        .filter(m -> !isAnybody(m, s) && !isDenied(m, s))
                        .toList();
        return register.entries.stream()
                .filter(Entry::isAct)
                .filter(
                        e ->
                                areas.isEmpty()
                                        || e.areas().stream()
                                                .anyMatch(a -> register.within(a, areas)))
                .filter(e -> ALL.contains(kind) || e.kind().equals(kind))
                .filter(e -> bodies.stream().allMatch(m -> isOf(e, m, s)))
                .filter(e -> e.life().start() != null && !e.life().notSigned())
                .filter(e -> !e.life().start().from().isAfter(span.to()))
                .filter(e -> !e.life().start().to().isBefore(span.from()))
                .toList();
    }

    private boolean isOf(Entry e, Mark body, Statement s) {
        boolean own = body.is(Type.BODY, "government") && !parties.isAbroad(body, s);
        return own ? parties.isOfRegion(e) : parties.fits(e, body, s);
    }

    /** Those that the region itself made. */
    List<Entry> ofRegion(List<Entry> acts) {
        return acts.stream().filter(parties::isOfRegion).toList();
    }

    /** Whether it is said who on our side made the acts, were it any body. */
    boolean isSided(Statement s) {
        return s.marks().stream().anyMatch(m -> parties.isParty(m) && !isAbroad(m, s))
                || s.sentence().subList(s.from(), s.to()).stream()
                        .anyMatch(t -> register.says(t, "anybody"));
    }

    /** "two acts, neither of them the Chamber's": the acts aren't that body's. */
    private static boolean isDenied(Mark body, Statement s) {
        boolean counted = s.of(Type.NUMBER).stream().anyMatch(n -> n.to() <= body.from());
        return counted
                && s.of(Type.NEGATION).stream()
                        .anyMatch(
                                n ->
                                        n.to() <= body.from()
                                                && s.of(Type.NUMBER).stream()
                                                        .anyMatch(x -> x.to() <= n.from()));
    }

    private boolean isAbroad(Mark m, Statement s) {
        return m.is(Type.BODY) && parties.isAbroad(m, s);
    }

    /**
     * Whether any body of a place is meant, or a body is only one of those that are counted too:
     * "bodies of the region", "counting chambers and universities".
     */
    private boolean isAnybody(Mark m, Statement s) {
        List<Token> t = s.sentence();
        int to = Math.min(s.to(), m.to() + NEAR);
        boolean near =
                t.subList(Math.max(s.from(), m.from() - NEAR), m.from()).stream()
                                .anyMatch(x -> register.says(x, "anybody"))
                        || t.subList(Math.max(m.from(), m.to() - 1), to).stream()
                                .anyMatch(x -> register.says(x, "anybody"));
        int first =
                s.of(Type.BODY).stream()
                        .filter(b -> b.from() <= m.from() && m.from() - b.to() <= 2 * NEAR)
                        .mapToInt(Mark::from)
                        .min()
                        .orElse(m.from());
        boolean listed =
                t.subList(Math.max(s.from(), first - NEAR), first).stream()
                        .anyMatch(x -> register.says(x, "counting"));
        return near || listed;
    }
}
