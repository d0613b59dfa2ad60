// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modelled observatory answers like a real one, says that it isn't, and decides nothing. */
class ModelledExampleTest {

    @TempDir static Path work;

    @BeforeAll
    static void make() throws IOException {
        Path example = Path.of("../examples/modelled");
        for (String name : new String[] {"observatory.yaml", "sources.yaml", "areas", "products"}) {
            try (Stream<Path> all = Files.walk(example.resolve(name))) {
                for (Path from : all.filter(Files::isRegularFile).toList()) {
                    Path to = work.resolve(example.relativize(from).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
        }
        Cli made = Cli.run("demo", "modelled", "--no-serve", "-o", work, "--lang", "en");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("Modelled, not real");
    }

    private static Cli ask(String question) {
        return Cli.run("ask", question, "-o", work, "--lang", "en");
    }

    @Test
    void partsAddUpToThePublishedTotalOfTheHomeRegionAndMonthsToTheirYear() {
        assertThat(ask("exports from IT-45 in 2018").out()).contains("63.43 billion");
        assertThat(ask("exports from IT-45 in 2018 in dataset modelled_monthly").out())
                .contains("63.43 billion");
        assertThat(ask("share of exports from IT-45 to ASIA in 2023").code()).isZero();
    }

    @Test
    void everyAnswerSaysThatItIsModelled() {
        Cli rank = ask("rank of IT-45 by exports per capita among regions of IT in 2023");
        assertThat(rank.code()).as(rank.err()).isZero();
        assertThat(rank.out()).containsIgnoringCase("modelled");
    }

    @Test
    void noVerdictRestsOnItEvenWhereTheAuthorNamesIt() throws IOException {
        Path text = work.resolve("text.md");
        Files.writeString(
                text,
                "In 2018 Emilia-Romagna exported 63,430 million euros. "
                        + "<!-- fondaco: exports from IT-45 in 2018 in dataset modelled -->\n");
        Cli check = Cli.run("check", text, "-o", work, "--format", "jsonl");
        assertThat(check.out())
                .contains("\"verdict\":\"not_checkable\"")
                .doesNotContain("\"verdict\":\"supported\"");
    }

    @Test
    void makesItOnce() throws IOException {
        Path warehouse = work.resolve("warehouse.duckdb");
        var before = Files.getLastModifiedTime(warehouse);
        Cli again = Cli.run("demo", "modelled", "--no-serve", "-o", work);
        assertThat(again.code()).isZero();
        assertThat(Files.getLastModifiedTime(warehouse)).isEqualTo(before);
        assertThat(Cli.run("load", "--rebuild", "-o", work).code()).isZero();
        assertThat(ask("exports from IT-45 in 2018").out()).contains("63.43 billion");
    }

    @Test
    void bothTemplatesFillFromATableAndSayThatItIsModelled() throws IOException {
        for (String[] template :
                new String[][] {{"note", "--period", "2023"}, {"sheet", "--partner", "CN"}}) {
            Path draft = work.resolve(template[0] + ".md");
            Cli made =
                    Cli.run(
                            "brief",
                            "--new",
                            template[0],
                            template[1],
                            template[2],
                            "-o",
                            work,
                            "--lang",
                            "en",
                            "--to",
                            draft);
            assertThat(made.code()).as(made.err()).isZero();
            assertThat(Files.readString(draft))
                    .contains(
                            "machinery: {{ exports of CPA:CK28 from IT-45",
                            "{{ growth of exports of");
            Cli filled = Cli.run("brief", draft, "-o", work, "--lang", "en");
            assertThat(filled.code()).as(filled.err()).isZero();
            assertThat(filled.out()).contains("Modelled, not real", "machinery");
        }
        assertThat(Files.readString(work.resolve("note.md")))
                .contains("- Germany: {{", "- and 5 smaller ones", "## By province");
    }

    @Test
    void theNoteOnAQuarterIsAdjustedAndTellsWhoMovedTheWholeOrWhyNot() throws IOException {
        Path quarter = work.resolve("quarter.md");
        Path year = work.resolve("year.md");
        Cli.run(
                "brief",
                "--new",
                "note",
                "--period",
                "2023-Q3",
                "-o",
                work,
                "--lang",
                "en",
                "--to",
                quarter);
        Cli.run(
                "brief",
                "--new",
                "note",
                "--period",
                "2023",
                "-o",
                work,
                "--lang",
                "en",
                "--to",
                year);
        String of = Files.readString(quarter);
        assertThat(of.substring(of.indexOf("## Contributions")))
                .containsSubsequence(
                        "### Products",
                        "has exports of Emilia-Romagna from 2015 to 2024, not for 2023-Q3",
                        "### Countries",
                        "- Germany: {{ contribution of exports from IT-45 to DE from 2022-Q3 to"
                                + " 2023-Q3 }}");
        String adjusted =
                "growth on the previous period, seasonally adjusted (X-13) of Emilia-Romagna's"
                        + " exports, third quarter of 2023: ";
        String asked =
                ask("quarter-on-quarter growth of exports from IT-45 in 2023-Q3")
                        .out()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        assertThat(Cli.run("brief", quarter, "-o", work, "--format", "md").out())
                .contains(adjusted + asked);
        assertThat(Files.readString(year))
                .contains(
                        "only a month or a quarter is adjusted",
                        "the period of this note is 2023*",
                        "to growth of Italy's exports, 2022\u20132023: {{");
        assertThat(Cli.run("brief", year, "-o", work, "--format", "md").out())
                .contains(" percentage points");
    }
}
