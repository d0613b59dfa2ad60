// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.text.Note;

/**
 * What stands beside answers: how numbers were put together from several, how a question was read.
 * The words are in {@code AskingNote_LANGUAGE.properties}, one file a language.
 */
public enum AskingNote implements Note.Code {
    // numbers put together from several answers
    ACROSS_RELEASES,
    AMID_SOURCES,
    WORKED_OUT,
    NOTHING_LATER,
    CONVERTED,
    SUM_OF_PARTS,
    // how a question was read
    SET_ASIDE,
    READ_AS,
    NOT_ANSWERED,
    LEFT_OUT,
    AFTER,
    // what came of visits, at whom strategies aim
    OUTCOME,
    AIMS_AT,
    AIMS_NOT_AT,
    NAMES_NOT,
    TARGETS
}
