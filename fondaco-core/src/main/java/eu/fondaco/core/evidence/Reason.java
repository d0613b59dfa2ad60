// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Speech;
import java.util.Locale;

/** Why something can't be known. */
public enum Reason {
    NO_DATA("reason.no-data"),
    NOT_MEASURABLE("reason.not-measurable"),
    DEFINITION_OPEN("reason.definition-open"),
    SOURCES_CONFLICT("reason.sources-conflict"),
    TOO_COARSE("reason.too-coarse"),
    MIXED_RELEASES("reason.mixed-releases"),
    CONFIDENTIAL("reason.confidential"),
    AT_ODDS_WITH_ITSELF("reason.at-odds-with-itself"),
    READING_OPEN("reason.reading-open"),
    WORD_UNKNOWN("reason.word-unknown"),
    NOT_ABOUT_TRADE("reason.not-about-trade");

    private final String key;

    Reason(String key) {
        this.key = key;
    }

    /** {@code no_data} and so on, as in exchange formats. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label words() {
        return Speech.both(key);
    }
}
