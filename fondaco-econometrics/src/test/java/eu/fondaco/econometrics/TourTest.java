// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.complexity.Subnational;
import eu.fondaco.econometrics.gravity.FitSummary;
import eu.fondaco.econometrics.gravity.FitTable;
import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravityFit;
import eu.fondaco.econometrics.gravity.GravityReport;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.SmallSample;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/tutorial/econometrics.md, word for word. */
class TourTest {

    @TempDir Path work;

    @Test
    void gravityTour() {
        ColumnTable trade =
                ColumnTable.builder()
                        .text(
                                "exporter",
                                "IT",
                                "IT",
                                "IT",
                                "DE",
                                "DE",
                                "DE",
                                "FR",
                                "FR",
                                "FR",
                                "ES",
                                "ES",
                                "ES")
                        .text(
                                "importer",
                                "DE",
                                "FR",
                                "ES",
                                "IT",
                                "FR",
                                "ES",
                                "IT",
                                "DE",
                                "ES",
                                "IT",
                                "DE",
                                "FR")
                        .numbers("trade", 62, 52, 29, 65, 105, 49, 36, 68, 45, 0, 37, 51)
                        .numbers(
                                "dist", 1180, 1110, 1360, 1180, 880, 1870, 1110, 880, 1050, 1360,
                                1870, 1050)
                        .build();

        GravityFit fit =
                GravityEstimator.of(GravitySpec.of("trade ~ log(dist) | exporter")).estimate(trade);
        double elasticity = fit.coefficient("log(dist)");
        FitSummary robust = fit.summary(Vcov.robust());
        FitSummary byPair = fit.summary(Vcov.cluster("importer").with(SmallSample.CLUSTERS));

        String text = GravityReport.of(robust).text();
        String latex = FitTable.of(robust, byPair).latex();
        String sameInR = GravityReport.of(robust).printR("trade.csv");

        double[] fitted = fit.fitted();
        double[] predicted = fit.predict(trade);

        assertThat(elasticity).isNegative();
        assertThat(text).contains("log(dist)", "observations: 12");
        assertThat(latex).contains("\\begin{tabular}{lcc}", "exporter effects & yes & yes");
        assertThat(sameInR).contains("fepois(trade ~ log(dist) | exporter");
        assertThat(predicted).containsExactly(fitted, within(1e-8));
    }

    @Test
    void complexityTour() {
        ExportMatrix exports =
                new ExportMatrix(
                        List.of("A", "B", "C", "D"),
                        List.of("ships", "wine", "chips", "ore"),
                        new double[] {9, 5, 7, 1, 6, 1, 0, 3, 0, 8, 0, 4, 1, 0, 0, 9});
        Complexity complexity = ComplexityEstimator.of(ComplexitySpec.standard()).estimate(exports);
        double first = complexity.eci("A");
        double gain = complexity.outlook().cog(1, 2);
        List<Note> warnings = complexity.warnings();

        ExportMatrix regions =
                new ExportMatrix(
                        List.of("A1", "A2"),
                        exports.products(),
                        new double[] {8, 0, 6, 0, 1, 5, 1, 1});
        Subnational inTheWorld = Subnational.of(complexity, exports, regions);
        double ofTheRegion = inTheWorld.eci()[0];

        assertThat(first).isPositive();
        assertThat(gain).isFinite();
        assertThat(warnings).isNotNull();
        assertThat(ofTheRegion).isFinite();
    }

    @Test
    void fileTour() throws IOException {
        Path file = Files.writeString(work.resolve("trade.csv"), "trade,dist,other\n1,2,3\n");
        ColumnTable read = CsvTable.of(file).columns(Set.of("trade", "dist")).read();
        assertThat(read.names()).containsExactly("trade", "dist");
    }

    @Test
    void theTutorialShowsTheCodeOfThisTest() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "tutorial", "econometrics.md"));
        String source =
                plain(
                        Files.readString(
                                Path.of(
                                        "src",
                                        "test",
                                        "java",
                                        "eu",
                                        "fondaco",
                                        "econometrics",
                                        "TourTest.java")));
        String[] parts = page.split("```java\n");
        assertThat(parts).hasSizeGreaterThan(6);
        for (int i = 1; i < parts.length; i++) {
            assertThat(source).contains(plain(parts[i].substring(0, parts[i].indexOf("```"))));
        }
    }

    private static String plain(String code) {
        return code.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\\s+", "");
    }
}
