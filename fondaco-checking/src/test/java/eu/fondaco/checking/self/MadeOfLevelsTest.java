// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static eu.fondaco.checking.self.Sound.isKeptOrTold;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that others make, by how their sentences are built; a sound text raises nothing. */
class MadeOfLevelsTest {

    private static final String TABLE =
            "\n\n"
                    + "| Provincia | 2022 | 2023 | Var. % |\n"
                    + "|---|---:|---:|---:|\n"
                    + "| Rocca | 310 | 341 | +10,0 |\n"
                    + "| Montalto | 200 | 190 | -5,0 |\n"
                    + "| Vallefonda | 150 | 153 | +2,0 |\n"
                    + "| **Totale** | **660** | **684** | **+3,6** |\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "At the end of May loans stood at 16.8 billion, against 14.0 a year earlier."
                        + " The expansion, equal to 20.0%, is a record.;20.0%;12.0%",
                "Fees came to \u00a363.2 million, \u00a317.2 million above the \u00a346.0 million"
                        + " of 2022.;\u00a317.2;\u00a327.2",
                "Takings amounted to 934 million euros and payments to 421 million, which left a"
                        + " surplus of 513 million euros.;513;531",
                "# Lamps sold abroad pass 700 million euros // In 2023 lamps sold abroad brought in"
                        + " 712.4 million euros, 30.4 million more than in 2022.;700;800",
            })
    void numbersThatOthersMake(String sound, String right, String wrong) {
        isKeptOrTold(Lang.EN, sound, right, wrong);
    }

    /** Though two others of the text would make what is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sales of this kind rose from 4.0 billion to 5.0 billion crowns, an advance of"
                        + " 25.0 per cent, against purchases of 3.25 billion.;25.0;35.0",
                "Fees moved the other way. They fell by 0.25 billion, from 6.50 billion to 6.25"
                        + " billion. Rents rose from 3.10 billion to 3.55 billion.;0.25;0.45",
                "Sales at home came to $15.0m. Sales there came to $75.0m, three times the $25.0m"
                        + " of sales before.;three times;five times",
                "Payments to carriers totalled 8.4 billion crowns, whereas lines at home earned"
                        + " 7.1 billion, leaving a deficit of 1.3 billion.;1.3;1.8",
            })
    void inOneBreath(String sound, String right, String wrong) {
        isKeptOrTold(Lang.EN, sound, right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nel 2023 le cantine hanno spedito 27,3 milioni di bottiglie. Ne sono uscite 12,6"
                    + " milioni di rossi. Seguono i bianchi, con 8,4 milioni, e gli spumanti, ai"
                    + " quali si devono i rimanenti 6,3 milioni.;8,4;9,4",
            })
    void theSameInItalian(String sound, String right, String wrong) {
        isKeptOrTold(Lang.IT, sound, right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nel 2023 Rocca ha venduto 31 milioni in pi\u00f9.;31 milioni;51 milioni",
            })
    void whatIsToldOfARowIsWhatItsCellsMake(String sound, String right, String wrong) {
        isKeptOrTold(Lang.IT, sound + TABLE, right, wrong);
    }
}
