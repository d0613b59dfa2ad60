// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexityReport;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ComplexityTable;
import eu.fondaco.econometrics.complexity.Convention;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.complexity.Subnational;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.gravity.FitSummary;
import eu.fondaco.econometrics.gravity.FitTable;
import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravityReport;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.season.SeasonalMethod;
import eu.fondaco.econometrics.table.ColumnTable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What estimators say to people, in English and Italian. */
class EstimatorNoteTest {

    private static final ExportMatrix TWO_GROUPS =
            new ExportMatrix(
                    List.of("A", "B", "C", "D"),
                    List.of("1", "2", "3", "4"),
                    new double[] {5, 1, 0, 0, 1, 6, 0, 0, 0, 0, 3, 1, 0, 0, 1, 4});

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

    private static FitSummary fit() {
        return GravityEstimator.of(spec("y ~ x + z | g"))
                .estimate(table())
                .summary(Vcov.cluster("g"));
    }

    @Test
    void tablesOfEstimatesAreItalianThroughout() {
        GravityReport report = GravityReport.of(fit()).in(Locale.ITALIAN);
        assertThat(report.text().lines())
                .contains(
                        "covarianza: per gruppi di g (4 gruppi), correzione per piccoli campioni:"
                                + " completa",
                        "osservazioni: 8",
                        "effetto fisso g: 4 livelli",
                        "esclusa una riga: y manca",
                        "esclusa una riga: l'esito è 0 in tutto un livello di g",
                        "escluso z: è collineare con gli effetti fissi o con i termini precedenti",
                        "nota: una riga è sola in un livello di un effetto fisso: resta, ma non"
                                + " dice nulla",
                        "nota: solo 4 gruppi in una dimensione: gli errori standard non sono"
                                + " affidabili")
                .anyMatch(l -> l.matches("termine +stima +err\\. standard +z +p"))
                .anyMatch(l -> l.matches("x +-?[0-9]+,[0-9]{6} .*"))
                .anyMatch(l -> l.matches("log-verosimiglianza: -[0-9,]+   pseudo R2: .*"));
        assertThat(report.json())
                .contains("\"why\": \"y manca\"", "\"vcov\": \"cluster:g\"", "\"n_obs\": 8");
        assertThat(FitTable.of(fit()).in(Locale.ITALIAN).text().lines())
                .anyMatch(l -> l.matches("effetti g +sì"))
                .anyMatch(l -> l.matches("Covarianza +per gruppi di g"))
                .anyMatch(l -> l.matches("Famiglia +Poisson"));
    }

    @Test
    void tablesOfEstimatesInEnglishSayTheSame() {
        assertThat(GravityReport.of(fit()).text().lines())
                .contains(
                        "covariance: cluster:g (4 clusters), small sample: full",
                        "fixed effect g: 4 levels",
                        "left out: 1 rows: y is missing",
                        "left out: z: collinear with the fixed effects or with earlier terms",
                        "note: only 4 clusters in one way: standard errors are unreliable");
        assertThat(GravityReport.of(fit()).notes())
                .contains(EstimatorNote.FEW_CLUSTERS.note(4), EstimatorNote.SINGLETONS.note(1));
    }

    @Test
    void aRefusalSaysWhatWasLeftOutBefore() {
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", Double.NaN, Double.NaN, 0)
                        .numbers("x", 1, 2, Double.POSITIVE_INFINITY)
                        .build();
        assertThatThrownBy(() -> GravityEstimator.of(spec("y ~ x")).estimate(t))
                .isInstanceOf(EstimationException.class)
                .hasMessage(
                        "no row is left to estimate on; left out: 2 rows (y is missing), 1 rows (x"
                                + " is infinite)")
                .satisfies(
                        e ->
                                assertThat(((DataRefusedException) e).why().in(Locale.ITALIAN))
                                        .isEqualTo(
                                                "non resta nessuna riga su cui stimare; escluse 2"
                                                        + " righe (y manca), esclusa una riga (x è"
                                                        + " infinito)"));
    }

