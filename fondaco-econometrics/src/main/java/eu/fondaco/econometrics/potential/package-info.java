// SPDX-License-Identifier: EUPL-1.2
/**
 * What a place could export where, by what it makes, what is bought there and how easily it sells.
 */
package eu.fondaco.econometrics.potential;
