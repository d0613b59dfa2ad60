// SPDX-License-Identifier: EUPL-1.2
/**
 * What {@link eu.fondaco.econometrics.gravity.GravityEstimator} works with: the design, effects
 * taken out, weighted least squares repeated, standard errors. One type over thirty; none is for
 * use elsewhere.
 */
package eu.fondaco.econometrics.gravity.internal;
