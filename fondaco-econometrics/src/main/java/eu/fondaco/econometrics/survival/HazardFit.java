// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

/**
 * A model of hazards, estimated.
 *
 * @param coefficients by how much the logarithm of the hazard grows with one unit of each trait
 * @param errors their standard errors, taking spells as independent
 * @param logLikelihood at the estimate; partial in Cox's model
 * @param baseline the hazard in each year of age, from the first, of a spell all of whose traits
 *     are average; empty in Cox's model, NaN in years of age in which none or every spell ends
 * @param spells how many there are
 * @param ends how many of them ended under observation
 */
public record HazardFit(
        double[] coefficients,
        double[] errors,
        double logLikelihood,
        double[] baseline,
        int spells,
        int ends) {}
