// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a statement: by its words, by what weighing says of its number, by its author. */
class StatementsTest {

    private static final String PIN =
            " <!-- fondaco: share of exports of Montalba to Norway in exports of Montalba in 2018"
                    + " -->";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Norway was one of the main customers of Montalba.",
                "it | Nel 2018 la Norvegia era uno dei principali clienti del Montalba."
            })
    void whatSaysNotHowMuchIsFoundAndCantBeMeasured(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .anySatisfy(
                        c -> {
                            assertThat(c.reason()).isEqualTo(Reason.NOT_MEASURABLE);
                            assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
                        });
    }

    @Test
    void aNumberThatSaysNothingOfTradeIsTakenWhereItsAuthorSaysWhatItAsks() {
        String text = "The story is told on page 99.";
        assertThat(Valdoria.check(text, "en")).isEmpty();
        assertThat(Valdoria.check(text + PIN, "en"))
                .singleElement()
                .satisfies(c -> assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED));
    }

    /** Of quantities nothing is held here: they may well have moved otherwise than values. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 the volume of exports of Montalba rose by 77.7%. | "
                        + "growth of exports of Montalba from 2017 to 2018",
                "it | Nel 2018 il volume delle esportazioni del Montalba è cresciuto del 77,7%. | "
                        + "crescita delle esportazioni del Montalba dal 2017 al 2018"
            })
    void aVolumeThatIsntTheValuesIsNotCalledWrong(String lang, String text, String asked) {
        assertThat(Valdoria.check(text + " <!-- fondaco: " + asked + " -->", lang))
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
                            assertThat(c.note()).isEqualTo(Note.IMPRECISE_WORDING);
                        });
    }

    @Test
    void aStatementsWordsEndWhereWordsJoinThemToTheNext() {
        String text =
                "In 2018 exports of Montalba rose by 5.1% and imports of Rivalta fell by 2.3%.";
        assertThat(Valdoria.check(text, "en"))
                .extracting(c -> c.claim().quote())
                .containsExactly(
                        "In 2018 exports of Montalba rose by 5.1%",
                        "imports of Rivalta fell by 2.3%");
    }

    /** A place whose own words name nobody is told with the name that holds it. */
    @Test
    void aPlacesWordsReachToTheNameThatHoldsIt() {
        String text =
                "In 2018 exports of Montalba rose by 5.1%. The largest customer of all, as ever,"
                        + " was Norway.";
        assertThat(Valdoria.check(text, "en"))
                .extracting(c -> c.claim().quote())
                .contains("The largest customer of all, as ever, was Norway");
    }
}
