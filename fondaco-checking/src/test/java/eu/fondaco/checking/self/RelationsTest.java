// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relations between numbers that stand apart: each sound, and with one word or number changed. */
class RelationsTest {

    private static final String TABLE =
            """
            # Exports of Ondria in 2023

            Exports of Ondria came to 1,000 million euros in 2023.

            ## Exports by product

            | Product | 2022, million euros | 2023, million euros |
            |---|---|---|
            | Toys | 300 | 410 |
            | Clocks | 320 | 330 |
            | Lamps | 280 | 190 |
            | Pencils | 100 | 70 |
            | Total | 1,000 | 1,000 |

            """;

    private static List<String> kinds(Lang lang, String text) {
        return SelfCheck.of(
                        DocumentReader.read(
                                "a.md", text.replace(" // ", "\n\n").replace(" / ", "\n")),
                        lang)
                .stream()
                .map(Checked::claim)
                .map(c -> c.tokens().get(0))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "direction; Exports of toys went down from 512.4 to 487.9 million euros in 2023.;"
                        + " went down; went up",
                "change; In 2023 toys lost 30 million euros (-6.0%) and came to 470 million euros.;"
                        + " -6.0; -9.0",
                "multiple; Exports to Spain came to 525 million euros in 2023, 2.5 times those to"
                        + " Chile (210 million).; 2.5 times; 3.5 times",
                "total; Exports in 2023 by country: // - Spain: 120 million euros / - Chile: 90"
                        + " million euros / - Japan: 75 million euros // Together they took 285"
                        + " million euros.; 285; 258",
                "total; Exports came to 210 million euros in the first quarter of 2023 and to 190"
                        + " million euros in the second quarter of 2023. // In the first half of"
                        + " 2023 exports came to 400 million euros.; 400; 440",
                "date; In 2023 exports came to 412 million euros. Compared with 2018 exports grew"
                        + " by 12% in five years.; five years; six years",
                "share; In 2023 exports came to 1'500 million francs. Exports to Spain were 1'200"
                        + " million francs, or 80% of the total.; 80%; 60%"
            })
    void aRelationIsKeptOrToldToBeBroken(String kind, String sound, String from, String to) {
        assertThat(sound).contains(from);
        assertThat(kinds(Lang.EN, sound)).as(sound).isEmpty();
        String odd = sound.replaceFirst(Pattern.quote(from), to);
        assertThat(kinds(Lang.EN, odd)).as(odd).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Toys moved from second to first place.; from second; from third",
                "Clocks remained the second-largest product.; second-largest; third-largest",
                "Firms say that clocks, the second largest group, do well.; second; third"
            })
    void whatIsToldOfATableIsSetAgainstIt(String sound, String from, String to) {
        assertThat(kinds(Lang.EN, TABLE + sound)).isEmpty();
        assertThat(kinds(Lang.EN, TABLE + sound.replace(from, to))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Exports to third countries came to 300 million euros in 2023.",
                "Exports to the rest of the world came to 700 million euros in 2023.",
                "The improvement of exports since 2021 came to 25 million euros.",
                "Total trade came to 1,800 million euros in 2023."
            })
    void whatIsOfOthersIsntTakenForAll(String also) {
        assertThat(kinds(Lang.EN, TABLE + also)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; # Exports of Ondria in 2023 // Exports of Ondria came to 940 million euros in"
                    + " 2023, 4.0% less than in 2022. // Lanterns were the first product at 510"
                    + " million euros. Sales went down by 21 million euros from 531 million euros a"
                    + " year earlier.",
                "EN; # Trade of Ondria in the first half of 2023 // Exports of Ondria came to 942"
                    + " million euros in the first half of 2023. Imports came to 701 million euros."
                    + " // The surplus of 271 million euros recorded in the first half of 2022 was"
                    + " reduced by 11.1%.",
                "IT; Nel 2023 le esportazioni verso il Kenya sono di 200 milioni di euro. Le"
                        + " esportazioni verso il Nepal sono di 150 milioni. // Il Chile resta il"
                        + " primo mercato. Insieme a Kenya e Nepal assorbe 650 milioni.",
                "IT; Nel 2023 il Chile resta il primo mercato con 410 milioni di euro. Il Kenya"
                    + " \u00e8 il secondo mercato con 330 milioni. Il Nepal, con 260 milioni, sale"
                    + " al terzo posto davanti al Per\u00f9 (190 milioni).",
                "IT; Le lanterne valgono 254 milioni, due volte e mezza i tappeti (102 milioni)."
            })
    void whatMayBeOfSomethingElseIsLeftAlone(Lang lang, String sound) {
        assertThat(kinds(lang, sound)).isEmpty();
    }

    @Test
    void regionsThatEachHaveTheirChapterArentOne() {
        String text =
                "# Ondria and Verland in 2023 // In 2023 Ondria exported goods for 900 million"
                        + " euros and Verland for 400 million euros. // ## Ondria // Chile bought"
                        + " 2.0% more. // ## Verland // - Chile: from 60 to 75 million euros";
        assertThat(kinds(Lang.EN, text)).isEmpty();
    }

    @Test
    void aCellThatMakesItsTotalWrongIsToldOnce() {
        String table =
                """
                # Trade of Ondria in 2023

                | Country | Exports | Imports | Balance |
                |---|---|---|---|
                | Chile | 410 | 300 | 110 |
                | Kenya | 330 | 310 | 20 |
                | Nepal | 190 | 250 | -60 |
                | Peru | 70 | 40 | 30 |
                | Total | 1000 | 900 | 100 |
                """;
        assertThat(kinds(Lang.EN, table)).isEmpty();
        assertThat(kinds(Lang.EN, table.replace("| 30 |", "| 50 |"))).containsExactly("balance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "change; Sales of zorvels to Quenth stood at 342 million euros, up 7.5% from 318"
                        + " million.; 7.5; 5.7",
                "change; Purchases of ombrin came to 8,922 million euros, 6.9% more than the 8,347"
                        + " million of the year before.; 6.9; 9.6",
                "direction; Tavland came third with 30.6 billion euros, after a decrease of 9.5%"
                        + " from 33.8 billion.; decrease; increase",
                "difference; Sales of mirrals came to 1,479 million euros, 93 more than the 1,386"
                        + " million of a year earlier.; 93 more; 63 more",
                "change; Sales of mirrals, 264 million euros less than in 2022 (-2.5%), came to"
                        + " 10,214 million euros.; 10,214; 12,014",
                "change; Sales of zorvels fell by 18.0 million euros from the 360.0 million of a"
                        + " year earlier (-5.0%).; 18.0; 81.0",
                "direction; Sales of zorvels, which fell by 9.1 per cent, from 298.6 million euros"
                        + " to 271.4 million, were few.; fell; grew",
                "direction; # Ondria: exports fell by 4.0% in 2023 // Exports of Ondria were 589.7"
                        + " million euros, a decrease of 24.5 million or 4.0 per cent.; exports"
                        + " fell; exports rose",
                "balance; Exports totalled 8,922 million euros and imports totalled 10,086 million."
                        + " The deficit was therefore 1,164 million.; deficit; surplus",
                "share; In 2023 exports were 1,479 million euros. To Quenth went goods worth 1,017"
                        + " million euros, 68.8% of the total.; 68.8; 66.8",
                "difference; Firms that export are 1,212, 28 more than the 1,184 of 2022. Of these"
                        + " 886 have few people, the remaining 326 have more.; 326; 362",
                "multiple; The province of Narl sold goods worth 4,086 million euros, about 2.9"
                        + " times the value of Falk, last with 1,430 million.; 2.9; 3.9",
                "balance; In the half exports totalled 8,922 million euros and imports totalled"
                        + " 10,086 million. The deficit was therefore 1,164 million.; 1,164; 1,264"
            })
    void howASentenceIsBuiltTellsWhatBelongsTogether(
            String kind, String sound, String from, String to) {
        assertThat(sound).contains(from);
        assertThat(kinds(Lang.EN, sound)).as(sound).isEmpty();
        String odd = sound.replaceFirst(Pattern.quote(from), to);
        assertThat(kinds(Lang.EN, odd)).as(odd).contains(kind);
    }

    private static final String SERIES =
            """
            # Trade of Ondria in the second quarter of 2023

            In the second quarter of 2023 exports came to 640 million euros.

            **Table: exports and imports by quarter, million euros**

            | Quarter | Exports | Imports |
            |---|---|---|
            | Q2 2022 | 600 | 481 |
            | Q3 2022 | 655 | 509 |
            | Q4 2022 | 671 | 494 |
            | Q1 2023 (p) | 612 | 466 |
            | Q2 2023 (p) | 640 | 477 |

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Imports had peaked at 509 million euros in the third quarter of 2022.; third;"
                        + " fourth",
                "Exports were at their highest in the fourth quarter of 2022.; fourth; third",
                "The lowest value of imports was that of the first quarter of 2023.; lowest;"
                        + " highest"
            })
    void whatIsToldOfASeriesIsSetAgainstIt(String sound, String from, String to) {
        assertThat(kinds(Lang.EN, SERIES + sound)).isEmpty();
        assertThat(kinds(Lang.EN, SERIES + sound.replace(from, to))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "twice; # Ondria: exports fell by 2.5% in 2023 // Exports of Ondria were valued at"
                        + " 589.7 million euros in 2023, a decrease of 15.1 million or 2.5 per"
                        + " cent.; fell by 2.5; fell by 3.5",
                "order; Quenth was the first market, with 668 million euros, then Vorland, with 577"
                        + " million, and Tavland, third with 571 million.; third; second",
                "date; In the four years from 2019 to 2023 exports grew.; four; six",
                "date; The plant was shut for three months, from the beginning of August to the end"
                        + " of October.; three; five",
                "date; # Ondria in 2023 // Exports rose for the fourth consecutive year, in a"
                        + " series that began in 2020.; fourth; seventh",
                "share; # Ondria in 2023 // Exports increased by 37.9 million euros in 2023."
                    + " Zorvels accounted for 25.3 million of the increase, that is 66.8 per cent"
                    + " of it.; 66.8; 68.6"
            })
    void titlesListsAndSpansAreSetAgainstWhatTheyTell(
            String kind, String sound, String from, String to) {
        assertThat(kinds(Lang.EN, sound)).as(sound).isEmpty();
        assertThat(kinds(Lang.EN, sound.replace(from, to))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sales came to 94.7 million euros, 10.2 million more than a year earlier, when the"
                        + " growth had almost stopped (+0.5%).",
                "The region bought goods worth 6.0 billion euros, +5.8%, against sales of 1.8"
                        + " billion, +5.5%.",
                "After the marked fall of imports the surplus went from 1,915 to 2,312 million"
                        + " euros.",
                "This product reached 1,256 million euros, an advance of 197 million and 62% of"
                        + " that of all exports.",
                "Imports came to 1,139 million euros and exports to 1,558 million, for which the"
                        + " surplus went from 401 to 419 million."
            })
    void whatIsToldOfSomethingElseIsLeftAlone(String sound) {
        assertThat(kinds(Lang.EN, sound)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"36.6, 63.6", "29.5, 25.9", "-47, -74"})
    void columnsOfATableFollowFromOthersWhateverTheirHeads(String from, String to) {
        String table =
                """
                | Zorv | A | B | C | D |
                |---|---|---|---|---|
                | Quenth | 300 | 410 | 36.6 | 110 |
                | Vorland | 320 | 330 | 29.5 | 10 |
                | Tavland | 237 | 190 | 17.0 | -47 |
                | Narl | 100 | 70 | 6.2 | -30 |
                | Falk | 95 | 120 | 10.7 | 25 |
                | Total | 1,052 | 1,120 | 100.0 | 68 |
                """;
        assertThat(kinds(Lang.EN, table)).isEmpty();
        assertThat(kinds(Lang.EN, table.replace(" " + from + " ", " " + to + " "))).isNotEmpty();
    }
}
