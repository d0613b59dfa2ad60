// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads and judges what is said of agreements, visits, offices and strategies. More than thirty
 * types since reading and judging share marks, segments and rules that nobody outside sees; others
 * use {@link eu.fondaco.checking.acts.ActReader}.
 */
package eu.fondaco.checking.acts;
