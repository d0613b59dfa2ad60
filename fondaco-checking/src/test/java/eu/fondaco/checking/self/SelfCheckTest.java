// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfCheckTest {

    private static List<Checked> check(Lang lang, String text) {
        return SelfCheck.of(DocumentReader.read("a.md", text), lang);
    }

    private static Lang lang(String text) {
        boolean italian =
                text.matches("(?s).*\\b(?:miliardi|milioni|della|nel|Nel|dell'export|dal|la)\\b.*");
        return italian ? Lang.IT : Lang.EN;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "change | Exports rose from 4.2 to 4.6 billion euros (+14%). | 5.8% and 13.3%",
                "change | Exports rose from 4.2 to 4.6 billion euros (-9%). | 5.8% and 13.3%",
                "change | Exports reached 4.6 billion euros in 2023, up 20% from 4.2 billion in"
                        + " 2022. | 5.8% and 13.3%",
                "change | Exports were 4.6 billion euros, up from 4.2 billion in 2023 (+14%)."
                        + " | 5.8% and 13.3%",
                "change | L'export vale 4,6 miliardi di euro, contro i 4,2 miliardi del 2023"
                        + " (+14%). | 5.8% and 13.3%",
                "twice | In 2024 the region exported goods for 4.6 billion euros. The exports of"
                        + " goods of the region in 2024 were 4.9 billion euros. | 4.6 billion",
                "share | The EU took 58.1% of exports and non-EU countries 45.2%. | not 100%",
                "share | L'UE assorbe il 58,1% dell'export, i paesi extra-UE il 45,2%."
                        + " | not 100%",
                "change | Exports increased by 0.40 billion euros (+12.5%) to 5.21 billion. | 8.1%"
                        + " and 8.6%",
                "change | Le esportazioni sono aumentate da 4,2 a 4,6 miliardi di euro (+14%)."
                        + " | 5.8% and 13.3%",
                "change | L'export è salito a 4,6 miliardi di euro, in aumento del 20% rispetto ai"
                        + " 4,2 miliardi del 2022. | 5.8% and 13.3%",
                "multiple | Exports doubled from 2.1 to 3.1 billion euros. | 1.3 and 1.6",
                "multiple | Le vendite sono raddoppiate, passando da 2,1 a 3,1 miliardi. | 1.3 and"
                        + " 1.6",
                "share | Machinery sold 5.2 billion euros, or 25% of the total of 18.1 billion."
                        + " | 28.2%",
                "share | I macchinari valgono 5,2 miliardi di euro, il 25% del totale di 18,1"
                        + " miliardi. | 28.2%",
                "balance | The region recorded exports of 4.6 billion euros and imports of 3.1"
                        + " billion euros, a surplus of 1.9 billion euros. | 1.3 and 1.7",
                "balance | La regione registra esportazioni per 4,6 miliardi di euro e importazioni"
                        + " per 3,1 miliardi di euro, con un saldo di 1,9 miliardi di euro."
                        + " | 1.3 and 1.7",
                "order | The main market is Germany (12.3%), followed by France (13.1%). | 13.1%",
                "order | Il primo mercato è la Germania (12,3%), seguita dalla Francia (13,1%)."
                        + " | 13,1%",
                "share | The share of exports going to the EU was 58.1%, that of non-EU countries"
                        + " 45.2%. | not 100%",
                "date | In 2023 sales were high, and in the year before, 2021, they were low. |"
                        + " 2022",
                "date | Nel 2023 è andata bene, mentre l'anno precedente, 2021, no. | 2022",
                "date | Compared with the previous year (2021), in 2023 sales were high. | 2022",
                "date | Rispetto all'anno precedente (2021), nel 2023 è andata bene. | 2022",
                "order | The main market is Germany with 12.3% of exports, ahead of France (13.1%)."
                        + " | 13.1%",
                "order | Verso la Germania va il 12,3% dell'export, verso la Francia il 13,1%;"
                        + " prima è la Germania, seguita dalla Francia. | 13,1%",
                "change | Exports rose by 20% to 4.6 billion euros in 2023, from 4.2 billion the"
                        + " year before. | 5.8% and 13.3%",
                "change | Le esportazioni del 2023 valgono 4,6 miliardi di euro. Nel 2022 erano"
                        + " state pari a 4,2 miliardi: crescono del 20%. | 5.8% and 13.3%",
                "difference | Exports came to 4.6 billion euros in 2023, 0.9 billion more than the"
                        + " 4.2 billion of 2022. | between 250.0 and 550.0 million",
                "balance | In 2023 exports came to 4.6 billion euros. Imports fell by 3% to 3.1"
                        + " billion. The trade surplus was 1.9 billion. | 1.3 and 1.7",
                "balance | Nel 2023 le esportazioni ammontano a 4,6 miliardi di euro, le"
                        + " importazioni a 3,1 miliardi. Il saldo segna un disavanzo di 1,5"
                        + " miliardi. | 1.3 and 1.7",
                "share | Exports were worth 18.1 billion euros in 2023. Exports of machinery came"
                        + " to 5.2 billion, or 25% of the total. | 28.2%",
                "weekday | Published on Tuesday 11 December 2025. | Thursday",
                "weekday | Bologna, lunedì 11 dicembre 2025: la nota della regione. | Thursday"
            })
    void whatCannotBothBeRightIsTold(String kind, String text, String arithmetic) {
        List<Checked> found = check(lang(text), text);
        assertThat(found).as(text).hasSize(1);
        Checked one = found.get(0);
        assertThat(one.claim().tokens()).containsExactly(kind);
        assertThat(one.why().en()).contains(arithmetic, "which isn't told here");
        assertThat(one.why().it()).contains("quale non lo si dice qui");
        assertThat(one.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(one.reason()).isEqualTo(Reason.AT_ODDS_WITH_ITSELF);
        assertThat(text).contains(one.claim().quote());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // within rounding
                "Exports rose from 4.2 to 4.6 billion euros (+12%).",
                "Exports rose from 4.2 to 4.6 billion euros (+7.1%).",
                "Exports of 4.6 billion euros and imports of 3.1 billion euros, a surplus of 1.6"
                        + " billion euros.",
                // the per cent is of something else
                "Furniture went from 38.2 to 43.1 billion; on the negative side, medicines"
                        + " (-2.7%).",
                "Exports rose from 4.2 to 4.6 billion euros, while prices rose by 30%.",
                "Exports were 4.6 billion euros, up from 4.2 billion in 2023 (+14% on 2021).",
                "Exports were 4.6 billion euros, up from 4.2 billion in 2023 (+9.5%).",
                "Exports to China were 4.6 billion, against 4.2 billion to Japan (+14%).",
                "Fashion is 58.1% of exports to the EU and 45.2% of those to non-EU countries.",
                "La moda è il 58,1% delle esportazioni verso l'UE e il 45,2% di quelle extra-UE.",
                "The EU took 58.1% of exports in 2010, non-EU countries 45.2% in 2024.",
                "Exports rose from 4.2 to 4.6 billion euros, or 14% of GDP.",
                "Exports rose from 4.2 to 4.6 billion euros, an annual growth of 3%.",
                "L'export passa da 38,2 a 43,1 miliardi, e scendono invece i medicinali (-2,7%).",
                "Exports rose from 4.2 billion to 4.6 billion euros, 30% in volume.",
                "Exports rose from about 4.2 to almost 4.6 billion euros (+14%).",
                "Exports more than doubled from 2.1 to 3.1 billion euros, it was thought.",
                "Exports doubled from 2.1 to 4.0 billion euros.",
                "Machinery sold 5.2 billion euros, or 28.7% of the total of 18.1 billion.",
                "Machinery sold 5.2 billion euros, 3% more, out of a total of 18.1 billion.",
                // another year, another area, or nobody knows whose
                "Exports were worth 4.6 billion euros in 2023. In 2021 they had been 4.2 billion:"
                        + " they rose by 1% on 2022.",
                "Exports rose by 9.5% to 4.6 billion euros. Exports of Japan fell by 3%.",
                "Exports came to 4.6 billion euros, 12% more, against 4.2 billion of purchases.",
                "Exports climbed from 4.2 billion to 4.6 billion euros, outpacing the nation"
                        + " (+18.1%).",
                "Exports came to 4.6 billion euros in 2023, imports to 3.1 billion. The surplus of"
                        + " machinery was 1.9 billion.",
                "Exports came to 4.6 billion euros in 2023, imports to 3.1 billion. In 2022 the"
                        + " surplus was 1.9 billion.",
                "Imports came to 4.6 billion euros, 3% more; the deficit stood at 1.2 billion,"
                        + " against 0.9 billion.",
                "Exports were worth 18.1 billion euros in 2023. In the first half exports of"
                        + " machinery came to 5.2 billion, or 55% of the total.",
                // the balance is with somebody else, or of part of it
                "Exports of 4.6 billion euros and imports of 3.1 billion euros; the deficit with"
                        + " China was 1.9 billion euros.",
                "Exports to China were 4.6 billion euros, total imports 3.1 billion euros, the"
                        + " surplus of the region 9.9 billion euros.",
                // an order by something else
                "The main market is Germany (+2.1%), followed by France (+4.3%).",
                "The smallest falls are those of Germany (2.1%), followed by France (4.3%).",
                "The largest increases are in Germany (2.1%), followed by France (4.3%).",
                // shares that need not make a whole
                "Exports to the EU grew by 5.1% and those to non-EU countries by 8.2%.",
                "The EU accounted for 60.4% of exports and for 53.2% of imports.",
                // years
                "In 2023 sales were high, unlike two years before, in 2021.",
                "In 2023 sales were high; the year before, 2022, they were low.",
                "Published on Thursday 11 December 2025.",
                "The March 2025 note came out in May 2025.",
                // the same quantity only to the eye
                "# Exports up 4.1% in 2024\n\nIn 2024 exports of machinery grew by 5.3%.",
                "# Exports up 4.1% in 2024\n\nIn the first half of 2024 exports grew by 5.3%.",
                "In 2024 exports grew by 4.1%. In 2024 imports grew by 5.3%.",
                "Exports to Japan reached 950 million euros in 2022. Exports to Japan reached 980"
                        + " million euros in 2023.",
                // a part in words is no count of what others are left of
                "The firms are 84. Of these 63 export: three out of four. The other 21 sell only"
                        + " at home.",
                // a year between two levels is the first one's
                "| Sector | 2022 | 2023 |\n|---|---|---|\n| Food | 1,125 | 1,206 |\n| Wood | 710 |"
                        + " 690 |\n\nFood rose from 1,125 million in 2022 to 1,206 million."
            })
    void whatMayBothBeRightIsLeftAlone(String text) {
        assertThat(check(lang(text), text)).as(text).isEmpty();
    }

    private static final String TABLE =
            """
            Exports of the region, million euros

            | Partner | 2022 | 2023 | Change % |
            |---|---|---|---|
            | Japan | 916 | 1010 | 10.3 |
            | Korea | 482 | 570 | 18.3 |
            | China | 1480 | 2036 | 37.6 |
            | India | 300 | 330 | 10.0 |
            | Total | 3178 | 3946 | 24.2 |

            Exports to Japan reached 916 million euros in 2022.
            """;

    /** Per cents of change have no sum, whatever their column is called. */
    @ParameterizedTest
    @ValueSource(strings = {"Change %", "Differenza %", "2023 on 2022 (%)"})
    void aTableThatAddsUpIsLeftAlone(String head) {
        assertThat(check(Lang.EN, TABLE.replace("Change %", head))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "| 330 | 10.0, | 330 | 19.0, change, 9.6%",
        "3946 | 24.2, 3964 | 24.7, total, makes between",
        "reached 916, reached 961, table, 916"
    })
    void aTableIsSetAgainstItselfAndTheProse(String from, String to, String kind, String told) {
        String text = TABLE.replace(from.strip(), to.strip());
        assertThat(text).isNotEqualTo(TABLE);
        List<Checked> found = check(Lang.EN, text);
        assertThat(found).extracting(c -> c.claim().tokens().get(0)).containsExactly(kind);
        assertThat(found.get(0).why().en()).contains(told);
    }

    @Test
    void aChangeCutOffToNothingAgreesOnEitherSide() {
        String text =
                TABLE.replace("| India | 300 | 330 | 10.0 |", "| India | 8272 | 8266 | 0.0 |")
                        .replace("| 3178 | 3946 | 24.2 |", "| 11150 | 11882 | 6.6 |");
        assertThat(text).contains("8272", "11882");
        assertThat(check(Lang.EN, text)).isEmpty();
    }

    @Test
    void aTableBuiltOtherwiseAccusesNobody() {
        String nested = TABLE.replace("| India", "| of which food | 100 | 120 | 20.0 |\n| India");
        assertThat(check(Lang.EN, nested)).isEmpty();
    }

    @Test
    void titleAndBodyOfTheSameQuantityAreCompared() {
        List<Checked> found =
                check(Lang.EN, "# Exports up 4.1% in 2024\n\nIn 2024 exports grew by 5.3%.");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).why().en()).contains("4.1%", "5.3%");
    }

    @Test
    void aLevelOfTheTitleIsToldAgainInTheBody() {
        String text = "# Exports of 4.9 billion euros in 2023\n\nIn 2023 exports were worth ";
        assertThat(check(Lang.EN, text + "4.88 billion euros, 3% more.")).isEmpty();
        List<Checked> found = check(Lang.EN, text + "4.6 billion euros, 3% more.");
        assertThat(found).extracting(c -> c.claim().tokens().get(0)).containsExactly("twice");
    }

    @Test
    void twoNotesAreSetAgainstEachOther() {
        CrossCheck across = new CrossCheck();
        across.add(brief("spring.md", "In 2024 exports grew by 4.1%. In 2024 imports grew by 2%."));
        List<Checked> found =
                across.add(brief("autumn.md", "In 2024 exports grew by 5.3%.")).statements();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).why().en()).contains("spring.md", "4.1%", "5.3%", "revised");
        assertThat(across.add(brief("winter.md", "In 2024 imports grew by 2.4%.")).statements())
                .isEmpty();
    }

    @Test
    void notesOfTwoMonthsAreSetAgainstEachOther() {
        CrossCheck across = new CrossCheck();
        across.add(
                brief(
                        "may.md",
                        "# Exports of Ondria in May 2024\n\n"
                                + "In May 2024 exports of Ondria came to 412 million euros, after a"
                                + " long spring of rain and wind."));
        List<Checked> found =
                across.add(
                                brief(
                                        "june.md",
                                        "# Exports of Ondria in June 2024\n\n"
                                            + "In June 2024 exports of Ondria came to 398 million"
                                            + " euros, after a long spring of rain and wind. In May"
                                            + " 2024 exports had been 421 million euros."))
                        .statements();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).why().en()).contains("may.md", "412", "421");
    }

    private static CheckedBrief brief(String name, String text) {
        return new CheckedBrief(
                name, DocumentReader.read(name, text), Tongue.EN, null, null, List.of(), List.of());
    }

    @Test
    void textsMadeToTakeLongDont() {
        for (String piece :
                List.of("9 9", "from 1 to 2 billion, ", "in 2023 the ", "(12% ", "| 1 | 2 |\n")) {
            String text = piece.repeat(2_000_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(120), () -> check(Lang.EN, text), piece);
        }
    }
}
