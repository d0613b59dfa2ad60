// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The odds of a statement when both readers have been heard: what the weighing of all readings says
 * is worth more where the rules ask the same question, and less where they ask another. Learned
 * from texts that neither was learned from.
 */
final class Together {

    private Together() {}

    /**
     * The features of a number under both readers.
     *
     * @param o what weighing says
     * @param rule what the rules say; null where they found no statement
     */
    static Map<String, Double> features(Opinion o, Ruled rule) {
        Map<String, Double> x = new LinkedHashMap<>();
        double right = logit(o.right());
        double wrong = logit(o.wrong());
        x.put("bias", 1.0);
        x.put("right", right);
        x.put("wrong", wrong);
        String state = "none";
        if (rule != null) {
            String verdict = rule.verdict().name().substring(0, 1);
            int place = o.place(rule.question());
            state = verdict + (place == 0 ? "top" : place > 0 ? "in" : "else");
            x.put("p" + verdict, logit(o.probability(rule.question())));
            x.put("rule" + verdict, 1.0);
            if (rule.slip()) {
                x.put("slip" + verdict, 1.0);
                x.put("slip" + state, 1.0);
            }
            if (rule.reason() != null) {
                x.put("reason" + rule.reason(), 1.0);
            }
        }
        x.put("is" + state, 1.0);
        x.put("right" + state, right / 2);
        x.put("wrong" + state, wrong / 2);
        return o.sparse() ? amongFigures(x) : x;
    }

    /** The same with names of their own: where figures are held the rules mislead more often. */
    private static Map<String, Double> amongFigures(Map<String, Double> x) {
        Map<String, Double> out = new LinkedHashMap<>();
        x.forEach((name, value) -> out.put(Joint.SPARSE + name, value));
        return out;
    }

    private static double logit(double p) {
        return Math.log((p + 1e-3) / (1 - p + 1e-3));
    }
}
