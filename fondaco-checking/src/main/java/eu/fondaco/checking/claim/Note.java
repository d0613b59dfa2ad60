// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.core.text.Label;
import java.util.Locale;

/** At most one remark beside a verdict. */
public enum Note {
    OUTDATED("it was true and no longer is", "era vero e non lo è più"),
    IMPRECISE_WORDING("the wording is imprecise", "la formulazione è imprecisa"),
    SOURCE_MISREAD("its source says something else", "la fonte dice altro"),
    MISLEADING_CONTEXT(
            "misleading as presented, says a reviewer", "fuorviante, secondo chi l'ha rivisto"),
    CAUSE_NOT_SHOWN(
            "a cause is claimed and not shown", "si afferma una causa che non è dimostrata"),
    OTHER_PERIOD("it holds for another period", "vale per un altro periodo");

    private final Label words;

    Note(String en, String it) {
        words = new Label(en, it);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label words() {
        return words;
    }
}
