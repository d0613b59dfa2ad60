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
    AS_HELD,
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
    TARGETS,
    TARGETS_KNOWN,
    // at which times something is so, which of several
    TIMES_FIRST,
    TIMES_ALREADY,
    TIMES_SINCE,
    TIMES_SINCE_AT_LATEST,
    TIMES_ALWAYS,
    TIMES_NOT_NOW,
    TIMES_UNSURE,
    TIMES_WAS,
    TIMES_ONLY,
    TIMES_NOT_ONLY,
    TIMES_NEVER,
    TIMES_NEAREST,
    TIMES_ALL,
    TIMES_OPEN,
    AGAINST,
    LARGEST,
    LARGEST_OF,
    SMALLEST,
    SMALLEST_OF,
    WHICH_UNKNOWN,
    RATIO,
    IN_PLACE,
    IN_FIRST_PLACE,
    IN_LAST_PLACE,
    OF_THESE,
    LEFT_ASIDE,
    // acts
    ACTS_LIVE,
    ACTS_OVER,
    NEXT_TO_END,
    ENDING_IN_ORDER,
    RENEWED_BY,
    NOT_RENEWED,
    RENEWAL_UNKNOWN,
    HELD_FOR,
    HOLDS_FOR,
    SIGNER_UNKNOWN,
    SOURCES_DIFFER,
    DISAGREE,
    NO_DISAGREEMENT,
    VISITS,
    NO_STRATEGY_NOW,
    WORD_UNKNOWN,
    NEAREST,
    HOLDER_THEN,
    TIMES_EVERY,
    MEAN,
    SUM,
    SOME_MISSING,
    NAMED_OTHERWISE,
    NOT_THEN,
    TOGETHER,
    POINTS
}
