// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActRows.Hand;
import eu.fondaco.checking.acts.ActRows.Row;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.reading.Logit;
import eu.fondaco.checking.trees.Boosting;
import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Learns from annotated texts the odds that a verdict is right: weights, and trees beside them. */
final class OddsLearning {

    /** How strongly the weights are drawn to zero. */
    private static final double L2 = 60;

    /** A feature that fewer statements have isn't learned. */
    private static final int LEAST = 12;

    /** Many small steps, each by chance on other rows and features: no hand's habits weigh much. */
    private static final Boosting.Settings TREES =
            new Boosting.Settings(480, 5, 20, 0.0125, 5, 0.7, 0.3);

    private OddsLearning() {}

    /** Statements that lean to a verdict, but for those that say nothing of whether it is right. */
    static List<Row> leaning(Hand hand, Truth verdict) {
        return hand.rows().stream()
                .filter(r -> !r.as(verdict).where().equals("ignored"))
                .filter(r -> !r.found().features().isEmpty())
                .filter(r -> Judging.leans(r.found().decision().rulings(), verdict))
                .toList();
    }

    /** A part of a claim that is wrong may be right itself: nothing is learned from it. */
    private static boolean isTelling(Row r, Truth verdict) {
        Row as = r.as(verdict);
        return as.matched() || !as.where().equals("gold") || isRight(r, verdict);
    }

    static boolean isRight(Row r, Truth verdict) {
        String code = verdict == Truth.TRUE ? "supported" : "contradicted";
        Row as = r.as(verdict);
        return as.where().equals("gold") && as.claim().verdict().equals(code);
    }

    /** Odds learned from hands. */
    static Odds odds(List<Hand> hands, Map<String, Double> from) {
        return new Odds(part(hands, Truth.TRUE), part(hands, Truth.FALSE), from);
    }

    private static Odds.Part part(List<Hand> hands, Truth verdict) {
        List<Row> rows =
                hands.stream()
                        .flatMap(h -> leaning(h, verdict).stream())
                        .filter(r -> isTelling(r, verdict))
                        .toList();
        List<Boolean> right = rows.stream().map(r -> isRight(r, verdict)).toList();
        Map<String, Long> often =
                rows.stream()
                        .flatMap(r -> r.found().features().keySet().stream())
                        .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        List<Map<String, Double>> x = new ArrayList<>();
        for (Row r : rows) {
            Map<String, Double> f = new TreeMap<>(r.found().features());
            f.keySet().removeIf(k -> often.get(k) < LEAST || k.equals(Odds.IN_PLAIN));
            x.add(f);
        }
        Trees trees = trees(x, right);
        x.forEach(f -> f.put(Odds.BIAS, 1.0));
        return new Odds.Part(Logit.binary(x, right, L2), trees);
    }

    /** Trees with the odds of all of them as the first. */
    private static Trees trees(List<Map<String, Double>> x, List<Boolean> right) {
        double part = right.stream().filter(r -> r).count() / (double) right.size();
        double prior = Math.round(Math.log(part / (1 - part)) * 1e4) / 1e4;
        double[] offset = new double[right.size()];
        Arrays.fill(offset, prior);
        List<Trees.Node> roots = new ArrayList<>(List.of(new Trees.Leaf(prior)));
        roots.addAll(Boosting.binary(x, right, offset, TREES).roots());
        return new Trees(roots);
    }

    /** Odds as their file has them. */
    static List<String> lines(Odds odds) {
        List<String> out = new ArrayList<>();
        part(Odds.HOLDS, odds.holds(), out);
        part(Odds.FAILS, odds.fails(), out);
        new TreeMap<>(odds.from())
                .forEach((k, v) -> out.add(Odds.THRESHOLD + "\t" + k + "\t" + ActTrain.number(v)));
        return out;
    }

    private static void part(String name, Odds.Part part, List<String> out) {
        new TreeMap<>(part.weights())
                .forEach((k, v) -> out.add(name + "\t" + k + "\t" + ActTrain.number(v)));
        List<String> trees = part.trees().lines();
        for (int i = 0; i < trees.size(); i++) {
            out.add(name + Odds.TREES + "\t" + i + "\t" + trees.get(i));
        }
    }
}
