// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.regex.Pattern;
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
                "order; In 2023 exports were lower in the north (410 million euros) than in the"
                        + " south (560 million euros).; lower; higher",
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
                "Toys and clocks together came to 740 million euros.; 740; 704"
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
}
