// SPDX-License-Identifier: EUPL-1.2
/**
 * A text against itself: levels, changes and per cents, shares, totals, balances, orders, dates and
 * tables of one text must agree within the rounding of their printed digits. Needs no data. What
 * isn't surely about the same thing isn't compared: a false clash is worse than one that is missed.
 */
package eu.fondaco.checking.self;
