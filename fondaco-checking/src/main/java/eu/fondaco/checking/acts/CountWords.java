// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Memory.Tally;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The number of acts that a statement gives: of which kind, and of how many. */
final class CountWords {
    /** Kinds of acts that are counted. */
    static final Set<String> KINDS =
            Set.of(
                    "memorandum",
                    "agreement",
                    "pre_agreement",
                    "declaration_of_intent",
                    "joint_declaration",
                    "twinning",
                    "act");

    /** How many tokens a statement has that counts acts by a place and a number alone. */
    private static final int BARE = 12;

    /** More than that are people, firms or euros, not acts. */
    static final int MANY = 500;

    /** How many words may stand between who is denied and what was never done. */
    private static final int NOBODY = 6;

    /** What is signed by somebody, at some time or on something. */
    private static final Set<Type> NAMING =
            Set.of(
                    Type.KIND,
                    Type.NAME,
                    Type.PERSON,
                    Type.DATE,
                    Type.TERM,
                    Type.TOPIC,
                    Type.TREATY,
                    Type.NUMBER);

    /** What such a statement may name. */
    private static final Set<Type> PLAIN =
            Set.of(
                    Type.NUMBER,
                    Type.CUE,
                    Type.ANAPHORA,
                    Type.NEGATION,
                    Type.KIND,
                    Type.BODY,
                    Type.NAME);

    private final Register register;
    private final Parties parties;

