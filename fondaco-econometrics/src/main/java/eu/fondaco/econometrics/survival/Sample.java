// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.List;

/** Spells with their traits centred and scaled, so that no unit of theirs upsets a search. */
final class Sample {

    final List<Spell> spells;
    final int traits;
    final int oldest;
    final int ends;
    private final double[] mean;
    private final double[] scale;

    /**
     * Prepares them.
     *
     * @throws SurvivalException when none ends or a trait is the same in all
     */
    Sample(List<Spell> spells) {
        this.spells = List.copyOf(spells);
        ends = (int) spells.stream().filter(Spell::ended).count();
        if (ends == 0) {
            throw new SurvivalException(EstimatorNote.NO_SPELL_ENDS.note());
        }
        oldest = spells.stream().mapToInt(Spell::exit).max().orElseThrow();
        traits = spells.get(0).traits().length;
        mean = new double[traits];
        scale = new double[traits];
        for (int j = 0; j < traits; j++) {
            measure(j);
        }
    }

    private void measure(int j) {
        for (Spell s : spells) {
            if (s.traits().length != traits) {
                throw new IllegalArgumentException(
                        "spells with " + traits + " and other numbers of traits");
            }
            mean[j] += s.traits()[j] / spells.size();
        }
        for (Spell s : spells) {
            scale[j] += Math.pow(s.traits()[j] - mean[j], 2) / spells.size();
        }
        scale[j] = Math.sqrt(scale[j]);
        if (!(scale[j] > 1e-12 * Math.max(1, Math.abs(mean[j])))) {
            throw new SurvivalException(EstimatorNote.TRAIT_SAME.note());
        }
    }

    /** A trait in standard deviations from its mean. */
    double trait(Spell spell, int j) {
        return (spell.traits()[j] - mean[j]) / scale[j];
    }

    /** Something by standard deviation, as by unit. */
    double byUnit(double bySd, int j) {
        return bySd / scale[j];
    }
}
