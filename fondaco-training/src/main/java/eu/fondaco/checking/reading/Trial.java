// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Boosting;
import eu.fondaco.checking.trees.Trees;
import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Cross-validates the whole reader: each hand is read by what was learned from the others. */
public final class Trial {

    record Row(
            Corpus.Text text,
            ReadAnchor read,
            double[] p,
            String slip,
            Map<String, Double> x,
            String truth) {}

    static List<Map<Field, List<Softmax.Instance>>> more = List.of();
    static List<Corpus.Text> texts;
    static List<Answers> answers = new ArrayList<>();

    /** One text in so many is also judged by published figures. */
    private static final int ON_FIGURES = 3;

    /** Of these, one in so many without its date. */
    private static final int UNDATED = 2;

    /**
     * Sets out the texts to learn from: each over its table, some again over published figures.
     * What fields mean is learned from the former; of the latter what a fit tells.
     *
     * @param inst of each text over its table; nothing for each of the others is added
     * @return the fold of each text, the same for one over both
     */
    static int[] withFigures(
            Corpus corpus,
            List<Corpus.Text> tables,
            List<Map<Field, List<Softmax.Instance>>> inst,
            int folds) {
        List<Corpus.Text> figures = corpus.onFigures(tables, ON_FIGURES, UNDATED);
        texts = new ArrayList<>(tables);
        texts.addAll(figures);
        texts.forEach(x -> answers.add(new Answers(x.place().engine(), null, q -> q)));
        figures.forEach(x -> inst.add(Map.of()));
        int[] fold = new int[texts.size()];
        Map<String, Integer> hands = hands(tables, folds);
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            fold[i] = hands.get(tables.get(i).gold().folder());
            at.put(tables.get(i).gold().text(), fold[i]);
        }
        for (int i = tables.size(); i < fold.length; i++) {
            fold[i] = at.get(texts.get(i).gold().text());
        }
        return fold;
    }

    /**
     * The fold of each folder: all that one hand wrote is in one, since a hand's texts are alike
     * and would be read too well by what was learned from the others of them. The largest first,
     * each to the fold that has the fewest statements.
     */
    private static Map<String, Integer> hands(List<Corpus.Text> tables, int folds) {
        Map<String, Integer> sizes = new TreeMap<>();
        tables.forEach(x -> sizes.merge(x.gold().folder(), x.gold().claims().size(), Integer::sum));
        int[] filled = new int[folds];
        Map<String, Integer> out = new HashMap<>();
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(
                        e -> {
                            int least = 0;
                            for (int f = 1; f < folds; f++) {
                                least = filled[f] < filled[least] ? f : least;
                            }
                            filled[least] += e.getValue();
                            out.put(e.getKey(), least);
                        });
        return out;
    }

    /** Readings of each text, read twice, with weights learned from the other folds. */
    static List<List<ReadAnchor>> outOfFold(
            List<Map<Field, List<Softmax.Instance>>> inst, int[] fold, int k) {
        Weights[] weights =
                java.util.stream.IntStream.range(0, k)
                        .parallel()
                        .mapToObj(f -> learned(inst, fold, f))
                        .toArray(Weights[]::new);
        Train.said("fields of each fold are learned");
        inst.forEach(x -> x.values().forEach(List::clear)); // else texts and they don't fit
        more.forEach(x -> x.values().forEach(List::clear));
        Codes[] subjects = new Codes[fold.length];
        TextReader[] readers = new TextReader[fold.length];
        List<List<ReadAnchor>> once =
                each(
                        i -> {
                            Corpus.Text x = texts.get(i);
                            TextReader reader =
                                    new TextReader(weights[fold[i]], x.place().asking());
                            subjects[i] = reader.subject(x.scene(), answers.get(i));
                            var read =
                                    reader.read(x.scene(), subjects[i], Map.of(), answers.get(i));
                            reader.forget();
                            readers[i] = reader;
                            return read;
                        });
        Train.said("texts are read once");
        Joint[] alone = joints(choices(once, null), fold, k);
        List<Consensus> others = consensus(once, alone, fold);
        Joint[] beside = joints(choices(once, others), fold, k);
        Train.said("their readings are weighed");
        return each(
                i -> {
                    var found = others.get(i).found(beside[fold[i]], once.get(i));
                    Scene scene = texts.get(i).scene();
                    var read = readers[i].read(scene, subjects[i], found, answers.get(i));
                    readers[i] = null;
                    return read;
                });
    }

    private static Weights learned(
            List<Map<Field, List<Softmax.Instance>>> inst, int[] fold, int without) {
        List<Map<Field, List<Softmax.Instance>>> train = new ArrayList<>(more);
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] != without) {
                train.add(inst.get(i));
            }
        }
        return Lab.train(train);
    }

    private static List<List<ReadAnchor>> each(
            java.util.function.IntFunction<List<ReadAnchor>> read) {
        return java.util.stream.IntStream.range(0, texts.size()).parallel().mapToObj(read).toList();
    }

    /** By fold, whole readings weighed, learned from the other folds. */
    static Joint[] joints(List<List<Logit.Choice>> choices, int[] fold, int k) {
        return java.util.stream.IntStream.range(0, k)
                .parallel()
                .mapToObj(f -> joint(choices, i -> fold[i] != f))
                .toArray(Joint[]::new);
    }

    /** What the statements of each text, each read alone, say of one another. */
    static List<Consensus> consensus(List<List<ReadAnchor>> reads, Joint[] alone, int[] fold) {
        return java.util.stream.IntStream.range(0, reads.size())
                .parallel()
                .mapToObj(i -> Consensus.after(alone[fold[i]], reads.get(i)))
                .toList();
    }

    /** So many of the likeliest readings are learned from, and the right one. */
    private static final int RIVALS = 20;

    /** By text, what whole readings are to be chosen from. */
    static List<List<Logit.Choice>> choices(List<List<ReadAnchor>> reads, List<Consensus> others) {
        return java.util.stream.IntStream.range(0, reads.size())
                .parallel()
                .mapToObj(
                        i -> {
                            Consensus of = others == null ? Consensus.NONE : others.get(i);
                            Map<Integer, Draft> drafts = texts.get(i).drafts();
                            List<Logit.Choice> out = new ArrayList<>();
                            for (ReadAnchor r : reads.get(i)) {
                                Draft d = drafts.get(r.anchor().index());
                                if (d != null) {
                                    choice(r, d, of).ifPresent(out::add);
                                }
                            }
                            return out;
                        })
                .toList();
    }

    private static Optional<Logit.Choice> choice(ReadAnchor r, Draft d, Consensus others) {
        int right = -1;
        List<Map<String, Double>> rows = new ArrayList<>();
        for (int j = 0; j < r.readings().size(); j++) {
            boolean same = right < 0 && Exactness.same(r.readings().get(j).draft(), d);
            if (!same && j >= RIVALS) {
                continue;
            }
            right = same ? rows.size() : right;
            rows.add(Joint.features(r, j, others));
        }
        return right < 0 ? Optional.empty() : Optional.of(new Logit.Choice(rows, right).apart());
    }

    /** How near to the best weights of whole readings come; nearer ones read the same. */
    private static final double NEAR = 1e-3;

    /** Whole readings weighed, learned from the texts that pass. */
    static Joint joint(List<List<Logit.Choice>> choices, java.util.function.IntPredicate passes) {
        List<Logit.Choice> all = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (passes.test(i)) {
                all.addAll(choices.get(i));
            }
        }
        return new Joint(Logit.choices(all, Map.of("log", 1.0), 0.5, NEAR), Trees.NONE);
    }

    static String truth(Corpus.Text x, ReadAnchor r) {
        int i = r.anchor().index();
        if (x.ignored().contains(i)) {
            return null;
        }
        GoldText.Claim c = x.labels().get(i);
        return c != null ? c.verdict() : x.trapped().contains(i) ? "trap" : "none";
    }

    static List<Row> rows(
            List<List<ReadAnchor>> reads, List<Consensus> others, Joint[] joints, int[] fold) {
        List<Row> out = new ArrayList<>();
        for (int i = 0; i < fold.length; i++) {
            Corpus.Text x = texts.get(i);
            Slips slips = new Slips(answers.get(i), x.place().asking());
            for (ReadAnchor r : reads.get(i)) {
                if (r.readings().isEmpty()) {
                    continue;
                }
                double[] p = joints[fold[i]].probabilities(r, others.get(i));
                Fitted b = r.readings().get(Odds.best(p));
                String slip =
                        b.holds() != null && !b.holds()
                                ? slips.of(r, b, near(x, answers.get(i), r, b))
                                : null;
                out.add(
                        new Row(
                                x,
                                r,
                                p,
                                slip,
                                Odds.features(r, p, slip, others.get(i)),
                                truth(x, r)));
            }
        }
        return out;
    }

    /** Single changes of a reading under which the number holds. */
    static List<Variants.Variant> near(Corpus.Text x, Answers a, ReadAnchor r, Fitted b) {
        if (b == r.readings().get(0)) {
            return r.slips();
        }
        List<Variants.Variant> out = new ArrayList<>();
        double unit = Units.of(r.view());
        List<Variants.Variant> all = new Variants(x.scene()).of(b.draft());
        a.ask(all.stream().map(v -> x.place().asking().question(v.draft())).toList());
        for (Variants.Variant v : all) {
            Boolean h =
                    a.holds(
                            x.place().asking().assertion(r.anchor(), v.draft(), unit),
                            x.place().asking().question(v.draft()));
            if (h != null && h) {
                out.add(v);
            }
        }
        return out;
    }

    /** Trees over what is known of a statement. */
    private static Odds.Sum grown(List<Map<String, Double>> x, List<Boolean> y) {
        return new Odds.Sum(Map.of(), Boosting.binary(x, y, new double[x.size()], TREES));
    }

    private static final Boosting.Settings TREES = new Boosting.Settings(400, 8, 30, 0.04, 5);

    /** Odds of right and wrong of each row, learned from the other folds' features. */
    static double[][] odds(List<Row> rows, int[] fold, int k) {
        double[][] out = new double[rows.size()][2];
        Map<Corpus.Text, Integer> at = new java.util.IdentityHashMap<>();
        for (int i = 0; i < fold.length; i++) {
            at.put(texts.get(i), fold[i]);
        }
        java.util.stream.IntStream.range(0, k)
                .parallel()
                .forEach(
                        f -> {
                            Odds o = learned(rows, r -> at.get(r.text) != f);
                            for (int i = 0; i < rows.size(); i++) {
                                if (at.get(rows.get(i).text) == f) {
                                    out[i][0] = o.right(rows.get(i).x);
                                    out[i][1] = o.wrong(rows.get(i).x);
                                }
                            }
                        });
        return out;
    }

    /** Odds learned from the rows that pass. */
    static Odds learned(List<Row> rows, java.util.function.Predicate<Row> passes) {
        List<Map<String, Double>> x = new ArrayList<>();
        List<Boolean> wrong = new ArrayList<>();
        List<Map<String, Double>> marked = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Row r : rows) {
            if (r.truth == null || !passes.test(r)) {
                continue;
            }
            x.add(r.x);
            wrong.add(r.truth.equals("contradicted"));
            if (!isUnmarked(r)) {
                marked.add(r.x);
                right.add(r.truth.equals("supported"));
            }
        }
        return new Odds(grown(marked, right), grown(x, wrong));
    }

    /** Whether a verdict on a row can be told right or wrong. */
    static boolean counts(Row r) {
        return r.truth != null && !isUnmarked(r);
    }

    /**
     * Places told without a number, as "the leading market", are marked by some annotators and
     * passed over by others: that one isn't marked doesn't tell that it isn't so.
     */
    private static boolean isUnmarked(Row r) {
        return r.truth.equals("none") && UNMARKED.contains(r.read.anchor().type());
    }

    private static final java.util.Set<Anchor.Type> UNMARKED =
            java.util.EnumSet.of(Anchor.Type.ORDINAL, Anchor.Type.SUPERLATIVE, Anchor.Type.RIVAL);

    /** What each folder's verdicts come to at thresholds. */
    static void folders(
            List<Row> rows, double[][] odds, Model.Thresholds cells, Model.Thresholds figures) {
        Map<String, int[]> by = new TreeMap<>();
        for (Corpus.Text x : texts) {
            int[] n = by.computeIfAbsent(x.gold().folder(), k -> new int[6]);
            for (GoldText.Claim c : x.gold().claims()) {
                n[0] += c.verdict().equals("supported") ? 1 : 0;
                n[1] += c.verdict().equals("contradicted") ? 1 : 0;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Row r = rows.get(i);
            Model.Thresholds from = r.read.isSparse() ? figures : cells;
            boolean sup = odds[i][0] >= from.holds() && odds[i][0] > odds[i][1];
            boolean con = !sup && odds[i][1] >= from.fails();
            if (!counts(r) || !sup && !con) {
                continue;
            }
            int[] n = by.get(r.text.gold().folder());
            n[2]++;
            n[3] += r.truth.equals(sup ? "supported" : "contradicted") ? 1 : 0;
            n[4] += sup && r.truth.equals("contradicted") ? 1 : 0;
            n[5] += con && r.truth.equals("supported") ? 1 : 0;
        }
        by.forEach(
                (folder, n) ->
                        System.out.printf(
                                "%-10s given %d, right %.1f%%, decided rightly %.1f%% of %d"
                                        + " checkable | wrong as right %d of %d, right as wrong %d"
                                        + " of %d%n",
                                folder,
                                n[2],
                                100.0 * n[3] / Math.max(1, n[2]),
                                100.0 * n[3] / Math.max(1, n[0] + n[1]),
                                n[0] + n[1],
                                n[4],
                                n[1],
                                n[5],
                                n[0]));
    }

    /** The odds that verdicts are tried at. */
    static final double[] ODDS = {.5, .6, .7, .8, .85, .88, .9, .92, .93, .95};

    /** What verdicts come to at each of the odds, over tables and over published figures. */
    static void curve(List<Row> rows, double[][] odds) {
        curve(rows, odds, false);
        curve(rows, odds, true);
    }

    private static void curve(List<Row> rows, double[][] odds, boolean figures) {
        int n =
                texts.stream()
                        .filter(x -> x.scene().isSparse() == figures)
                        .mapToInt(x -> x.gold().claims().size())
                        .sum();
        System.out.println(figures ? "over figures:" : "over tables:");
        for (double t : ODDS) {
            int s = 0, sr = 0, c = 0, cr = 0, cs = 0, sc = 0;
            for (int i = 0; i < rows.size(); i++) {
                Row r = rows.get(i);
                if (!counts(r) || r.read.isSparse() != figures) {
                    continue;
                }
                boolean sup = odds[i][0] >= t && odds[i][0] > odds[i][1];
                boolean con = !sup && odds[i][1] >= t;
                s += sup ? 1 : 0;
                sr += sup && r.truth.equals("supported") ? 1 : 0;
                sc += sup && r.truth.equals("contradicted") ? 1 : 0;
                c += con ? 1 : 0;
                cr += con && r.truth.equals("contradicted") ? 1 : 0;
                cs += con && r.truth.equals("supported") ? 1 : 0;
            }
            System.out.printf(
                    "t=%.2f supported %d right %.1f%% | contradicted %d right %.1f%% | given %.0f%%"
                        + " of %d, right %.1f%%, decided rightly %.1f%% | wrong as right %d, right"
                        + " as wrong %d%n",
                    t,
                    s,
                    100.0 * sr / Math.max(1, s),
                    c,
                    100.0 * cr / Math.max(1, c),
                    100.0 * (s + c) / n,
                    n,
                    100.0 * (sr + cr) / Math.max(1, s + c),
                    100.0 * (sr + cr) / n,
                    sc,
                    cs);
        }
    }
}
