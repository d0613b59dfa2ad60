// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of one office that agree become one dataset, so that balances and growth have answers. */
class SheetsOfOneOfficeTest {

    private static final String OFFICE = "Camera di commercio";

    private static final String SOLD =
            """
            Esportazioni dell'Emilia-Romagna per paese, valori in migliaia di euro
            Paese;2021;2022
            Germania;8.100.400;8.505.420
            Francia;7.100.300;7.500.210
            Totale;30.000.200;31.000.100
            """;

    private static final String BOUGHT =
            """
            Importazioni dell'Emilia-Romagna per paese, valori in migliaia di euro
            Paese;2021;2022
            Germania;5.100.400;6.000.200
            Cina;3.100.300;4.000.900
            Totale;20.000.200;25.000.100
            """;

    @TempDir Path work;

    private Path folder;

    @BeforeEach
    void init() {
        folder = work.resolve("mine");
        Cli.run("init", folder, "--home", "Emilia-Romagna");
    }

    private String load(String name, String text, String... options) throws IOException {
        Path file = Files.writeString(work.resolve(name), text);
        List<Object> args = new ArrayList<>(List.of("load", file, "--yes", "-o", folder));
        args.addAll(List.of("--lang", "en"));
        args.addAll(Arrays.asList(options));
        Cli load = Cli.run(args.toArray());
        assertThat(load.code()).as(load.out() + load.err()).isZero();
        return load.out();
    }

    private String ask(String question) {
        return Cli.run("ask", question, "--lang", "en", "-o", folder).out();
    }

    @Test
    void importsJoinTheExportsOfTheSameOffice() throws IOException {
        load("exports.csv", SOLD, "--source", OFFICE);
        String told = load("imports.csv", BOUGHT);

        assertThat(told)
                .contains("part of the dataset 'exports' of Camera di commercio")
                .contains("--dataset NAME", "Loaded exports@");
        assertThat(ask("trade balance with Germany in 2021")).contains("3 billion euros");
        assertThat(ask("trade balance in 2022")).contains("6 billion euros");
        assertThat(ask("coverage ratio with Germany in 2021")).contains("158.82%");
        assertThat(load("imports.csv", BOUGHT)).contains("0 cells added, 6 as before");
        assertThat(load("exports.csv", SOLD)).contains("0 cells added, 6 as before");
    }

    @Test
    void aStatementOnBothIsChecked() throws IOException {
        load("exports.csv", SOLD);
        load("imports.csv", BOUGHT);
        Path brief =
                Files.writeString(
                        work.resolve("brief.md"),
                        """
                        Nel 2021 il saldo commerciale dell'Emilia-Romagna con la Germania è stato \
                        di 3 miliardi di euro. Nel 2022 il saldo commerciale \
                        dell'Emilia-Romagna è stato di 9 miliardi di euro.
                        """);

        Cli check = Cli.run("check", brief, "--lang", "en", "-o", folder);

        assertThat(check.out()).contains("1 holds").contains("1 doesn't hold");
    }

    @Test
    void importsOfAllGoodsJoinExportsByGoods() throws IOException {
        load(
                "exports.csv",
                """
                Esportazioni dell'Emilia-Romagna per paese e prodotto, migliaia di euro
                Paese;Prodotto;2021;2022
                Germania;Macchinari;3.100.400;3.505.420
                Germania;Mobili;1.000.000;1.100.000
                Germania;Totale;8.100.400;8.505.420
                Francia;Macchinari;2.100.300;2.500.210
                Francia;Mobili;900.100;910.300
                Francia;Totale;7.100.300;7.500.210
                """);
        assertThat(load("imports.csv", BOUGHT.replace("Cina", "Francia")))
                .contains("part of the dataset 'exports'");
        assertThat(ask("trade balance with Germany in 2021")).contains("3 billion euros");
        assertThat(ask("exports of Macchinari to Germany in 2021")).contains("3,100");
    }

