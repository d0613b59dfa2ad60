// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Tongue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is denied of all acts with somebody, where all that there are are held: with Chile a
 * memorandum of 2012 that ended in 2017.
 */
class NothingTest {

    private static final Relations ENDED =
            ActTexts.heldWithChile(
                    ActTexts.act(
                            "a1", "2012-03-01", "memorandum (5 years)", "expired 2017-03-01", ""));

    private static String last(Relations held, Tongue tongue, String text) {
        List<Checked> all =
                Valdoria.checker(held)
                        .check("a.txt", text, new Checker.Options(tongue, ActTexts.DAY, null))
                        .statements();
        return all.isEmpty() ? "none" : all.get(all.size() - 1).verdict().code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Nothing binds Montalba to Chile any more. | supported",
                "EN | With Chile nothing is left standing. | supported",
                "EN | Since 2015 nothing has been concluded with Chile. | supported",
                "EN | Chile can show none whatever. | not_checkable",
                "EN | Montalba has signed with none but Chile. | not_checkable",
                "EN | With Chile nothing else was signed. | not_checkable",
                "IT | Con il Cile oggi non resta in piedi nulla. | supported",
                "IT | Niente ci lega più al Cile. | supported",
                "IT | Dal 2013 con il Cile non si è concluso nulla. | supported",
            })
    void whatIsDeniedOfAllActsIsCounted(Tongue tongue, String text, String verdict) {
        assertThat(last(ENDED, tongue, text)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Nothing binds Montalba to Chile any more.",
                "EN | Since 2015 nothing has been concluded with Chile.",
                "IT | Con il Cile oggi non resta in piedi nulla.",
            })
    void itDoesNotHoldWhereOneStandsOrWasMade(Tongue tongue, String text) {
        assertThat(last(ActTexts.CHAIN, tongue, text)).as(text).isNotEqualTo("supported");
    }
}
