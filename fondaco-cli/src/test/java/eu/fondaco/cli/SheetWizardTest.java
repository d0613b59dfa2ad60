// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as offices make them are understood at the first proposal, or not loaded at all. */
class SheetWizardTest {

    @TempDir Path work;

    private Path folder;

    @BeforeEach
    void makes() {
        folder = work.resolve("mine");
        Cli.run("init", folder, "--home", "IT-45");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }

    private void loads(Path file) {
        Cli load = Cli.run("load", file, "--yes", "-o", folder);
        assertThat(load.code()).as(load.out() + load.err()).isZero();
    }

    private void isRefused(Path file, String why) {
        Cli load = Cli.run("load", file, "--yes", "-o", folder, "--lang", "en");
        assertThat(load.code()).as(load.out()).isEqualTo(3);
        assertThat(load.err()).startsWith("unclear: ").contains(why);
        assertThat(load.out()).as("nothing guessed is shown as if it were read").isEmpty();
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
        assertThat(folder.resolve("sources.yaml")).doesNotExist();
    }

    private void isValue(String question, String value) {
        Cli asked = Cli.run("ask", question, "--format", "json", "-o", folder);
        assertThat(asked.out()).as(question).contains("\"value\":" + value + ",");
    }

    private static final String PIVOT =
            """
            Regione Emilia-Romagna;;;;
            Esportazioni dell'Emilia-Romagna per paese di destinazione;;;;
            Valori in migliaia di euro;;;;
            ;;;;
            Paese;2021;2022;2023 (p);Var. % 23/22
            Germania;8.123.456;9.000.100;8.900.000;-1,1
            Francia;7.100.000,5;7.500.000;7.600.000;1,3
            Corea del Sud;500.000;n.d.;610.000;
            Regno Unito;3.000.000;-;..;
            Totale;65.000.000;84.000.000;85.000.000;1,2
            ;;;;
            Fonte: elaborazioni su dati Istat del 2024;;;;
            """;

    @Test
    void takesYearsAcrossBelowTitlesAndAboveNotes() throws IOException {
        loads(file("export.csv", PIVOT));
        isValue("exports from IT-45 to Germany in 2021", "8123456000");
        isValue("exports from IT-45 to France in 2021", "7100000500");
        isValue("exports from IT-45 in 2023", "85000000000");
        Path export = work.resolve("out.csv");
        Cli.run("export", export, "-o", folder);
        assertThat(Files.readString(export))
                .containsPattern("DE,X,TOTAL,2023,8900000000[.0]*,EUR,P");
    }

    @Test
    void withoutAProducerTheGradeIsC() throws IOException {
        String question = "exports from IT-45 to Germany in 2021";
        Path sheet = file("export.csv", PIVOT);
        loads(sheet);
        Cli silent = Cli.run("ask", question, "-o", folder, "--lang", "en");
        assertThat(silent.out())
                .contains("who produced these numbers was not declared")
                .contains("producer not declared")
                .doesNotContain("undeclared");
        assertThat(Cli.run("ask", question, "-o", folder, "--lang", "it").out())
                .contains("fonte non dichiarata")
                .doesNotContain("undeclared");
        assertThat(Cli.run("ask", question, "--format", "json", "-o", folder).out())
                .contains("\"grade\":\"C\"");
        Path other = work.resolve("other");
        Cli.run("init", other, "--home", "IT-45");
        Cli.run("load", sheet, "--yes", "--source", "Chamber of commerce", "-o", other);
        Cli said = Cli.run("ask", question, "--format", "json", "-o", other);
        assertThat(said.out()).contains("\"grade\":\"A\"").doesNotContain("not declared");
    }

    @Test
    void aProducerSaidLaterHoldsForAllOfTheDataset() throws IOException {
        loads(file("export.csv", PIVOT));
        String next = PIVOT.replace("2021;2022;2023 (p)", "2018;2019;2020");
        Cli said =
                Cli.run(
                        "load",
                        file("export.csv", next),
                        "--yes",
                        "--source",
                        "Istat",
                        "--licence",
                        "CC BY 4.0",
                        "-o",
                        folder);
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(Files.readString(folder.resolve("sources.yaml")))
                .containsOnlyOnce("source: \"Istat\"")
                .containsOnlyOnce("licence: \"CC BY 4.0\"")
                .doesNotContain("undeclared");
        for (String year : List.of("2019", "2021")) {
            String question = "exports from IT-45 to Germany in " + year;
            assertThat(Cli.run("ask", question, "--format", "json", "-o", folder).out())
                    .contains("\"grade\":\"A\"")
                    .doesNotContain("not declared");
        }
    }

