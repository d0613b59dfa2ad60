// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import eu.fondaco.core.text.Label;
import java.util.Map;

/** What a slip is called for people. */
public final class SlipWords {

    private static final Map<String, Label> WORDS =
            Map.ofEntries(
                    Map.entry("wrong_flow", new Label("it is the other flow", "è l'altro flusso")),
                    Map.entry(
                            "wrong_year", new Label("it is another year's", "è di un altro anno")),
                    Map.entry(
                            "wrong_base",
                            new Label(
                                    "it is counted from another year",
                                    "è calcolato da un altro anno")),
                    Map.entry(
                            "wrong_partner",
                            new Label("it is another partner's", "è di un altro partner")),
                    Map.entry(
                            "wrong_product",
                            new Label("it is another product's", "è di un altro prodotto")),
                    Map.entry(
                            "wrong_reporter",
                            new Label("it is another area's", "è di un'altra area")),
                    Map.entry(
                            "wrong_denominator",
                            new Label(
                                    "it is a share of something else",
                                    "è la quota di un altro totale")),
                    Map.entry(
                            "component_as_total",
                            new Label(
                                    "it is a part taken for the whole",
                                    "è una parte presa per il tutto")),
                    Map.entry(
                            "total_as_component",
                            new Label(
                                    "it is the whole taken for a part",
                                    "è il tutto preso per una parte")),
                    Map.entry(
                            "scale",
                            new Label(
                                    "thousands, millions and billions are mixed up",
                                    "migliaia, milioni e miliardi sono scambiati")),
                    Map.entry(
                            "revised",
                            new Label(
                                    "the figure has been revised since",
                                    "da allora il dato è stato rivisto")),
                    Map.entry("digit", new Label("a digit slipped", "è scivolata una cifra")),
                    Map.entry(
                            "wrong_rank", new Label("it has another place", "il posto è diverso")),
                    Map.entry(
                            "direction",
                            new Label("it went the other way", "è andata nell'altro verso")),
                    Map.entry(
                            "pp_vs_percent",
                            new Label(
                                    "percentage points and per cent are mixed up",
                                    "punti percentuali e per cento sono scambiati")),
                    Map.entry(
                            "level_vs_growth",
                            new Label(
                                    "it is another measure of the same flow",
                                    "è un'altra misura dello stesso flusso")),
                    Map.entry(
                            "wrong_date",
                            new Label("the date is another one", "la data è un'altra")),
                    Map.entry(
                            "wrong_instrument",
                            new Label("that was another act", "era un altro atto")),
                    Map.entry(
                            "wrong_kind_of_area",
                            new Label("it is another kind of area", "è un altro tipo di area")),
                    Map.entry(
                            "wrong_name",
                            new Label("the name is another one", "il nome è un altro")),
                    Map.entry(
                            "wrong_scope",
                            new Label("its subjects are others", "le materie sono altre")),
                    Map.entry(
                            "wrong_status",
                            new Label("its state is another", "lo stato è un altro")),
                    Map.entry(
                            "wrong_party",
                            new Label("the party is another one", "la parte è un'altra")),
                    Map.entry(
                            "wrong_kind",
                            new Label("it is another kind of act", "è un altro tipo di atto")),
                    Map.entry(
                            "wrong_count",
                            new Label("the number is another", "il numero è un altro")));

    private SlipWords() {}

    /** What one slip is called, in both languages. */
    public static Label of(String slip) {
        return WORDS.getOrDefault(slip, Label.of(slip));
    }

    /** The same for two slips at once, of which one is named. */
    static Label ofTwo(String slip) {
        Label one = of(slip);
        return new Label(
                one.en() + ", and one more field differs",
                one.it() + ", e differisce un altro campo");
    }
}
