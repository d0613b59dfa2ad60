// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time that another is set against isn't that of the number it has come to. */
class SetAgainstTest {

    /** Imports of Montalba in 2014 and in 2018, when the text is of 2019. */
    private static final String BEFORE = "3.83";

    private static final String NOW = "4.38";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Compared with 2014, imports of Montalba went from %s to %s billion euros.",
                "en | Imports of Montalba have moved since 2014, from %s to %s billion euros.",
                "it | Rispetto al 2014 le importazioni del Montalba passano da %s a %s miliardi di"
                        + " euro.",
                "it | Le importazioni del Montalba sono cambiate rispetto al 2014, da %s a %s"
                        + " miliardi di euro."
            })
    void theNumberComeToIsNotThatOfTheTimeBefore(String lang, String text) {
        assertThat(arrived(text, BEFORE, NOW, lang)).isEqualTo(Verdict.SUPPORTED);
        assertThat(arrived(text, NOW, BEFORE, lang)).isNotEqualTo(Verdict.SUPPORTED);
    }

    private static Verdict arrived(String text, String from, String to, String lang) {
        String said = String.format(text, from, to);
        List<Checked> all = Valdoria.check(lang.equals("it") ? said.replace('.', ',') : said, lang);
        assertThat(all).hasSize(2);
        return all.get(1).verdict();
    }
}
