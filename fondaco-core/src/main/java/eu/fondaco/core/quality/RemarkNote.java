// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.quality;

import eu.fondaco.core.text.Note;

/**
 * What there is to remark on data. The words are in {@code RemarkNote_LANGUAGE.properties}, one
 * file a language.
 */
public enum RemarkNote implements Note.Code {
    // cells of a dataset
    EXCESS,
    EXCESS_REMEDY,
    LACK,
    LACK_REMEDY,
    UNSPECIFIED,
    UNSPECIFIED_REMEDY,
    LEAP,
    LEAP_REMEDY,
    JUMP,
    JUMP_REMEDY,
    TWIN_PARTNERS,
    TWIN_PERIODS,
    TWIN_REMEDY,
    NEGATIVE,
    CONFIDENTIAL,
    AGE,
    NOT_ENDED,
    AGE_REMEDY,
    PERCENT_AT,
    FOLD_AT,
    TIMES_BEFORE_AT,
    PART_BEFORE_AT,
    CELLS_AT,
    // codes and periods of a dataset
    UNKNOWN_AREAS,
    UNKNOWN_AREAS_REMEDY,
    UNKNOWN_PRODUCTS,
    UNKNOWN_PRODUCTS_REMEDY,
    AREAS_TWICE,
    AREAS_TWICE_REMEDY,
    BESIDE_PARTS,
    BESIDE_PARTS_REMEDY,
    PERIOD_GAPS,
    PERIOD_GAPS_REMEDY,
    BEHIND,
    BEHIND_REMEDY,
    ENDS_WITH,
    // size, conversion, corrections
    SCALES,
    GDP_SCALE,
    SCALE_REMEDY,
    VALUES_AGAINST,
    TIMES_GDP,
    LEAKAGE,
    LEAKAGE_REMEDY,
    RELEASE_DUE,
    RELEASE_DUE_REMEDY,
    OWN_RELEASE_DUE_REMEDY,
    CORRECTED,
    LAPSED,
    LAPSED_REMEDY,
    CELL_TWICE,
    CELL_TWICE_REMEDY,
    CELLS_TWICE_MORE,
    AREAS_OF_DATA,
    AREAS_OF_DATA_REMEDY,
    PRODUCTS_OF_DATA,
    PRODUCTS_OF_DATA_REMEDY
}
