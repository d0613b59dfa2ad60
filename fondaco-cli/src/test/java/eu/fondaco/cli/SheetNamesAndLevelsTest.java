// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sheets of offices name in their own way, put below each other, or count otherwise. */
class SheetNamesAndLevelsTest {

    @TempDir Path work;

    private LoadedSheets sheets;

    @BeforeEach
    void makes() {
        sheets = new LoadedSheets(work, "IT-45");
    }

    private List<String> cells(String name, String content) throws IOException {
        return sheets.cells(sheets.file(name, content));
    }

    @Test
    void namesThatNoListKnowsAreKeptAsTheirOwnAndShortOnesAreUnderstood() throws IOException {
        assertThat(
                        cells(
                                "mercati.csv",
                                """
                                Esportazioni dell'Emilia-Romagna, anno 2022, migliaia di euro
                                Paese;Valore
                                Francia;1000
                                Germania;900
                                Rep. Dominicana;40
                                V.A.E.;30
                                Altri mercati del Golfo;70
                                Totale ALTRI PAESI BALCANICI;60
                                Primi 10;2100
                                Altri paesi;500
                                """))
                .containsExactlyInAnyOrder(
                        "IT-45 FR X TOTAL 2022 1000000",
                        "IT-45 DE X TOTAL 2022 900000",
                        "IT-45 DO X TOTAL 2022 40000",
                        "IT-45 AE X TOTAL 2022 30000",
                        "IT-45 OWN:altri_mercati_del_golfo X TOTAL 2022 70000",
                        "IT-45 OWN:altri_paesi_balcanici X TOTAL 2022 60000");
        assertThat(Files.readString(sheets.folder().resolve("areas/mercati_names.csv")))
                .contains(
                        "OWN:altri_mercati_del_golfo,Altri mercati del Golfo,Altri mercati del"
                                + " Golfo,group");
        Cli asked =
                Cli.run(
                        "ask",
                        "exports of Emilia-Romagna to Altri mercati del Golfo in 2022",
                        "-o",
                        sheets.folder(),
                        "--lang",
                        "en");
        assertThat(asked.out()).contains("70,000 euros");
    }

    @Test
    void flowsGoodsAndPartnersStandBelowEachOtherInOneColumn() throws IOException {
        assertThat(
                        cells(
                                "pivot.csv",
                                """
                                Provincia di Rimini, migliaia di euro;;
                                Etichette di riga;2021;2022
                                Esportazioni;70;90
                                22 BEVANDE;30;40
                                Francia;10;15
                                Spagna;20;25
                                94 MOBILI;40;50
                                Francia;30;35
                                Belgio;10;15
                                Importazioni;5;6
                                22 BEVANDE;5;6
                                Francia;2;2
                                Belgio;3;4
                                Totale complessivo;75;96
                                """))
                .contains(
                        "IT-RN W00 X TOTAL 2021 70000",
                        "IT-RN FR X 94 2022 35000",
                        "IT-RN BE M 22 2021 3000",
                        "IT-RN W00 M TOTAL 2022 6000")
                .noneMatch(c -> c.endsWith("96000"));
    }

    @Test
    void ofLevelsThatDontAddUpNothingIsLoaded() throws IOException {
        sheets.isRefused(
                sheets.file(
                        "pivot.csv",
                        """
                        Provincia di Rimini, migliaia di euro;;
                        Etichette di riga;2021;2022
                        Esportazioni;70;90
                        22 BEVANDE;30;40
                        Francia;10;15
                        Spagna;20;25
                        94 MOBILI;40;50
                        Francia;3;35
                        Belgio;1;15
                        """),
                "isn't the sum");
    }

    @Test
    void twelveMonthsUpToAQuarterAreNoQuarter() throws IOException {
        assertThat(
                        cells(
                                "rolling.csv",
                                """
                                Imports of Emilia-Romagna by country, euro thousands;;;
                                Country;Q2 2021;Year ending Q2 2021;YTD 6/21
                                France;100;420;310
                                Spain;90;400;300
                                """))
                .contains(
                        "IT-45 FR M TOTAL 2021-Q2 100000",
                        "IT-45 FR M TOTAL 2020-07/P12M 420000",
                        "IT-45 FR M TOTAL 2021-S1 310000");
    }

    @Test
    void oneColumnMayHaveAUnitOfItsOwn() throws IOException {
        assertThat(
                        cells(
                                "serie.csv",
                                """
                                Importazioni per regione, migliaia di euro (Italia in milioni di euro);;;
                                Anno;Emilia-Romagna;Veneto;ITALIA (mln €)
                                2021;100;90;400
                                2022;110;95;420
                                """))
                .contains(
                        "IT-45 W00 M TOTAL 2021 100000",
                        "IT-34 W00 M TOTAL 2022 95000",
                        "IT W00 M TOTAL 2022 420000000");
    }

