// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.text.Label;
import java.util.Locale;

/** What measures are about: the headings under which they are listed. */
public enum Family {
    LEVEL("level", "livello"),
    COMPARISON("comparison", "confronto"),
    CHANGE("change", "variazione"),
    RANKING("ranking", "graduatoria"),
    SPECIALISATION("specialisation", "specializzazione"),
    CONCENTRATION("concentration", "concentrazione"),
    BILATERAL("bilateral", "struttura bilaterale"),
    QUANTITIES("quantities", "quantità"),
    MARGINS("margins", "margini e sopravvivenza"),
    DECOMPOSITION("decomposition", "scomposizioni"),
    COMPLEXITY("complexity", "complessità"),
    SEASON("seasonal adjustment", "destagionalizzazione"),
    QUALITY("quality", "qualità dei dati");

    private final Label label;

    Family(String en, String it) {
        label = new Label(en, it);
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
