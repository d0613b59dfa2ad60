// SPDX-License-Identifier: EUPL-1.2
/** Measures of the question language that need an estimator, planned over the cells of core. */
package eu.fondaco.econometrics.measures;
