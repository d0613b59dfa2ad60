// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office's sheet holds is asked by the names that the sheet has for it. */
class SheetAskedByItsNamesTest {

    @TempDir Path work;

    private LoadedSheets sheets;

    private void load(String home, String name, String content) throws IOException {
        sheets = new LoadedSheets(work, home);
        assertThat(sheets.cells(sheets.file(name, content))).isNotEmpty();
    }

    private void holds(String question, String lang, String value) {
        Cli ask =
                Cli.run("ask", question, "-o", sheets.folder(), "--format", "csv", "--lang", lang);
        assertThat(ask.out() + ask.err()).as(question).contains(value);
    }

    @Test
    void countriesInAnotherLanguageMonthByMonth() throws IOException {
        load(
                "ES21",
                "puerto.csv",
                """
                Exportaciones de Euskadi por país de destino (miles de euros);;;
                ;;;
                País;ene-24;feb-24;mar-24
                Alemania;1.100,5;1.200,5;1.300,5
                Países Bajos;600,1;700,1;800,1
                Suecia;60,2;70,2;80,2
                """);
        holds("exports from Euskadi to Alemania in 2024-02", "en", "1200500");
        holds("esportazioni del País Vasco verso Países Bajos a marzo 2024", "it", "800100");
    }

    @Test
    void goodsOfAListUnderTheLongNameOfTheSheet() throws IOException {
        load(
                "IT-PC",
                "attivita.csv",
                """
                Importazioni della provincia di Piacenza per attività economica (migliaia di euro);;
                ;;
                Attività economica;2022;2023
                CE-Sostanze e prodotti della chimica di base e fine;5100;5200
                CH-Metalli, lavorazione dei metalli e prodotti in metallo;7100;7300
                CK-Macchine e impianti vari;9100;9400
                """);
        holds(
                "importazioni di Metalli, lavorazione dei metalli e prodotti in metallo a Piacenza"
                        + " nel 2023",
                "it",
                "7300000");
        holds("imports of Macchine e impianti vari to Piacenza in 2022", "en", "9100000");
        holds("imports of Macchine e impianti vari (CK) to Piacenza in 2022", "en", "9100000");
    }

    @Test
    void partsOfTheWorldAndTheRestOfThePartners() throws IOException {
        load(
                "IT-PC",
                "paesi.csv",
                """
                Esportazioni della provincia di Piacenza per paese - milioni di euro;;
                ;;
                Aree e paesi;2022;2023
                EUROPA;700,0;710,0
                AMERICA;200,0;190,0
                Francia;400,0;410,0
                Svizzera;300,0;295,0
                Canada;50,0;45,0
                Altri Paesi;250,0;255,0
                Mondo;1.000,0;1.005,0
                """);
        holds("esportazioni di Piacenza verso l'America nel 2023", "it", "190000000");
        holds("esportazioni di Piacenza verso Altri Paesi nel 2023", "it", "255000000");
        holds("exports from Piacenza to EUROPA in 2022", "en", "700000000");
    }
}
