// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets in which one place says things of two kinds, or leaves to another what it means. */
class SheetMixedLayoutsTest {

    @TempDir Path work;

    private List<String> cells(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.cells(sheets.file(name, content));
    }

    @Test
    void weightsAndValuesInTurnUnderOneLabel() throws IOException {
        assertThat(
                        cells(
                                "IT-RA",
                                "porto.csv",
                                """
                                Ravenna per mare, quantità (tonnellate) e valore (migliaia di euro);;;;
                                ;;;;
                                A) SBARCHI (importazioni);;;;
                                Cod.;Voce;U.M.;gen-23;feb-23
                                02;Cereali;t;8.100;9.200
                                ;;000 €;1.163;1.210
                                05;Prodotti chimici;t;6.400;7.000
                                ;;000 €;2.500;2.610
                                ;TOTALE SBARCHI;t;14.500;16.200
                                ;;000 €;3.663;3.820
                                ;;;;
                                B) Sbarchi per paese;;;;
                                Pos.;Paese;U.M.;gen-23;feb-23
                                1;Ucraina;t;5.000;6.000
                                ;;000 €;1.900;2.000
                                2;Turchia;t;3.000;3.300
                                ;;000 €;900;1.020
                                ;Altri paesi;t;6.500;6.900
                                ;;000 €;863;800
                                """))
                .contains(
                        "IT-RA W00 M TOTAL 2023-02 3820000",
                        "IT-RA UA M TOTAL 2023-01 1900000",
                        "IT-RA TR M TOTAL 2023-02 1020000")
                .noneMatch(cell -> cell.contains(" 863000") || cell.contains(" 8100000"))
                .filteredOn(cell -> cell.contains(" W00 M ") && cell.contains("2023-01 2500000"))
                .hasSize(1);
    }

    @Test
    void groupsOfPartnersBesideGoodsOverTheColumns() throws IOException {
        assertThat(
                        cells(
                                "United Kingdom",
                                "sections.csv",
                                """
                                Exports of goods from Northern Ireland by SITC section (£ million)
                                ,,,,,,
                                Period,0 Food and live animals,1 Beverages,2 Crude materials,EU,Non-EU,Total
                                2022,120.5,30.1,14.4,100,65,165
                                Quarter 1 2023,32.5,8.1,3.4,24,20,44
                                Quarter 2 2023,31.5,8.2,4.3,25,19,44
                                """))
                .contains(
                        "TLN EXT_EU27_2020 X TOTAL 2022 65000000",
                        "TLN W00 X TOTAL 2023-Q1 44000000")
                .contains("TLN W00 X SITC:0 2023-Q2 31500000.0");
    }

    @Test
    void codesOfCountriesThatGroupsLeaveBlankAndWhoseTradeAGenitiveSays() throws IOException {
        assertThat(
                        cells(
                                "Bayern",
                                "laender.csv",
                                """
                                Statistisches Amt für Hessen und Bayern;;;;
                                Ausfuhr und Einfuhr Bayerns nach Ländern, Januar bis März 2023;;;;
                                ;;;;
                                Lfd. Nr.;ISO;Bestimmungs- bzw. Ursprungsland;Ausfuhr;Einfuhr
                                ;;;1 000 EUR;1 000 EUR
                                1;;Europa;900;700
                                2;DK;Dänemark;200;150
                                3;NL;Niederlande;300;250
                                4;;Übriges Europa;400;300
                                5;CH;Schweiz;380;290
                                6;;Asien;500;800
                                7;CN;China;300;600
                                8;HK;Hongkong;100;20
                                9;;Insgesamt;1.500;1.600
                                """))
                .contains(
                        "DE-BY DK X TOTAL 2023-Q1 200000",
                        "DE-BY HK M TOTAL 2023-Q1 20000",
                        "DE-BY W00 M TOTAL 2023-Q1 1600000");
    }

    @Test
    void aNumberedTableBelowAnotherAndTheFinerOfTwoRoundings() throws IOException {
        assertThat(
                        cells(
                                "IT-AN",
                                "tavole.csv",
                                """
                                Tav. 3 - Esportazioni della provincia di Ancona per paese. Anni 2021-2023;;;;;;
                                migliaia di euro;;;;;;
                                n.;Paesi;2021;2022;2023;var. % 22/21;quota %
                                1;Francia;1000;1100;1210;10,0;40,3
                                2;Spagna;1500;1600;1792;6,7;59,7
                                ;Mondo;2500;2700;3002;8,0;100,0
                                ;;;;;;
                                Tav. 3bis - Esportazioni della provincia di Ancona per settore. Anno 2023 (milioni di euro);;;;;;
                                Ateco;Settore;mln €;comp. %;;;
                                CB;Tessile;1,8;60,0;;;
                                CK;Macchinari;1,2;40,0;;;
                                ;Totale;3,0;100,0;;;
                                """))
                .contains(
                        "IT-AN FR X TOTAL 2023 1210000",
                        "IT-AN W00 X CPA:CB 2023 1800000.0",
                        "IT-AN W00 X TOTAL 2023 3002000")
                .noneMatch(cell -> cell.equals("IT-AN W00 X TOTAL 2023 3000000"));
    }

    @Test
    void aNumberAndANameOverTheGoodsOfEachPart() throws IOException {
        assertThat(
                        cells(
                                "Normandie",
                                "departements.csv",
                                """
                                Le commerce extérieur des départements par produits, en millions d'euros;;;;;
                                Dép. / code;Département / produit;T1 2023;T2 2023;T3 2023;T4 2023
                                EXPORTATIONS;;;;;
                                14;Calvados;;;;
                                AZ;Produits agricoles;38,2;43,8;36,3;48,5
                                C1;Produits alimentaires;211,9;227,2;203,5;245,9
                                ;Total Calvados;250,1;271,0;239,8;294,4
                                50;Manche;;;;
                                AZ;Produits agricoles;5,3;6,1;5,2;5,7
                                C1;Produits alimentaires;12,9;13,2;12,5;14,9
                                ;Total Manche;18,2;19,3;17,7;20,6
                                """))
                .contains(
                        "FR-14 W00 X TOTAL 2023-Q2 271000000.0",
                        "FR-50 W00 X TOTAL 2023-Q4 20600000.0")
                .anyMatch(cell -> cell.startsWith("FR-14 W00 X") && cell.contains("38200000"));
    }

    @Test
    void aMemoLineIsOfTheGroupItNames() throws IOException {
        assertThat(
                        cells(
                                "Ohio",
                                "memo.csv",
                                """
                                Ohio exports, thousands of dollars,,
                                Country,2022,2023
                                Mexico,700,800
                                Canada,900,950
                                Japan,300,310
                                "TOTAL, ALL COUNTRIES","5,000","5,300"
                                Memo: EU-27,"1,200","1,250"
                                """))
                .contains("US-OH W00 X TOTAL 2023 5300000", "US-OH EU27_2020 X TOTAL 2023 1250000");
    }
}
