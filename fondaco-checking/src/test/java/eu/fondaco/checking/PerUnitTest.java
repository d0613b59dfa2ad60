// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is earned for each unit of money spent, and how many of so many. In 2018 exports of Montalba
 * were 1.85 times its imports; to five of its nine partners they grew.
 */
class PerUnitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | For each euro of imports, exports of %s left the region. | 1.85 | 1.35",
                "en | Per 100 euros imported, %s were exported. | 185 | 135",
                "it | Per ogni euro importato ne esporta %s. | 1,85 | 1,35",
                "it | Per un euro importato ne esporta %s. | 1,85 | 1,35",
                "it | Per 100 euro importati se ne esportano %s. | 185 | 135",
                "en | In decline: %s of the nine. | four | two",
                "en | Its exports rose in %s of the nine markets. | five | seven"
            })
    void isWeighedAgainstWhatWasSpentAndCountedAmongSoMany(
            String lang, String words, String right, String wrong) {
        assertThat(last(lang, words, right).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(last(lang, words, wrong).verdict()).isNotEqualTo(Verdict.SUPPORTED);
    }

    private static Checked last(String lang, String words, String number) {
        String before =
                lang.equals("it")
                        ? "Il commercio del Montalba nel 2018\n\nNel 2018 il Montalba ha venduto"
                                + " all'estero merci per 8,09 miliardi di euro. "
                        : "Trade of Montalba in 2018\n\nIn 2018 Montalba sold goods worth 8.09"
                                + " billion euros abroad. ";
        var all = Valdoria.check(before + String.format(words, number), lang);
        return all.get(all.size() - 1);
    }
}