    @Test
    void weightsThatAreMissingAreTheWeights() {
        ColumnTable t = table().with("w", new double[10]);
        GravitySpec model = spec("y ~ x").weights("w / 0");
        assertThatThrownBy(() -> GravityEstimator.of(model).estimate(t))
                .hasMessageEndingWith("(the weights is missing)")
                .satisfies(
                        e ->
                                assertThat(((DataRefusedException) e).why().in(Locale.ITALIAN))
                                        .endsWith("(il peso manca)"));
    }

    @Test
    void wordsOfWhoeverAsksStayTheirs() {
        assertThat(italian(() -> Convention.parse("none")))
                .isEqualTo(
                        "la convenzione 'none' non è fondaco, py-ecomplexity o"
                                + " economiccomplexity");
        assertThat(italian(() -> table().get("term")))
                .isEqualTo("nessuna colonna 'term'. Le colonne sono y, x, z, g");
        assertThat(italian(() -> table().get("{0}")))
                .isEqualTo("nessuna colonna '{0}'. Le colonne sono y, x, z, g");
        assertThat(italian(() -> table().numbers("g")))
                .isEqualTo("la colonna 'g' è testo, serve un numero (il primo valore è 'a')");
        assertThat(italian(() -> spec("y ~ (x")).lines())
                .containsExactly("qui serve ')', non la fine", "  y ~ (x", "        ^");
        assertThat(italian(() -> spec("y ~ x y")).lines())
                .containsExactly("qui non ci si aspetta 'y'", "  y ~ x y", "        ^");
    }

    private static String italian(ThrowingCallable wrong) {
        String[] said = new String[1];
        assertThatThrownBy(wrong)
                .isInstanceOfSatisfying(
                        UnsoundException.class, e -> said[0] = e.problem().in(Locale.ITALIAN));
        return said[0];
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        ColumnTable t = ColumnTable.builder().numbers("y", -1.5, 2).numbers("x", 1, 3).build();
        assertThatThrownBy(() -> GravityEstimator.of(spec("y ~ x")).estimate(t))
                .hasMessageEndingWith("y is -1.5 in row 1")
                .satisfies(
                        e ->
                                assertThat(((DataRefusedException) e).why().in(Locale.ITALIAN))
                                        .endsWith("y è -1,5 nella riga 1"));
        assertThat(EstimatorNote.NO_CONVERGENCE.note(1, 0.25).in(Locale.ITALIAN))
                .startsWith("nessuna convergenza in un'iterazione (ultima variazione 0,25)");
    }

    @Test
    void complexityWarnsInBothLanguages() throws IOException {
        var world =
                ComplexityEstimator.of(ComplexitySpec.standard().threads(1).threshold(1.25))
                        .estimate(TWO_GROUPS);
        ComplexityReport report = ComplexityReport.of(world).in(Locale.ITALIAN);
        assertThat(report.warnings())
                .extracting(Note::code)
                .contains(EstimatorNote.SEPARATE_GROUPS, EstimatorNote.WEAK_SIGN);
        StringBuilder text = new StringBuilder();
        report.text(ComplexityTable.ECI, text);
        assertThat(text)
                .startsWith(
                        "eci: metodo eigen, convenzione fondaco, specializzato da un vantaggio di"
                                + " 1,25 in su\n");
        StringBuilder json = new StringBuilder();
        report.json(ComplexityTable.ECI, json);
        assertThat(json).contains("\"warnings\": [\"luoghi e prodotti formano gruppi separati");
        ExportMatrix regions =
                new ExportMatrix(List.of("R"), List.of("1", "5"), new double[] {7, 1});
        Note lost = Subnational.of(world, TWO_GROUPS, regions).warnings().get(0);
        assertThat(lost)
                .hasToString(
                        "12.50 per cent of the regions' exports are of products that the world"
                                + " doesn't have");
        assertThat(lost.in(Locale.ITALIAN)).startsWith("il 12,50 per cento delle esportazioni");
    }

    @Test
    void methodsOfSeasonalAdjustmentNameTheProgram() {
        assertThat(SeasonalMethod.X13.specification())
                .hasToString("X-13ARIMA by JDemetra+, specification RSA5");
        assertThat(SeasonalMethod.TRAMO_SEATS.specification().in(Locale.ITALIAN))
                .isEqualTo("TRAMO-SEATS con JDemetra+, specifica RSAfull");
    }
}
