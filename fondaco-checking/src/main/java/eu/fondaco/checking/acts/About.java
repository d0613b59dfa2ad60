// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a statement says something of an act, a visit, an office, a strategy at all. */
final class About {

    private static final String[] CUES = {
        "signed",
        "tosign",
        "live",
        "expired",
        "terminated",
        "renewed",
        "notrenewed",
        "notsigned",
        "force",
        "provisional",
        "noterm"
    };
    private static final String[] WEAK = {
        "until",
        "follows",
        "office",
        "visit",
        "promise",
        "kept",
        "partly",
        "unkept",
        "scope",
        "in",
        "out",
        "swap",
        "target",
        "charge",
        "located",
        "approved",
        "planned"
    };
    private static final Set<Type> MATTER =
            Set.of(
                    Type.KIND,
                    Type.PERSON,
                    Type.TOPIC,
                    Type.THING,
                    Type.BODY,
                    Type.NAME,
                    Type.STRATEGY,
                    Type.TREATY);
    private static final Set<Type> SAID =
            Set.of(Type.DATE, Type.TOPIC, Type.BODY, Type.NAME, Type.AREA, Type.TERM);
    private static final String[] TOLD = {"until", "follows", "office", "visit", "promise"};
    private static final Set<Type> ADDED = Set.of(Type.THING, Type.PERSON, Type.KIND);
    private static final Set<Type> PLANNED =
            Set.of(Type.THING, Type.TOPIC, Type.BODY, Type.TERM, Type.AREA);

    private static final Set<Type> TELLING =
            Set.of(Type.DATE, Type.TOPIC, Type.THING, Type.PERSON, Type.TERM, Type.SPAN);

    /** What goes on from what was just said, or says something of its own. */
    private static final Set<Type> POINTING =
            Set.of(
                    Type.ANAPHORA,
                    Type.NEGATION,
                    Type.NUMBER,
                    Type.EVERY,
                    Type.ROLE,
                    Type.BODY,
                    Type.AREA,
                    Type.TOPIC,
                    Type.THING);

    /** The subject by which the movement of goods is called, too. */
    private static final String TRADE = "trade";

    /** How many words a clause has at least. */
    private static final int CLAUSE = 5;

    private final Lexicon lexicon;

    About(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean acts(Statement s, Memory memory) {
        boolean kind = s.has(Type.KIND) || s.has(Type.STRATEGY) || s.has(Type.TREATY);
        boolean subject =
                s.says("scope", "in", "out", "swap")
                        && !s.says(TOLD)
                        && !s.has(Type.TOPIC)
                        && !s.has(Type.THING);
        boolean end = s.says("until") && s.has(Type.DATE) && memory.held() != null;
        boolean signer =
                s.has(Type.DATE)
                        && s.has(Type.PERSON)
                        && (memory.held() != null || memory.year() > 0);
        boolean term = s.has(Type.TERM) && memory.entry() != null;
        boolean plan =
                memory.entry() != null
                        && memory.entry().strategy() != null
                        && (has(s, PLANNED) || s.says("target"));
        if (!kind && !s.says("scope", "promise") && isTrade(s, plan && s.has(Type.THING))) {
            return false;
        }
        return s.says(CUES)
                || isList(s) && memory.entry() != null && memory.entry().isAct()
                || s.says(WEAK) && has(s, MATTER) && (!subject || kind)
                || kind && (has(s, SAID) || s.says("isa"))
                || term
                || end
                || signer
                || s.has(Type.THING) && s.has(Type.EVERY) && memory.held() != null
                || plan
                || s.says(FollowUps.WORDS) && FollowUps.isHeld(memory.held())
                || tells(s, memory);
    }

    /** Whether it says something that the register may answer of what was spoken of. */
    private static boolean tells(Statement s, Memory memory) {
        boolean spoken =
                memory.act()
                        || memory.held() != null
                        || !memory.areas().isEmpty()
                        || !memory.heading().isEmpty()
                        || s.has(Type.AREA);
        return spoken && has(s, TELLING);
    }

    /** Whether it is a list of subjects and nothing else, as stands below an act's name. */
    private static boolean isList(Statement s) {
        long words = s.sentence().subList(s.from(), s.to()).stream().filter(Token::isWord).count();
        long named = s.of(Type.TOPIC).stream().mapToLong(m -> m.to() - m.from()).sum();
        return s.of(Type.TOPIC).size() > 1
                && s.marks().stream().allMatch(m -> m.is(Type.TOPIC))
                && words - named <= s.of(Type.TOPIC).size();
    }

    /**
     * Whether it says something that nothing here can tell of the act, the plan or the person just
     * spoken of: something to look up, without a verdict.
     */
    boolean adds(Statement s, Memory memory) {
        boolean spoken = memory.entry() != null || memory.act();
        boolean outcome = s.says("outcome", "partitive") && s.has(Type.NUMBER);
        return spoken && !isTrade(s, false) && (has(s, ADDED) && !s.has(Type.AREA) || outcome);
    }

    /**
     * Whether it is a clause that points back, counts or denies, right after an act was spoken of:
     * what it says of that act, nothing held answers.
     */
    boolean goesOn(Statement s, Memory memory) {
        long words = s.sentence().subList(s.from(), s.to()).stream().filter(Token::isWord).count();
        boolean spoken = memory.act() || memory.held() != null;
        return spoken
                && words >= CLAUSE
                && s.marks().stream().anyMatch(m -> POINTING.contains(m.type()) || isSaid(m))
                && !isTrade(s, false);
    }

    private static boolean isSaid(Mark m) {
        return m.is(Type.CUE) && Segments.says(m.value());
    }

    /**
     * Whether it says what was done with an act, elsewhere or with the one just spoken of, so that
     * it is told even where no entry fits.
     */
    boolean deed(Statement s, Memory memory) {
        boolean whose = s.has(Type.AREA) || s.has(Type.NAME) || s.isCarried() && memory.act();
        return s.says(CUES) && whose && !s.says("visit", "office", "took", "left");
    }

    /**
     * Whether it only says how good or bad it is what was just spoken of: nothing measures that.
     */
    boolean values(Statement s, Memory memory) {
        boolean spoken = memory.act() || memory.held() != null;
        boolean more =
                s.says(CUES)
                        || s.says(WEAK)
                        || s.has(Type.DATE)
                        || s.has(Type.NUMBER)
                        || s.has(Type.PERSON)
                        || s.has(Type.THING);
        return spoken && s.says("value") && !more && !isTrade(s, false);
    }

    private static boolean has(Statement s, Set<Type> types) {
        return s.marks().stream().anyMatch(m -> types.contains(m.type()));
    }

    /** Whether it is about trade or a rate; a plan may speak of exporting firms. */
    private boolean isTrade(Statement s, boolean plan) {
        return moves(s)
                || s.sentence().subList(s.from(), s.to()).stream()
                        .anyMatch(
                                t ->
                                        t.is("%")
                                                || !plan
                                                        && Stream.of("flow.exports", "flow.imports")
                                                                .anyMatch(f -> lexicon.says(t, f)));
    }

    /** Whether trade is said to rise or fall, by itself: "trade with Corvia will go on growing". */
    private boolean moves(Statement s) {
        Mark trade =
                s.of(Type.TOPIC).stream()
                        .filter(m -> m.value().equals(TRADE))
                        .findFirst()
                        .orElse(null);
        return trade != null
                && !s.has(Type.KIND)
                && !s.has(Type.THING)
                && s.sentence().subList(trade.to(), s.to()).stream()
                        .anyMatch(t -> lexicon.says(t, "dir.up") || lexicon.says(t, "dir.down"));
    }
}
