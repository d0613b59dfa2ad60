// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How likely a statement is right and how likely wrong, as logistic functions of how sure the text
 * is, how much the fit says and what had to change for it. Calibrated on readings of texts that
 * weights were not learned from.
 */
final class Odds {

    private final Map<String, Double> right;
    private final Map<String, Double> wrong;

    Odds(Map<String, Double> right, Map<String, Double> wrong) {
        this.right = Map.copyOf(right);
        this.wrong = Map.copyOf(wrong);
    }

    double right(Map<String, Double> x) {
        return logistic(right, x);
    }

    double wrong(Map<String, Double> x) {
        return logistic(wrong, x);
    }

    static double logistic(Map<String, Double> weights, Map<String, Double> x) {
        double z = 0;
        for (Map.Entry<String, Double> f : x.entrySet()) {
            z += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, z))));
    }

    private static double logit(double p) {
        return Math.log((p + 1e-3) / (1 - p + 1e-3));
    }

    /**
     * The features of an anchor's outlook.
     *
     * @param p the probability of each of its readings
     * @param slip what would explain a wrong number under the likeliest; null for none
     */
    static Map<String, Double> features(ReadAnchor r, double[] p, String slip, Consensus others) {
        Map<String, Double> x = new LinkedHashMap<>();
        int best = best(p);
        others.features(r, best).forEach((k, v) -> x.put("c:" + k, v / 2));
        Fitted b = r.readings().get(best);
        Fitted top = r.readings().get(0);
        x.put("bias", 1.0);
        x.put("holds", logit(mass(r, p, true)));
        x.put("fails", logit(mass(r, p, false)));
        double[] text = textOnly(r);
        x.put("textholds", logit(mass(r, text, true)));
        x.put("textfails", logit(mass(r, text, false)));
        x.put("claim", logit(r.claim()));
        x.put("outside", logit(1 - r.claim()));
        x.put("best", Math.log(p[best] + 1e-3));
        x.put("texttop", text[0]);
        double worth = -Math.log(Math.max(0.003, Math.min(0.5, r.chance())));
        boolean h = b.holds() != null && b.holds();
        boolean t = top.holds() != null && top.holds();
        Num n = r.anchor().num();
        double digits =
                n.step() > 0
                        ? Math.min(4, Math.log10(Math.max(1, Math.abs(n.value()) / n.step())))
                        : 0.5;
        boolean hedged = n.operator() != Operator.EQUAL && n.operator() != Operator.RANK;
        fields(x, b, top, h);
        if (h) {
            x.put("H", 1.0);
            x.put("Hworth", worth);
            x.put("Hdigits", digits);
            x.put("Hhedged", hedged ? 1.0 : 0);
        } else {
            x.put("NHslips", Math.min(6, r.slips().size()) / 6.0);
        }
        if (t) {
            x.put("T", 1.0);
            x.put("Tworth", worth);
            x.put("Tdigits", digits);
            x.put("Thedged", hedged ? 1.0 : 0);
        }
        x.put("worth", worth);
        x.put("digits", digits);
        x.put("topopen", top.holds() == null ? 1.0 : 0);
        x.put("bestopen", b.holds() == null ? 1.0 : 0);
        if (!h && slip != null) {
            x.put("slip", 1.0);
            x.put("slip:" + slip, 1.0);
        }
        x.put("type:" + r.anchor().type(), 1.0);
        x.put("family:" + top.draft().measure().family(), 1.0);
        x.put("measure:" + top.draft().measure(), 1.0);
        x.put((h ? "H" : "N") + "family:" + b.draft().measure().family(), 1.0);
        return x;
    }

    private static void fields(Map<String, Double> x, Fitted b, Fitted top, boolean h) {
        double least = 0;
        double sum = 0;
        int said = 0;
        int carried = 0;
        int unsaid = 0;
        for (Field f : Field.CHAIN) {
            double log = Math.max(-6, b.reading().log(f));
            least = Math.min(least, log);
            sum += log;
            x.put("log" + f, Math.max(-6, top.reading().log(f)) / 2);
            if (!b.draft().agrees(top.draft(), f)) {
                if (top.reading().isSaid(f) || f == Field.MEASURE) {
                    said++;
                } else {
                    carried++;
                }
            }
            unsaid += top.reading().isSaid(f) ? 0 : 1;
        }
        x.put("least", least / 2);
        x.put("sum", Math.max(-15, sum) / 4);
        x.put("changedsaid", (double) said);
        x.put("changedcarried", (double) carried);
        x.put("Hchangedsaid", h ? said : 0.0);
        x.put("Hchangedcarried", h ? carried : 0.0);
        x.put("unsaid", unsaid / 5.0);
    }

    static int best(double[] p) {
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return best;
    }

    /** The probability of the readings under which the number holds, or doesn't. */
    static double mass(ReadAnchor r, double[] p, boolean holds) {
        double m = 0;
        for (int i = 0; i < p.length; i++) {
            Boolean h = r.readings().get(i).holds();
            m += h != null && h == holds ? p[i] : 0;
        }
        return m;
    }

    private static double[] textOnly(ReadAnchor r) {
        double[] z = new double[r.readings().size()];
        for (int i = 0; i < z.length; i++) {
            z[i] = r.readings().get(i).reading().log();
        }
        Weights.normalised(z);
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.exp(z[i]);
        }
        return z;
    }
}
