// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.agreement;

import eu.fondaco.core.text.Note;

/**
 * What is told of trade before and after an agreement. The words are in {@code
 * CardNote_LANGUAGE.properties}, one file a language.
 */
public enum CardNote implements Note.Code {
    HEAD,
    TRADE_UNKNOWN,
    NO_AREA,
    NAME_ONE,
    NOT_NAMED,
    NOT_HELD,
    NO_YEAR,
    NO_COUNTERPART,
    NOT_CAUSE,
    ONLY_HELD,
    CHANGE,
    CHANGE_REGIONS,
    TREND,
    TREND_ENOUGH,
    PRODUCTS,
    NO_PRODUCTS,
    PLACEBO,
    POWER,
    POWER_LACKS,
    EVENT,
    EVENT_YEAR,
    EVENT_ERRORS,
    CONTROL_ABOVE,
    CONTROL_BELOW,
    CONTROL_WEIGHTS,
    CONTROL_PLACEBO,
    LEFT_OUT,
    GRADE,
    NO_PART,
    PART_CHANGE,
    PART_EVENT,
    PART_CONTROL,
    ALL_TREATED
}
