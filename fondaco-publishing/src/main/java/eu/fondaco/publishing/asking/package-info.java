// SPDX-License-Identifier: EUPL-1.2
/**
 * Answers free questions. More than thirty types since each kind of request has a class, whose
 * sentences, tables and offers share what is in this room; others use {@link
 * eu.fondaco.publishing.asking.FreeAnswers} and {@link eu.fondaco.publishing.asking.Reply}.
 */
package eu.fondaco.publishing.asking;
