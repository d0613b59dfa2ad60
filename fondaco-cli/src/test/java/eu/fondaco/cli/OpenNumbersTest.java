// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence never says more than its numbers: what printed figures leave open is told as such. */
class OpenNumbersTest {

    @TempDir Path work;

    private Path folder;

    @BeforeEach
    void makes() throws IOException {
        folder = work.resolve("valdoria");
        Cli.run("init", folder, "--home", "SM");
        String after = ",2010-01-01,day,office,https://example.org,\n";
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(
                folder.resolve("figures/printed.csv"),
                "id,measure,reporter,flow,partner,product,period,base_period,"
                        + "universe_or_denominator,value,unit,as_printed,qualifier,released,"
                        + "released_precision,origin,url,note\n"
                        + "A,level,SM,X,W00,TOTAL,2005,,,20000000000,EUR,20 billion,="
                        + after
                        + "B,level,SM,M,W00,TOTAL,2005,,,21000000000,EUR,21 billion,="
                        + after
                        + "C,level,SM,X,W00,TOTAL,2006,,,21000000000,EUR,21 billion,="
                        + after);
    }

    private String ask(String question, String lang) {
        Cli asked = Cli.run("ask", question, "--lang", lang, "-o", folder);
        assertThat(asked.code()).as(question + asked.err()).isZero();
        return asked.out().lines().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    measure normalised_balance of trade of SM in 2005 | : between -0.0732 index and 0.0244 index.
                    ratio of exports from SM over imports to SM in 2005 | : between 0.86 times and 1.05 times.
                    multiple of exports from SM from 2005 to 2006 | : between 0.95 times and 1.16 times.
                    change of exports from SM from 2005 to 2006 | : between -1 billion euros and 3 billion euros.
                    balance of SM in 2005 | : between -3 billion euros and 1 billion euros.
                    sign of change of exports from SM from 2005 to 2006 | : between negative and positive.
                    trend of exports from SM from 2005 to 2006 | : between negative and positive.
                    """)
    void whatPrintedFiguresLeaveOpenIsSaid(String question, String said) {
        assertThat(ask(question, "en")).endsWith(said);
    }

    @Test
    void aPublishedNumberStandsForItself() {
        assertThat(ask("exports of SM in 2005", "en")).endsWith("were 20 billion euros.");
        assertThat(ask("trade of SM in 2005", "en")).contains(" 41 billion euros");
    }

    /** Where it isn't said over what, concentration is over the products of all trade. */
    @Test
    void concentrationSaysOverWhatItIs() throws IOException {
        Path table =
                Files.writeString(
                        work.resolve("t.csv"),
                        """
                        dataset,reporter,partner,flow,product,period,value,unit
                        d,SM,IT,X,L1,2018,60,EUR
                        d,SM,FR,X,L1,2018,20,EUR
                        d,SM,FR,X,L2,2018,20,EUR
                        d,SM,W00,X,TOTAL,2018,100,EUR
                        d,SM,W00,X,L1,2018,80,EUR
                        d,SM,W00,X,L2,2018,20,EUR
                        """);
        Cli load = Cli.run("load", table, "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(ask("measure hhi of exports from SM in 2018", "en"))
                .contains("over products, 2018: 0.68 ");
        assertThat(ask("measure hhi of exports of L1 from SM in 2018", "en"))
                .contains("over partners, 2018: 0.625 ");
        assertThat(ask("misura hhi delle esportazioni di SM nel 2018", "it"))
                .contains("prodotti, 2018: 0,68 ");
    }
}
