// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import eu.fondaco.core.question.Codes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Weighs the readings left for an anchor together: what the text says of each field, whether the
 * number holds and how much that tells, what was said and what only carried, and which names near
 * by a reading leaves unused. Log-linear; then trees set the likeliest anew by what these features
 * mean together and by how near the answer is to the number. Immutable.
 */
final class Joint {

    /** The prior chance that a statement is right, in the worth of a fit. */
    private static final double RIGHT = 0.62;

    /** So many of the likeliest readings are set anew by trees. */
    static final int TOP = 12;

    /** What the names of features begin with that mean another thing among published figures. */
    static final String SPARSE = "fig:";

    private static final String[] LOG = Field.named("log");

    private final Map<String, Double> weights;
    private final Trees trees;

    Joint(Map<String, Double> weights, Trees trees) {
        this.weights = Map.copyOf(weights);
        this.trees = trees;
    }

    Map<String, Double> weights() {
        return new TreeMap<>(weights);
    }

    Trees trees() {
        return trees;
    }

    /** The same without its trees. */
    Joint weighed() {
        return new Joint(weights, Trees.NONE);
    }

    /** The probability of each reading, in their order. */
    double[] probabilities(ReadAnchor r, Consensus others) {
        double[] p = new double[r.readings().size()];
        for (int i = 0; i < p.length; i++) {
            for (Map.Entry<String, Double> f : features(r, i, others).entrySet()) {
                p[i] += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
            }
        }
        normalise(p);
        if (!trees.roots().isEmpty()) {
            anew(r, others, p);
        }
        return p;
    }

    private static void normalise(double[] z) {
        Weights.normalised(z);
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.exp(z[i]);
        }
    }

    /** Shares the probability of the likeliest readings among them anew. */
    private void anew(ReadAnchor r, Consensus others, double[] p) {
        List<Integer> top = top(p);
        double[] z = new double[top.size()];
        double mass = 0;
        for (int k = 0; k < z.length; k++) {
            double before = p[top.get(k)];
            mass += before;
            z[k] = offset(before) + trees.score(Contest.features(r, top.get(k), others, before, k));
        }
        normalise(z);
        for (int k = 0; k < z.length; k++) {
            p[top.get(k)] = mass * z[k];
        }
    }

    /** What a reading's score begins with that trees add to. */
    static double offset(double probability) {
        return Math.log(probability + 1e-9);
    }

    /** The likeliest readings, likeliest first. */
    static List<Integer> top(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -p[i]))
                .limit(TOP)
                .toList();
    }

    /** The features of one of an anchor's readings. */
    static Map<String, Double> features(ReadAnchor r, int i, Consensus others) {
        Fitted f = r.readings().get(i);
        Fitted top = r.readings().get(0);
        Map<String, Double> x = new LinkedHashMap<>(others.features(r, i));
        x.put("log", f.reading().log());
        for (Field field : Field.CHAIN) {
            x.put(LOG[field.ordinal()], f.reading().log(field));
        }
        int unused = f.unused();
        x.put("unused", (double) unused);
        x.put("used", unused == 0 ? 1.0 : 0.0);
        String among = r.isSparse() ? SPARSE : "";
        if (f.holds() == null) {
            x.put(among + "open", 1.0);
        } else if (f.holds()) {
            fit(x, among, r, f, top);
        }
        return x;
    }

    /** What a number that holds under a reading tells. */
    private static void fit(
            Map<String, Double> x, String among, ReadAnchor r, Fitted f, Fitted top) {
        double h = r.boundedChance();
        double worth = Math.log((RIGHT + (1 - RIGHT) * h) / ((1 - RIGHT) * h));
        x.put(among + "holds", 1.0);
        x.put(among + "worth", worth);
        x.put(among + "worth" + r.anchor().type(), worth);
        x.put(among + "worth" + f.draft().measure().family(), worth);
        for (Field field : Field.CHAIN) {
            if (!f.draft().agrees(top.draft(), field)) {
                boolean said = top.reading().isSaid(field);
                x.put(among + (said ? "holdssaid" : "holdscarried") + field, 1.0);
            }
        }
    }

    /** How many names in the anchor's own segment a reading makes nothing of. */
    static int unused(View v, Draft d) {
        int n = 0;
        for (Mention m : v.namesBeside()) {
            boolean used = false;
            for (Codes c : m.values()) {
                used |= uses(v, d, c);
            }
            n += used ? 0 : 1;
        }
        return n;
    }

    /** Whether a reading makes something of a name. */
    static boolean uses(View v, Draft d, Codes c) {
        Whole w = d.whole();
        boolean nation =
                w != null && (w.kind() == Whole.Kind.NATION || w.kind() == Whole.Kind.NATION_GOODS);
        return isOrHas(d.reporter(), c)
                || isOrHas(d.partner(), c)
                || isOrHas(d.product(), c)
                || w != null && isOrHas(w.code(), c)
                || nation && isOrHas(v.scene.nation, c)
                || d.among() != null && d.among().members().equals(c.toString());
    }

    private static boolean isOrHas(Codes used, Codes c) {
        return used != null
                && (used.equals(c) || used.isSum() && used.list().containsAll(c.list()));
    }
}
