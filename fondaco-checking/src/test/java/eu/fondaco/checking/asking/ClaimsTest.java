// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

    private static String plainly(String lang, String text) {
        Lang spoken = Lang.parse(lang);
        Function<String, Heard> hear =
                t -> {
                    Asked asked = new Asked(t, spoken);
                    return new Heard(spoken, asked.tokens, asked.parts);
                };
        return new Claims(spoken, new Framing(spoken, hear, p -> false), hear).plainly(text);
    }

    /** What somebody says, put to the test in one way. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | My aunt claims that exports fell in Ohio. Is she right? | exports fell in Ohio, right?
                    en | I read that exports of Ohio rose. | exports of Ohio rose, right?
                    en | exports fell in Ohio. can you confirm? | exports fell in Ohio, right?
                    it | Mia zia sostiene che l'export della Puglia cresce. Ha ragione? | l'export della Puglia cresce, vero?
                    it | l'export della Puglia è calato. confermate? | l'export della Puglia è calato, vero?
                    """)
    void isPutPlainly(String lang, String text, String plain) {
        assertThat(plainly(lang, text)).isEqualTo(plain);
    }

    /** A question that asks for something else is left as it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Which states report that exports rose?
                    en | Tell me how exports of Ohio grew
                    en | I read that Ohio signed an agreement first. Is it true?
                    it | Mi dicono quanto cresce la Puglia?
                    it | Ho letto di un accordo con il Cile.
                    """)
    void isNoClaim(String lang, String text) {
        assertThat(plainly(lang, text)).isEqualTo(text);
    }
}
