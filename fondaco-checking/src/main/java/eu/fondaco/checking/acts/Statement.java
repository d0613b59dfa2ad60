// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a sentence that says one thing of an act.
 *
 * @param sentence all tokens of the sentence
 * @param all all marks of the sentence
 * @param from first token
 * @param to one past the last
 * @param marks those within
 */
record Statement(List<Token> sentence, List<Mark> all, int from, int to, List<Mark> marks) {

    private static final Set<Type> NAMING =
            EnumSet.of(Type.AREA, Type.NAME, Type.TREATY, Type.STRATEGY);

    private static final Set<Type> BARE =
            EnumSet.of(
                    Type.AREA,
                    Type.DATE,
                    Type.TERM,
                    Type.SPAN,
                    Type.TOPIC,
                    Type.THING,
                    Type.NUMBER,
                    Type.EVERY,
                    Type.ANAPHORA);

    /** Words of state that no act is needed for: "as regards", "especially". */
    private static final Set<String> NO_DEED = Set.of("scope", "vague");

    /** The same with some of its marks unread. */
    Statement without(List<Mark> unread) {
        return new Statement(
                sentence,
                all.stream().filter(m -> !unread.contains(m)).toList(),
                from,
                to,
                marks.stream().filter(m -> !unread.contains(m)).toList());
    }

    /** It with a part of its sentence that follows. */
    Statement with(Statement next) {
        List<Mark> own = all.stream().filter(m -> m.from() >= from && m.to() <= next.to).toList();
        return new Statement(sentence, all, from, next.to, own);
    }

    boolean has(Type type) {
        return marks.stream().anyMatch(m -> m.is(type));
    }

    boolean says(String... cues) {
        return Stream.of(cues).anyMatch(c -> marks.stream().anyMatch(m -> m.is(Type.CUE, c)));
    }

    List<Mark> of(Type type) {
        return marks.stream().filter(m -> m.is(type)).toList();
    }

    /** The words of state that it has of these. */
    List<Mark> cues(String... values) {
        return marks.stream()
                .filter(m -> m.is(Type.CUE) && List.of(values).contains(m.value()))
                .toList();
    }

    Mark first(String cue) {
        return marks.stream().filter(m -> m.is(Type.CUE, cue)).findFirst().orElse(null);
    }

    /** Whether it names no act itself and is about the one that was spoken of. */
    boolean isCarried() {
        return marks.stream()
                .noneMatch(
                        m ->
                                m.is(Type.AREA)
                                        || m.is(Type.NAME)
                                        || m.is(Type.STRATEGY)
                                        || m.is(Type.TREATY)
                                        || m.is(Type.KIND) && !m.value().equals("act"));
    }

    /** Whether it names whose act it is, or a treaty or a strategy. */
    boolean isNamed() {
        return marks.stream().anyMatch(m -> NAMING.contains(m.type()));
    }

    /** Whether it names no act, body, person or deed, but places, days, subjects and numbers. */
    boolean isBare() {
        return marks.stream()
                .allMatch(
                        m ->
                                BARE.contains(m.type())
                                        || m.is(Type.CUE) && NO_DEED.contains(m.value()));
    }

    /** Whether a body is one that somebody heads, not a party: "while she presided over it". */
    boolean isHeaded(Mark body) {
        return all.stream()
                .anyMatch(
                        m ->
                                (m.is(Type.ROLE) || m.is(Type.CUE, "office"))
                                        && body.from() >= m.to()
                                        && body.from() - m.to() <= 2);
    }

    /** Whether it names such a kind of act. */
    boolean isAbout(String kind) {
        return of(Type.KIND).stream().anyMatch(m -> m.value().equals(kind));
    }

    /** What kind of act it names: the most telling word. */
    String kind() {
        List<Mark> kinds = of(Type.KIND);
        return kinds.stream()
                .map(Mark::value)
                .filter(v -> !v.equals("act") && !v.equals("renewal"))
                .findFirst()
                .orElse(kinds.isEmpty() ? "" : "act");
    }

    /** Whether a bracket that opened behind some token closes at one. */
    private boolean closesOwn(int from, int at) {
        boolean closes = sentence.get(at).is(")");
        for (int i = at - 1; closes && i >= from; i--) {
            if (sentence.get(i).is("(") || sentence.get(i).is(")")) {
                return sentence.get(i).is("(");
            }
        }
        return false;
    }

    /** The words of a mark, parted by blanks. */
    String text(Mark m) {
        return sentence.subList(m.from(), m.to()).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    /** The part of it between two words, without the marks at its ends. */
    Statement within(int start, int end) {
        int a = start;
        int b = end;
        while (b > a + 1 && sentence.get(b - 1).kind() == Token.Kind.MARK && !closesOwn(a, b - 1)) {
            b--;
        }
        while (a < b - 1 && sentence.get(a).kind() == Token.Kind.MARK) {
            a++;
        }
        int first = a;
        int last = b;
        List<Mark> own = marks.stream().filter(m -> m.from() >= first && m.to() <= last).toList();
        return new Statement(sentence, all, a, b, own);
    }
}
