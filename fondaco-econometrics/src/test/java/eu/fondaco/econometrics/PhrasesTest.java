// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexityReport;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ComplexityTable;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.gravity.FitSummary;
import eu.fondaco.econometrics.gravity.FitTable;
import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravityReport;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.table.ColumnTable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What estimators say in Italian: nothing of it may be left in English. */
class PhrasesTest {

    private static final Phrases ITALIAN = Phrases.of(Locale.ITALIAN);

    private static ColumnTable table() {
        return ColumnTable.builder()
                .numbers("y", 0, 2, 3, 1, 4, 0, 5, 2, Double.NaN, 3)
                .numbers("x", 1, 2, 4, 3, 1, 2, 3, 5, 1, 2)
                .numbers("z", 2, 4, 8, 6, 2, 4, 6, 10, 2, 4)
                .text("g", "a", "a", "a", "b", "b", "c", "d", "d", "a", "e")
                .build();
    }

    private static GravitySpec spec(String model) {
        return GravitySpec.of(model).threads(1);
    }

    @Test
    void tablesOfEstimatesAreItalianThroughout() {
        FitSummary s =
                GravityEstimator.of(spec("y ~ x + z | g"))
                        .estimate(table())
                        .summary(Vcov.cluster("g"));
        String text = GravityReport.of(s).in(ITALIAN).text();
        assertThat(text)
                .contains(
                        "termine",
                        "stima",
                        "err. standard",
                        "covarianza: per gruppi di g (4 gruppi), piccoli campioni: completa",
                        "osservazioni: 8",
                        "effetto fisso g: 4 livelli",
                        "log-verosimiglianza: ",
                        "escluso: 1 righe: y manca",
                        "escluso: 1 righe: l'esito è 0 in tutto un livello di g",
                        "escluso: z: collineare con gli effetti fissi o con termini precedenti",
                        "nota: 1 righe sono sole in un livello",
                        "nota: solo 4 gruppi");
        assertThat(text)
                .doesNotContain("term ", "estimate", "rows", "left out", "missing", "note:");
        assertThat(text).containsPattern("x +-?[0-9]+,[0-9]{6}");
        assertThat(FitTable.of(s).in(ITALIAN).text())
                .contains("effetti g", "sì", "Errori standard", "Osservazioni")
                .doesNotContain("yes");
        assertThat(GravityReport.of(s).in(ITALIAN).json())
                .contains("\"why\": \"y manca\"")
                .contains("\"n_obs\": 8");
        assertThat(GravityReport.of(s).text()).contains("left out: 1 rows: y is missing");
    }

    @Test
    void reasonsWithinRefusalsAreTranslatedToo() {
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", Double.NaN, 0, 0)
                        .numbers("x", 1, Double.NaN, Double.POSITIVE_INFINITY)
                        .build();
        assertThatThrownBy(() -> GravityEstimator.of(spec("y ~ x")).estimate(t))
                .isInstanceOf(EstimationException.class)
                .satisfies(
                        e ->
                                assertThat(ITALIAN.say(e.getMessage()))
                                        .isEqualTo(
                                                "non resta nessuna riga su cui stimare; escluse: 1"
                                                    + " righe (y manca), 1 righe (x manca), 1 righe"
                                                    + " (x è infinito)"));
        assertThat(ITALIAN.say("no column 'distt'; did you mean 'dist'? The columns are a, dist"))
                .isEqualTo("nessuna colonna 'distt'; intendevate 'dist'? Le colonne sono a, dist");
        assertThatThrownBy(() -> GravitySpec.of("y ~ (x"))
                .satisfies(
                        e ->
                                assertThat(ITALIAN.say(e.getMessage()))
                                        .startsWith("qui serve ')', non la fine")
                                        .contains("^"));
    }

    @Test
    void warningsOfComplexityAreItalian() throws IOException {
        ExportMatrix m =
                new ExportMatrix(
                        List.of("A", "B", "C", "D"),
                        List.of("1", "2", "3", "4"),
                        new double[] {5, 1, 0, 0, 1, 6, 0, 0, 0, 0, 3, 1, 0, 0, 1, 4});
        ComplexityReport r =
                ComplexityReport.of(
                                ComplexityEstimator.of(ComplexitySpec.standard().threads(1))
                                        .estimate(m))
                        .in(ITALIAN);
        assertThat(r.warnings())
                .isNotEmpty()
                .allSatisfy(
                        w -> assertThat(w).doesNotContainPattern("\\b(the|and|with|places)\\b"));
        StringBuilder text = new StringBuilder();
        r.text(ComplexityTable.ECI, text);
        assertThat(text).startsWith("eci: metodo eigen, convenzione fondaco");
    }

    @Test
    void whatHasNoTranslationAndOtherLanguagesStayEnglish() {
        assertThat(ITALIAN.say("log(dist)")).isEqualTo("log(dist)");
        assertThat(ITALIAN.say("x".repeat(100_000))).hasSize(100_000);
        assertThat(Phrases.of(Locale.FRENCH).say("estimate")).isEqualTo("estimate");
    }
}
