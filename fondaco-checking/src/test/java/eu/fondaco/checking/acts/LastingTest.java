// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long an act lasts and how much of that is left, told by any word of lasting: a memorandum of
 * three years that ends in May 2021, read in December 2019, after one of five years.
 */
class LastingTest {

    private static String last(Tongue tongue, String text) {
        List<Checked> all =
                Valdoria.checker(ActTexts.CHAIN)
                        .check("a.txt", text, new Checker.Options(tongue, ActTexts.DAY, null))
                        .statements();
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1).verdict().code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was given a life of three years. | supported",
                "It was to run for three years. | supported",
                "It has less than two years left. | supported",
                "It has about seventeen months left. | supported",
                "It has some seventeen months to run. | supported",
                "It has two and a half years to run. | contradicted",
                "It has eight months to run. | contradicted",
            })
    void howLongAnActLastsAndWhatIsLeftOfIt(String text, String verdict) {
        assertThat(last(Tongue.EN, ActTexts.SIGNED + text)).as(text).isEqualTo(verdict);
    }

    /** Read by odds from which no verdict is ever given. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It lived its three years' span. | supported",
                "Less than two years are left. | supported",
                "It lived its three years' span and Ana Rios did not sign it. | not_checkable",
                "It has water among its subjects. | not_checkable",
            })
    void asLongAsIsSaidHoldsWhateverTheOdds(String text, String verdict) {
        ActReader reader =
                new ActReader(
                        Valdoria.catalog(List.of(), ActTexts.CHAIN),
                        Lexicon.shipped(Lang.EN),
                        Borders.shipped(),
                        Choice.shipped(),
                        new Odds(Odds.Part.NONE, Odds.Part.NONE, Map.of()));
        List<Found> all =
                reader.found(
                        DocumentReader.read("a.txt", ActTexts.SIGNED + text),
                        ActTexts.DAY,
                        ActTexts.DAY);
        assertThat(all.get(all.size() - 1).checked().verdict().code()).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L'intesa avrà una durata di tre anni. | supported",
                "Le restano meno di due anni. | supported",
                "Ha ancora davanti a sé diciassette mesi. | supported",
                "Ha ancora davanti a sé cinque mesi. | contradicted",
            })
    void theSameInItalian(String text, String verdict) {
        String before =
                "Il 4 maggio 2018 la Regione Montalba ha firmato un memorandum con Antofagasta. ";
        assertThat(last(Tongue.IT, before + text)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Rios spent three years there and left.",
                "It promises a school for three years.",
                "It was three years in the making.",
            })
    void timesOfOtherThingsAreNoTerm(String text) {
        assertThat(last(Tongue.EN, ActTexts.SIGNED + text)).as(text).isNotEqualTo("contradicted");
    }
}
