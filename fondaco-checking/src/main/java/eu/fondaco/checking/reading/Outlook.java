// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the weighing says of an anchor: its readings by probability, the odds of being right and
 * wrong.
 *
 * @param order places of the readings, likeliest first
 * @param p their probabilities, in the beam's order
 */
record Outlook(List<Integer> order, double[] p, double right, double wrong) {

    static Outlook of(ReadAnchor r, Consensus others, Model model, Slips slips, Variants variants) {
        double[] p = model.again().probabilities(r, others);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -p[i]));
        Fitted best = r.readings().get(order.get(0));
        boolean fails = best.holds() != null && !best.holds();
        String slip = fails ? slips.of(r, best, slips.near(r, best, variants)) : null;
        var x = Odds.features(r, p, slip, others);
        double right = model.odds().right(x);
        double wrong = model.odds().wrong(x);
        return new Outlook(List.copyOf(order), p, right, wrong);
    }
}
