// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.trees.Trees;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How likely a statement is right and how likely wrong, by how sure the text is, how much the fit
 * says and what had to change for it. Learned on readings of texts that weights were not learned
 * from.
 */
final class Odds {

    /** What log-odds are summed from: weights of features and trees over them. */
    record Sum(Map<String, Double> weights, Trees trees) {

        /** The chance that the features give. */
        double chance(Map<String, Double> x) {
            double z = trees.score(x);
            for (Map.Entry<String, Double> f : weights.entrySet()) {
                z += f.getValue() * x.getOrDefault(f.getKey(), 0.0);
            }
            return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, z))));
        }
    }

    private final Sum right;
    private final Sum wrong;

    Odds(Sum right, Sum wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    Sum toRight() {
        return right;
    }

    Sum toWrong() {
        return wrong;
    }

    double right(Map<String, Double> x) {
        return right.chance(x);
    }

    double wrong(Map<String, Double> x) {
        return wrong.chance(x);
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
        x.putAll(others.fit(r));
        rivals(x, r, p, best);
        place(x, r);
        Fitted b = r.readings().get(best);
        Fitted top = r.readings().get(0);
        outlook(x, r, p, best);
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

    /** How likely its readings are, with the evidence and by the text alone. */
    private static void outlook(Map<String, Double> x, ReadAnchor r, double[] p, int best) {
        x.put("bias", 1.0);
        x.put("figures", r.isSparse() ? 1.0 : 0);
        x.put("answered", answered(r));
        x.put("holds", logit(mass(r, p, true)));
        x.put("fails", logit(mass(r, p, false)));
        double[] text = textOnly(r);
        x.put("textholds", logit(mass(r, text, true)));
        x.put("textfails", logit(mass(r, text, false)));
        x.put("claim", logit(r.claim()));
        x.put("outside", logit(1 - r.claim()));
        x.put("best", Math.log(p[best] + 1e-3));
        x.put("texttop", text[0]);
    }

    /** The part of the readings that the evidence decides. */
    private static double answered(ReadAnchor r) {
        long n = r.readings().stream().filter(f -> f.holds() != null).count();
        return (double) n / r.readings().size();
    }

    /** How far the likeliest question is ahead, and what it leaves unused. */
    private static void rivals(Map<String, Double> x, ReadAnchor r, double[] p, int best) {
        Map<Object, Double> questions = new HashMap<>();
        for (int i = 0; i < p.length; i++) {
            questions.merge(r.readings().get(i).question(), p[i], Double::sum);
        }
        double first = questions.get(r.readings().get(best).question());
        double second = 0;
        double entropy = 0;
        for (Map.Entry<Object, Double> q : questions.entrySet()) {
            boolean rival = !q.getKey().equals(r.readings().get(best).question());
            second = rival ? Math.max(second, q.getValue()) : second;
            entropy -= q.getValue() * Math.log(q.getValue() + 1e-9);
        }
        x.put("question", first);
        x.put("rival", second);
        x.put("entropy", entropy);
        x.put("questions", (double) questions.size());
        x.put("unused", (double) r.readings().get(best).unused());
        x.put("chance", r.chance());
        x.put("slips", (double) r.slips().size());
    }

    /** Where the anchor stands. */
    private static void place(Map<String, Double> x, ReadAnchor r) {
        View v = r.view();
        x.put("row", v.row ? 1.0 : 0);
        x.put("bracket", v.bracket > 0 ? 1.0 : 0);
        x.put("fresh:" + v.fresh, 1.0);
        x.put("we", v.we ? 1.0 : 0);
        x.put("self", v.self ? 1.0 : 0);
        x.put("together", v.together ? 1.0 : 0);
        x.put("respectively", v.respectively ? 1.0 : 0);
        x.put("line:" + v.text.lines().get(v.line).kind(), 1.0);
        long beside =
                v.text.anchors().stream()
                        .filter(a -> v.text.sentence(a.from()) == v.sentence)
                        .count();
        x.put("beside", (double) Math.min(12, beside));
        x.put("hedge:" + r.anchor().num().operator(), 1.0);
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
            x.put("said" + f, b.reading().isSaid(f) ? 1.0 : 0);
            x.put("blog" + f, Math.max(-6, b.reading().log(f)));
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
