// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements with a planted error: the right number of a neighbouring question. */
class DiagnosticianTest {

    private static final String EXPORTS = "exports of Montalba in 2018";

    private static final QuestionLanguage LANGUAGE = QuestionLanguage.ofCodes();

    static double value(String question) {
        Answer answer = Valdoria.engine().answer(LANGUAGE.parse(question), null);
        assertThat(answer).as(question).isInstanceOf(Answer.Known.class);
        return ((Answer.Known) answer).value().value();
    }

    /** A sentence whose author says what it asks, so that only the diagnosis is in question. */
    private static Checked check(String text, String asked) {
        List<Checked> all = all(text + pin(asked));
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }

    private static String pin(String asked) {
        return " <!-- fondaco: " + asked + " -->";
    }

    private static List<Checked> all(String text) {
        return Valdoria.checker()
                .check("a.md", text, new Checker.Options(Tongue.EN, null, null))
                .statements();
    }

    private static String print(double v, String unit) {
        return unit.equals("m")
                ? String.format(Locale.ROOT, "%.2f", Math.abs(v) / 1e6)
                : String.format(Locale.ROOT, "%.2f", Math.abs(v));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong_year | level of exports in 2024-Q3 | 2023-Q3 | ",
                "wrong_year | level of exports in 2024-Q3 | 2024-Q2 | ",
                "wrong_year | level of exports in 2024-Q3 | 2024 | ",
                "wrong_year | growth of exports in 2024-Q3 from 2023-Q3 | 2023-Q3 | 2022-Q3",
                "wrong_year | growth of exports in 2024-Q3 from 2024-Q2 | 2024-Q2 | 2024-Q1",
                "wrong_base | growth of exports in 2024-Q3 from 2023-Q3 | 2024-Q3 | 2024-Q2"
            })
    void partsOfYearsHaveNeighboursInTime(String slip, String of, String period, String base) {
        Period p = Period.parse(of.replaceAll(".* in (\\S+).*", "$1"));
        Question.Builder q = Question.of(of.split(" ")[0]).flow(TradeFlow.EXPORTS).period(p);
        if (of.contains(" from ")) {
            q.base(Period.parse(of.replaceAll(".* from ", "")));
        }
        assertThat(
                        new Neighbourhood(Valdoria.catalog(), Valdoria.datasets())
                                .of(q.build(), Set.of(), Set.of()))
                .anySatisfy(
                        n -> {
                            assertThat(n.slip()).isEqualTo(slip);
                            assertThat(n.question().period()).isEqualTo(Period.parse(period));
                            assertThat(n.question().base())
                                    .isEqualTo(base == null ? null : Period.parse(base));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong_flow | In 2018 Montalba exported goods worth # million euros. | exports of"
                        + " Montalba in 2018 | imports to XV-01 in 2018 | m",
                "wrong_year | In 2018 Montalba exported goods worth # million euros. | exports of"
                        + " Montalba in 2018 | exports from XV-01 in 2017 | m",
                "wrong_base | Between 2012 and 2018 exports of Montalba rose by #%. | growth of"
                    + " exports of Montalba from 2012 to 2018 | growth of exports from XV-01 from"
                    + " 2011 to 2018 | p",
                "wrong_partner | In 2018 exports of Montalba to Norway were worth # million euros."
                    + " | exports of Montalba to Norway in 2018 | exports from XV-01 to CL in 2018"
                    + " | m",
                "wrong_product | In 2018 Montalba exported machinery worth # million euros. |"
                    + " exports of machinery of Montalba in 2018 | exports of 'K2' from XV-01 in"
                    + " 2018 | m",
                "wrong_reporter | In 2018 exports of Rivalta to Norway were worth # million euros."
                    + " | exports of Rivalta to Norway in 2018 | exports from XV-03 to NO in 2018 |"
                    + " m",
                "wrong_denominator | In 2018 Norway accounted for #% of Montalba's exports. | share"
                    + " of exports of Montalba to Norway in exports of Montalba in 2018 | share of"
                    + " exports from XV-01 to NO in exports from XV to NO in 2018 | p",
                "component_as_total | In 2018 Valdoria exported goods worth # million euros. |"
                        + " exports of Valdoria in 2018 | exports from XV-01 in 2018 | m",
                "level_vs_growth | In 2018 exports of Montalba stood at # million euros. | exports"
                    + " of Montalba in 2018 | change of exports from XV-01 from 2017 to 2018 | m",
                "pp_vs_percent | Between 2012 and 2018 Norway's share of Montalba's exports rose by"
                    + " #%. | growth of share of exports of Montalba to Norway in exports of"
                    + " Montalba from 2012 to 2018 | change of share of exports from XV-01 to NO in"
                    + " exports from XV-01 from 2012 to 2018 | p"
            })
    void thePlantedSlipIsFound(
            String slip, String sentence, String asked, String truth, String unit) {
        Checked c = check(sentence.replace("#", print(value(truth), unit)), asked);
        assertThat(c.verdict()).as(sentence).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.diagnosis()).as(c.why().en()).isNotNull();
        assertThat(c.diagnosis().slip()).as(c.why().en()).isEqualTo(slip);
        Question reading = c.diagnosis().reading();
        assertThat(Math.abs(value(reading.toString())))
                .as(reading.toString())
                .isCloseTo(
                        Math.abs(value(truth)),
                        org.assertj.core.data.Offset.offset(Math.abs(value(truth)) * 1e-3 + 0.01));
        assertThat(c.diagnosis().expectedHits()).isGreaterThanOrEqualTo(0);
        assertThat(c.neighbours()).isGreaterThan(5);
    }

    @Test
    void twoSlipsAtOnceAreNamedOnlyWhereTheTextCorroboratesOne() {
        String wrong =
                "In 2018 Montalba exported goods worth "
                        + print(value("imports to XV-01 in 2013"), "m")
                        + " million euros.";
        Checked alone = check(wrong, EXPORTS);
        assertThat(alone.diagnosis()).as(alone.why().en()).isNull();
        String also =
                " In 2013 Montalba exported goods worth "
                        + print(value("exports from XV-01 in 2013"), "m")
                        + " million euros.";
        Checked beside = all(wrong + pin(EXPORTS) + also).get(0);
        assertThat(beside.diagnosis()).as(beside.why().en()).isNotNull();
        assertThat(beside.diagnosis().reading())
                .isEqualTo(LANGUAGE.parse("imports to XV-01 in 2013"));
        assertThat(beside.diagnosis().probable()).isFalse();
        assertThat(beside.why().en()).contains("might be").contains("one more field differs");
    }

    @Test
    void aNumberAThousandTimesTooLargeIsASlipOfScale() {
        double v = value("exports from XV-01 in 2018");
        Checked c =
                check(
                        "In 2018 Montalba exported goods worth "
                                + print(v, "m")
                                + " billion euros.",
                        EXPORTS);
        assertThat(c.diagnosis().slip()).isEqualTo("scale");
        assertThat(c.diagnosis().reading()).isNull();
    }

    @Test
    void moreThanTooMuchIsNoSlipOfScale() {
        double v = value("exports from XV-01 in 2018");
        Checked c =
                check(
                        "In 2018 Montalba exported goods worth more than "
                                + print(v * 1.3, "m")
                                + " million euros.",
                        EXPORTS);
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.diagnosis() == null ? "" : c.diagnosis().slip()).isNotEqualTo("scale");
    }

    @Test
    void aRiseSaidToBeAFallIsASlipOfDirection() {
        double v = value("growth of exports from XV-01 from 2012 to 2018");
        String verb = v > 0 ? "fell" : "rose";
        Checked c =
                check(
                        "Between 2012 and 2018 exports of Montalba "
                                + verb
                                + " by "
                                + print(v, "p")
                                + "%.",
                        "growth of exports of Montalba from 2012 to 2018");
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.diagnosis().slip()).isEqualTo("direction");
    }

    @Test
    void swappedDigitsAreASlipOfDigits() {
        long tenths = Math.round(value("exports from XV-01 in 2018") / 1e5);
        String digits = String.valueOf(tenths);
        String swapped =
                "" + digits.charAt(0) + digits.charAt(2) + digits.charAt(1) + digits.substring(3);
        assertThat(swapped).as("the value must have different digits there").isNotEqualTo(digits);
        Checked c =
                check(
                        "In 2018 Montalba exported goods worth "
                                + swapped.substring(0, swapped.length() - 1)
                                + "."
                                + swapped.charAt(swapped.length() - 1)
                                + " million euros.",
                        EXPORTS);
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.diagnosis().slip()).isEqualTo("digit");
    }

    @Test
    void aWrongPlaceIsAWrongRankAndTheRightOneIsPutIntoTheSentence() {
        int place = (int) value("rank of XV-01 by exports among regions of XV in 2018");
        String wrong = place == 1 ? "second" : "first";
        Checked c =
                check(
                        "In 2018 Montalba was the " + wrong + " region of Valdoria by exports.",
                        "rank of Montalba by exports among regions of Valdoria in 2018");
        assertThat(c.diagnosis().slip()).isEqualTo("wrong_rank");
        assertThat(c.diagnosis().corrected().en())
                .doesNotContain(wrong)
                .contains("region of Valdoria");
    }

    @Test
    void theRightNumberIsPutIntoTheSentenceInItsOwnPrecision() {
        Checked c =
                check(
                        "In 2018 Montalba exported goods worth "
                                + print(value("exports from XV-01 in 2017"), "m")
                                + " million euros.",
                        EXPORTS);
        String right =
                String.format(Locale.ENGLISH, "%,.2f", value("exports from XV-01 in 2018") / 1e6);
        assertThat(c.diagnosis().corrected().en())
                .isEqualTo("In 2018 Montalba exported goods worth " + right + " million euros");
    }

    @Test
    void nothingNearIsAnAnswer() {
        Checked c =
                check("In 2018 Montalba exported goods worth 123456789.13 million euros.", EXPORTS);
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.diagnosis()).isNull();
        assertThat(c.why().en()).contains("no near question gives this number");
        assertThat(c.neighbours()).isGreaterThan(20);
    }

    @Test
    void manyChanceHitsAreNotCalledProbable() {
        Checked c =
                check(
                        "In 2018 Norway accounted for about 4% of Montalba's exports.",
                        "share of exports of Montalba to Norway in exports of Montalba in 2018");
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        if (c.diagnosis() != null) {
            assertThat(c.diagnosis().probable()).isEqualTo(c.diagnosis().expectedHits() < 0.1);
            assertThat(c.why().en()).contains(c.diagnosis().probable() ? "probably" : "might be");
        } else {
            assertThat(c.why().en()).contains("no near question");
        }
    }
}
