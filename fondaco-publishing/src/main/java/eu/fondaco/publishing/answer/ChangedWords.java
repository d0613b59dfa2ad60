// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.comparison.Waterfall.Field;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.speech.Speech;
import java.util.EnumMap;
import java.util.Map;

/** What is changed on the way from one number to another, in words. */
public final class ChangedWords {

    private static final Map<Field, Label> CHANGED = new EnumMap<>(Field.class);

    static {
        CHANGED.put(Field.RELEASE, Speech.both("changed-words.release-known-on-another"));
        CHANGED.put(Field.ROUNDING, Speech.both("changed-words.rounding-what-was-printed"));
        CHANGED.put(Field.CURRENCY, Speech.both("changed-words.currency-converted-at-average"));
        CHANGED.put(Field.DATASET, Speech.both("changed-words.dataset-other-source-its"));
        CHANGED.put(Field.DECLARANT, Speech.both("changed-words.valuation-who-declares-other"));
        CHANGED.put(Field.REPORTER, Speech.both("changed-words.territory-whose-trade"));
        CHANGED.put(Field.PARTNER, Speech.both("changed-words.partner-or-its-definition"));
        CHANGED.put(Field.PRODUCT, Speech.both("changed-words.classification-product-or-how"));
        CHANGED.put(Field.FLOW, Speech.both("changed-words.flow-exports-fob-imports"));
        CHANGED.put(Field.PERIOD, Speech.both("changed-words.period"));
        CHANGED.put(Field.BASE, Speech.both("changed-words.base-period"));
        CHANGED.put(Field.DENOMINATOR, Speech.both("changed-words.what-set-against"));
        CHANGED.put(Field.UNIVERSE, Speech.both("changed-words.among-whom"));
        CHANGED.put(Field.POPULATION, Speech.both("changed-words.population-concept-who-counts"));
        CHANGED.put(Field.MEASURE, Speech.both("changed-words.measure"));
    }

    private ChangedWords() {}

    /** The field's name, with what may lie behind it. */
    public static Label of(Field field) {
        return CHANGED.get(field);
    }
}
