// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static eu.fondaco.checking.self.Sound.isKeptOrTold;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions, multiples, places, counts and durations in words against the numbers of a text. */
class BuiltTest {

    private static final String TABLE_EN =
            "\n\n| Section | Exports | Imports |\n|---|---:|---:|\n| Lamps | 512 | 301 |\n"
                    + "| Clocks | 430 | 288 |\n| Toys | 377 | 420 |\n| Combs | 205 | 90 |\n"
                    + "| **Total** | **1,524** | **1,099** |\n";
    private static final String TABLE_IT =
            "\n\n| Provincia | 2022 | 2023 | Var. % |\n|---|---:|---:|---:|\n"
                    + "| Rocca | 310 | 341 | +10,0 |\n| Montalto | 200 | 190 | -5,0 |\n"
                    + "| Vallefonda | 150 | 153 | +2,0 |\n| Pontelungo | 90 | 99 | +10,0 |\n"
                    + "| **Totale** | **750** | **783** | **+4,4** |\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 toys worth 243 million euros were sold abroad. Turnover went from 525 to"
                        + " 421 million euros: a fifth less.;a fifth less;a third less",
                "Exports came to 960 million euros in 2023. Lamps brought in 240 million euros,"
                        + " which is a quarter of the total.;a quarter;a third",
                "Exports came to 960 million euros in 2023. Lamps brought in 210 million euros"
                        + " and clocks 70 million. Lamps brought in three times as much as clocks."
                        + ";three times;five times",
                "In 2024 the survey was made again. It began on 3 May and ended on 14 June. In"
                        + " those six weeks 1,200 people were asked.;six weeks;nine weeks",
                "The trade is spread over three towns: Arden (£27m), Belton (£18m) and Corby"
                        + " (£11m).;three towns;five towns",
            })
    void wordsAreSetAgainstTheLevelsThatTheyMayBeOf(String sound, String right, String wrong) {
        isKeptOrTold(Lang.EN, sound, right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nel 2023 le vendite sono state di 512 milioni di euro. Nel Lazio il fatturato"
                    + " \u00e8 passato da 211 a 169 milioni: un quinto in meno.;un quinto;un terzo",
                "Nel 2023 le esportazioni valgono 912 milioni di euro. Seguono Peru (213 milioni),"
                        + " Cile (142) e Cuba (101). Insieme, questi tre paesi acquistano la"
                        + " met\u00e0 di quanto la regione esporta.;la met\u00e0;un terzo",
            })
    void theSameInItalian(String sound, String right, String wrong) {
        isKeptOrTold(Lang.IT, sound, right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 exports were worth 1,524 million. Clocks, the second-largest export"
                        + " section, did well.;second-largest;third-largest",
            })
    void aPlaceIsThatOfItsRow(String sound, String right, String wrong) {
        isKeptOrTold(Lang.EN, sound + TABLE_EN, right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN;Exports of clocks reached 640 million euros in 2023. // Norway took 152 million"
                        + " and Chile 118 million. Cuba, whose shops reopened, was worth 97"
                        + " million. // The board will open an office in Cuba, the third-largest"
                        + " market for the makers last year.;third-largest;second-largest",
                "EN;Exports of clocks reached 640 million euros in 2023. // Norway took 152"
                    + " million, Chile 118 million and Cuba 97 million. Then came Kenya. Its orders"
                    + " reached 88 million, enough to put the country in fourth place among the"
                    + " makers' customers.;fourth place;third place",
                "IT;Nel 2023 le esportazioni di orologi valgono 640 milioni di euro. // Le pendole"
                        + " valgono 152 milioni, le sveglie 118 milioni e i cronometri 97 milioni."
                        + " // I cronometri, terza voce per valore, hanno i margini"
                        + " migliori.;terza voce;seconda voce",
                "IT;Nel 2023 le esportazioni di orologi valgono 640 milioni di euro. // La Norvegia"
                        + " compra per 152 milioni, il Cile per 118. // Anche Cuba, con 97 milioni,"
                        + " è il terzo mercato dei costruttori.;terzo mercato;secondo mercato",
            })
    void aPlaceIsThatOfWhatIsToldOfEachAnywhereNear(
            Lang lang, String sound, String right, String wrong) {
        isKeptOrTold(lang, sound.replace(" // ", "\n\n"), right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nel 2023 le esportazioni valgono 783 milioni di euro. Tre province su quattro"
                        + " hanno migliorato il risultato.;Tre province;Due province",
            })
    void soManyRowsGrewAsTheTableHas(String sound, String right, String wrong) {
        isKeptOrTold(Lang.IT, sound + TABLE_IT, right, wrong);
    }
}
