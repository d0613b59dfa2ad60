// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A question that a text puts and then answers: what the answer leaves out is taken from it. "Who
 * signed it? The president, in 2016."
 *
 * @param tokens of the question
 * @param marks of the question
 */
record Asked(List<Token> tokens, List<Mark> marks) {

    static final Asked NOTHING = new Asked(List.of(), List.of());

    private static final Set<Type> LENT = Set.of(Type.CUE, Type.KIND, Type.STRATEGY, Type.TREATY);

    private static final String QUOTES = "\"\u201d\u00bb\u2019')";

    /** Whether a sentence asks, be it in quotation marks. */
    static boolean asks(List<Token> sentence) {
        int last = sentence.size() - 1;
        while (last > 0 && QUOTES.contains(sentence.get(last).text())) {
            last--;
        }
        return sentence.get(last).is("?");
    }

    /** The answer with the words of the question that it leaves out. */
    Statement answered(Statement s) {
        boolean whole = s.marks().stream().anyMatch(m -> m.is(Type.CUE));
        if (tokens.isEmpty() || whole) {
            return s;
        }
        int by = tokens.size();
        List<Token> joined = new ArrayList<>(tokens);
        joined.addAll(s.sentence());
        List<Mark> all = new ArrayList<>(marks);
        s.all().forEach(m -> all.add(m.moved(by)));
        List<Mark> own = new ArrayList<>();
        boolean dated = s.has(Type.DATE);
        marks.stream()
                .filter(m -> LENT.contains(m.type()) || m.is(Type.DATE) && !dated)
                .forEach(own::add);
        s.marks().forEach(m -> own.add(m.moved(by)));
        return new Statement(joined, all, s.from() + by, s.to() + by, own);
    }
}
