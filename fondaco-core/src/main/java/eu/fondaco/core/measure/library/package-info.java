// SPDX-License-Identifier: EUPL-1.2
/**
 * The measures, a class each, their texts in the resources beside them. More than thirty types
 * since there are that many measures; {@link eu.fondaco.core.measure.library.StandardMeasures}
 * lists them.
 */
package eu.fondaco.core.measure.library;
