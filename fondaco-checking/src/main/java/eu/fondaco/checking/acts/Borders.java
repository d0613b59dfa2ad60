// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether what stands on either side of a comma or a small word is one statement, as people mark
 * them: "signed in 2013 | for four years" is, "signed in 2013 | and renewed by Rossi" seldom.
 * Learned from annotated texts. Read from a file of lines {@code feature, weight}, parted by tabs.
 *
 * @param weights what each feature is worth; with none nothing is joined
 */
record Borders(Map<String, Double> weights) {

    static final String FILE = "borders.tsv";

    /** Nothing is joined that rules cut. */
    static final Borders NONE = new Borders(Map.of());

    /** The feature that every border has. */
    static final String BIAS = "bias";

    /** The log-odds from which two parts are one statement. */
    private static final double FROM = 0.4;

    /** How many letters a word has at most whose form tells how parts belong together. */
    private static final int SMALL = 6;

    /** How many tokens of a part are told at most. */
    private static final int LONG = 24;

    private static final Set<Type> SUBJECT =
            EnumSet.of(
                    Type.KIND,
                    Type.AREA,
                    Type.NAME,
                    Type.TREATY,
                    Type.STRATEGY,
                    Type.BODY,
                    Type.ANAPHORA,
                    Type.PERSON);

    Borders {
        weights = Map.copyOf(weights);
    }

    private static final class Shipped {
        static final Borders BORDERS = new Borders(FeatureWeights.shipped(FILE));
    }

    /** Those that come with the program. */
    static Borders shipped() {
        return Shipped.BORDERS;
    }

    /** Whether two parts that follow one another are one statement. */
    boolean joins(List<Token> tokens, List<Mark> marks, int[] last, int[] next) {
        if (weights.isEmpty() || !isWeak(tokens, next[0])) {
            return false;
        }
        double z = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> f : features(tokens, marks, last, next).entrySet()) {
            z += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
        }
        return z >= FROM;
    }

    /** Whether no more than a comma stands before a token. */
    static boolean isWeak(List<Token> tokens, int at) {
        Token before = at > 0 ? tokens.get(at - 1) : null;
        return before != null && (before.is(",") || before.kind() != Token.Kind.MARK);
    }

    /** What is known of the border between two parts. */
    static Map<String, Double> features(
            List<Token> tokens, List<Mark> marks, int[] last, int[] next) {
        Map<String, Double> x = new TreeMap<>();
        boolean comma = tokens.get(next[0] - 1).is(",");
        x.put(comma ? "comma" : "word", 1.0);
        List<Mark> before = Segments.within(marks, last[0], last[1]);
        List<Mark> own = Segments.within(marks, next[0], next[1]);
        before.forEach(m -> x.put("before." + name(m), 1.0));
        own.forEach(m -> x.put("own." + name(m), 1.0));
        if (!before.isEmpty()) {
            x.put("before.last." + name(before.get(before.size() - 1)), 1.0);
        }
        if (!own.isEmpty()) {
            x.put("own.first." + name(own.get(0)), 1.0);
        }
        for (Mark m : own) {
            if (!m.is(Type.CUE) && before.stream().anyMatch(b -> b.is(m.type()))) {
                x.put("both." + m.type(), 1.0);
            }
        }
        x.put("before.subject", before.stream().anyMatch(Borders::isSubject) ? 1.0 : 0);
        x.put("own.subject", own.stream().anyMatch(Borders::isSubject) ? 1.0 : 0);
        x.put("before.says", before.stream().anyMatch(Borders::says) ? 1.0 : 0);
        x.put("own.says", own.stream().anyMatch(Borders::says) ? 1.0 : 0);
        x.put("before.length", Math.min(LONG, last[1] - last[0]) / 10.0);
        x.put("own.length", Math.min(LONG, next[1] - next[0]) / 10.0);
        Token first = tokens.get(next[0]);
        if (first.isWord() && first.text().length() <= SMALL) {
            x.put("begins." + first.fold(), 1.0);
        }
        x.values().removeIf(v -> v == 0);
        return x;
    }

    private static boolean isSubject(Mark m) {
        return SUBJECT.contains(m.type());
    }

    private static boolean says(Mark m) {
        return m.is(Type.CUE) && Segments.says(m.value());
    }

    private static String name(Mark m) {
        return m.is(Type.CUE) ? "CUE." + m.value() : m.type().name();
    }
}
