// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What definitions once said wrong they don't say again. */
class DefinitionsAreTrueTest {

    private static String said(String id, Lang lang) {
        MeasureDefinition d = StandardMeasures.all().find(id).orElseThrow().definition();
        return MeasureReference.text(d, lang);
    }

    /** Istat: where goods go for final use or processing, not where they are first destined. */
    @ParameterizedTest
    @ValueSource(strings = {"level", "normalised_balance", "lafay"})
    void importsByProvinceAreThoseOfFinalUseOrProcessing(String id) {
        assertThat(said(id, Lang.EN))
                .contains("where goods go for final use or processing")
                .doesNotContain("first dest");
        assertThat(said(id, Lang.IT)).contains("utilizzo finale o la trasformazione");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsca", "additive_rca", "nrca"})
    void zeroIsTheNeutralValueOfTheseAdvantages(String id) {
        assertThat(said(id, Lang.EN)).contains("pulled towards 0, the neutral value");
        assertThat(said(id, Lang.IT)).contains("attirati verso 0, il valore neutro");
    }

    @Test
    void whatIsNamedAfterSomebodyIsTheirs() {
        assertThat(said("orientation", Lang.EN)).contains("it isn't Yeats's");
        assertThat(said("demand_pull", Lang.EN)).doesNotContain("Bartik");
        assertThat(said("demand_pull", Lang.IT)).contains("traino della domanda");
        assertThat(said("intensity", Lang.EN))
                .contains("intensity_wits", "intensity_drysdale_garnaut");
    }

    /** Which of two ways a number is worked out is named, and the other is offered. */
    @Test
    void bothWaysAreOffered() {
        for (List<String> pair :
                List.of(
                        List.of("growth_first", "growth_vintage"),
                        List.of("growth_revised", "growth_revised_vintage"),
                        List.of("sign_revision_growth", "sign_revision_growth_vintage"),
                        List.of("survival_survfit", "survival"),
                        List.of("survival", "survival_survfit"))) {
            for (Lang lang : Lang.values()) {
                assertThat(said(pair.get(0), lang)).contains(pair.get(1));
            }
        }
        assertThat(said("survival", Lang.EN)).contains("at risk in year t");
    }

    @Test
    void italianIsItalian() {
        for (Measure measure : StandardMeasures.all().list()) {
            String italian = said(measure.id(), Lang.IT).toLowerCase(Locale.ITALIAN);
            assertThat(
                            Stream.of(
                                            "di quale percentuale",
                                            "moltiplicati per 10",
                                            "moltiplicato per 10",
                                            "moltiplicata per 10",
                                            "moltiplicate per 10",
                                            "domanda potenziale",
                                            "aggregati",
                                            "aggregato",
                                            "aggregata",
                                            "aggregate",
                                            "shock")
                                    .filter(italian::contains))
                    .as(measure.id())
                    .isEmpty();
        }
    }
}
