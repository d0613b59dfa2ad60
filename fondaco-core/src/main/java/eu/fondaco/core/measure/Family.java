// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Speech;
import java.util.Locale;

/** What measures are about: the headings under which they are listed. */
public enum Family {
    LEVEL("family.level"),
    COMPARISON("family.comparison"),
    CHANGE("family.change"),
    RANKING("family.ranking"),
    SPECIALISATION("family.specialisation"),
    CONCENTRATION("family.concentration"),
    BILATERAL("family.bilateral"),
    QUANTITIES("family.quantities"),
    MARGINS("family.margins"),
    DECOMPOSITION("family.decomposition"),
    COMPLEXITY("family.complexity"),
    SEASON("family.season"),
    QUALITY("family.quality");

    private final Label label;

    Family(String key) {
        label = Speech.both(key);
    }

    public Label label() {
        return label;
    }

    /** Reads the English heading, as definitions give it. */
    static Family parse(String text) {
        for (Family family : values()) {
            if (family.label.en().equals(text.toLowerCase(Locale.ROOT))) {
                return family;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a family of measures");
    }
}
