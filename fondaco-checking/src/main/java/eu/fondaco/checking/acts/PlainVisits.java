// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainClause.Arg;
import eu.fondaco.checking.acts.PlainSaying.Sort;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The things that a plain sentence says of a visit or a mission: where, when, who. */
final class PlainVisits {

    /** Words of visits. */
    private static final Set<String> VERBS = Set.of("visited", "received", "led", "tookplace");

    private static final String[] THINGS = {"mission", "visit", "delegation"};

    private final PlainRules rules;
    private final List<Token> tokens;
    private final List<Mark> all;
    private final LocalDate day;

    PlainVisits(PlainRules rules, List<Token> tokens, List<Mark> all, LocalDate day) {
        this.rules = rules;
        this.tokens = tokens;
        this.all = all;
        this.day = day;
    }

    /** Whether clauses are on a visit. */
    static boolean is(List<PlainClause> clauses) {
        boolean verb = clauses.stream().anyMatch(c -> VERBS.contains(c.verb()));
        return verb || clauses.stream().anyMatch(c -> c.names(Type.CUE, THINGS));
    }

    /** What is said; empty where some of it isn't plain. */
    List<PlainSaying> of(List<PlainClause> clauses) {
        List<PlainSaying> out = new ArrayList<>();
        for (PlainClause c : clauses) {
            boolean verb = VERBS.contains(c.verb()) || c.verb().equals("dates");
            if (!verb || c.isNegated() || !clause(c, out)) {
                return List.of();
            }
        }
        return out;
    }

    private boolean clause(PlainClause c, List<PlainSaying> out) {
        List<Mark> people = new ArrayList<>();
        boolean ok = true;
        for (Arg a : c.all().toList()) {
            Mark m = a.mark();
            if (m.is(Type.AREA)) {
                boolean ours = rules.isOurs(m);
                if (ours && !rules.isWhole(m) || m.value().equals("town")) {
                    out.add(
                            new PlainSaying(
                                    Sort.AREA, c, List.of(m), e -> rules.site(e, m, only(c))));
                }
                if (!ours) {
                    out.add(new PlainSaying(Sort.PLACE, c, List.of(m), e -> rules.place(e, m)));
                }
            } else if (m.is(Type.DATE)) {
                When when = m.when();
                boolean at = Set.of("", "in", "on", "of").contains(a.by());
                ok &= at;
                out.add(new PlainSaying(Sort.TELLING, c, List.of(m), e -> rules.made(e, when)));
            } else if (m.is(Type.CUE, PlainPieces.NAMED)) {
                String word = tokens.get(m.from()).fold();
                out.add(new PlainSaying(Sort.AREA, c, List.of(m), e -> rules.named(e, word)));
            } else if (m.is(Type.PERSON) || m.is(Type.ROLE)) {
                people.add(m);
            } else {
                ok &=
                        m.is(Type.CUE) && Set.of(THINGS).contains(m.value())
                                || m.is(Type.BODY, "region");
            }
        }
        if (!people.isEmpty()) {
            List<Mark> said = new ArrayList<>(people);
            said.add(Mark.word(c.at(), c.at(), Type.CUE, "visit", 0));
            Statement s = new Statement(tokens, all, c.from(), c.to(), said);
            out.add(new PlainSaying(Sort.TELLING, c, people, e -> rules.asRuled(e, s, day)));
        }
        String kind = kind(c);
        if (!kind.isEmpty()) {
            out.add(new PlainSaying(Sort.KIND, c, List.of(), e -> sort(e, kind)));
        }
        return ok;
    }

    private Statement only(PlainClause c) {
        return new Statement(tokens, all, c.from(), c.to(), List.of());
    }

    /** Whether we went or they came; empty where that isn't said. */
    private String kind(PlainClause c) {
        if (c.names(Type.CUE, "delegation") || c.verb().equals("received")) {
            return "visit";
        }
        return c.names(Type.CUE, "mission") ? "mission" : "";
    }

    private static Ruling sort(Entry e, String kind) {
        return e.kind().equals(kind)
                ? Ruling.yes(ActNote.HELD.note(e.activity().description()))
                : Ruling.open(Reason.READING_OPEN);
    }

    private static boolean isGuest(Mark m) {
        return m.is(Type.PERSON) || m.is(Type.CUE, PlainPieces.NAMED);
    }

    /**
     * Whether it speaks of a visit that is known, so that it may be told wrong: "the mission to",
     * or one of somebody whom the register names there.
     */
    static boolean isKnown(List<PlainClause> clauses, List<PlainSaying> said, Entry e) {
        boolean definite =
                clauses.stream()
                        .flatMap(PlainClause::all)
                        .anyMatch(a -> a.is(Type.CUE) && a.by().equals("def"));
        return definite
                || said.stream()
                        .filter(s -> s.marks().stream().anyMatch(PlainVisits::isGuest))
                        .anyMatch(s -> s.truth(e) == Ruling.Truth.TRUE);
    }
}
