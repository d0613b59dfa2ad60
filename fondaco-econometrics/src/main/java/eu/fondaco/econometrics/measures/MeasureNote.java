// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.text.Note;

/**
 * What econometric measures tell people. The words are in {@code MeasureNote_LANGUAGE.properties},
 * one file a language.
 */
public enum MeasureNote implements Note.Code {
    // notes of econometric measures
    WORLD,
    SMALL_WORLD,
    NO_WORLD,
    WORLD_TOO_LARGE,
    EXPORT_NEGATIVE,
    EVEN_STEPS,
    NOBODY_SPECIALISED,
    PROXIMITY_PRODUCTS,
    SAMPLE,
    SAMPLE_SIZE,
    NOBODY_ELSE,
    NEEDS_N,
    NO_SPELLS,
    TOO_MANY_MEMBERS,
    OVER_MEMBERS,
    OVER_MEMBERS_AGED,
    LEVEL_NEGATIVE,
    NONE_OR_ALL_END,
    SPELLS,
    INCOMES_NEEDED,
    INCOMES_UNKNOWN,
    ONLY_MONTHS_QUARTERS,
    FEW_IN_A_ROW,
    NOTHING_BEFORE,
    NO_PARTS,
    ADJUSTED_HERE,
    ADJUSTED_DIRECTLY,
    ADJUSTED_PARTS,
    MODEL_CHOSEN,
    NO_MODEL,
    POTENTIAL_SIZE,
    POTENTIAL_MOST_YEARS,
    POTENTIAL_NO_DEMAND,
    POTENTIAL_PRODUCT,
    POTENTIAL_NO_PART,
    POTENTIAL_NOTHING,
    POTENTIAL_DECLARED,
    POTENTIAL_PROXY,
    POTENTIAL_ONE_YEAR,
    POTENTIAL_YEARS,
    POTENTIAL_TODAY,
    HOLIDAYS,
    NO_HOLIDAYS
}
