// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import java.util.List;

/**
 * A fixed effect or a cluster by name: one column, or the combinations of several, written {@code
 * exporter^year}.
 */
public record EffectName(List<String> columns) {

    /** Copies; at least one column. */
    public EffectName {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("an effect needs a column");
        }
    }

    /** Reads {@code a} or {@code a^b}. */
    public static EffectName parse(String text) {
        return FormulaParser.effect(text);
    }

    @Override
    public String toString() {
        return String.join("^", columns);
    }
}
