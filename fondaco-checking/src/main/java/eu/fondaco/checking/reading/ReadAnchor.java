// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.GateCandidates.Gate;
import java.util.ArrayList;
import java.util.List;

/**
 * An anchor with the readings left for it.
 *
 * @param gate probabilities in the order of {@link Gate}
 * @param readings likeliest by the text first; empty where the anchor is hardly a claim
 * @param chance how often a reading changed in one field holds: what a fit is worth
 * @param slips single changes of the likeliest reading under which the number holds
 */
record ReadAnchor(
        View view,
        double[] gate,
        List<Fitted> readings,
        double chance,
        List<Variants.Variant> slips) {

    /** The same with one reading more, the last. */
    ReadAnchor and(Fitted one) {
        List<Fitted> all = new ArrayList<>(readings);
        all.add(one);
        return new ReadAnchor(view, gate, all, chance, slips);
    }

    Anchor anchor() {
        return view.anchor;
    }

    /** Whether few questions can be answered: {@link Scene#isSparse()}. */
    boolean isSparse() {
        return view.scene.isSparse();
    }

    double claim() {
        return gate[Gate.CLAIM.ordinal()];
    }

    double outside() {
        return gate[Gate.OUTSIDE.ordinal()];
    }

    Gate likeliestGate() {
        int best = 0;
        for (int i = 1; i < gate.length; i++) {
            best = gate[i] > gate[best] ? i : best;
        }
        return Gate.values()[best];
    }

    /** How likely a fit is by chance, bounded away from certainty. */
    double boundedChance() {
        return Math.max(0.01, Math.min(0.5, chance));
    }
}
