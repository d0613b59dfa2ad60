// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

/**
 * A word or name that could stand where the writer is.
 *
 * @param text what to put in place of the text from {@code from} to the caret
 * @param from where the word being written begins, in UTF-16 units
 * @param note what it is: the code of a name, the name of a code, or empty
 */
public record Completion(String text, int from, String note) {}
