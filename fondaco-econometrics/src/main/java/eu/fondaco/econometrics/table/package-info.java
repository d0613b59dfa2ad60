// SPDX-License-Identifier: EUPL-1.2
/** Named columns of numbers and text, from arrays in memory or from comma-separated files. */
package eu.fondaco.econometrics.table;
