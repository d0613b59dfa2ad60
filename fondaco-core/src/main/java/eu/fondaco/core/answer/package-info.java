// SPDX-License-Identifier: EUPL-1.2
/**
 * Answers from what is held: which cells and figures a question needs, what they come to, what that
 * rests on. More than thirty types: the parts name each other closely and nothing outside needs but
 * the two engines, so that all else stays unseen.
 */
package eu.fondaco.core.answer;
