// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static eu.fondaco.checking.self.Sound.isKeptOrTold;
import static eu.fondaco.checking.self.Sound.told;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers that others of the text make, or a row of its table has: told soundly nothing is said of
 * them; with a slip of the pen they are told.
 */
class MadeOfOthersTest {

    private static final String TABLE =
            """
            # Exports of Ondria in 2023

            Exports of Ondria came to 1,009 million euros in 2023.

            | Product | 2022, million euros | 2023, million euros | Change, % |
            |---|---|---|---|
            | Toys | 312 | 416 | 33.3 |
            | Clocks | 324 | 338 | 4.3 |
            | Lamps | 288 | 189 | -34.4 |
            | Pencils | 108 | 66 | -38.9 |
            | Total | 1,032 | 1,009 | -2.2 |

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Clocks are bought by shops that paid 338 million euros for them.; 338; 383",
                "Clocks gained 4.3% in 2023.; 4.3; 3.4",
                "Lamps are a matter of concern, with a fall of 34.4%.; fall; rise"
            })
    void whatASentenceTellsOfARowOfATable(String sound, String from, String to) {
        isKeptOrTold(Lang.EN, TABLE + sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 exports came to 1,642 million euros, down 58 million (3.4%) on the quarter"
                        + " before.; 58; 85",
                "In 2023 sales of toys were worth 455 million euros and grew by 38 million (9.1%)."
                        + "; 38; 83",
                "In 2023 sales of toys were worth 455 million euros. Compared with 417 million in"
                        + " 2022 that is an increase of 9.1%.; 9.1%; 1.9%",
                "In 2023 there were 2,648 exporters, 57 more" + " than in 2022 (2,591).; 57; 75",
                "Sales in the second half of 2023, at 467.2 million euros, exceeded by 14.2% those"
                        + " of the first half, 409.1 million.; 14.2; 41.2",
                "In 2023 exports came to 863.4 million euros. They averaged 71.95 million euros a"
                        + " month.; 71.95; 79.15",
                "In 2023 exports came to 1,379 million euros. They were 312 million in the first"
                        + " quarter, 341 million in the second, 367 million in the third and 359"
                        + " million in the fourth.; 367; 376",
                "In 2023 there were 524 exporting firms. Of these 318 sold to one country, 147 to"
                        + " two and 59 to more.; 147; 174",
                "In 2023 exports came to 975 million euros. // # By product // Toys came to 432"
                    + " million. // Clocks came to 318 million. All other products were worth 225"
                    + " million.; 225; 252",
                "Sales were 431.5 million euros in January 2023 and 474.8 million in February. The"
                        + " increase was of 43.3 million.; 43.3; 34.3",
                "Sales were highest in May 2023 (61.4 million euros) and lowest in June (47.9"
                        + " million), a difference of 13.5 million.; 13.5; 15.3",
                "In 2023 exports came to 2,238 million euros. // Compared with 2022, exports rose"
                        + " by 84 million (3.9%).; 3.9; 9.3",
                "Sales of toys rose by 14.7 million euros to 168.4 million (9.6%) in 2023.; 9.6;"
                        + " 2.8",
                "In 2023 exports came to 2,238 million euros. // Exports to the European Union were"
                        + " 1,164 million euros and exports outside the EU 1,074 million.; 1,164;"
                        + " 1,146",
                "In 2023 exports came to 952.4 million euros. Sales to Peru, at 212.7 million, were"
                    + " good. Compared with 2019 exports were worth 214.6 million more. // In 2019"
                    + " exports came to 737.8 million euros.; 214.6; 241.6",
                "In 2023 exports came to 2,238 million euros. // The year gladdened exporters:"
                        + " exports basked at 2,238 million euros in 2023.; basked at 2,238;"
                        + " basked at 2,283",
                "Exports to Peru came to 512 million euros in 2023. // Imports from Peru came to"
                    + " 347 million euros. This left a surplus of 165 million euros with it.; 165;"
                    + " 156"
            })
    void aNumberThatOthersMake(String sound, String from, String to) {
        isKeptOrTold(Lang.EN, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nel 2023 le esportazioni valgono 1.379 milioni di euro: 312 milioni nel primo"
                    + " trimestre, 341 nel secondo. // In ordine di tempo si hanno 312 milioni nel"
                    + " primo trimestre, 341 milioni nel secondo, 367 milioni nel terzo e 359"
                    + " milioni nel quarto.; 367; 376",
                "Nel 2023 le imprese che esportano sono 524. Di queste, 318 vendono in un paese,"
                        + " 147 in due e 59 in altri.; 147; 174",
                "Nel 2023 le esportazioni valgono 863,4 milioni di euro. La media mensile \u00e8 di"
                        + " 71,95 milioni.; 71,95; 79,15",
                "Nel 2023 gli acquisti dall'estero valgono 641 milioni di euro e crescono di 47"
                        + " milioni (7,9%).; 47; 74"
            })
    void theSameInItalian(String sound, String from, String to) {
        isKeptOrTold(Lang.IT, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 exports came to 900 million euros. The five quarters from Q3 2022 to Q3"
                        + " 2023 were good.; The five; The seven",
                "In 2023 exports came to 900 million euros. It was the third consecutive annual"
                        + " rise, after a fall in 2020.; third; fourth",
                "Sales of toys rose to 416 million euros in 2023, compared with 312 million.; rose;"
                        + " fell",
                "Sales of toys were 416 million euros in 2023, up from 312 million.; up; down",
                "Sales of toys rose to 416 million euros in 2023, an increase of 33.3%.; rose;"
                        + " fell",
                "# Surplus rises to 47.3 million euros in 2023 // In 2023 the surplus came to 47.3"
                        + " million euros, 12.9 million higher than in 2022.; Surplus rises;"
                        + " Surplus falls",
                "In 2023 exports came to 912 million euros, the second consecutive annual increase."
                    + " // In 2022 exports came to 884 million euros. // In 2021 exports came to"
                    + " 871 million euros.; 871; 897",
                "In 2023 exports came to 900 million euros. Exports to Peru were 412 million euros,"
                        + " more than six times those to Chile. Exports to Chile were 64 million"
                        + " euros.; six times; nine times",
                "In 2023 exports came to 920 million euros. // Exports by product // Toys were the"
                        + " largest product with 480 million euros. Clocks were the second largest,"
                        + " with 300 million euros. Pencils had 140 million euros.; second largest;"
                        + " third largest"
            })
    void countsWaysTimesAndPlaces(String sound, String from, String to) {
        isKeptOrTold(Lang.EN, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 exports came to 1,000 million euros, up 30 million (3.2%).; a round number"
                        + " stands for many",
                "In 2023 exports came to 900 million euros. Exports to Peru were 410 million euros,"
                        + " up 12 million, and imports rose by 5.5%.; another flow",
                "In 2023 sales of toys fell to 416 million euros, an increase of 3.3% on the month"
                        + " before.; another time",
                "Looking at the rise of toys, from January to July, one comes to 416 million euros"
                        + " (-18.9%) in 2023.; a word from afar",
                "# Deficit falls to 287 million euros in 2023 as exports rise 4.7%; another flow",
                "In 2023 sales of toys were worth 455 million euros. Compared with 417 million in"
                        + " 2022 clocks were worth 12.1% more.; somebody else",
                "In 2023 exports came to 1,379 million euros. Toys came to 312 million, clocks to"
                        + " 341 million and lamps to 376 million.; not all of it"
            })
    void whatMayBeOfAnotherIsLeftAlone(String sound, String why) {
        assertThat(told(Lang.EN, sound)).as(why).isEmpty();
    }

    private static final String LIST =
            """
            # Trade of Ondria in 2023

