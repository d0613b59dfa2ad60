// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Tongue;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of acts in a register in which all acts with Chile are held. */
class ActCountsTest {

    private static final Instrument FIRST =
            ActTexts.act("a1", "2012-03-01", "memorandum", "expired 2017-03-01; renewed by a2", "");

    private static final Relations HELD =
            ActTexts.heldWithChile(
                    FIRST,
                    ActTexts.act("a2", "2018-05-04", "memorandum", "live, to 2021-05-04", "a1"),
                    ActTexts.with(
                            ActTexts.act("a3", "2016-09-10", "memorandum", "live", ""),
                            "a3",
                            "Chamber of Commerce of Montalba"));

    private static List<String> verdicts(Tongue tongue, String text) {
        return Valdoria.checker(HELD)
                .check("a.txt", text, new Checker.Options(tongue, ActTexts.DAY, null))
                .statements()
                .stream()
                .map(Checked::verdict)
                .map(v -> v.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Bodies of Montalba have signed three acts with Chile. | supported",
                "EN | Bodies of Montalba have signed four acts with Chile. | contradicted",
                "EN | Bodies of Montalba have signed three acts with Chile, two of which are the"
                        + " Region's. | supported supported",
                "EN | Bodies of Montalba have signed three acts with Chile, three of which are the"
                        + " Region's. | supported contradicted",
                "EN | Of the three acts with Chile two are in force. | supported",
                "EN | Of the three acts with Chile three are in force. | contradicted",
                "EN | The three acts with Chile are in force. | contradicted",
                "EN | At the end of 2017 the Region had one act with Chile. | supported",
                "EN | By the end of 2017 bodies of Montalba had signed two acts with Chile. |"
                        + " supported",
                "EN | By the end of 2017 bodies of Montalba had signed three acts with Chile. |"
                        + " contradicted",
                "IT | Gli enti di Montalba hanno firmato tre atti con il Cile, due dei quali della"
                        + " Regione. | supported supported",
                "IT | Gli enti di Montalba hanno firmato tre atti con il Cile, tre dei quali della"
                        + " Regione. | supported contradicted",
                "IT | Dei tre atti firmati con il Cile due sono in vigore. | supported",
                "IT | Dei tre atti firmati con il Cile tre sono in vigore. | contradicted",
            })
    void aNumberOfActsIsThatOfItsOwnWords(Tongue tongue, String text, String expected) {
        List<String> told =
                Arrays.stream(expected.trim().split(" ")).filter(v -> !v.isEmpty()).toList();
        assertThat(verdicts(tongue, text)).as(text).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Bodies of Montalba have signed three acts with Chile. The ferry ran in the"
                        + " first two seasons of those acts.",
                "IT | Gli enti di Montalba hanno firmato tre atti con il Cile. Il traghetto"
                        + " viaggiò nelle prime due stagioni di quegli atti.",
            })
    void aNumberOfWhatBelongsToActsIsNotTheirs(Tongue tongue, String text) {
        assertThat(verdicts(tongue, text).stream().filter(v -> !v.equals("not_checkable")))
                .as(text)
                .containsExactly("supported");
    }
}
