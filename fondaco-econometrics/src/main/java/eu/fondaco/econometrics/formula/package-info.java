// SPDX-License-Identifier: EUPL-1.2
/**
 * The formula notation of econometrics, read from text: {@code trade ~ log(dist) + rta |
 * exporter^year + importer^year}. Expressions are evaluated over the columns of a table.
 */
package eu.fondaco.econometrics.formula;