    @Test
    void whoIsFirstOfAFewIsToldWithWhatTheRestMayHold() throws IOException {
        load("exports.csv", SOLD);
        load("whole.csv", SOLD.replace("30.000.200;31.000.100", "15.300.700;16.100.000"));

        assertThat(ask("top 2 partners by exports in 2022 in dataset exports"))
                .contains("Germany, France", "others may come before");
        assertThat(ask("top 2 partners by exports in 2022 in dataset whole"))
                .contains("Germany, France")
                .doesNotContain("others may come before");
    }

    @Test
    void whereOnlyPartsOfYearsAreHeldTheLastIsPutInOrder() throws IOException {
        load(
                "nove mesi.csv",
                SOLD.replace("per paese,", "per paese (gennaio-settembre),")
                        .replace("2021;2022", "2023;2024"));

        assertThat(ask("top 2 partners by exports"))
                .contains("first nine months of 2024: Germany, France");
        assertThat(ask("which is the main market?"))
                .contains("In first place: Germany", "first nine months of 2024");
    }

    @Test
    void twoTablesThatDifferAreTold() throws IOException {
        load("exports.csv", SOLD);
        load("revised.csv", SOLD.replace("8.505.420", "8.605.420"));

        assertThat(ask("exports to Germany in 2022"))
                .contains("Sources disagree", "8,505.4", "8,605.4")
                .doesNotContain("exact");
        assertThat(ask("exports to Germany in 2021")).contains("8,100.4 million euros");
        assertThat(Cli.run("conflicts", "-o", folder, "--lang", "en").out())
                .contains("disagree (1)", "8,505.4", "8,605.4");
        assertThat(ask("where do sources disagree?")).contains("about 1 number", "8,605.4");
    }

    @Test
    void yearsAcrossFilesAreOneSeries() throws IOException {
        load("export 2022.csv", SOLD);
        load(
                "export 2023.csv",
                SOLD.replace("2021;2022", "2023;2024").replace("8.100.400", "9.355.962"));

        assertThat(ask("growth of exports to Germany in 2023")).contains("rose by 10%");
    }

    @Test
    void whereCellsDifferNothingIsJoined() throws IOException {
        load("exports.csv", SOLD);
        String told = load("revised.csv", SOLD.replace("8.505.420", "8.605.420"));

        assertThat(told)
                .contains("1 of its cells have other values", "Loaded revised@")
                .doesNotContain("It becomes part");
        assertThat(
                        load(
                                "revised.csv",
                                SOLD.replace("8.505.420", "8.605.420"),
                                "--dataset",
                                "exports"))
                .contains("Loaded exports@");
    }

    @Test
    void whatIsOfAnotherProducerGoodsSizeOrAreaStaysApart() throws IOException {
        load("exports.csv", SOLD, "--source", OFFICE);

        assertThat(load("a.csv", BOUGHT, "--source", "Istat"))
                .contains("of another producer", "Loaded a@");
        assertThat(load("b.csv", BOUGHT.replace("Importazioni", "Importazioni di vino")))
                .contains("Loaded b@");
        assertThat(
                        load(
                                "c.csv",
                                SOLD.replace("2021;2022", "2019;2020").replace("migliaia di ", "")))
                .contains("Loaded c@");
        assertThat(load("d.csv", BOUGHT.replace("dell'Emilia-Romagna", "del Veneto")))
                .contains("Loaded d@");
    }

    @Test
    void theNameThatIsSaidDecides() throws IOException {
        load("exports.csv", SOLD);

        assertThat(load("imports.csv", BOUGHT, "--dataset", "bought")).contains("Loaded bought@");
        assertThat(load("others.csv", BOUGHT, "--dataset", "exports")).contains("Loaded exports@");
    }

    /** What was said of one file isn't taken for another of its dataset. */
    @Test
    void theWayOfTradeThatWasSaidIsOfItsFile() throws IOException {
        String open = SOLD.replace("Esportazioni", "Scambi");
        load("exports.csv", open, "--say", "flow=X");
        load("imports.csv", open.replace(".", "1."), "--dataset", "exports", "--say", "flow=M");

        assertThat(load("exports.csv", open)).contains("exports to Germany (DE), 2021: 8,100,400");
    }
}
