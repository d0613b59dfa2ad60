// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.Map;

/**
 * What trees are asked of a reading among those left for an anchor: all that weights are, where it
 * stands among them, in what it differs from the likeliest by the text, and how near the number
 * told is to the evidence's. A number that is wrong by one slip is mostly of the size of the right
 * one, one read as of another measure or place mostly isn't.
 */
final class Contest {

    /** What is added to a probability before its logarithm is taken. */
    private static final double FLOOR = 1e-4;

    /** The furthest place among the readings that is told from others. */
    private static final int LAST = 30;

    private static final double LEAST_LOG = -12;
    private static final double MOST_LOG = 6;
    private static final double MOST_STEPS = 60;
    private static final double MOST_TIMES = 5;

    private static final String[] CHANGED = Field.named("ch");
    private static final String[] SAID = Field.named("said");

    private Contest() {}

    /**
     * The features of a reading.
     *
     * @param i its place among the anchor's readings, likeliest by the text first
     * @param p its probability by weights
     * @param rank its place by that probability
     */
    static Map<String, Double> features(ReadAnchor r, int i, Consensus others, double p, int rank) {
        Map<String, Double> x = Joint.features(r, i, others);
        Fitted f = r.readings().get(i);
        Fitted top = r.readings().get(0);
        x.put("lin", Math.log(p + FLOOR));
        x.put("rank", (double) rank);
        x.put("idx", (double) Math.min(i, LAST));
        x.put("gap", Math.max(LEAST_LOG, f.reading().log() - top.reading().log()));
        x.put("H", held(f));
        x.put("TH", held(top));
        x.put("chance", r.chance());
        x.put("claim", r.claim());
        int changed = 0;
        for (Field field : Field.CHAIN) {
            if (!f.draft().agrees(top.draft(), field)) {
                changed++;
                x.put(CHANGED[field.ordinal()], 1.0);
            }
            x.put(SAID[field.ordinal()], f.reading().isSaid(field) ? 1.0 : 0);
        }
        x.put("changed", (double) changed);
        x.put("type:" + r.anchor().type(), 1.0);
        x.put("fam:" + f.draft().measure().family(), 1.0);
        x.put("meas:" + f.draft().measure(), 1.0);
        View v = r.view();
        x.put("figures", r.isSparse() ? 1.0 : 0);
        x.put("row", v.row ? 1.0 : 0);
        x.put("bracket", v.bracket > 0 ? 1.0 : 0);
        x.put("we", v.we ? 1.0 : 0);
        x.put("self", v.self ? 1.0 : 0);
        x.put("together", v.together ? 1.0 : 0);
        nearness(x, f);
        return x;
    }

    private static double held(Fitted f) {
        return f.holds() == null ? -1 : f.holds() ? 1 : 0;
    }

    /** How far the number told and the evidence's are from each other, as a ratio and in steps. */
    private static void nearness(Map<String, Double> x, Fitted f) {
        if (f.value() == null || f.says().stated() == null) {
            x.put("noval", 1.0);
            return;
        }
        double said = f.says().stated();
        double found = f.value();
        if (said == 0 || found == 0 || !Double.isFinite(said) || !Double.isFinite(found)) {
            x.put("zero", 1.0);
            return;
        }
        double log = Math.log(Math.abs(found / said));
        x.put("opp", (said < 0) != (found < 0) ? 1.0 : 0);
        x.put("lr", Math.max(-MOST_LOG, Math.min(MOST_LOG, log)));
        x.put("alr", Math.min(MOST_LOG, Math.abs(log)));
        if (f.says().step() > 0) {
            double steps = Math.abs(Math.abs(found) - Math.abs(said)) / f.says().step();
            x.put("steps", Math.min(MOST_STEPS, steps));
        }
        x.put("rel", Math.min(MOST_TIMES, Math.abs(found - said) / Math.abs(said)));
    }
}
