// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a denial says that there is none of: nothing that came after an act, no day on which it
 * ends; and a "no" that denies nothing.
 */
class LacksTest {

    private static final Relations OVER =
            ActTexts.heldWithChile(
                    ActTexts.act(
                            "o1",
                            "2012-03-01",
                            "memorandum (5 years)",
                            "expired 2017-03-01; not renewed",
                            ""));

    private static final Relations OPEN =
            ActTexts.heldWithChile(
                    ActTexts.act("n1", "2012-03-01", "memorandum", "live (no term)", ""));

    private static Found last(Relations held, Lang lang, String text) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), held), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1);
    }

    /** What is ruled on the word of state that a text's last statement has; null for none. */
    private static Truth on(Relations held, Lang lang, String text, String state) {
        Found f = last(held, lang, text);
        return f.decision().rulings().stream()
                .filter(r -> r.marks().stream().anyMatch(m -> m.is(Type.CUE, state)))
                .map(Ruling::truth)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | The memorandum with Antofagasta ended in March 2017 and never found a successor.
                    EN | The memorandum with Antofagasta ended in March 2017, and no sequel came.
                    IT | Il memorandum con Antofagasta finì nel marzo 2017 e non ebbe alcun seguito.
                    IT | Il memorandum con Antofagasta finì nel marzo 2017; un erede non si trovò.
                    """)
    void thatNothingCameAfterIsSetAgainstWhatDid(Lang lang, String text) {
        assertThat(on(OVER, lang, text, "notrenewed")).as(text).isEqualTo(Truth.TRUE);
        assertThat(on(ActTexts.CHAIN, lang, text, "notrenewed")).as(text).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | The memorandum with Antofagasta is from March 2012 and has no date of expiry.
                    EN | The memorandum with Antofagasta is from March 2012; nobody gave it an end date.
                    IT | Il memorandum con Antofagasta è del marzo 2012 e una scadenza non ce l'ha.
                    IT | Il memorandum con Antofagasta è del marzo 2012 e non ha alcuna scadenza.
                    """)
    void thatNoDayEndsItIsSetAgainstItsTerm(Lang lang, String text) {
        assertThat(on(OPEN, lang, text, "noterm")).as(text).isEqualTo(Truth.TRUE);
        assertThat(on(OVER, lang, text, "noterm")).as(text).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | The memorandum with Antofagasta does not say when its renewal is due.
                    EN | The memorandum of March 2012 with Antofagasta is not on extension.
                    EN | The memorandum of March 2012 with Antofagasta is not on tourism or an extension.
                    IT | Il memorandum con Antofagasta, del marzo 2012, non dice quando la scadenza cada.
                    """)
    void aKnownRenewalOrEndIsNotDenied(Lang lang, String text) {
        assertThat(on(OPEN, lang, text, "notrenewed")).as(text).isNull();
        assertThat(on(OPEN, lang, text, "noterm")).as(text).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    No, the memorandum with Antofagasta was signed in March 2012. | 0
                    The memorandum with Antofagasta, No. 7, was signed in March 2012. | 0
                    The memorandum with Antofagasta was not discussed in March 2012. | 1
                    """)
    void aNoThatAnswersOrNumbersDeniesNothing(String text, int denials) {
        assertThat(last(OPEN, Lang.EN, text).statement().of(Type.NEGATION))
                .as(text)
                .hasSize(denials);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The text of March 2012 with Antofagasta was a memorandum, not a twinning | TRUE
                    The text of March 2012 with Antofagasta was a twinning, not a memorandum | FALSE
                    """)
    void whatKindAnActIsSaidNotToBeIsAnswered(String text, Truth truth) {
        Found f = last(OPEN, Lang.EN, text + ".");
        assertThat(f.decision().rulings())
                .as(text)
                .anyMatch(
                        r ->
                                r.truth() == truth
                                        && r.marks().stream().anyMatch(m -> m.is(Type.KIND))
                                        && r.marks().stream().anyMatch(m -> m.is(Type.NEGATION)));
        assertThat(f.barred().contains(Truth.TRUE)).as(text).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | The memorandum with Antofagasta is on mining and not on tourism. | false
                    IT | Il memorandum con Antofagasta riguarda le miniere e non il turismo. | false
                    EN | The memorandum with Antofagasta is on mining and was never read out. | true
                    """)
    void whatIsDeniedAndAnsweredBarsNothing(Lang lang, String text, boolean barred) {
        assertThat(last(OPEN, lang, text).barred().contains(Truth.TRUE)).as(text).isEqualTo(barred);
    }
}