    @Test
    void aMarkForAMissingNumberIsNotZero() throws IOException {
        loads(file("export.csv", PIVOT));
        for (String question :
                List.of(
                        "exports from IT-45 to South Korea in 2022",
                        "exports from IT-45 to the United Kingdom in 2022",
                        "exports from IT-45 to the United Kingdom in 2023")) {
            isValue(question, "null");
        }
    }

    @Test
    void takesTwoRowsOfHeadersAndEnglishNumbers() throws IOException {
        loads(
                file(
                        "province.csv",
                        """
                        "Interscambio delle province, milioni di euro",,,,
                        ,2022,,2023,
                        Provincia,Export,Import,Export,Import
                        Parma,"9,321.5","5,100.2","9,800.1","5,000.0"
                        Reggio Emilia,"13,000.7","6,100.0","13,200.0",n.d.
                        Emilia-Romagna,"84,000.0","50,000.0","85,000.0","49,500.0"
                        """));
        isValue("imports to IT-PR in 2022", "5100200000");
        isValue("exports from IT-RE in 2023", "13200000000");
        isValue("imports to IT-45 in 2023", "49500000000");
        isValue("imports to IT-RE in 2023", "null");
    }

    @Test
    void takesFlowsAcrossTheYearOfTheTitleAndHidesConfidentialCells() throws IOException {
        loads(
                file(
                        "partners.csv",
                        """
                        Trade of Emilia-Romagna by partner;;;
                        Year 2022, million EUR;;;
                        Country;Exports;Imports;Balance
                        Germany;9,000.1;7,100.0;1,900.1
                        China;2,400.0;6,000.5;-3,600.5
                        Hong Kong;400.0;[c];
                        World;84,100.0;51,000.0;33,100.0
                        """));
        // one stays back beside Hong Kong's: what is left of the world might give these away
        isValue("imports from China to IT-45 in 2022", "6000500000");
        isValue("imports from Germany to IT-45 in 2022", "null");
        isValue("imports to IT-45 in 2022", "51000000000");
        isValue("exports from IT-45 to China in 2022", "2400000000");
        isValue("exports from IT-45 in 2022", "84100000000");
        assertThat(Cli.run("ask", "imports from HK to IT-45 in 2022", "-o", folder).out())
                .contains("confidential");
    }

    @Test
    void takesProductsByTheirCodes() throws IOException {
        loads(
                file(
                        "settori.csv",
                        """
                        Esportazioni per settore (migliaia di euro);;;
                        Settore Ateco;Anno;Valore;Quota %
                        CK28 - Macchinari;2022;24.100.500;28,7
                        CG23 - Ceramica;2022;7.000.200;8,3
                        Totale;2022;84.000.000;100
                        """));
        isValue("exports of CPA:CK28 from IT-45 in 2022", "24100500000");
        isValue("exports from IT-45 in 2022", "84000000000");
    }

