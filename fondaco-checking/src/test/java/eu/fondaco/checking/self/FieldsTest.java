// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static eu.fondaco.checking.self.Sound.isKeptOrTold;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of when and of whom numbers are, where title, headings and rows of tables say it. */
class FieldsTest {

    private static final String MONTHS =
            """
            # Exports of Ondria in the second quarter of 2023

            Exports came to 640 million euros in the second quarter of 2023.

            Table: exports and imports, 2023 (million euros)

            | Month | Exports | Imports |
            |---|---|---|
            | March | 190 | 201 |
            | April | 208 | 214 |
            | May | 213 | 199 |
            | June | 219 | 207 |

            """;

    private static When main(String text) {
        return Whole.Text.of(DocumentReader.read("a.txt", text), Lang.EN).known().read.main();
    }

    @Test
    void aTextIsOfNoTimeBehindItsOwnDate() {
        String title = "Ondria Chamber of Trade\nOutlook, edition of January 2024\n\n";
        String lead = "Exports of toys came to 455 million euros in 2023, after 417 million.";
        assertThat(main(title + "TOYS GREW IN 2023, MORE TO COME IN 2024\n\n" + lead))
                .isEqualTo(When.year(2023));
        assertThat(main("Trade in toys, March 2024\n\nIn March 2024 exports of toys fell by 3%."))
                .isEqualTo(new When(2024, 3, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Exports were lowest in March and highest in June.; lowest in March; lowest in May",
                "Imports were highest in April.; highest in April; highest in June"
            })
    void monthsWithoutAYearAreOfThatOfTheirTable(String also, String from, String to) {
        isKeptOrTold(Lang.EN, MONTHS + also, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; In 2023 exports came to 48.6 billion euros. // Exports have doubled since"
                        + " 2013, when they stood at 24.3 billion.; doubled; tripled",
                "EN; In 2023 exports of lamps came to 306 million euros. Exports of clocks came to"
                    + " 76.5 million euros. // Lamp exports were four times those of clocks.; four"
                    + " times; six times",
                "IT; Nel 2023 le esportazioni di giocattoli valgono 306 milioni di euro e quelle di"
                        + " orologi 76,5 milioni. // Il valore dei giocattoli \u00e8 pari a quattro"
                        + " volte quello degli orologi.; quattro volte; sei volte",
                "EN; In 2023 the surplus came to 2,428 million euros. // The surplus, 1,214 million"
                        + " euros in 2013, was 2.0 times as large in 2023.; 2.0 times; 2.6 times"
            })
    void aMultipleIsOfWhomItNames(Lang lang, String sound, String from, String to) {
        isKeptOrTold(lang, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; In 2023 exports came to 412 million euros. // The fair of toys, held every"
                        + " year since 2014, saw its tenth edition in 2023.; tenth; twelfth",
                "EN; In 2023 exports came to 412 million euros. // The agreement applies since 1"
                        + " March 2016. The year 2023 was the eighth of its life.; eighth; sixth",
                "IT; Nel 2023 l'export vale 412 milioni di euro. // La fiera si tiene ogni anno dal"
                        + " 2014 ed \u00e8 giunta alla decima edizione.; decima; settima"
            })
    void whatIsHeldEveryYearHasAsManyEditions(Lang lang, String sound, String from, String to) {
        isKeptOrTold(lang, sound, from, to);
    }
}
