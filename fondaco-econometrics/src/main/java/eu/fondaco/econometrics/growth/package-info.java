// SPDX-License-Identifier: EUPL-1.2
/** Growth of trade taken apart by regression on who exports, where to, and what. */
package eu.fondaco.econometrics.growth;
