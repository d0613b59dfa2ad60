// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.correction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction applies to what it expects to find, and is said to have lapsed elsewhere. */
class CorrectionsYamlTest {

    @TempDir Path folder;

    private final List<DataIssue> issues = new ArrayList<>();
    private final CorrectionsYaml corrections = new CorrectionsYaml(issues::add);

    private static Figure figure(double value) {
        return new Figure(
                "F1",
                Question.of("level").reporter("AA").period(Period.year(2018)).build(),
                value,
                1,
                2,
                Qualifier.parse("="),
                "EUR",
                "85",
                PartialDate.parse("2019"),
                "Office",
                "",
                "seen twice");
    }

    private void read(String... lines) throws Exception {
        Path file = folder.resolve("corrections.yaml");
        Files.writeString(file, "corrections:\n" + String.join("\n", lines) + "\n");
        corrections.read(file, "corrections.yaml");
    }

    private List<String> codes() {
        return issues.stream().map(DataIssue::code).toList();
    }

    @Test
    void aFigureIsCorrectedAndSaysWhy() throws Exception {
        read("  - {figure: F1, expect: 85, value: 81, reason: misquoted}");
        Figure corrected = corrections.applyTo(List.of(figure(85))).get(0);
        assertThat(corrected.value()).isEqualTo(81);
        assertThat(corrected.note()).isEqualTo("seen twice; corrected: misquoted");
        assertThat(issues).isEmpty();
    }

    @Test
    void sinceWhenIsKeptOfThoseThatApply() throws Exception {
        read("  - {figure: F1, expect: 85, value: 81, reason: misquoted, reported: 2024-06-20}");
        corrections.applyTo(List.of(figure(84)));
        assertThat(corrections.corrected()).isEmpty();
        corrections.applyTo(List.of(figure(85)));
        assertThat(corrections.corrected())
                .singleElement()
                .satisfies(c -> assertThat(c.day()).isEqualTo("2024-06-20"))
                .satisfies(c -> assertThat(c.figure()).isEqualTo("F1"));
    }

    @Test
    void whereItFindsSomethingElseNothingIsChanged() throws Exception {
        read("  - {figure: F1, expect: 85, value: 81, reason: misquoted}");
        assertThat(corrections.applyTo(List.of(figure(84))).get(0).value()).isEqualTo(84);
        assertThat(codes()).containsExactly("correction-lapsed");
    }

    @Test
    void aCellIsNamedWholly() throws Exception {
        read(
                "  - cell: {dataset: d, reporter: AA, partner: BB, flow: X, product: P1, period:"
                        + " 2018}",
                "    expect: 5",
                "    value: 6",
                "    reason: typing error",
                "    reported: 2024-06-20",
                "  - {cell: {dataset: d, flow: sideways}, expect: 5, value: 6, reason: none}");
        assertThat(corrections.cells()).hasSize(1);
        assertThat(corrections.cells().get(0).value()).isEqualTo(6);
        assertThat(codes()).contains("bad-cell");
    }

    @Test
    void whatCannotBeAppliedIsSaid() throws Exception {
        read(
                "  - {figure: F9, expect: 1, value: 2, reason: gone}",
                "  - {figure: F1, expect: many, value: 2, reason: unclear}",
                "  - {expect: 1, value: 2, reason: of nothing}");
        assertThat(corrections.applyTo(List.of(figure(85))).get(0).value()).isEqualTo(85);
        assertThat(codes()).containsExactly("bad-number", "missing-key", "unknown-figure");
    }
}
