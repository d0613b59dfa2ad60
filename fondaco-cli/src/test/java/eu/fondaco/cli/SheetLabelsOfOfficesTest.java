// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as offices and firms write their labels: letters of provinces, HS 84, E/I, Importe. */
class SheetLabelsOfOfficesTest {

    @TempDir Path work;

    @Test
    void aLabelMayNameItsClassificationBeforeTheCode() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US-GA");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "chapters.csv",
                                        """
                                        "Exports of goods, Georgia, millions of US dollars",,
                                        HS chapter,2022,2023
                                        "Total, all chapters","9,001.5","9,102.5"
                                        HS 88 Aircraft,1250.5,1300.5
                                        HS 47 Wood pulp,310.5,(D)
                                        Chapter 02 - Meat,120.5,130.5
                                        """)))
                .contains(
                        "US-GA W00 X TOTAL 2022 9001500000.0",
                        "US-GA W00 X HS:88 2023 1300500000.0",
                        "US-GA W00 X HS:47 2023  C",
                        "US-GA W00 X HS:02 2022 120500000.0");
    }

    @Test
    void lettersOfProvincesAreNoCountries() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Toscana");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "estratto.csv",
                                        """
                                        Anno;Prov.;Paese;E/I;Valore (000 euro)
                                        2023;LU;Svizzera;E;1.250,5
                                        2023;LU;Svizzera;I;310,4
                                        2023;GR;Svizzera;E;75,1
                                        2023;SI;Norvegia;I;15,2
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-LU CH X TOTAL 2023 1250500.0",
                        "IT-LU CH M TOTAL 2023 310400.0",
                        "IT-GR CH X TOTAL 2023 75100.0",
                        "IT-SI NO M TOTAL 2023 15200.0");
    }

    @Test
    void lettersAreThoseOfProvincesWhereSomeAreOfNoCountry() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Toscana");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "sigle.csv",
                                        """
                                        Esportazioni in migliaia di euro;;
                                        Sigla;2022;2023
                                        LI;1.200;1.300
                                        PI;2.200;2.300
                                        GR;3.200;3.300
                                        """)))
                .contains("IT-LI W00 X TOTAL 2022 1200000", "IT-GR W00 X TOTAL 2023 3300000")
                .hasSize(6);
    }

    @Test
    void aPivotsTotalOfBothWaysIsLeftOut() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Parma");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "pivot.csv",
                                        """
                                        Anno;2023;;;
                                        Somma di Valore (EUR);Etichette di colonna;;;
                                        Etichette di riga;Export;Import;(vuoto);Totale complessivo
                                        Polonia;1800200;400100;;2200300
                                        Egitto;700300;900200;;1600500
                                        (vuoto);;;;
                                        Totale complessivo;2500500;1300300;;3800800
                                        """)))
                .contains("IT-PR PL X TOTAL 2023 1800200", "IT-PR EG M TOTAL 2023 900200")
                .noneMatch(c -> c.contains("3800800") || c.contains("2200300"));
    }

    @Test
    void spanishAmountsAreNoImports() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "ES-AR");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "capitulos.csv",
                                        """
                                        Año;Mes;Flujo;Capítulo TARIC;Descripción;Importe (miles de €)
                                        2024;Enero;Exportación;02;Carne;1.250,55
                                        2024;Enero;Importación;02;Carne;310,45
                                        2024;Febrero;Exportación;87;Automóviles;9.250,15
                                        """)))
                .contains(
                        "ES-AR W00 X HS:02 2024-01 1250550.00",
                        "ES-AR W00 M HS:02 2024-01 310450.00");
    }

    @Test
    void aColumnOfWhoReportsIsNoGroupOfPartners() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Portugal");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "long.csv",
                                        """
                                        reporter_name;partner_iso3;partner;flow;year;cn8;value_eur
                                        Portugal;ESP;Spain;exp;2023;45039000;1200300
                                        Portugal;BRA;Brazil;imp;2023;12019000;3400500
                                        """)))
                .containsExactlyInAnyOrder(
                        "PT ES X CN:45039000 2023 1200300", "PT BR M CN:12019000 2023 3400500");
    }

    @Test
    void aSectionsLetterIsItsCodeAndAWholeEconomyAllGoods() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-42");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "sezioni.csv",
                                        """
                                        Importazioni per sezione Ateco (milioni di euro);;
                                        Sezione;2022;2023
                                        A - Agricoltura, silvicoltura e pesca;12,5;13,5
                                        C - Attività manifatturiere;812,5;913,5
                                        D - Energia elettrica, gas;2,5;3,5
                                        Totale economia;850,5;951,5
                                        """)))
                .contains(
                        "IT-42 W00 M CPA:A 2022 12500000.0",
                        "IT-42 W00 M CPA:D 2023 3500000.0",
                        "IT-42 W00 M TOTAL 2023 951500000.0");
    }

    @Test
    void whatIsSuppressedAsSecretIsConfidential() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Wales");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "sections.csv",
                                        """
                                        "Exports of goods by SITC section, £ thousand",,
                                        SITC section,2022,2023
                                        0 Food,20100,20200
                                        7 Machinery,30100,*
                                        * suppressed to avoid disclosure of confidential data,,
                                        """)))
                .contains("TLL W00 X SITC:7 2023  C");
    }
}
