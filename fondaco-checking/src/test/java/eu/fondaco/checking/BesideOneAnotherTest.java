// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers beside a number, and the words around it, make of its verdict. */
class BesideOneAnotherTest {

    private static final QuestionLanguage LANGUAGE = QuestionLanguage.ofCodes();

    private static double number(String question) {
        Answer a = Valdoria.engine().answer(LANGUAGE.parse(question), null);
        return (Double) ((Answer.Known) a).value().value();
    }

    private static String digits(double value, String lang) {
        return String.format(
                Lang.parse(lang) == Lang.IT ? Locale.ITALIAN : Locale.ROOT, "%.1f", value);
    }

    private static String millions(String question, String lang) {
        return digits(number(question) / 1e6, lang);
    }

    /** A sentence on a region's exports of 2018 in all, which is so, before another. */
    private static List<Checked> check(String lang, String region, String name, String then) {
        String all = millions("exports from " + region + " in 2018", lang);
        String lead =
                lang.equals("it")
                        ? "Nel 2018 " + name + " ha esportato merci per " + all + " milioni di euro"
                        : "In 2018 " + name + " exported goods worth " + all + " million euros";
        return Valdoria.check(lead + ".\n\n" + then, lang);
    }

    private static Verdict of(List<Checked> all, String number) {
        return all.stream()
                .filter(c -> c.claim().quote().contains(number))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** "They spent so much and spend so much": the first is of the year before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | XV-01 | Montalba | I cileni spendevano %s milioni e ne spendono %s. | CL",
                "it | XV-02 | Rivalta | Le vendite in Canada valevano %s milioni e ne valgono %s."
                        + " | CA",
                "it | XV-01 | Montalba | I norvegesi spendevano %s milioni e ne spendono %s. | NO"
            })
    void ofTwoNumbersBesideEachOtherOneAnswersAQuestion(
            String lang, String region, String name, String then, String partner) {
        String to = "exports from " + region + " to " + partner + " in ";
        String before = millions(to + 2017, lang);
        String now = millions(to + 2018, lang);
        List<Checked> all = check(lang, region, name, String.format(then, before, now));
        assertThat(of(all, before)).isEqualTo(Verdict.SUPPORTED);
        assertThat(of(all, now)).isEqualTo(Verdict.SUPPORTED);
        String off = digits(number(to + 2017) / 1e6 * 1.37, lang);
        assertThat(of(check(lang, region, name, String.format(then, off, now)), off))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    /** "Sales to them rose by so much, ours from them by so much." */
    @ParameterizedTest
    @CsvSource({"XV-01, Montalba, Chile, CL", "XV-02, Rivalta, Canada, CA"})
    void whatGoesTheOtherWayIsNotCalledWrong(
            String region, String name, String partner, String code) {
        String years = " from 2017 to 2018";
        String sold =
                digits(number("growth of exports from " + region + " to " + code + years), "en");
        String bought =
                digits(number("growth of imports from " + code + " to " + region + years), "en");
        String then = "Sales to %s changed by %s%%, ours from them by %s%%.";
        List<Checked> all = check("en", region, name, String.format(then, partner, sold, bought));
        assertThat(of(all, bought)).isNotEqualTo(Verdict.CONTRADICTED);
        assertThat(of(all, sold)).isEqualTo(Verdict.SUPPORTED);
    }

    /** All words are known, so nothing else can be meant. */
    @ParameterizedTest
    @CsvSource({"What Chile bought came to %s million., CONTRADICTED"})
    void whatIsToldInKnownWordsIsCalledWrong(String then, Verdict verdict) {
        String off = digits(number("exports from XV-02 to CL in 2018") / 1e6 * 1.37, "en");
        List<Checked> all = check("en", "XV-02", "Rivalta", String.format(then, off));
        assertThat(of(all, off)).isEqualTo(verdict);
    }
}
