// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AskCommandTest {

    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");

    @Test
    void tellsTheNumberItsValuesAndItsOrigin() {
        Cli ask = ask("share of imports from China in Emilia-Romagna in 2019", "--lang", "en");
        assertThat(ask.code()).isZero();
        assertThat(ask.out())
                .startsWith("In 2019 China's share of Emilia-Romagna's imports was 9.5%.")
                .contains("9.4%", "9.6%", "Grade: C", "Rapporto Cina 2020");
    }

    @Test
    void readsItalian() {
        Cli ask =
                ask(
                        "quota delle importazioni dalla Cina in Emilia-Romagna nel 2019",
                        "--lang",
                        "it");
        assertThat(ask.out())
                .startsWith("Nel 2019 la quota della Cina")
                .contains("9,5%", "Fonte: Rapporto Cina 2020");
    }

    @Test
    void knowsOnlyWhatWasKnownThen() {
        Cli ask =
                ask(
                        "share of imports from CN in IT-45 in 2019",
                        "--as-of",
                        "2020-01-01",
                        "--lang",
                        "en");
        assertThat(ask.code()).isZero();
        assertThat(ask.out()).startsWith("Not known here").doesNotContain("2022");
    }

    @Test
    void aSlipOfThePenIsReadAndToldSo() {
        Cli ask = ask("share of imprts from China in 2019", "--lang", "en");
        assertThat(ask.code()).isZero();
        assertThat(ask.out())
                .contains("9.5%")
                .contains("China's share of Emilia-Romagna's imports, 2019")
                .contains("Read as: imprts \u2192 imports");
    }

    @Test
    void whoHoldsAnOfficeNowIsNotKnownFromAnActOfLongAgo() {
        assertThat(ask("Who is the governor of South Jeolla now?", "--lang", "en").out())
                .startsWith("Who holds it now isn\u2019t known here.")
                .contains("named in an act made on 12 May 2015");
    }

    @Test
    void twoTimesSetAgainstEachOtherAreNotAddedUp() {
        String goods = "clothing and leather together did Emilia-Romagna export";
        assertThat(ask("In 2013, how much more " + goods + " than in 2010?", "--lang", "en").out())
                .startsWith("The larger: 2013.")
                .doesNotContain("Together");
        assertThat(ask("exports in 2019 and 2020 together", "--lang", "en").out())
                .startsWith("Together: 127,482 million euros.");
    }

    @Test
    void aPlaceAmongOthersThatMovesIsTheirRankAtBothTimes() {
        Cli ask =
                ask(
                        "Has Emilia-Romagna climbed or slipped among the regions since 2013?",
                        "--lang",
                        "en");
        assertThat(ask.out()).contains("In 2013 Emilia-Romagna was 3rd", "In 2024", "was 2nd");
    }

    @Test
    void whatDoubledDidSoOverAllTheYearsHeldWhereNoneIsSaid() {
        assertThat(ask("Did Parma's exports double?", "--lang", "en").out())
                .contains(
                        "growth of Parma's exports, 2010\u20132023", "between 85.19% and 126.43%");
    }

    @Test
    void aLongNameWithASlipIsReadInSmallLettersToo() {
        assertThat(ask("andamento basilicatta", "--lang", "it").out())
                .startsWith("Esportazioni della Basilicata:");
    }

    @Test
    void whetherAnyPartsOfTheCountryTradeNamesThoseThatDo() {
        assertThat(ask("Do any regions export to China?", "--lang", "en").out())
                .contains("1 of the 1 held with any: Emilia-Romagna.");
    }

    @Test
    void printsOneJsonObject() {
        Cli ask = ask("exports of IT-45 in 2018", "--format", "json");
        assertThat(ask.out().strip())
                .startsWith("{")
                .endsWith("}")
                .contains("\"unit\":\"EUR\"", "\"sentence\":\"In 2018 ");
        assertThat(ask.out().lines()).hasSize(1);
    }

    @Test
    void refusesAFormatOrADayThatIsNone() {
        assertThat(ask("exports of IT-45 in 2018", "--format", "xml").code()).isEqualTo(2);
        assertThat(ask("exports of IT-45 in 2018", "--as-of", "then").code()).isEqualTo(2);
    }

    private static Cli ask(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "ask";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "-o";
        all[words.length + 2] = EXAMPLE;
        return Cli.run(all);
    }
}
