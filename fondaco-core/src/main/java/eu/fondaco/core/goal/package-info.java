// SPDX-License-Identifier: EUPL-1.2
/** How far strategies are on the way to the numbers that they want to reach. */
package eu.fondaco.core.goal;