    @Test
    void takesTheOneTextOfAnArchive() throws IOException {
        Path file = work.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("dati/export.CSV"));
            zip.write(PIVOT.getBytes(StandardCharsets.UTF_8));
        }
        loads(file);
        isValue("exports from IT-45 to South Korea in 2022", "null");
        assertThat(Cli.run("export", work.resolve("all.csv"), "-o", folder).code()).isZero();
        assertThat(Files.readAllLines(work.resolve("all.csv"))).hasSizeGreaterThan(3);
    }

    @Test
    void takesASpreadsheetWithASheetOfNotes() throws IOException {
        Path file = work.resolve("paesi.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet notes = book.newWorksheet("Note");
            notes.value(0, 0, "Dati provvisori");
            Worksheet sheet = book.newWorksheet("Importazioni");
            sheet.value(0, 0, "Importazioni della Toscana, valori in euro");
            sheet.value(2, 0, "Paese");
            sheet.value(2, 1, 2022);
            sheet.value(2, 2, 2023);
            sheet.value(3, 0, "Cina");
            sheet.value(3, 1, 1234567.5);
            sheet.value(3, 2, "..");
            sheet.value(4, 0, "Paesi Bassi");
            sheet.value(4, 1, 91.40000000000001);
            sheet.value(4, 2, 800);
        }
        loads(file);
        isValue("imports from China to IT-52 in 2022", "1234567.5");
        isValue("imports from NL to IT-52 in 2022", "91.4");
        isValue("imports from NL to IT-52 in 2023", "800");
        isValue("imports from China to IT-52 in 2023", "null");
    }

    @Test
    void takesAnOpenDocument() throws IOException {
        String head =
                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">"
                        + "<table:table table:name=\"Export\">";
        String rows =
                row(text("Export, migliaia di euro"), "")
                        + row(text("Provincia"), number("2023"))
                        + row(text("Modena"), number("17900"))
                        + row(text("Bologna"), number("19000.5"))
                        + "<table:table-row table:number-rows-repeated=\"1048000\">"
                        + "<table:table-cell table:number-columns-repeated=\"1024\"/>"
                        + "</table:table-row>";
        Path file = work.resolve("export.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(
                    (head + rows + "</table:table></office:document-content>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        loads(file);
        isValue("exports from IT-MO in 2023", "17900000");
        isValue("exports from IT-BO in 2023", "19000500");
    }

    private static String row(String a, String b) {
        return "<table:table-row>" + a + b + "</table:table-row>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>"
                + text
                + "</text:p></table:table-cell>";
    }

    private static String number(String value) {
        return "<table:table-cell office:value-type=\"float\" office:value=\""
                + value
                + "\"><text:p>shown</text:p></table:table-cell>";
    }

    @Test
    void namesOfAnotherCountrysPartsAreFoundWithItsCurrency() throws IOException {
        loads(
                file(
                        "ByState.csv",
                        "State,Country,Time,Exports\n"
                                + "All States,World Total,2014,\"1,621,000\"\n"
                                + "Georgia,Georgia,2014,\"1,008\"\n"
                                + "Texas,Mexico,2014,9\n"
                                + "Ohio,Canada,2014,7\n"
                                + "Unknown,\"Korea, South\",2014,5\n"));
        isValue("exports from US in 2014", "1621000");
        isValue("exports from US-GA to GE in 2014", "1008");
        isValue("exports from US-ZZ to KR in 2014", "5");
        assertThat(Cli.run("ask", "exports from US in 2014", "-o", folder).out())
                .contains("dollar");
    }

    @Test
    void whatIsNotSaidIsNotGuessed() throws IOException {
        isRefused(
                file("a.csv", "Provincia;Cina;Giappone\nParma;120.5;80.1\nModena;300.2;1.1\n"),
                "Exports or imports?");
        isRefused(
                file(
                        "b.csv",
                        "Esportazioni 2024, euro;\n"
                                + "Paese;Valore\n"
                                + "Atlantide;1.234\n"
                                + "Francia;2.345.678\n"),
                "Atlantide");
        isRefused(
                file("c.csv", "Export, migliaia o milioni;\nPaese;2023\nCina;10\nIndia;12\n"),
                "Thousands and millions");
        isRefused(file("d.csv", "Export;\nPaese;Valore\nCina;10\nIndia;12\n"), "Of which year?");
    }

    @Test
    void showsWithoutWriting() throws IOException {
        Cli shown =
                Cli.run("load", file("x.csv", PIVOT), "--dry-run", "-o", folder, "--lang", "it");
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("Germania (DE)")
                .contains("8.123.456.000 EUR")
                .contains("Non è stato scritto nulla");
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void canBeLoadedAgainFromWhatWasKept() throws IOException {
        Path file = file("export.csv", PIVOT);
        loads(file);
        Files.delete(file);
        Cli again = Cli.run("load", "--rebuild", "-o", folder);
        assertThat(again.code()).as(again.err()).isZero();
        isValue("exports from IT-45 to Germany in 2021", "8123456000");
        assertThat(Files.readString(folder.resolve("sources.yaml")))
                .contains("zeros_omitted: false");
    }

    @Test
    void countriesAcrossArePartnersOfWhomTheTitleNames() throws IOException {
        loads(
                file(
                        "tuscany.csv",
                        """
                        Tuscany: exports to selected partners;;;
                        US$ million;;;
                        ;France;China;World
                        2019;4,012.5;1,201.9;46,012.3
                        2020;3,712.1;1,101.5;42,123.4
                        """));
        isValue("exports from IT-52 to China in 2020", "1101500000");
        isValue("exports from IT-52 in 2019", "46012300000");
    }

    @Test
    void totalsOfAFewAreNotThoseOfAll() throws IOException {
        Path file =
                file(
                        "pivot.csv",
                        """
                        FLUSSO;Export;;
                        ANNO;2021;;
                        ;;;
                        Somma di VALORE_EUR;Etichette di colonna;;
                        Etichette di riga;Cina;Francia;Totale complessivo
                        Bologna;812345678;1912345678;2724691356
                        Modena;912345678;1712345678;2624691356
                        (vuoto);;12;12
                        Totale complessivo;1724691356;3624691368;5349382724
                        """);
        loads(file);
        isValue("exports from IT-MO to China in 2021", "912345678");
        isValue("exports from IT-MO in 2021", "null");
        isValue("exports from IT-45 to China in 2021", "null");
        loads(
                file(
                        "paesi.csv",
                        """
                        Esportazioni di Parma 2022 (euro);
                        Paese;Valore
                        Francia;1000000
                        Cina;500000
                        Totale;1500000
                        """));
        isValue("exports from IT-PR to China in 2022", "500000");
        isValue("exports from IT-PR in 2022", "null");
    }

    @Test
    void takesSectionsCodesMonthsAndLeavesOutWhatIsNoLevel() throws IOException {
        loads(
                file(
                        "mesi.csv",
                        """
                        Interscambio di Ravenna, euro;;;;
                        Anno;Mese;Paese;Import;Export
                        2023;1;Ucraina;12345678;234567
                        2023;febbraio;Ucraina;13345678;334567
                        """));
        isValue("imports from Ukraine to IT-RA in 2023-02", "13345678");
        loads(
                file(
                        "settori.csv",
                        """
                        Esportazioni della Toscana, migliaia di euro;;;
                        Codice;Settore;2022;2023
                        CA;Prodotti alimentari;8.765.432;9.123.456
                        CK;Macchinari;23.456.789;24.567.890
                        ;TOTALE;84.123.456;85.234.567
                        Quota CK (%);;27,9;28,8
                        """));
        isValue("exports of CPA:CK from IT-52 in 2023", "24567890000");
        isValue("exports from IT-52 in 2023", "85234567000");
        loads(
                file(
                        "blocks.csv",
                        """
                        Emilia-Romagna: trade with partners, EUR thousand;;
                        ;;
                        Country;Q1 2022;2022
                        Exports;;
                        USA;2,101,234;9,113,578
                        ASIA;5,101,234;20,113,578
                        Imports;;
                        USA;301,234;1,213,578
                        Rest of world;1;2
                        """));
        isValue("imports from US to IT-45 in 2022", "1213578000");
        isValue("exports from IT-45 to US in 2022-Q1", "2101234000");
    }

    @Test
    void whatASheetLeavesOpenCanBeSaidAndIsKept() throws IOException {
        Path file = file("open.csv", "Paese;Valore\nCina;1.234\nIndia;2.345\n");
        isRefused(file, "Exports or imports?");
        Cli said =
                Cli.run(
                        "load",
                        file,
                        "--yes",
                        "-o",
                        folder,
                        "--say",
                        "flow=X",
                        "--say",
                        "period=2022",
                        "--say",
                        "decimal=,",
                        "--say",
                        "multiply=1000",
                        "--say",
                        "reporter=Toscana",
                        "--say",
                        "dataset=mine");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        isValue("exports from IT-52 to China in 2022", "1234000");
        assertThat(Files.readString(folder.resolve("mappings/sheets/mine.yaml")))
                .contains("flow: \"X\"", "file: \"open.csv\"", "Header in row 1");
        Path next = file("mine.csv", "Paese;Valore\nCina;3.234\nIndia;4.345\n");
        Cli again = Cli.run("load", next, "--yes", "-o", folder, "--say", "period=2023");
        assertThat(again.code()).as(again.out() + again.err()).isZero();
        isValue("exports from IT-52 to India in 2023", "4345000");
        Cli wrong = Cli.run("load", next, "--yes", "-o", folder, "--say", "flow=Z");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("flow 'Z'");
    }

    @Test
    void aCellThatStandsThereTwiceWithTwoValuesIsNotTaken() throws IOException {
        isRefused(
                file(
                        "twice.csv",
                        """
                        Export 2022, euro;
                        Paese;Valore
                        Cina;1000000
                        Cina;2000000
                        """),
                "Cells B3 and B4");
    }
}
