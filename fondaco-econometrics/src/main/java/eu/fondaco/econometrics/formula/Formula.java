// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model as written: outcome, terms, and the effects that are absorbed.
 *
 * @param outcome what is explained
 * @param terms what explains it and is estimated
 * @param intercept whether a constant is estimated (there is none beside fixed effects)
 * @param effects the fixed effects, absorbed and not printed
 */
public record Formula(
        Expression outcome, List<Term> terms, boolean intercept, List<EffectName> effects) {

    /** Copies its lists; a constant beside fixed effects is dropped silently, as everywhere. */
    public Formula {
        terms = List.copyOf(terms);
        effects = List.copyOf(effects);
        intercept = intercept && effects.isEmpty();
        if (terms.isEmpty() && effects.isEmpty() && !intercept) {
            throw new UnsoundException(EstimatorNote.NOTHING_ON_RIGHT.note());
        }
    }

    /**
     * Reads {@code outcome ~ term + term | effect + effect^effect}.
     *
     * @throws FormulaException showing the place that can't be read
     */
    public static Formula parse(String text) {
        return FormulaParser.formula(text);
    }

    /** The columns that the formula reads. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        outcome.collect(names);
        terms.forEach(t -> t.collect(names));
        effects.forEach(e -> names.addAll(e.columns()));
        return names;
    }

    @Override
    public String toString() {
        String right = terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
        if (right.isEmpty()) {
            right = intercept || !effects.isEmpty() ? "1" : "0";
        } else if (!intercept && effects.isEmpty()) {
            right = "0 + " + right;
        }
        String absorbed =
                effects.stream().map(EffectName::toString).collect(Collectors.joining(" + "));
        return outcome + " ~ " + right + (absorbed.isEmpty() ? "" : " | " + absorbed);
    }
}
