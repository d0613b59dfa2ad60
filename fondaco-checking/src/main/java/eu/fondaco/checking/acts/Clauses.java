// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The clauses of a statement that say one thing each, with their own words: "signed in March 2019",
 * "which ran for five years", "(renewed in 2024)". What says nothing by itself, such as a place or
 * a date set apart by commas, stays with the clause beside it.
 */
final class Clauses {

    private static final Set<String> DONE = Set.of("signed", "tosign", "renewed");

    private static final Set<Type> TOLD =
            Set.of(
                    Type.DATE,
                    Type.TERM,
                    Type.SPAN,
                    Type.PERSON,
                    Type.TOPIC,
                    Type.THING,
                    Type.KIND,
                    Type.AREA,
                    Type.NAME,
                    Type.BODY);

    private static final Set<Type> COUNTS = Set.of(Type.NUMBER, Type.EVERY);

    private static final Set<Type> COUNTED = Set.of(Type.TOPIC, Type.THING);

    /** How many words may lead on to what a clause goes on with. */
    private static final int LEADING = 3;

    private static final String MARKS = ",;:()\u2013\u2014\u00ab\u00bb\u201c\u201d\"";

    private final Words words;
    private final Segments segments;
    private final Borders borders;

    Clauses(Words words, Segments segments, Borders borders) {
        this.words = words;
        this.segments = segments;
        this.borders = borders;
    }

    /** The clauses of a statement in order; itself alone where it is one. */
    List<Statement> of(Statement s) {
        if (s.says("only", "both")) {
            return List.of(s);
        }
        List<int[]> parts = new ArrayList<>();
        int from = s.from();
        for (int i = s.from() + 1; i <= s.to(); i++) {
            if (i == s.to() || isBorder(s, i)) {
                join(s, parts, from, i);
                from = i;
            }
        }
        return parts.stream().map(p -> s.within(p[0], p[1])).toList();
    }

    /** All pieces of a statement that marks or joining words set apart, whatever they say. */
    List<Statement> pieces(Statement s) {
        List<Statement> out = new ArrayList<>();
        int from = s.from();
        for (int i = s.from() + 1; i <= s.to(); i++) {
            boolean joins = i - from == 1 && words.says(s.sentence().get(from), "joint");
            if (i == s.to() || isBorder(s, i) && !joins) {
                out.add(s.within(from, i));
                from = i;
            }
        }
        return out;
    }

    /** Adds a piece of a sentence, to the piece before it where one of them says nothing. */
    private void join(Statement s, List<int[]> parts, int from, int to) {
        int[] last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        Statement piece = s.within(from, to);
        boolean apart =
                last != null
                        && stands(s.within(last[0], last[1]))
                        && stands(piece)
                        && opens(piece)
                        && !borders.joins(s.sentence(), s.all(), last, new int[] {from, to});
        if (last == null || apart) {
            parts.add(new int[] {from, to});
        } else {
            last[1] = to;
        }
    }

    /**
     * Whether a piece begins a clause: with a word that joins clauses, a participle, after a mark
     * stronger than a comma; and not as the predicate of what stands before it: "…, is a pact".
     */
    private boolean opens(Statement p) {
        Token first = p.sentence().get(p.from());
        if (words.says(first, "copula") || words.says(first, "auxiliary")) {
            return false;
        }
        boolean strong =
                p.sentence().subList(Math.max(0, p.from() - 2), p.from()).stream()
                        .anyMatch(t -> t.kind() == Token.Kind.MARK && !t.is(","));
        boolean cue = p.marks().stream().anyMatch(m -> m.from() == p.from() && isVerb(m));
        boolean joint = words.says(first, "joint") && p.marks().stream().anyMatch(Clauses::isVerb);
        return strong || cue || joint;
    }

    /** Whether a piece is a clause joined to the one before it: "and …", "which …". */
    boolean isJoined(Statement p) {
        Token first = p.sentence().get(p.from());
        return words.says(first, "joint")
                && (words.says(first, "with") || !words.says(first, "companion"));
    }

    /** Whether a piece tells who came along: "with …", "arrived with …". */
    boolean isAccompanied(Statement p) {
        return p.sentence().subList(p.from(), p.to()).stream()
                .limit(LEADING)
                .anyMatch(t -> words.says(t, "companion"));
    }

    private static boolean isVerb(Mark m) {
        return m.is(Type.CUE) && (Segments.says(m.value()) || m.value().equals("isa"));
    }

