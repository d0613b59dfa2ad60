// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

/**
 * Something that was left out of an estimation.
 *
 * @param what {@code rows}, or the name of a term
 * @param why in a few words
 * @param n how many rows, or 1 for a term
 */
public record Dropped(String what, String why, long n) {}
