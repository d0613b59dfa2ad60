// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Looks at one part of the reader alone: which statements have no anchor, whether annotated
 * readings give what was annotated, and how often each field is right when all others are.
 */
public final class Lab {

    static final Map<Field, double[]> RECALL = new EnumMap<>(Field.class);

    public static void main(String[] args) throws Exception {
        long t = System.currentTimeMillis();
        Corpus corpus = new Corpus(Path.of(args[0]));
        List<Corpus.Text> texts = corpus.read(Arrays.stream(args).skip(1).map(Path::of).toList());
        System.out.println("read " + (System.currentTimeMillis() - t) + " ms");
        anchors(texts);
        gold(texts);
        List<Map<Field, List<Softmax.Instance>>> inst = new ArrayList<>();
        texts.parallelStream().map(Lab::instances).forEachOrdered(inst::add);
        RECALL.forEach(
                (f, r) -> System.out.printf("%s %.1f%% of %d%n", f, 100 * r[0] / r[1], (int) r[1]));
        System.out.println("instances " + (System.currentTimeMillis() - t) + " ms");
        cv(texts, inst, 6);
        System.out.println("cv " + (System.currentTimeMillis() - t) + " ms");
        System.exit(0);
    }

    static void anchors(List<Corpus.Text> texts) {
        int claims = 0;
        int missed = 0;
        int unlabelled = 0;
        int all = 0;
        Map<String, int[]> by = new TreeMap<>();
        boolean verbose = System.getProperty("missed") != null;
        for (Corpus.Text x : texts) {
            claims += x.gold().claims().size();
            missed += x.missed().size();
            for (Anchor a : x.scene().text.anchors()) {
                int[] n = by.computeIfAbsent(a.type().code, k -> new int[2]);
                n[0]++;
                n[1] += x.labels().containsKey(a.index()) ? 1 : 0;
                all++;
            }
            for (GoldText.Claim c : x.missed()) {
                if (verbose) {
                    System.out.println(
                            x.gold().name()
                                    + " MISSED "
                                    + c.unit()
                                    + " "
                                    + c.stated()
                                    + " «"
                                    + x.gold()
                                            .text()
                                            .substring(c.start(), c.end())
                                            .replace("\n", " ")
                                    + "»");
                }
            }
        }
        System.out.println("claims " + claims + " missed " + missed + " anchors " + all);
        by.forEach((k, n) -> System.out.print(k + " " + n[1] + "/" + n[0] + "  "));
        System.out.println();
    }

    /** Checks that annotated readings, asked, give what was annotated. */
    static void gold(List<Corpus.Text> texts) {
        Map<String, int[]> by = new TreeMap<>();
        int shown = 0;
        for (Corpus.Text x : texts) {
            for (Map.Entry<Integer, Draft> e : x.drafts().entrySet()) {
                Double actual = x.labels().get(e.getKey()).actual();
                if (actual == null) {
                    continue;
                }
                int[] n = by.computeIfAbsent(e.getValue().measure().name(), k -> new int[2]);
                n[0]++;
                try {
                    var q = x.place().asking().question(e.getValue());
                    var a = x.place().engine().answer(List.of(q), null).get(0);
                    double v =
                            a instanceof eu.fondaco.core.evidence.Answer.Known k
                                    ? k.value().value()
                                    : Double.NaN;
                    boolean ok = Math.abs(v - actual) <= 1e-6 * Math.max(1, Math.abs(actual));
                    n[1] += ok ? 1 : 0;
                    if (!ok && shown++ < 12) {
                        System.out.println(
                                x.gold().name()
                                        + " "
                                        + x.labels().get(e.getKey()).id()
                                        + " "
                                        + q
                                        + " = "
                                        + a.getClass().getSimpleName()
                                        + " "
                                        + v
                                        + " gold "
                                        + actual
                                        + (a instanceof eu.fondaco.core.evidence.Answer.Unknown u
                                                ? u.message().toString()
                                                : ""));
                    }
                } catch (RuntimeException ex) {
                    if (shown++ < 12) {
                        System.out.println(x.gold().name() + " " + e.getValue() + " " + ex);
                    }
                }
            }
        }
        by.forEach((k, n) -> System.out.print(k + " " + n[1] + "/" + n[0] + "  "));
        System.out.println();
    }

    static GateCandidates.Gate gate(Corpus.Text x, Anchor a) {
        GoldText.Claim c = x.labels().get(a.index());
        if (c != null && (c.question() != null || c.asked() != null)) {
            return GateCandidates.Gate.CLAIM;
        }
        return c != null || x.trapped().contains(a.index())
                ? GateCandidates.Gate.OUTSIDE
                : GateCandidates.Gate.NONE;
    }

