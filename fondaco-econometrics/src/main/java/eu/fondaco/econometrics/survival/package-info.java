// SPDX-License-Identifier: EUPL-1.2
/**
 * How long trade relations live, and what shortens their lives: spells cut from yearly values,
 * Cox's proportional hazards, and discrete-time hazards with a complementary log-log link.
 */
package eu.fondaco.econometrics.survival;
