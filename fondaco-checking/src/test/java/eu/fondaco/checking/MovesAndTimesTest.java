// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which way an amount moved to get where it is, times that a sentence takes from those before it,
 * and the line that tells where and when a text was issued.
 */
class MovesAndTimesTest {

    private static double value(String question) {
        Answer a = Valdoria.engine().answer(QuestionLanguage.ofCodes().parse(question), null);
        return (Double) ((Answer.Known) a).value().value();
    }

    private static double sold(String partner, int year) {
        return value("exports from XV-01 to " + partner + " in " + year);
    }

    /** A partner to which Montalba sold more, or less, in a year than the year before. */
    private static String partner(int year, boolean more) {
        return Valdoria.PARTNERS.stream()
                .filter(p -> sold(p, year) > sold(p, year - 1) == more)
                .findFirst()
                .orElseThrow();
    }

    private static String millions(double value, String lang) {
        Locale locale = lang.equals("it") ? Locale.ITALIAN : Locale.ROOT;
        return String.format(locale, "%.2f", value / 1e6);
    }

    private static String name(String code, String lang) {
        return Valdoria.names(Lang.valueOf(lang.toUpperCase(Locale.ROOT))).get(code);
    }

    /** Some partner of whom that was so in some year. */
    private static int year(boolean more) {
        return java.util.stream.IntStream.rangeClosed(Valdoria.FIRST + 1, Valdoria.LAST)
                .filter(
                        y ->
                                Valdoria.PARTNERS.stream()
                                        .anyMatch(p -> sold(p, y) > sold(p, y - 1) == more))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | true | In %d Montalba's exports to %s rose to %s million euros.",
                "en | false | In %d Montalba's exports to %s fell to %s million euros.",
                "it | true | Nel %d le esportazioni del Montalba verso %s sono salite a %s milioni"
                        + " di euro.",
                "it | false | Nel %d le esportazioni del Montalba verso %s sono scese a %s milioni"
                        + " di euro."
            })
    void whatFellDidntRiseToWhereItIs(String lang, boolean rises, String text) {
        for (boolean more : new boolean[] {rises, !rises}) {
            int year = year(more);
            String to = partner(year, more);
            String said = String.format(text, year, name(to, lang), millions(sold(to, year), lang));
            List<Checked> all = Valdoria.check(said, lang);
            assertThat(all).as(said).isNotEmpty();
            if (more == rises) {
                assertThat(all).extracting(Checked::verdict).contains(Verdict.SUPPORTED);
            } else {
                assertThat(all).extracting(Checked::verdict).doesNotContain(Verdict.SUPPORTED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2020 Montalba's exports were worth %s million euros; in 2016 they were"
                        + " worth %s million. Its sales to %s came to %s million euros.",
                "it | Nel 2020 le esportazioni del Montalba sono state di %s milioni di euro; nel"
                        + " 2016 erano di %s milioni. Le vendite verso %s ammontano a %s milioni"
                        + " di euro."
            })
    void aYearInPassingIsNotTheOneOfWhatFollows(String lang, String text) {
        for (String partner : Valdoria.PARTNERS) {
            String said =
                    String.format(
                            text,
                            millions(value("exports from XV-01 in 2020"), lang),
                            millions(value("exports from XV-01 in 2016"), lang),
                            name(partner, lang),
                            millions(sold(partner, 2020), lang));
            assertThat(Valdoria.check(said, lang))
                    .as(said)
                    .extracting(Checked::verdict)
                    .doesNotContain(Verdict.CONTRADICTED);
        }
    }

    @Test
    void theLineInWhichATextIsIssuedTellsItsDayAndNoTrade() {
        CheckedBrief brief =
                check(
                        "Rivalta, 3 May 2019 \u2013 In 2018 exports of Montalba were worth 8.09"
                                + " billion euros.");
        assertThat(brief.published()).isEqualTo(LocalDate.of(2019, 5, 3));
        assertThat(brief.statements())
                .flatExtracting(c -> c.claim().best().stream().toList())
                .isNotEmpty()
                .allMatch(r -> !r.toString().contains("XV-02"));
    }

    @Test
    void aChronicleHasNoSuchLine() {
        CheckedBrief brief =
                check(
                        "Rivalta, 3 May 2018 \u2013 A fair.\n\n"
                            + "Montalba, 4 June 2019 \u2013 Exports of Montalba in 2018 were worth"
                            + " 8.09 billion euros.");
        assertThat(brief.published()).isNull();
    }

    private static CheckedBrief check(String text) {
        return Valdoria.checker()
                .check("n.txt", text, new Checker.Options(Tongue.parse("en"), null, null));
    }
}
