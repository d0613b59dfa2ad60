// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what less is asked. */
class UnaskedTest {

    private static final Relations HELD =
            new Relations(
                    List.of(ActTexts.act("a2", "2018-05-04", "memorandum", "live (no term)", "")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "");

    private static Verdict last(String text, Lang lang, Map<String, Double> from) {
        Odds odds = new Odds(Odds.Part.NONE, Odds.Part.NONE, from);
        List<Found> all =
                new ActReader(
                                Valdoria.catalog(List.of(), HELD),
                                Lexicon.shipped(lang),
                                Borders.shipped(),
                                Choice.shipped(),
                                odds)
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1).checked().verdict();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | In May 2017, with fanfares, Montalba signed a memorandum with Antofagasta. | CONTRADICTED
                    EN | In May 2018, with fanfares, Montalba signed a treaty with Antofagasta in 2017. | NOT_CHECKABLE
                    EN | In May 2018 Montalba signed a memorandum with Antofagasta. In June 2017, with fanfares, it was concluded. | NOT_CHECKABLE
                    """)
    void lessIsAskedOfOneWrongThingOfAnActThatIsNamed(Lang lang, String text, Verdict verdict) {
        Map<String, Double> from =
                Map.of(
                        Odds.FAILS,
                        0.6,
                        Odds.FAILS + Odds.CLEAN,
                        0.6,
                        Odds.FAILS + Odds.WHOLE,
                        0.6,
                        Odds.FAILS + Odds.PLAIN,
                        0.6);
        assertThat(last(text, lang, from)).as(text).isEqualTo(verdict);
    }
}