    CountWords(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /**
     * A number of acts of a kind; {@code act} or {@code agreement} for all.
     *
     * @param some whether they are some of those counted before
     * @param whole of how many acts they are told to be some; 0 where that isn't said
     */
    record Counted(int number, String kind, boolean some, int whole) {

        Counted(int number, String kind, boolean some) {
            this(number, kind, some, 0);
        }
    }

    /** The number of acts that a statement gives; empty where it counts none. */
    Optional<Counted> counted(Statement s, Memory before) {
        if (s.says("none") || denies(s) || lacks(s) || isNobody(s)) {
            return Optional.of(new Counted(0, s.kind(), false));
        }
        Tally tally = before.tally();
        if (tally != null) {
            Optional<Counted> some = some(s, tally);
            if (some.isPresent()) {
                return some;
            }
        }
        Optional<Counted> part = part(s);
        if (part.isPresent()) {
            return part;
        }
        for (Mark n : numbers(s, tally)) {
            for (Mark k : s.of(Type.KIND)) {
                boolean ahead =
                        k.from() >= n.to()
                                && (k.from() - n.to() <= 2
                                        || k.from() - n.to() <= 6 && isPlain(s, n.to(), k.from()));
                boolean after =
                        k.to() <= n.from()
                                && ends(s, n)
                                && !isDay(s, n)
                                && !s.has(Type.TOPIC)
                                && !s.has(Type.THING);
                boolean planned = s.kind().equals("strategy") || s.has(Type.STRATEGY);
                boolean act = KINDS.contains(k.value()) && (!k.is(Type.KIND, "act") || isOfActs(s));
                if ((ahead || after) && act && n.number() > 1 && !planned) {
                    return Optional.of(new Counted(n.number(), k.value(), false));
                }
            }
        }
        return s.says("partitive") && s.says("live", "expired") && s.of(Type.NUMBER).size() == 1
                ? Optional.of(new Counted(s.of(Type.NUMBER).get(0).number(), "act", false))
                : Optional.empty();
    }

    /** "of six acts two are in force": how many of how many stand, have ended, are of a kind. */
    private Optional<Counted> part(Statement s) {
        List<Mark> n = s.of(Type.NUMBER);
        if (n.size() != 2 || !isWhole(s, n.get(0), register)) {
            return Optional.empty();
        }
        String all = kind(s, n.get(0).to(), n.get(1).from());
        String some = kind(s, n.get(1).to(), s.to());
        boolean kind = !some.isEmpty() && !some.equals("act");
        boolean told = !all.isEmpty() && (kind || s.says("live", "expired"));
        return told
                ? Optional.of(
                        new Counted(n.get(1).number(), kind ? some : all, false, n.get(0).number()))
                : Optional.empty();
    }

    /** The kind of acts that stands right behind a number; empty for none. */
    private static String kind(Statement s, int from, int to) {
        return s.of(Type.KIND).stream()
                .filter(k -> KINDS.contains(k.value()))
                .filter(k -> k.from() >= from && k.from() - from <= 2 && k.to() <= to)
                .findFirst()
                .map(Mark::value)
                .orElse("");
    }

    /** Whether a number is that of all, of which some are told of: "of the six acts …". */
    static boolean isWhole(Statement s, Mark n, Register register) {
        if (s.cues("partitive").stream().anyMatch(c -> c.to() == n.from())) {
            return false;
        }
        int i = n.from() - 1;
        while (i > s.from() && register.says(s.sentence().get(i), "these")) {
            i--;
        }
        return i >= s.from() && register.says(s.sentence().get(i), "ofthese");
    }

    /** Whether a number only tells the day of a month: "signed on the 22nd", "firmata il 22". */
    private boolean isDay(Statement s, Mark n) {
        return n.from() > s.from() && register.says(s.sentence().get(n.from() - 1), "dayword");
    }

    /** Whether a clause ends after a number. */
    private static boolean ends(Statement s, Mark n) {
        return n.to() == s.to() || s.sentence().get(n.to()).kind() == Token.Kind.MARK;
    }

    /** Whether a number only says which line of a list it is: "9/ Lyon". */
    private static boolean isLabel(Statement s, Mark n) {
        boolean first = n.from() == s.from() && n.to() < s.to();
        if (n.from() > s.from() && s.sentence().get(n.from() - 1).is(".")) { // "No. 2"
            return true;
        }
        return first && (s.sentence().get(n.to()).is("/") || s.sentence().get(n.to()).is(")"));
    }

    private boolean isThousands(Statement s, Mark n) {
        return n.to() < s.to() && register.says(s.sentence().get(n.to()), "thousand");
    }

    /** The numbers that count something: of "three of the seven" the first. */
    private List<Mark> numbers(Statement s, Tally tally) {
        List<Mark> all = s.of(Type.NUMBER);
        return all.stream()
                .filter(n -> all.stream().noneMatch(o -> o != n && isOf(s, o, n, tally)))
                .filter(n -> n.number() <= MANY && !isLabel(s, n) && !isThousands(s, n))
                .filter(n -> !isOfOther(s, n))
                .toList();
    }

    /**
     * Whether a number counts something else than acts: "the last two seasons of that memorandum".
     * Behind it stand words that nothing explains, and no act.
     */
    private boolean isOfOther(Statement s, Mark n) {
        int i = n.to();
        while (i < s.to() && isUnread(s, i)) {
            i++;
        }
        int end = i;
        return i > n.to() && s.marks().stream().noneMatch(m -> m.is(Type.KIND) && m.from() == end);
    }

    private boolean isUnread(Statement s, int i) {
        Token t = s.sentence().get(i);
        return t.isWord()
                && !register.says(t, "the")
                && s.all().stream().noneMatch(m -> m.from() <= i && i < m.to());
    }

    /** Whether a number is that of all of which another counts some. */
    private boolean isOf(Statement s, Mark some, Mark all, Tally tally) {
        boolean known =
                tally != null && all.number() == tally.said() && some.number() < tally.said();
        List<Token> between =
                some.to() <= all.from() ? s.sentence().subList(some.to(), all.from()) : List.of();
        boolean joined =
                !between.isEmpty()
                        && between.size() <= 3
                        && register.says(between.get(0), "genitive")
                        && between.stream().allMatch(t -> register.says(t, "the"));
        return known || joined;
    }

    /** Some of the acts that were counted before: of a kind, of a body, with a part of those. */
    private Optional<Counted> some(Statement s, Tally tally) {
        List<Mark> numbers = numbers(s, tally);
        boolean nil =
                numbers.isEmpty()
                        && s.sentence().subList(s.from(), s.to()).stream()
                                .anyMatch(t -> register.says(t, "nil"));
        if (numbers.size() != 1 && !nil || s.has(Type.TERM) || s.has(Type.TOPIC)) {
            return Optional.empty();
        }
        int number = nil ? 0 : numbers.get(0).number();
        boolean parted = s.says("partitive") || s.of(Type.NUMBER).size() == 2;
        List<Mark> there = s.of(Type.AREA).stream().filter(m -> !parties.isOurs(m)).toList();
        boolean within =
                there.stream()
                        .allMatch(
                                m ->
                                        m.codes().stream()
                                                .allMatch(c -> register.within(c, tally.areas())));
        boolean plain =
                s.marks().stream()
                        .allMatch(
                                m ->
                                        PLAIN.contains(m.type())
                                                || there.contains(m)
                                                || m.is(Type.AREA) && parties.isOurs(m));
        boolean brief = s.to() - s.from() <= BARE;
        boolean state = s.says("live", "expired") && !nil;
        boolean body = s.has(Type.BODY) && !nil && !s.has(Type.NEGATION);
        boolean kind = !nil && !kind(s, numbers.get(0)).equals("act");
        boolean ofThem = parted || body && s.has(Type.ANAPHORA);
        boolean only = !s.says("signed", "renewed", "notsigned", "terminated") || ofThem;
        if (!within || !plain || !only || !brief && !parted) {
            return Optional.empty();
        }
        if (parted && number < tally.said() && !nil
                || there.isEmpty() && (state || kind || body) && number <= tally.said()) {
            return Optional.of(new Counted(number, nil ? "act" : kind(s, numbers.get(0)), true));
        }
        return !there.isEmpty() && brief && !state && number != 1
                ? Optional.of(new Counted(number, nil ? "act" : kind(s, numbers.get(0)), false))
                : Optional.empty();
    }

    /** The kind of the acts of a number; what stands beyond a comma is another. */
    private static String kind(Statement s, Mark n) {
        return s.of(Type.KIND).stream()
                .filter(
                        k ->
                                k.from() < n.to()
                                        || s.sentence().subList(n.to(), k.from()).stream()
                                                .noneMatch(t -> t.is(",")))
                .map(Mark::value)
                .filter(KINDS::contains)
                .filter(v -> !v.equals("act"))
                .findFirst()
                .orElse("act");
    }

    /** "nobody here has ever signed with Corvia": who has signed is denied of a place. */
    private boolean isNobody(Statement s) {
        boolean there = s.of(Type.AREA).stream().anyMatch(m -> !parties.isOurs(m));
        Mark done = s.first("signed");
        boolean any =
                done != null
                        && done.to() < s.to()
                        && register.says(s.sentence().get(done.to()), "anything");
        Mark signed = any ? done : s.first("notsigned");
        boolean who =
                signed != null
                        && s.of(Type.NEGATION).stream()
                                .anyMatch(
                                        n ->
                                                n.to() <= signed.from()
                                                        && signed.from() - n.to() <= NOBODY);
        boolean more = s.marks().stream().anyMatch(m -> NAMING.contains(m.type()));
        return there && who && !more;
    }

    /** "no acts with Corvia": there are none, and nothing is said of their state. */
    private boolean lacks(Statement s) {
        boolean there = s.of(Type.AREA).stream().anyMatch(m -> !parties.isOurs(m));
        boolean timed = isBetween(s);
        boolean state =
                s.of(Type.CUE).stream()
                        .filter(m -> !timed || !m.value().endsWith("signed"))
                        .anyMatch(m -> Segments.says(m.value()));
        boolean none =
                timed && s.has(Type.KIND) && s.says("notsigned")
                        || s.of(Type.NEGATION).stream()
                                .anyMatch(
                                        n ->
                                                s.of(Type.KIND).stream()
                                                        .anyMatch(
                                                                k ->
                                                                        k.from() >= n.to()
                                                                                && k.from() - n.to()
                                                                                        <= 2
                                                                                && s
                                                                                        .sentence()
                                                                                        .subList(
                                                                                                n
                                                                                                        .to(),
                                                                                                k
                                                                                                        .from())
                                                                                        .stream()
                                                                                        .noneMatch(
                                                                                                t ->
                                                                                                        register
                                                                                                                .says(
                                                                                                                        t,
                                                                                                                        "other"))));
        return there && none && !state && (timed || !s.has(Type.DATE)) && !s.has(Type.TERM);
    }

    /** Whether it tells from when to when: "between 2010 and 2018", "dal 2010 al 2018". */
    boolean isBetween(Statement s) {
        List<Mark> dates = s.of(Type.DATE);
        if (dates.size() != 2 || !dates.get(0).when().to().isBefore(dates.get(1).when().from())) {
            return false;
        }
        int i = dates.get(0).from() - 1;
        while (i > s.from() && isSmall(s, i) && !isFrom(s, i)) {
            i--;
        }
        List<Token> between = s.sentence().subList(dates.get(0).to(), dates.get(1).from());
        return i >= s.from()
                && isFrom(s, i)
                && between.stream()
                        .allMatch(
                                t ->
                                        register.says(t, "the")
                                                || register.says(t, "till")
                                                || register.says(t, "courtesy"));
    }

    private boolean isFrom(Statement s, int i) {
        Token t = s.sentence().get(i);
        return register.says(t, "since") || register.says(t, "between");
    }

    private boolean isSmall(Statement s, int i) {
        return register.says(s.sentence().get(i), "the");
    }

    /** Whether papers or texts are acts here: somebody signed them, or they stand or have ended. */
    private static boolean isOfActs(Statement s) {
        return s.marks().stream()
                        .anyMatch(
                                k ->
                                        k.is(Type.KIND, "act")
                                                && s.marks().stream().anyMatch(m -> isWith(k, m)))
                || s.says("signed", "live", "expired", "renewed", "terminated", "none");
    }

    /** Whether a place stands with a kind: "four papers with Corvia". */
    private static boolean isWith(Mark kind, Mark m) {
        boolean place = m.is(Type.AREA) || m.is(Type.NAME);
        return place && Math.max(m.from() - kind.to(), kind.from() - m.to()) <= 3;
    }

    /** "no act in force with", "no body has had an act in force": acts that stand are denied. */
    static boolean denies(Statement s) {
        Mark live = s.first("live");
        Mark not = s.of(Type.NEGATION).stream().findFirst().orElse(null);
        Mark kind = s.of(Type.KIND).stream().findFirst().orElse(null);
        boolean all = live != null && not != null && kind != null;
        return all
                && not.to() <= kind.from()
                && kind.to() <= live.from()
                && s.marks().stream()
                        .noneMatch(
                                m ->
                                        m.is(Type.CUE)
                                                && m.from() > not.from()
                                                && m.to() < live.from());
    }

    /** Whether words between a number and a kind name nothing: "six of which are memoranda". */
    private static boolean isPlain(Statement s, int from, int to) {
        return s.marks().stream()
                .noneMatch(m -> m.from() >= from && m.to() <= to && !m.is(Type.ANAPHORA));
    }
}
