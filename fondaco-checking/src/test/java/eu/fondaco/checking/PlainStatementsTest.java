// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements whose own words say all that is asked: a wrong number is called wrong. */
class PlainStatementsTest {

    private static final String SAYING =
            """
            en | exports from XV-01 in 2017      | %s exported goods worth %s million euros in 2017.
            en | exports from XV-02 to NO in 2018| In 2018 %s's exports to Norway were %s million euros.
            en | imports from CL to XV-03 in 2016| In 2016 %s's imports from Chile came to %s million euros.
            it | exports from XV-01 in 2017      | Nel 2017 %s ha esportato merci per %s milioni di euro.
            it | imports from CL to XV-03 in 2016| Nel 2016 le importazioni di %s dal Cile sono state di %s milioni di euro.
            """;

    private record Saying(String lang, Question asked, String words, String who) {
        String with(double times) {
            double value =
                    ((Answer.Known) Valdoria.engine().answer(List.of(asked), null).get(0))
                                    .value()
                                    .value()
                            / 1e6;
            String number = String.format(Locale.ROOT, "%.0f", value * times);
            return String.format(words, who, number);
        }
    }

    private static List<Saying> sayings() {
        return SAYING.lines()
                .map(l -> l.split("\\|"))
                .map(
                        p -> {
                            Question q =
                                    new QuestionLanguage(Valdoria.catalog()).parse(p[1].strip());
                            String who =
                                    Valdoria.names(Lang.parse(p[0].strip()))
                                            .get(q.reporter().toString());
                            return new Saying(p[0].strip(), q, p[2].strip(), who);
                        })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1, SUPPORTED", "1.3, CONTRADICTED", "0.7, CONTRADICTED", "3, CONTRADICTED"})
    void oneSentenceIsJudged(double times, Verdict due) {
        for (Saying s : sayings()) {
            List<Checked> of = Valdoria.check(s.with(times), s.lang());
            assertThat(of).as(s.with(times)).extracting(Checked::verdict).containsExactly(due);
        }
    }

    /** A mark that a value passes is less than it, however lively that is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2017 %s's exports crossed %s million euros.",
                "en | In 2017 %s's exports broke through %s million euros.",
                "it | Nel 2017 le esportazioni di %s hanno sfondato quota %s milioni di euro.",
                "it | Nel 2017 l'export di %s ha varcato la soglia di %s milioni di euro."
            })
    void aMarkThatIsPassedIsNoSlipOfTheNumber(String lang, String words) {
        double millions = value("exports from XV-01 in 2017") / 1e6;
        String who = Valdoria.names(Lang.parse(lang)).get("XV-01");
        for (double times : new double[] {0.96, 1.2}) {
            String number = String.format(Locale.ROOT, "%.0f", millions * times);
            String text = String.format(words, who, number);
            assertThat(Valdoria.check(text, lang))
                    .as(text)
                    .extracting(Checked::verdict)
                    .containsExactly(times < 1 ? Verdict.SUPPORTED : Verdict.CONTRADICTED);
        }
    }

    @Test
    void whatLeavesSomethingToItsContextStaysOpen() {
        List<Checked> of =
                Valdoria.check("Sales went well. Exports were 7777 million euros.", "en");
        assertThat(of).extracting(Checked::verdict).doesNotContain(Verdict.CONTRADICTED);
    }

    /** What stands behind a comma can't change what is said before it, or nothing is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", which pleased the minister.     | SUPPORTED      | CONTRADICTED",
                ", a figure that surprised many.   | SUPPORTED      | CONTRADICTED",
                ", excluding fish and ships.       |                | ",
                ", to Norway alone.                |                | "
            })
    void theFirstClauseIsReadAlone(String rest, Verdict right, Verdict wrong) {
        Saying s = sayings().get(0);
        String text = s.with(1).replaceAll("\\.$", rest.strip());
        String other = s.with(1.3).replaceAll("\\.$", rest.strip());
        if (right == null) {
            assertThat(Valdoria.check(text, "en"))
                    .as(text)
                    .extracting(Checked::verdict)
                    .doesNotContain(Verdict.SUPPORTED);
            return;
        }
        assertThat(Valdoria.check(text, "en")).extracting(Checked::verdict).containsExactly(right);
        assertThat(Valdoria.check(other, "en")).extracting(Checked::verdict).containsExactly(wrong);
    }

    /** Two of six regions are above the amount; of one more or less nothing is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 only two regions exported more than %s million euros.  | SUPPORTED",
                "en | In 2018 five regions exported more than %s million euros.      |"
                        + " CONTRADICTED",
                "en | Two of the six regions sold more than %s million euros in 2018.| SUPPORTED",
                "en | In 2018 three regions exported more than %s million euros.     |"
                        + " NOT_CHECKABLE",
                "it | Nel 2018 solo due regioni hanno esportato più di %s milioni di euro. |"
                        + " SUPPORTED",
                "it | Nel 2018 cinque regioni hanno esportato più di %s milioni di euro. |"
                        + " CONTRADICTED"
            })
    void whatIsExceededTellsHowManyAreCounted(String lang, String words, Verdict due) {
        List<Double> levels =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> value("exports from XV-0" + i + " in 2018") / 1e6)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        double bound = (levels.get(1) + levels.get(2)) / 2;
        String text = String.format(Locale.ROOT, words, String.format(Locale.ROOT, "%.0f", bound));
        List<Checked> of = Valdoria.check(text, lang);
        assertThat(of).as(text).extracting(Checked::verdict).containsExactly(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 the six regions exported more than 1 million euros to Norway.",
                "en | Of Montalba's five largest markets, four grew in 2018.",
                "it | Dei cinque principali mercati di Montalba quattro sono cresciuti nel 2018."
            })
    void whatIsSpokenOfTogetherIsNoCount(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .as(text)
                .extracting(Checked::verdict)
                .allMatch(Verdict.NOT_CHECKABLE::equals);
    }

    private static final String COMPARED =
            """
            en | %s sold more goods to Norway than to Kenya in 2018.     | exports from XV-02 to NO in 2018 | exports from XV-02 to KE in 2018
            en | In 2018 %s bought more from Kenya than from Chile.      | imports from KE to XV-02 in 2018 | imports from CL to XV-02 in 2018
            en | %s's exports to Kenya were higher than its exports to Thailand in 2018. | exports from XV-02 to KE in 2018 | exports from XV-02 to TH in 2018
            en | %s's exports rose between 2016 and 2018.                | exports from XV-02 in 2018       | exports from XV-02 in 2016
            en | %s exported less in 2018 than in 2015.                  | exports from XV-02 in 2015       | exports from XV-02 in 2018
            it | Nel 2018 %s ha venduto più merci alla Norvegia che al Kenya. | exports from XV-02 to NO in 2018 | exports from XV-02 to KE in 2018
            it | Nel 2018 %s ha esportato più in Norvegia che in Kenya. | exports from XV-02 to NO in 2018 | exports from XV-02 to KE in 2018
            it | Tra il 2015 e il 2018 le importazioni di %s sono diminuite.  | imports to XV-02 in 2015    | imports to XV-02 in 2018
            it | Nel 2018 le esportazioni di %s verso il Kenya hanno superato quelle verso il Cile. | exports from XV-02 to KE in 2018 | exports from XV-02 to CL in 2018
            """;

    private static double value(String question) {
        Question q = new QuestionLanguage(Valdoria.catalog()).parse(question.strip());
        return ((Answer.Known) Valdoria.engine().answer(List.of(q), null).get(0)).value().value();
    }

    @Test
    void whatIsMoreOrLessIsJudgedWithoutANumber() {
        for (String line : COMPARED.lines().toList()) {
            String[] p = line.split("\\|");
            String who = Valdoria.names(Lang.parse(p[0].strip())).get("XV-02");
            String text = String.format(p[1].strip(), who);
            Verdict due = value(p[2]) > value(p[3]) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
            assertThat(Valdoria.check(text, p[0].strip()))
                    .as(text)
                    .extracting(Checked::verdict)
                    .containsExactly(due);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 %s was the first market for the exports of XV-02.",
                "en | XV-02's biggest export market in 2018 was %s.",
                "en | In 2018 %s was the first market for the exports of the XV-02 region.",
                "en | In 2018 %s was the first market of the region XV-02.",
                "it | Nel 2018 il primo mercato delle esportazioni della regione XV-02 era %s.",
                "it | Nel 2018 il primo mercato delle esportazioni di XV-02 era %s."
            })
    void onlyTheFirstMarketIsFirst(String lang, String words) {
        Lang spoken = Lang.parse(lang);
        String who = Valdoria.names(spoken).get("XV-02");
        String first =
                Valdoria.PARTNERS.stream()
                        .max(
                                Comparator.comparing(
                                        p -> value("exports from XV-02 to " + p + " in 2018")))
                        .orElseThrow();
        for (String partner : Valdoria.PARTNERS) {
            String text =
                    String.format(words, Valdoria.names(spoken).get(partner)).replace("XV-02", who);
            Verdict due = partner.equals(first) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
            assertThat(Valdoria.check(text, lang))
                    .as(text)
                    .extracting(Checked::verdict)
                    .containsExactly(due);
        }
    }

    /** Something is left to the context, or more is said than is held. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba exported 7777 million euros of goods there.",
                "en | In 2018 Montalba sold Norway goods and bought from it 7777 million euros.",
                "en | In 2018 Montalba was Norway's second biggest customer.",
                "en | In 2018 Montalba took 77 per cent of Norway's exports.",
                "en | Since 2014 the exports of Montalba have grown by 77 per cent.",
                "en | Montalba exported goods worth 7777 million euros.",
                "it | Nel 2018 il Montalba vi ha esportato merci per 7777 milioni di euro.",
                "it | Nel 2018 il Montalba gli ha venduto merci per 7777 milioni di euro."
            })
    void whatMayMeanSomethingElseIsNotCalledWrong(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.CONTRADICTED);
    }
}
