// SPDX-License-Identifier: EUPL-1.2
/** Sentences of this module by code, in files by language, and what carries them. */
package eu.fondaco.econometrics.speech;
