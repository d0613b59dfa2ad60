// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.text.Tongue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables in plain text, whose heads say what a date is: a memorandum of May 2018 that ends in May
 * 2021, after one of March 2012 that ended in March 2017.
 */
class ActTablesTest {

    private static List<Checked> rows(String head, String end) {
        String text =
                """
                Acts with a term

                %s
                Antofagasta | memorandum | 1 March 2012 | 1 March 2017 | lapsed
                Antofagasta | memorandum | 4 May 2018 | %s | live

                Remarks
                """
                        .formatted(head, end);
        return Valdoria.checker(ActTexts.CHAIN)
                .check("a.txt", text, new Checker.Options(Tongue.EN, ActTexts.DAY, null))
                .statements();
    }

    @ParameterizedTest
    @CsvSource({
        "Partner; Act; Signed; Term; State, 4 May 2021, supported",
        "Partner; Act; Date; Ends on; State, 4 May 2021, supported",
        "Partner; Act; From; To; State, May 2021, supported",
        "Partner; Act; From; Whatever; State, to May 2021, supported",
        "Partner; Act; Signed; Term; State, 4 May 2023, contradicted",
        "Partner; Act; Date; Ends on; State, 4 June 2021, contradicted",
        "Partner; Act; From; Whatever; State, to May 2022, contradicted",
        "Partner; Act; From; Whatever; State, May 2022, not_checkable",
    })
    void theHeadOfAColumnSaysWhatItsDatesAre(String head, String end, String verdict) {
        List<Checked> all = rows(head.replace(";", " |"), end);
        assertThat(all).as(all.toString()).isNotEmpty();
        assertThat(all.get(all.size() - 1).verdict().code()).isEqualTo(verdict);
        assertThat(all.get(0).verdict().code()).isNotEqualTo("contradicted");
    }
}