            Exports of Ondria rose to 42.6 billion crowns in 2023.

            | Partner | Exports | Imports | Balance |
            |---|---|---|---|
            | Coast Union | 20.4 | 15.2 | 5.2 |
            | Eastland | 10.9 | 13.1 | -2.2 |
            | Gallia | 6.9 | 4.2 | 2.7 |
            | Helvetia | 3.1 | 2.4 | 0.7 |
            | Rest of the world | 1.3 | 1.2 | 0.1 |
            | **Total** | **42.6** | **36.1** | **6.5** |

            Eastland is the second partner in both directions and the only one
            with which Ondria runs a deficit, at 2.2 billion crowns. The second largest surplus
            is recorded with Gallia (2.7 billion crowns).

            ## What Ondria sells

            - **Toys:** 13.2 billion crowns (31.0% of exports), up from 12.0 billion in 2022,
            an increase of 10.0%.
            - **Clocks and lamps:** 9.4 billion crowns (22.1%), down from 9.6 billion, a fall of 2.1%.
            - **Fish and seafood:** 7.3 billion crowns (17.1%), up from 6.9 billion,
            an increase of 5.8%.
            - **Pencils:** 6.0 billion crowns (14.1%).
            - **Other goods:** 6.7 billion crowns (15.7%).

            The three leading product groups together account for 29.9 billion crowns.
            """;

    @Test
    void theFirstOfAListTakenTogetherAreNoClash() {
        assertThat(told(Lang.EN, LIST)).isEmpty();
    }
}
