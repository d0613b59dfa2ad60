// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year that begins within another, or some months that aren't said, are no calendar year. */
class UnclearTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2017/18 exports of Montalba rose by 5.1%. | 2017/18",
                "en | In early 2018 exports of Montalba rose by 5.1%. | early 2018",
                "it | Nel 2017/18 le esportazioni del Montalba sono cresciute del 5,1%. | 2017/18",
                "it | A inizio 2018 le esportazioni del Montalba sono cresciute del 5,1%. | inizio"
                        + " 2018"
            })
    void itsTimeIsNamedAndNothingIsJudged(String lang, String text, String time) {
        assertThat(Valdoria.check(text, lang))
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
                            assertThat(c.reason()).isEqualTo(Reason.NO_DATA);
                            assertThat(c.why().in(Lang.parse(lang))).contains(time);
                        });
    }

    /** What follows is of the same time until another is told. */
    @ParameterizedTest
    @CsvSource({
        "'Imports of Montalba fell by 2.3%.', true",
        "'In 2018 imports of Montalba fell by 2.3%.', false"
    })
    void itHoldsUntilAnotherTimeIsTold(String next, boolean unclear) {
        List<Checked> all =
                Valdoria.check("In 2017/18 exports of Montalba rose by 5.1%. " + next, "en");
        assertThat(all).hasSize(2);
        assertThat(all.get(1).why().in(Lang.EN).contains("2017/18")).isEqualTo(unclear);
    }
}
