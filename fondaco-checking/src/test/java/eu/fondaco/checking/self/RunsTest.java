// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static eu.fondaco.checking.self.Sound.isKeptOrTold;
import static eu.fondaco.checking.self.Sound.told;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is set against itself by whatever it counts, and whatever its words are. */
class RunsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The estimate for May was revised to 412.0 million euros, 5.5 million more than"
                        + " the 406.5 million published in June.; 412.0; 417.0",
                "The harbour saw 2,943 calls by small ferries, 61 fewer than the 3,004 calls of"
                        + " 2022. In March there were 312 calls.; 61; 16",
                "The quay took 811,400 boxes, compared with 753,200 boxes in 2022, an increase of"
                        + " 7.7 per cent.; 7.7; 8.7",
                "The index stood at 112.2 in October, 2.0 per cent above its level of 110.0 a year"
                        + " earlier.; 2.0 per; 3.0 per",
                "There were 645 exporters in 2023. Of these, 258 (40.0%) sold to one buyer only"
                        + " and 387 (60.0%) to several.; 40.0; 30.0",
                "The new shed cost 126.4 million euros, of which 84.1 million came from the town"
                        + " and 42.3 million from a loan.; 84.1; 48.1",
                "In 2023 exports were 912.4 million euros and imports 845.1 million. The surplus"
                        + " was 67.3 million euros.; 845.1; 854.1",
                "# Deficit falls to 54.2 million euros in 2023 // In 2023 the deficit was 54.2"
                        + " million euros, compared with 75.4 million in 2022.; falls; rises",
                "In 2023 exports came to 900 million euros. // Chief partners // Chile was the"
                    + " chief partner in 2023, with 331 million euros, ahead of Peru with 166"
                    + " million. Trade with Chile was twice as large as trade with Peru.; twice;"
                    + " four times",
                "In 2023 exports came to 559.3 million euros. // Exports by product // Toys came"
                        + " first with 162.4 million euros. Clocks had 123.1 million, lamps 89.2"
                        + " million, pencils 78.3 million and kites 60.4 million. All other goods"
                        + " accounted for 45.9 million.; 123.1; 132.1",
                "# Trade of Ondria in 2023 // According to early returns, exports of Ondria came to"
                    + " 648.3 million euros in 2023. Imports came to 702.4 million euros. //"
                    + " Imports by use // Imports of spare parts were 309.1 million euros. Spare"
                    + " parts made up 44.0 per cent of imports.; 44.0; 46.0"
            })
    void numbersThatFollowOneAnother(String sound, String from, String to) {
        isKeptOrTold(Lang.EN, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nel 2023 le esportazioni hanno raggiunto 1.607,5 milioni di euro, con un aumento"
                        + " di 107,5 milioni (+7,2 per cento) sui 1.500,0 milioni del 2022.; 107,5;"
                        + " 116,1",
                "Nel 2023 le imprese esportatrici erano 645. Di queste, 258 (40,0%) vendevano in un"
                        + " solo paese e 387 (60,0%) in diversi.; 40,0; 30,0",
                "Nel 2023 le vendite in Cile, 702 milioni di euro, sono pari a 2,25 volte quelle in"
                        + " Per\u00f9 (312 milioni).; 2,25; 3,25",
                "Il nuovo molo \u00e8 costato 126,4 milioni di euro, di cui 84,1 milioni a carico"
                        + " del comune e 42,3 milioni di un prestito.; 84,1; 48,1"
            })
    void theSameInItalian(String sound, String from, String to) {
        isKeptOrTold(Lang.IT, sound, from, to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exports were 310 million euros, compared with 290 million (57.7 per cent) in"
                        + " 2022.",
                "Sales were 149.0 million euros, down from 156.3 million. Resins rose 2.7%.",
                "In the second quarter it sold 430 million euros, against 411 million a year"
                        + " before. On the first quarter that is 6.1% more.",
                "Peru sent 4.57 million euros, or 30.3 per cent of the whole. Chile sent 2.77"
                        + " million (16.9 per cent).",
                "# Deficit narrows to 11 million euros in 2023 // In 2023 the deficit fell to 11"
                    + " million euros. // The balance since 2019 // Exports rose again. Since 2020"
                    + " they have grown by 190 million euros.",
                "Imports came to 13.2 million euros. Exports and imports together reached 23.6"
                        + " million, with a surplus of 0.3 million.",
                "# Cider in 2024 // Sales reached 31.4 million crowns, the most since 2011. The"
                        + " last poor harvest was in 2020. In thirteen years they have trebled.",
                "# Exports of the isles in 2024 // Exports of the isles came to 61.3 million crowns"
                    + " in 2024, up from 57.0 million. // Wool earned 21.4 million crowns, up from"
                    + " 20.2 million. Sales of peat came to 12.9 million, and those of kelp to 9.6"
                    + " million. Eggs added 5.0 million, 0.4 million more than a year before, and"
                    + " all other goods the remaining 12.4 million."
            })
    void whatMayBeOfAnotherIsLeftAlone(String text) {
        assertThat(told(Lang.EN, text)).isEmpty();
    }

    @Test
    void theHighestDeficitIsTheLargest() {
        String table =
                "# Balance of Ondria in 2023\n\n"
                        + "In 2023 the deficit of Ondria was 11 million euros.\n\n"
                        + "| Year | Exports (million euros) | Imports (million euros) | Balance"
                        + " (million euros) |\n|---|---|---|---|\n"
                        + "| 2021 | 508 | 579 | -71 |\n| 2022 | 520 | 564 | -44 |\n"
                        + "| 2023 | 559 | 570 | -11 |\n\n";
        assertThat(told(Lang.EN, table + "The deficit had its highest level in 2021.")).isEmpty();
        assertThat(told(Lang.EN, table + "The deficit had its highest level in 2023."))
                .isNotEmpty();
    }

    @Test
    void aNumberThatNoDataAnswersIsStillSetAgainstAnEarlierNote() {
        String text = "In 2024 exports of Ondria came to 4,424 million euros.";
        CrossCheck across = new CrossCheck();
        across.add(brief("spring.md", text, List.of()));
        String other = text.replace("4,424", "4,244");
        int at = other.indexOf("4,244");
        Checked open =
                SelfCheck.statement(
                        DocumentReader.read("b.md", other),
                        new Span(0, at + 20),
                        "",
                        new Label("", ""),
                        "1");
        Checked unanswered =
                new Checked(
                        open.claim(),
                        Verdict.NOT_CHECKABLE,
                        null,
                        Reason.NO_DATA,
                        null,
                        null,
                        null,
                        null,
                        open.why(),
                        List.of(),
                        0);
        assertThat(across.add(brief("autumn.md", other, List.of(unanswered))).statements())
                .hasSize(2);
    }

    private static CheckedBrief brief(String name, String text, List<Checked> statements) {
        return new CheckedBrief(
                name,
                DocumentReader.read(name, text),
                Tongue.EN,
                null,
                null,
                statements,
                List.of());
    }

    /** Of several named in a sentence the one that went from fourth to third place may be meant. */
    @Test
    void aMoveInATableIsOfWhoeverMadeIt() {
        String text =
                """
                # Le esportazioni di Drova nel 2023

                Nel 2023 le esportazioni di Drova sono state di 1.000 milioni di euro, contro i 950 milioni del 2022 (+5,3%).

                ## I settori

                Le navi si confermano il primo settore con 400 milioni di euro, pari al 40,0% del totale. Seguono giocattoli e bambole, che perdono 20 milioni di euro, e gli orologi da polso, che con 200 milioni superano le lampade e passano dal quarto al terzo posto.

                **Tavola 1 – Esportazioni per settore, anni 2022 e 2023 (milioni di euro)**

                | Settore | 2022 | 2023 | Quota % 2023 |
                |---|---:|---:|---:|
                | Navi | 340 | 400 | 40,0 |
                | Giocattoli e bambole | 260 | 240 | 24,0 |
                | Orologi da polso | 170 | 200 | 20,0 |
                | Lampade | 180 | 160 | 16,0 |
                | Totale | 950 | 1.000 | 100,0 |
                """;
        assertThat(told(Lang.IT, text)).isEmpty();
        assertThat(told(Lang.IT, text.replace("dal quarto", "dal quinto"))).isNotEmpty();
    }
}
