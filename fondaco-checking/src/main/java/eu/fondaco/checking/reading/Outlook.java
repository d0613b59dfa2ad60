// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Question;
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

    /** How likely the others must be for one of them to be taken. */
    private static final double LEFT = 0.02;

    /** The odds then: of 25 such that odds left open on eight hands all were right. */
    private static final double TAKEN = 0.95;

    static Outlook of(ReadAnchor r, Weighing weighing) {
        return of(r, weighing, weighing.model.again().probabilities(r, weighing.others));
    }

    /**
     * The same where it is known from elsewhere that a number doesn't ask its likeliest question:
     * it may hold under another, but isn't wrong by one that comes second.
     */
    Outlook without(Question asked, ReadAnchor r, Weighing weighing) {
        double[] left = p.clone();
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = r.readings().get(i).question().equals(asked) ? 0 : p[i];
            sum += left[i];
        }
        if (sum < LEFT) {
            return new Outlook(order, p, 0, 0);
        }
        for (int i = 0; i < left.length; i++) {
            left[i] /= sum;
        }
        Outlook next = of(r, weighing, left);
        return new Outlook(next.order, next.p, next.right, 0);
    }

    private static Outlook of(ReadAnchor r, Weighing weighing, double[] p) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -p[i]));
        Fitted best = r.readings().get(order.get(0));
        boolean fails = best.holds() != null && !best.holds();
        String slip = fails ? weighing.slip(r, best) : null;
        var x = Odds.features(r, p, slip, weighing.others);
        double right = weighing.model.odds().right(x);
        double wrong = weighing.model.odds().wrong(x);
        Outlook out = new Outlook(List.copyOf(order), p, right, wrong);
        return isPlace(r, p, best) ? out.taken(best.holds()) : out;
    }

    /**
     * Whether a place in an order is surely read by its words. That a place holds says little, and
     * that it doesn't nothing of how it is read: there are few places. A text that tells no time
     * may speak of another one.
     */
    private static boolean isPlace(ReadAnchor r, double[] p, Fitted best) {
        return r.claim() >= 0.5
                && best.draft().measure().isRank()
                && best.holds() != null
                && (best.holds() || r.view().scene.dated)
                && likelihood(r, p, best) >= PLACE;
    }

    /** The same with a reading more, the last of its number, which is meant. */
    Outlook meaning() {
        double[] all = new double[p.length + 1];
        for (int i = 0; i < p.length; i++) {
            all[i] = p[i] * (1 - TAKEN);
        }
        all[p.length] = TAKEN;
        List<Integer> places = new ArrayList<>(order);
        places.add(0, p.length);
        return new Outlook(List.copyOf(places), all, TAKEN, 1 - TAKEN);
    }

    /** How likely its likeliest question is. */
    double likelihood(ReadAnchor r) {
        return likelihood(r, p, r.readings().get(order.get(0)));
    }

    private static double likelihood(ReadAnchor r, double[] p, Fitted best) {
        double likely = 0;
        for (int i = 0; i < p.length; i++) {
            likely += r.readings().get(i).question().equals(best.question()) ? p[i] : 0;
        }
        return likely;
    }

    /** The same where a verdict is borne out by more than its odds. */
    Outlook taken(boolean holds) {
        return holds
                ? new Outlook(order, p, Math.max(right, TAKEN), Math.min(wrong, 1 - TAKEN))
                : new Outlook(order, p, Math.min(right, 1 - TAKEN), Math.max(wrong, TAKEN));
    }
}
