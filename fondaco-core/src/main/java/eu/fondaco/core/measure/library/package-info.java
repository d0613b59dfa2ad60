// SPDX-License-Identifier: EUPL-1.2
/**
 * The measures: {@link eu.fondaco.core.measure.library.StandardMeasures} has a row each, classes
 * {@code …Measures} plan families of them, and what has a longer formula has a class of its own.
 * Their texts are in the resources beside them. More than thirty types since there are that many
 * formulas.
 */
package eu.fondaco.core.measure.library;
