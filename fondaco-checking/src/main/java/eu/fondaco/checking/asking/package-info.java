// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads questions as people put them. More than thirty types since each shape of question has a
 * class over the same tokens and words, which nobody outside sees; others use {@link
 * eu.fondaco.checking.asking.FreeReader} and {@link eu.fondaco.checking.asking.Request}.
 */
package eu.fondaco.checking.asking;
