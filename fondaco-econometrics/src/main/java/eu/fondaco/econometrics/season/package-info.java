// SPDX-License-Identifier: EUPL-1.2
/** Series without their seasonal and calendar effects, by the European programs for it. */
package eu.fondaco.econometrics.season;
