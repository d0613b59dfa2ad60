// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.comparison.Waterfall.Field;
import eu.fondaco.core.text.Label;
import java.util.EnumMap;
import java.util.Map;

/** What is changed on the way from one number to another, in words. */
public final class ChangedWords {

    private static final Map<Field, Label> CHANGED = new EnumMap<>(Field.class);

    static {
        CHANGED.put(
                Field.RELEASE,
                new Label("release: known on another day", "edizione: noto in un altro giorno"));
        CHANGED.put(
                Field.ROUNDING,
                new Label(
                        "rounding, and what was printed for what is held",
                        "arrotondamento, e ciò che è stampato per ciò che è disponibile"));
        CHANGED.put(
                Field.CURRENCY,
                new Label(
                        "currency: converted at the average rate",
                        "valuta: convertita al cambio medio"));
        CHANGED.put(
                Field.DATASET,
                new Label(
                        "dataset: other source, and its valuation",
                        "dataset: altra fonte, e la sua valutazione"));
        CHANGED.put(
                Field.DECLARANT,
                new Label(
                        "valuation: who declares it, other office, FOB for CIF",
                        "valutazione: chi dichiara, altro ufficio, FOB invece di CIF"));
        CHANGED.put(Field.REPORTER, new Label("territory: whose trade", "territorio: di chi"));
        CHANGED.put(
                Field.PARTNER,
                new Label("partner, or its definition", "partner, o la sua definizione"));
        CHANGED.put(
                Field.PRODUCT,
                new Label(
                        "classification: product, or how it is delimited",
                        "classificazione: prodotto, o come è delimitato"));
        CHANGED.put(
                Field.FLOW,
                new Label(
                        "flow: exports FOB, imports CIF",
                        "flusso: esportazioni FOB, importazioni CIF"));
        CHANGED.put(Field.PERIOD, new Label("period", "periodo"));
        CHANGED.put(Field.BASE, new Label("base period", "periodo base"));
        CHANGED.put(
                Field.DENOMINATOR, new Label("what it is set against", "a che cosa è rapportato"));
        CHANGED.put(Field.UNIVERSE, new Label("among whom", "tra chi"));
        CHANGED.put(
                Field.POPULATION,
                new Label(
                        "population concept: who counts as inhabitant",
                        "concetto di popolazione: chi conta come abitante"));
        CHANGED.put(Field.MEASURE, new Label("measure", "misura"));
    }

    private ChangedWords() {}

    /** The field's name, with what may lie behind it. */
    public static Label of(Field field) {
        return CHANGED.get(field);
    }
}
