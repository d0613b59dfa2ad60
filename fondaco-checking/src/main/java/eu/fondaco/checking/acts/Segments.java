// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts a sentence into statements: a new one begins with a new thing said. */
final class Segments {

    /** Words that say something themselves; others only qualify what is said. */
    private static final Set<String> SAYING =
            Set.of(
                    "signed",
                    "tosign",
                    "live",
                    "expired",
                    "terminated",
                    "until",
                    "renewed",
                    "notrenewed",
                    "notsigned",
                    "none",
                    "force",
                    "provisional",
                    "follows",
                    "out",
                    "in",
                    "swap",
                    "promise",
                    "kept",
                    "partly",
                    "unkept",
                    "office",
                    "took",
                    "left",
                    "visit",
                    "vague",
                    "target",
                    "charge",
                    "incumbent",
                    "located",
                    "approved");

    private static final Set<String> STATES =
            Set.of("live", "expired", "until", "renewed", "notrenewed", "force", "provisional");

    private static final Set<Type> OWN = Set.of(Type.TERM);

    private static final Set<Type> LISTED =
            Set.of(Type.TOPIC, Type.THING, Type.AREA, Type.NAME, Type.PERSON);

    private static final Set<Type> NAMES = Set.of(Type.AREA, Type.NAME, Type.BODY);

    /** What may stand beside the name of an act before anything is said of it. */
    private static final Set<Type> NOMINAL = Set.of(Type.TERM, Type.TOPIC);

    /** How many tokens a label has at most: "- valid to:". */
    private static final int LABEL = 6;

    private static final Set<String> DONE = Set.of("signed", "renewed");
    private static final Set<Type> SUBJECTS =
            Set.of(Type.KIND, Type.AREA, Type.NAME, Type.STRATEGY, Type.TREATY);
    private static final Set<Type> TOLD =
            Set.of(
                    Type.DATE,
                    Type.TERM,
                    Type.SPAN,
                    Type.TOPIC,
                    Type.THING,
                    Type.PERSON,
                    Type.NUMBER);

    private static final Set<Type> EVENT = Set.of(Type.DATE, Type.TERM, Type.SPAN, Type.TOPIC);

    private final Words words;
    private final Predicate<Mark> ours;
    private final Borders borders;

    /**
     * Cuts sentences of one language.
     *
     * @param ours whether a place is one of our own side
     * @param borders which of the parts that rules cut are one statement all the same
     */
    Segments(Words words, Predicate<Mark> ours, Borders borders) {
        this.words = words;
        this.ours = ours;
        this.borders = borders;
    }

    /** Whether a word of that value says something itself. */
    static boolean says(String cue) {
        return SAYING.contains(cue);
    }

    /** A row of a table is one statement. */
    static Statement row(List<Token> tokens, List<Mark> marks) {
        return new Statement(tokens, marks, 0, tokens.size(), marks);
    }

    List<Statement> of(List<Token> tokens, List<Mark> marks) {
        return of(tokens, marks, new ArrayList<>());
    }

    /**
     * The same.
     *
     * @param asked to which the parts are added that rules cut from one another at a comma or a
     *     word, two and two
     */
    List<Statement> of(List<Token> tokens, List<Mark> marks, List<int[][]> asked) {
        List<int[]> merged = new ArrayList<>();
        int open = -1;
        for (int[] p : parts(tokens, marks)) {
            int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            Token edge = p[0] > 0 ? tokens.get(p[0] - 1) : null;
            boolean colon = edge != null && edge.is(":");
            boolean says = says(marks, p[0], p[1]);
            boolean said = last != null && says(marks, last[0], last[1]);
            boolean label = colon && last != null && isLabel(marks, last);
            boolean number = colon && isNumber(marks, p);
            boolean lists = label || number || lists(marks, p[0], tokens.size());
            boolean apart = colon && !lists && !resumes(tokens, marks, last, p);
            boolean ends = edge != null && edge.is(".") && !isDay(marks, last);
            boolean strong = ends || edge != null && edge.is(";") || apart;
            boolean turns = said && edge.is(",") && turns(marks, p);
            boolean adds = last != null && !strong && completes(tokens, marks, last, p);
            boolean item = last != null && isItem(marks, last, p);
            boolean predicate = last != null && isPredicate(tokens, marks, last, p);
            boolean fronted = last != null && !strong && isFronted(tokens, last);
            boolean joins =
                    fronted
                            || last != null
                                    && !item
                                    && !strong
                                    && !turns
                                    && !isOfOther(marks, last, p)
                                    && (!says || !said || adds || predicate || number);
            boolean aside = open == merged.size() && !strong && goesOn(tokens, marks, p);
            boolean told = joins || last != null && aside;
            if (told || last != null && !strong && isOne(tokens, marks, last, p, asked)) {
                boolean apposed = joins && says && opensAside(tokens, marks, p, last);
                open = apposed ? merged.size() : -1;
                last[1] = p[1];
            } else {
                open = -1;
                merged.add(new int[] {p[0], p[1]});
            }
        }
        return statements(tokens, marks, merged);
    }

