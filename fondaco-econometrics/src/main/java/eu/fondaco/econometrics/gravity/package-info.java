// SPDX-License-Identifier: EUPL-1.2
/**
 * Gravity models of trade. {@link eu.fondaco.econometrics.gravity.GravitySpec} says what to
 * estimate, {@link eu.fondaco.econometrics.gravity.GravityEstimator} does, {@link
 * eu.fondaco.econometrics.gravity.GravityFit} is read with a {@link
 * eu.fondaco.econometrics.gravity.Vcov}.
 */
package eu.fondaco.econometrics.gravity;