    @Test
    void groupsBesideCountriesOnlyGroupThemAndATotalIsOfItsGroup() throws IOException {
        assertThat(
                        cells(
                                "aree.csv",
                                """
                                Esportazioni dell'Emilia-Romagna per area, milioni di euro;;
                                Area geografica;Paese;2023
                                Unione europea;Francia;10,5
                                ;Spagna;9,5
                                ;Totale;30,0
                                Asia;Cina;4,5
                                ;Giappone;3,5
                                ;Totale;9,0
                                """))
                .contains(
                        "IT-45 FR X TOTAL 2023 10500000.0",
                        "IT-45 JP X TOTAL 2023 3500000.0",
                        "IT-45 EU X TOTAL 2023 30000000.0")
                .noneMatch(c -> c.contains(" W00 "));
    }

    @Test
    void aTableThatIsNotUnderstoodIsLeftOutBesideOneThatIs() throws IOException {
        assertThat(
                        cells(
                                "due.csv",
                                """
                                Esportazioni di Forlì-Cesena, migliaia di euro;;
                                Paese;2021;2022
                                Francia;100;110
                                Spagna;200;210
                                ;;
                                Esportazioni per mezzo;;
                                Mezzo;2021;2022
                                Qwx;1;2
                                Zzk;3;4
                                """))
                .containsExactlyInAnyOrder(
                        "IT-FC FR X TOTAL 2021 100000",
                        "IT-FC FR X TOTAL 2022 110000",
                        "IT-FC ES X TOTAL 2021 200000",
                        "IT-FC ES X TOTAL 2022 210000");
    }

    @Test
    void aYearOfWhichANoteSaysThatItIsUpToAMonthIsThatPart() throws IOException {
        assertThat(
                        cells(
                                "parziale.csv",
                                """
                                Esportazioni dell'Emilia-Romagna, migliaia di euro;;
                                Paese;2022;2023
                                Francia;1000;800
                                Spagna;900;700
                                Fonte: Istat. 2023: gennaio-settembre.;;
                                """))
                .contains("IT-45 FR X TOTAL 2022 1000000", "IT-45 FR X TOTAL 2023-01/P9M 800000");
    }

    @Test
    void goodsBeforeTheWordForTradeAreNotAllGoods() throws IOException {
        Files.createDirectories(work.resolve("wales"));
        LoadedSheets welsh = new LoadedSheets(work.resolve("wales"), "Wales");
        assertThat(
                        welsh.cells(
                                welsh.file(
                                        "lamb.csv",
                                        """
                                        WELSH LAMB EXPORTS BY MARKET, GBP thousand
                                        Market;2021;2022
                                        France;1000;800
                                        Ireland;900;700
                                        """)))
                .contains("TLL FR X LAMB 2021 1000000", "TLL IE X LAMB 2022 700000");
    }

    @Test
    void aMappingIsProposedOnlyOfATableWhoseFirstRowNamesItsColumns() throws IOException {
        String rows = "Comune;Tipo;Valore\nZocca;export;1200\nZocca;resi;30\n";
        assertThat(sheets.refused(sheets.file("plain.csv", rows)))
                .contains("unclear: ", "--mapping FILE", "value: {column: \"Valore\"}");
        assertThat(sheets.refused(sheets.file("titled.csv", "Ufficio studi;;\n;;\n" + rows)))
                .contains("unclear: ", "Nothing was loaded.")
                .doesNotContain("value: {");
    }

    @Test
    void blocksBelowEachOtherSayTheirOwnFlowAndABalanceIsLeftOut() throws IOException {
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "blocchi.csv",
                                        """
                                        Regione Abruzzo;;;
                                        valori in milioni di euro;;;
                                        ;;;
                                        Esportazioni;;;
                                        Anno;Francia;India;Totale UE27
                                        2020;1.200,5;3,1;2.500,0
                                        2021*;1.300,5;-;2.600,0
                                        ;;;
                                        Importazioni;;;
                                        Anno;Francia;India;Totale UE27
                                        2020;200,5;13,1;900,0
                                        2021*;300,5;..;910,0
                                        ;;;
                                        Saldo;;;
                                        Anno;Francia;India;Totale UE27
                                        2020;1.000,0;-10,0;1.600,0
                                        * dati provvisori; (-) il fenomeno non esiste; (..) inferiore alla metà dell'unità;;
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-65 FR X TOTAL 2020 1200500000.0",
                        "IT-65 IN X TOTAL 2020 3100000.0",
                        "IT-65 EU27_2020 X TOTAL 2020 2500000000.0",
                        "IT-65 FR X TOTAL 2021 1300500000.0 P",
                        "IT-65 IN X TOTAL 2021 0 P",
                        "IT-65 EU27_2020 X TOTAL 2021 2600000000.0 P",
                        "IT-65 FR M TOTAL 2020 200500000.0",
                        "IT-65 IN M TOTAL 2020 13100000.0",
                        "IT-65 EU27_2020 M TOTAL 2020 900000000.0",
                        "IT-65 FR M TOTAL 2021 300500000.0 P",
                        "IT-65 EU27_2020 M TOTAL 2021 910000000.0 P");
    }
}
