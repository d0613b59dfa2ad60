// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads numbers of prose as questions. More than thirty types since a statement's fields are read
 * by a class each, over the same view of the text, draft and history, which nobody outside sees;
 * only {@link eu.fondaco.checking.reading.ProseReader} and what it returns are for others.
 */
package eu.fondaco.checking.reading;
