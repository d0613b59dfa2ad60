// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade before and after an agreement, and goals, from files to sentences. */
class AgreementCommandTest {

    private static final String[] PARTNERS = {"FR", "DE", "ES", "NL", "BE", "AT", "CH"};

    @TempDir Path work;
    private Path folder;

    /** Trade with China doubles after 2014; all others stay as they are, each with its ripple. */
    @BeforeEach
    void load() throws IOException {
        folder = work.resolve("o");
        Cli.run("init", folder);
        StringBuilder csv =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (int year = 2010; year <= 2018; year++) {
            int all = 0;
            for (int p = 0; p < PARTNERS.length; p++) {
                int value = 100 + ((year + p) % 2 == 0 ? 5 : -5) + (p > 2 ? year % 3 : 0);
                all += value;
                row(csv, PARTNERS[p], year, value);
            }
            int china = year > 2014 ? 200 : 100;
            row(csv, "CN", year, china);
            row(csv, "W00", year, all + china);
        }
        Path trade = work.resolve("trade.csv");
        Files.writeString(trade, csv);
        Files.createDirectories(folder.resolve("relations"));
        Files.writeString(
                folder.resolve("relations/acts.yaml"),
                """
                instruments:
                  - {id: A1, date: 2014-05-11, kind: memorandum, kind_as_printed: memorandum, our_areas: [IT], partner_areas: [CN]}
                  - {id: A2, date: 2016, kind: memorandum, our_areas: [IT], partner_areas: [CH]}
                treaties:
                  - {id: T1, name: A treaty, in_force: 2014, parties: [IT, CN]}
                """);
        Files.createDirectories(folder.resolve("strategies"));
        Files.writeString(
                folder.resolve("strategies/s.yaml"),
                """
                strategies:
                  - {id: S1, name: Plan, period: 2015/2020}
                goals:
                  - {id: G1, strategy: S1, name: To China, question: exports from IT to CN in 2014, target: 300, by: 2020}
                """);
        assertThat(Cli.run("load", trade, "-o", folder).code()).isZero();
    }

    private static void row(StringBuilder csv, String partner, int year, int value) {
        csv.append("t,IT,%s,X,TOTAL,%d,%d,EUR%n".formatted(partner, year, value));
    }

    @Test
    void theCardTellsWhatCameAfterBesideWhatElseWouldExplainIt() {
        String card =
                Cli.run("agreement", "A1", "--place", "IT", "-o", folder, "--lang", "en").out();
        assertThat(card)
                .contains("agreement of 2014: memorandum")
                .containsPattern("changed by (9\\d|10\\d)(\\.\\d)?% from the mean of 2010 to 2013")
                .contains("to that of 2015 to 2018 (2014 itself is left out)")
                .containsPattern("Before, it moved by -?\\d")
                .contains("Without any one product: can't be told")
                .contains("placebo p = 0.1")
                .contains("could not be told from chance here (power 80%, at 5%)")
                .contains("Year by year against 2013")
                .contains("go by the placebos")
                .contains("Afterwards it stood above a mean of")
                .contains("Not used for comparison")
                .contains("Grade: E, an estimate computed here")
                .contains("This tells what came after, not what came of it.")
                .doesNotContain("thanks")
                .doesNotContain("effect of");
        String italian =
                Cli.run("agreement", "A1", "--place", "IT", "-o", folder, "--lang", "it").out();
        assertThat(card).startsWith("Italy's exports to China, 2010 to 2018;");
        assertThat(italian)
                .startsWith("Esportazioni dell'Italia verso la Cina, dal 2010 al 2018;")
                .contains("Svizzera")
                .doesNotContain("CN", "IT ", "CH")
                .contains("Qui si dice che cosa è venuto dopo, non che cosa ne è derivato.")
                .contains("Grado: E, una stima", "p dei placebo");
    }

    @Test
    void whatIsNoFairComparisonIsRefusedByName() {
        Cli all = Cli.run("agreement", "T1", "--place", "IT", "--against", "regions", "-o", folder);
        assertThat(all.code()).isEqualTo(2);
        assertThat(all.err()).contains("A treaty").contains("none is a fair comparison");
        String unknownYear =
                Cli.run(
                                "agreement",
                                "--place",
                                "IT",
                                "--partner",
                                "CN",
                                "--year",
                                "1990",
                                "-o",
                                folder,
                                "--lang",
                                "it")
                        .out();
        assertThat(unknownYear)
                .contains("Le esportazioni dell'Italia verso la Cina non sono note nel 1990");
        Cli nowhere =
                Cli.run(
                        "agreement",
                        "--place",
                        "IT",
                        "--partner",
                        "ZZZ",
                        "--year",
                        "2014",
                        "-o",
                        folder,
                        "--lang",
                        "it");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("Nessuna area ha qui il codice ZZZ");
        Cli early =
                Cli.run(
                        "agreement",
                        "--place",
                        "IT",
                        "--partner",
                        "CN",
                        "--year",
                        "2011",
                        "-o",
                        folder,
                        "--lang",
                        "en");
        assertThat(early.code()).isZero();
        assertThat(early.out()).contains("At least 3 years before and one after");
        Cli unknown = Cli.run("agreement", "A9", "--place", "IT", "-o", folder);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("'A9'");
        assertThat(Cli.run("agreement", "--place", "IT", "-o", folder).code()).isEqualTo(2);
        assertThat(Cli.run("agreement", "A1", "--flow", "x", "-o", folder).code()).isEqualTo(2);
    }

    @Test
    void goalsAreFollowedByCommandAndBesideTheirStrategy() {
        String goals = Cli.run("goals", "-o", folder, "--lang", "en").out();
        assertThat(goals)
                .contains("From 100 euros in 2014 to 300 euros by 2020; 200 euros in 2018")
                .contains("50% of the way after 4 of 6 years")
                .contains("behind");
        assertThat(Cli.run("strategies", "-o", folder, "--lang", "en").out())
                .contains("50% of the way")
                .doesNotContain("measures with a baseline and a target");
        assertThat(Cli.run("goals", "-o", folder, "--format", "csv").out())
                .contains("G1,S1,exports from IT to CN in 2014,EUR,2014,100,2020,300,2018,200,");
        assertThat(Cli.run("goals", "nothing", "-o", folder, "--lang", "en").out())
                .contains("No strategy here has a goal with a number.");
    }
}
