// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told who makes an observatory and loads a first sheet of an office. */
class FirstSheetTest {

    private static final String SHEET =
            """
            Esportazioni della provincia di Gorizia, migliaia di euro;;
            Paese;2020;2021
            Slovenia;100;120
            Austria;90;80
            """;

    @TempDir Path work;

    @Test
    void aHomeThatIsNearlyCalledSoIsAskedAbout() {
        Cli it = Cli.run("init", work.resolve("a"), "--home", "Goriza", "--lang", "it");
        assertThat(it.code()).isEqualTo(2);
        assertThat(it.err()).contains("Forse Gorizia (IT-GO)?", "la provincia o la regione");
        Cli en = Cli.run("init", work.resolve("a"), "--home", "Bavraia", "--lang", "en");
        assertThat(en.err()).contains("Did you mean Bavaria (DE-BY)?", "--home");
        Cli none = Cli.run("init", work.resolve("a"), "--home", "Xyzzyx", "--lang", "en");
        assertThat(none.err()).contains("Xyzzyx").doesNotContain("Did you mean");
        assertThat(work.resolve("a")).doesNotExist();
    }

    @Test
    void anObservatoryWithoutAHomeIsToldWhatThatWouldBring() {
        Cli init = Cli.run("init", work.resolve("a"), "--lang", "en");
        assertThat(init.code()).isZero();
        assertThat(init.out()).contains("No area is its home");
        Cli home = Cli.run("init", work.resolve("b"), "--home", "Gorizia", "--lang", "en");
        assertThat(home.out()).doesNotContain("No area is its home");
    }

    @Test
    void aSheetThatIsUnderstoodWantsToBeAgreedToAndItsSourceToBeTold() throws IOException {
        Path folder = work.resolve("mine");
        Cli.run("init", folder, "--home", "Gorizia");
        Path sheet = Files.writeString(work.resolve("gorizia.csv"), SHEET);
        Cli shown = Cli.run("load", sheet, "-o", folder, "--lang", "en");
        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.out()).contains("Slovenia (SI)", "with --yes it is");
        assertThat(shown.err()).doesNotContain("--mapping");
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();

        Cli loaded = Cli.run("load", sheet, "--yes", "-o", folder, "--lang", "en");
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(loaded.out()).contains("grade C", "--source \"NAME\"", "fondaco check TEXT");
        Cli told =
                Cli.run(
                        "load",
                        sheet,
                        "--yes",
                        "--source",
                        "Chamber",
                        "-o",
                        folder,
                        "--lang",
                        "en");
        assertThat(told.out()).doesNotContain("grade C").contains("fondaco serve");
        assertThat(
                        Cli.run("ask", "exports to Slovenia in 2021", "-o", folder, "--lang", "en")
                                .out())
                .contains("120,000 euros", "Grade: A", "Chamber");
    }
}
