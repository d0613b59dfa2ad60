// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.reading.Logit;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Learns from annotated texts which parts of a sentence are one statement. */
final class BordersLearning {

    /** How strongly the weights are drawn to zero. */
    private static final double L2 = 5;

    /** A feature that fewer borders have isn't learned. */
    private static final int LEAST = 8;

    /** How many code points of a part a claim must take in at least. */
    private static final int SOME = 3;

    private BordersLearning() {}

    /**
     * A border that rules draw.
     *
     * @param x what is known of it
     * @param one whether people marked one statement across it
     */
    record Border(Map<String, Double> x, boolean one) {}

    /** The borders of a text's sentences that are about acts, where people marked something. */
    static List<Border> in(GoldActs text, Document d, ActReader reader, List<Found> found) {
        List<Border> out = new ArrayList<>();
        Set<List<Token>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Found f : found) {
            Statement s = f.statement();
            if (seen.add(s.sentence())) {
                reader.cuts(s).forEach(c -> add(text, d, s, c, out));
            }
        }
        return out;
    }

    private static void add(GoldActs text, Document d, Statement s, int[][] cut, List<Border> out) {
        Span before = span(d, s, cut[0]);
        Span after = span(d, s, cut[1]);
        boolean one =
                text.claims().stream()
                        .anyMatch(
                                c ->
                                        c.start() < before.end() - SOME
                                                && c.end() > after.start() + SOME);
        boolean some = one || isIn(text, before) || isIn(text, after);
        if (some) {
            out.add(new Border(Borders.features(s.sentence(), s.all(), cut[0], cut[1]), one));
        }
    }

    private static boolean isIn(GoldActs text, Span p) {
        return text.claims().stream().anyMatch(c -> c.start() < p.end() && c.end() > p.start());
    }

    private static Span span(Document d, Statement s, int[] part) {
        return d.span(s.sentence().get(part[0]).start(), s.sentence().get(part[1] - 1).end());
    }

    /** Weights learned from hands. */
    static Borders learned(List<ActRows.Hand> hands) {
        List<Border> rows = hands.stream().flatMap(h -> h.borders().stream()).toList();
        Map<String, Long> often =
                rows.stream()
                        .flatMap(r -> r.x().keySet().stream())
                        .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        List<Map<String, Double>> x = new ArrayList<>();
        for (Border r : rows) {
            Map<String, Double> f = new TreeMap<>(r.x());
            f.keySet().removeIf(k -> often.get(k) < LEAST);
            f.put(Borders.BIAS, 1.0);
            x.add(f);
        }
        return new Borders(Logit.binary(x, rows.stream().map(Border::one).toList(), L2));
    }
}
