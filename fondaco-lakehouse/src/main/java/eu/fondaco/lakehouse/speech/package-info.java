// SPDX-License-Identifier: EUPL-1.2
/** Sentences of this module by key, in files by language. */
package eu.fondaco.lakehouse.speech;
