// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.goal;

import eu.fondaco.core.text.Note;

/**
 * What is told of goals. The words are in {@code GoalNote_LANGUAGE.properties}, one file a
 * language.
 */
public enum GoalNote implements Note.Code {
    UNREADABLE,
    ONLY_YEARS,
    NO_BASE_OF_ITS_OWN,
    NO_BASE,
    NO_WAY,
    NO_TIME,
    NOTHING_SINCE,
    WAY,
    AIM,
    GONE,
    GONE_LINE,
    ATTAINED_IN,
    ATTAINED_AWAY,
    NEEDED,
    NEEDED_LINE,
    BASE_GIVEN,
    BASE_AS_KNOWN,
    BASE_NOW,
    STATE_REACHED,
    STATE_ON_TRACK,
    STATE_BEHIND,
    STATE_FAR_BEHIND,
    STATE_AWAY,
    STATE_MISSED,
    STATE_OPEN,
    NONE_HELD,
    HEADING,
    METHOD
}