    /** Whether a piece of a sentence says something by itself. */
    static boolean stands(Statement p) {
        List<Mark> cues = p.of(Type.CUE);
        boolean state =
                cues.stream().map(Mark::value).anyMatch(v -> Segments.says(v) && !DONE.contains(v));
        boolean done = cues.stream().anyMatch(c -> DONE.contains(c.value()));
        boolean named = p.has(Type.KIND) && (p.has(Type.DATE) || p.has(Type.TERM) || p.says("isa"));
        boolean promised = p.has(Type.NUMBER) && p.has(Type.THING);
        return state
                || done && p.marks().stream().anyMatch(m -> TOLD.contains(m.type()))
                || named
                || promised;
    }

    private boolean isBorder(Statement s, int i) {
        if (s.marks().stream().anyMatch(m -> m.from() < i && i < m.to())
                || segments.isList(s.sentence(), s.marks(), i)) {
            return false;
        }
        Token before = s.sentence().get(i - 1);
        boolean mark = before.kind() == Token.Kind.MARK && MARKS.contains(before.text());
        return mark || words.says(s.sentence().get(i), "joint");
    }

    /**
     * The words of what is wrong in a statement of which more is said: of "the pact with Corvia,
     * made in 2019 on water and wine" those that stand for the one thing that isn't so.
     */
    Statement wrong(Statement s, Decision d) {
        List<Mark> marks =
                d.rulings().stream()
                        .filter(r -> r.truth() == Truth.FALSE)
                        .flatMap(r -> r.marks().stream())
                        .toList();
        List<Mark> told = told(marks);
        boolean more =
                d.rulings().stream().anyMatch(r -> r.truth() == Truth.TRUE) || isApart(s, told);
        List<Mark> of = told.isEmpty() ? marks : told;
        if (d.truth() != Truth.FALSE || !more || of.isEmpty()) {
            return s;
        }
        List<Mark> list = listed(s, of);
        int from = list.stream().mapToInt(Mark::from).min().orElseThrow();
        int to = list.stream().mapToInt(Mark::to).max().orElseThrow();
        while (from > s.from() && leads(s, from - 1)) {
            from--;
        }
        while (told.isEmpty() && to < s.to() && s.sentence().get(to).isWord()) {
            to++;
        }
        return s.within(from, to);
    }

    /** Marks with all that stands in one list with them: it is said as a whole. */
    private List<Mark> listed(Statement s, List<Mark> marks) {
        List<Mark> out = new ArrayList<>(marks);
        List<Mark> items = new ArrayList<>(s.of(Type.TOPIC));
        items.addAll(s.of(Type.THING));
        boolean grows = true;
        while (grows) {
            grows =
                    out.addAll(
                            items.stream()
                                    .filter(m -> !out.contains(m))
                                    .filter(m -> out.stream().anyMatch(o -> isBeside(s, m, o)))
                                    .toList());
        }
        return out;
    }

    /** Whether two items of a list follow one another: a comma or "and" stands between them. */
    private boolean isBeside(Statement s, Mark a, Mark b) {
        List<Token> between =
                s.sentence().subList(Math.min(a.to(), b.to()), Math.max(a.from(), b.from()));
        boolean items = COUNTED.contains(a.type()) && COUNTED.contains(b.type());
        return items
                && between.size() <= 2
                && between.stream().allMatch(t -> t.is(",") || words.says(t, "with"));
    }

    /** Those of marks that say it: a number before its things, things before words of state. */
    private static List<Mark> told(List<Mark> marks) {
        boolean counted = marks.stream().anyMatch(m -> COUNTS.contains(m.type()));
        return marks.stream()
                .filter(m -> !m.is(Type.CUE) && !(counted && m.is(Type.TOPIC)))
                .toList();
    }

    /** Whether a comma sets what is told apart from the words before it. */
    private static boolean isApart(Statement s, List<Mark> told) {
        int from = told.stream().mapToInt(Mark::from).min().orElse(s.from());
        return s.sentence().subList(Math.max(s.from(), from - 2), from).stream()
                .anyMatch(t -> t.is(","));
    }

    /** Whether a word leads on to what is said after it: an article, a preposition, a cue. */
    private boolean leads(Statement s, int i) {
        return words.says(s.sentence().get(i), "the")
                || s.marks().stream()
                        .anyMatch(
                                m ->
                                        (m.is(Type.CUE) || m.is(Type.ROLE))
                                                && m.from() <= i
                                                && i < m.to());
    }
}