    static eu.fondaco.core.question.Codes goldSubject(Corpus.Text x) {
        Map<eu.fondaco.core.question.Codes, Integer> n = new HashMap<>();
        x.drafts().values().forEach(d -> n.merge(d.reporter(), 1, Integer::sum));
        return n.entrySet().stream()
                .max(
                        Comparator.comparingInt(
                                        (Map.Entry<eu.fondaco.core.question.Codes, Integer> e) ->
                                                e.getValue())
                                .thenComparing(e -> e.getKey().toString()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static Map<Field, List<Softmax.Instance>> instances(Corpus.Text x) {
        Map<Field, List<Softmax.Instance>> out = new EnumMap<>(Field.class);
        for (Field f : Field.values()) {
            out.put(f, new ArrayList<>());
        }
        var subject = goldSubject(x);
        History.Book book = new History.Book(x.scene().text, subject);
        GateCandidates.Gate before = GateCandidates.Gate.NONE;
        for (Anchor a : x.scene().text.anchors()) {
            View v = new View(x.scene(), a);
            if (!x.ignored().contains(a.index())) {
                GateCandidates.Gate g = gate(x, a);
                out.get(Field.GATE)
                        .add(
                                new Softmax.Instance(
                                        a,
                                        Numbered.of(v.context()),
                                        gates(x, v, before),
                                        g.ordinal(),
                                        quote(x, a)));
                before = g;
            }
            Draft d = x.drafts().get(a.index());
            if (d == null) {
                continue;
            }
            chain(x, v, d, book.before(a), out);
            book.put(a, d);
        }
        return out;
    }

    /** What each field of a statement could be, and what it is. */
    private static void chain(
            Corpus.Text x,
            View v,
            Draft d,
            History before,
            Map<Field, List<Softmax.Instance>> out) {
        Anchor a = v.anchor;
        Numbered context = Numbered.of(v.context());
        for (Field f : Field.CHAIN) {
            Draft so = upTo(d, f);
            List<Candidate> c = compact(Beam.CANDIDATES.get(f).of(v, so, before));
            int right = -1;
            for (int i = 0; i < c.size(); i++) {
                right = Objects.equals(c.get(i).value(), d.get(f)) ? i : right;
            }
            synchronized (RECALL) {
                double[] r = RECALL.computeIfAbsent(f, k -> new double[2]);
                r[0] += right >= 0 ? 1 : 0;
                r[1]++;
            }
            if (right >= 0 && c.size() > 1) {
                String quote = "«" + quote(x, a) + "»";
                out.get(f).add(new Softmax.Instance(a, context, c, right, quote));
            } else if (right < 0 && f.name().equals(System.getProperty("unoffered"))) {
                System.out.println(
                        "UNOFFERED "
                                + x.gold().name()
                                + " "
                                + f
                                + " "
                                + d.get(f)
                                + " of "
                                + c.stream().map(k -> String.valueOf(k.value())).limit(12).toList()
                                + " «"
                                + quote(x, a)
                                + "»");
            }
        }
    }

    private static List<Candidate> compact(List<Candidate> candidates) {
        Map<Collection<String>, Collection<String>> seen = new IdentityHashMap<>();
        Function<Collection<String>, Collection<String>> names =
                features -> seen.computeIfAbsent(features, Numbered::of);
        return candidates.stream()
                .map(
                        c ->
                                new Candidate(
                                        c.value(),
                                        c.group(),
                                        names.apply(c.own()),
                                        names.apply(c.ownFixed()),
                                        names.apply(c.shared()),
                                        names.apply(c.sharedFixed()),
                                        c.said()))
                .toList();
    }

    /**
     * The gates of an anchor. Passages hold more numbers that aren't about trade than texts do, on
     * purpose; what is so of passages as such is learned apart, so that no text is judged by it.
     */
    private static List<Candidate> gates(Corpus.Text x, View v, GateCandidates.Gate before) {
        List<Candidate> all = compact(GateCandidates.of(v, before));
        if (!x.gold().folder().equals(GoldText.PASSAGES)) {
            return all;
        }
        return all.stream()
                .map(
                        c -> {
                            List<String> shared = new ArrayList<>(c.shared());
                            shared.add("passage");
                            shared.add("passage&" + v.anchor.type().code);
                            return new Candidate(
                                    c.value(),
                                    c.group(),
                                    c.own(),
                                    c.ownFixed(),
                                    Numbered.of(shared),
                                    c.sharedFixed(),
                                    c.said());
                        })
                .toList();
    }

    static String quote(Corpus.Text x, Anchor a) {
        int s = x.scene().text.tokens().get(Math.max(0, a.from() - 12)).start();
        int e =
                x.scene()
                        .text
                        .tokens()
                        .get(Math.min(x.scene().text.tokens().size() - 1, a.to() + 5))
                        .end();
        return x.scene().text.document().plain().substring(s, e).replace("\n", " / ");
    }

    private static Draft upTo(Draft d, Field f) {
        Draft out = Draft.NONE;
        for (Field g : Field.CHAIN) {
            if (g == f) {
                return out;
            }
            out = out.with(g, d.get(g));
        }
        return out;
    }

    /** The fields whose candidates are told apart by trees alone. */
    private static final Set<Field> GROWN =
            EnumSet.of(
                    Field.REPORTER,
                    Field.PARTNER,
                    Field.PRODUCT,
                    Field.FLOW,
                    Field.PERIOD,
                    Field.BASE,
                    Field.AMONG);

    /** Those where trees stand on weights: fields told by single words. */
    private static final Set<Field> STACKED = EnumSet.of(Field.GATE, Field.MEASURE, Field.WHOLE);

    /** Those whose trees ask for the candidate's own features only. */
    private static final Set<Field> OWN = EnumSet.of(Field.PRODUCT, Field.FLOW);

    private static Choosing.Settings alone(Field f) {
        int trees = f == Field.BASE || f == Field.AMONG ? 180 : 300;
        return new Choosing.Settings(trees, 32, 0.06, 2, 2, 0.7, 0.5, 3, !OWN.contains(f));
    }

    private static Choosing.Settings beside(Field f) {
        return new Choosing.Settings(120, 16, 0.06, 5, 2, 0.7, 0.5, 60, f != Field.MEASURE);
    }

    /** How strongly weights are drawn to zero, and those of gates. */
    private static final double WEIGHTS = 5;

    private static final double GATES = 10;

    /** Parts that weights are learned without, for trees to stand on. */
    private static final int PARTS = 3;

    static Weights train(List<Map<Field, List<Softmax.Instance>>> inst) {
        Weights w = new Weights();
        Map<Field, Trees> trees = new ConcurrentHashMap<>();
        Arrays.stream(Field.values())
                .parallel()
                .forEach(
                        f -> {
                            List<Softmax.Instance> all = of(inst, f, i -> true);
                            if (all.isEmpty()) {
                                return;
                            }
                            double l2 = f == Field.GATE ? GATES : WEIGHTS;
                            if (GROWN.contains(f)) {
                                trees.put(f, Choosing.learn(all, null, alone(f)));
                                return;
                            }
                            if (STACKED.contains(f)) {
                                trees.put(f, Choosing.learn(all, before(inst, f, l2), beside(f)));
                            }
                            Softmax.learned(all, l2, 2).into(f, w);
                        });
        trees.forEach(w::put);
        return w;
    }

    private static List<Softmax.Instance> of(
            List<Map<Field, List<Softmax.Instance>>> inst, Field f, IntPredicate passes) {
        List<Softmax.Instance> all = new ArrayList<>();
        for (int i = 0; i < inst.size(); i++) {
            if (passes.test(i)) {
                all.addAll(inst.get(i).getOrDefault(f, List.of()));
            }
        }
        return all;
    }

    /** What weights say of each statement that they weren't learned from. */
    private static List<double[]> before(
            List<Map<Field, List<Softmax.Instance>>> inst, Field f, double l2) {
        Softmax[] without = new Softmax[PARTS];
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(
                        k -> without[k] = Softmax.learned(of(inst, f, i -> i % PARTS != k), l2, 2));
        List<double[]> out = new ArrayList<>();
        for (int i = 0; i < inst.size(); i++) {
            for (Softmax.Instance s : inst.get(i).getOrDefault(f, List.of())) {
                out.add(without[i % PARTS].logProbabilities(s));
            }
        }
        return out;
    }

    /** By field, how often the right value is likeliest, all else being right; out of fold. */
    static void cv(List<Corpus.Text> texts, List<Map<Field, List<Softmax.Instance>>> inst, int k) {
        Map<Field, int[]> right = new EnumMap<>(Field.class);
        for (int fold = 0; fold < k; fold++) {
            List<Map<Field, List<Softmax.Instance>>> train = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                if (i % k != fold) {
                    train.add(inst.get(i));
                }
            }
            Weights w = train(train);
            for (int i = fold; i < texts.size(); i += k) {
                for (Field f : Field.values()) {
                    int[] n = right.computeIfAbsent(f, x -> new int[2]);
                    for (Softmax.Instance s : inst.get(i).get(f)) {
                        View view = new View(texts.get(i).scene(), s.anchor());
                        double[] z = w.logProbabilities(view, f, s.candidates());
                        int best = 0;
                        for (int j = 1; j < z.length; j++) {
                            best = z[j] > z[best] ? j : best;
                        }
                        n[0]++;
                        n[1] += best == s.right() ? 1 : 0;
                        if (best != s.right() && f.name().equals(System.getProperty("err"))) {
                            System.out.println(
                                    "ERR "
                                            + texts.get(i).gold().name()
                                            + " "
                                            + s.candidates().get(best).value()
                                            + " not "
                                            + s.candidates().get(s.right()).value()
                                            + " "
                                            + s.quote());
                        }
                    }
                }
            }
        }
        right.forEach(
                (f, n) -> System.out.printf("%s %.1f%% of %d%n", f, 100.0 * n[1] / n[0], n[0]));
    }
}
