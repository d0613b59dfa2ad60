// SPDX-License-Identifier: EUPL-1.2
/**
 * Economic complexity and relatedness: advantages, complexity of places and products by several
 * methods and conventions, the product space, what regions could make next.
 */
package eu.fondaco.econometrics.complexity;
