// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Locale;
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

    @Test
    void whatLeavesSomethingToItsContextStaysOpen() {
        List<Checked> of =
                Valdoria.check("Sales went well. Exports were 7777 million euros.", "en");
        assertThat(of).extracting(Checked::verdict).doesNotContain(Verdict.CONTRADICTED);
    }
}