    /**
     * Whether two parts that rules cut from one another are one statement all the same. Praise of
     * relations stands by itself, and so does what says when something else was.
     */
    private boolean isOne(
            List<Token> tokens, List<Mark> marks, int[] last, int[] p, List<int[][]> asked) {
        List<Mark> before = within(marks, last[0], last[1]);
        boolean praise =
                before.stream().anyMatch(m -> m.is(Type.CUE, "vague"))
                        && before.stream().noneMatch(m -> m.is(Type.KIND));
        if (praise || words.says(tokens.get(p[0]), "whenever")) {
            return false;
        }
        if (Borders.isWeak(tokens, p[0])) {
            asked.add(new int[][] {last.clone(), p.clone()});
        }
        return borders.joins(tokens, marks, last, p);
    }

    /** The parts into which marks and small words cut a sentence. */
    private List<int[]> parts(List<Token> tokens, List<Mark> marks) {
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || i > from && cuts(tokens, marks, i)) {
                parts.add(new int[] {from, i});
                from = i;
            }
        }
        return parts;
    }

    /**
     * Whether a part only says when, before what a sentence says: "When it was over, in 2019, …".
     */
    private boolean isFronted(List<Token> tokens, int[] part) {
        int from = part[0] < tokens.size() && tokens.get(part[0]).isWord() ? part[0] : part[0] + 1;
        boolean opens = part[0] <= 1 && from < tokens.size();
        return opens && words.says(tokens.get(from), "whenever");
    }

    private List<Statement> statements(List<Token> tokens, List<Mark> marks, List<int[]> parts) {
        List<Statement> out = new ArrayList<>();
        for (int[] p : parts) {
            trim(tokens, p);
            if (p[1] > p[0]) {
                out.add(new Statement(tokens, marks, p[0], p[1], within(marks, p[0], p[1])));
            }
        }
        return out;
    }

    /**
     * Whether a part is on an act with another side than the part before, and says when it was
     * made, for how long or on what: "…, and with Maresca, three years later".
     */
    private boolean isOfOther(List<Mark> marks, int[] last, int[] p) {
        List<Mark> before = within(marks, last[0], last[1]).stream().filter(this::isSide).toList();
        List<Mark> own = within(marks, p[0], p[1]);
        List<Mark> sides = own.stream().filter(this::isSide).toList();
        return !before.isEmpty()
                && !sides.isEmpty()
                && tells(within(marks, last[0], last[1]))
                && tells(own)
                && sides.stream().noneMatch(m -> before.stream().anyMatch(b -> isSame(m, b)));
    }

    private static boolean tells(List<Mark> marks) {
        return marks.stream().anyMatch(m -> EVENT.contains(m.type()));
    }

    /** Whether it names the other side of an act. */
    private boolean isSide(Mark m) {
        return m.is(Type.AREA) && !m.value().equals("adjective") && !ours.test(m);
    }

    /** Whether two places are one, or one lies in the other. */
    private static boolean isSame(Mark a, Mark b) {
        return a.codes().stream()
                .anyMatch(
                        x -> b.codes().stream().anyMatch(y -> x.startsWith(y) || y.startsWith(x)));
    }

    /** Whether a part is an aside on the act just named: "CETA, signed in 2016, …". */
    private static boolean opensAside(List<Token> tokens, List<Mark> marks, int[] p, int[] last) {
        List<Mark> own = within(marks, p[0], p[1]);
        boolean signed =
                !own.isEmpty() && own.get(0).from() == p[0] && own.get(0).is(Type.CUE, "signed");
        boolean closed = tokens.get(p[1] - 1).is(",");
        boolean named =
                within(marks, last[0], last[1]).stream()
                        .anyMatch(m -> m.is(Type.KIND) || m.is(Type.TREATY) || m.is(Type.STRATEGY));
        return signed && closed && named;
    }

    /** Whether a part is a day alone, with which what happened on it begins: "2 May. They …". */
    private static boolean isDay(List<Mark> marks, int[] part) {
        List<Mark> own = part == null ? List.of() : within(marks, part[0], part[1]);
        return own.size() == 1
                && own.get(0).is(Type.DATE)
                && part[0] == 0
                && part[1] - own.get(0).to() <= 1;
    }

    /** Whether a part before a colon only says of whom and when: "Guangdong: expired in 2020". */
    private static boolean isLabel(List<Mark> marks, int[] p) {
        List<Mark> own = within(marks, p[0], p[1]);
        boolean whose =
                own.stream().anyMatch(m -> m.is(Type.AREA) || m.is(Type.NAME) || m.is(Type.DATE));
        boolean field =
                p[1] - p[0] <= LABEL
                        && own.stream().allMatch(m -> m.is(Type.CUE))
                        && own.stream().anyMatch(m -> SAYING.contains(m.value()));
        return field
                || whose
                        && p[1] - p[0] <= 12
                        && own.stream()
                                .allMatch(
                                        m ->
                                                m.is(Type.AREA)
                                                        || m.is(Type.NAME)
                                                        || m.is(Type.DATE)
                                                        || m.is(Type.BODY)
                                                        || m.is(Type.ANAPHORA));
    }

    /**
     * Whether a part says when, how long or under whom of what the part before only says that it
     * was done: "was renewed, for five years"; or what becomes of what that part names.
     */
    private static boolean completes(List<Token> tokens, List<Mark> marks, int[] last, int[] p) {
        List<Mark> before = within(marks, last[0], last[1]);
        List<Mark> own = within(marks, p[0], p[1]);
        boolean subject = own.stream().anyMatch(m -> SUBJECTS.contains(m.type()));
        boolean cue = own.stream().anyMatch(m -> m.is(Type.CUE) && SAYING.contains(m.value()));
        boolean bare =
                before.stream()
                        .anyMatch(
                                c ->
                                        c.is(Type.CUE)
                                                && DONE.contains(c.value())
                                                && before.stream().noneMatch(m -> tells(m, c)));
        boolean named =
                before.stream().noneMatch(m -> m.is(Type.CUE) && SAYING.contains(m.value()))
                        && before.stream().anyMatch(m -> NOMINAL.contains(m.type()))
                        && before.stream().noneMatch(m -> isVerb(tokens, m));
        boolean under = own.stream().anyMatch(m -> m.is(Type.CUE, "office"));
        boolean when =
                own.stream().anyMatch(m -> m.is(Type.TERM) || m.is(Type.DATE))
                        && own.stream().noneMatch(m -> m.is(Type.TOPIC) || m.is(Type.THING));
        return !subject && (bare && (!cue && when || under) || named && cue);
    }

    /** Whether a word of scope is more than a preposition: "covers", "is about". */
    private static boolean isVerb(List<Token> tokens, Mark m) {
        boolean small = m.to() - m.from() == 1 && tokens.get(m.from()).text().length() <= 4;
        return m.is(Type.CUE, "scope") && !small;
    }

    /** Whether a mark after a word says more of what was done. */
    private static boolean tells(Mark m, Mark cue) {
        return TOLD.contains(m.type()) && m.from() >= cue.to();
    }

    /** Whether a part is one more thing promised, with its own rhythm: "and a forum each year". */
    private static boolean isItem(List<Mark> marks, int[] last, int[] p) {
        List<Mark> before = within(marks, last[0], last[1]);
        List<Mark> own = within(marks, p[0], p[1]);
        return before.stream().anyMatch(m -> m.is(Type.CUE, "promise"))
                && before.stream().anyMatch(m -> m.is(Type.THING))
                && own.stream().anyMatch(m -> m.is(Type.THING))
                && own.stream().anyMatch(m -> m.is(Type.EVERY));
    }

    /** Whether a part turns from an act to relations at large. */
    private static boolean turns(List<Mark> marks, int[] p) {
        List<Mark> own = within(marks, p[0], p[1]);
        return own.stream().anyMatch(m -> m.is(Type.CUE, "relation"))
                && own.stream().noneMatch(m -> m.is(Type.KIND));
    }

    /** Whether a part goes on about the state of the act after an aside. */
    private boolean goesOn(List<Token> tokens, List<Mark> marks, int[] p) {
        return !words.says(tokens.get(p[0]), "joint")
                && within(marks, p[0], p[1]).stream()
                        .anyMatch(m -> m.is(Type.CUE) && STATES.contains(m.value()));
    }

    /** Whether a part is a number alone: "acts signed so far: nine". */
    private static boolean isNumber(List<Mark> marks, int[] p) {
        List<Mark> own = within(marks, p[0], p[1]);
        return own.size() == 1
                && own.get(0).is(Type.NUMBER)
                && own.get(0).from() == p[0]
                && p[1] - own.get(0).to() <= 1;
    }

    /**
     * Whether a part says after an aside what the act is that is named before it: "…, in 2017, is a
     * joint declaration"; or what it was followed by: "…, to which a pact succeeded".
     */
    private boolean isPredicate(List<Token> tokens, List<Mark> marks, int[] last, int[] p) {
        List<Mark> own = within(marks, p[0], p[1]);
        List<Mark> before = within(marks, last[0], last[1]);
        boolean named = before.stream().anyMatch(m -> m.is(Type.KIND));
        int link =
                before.stream()
                        .filter(m -> m.is(Type.CUE, "follows"))
                        .mapToInt(Mark::to)
                        .max()
                        .orElse(-1);
        boolean ends =
                link >= 0
                        && before.stream().noneMatch(m -> m.is(Type.KIND) && m.from() >= link)
                        && before.stream().noneMatch(m -> m.is(Type.CUE, "signed"))
                        && own.stream().anyMatch(m -> m.is(Type.KIND));
        boolean isa =
                words.says(tokens.get(p[0]), "copula")
                        && own.stream().anyMatch(m -> m.is(Type.KIND) || m.is(Type.TERM));
        boolean follows =
                words.says(tokens.get(p[0]), "relative")
                        && own.stream().anyMatch(m -> m.is(Type.CUE, "follows"));
        return named && (isa || follows || ends);
    }

    /** Whether a part after a colon lists what was announced. */
    private static boolean lists(List<Mark> marks, int from, int to) {
        List<Mark> own = within(marks, from, to);
        return !own.isEmpty()
                && (own.get(0).is(Type.TOPIC)
                        || own.get(0).is(Type.THING)
                        || own.get(0).is(Type.AREA))
                && own.stream().noneMatch(m -> m.is(Type.CUE) && SAYING.contains(m.value()));
    }

    /**
     * Whether a part after a colon goes back to the list before it: "canals, wine: these are what
     * the protocol covers".
     */
    private static boolean resumes(List<Token> tokens, List<Mark> marks, int[] last, int[] p) {
        List<Mark> before = last == null ? List.of() : within(marks, last[0], last[1]);
        boolean list =
                !before.isEmpty()
                        && before.stream().allMatch(m -> m.is(Type.TOPIC) || m.is(Type.THING));
        return list
                && within(marks, p[0], Math.min(p[0] + 4, tokens.size())).stream()
                        .anyMatch(m -> m.is(Type.ANAPHORA) || m.is(Type.CUE, "latter"));
    }

    private boolean cuts(List<Token> tokens, List<Mark> marks, int i) {
        if (marks.stream().anyMatch(m -> m.from() < i && i < m.to())) {
            return false;
        }
        Token t = tokens.get(i - 1);
        boolean mark =
                t.is(",") && !isList(tokens, marks, i)
                        || t.is(";")
                        || isEnd(tokens, i)
                        || t.is(":")
                        || t.is("\u2013")
                        || t.is("\u2014")
                        || t.is("(") && !isName(tokens, marks, i);
        boolean purpose =
                marks.stream()
                        .anyMatch(
                                m ->
                                        m.from() == i
                                                && m.is(Type.CUE, "scope")
                                                && m.to() - m.from() > 1
                                                && (tokens.get(i).is("to")
                                                        || tokens.get(i).is("per")));
        return mark
                || purpose
                || words.says(tokens.get(i), "joint")
                        && !isList(tokens, marks, i)
                        && !points(tokens, marks, i)
                        && !isPair(tokens, i)
                        && !words.says(tokens.get(i - 1), "partitive");
    }

    /** Whether a bracket that opens before a place holds a name and nothing else: "(ASEAN)". */
    private static boolean isName(List<Token> tokens, List<Mark> marks, int i) {
        return marks.stream()
                .filter(m -> m.from() == i && NAMES.contains(m.type()))
                .anyMatch(m -> m.to() < tokens.size() && tokens.get(m.to()).is(")"));
    }

    /** Whether a sentence ended there before the mark of a note: "… in 2013.[1] It was …". */
    private static boolean isEnd(List<Token> tokens, int i) {
        Token before = tokens.get(i - 1);
        return before.is(".") && tokens.get(i).start() - before.end() > 2;
    }

    /**
     * Whether a list goes on there: "film and | life sciences", "wine, | ports", "… | and ports".
     */
    boolean isList(List<Token> tokens, List<Mark> marks, int i) {
        boolean comma = tokens.get(i - 1).is(",");
        int end = comma ? i - 1 : i;
        int next = words.says(tokens.get(i), "with") ? i + 1 : comma ? i : -1;
        return marks.stream()
                .filter(m -> m.to() == end && LISTED.contains(m.type()))
                .filter(m -> !comma || m.is(Type.TOPIC) || m.is(Type.THING))
                .anyMatch(m -> marks.stream().anyMatch(n -> n.from() == next && n.is(m.type())));
    }

    /** Whether a word joins the two sides of a "between": "between Corvia and Maresca". */
    private boolean isPair(List<Token> tokens, int i) {
        if (!words.says(tokens.get(i), "with")) {
            return false;
        }
        for (int k = i - 1; k >= 0 && i - k <= 10 && !words.says(tokens.get(k), "with"); k--) {
            if (words.says(tokens.get(k), "between")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word points to what it stands before: "on that mission", "quella missione". */
    private static boolean points(List<Token> tokens, List<Mark> marks, int i) {
        return tokens.get(i).is("that")
                && marks.stream()
                        .anyMatch(
                                m ->
                                        m.from() == i + 1
                                                && (m.is(Type.KIND)
                                                        || m.is(Type.CUE, "visit")
                                                        || m.is(Type.BODY)));
    }

    private static boolean says(List<Mark> marks, int from, int to) {
        List<Mark> in = within(marks, from, to);
        boolean scope =
                in.stream().anyMatch(m -> m.is(Type.CUE, "scope"))
                        && (in.stream().anyMatch(m -> m.is(Type.TOPIC))
                                || in.stream().allMatch(m -> m.is(Type.CUE)));
        boolean kind =
                in.stream()
                        .anyMatch(
                                m ->
                                        m.is(Type.CUE, "isa")
                                                && in.stream()
                                                        .anyMatch(
                                                                k ->
                                                                        k.is(Type.KIND)
                                                                                && k.from()
                                                                                        >= m.to()
                                                                                && k.from() - m.to()
                                                                                        <= 2));
        boolean count = in.stream().anyMatch(n -> n.is(Type.NUMBER) && counts(in, n));
        boolean those =
                in.stream().anyMatch(m -> m.is(Type.CUE, "latter"))
                        && in.stream().anyMatch(m -> m.is(Type.TOPIC));
        return scope
                || those
                || kind
                || count
                || in.stream()
                        .anyMatch(
                                m ->
                                        m.is(Type.CUE) && SAYING.contains(m.value())
                                                || OWN.contains(m.type()));
    }

    /** Whether a number counts acts: "two memoranda", "six of which by way of memorandum". */
    private static boolean counts(List<Mark> in, Mark n) {
        return in.stream()
                .filter(k -> k.is(Type.KIND) && k.from() >= n.to())
                .anyMatch(
                        k ->
                                k.from() - n.to() <= 2
                                        || n.number() > 1
                                                && k.from() - n.to() <= 6
                                                && in.stream()
                                                        .noneMatch(
                                                                m ->
                                                                        m.from() >= n.to()
                                                                                && m.to()
                                                                                        <= k.from()
                                                                                && !m.is(
                                                                                        Type
                                                                                                .ANAPHORA)));
    }

    static List<Mark> within(List<Mark> marks, int from, int to) {
        return marks.stream().filter(m -> m.from() >= from && m.to() <= to).toList();
    }

    private void trim(List<Token> tokens, int[] p) {
        while (p[1] > p[0]
                && tokens.get(p[1] - 1).kind() == Token.Kind.MARK
                && !closes(tokens, p[0], p[1] - 1)) {
            p[1]--;
        }
        while (p[1] > p[0] && tokens.get(p[0]).kind() == Token.Kind.MARK) {
            p[0]++;
        }
    }

    /** Whether a token closes a bracket that opens after a place. */
    private static boolean closes(List<Token> tokens, int from, int at) {
        return tokens.get(at).is(")") && tokens.subList(from, at).stream().anyMatch(t -> t.is("("));
    }
}
