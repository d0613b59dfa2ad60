// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worked out from several numbers refuses what the engine refuses, and is as wide. */
class WorkedOutAnswersTest {

    @TempDir static Path work;

    private static Path folder;

    @BeforeAll
    static void opens() throws IOException {
        folder = work.resolve("mine");
        Cli.run("init", folder);
        Files.writeString(
                folder.resolve("observatory.yaml"), "format: 1\nname: made\nhome: IT-45\n");
        Files.writeString(
                folder.resolve("figures/own.csv"),
                "id,measure,reporter,flow,partner,product,period,base_period,"
                        + "universe_or_denominator,value,unit,as_printed,qualifier,released,"
                        + "released_precision,origin,url,note\n"
                        + level("F1", "2022", "100000000", "100.0 million", "Office Three")
                        + level("F2", "2023", "110000000", "110.0 million", "Office One")
                        + level("F3", "2023", "114000000", "114 million", "Office Two")
                        + level("F4", "2024", "120000000", "120 million", "Office One")
                        + level("F5", "2025-Q1", "30000000", "30 million", "Office One"));
        Path cells =
                Files.writeString(
                        work.resolve("cells.csv"),
                        """
                        dataset,reporter,partner,flow,product,period,value,unit
                        t,IT-25,W00,X,TOTAL,2017,400000000,EUR
                        t,IT-25,W00,X,TOTAL,2018,410000000,EUR
                        t,IT-25,W00,X,TOTAL,2024,420000000,EUR
                        t,IT,W00,X,TOTAL,2017,500000000,EUR
                        t,IT,W00,X,TOTAL,2018,520000000,EUR
                        """);
        assertThat(Cli.run("load", cells, "-o", folder).code()).isZero();
    }

    private static String level(
            String id, String period, String value, String printed, String origin) {
        return String.join(
                        ",", id, "level", "IT-45", "X", "W00", "TOTAL", period, "", "", value,
                        "EUR")
                + ","
                + String.join(",", printed, "=", "2025-06", "month", origin, "", "")
                + "\n";
    }

    private static String said(String question, String... more) {
        Object[] args = new Object[more.length + 4];
        args[0] = "ask";
        args[1] = "-o";
        args[2] = folder;
        System.arraycopy(more, 0, args, 3, more.length);
        args[more.length + 3] = question;
        Cli told = Cli.run(args);
        return told.out() + told.err();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    share of exports from IT-45 in 2025-Q1 in exports from IT-25 in 2024     | unlike length
                    share of exports from IT-45 in 2025-Q1 in exports from IT-45 in 2024     | unlike length
                    how many times are Emilia-Romagna's exports in 2024 those in the first quarter of 2025? | unlike length
                    quante volte le esportazioni dell'Emilia-Romagna nel 2024 rispetto al primo trimestre 2025? | durate diverse
                    """)
    void unlikePeriodsAreNeverSetAgainstEachOther(String question, String told) {
        assertThat(said(question)).contains(told).doesNotContain("%").doesNotContain("times as");
    }

    @Test
    void aShareOfTwoSourcesIsWorkedOutWherePeriodsAreAlike() {
        assertThat(said("share of exports from IT-45 in exports from IT-25 in 2024"))
                .contains("28.6%")
                .contains("different sources");
    }

    /** 110.0 and 114 give or take their last digits over 100.0: from 9.79 to 15.12 per cent. */
    @Test
    void whereSourcesDisagreeAllThatTheyLeaveOpenIsTold() {
        String told = said("growth of exports from IT-45 from 2022 to 2023");
        assertThat(told).contains("between 9.79% and 15.12%");
        assertThat(said("growth of exports from IT-45 from 2022 to 2023", "--format", "json"))
                .contains("\"low\":9.79")
                .contains("\"high\":15.11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    exports from IT-45 for each year 2022-2024  | 2023 | first quarter
                    exports from IT-45 for each year 2023-2024  | 2024 | 2022
                    exports from IT for each year 2017-2018    | 2017 | Emilia-Romagna
                    exports from IT for each year              | 2017 | Emilia-Romagna
                    how did exports from IT go from 2017 to 2018? | 2017 | Emilia-Romagna
                    IT exports in 2018                         | 2018 | Emilia-Romagna
                    exports from IT for 2018                   | 2018 | Emilia-Romagna
                    """)
    void aTableIsOfWhomAndOfTheYearsThatItNames(String question, String told, String not) {
        assertThat(said(question)).contains(told).doesNotContain(not);
    }

    /** Small, it is a pronoun: the observatory's own region. */
    @Test
    void aSmallPronounIsTheRegion() {
        assertThat(said("how much did it export in 2024?")).contains("Emilia-Romagna");
    }
}
