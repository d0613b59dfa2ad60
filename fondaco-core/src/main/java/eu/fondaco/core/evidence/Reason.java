// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.text.Label;
import java.util.Locale;

/** Why something can't be known. */
public enum Reason {
    NO_DATA("no data held here answers it", "nessun dato disponibile qui risponde"),
    NOT_MEASURABLE("it can't be measured", "non è misurabile"),
    DEFINITION_OPEN("its definition is open", "la definizione non è fissata"),
    SOURCES_CONFLICT("sources disagree", "le fonti non concordano"),
    TOO_COARSE(
            "the evidence is too coarse to decide", "i dati sono troppo grossolani per decidere"),
    MIXED_RELEASES(
            "its operands come from different releases", "i termini vengono da edizioni diverse"),
    CONFIDENTIAL("a cell it needs is confidential", "un dato necessario è riservato"),
    AT_ODDS_WITH_ITSELF(
            "the text is at odds with itself", "il testo è in contraddizione con se stesso"),
    READING_OPEN("its reading is left open", "la lettura resta aperta"),
    WORD_UNKNOWN("a word in it isn't known here", "contiene una parola che qui non è nota"),
    NOT_ABOUT_TRADE(
            "it isn't about trade, an act or a strategy",
            "non riguarda commercio, atti o strategie");

    private final Label words;

    Reason(String en, String it) {
        words = new Label(en, it);
    }

    /** {@code no_data} and so on, as in exchange formats. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label words() {
        return words;
    }
}
