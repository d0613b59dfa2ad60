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

    /** How likely one reading of a place in an order must be for its words to be taken at it. */
    private static final double PLACE = 0.85;

    /** The odds then: of 25 such that odds left open on eight hands all were right. */
    private static final double TAKEN = 0.95;

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
        if (isPlace(r, p, best)) {
            right = best.holds() ? Math.max(right, TAKEN) : Math.min(right, 1 - TAKEN);
            wrong = best.holds() ? Math.min(wrong, 1 - TAKEN) : Math.max(wrong, TAKEN);
        }
        return new Outlook(List.copyOf(order), p, right, wrong);
    }

    /**
     * Whether a place in an order is surely read by its words. That a place holds says little, and
     * that it doesn't nothing of how it is read: there are few places. A text that tells no time
     * may speak of another one.
     */
    private static boolean isPlace(ReadAnchor r, double[] p, Fitted best) {
        double likely = 0;
        for (int i = 0; i < p.length; i++) {
            likely += r.readings().get(i).question().equals(best.question()) ? p[i] : 0;
        }
        return r.claim() >= 0.5
                && best.draft().measure().isRank()
                && best.holds() != null
                && (best.holds() || r.view().scene.dated)
                && likely >= PLACE;
    }
}
