// SPDX-License-Identifier: EUPL-1.2
/** What trade did before and after an agreement, and how much of that chance alone would do. */
package eu.fondaco.econometrics.agreement;
