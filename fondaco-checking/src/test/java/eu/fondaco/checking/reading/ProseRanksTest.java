// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks that no ordinal tells are found, with the place they tell. */
class ProseRanksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | We export to Chile; only Norway and Kenya buy more of it.     | rival 3
                    EN | It comes in behind Norway, Kenya and Thailand.                | rival 4
                    EN | Only two provinces did better.                                | rival 3
                    EN | Nobody has grown faster.                                      | sup 1
                    EN | It is third behind Norway and Kenya.                          | rank 3
                    EN | Only the weather was better.                                  |
                    EN | Norway is the second customer; Kenya follows.                 | rank 2, rank 3
                    EN | Norway is the first customer, followed by Kenya.              | rank 1, rank 2
                    EN | Norway is the first customer; Kenya is next, with 4%.         | rank 1, rank 2, pct 4
                    EN | Norway is the first customer; Kenya and Chile follow.         | rank 1
                    EN | Norway is the first customer; Kenya follows in third place.   | rank 1, rank 3
                    EN | Norway is the first customer; a decline follows.              | rank 1
                    EN | Kenya follows.                                                |
                    IT | La Norvegia è il primo cliente, seguita dal Kenya.            | rank 1, rank 2
                    IT | La Norvegia è il secondo cliente; vengono poi i macchinari.   | rank 2, rank 3
                    IT | La Norvegia è il primo cliente; ne è seguito un calo.         | rank 1
                    IT | Comprano di più soltanto Norvegia e Kenya.                    | rival 3
                    IT | Nessuna provincia ha fatto peggio.                            | sup 1
                    IT | È la provincia più dinamica.                                  | sup 1
                    IT | Davanti a tutti resta la Norvegia.                            | sup 1
                    IT | Il primato va alla Norvegia.                                  | sup 1
                    IT | Il massimo rimane quello del 2017.                            | sup 1
                    IT | Il minimo resta quello del 2015.                              | sup 1
                    EN | Norway leads the field; Kenya brought up the rear.            | sup 1, sup 1
                    EN | Sales bottomed out in 2015.                                   | sup 1
                    IT | Ha venduto più macchinari.                                    |
                    """)
    void ranks(Lang lang, String text, String expected) {
        assertThat(anchors(lang, text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Nine of the twelve provinces lost ground.     | count 9, count 12
                    EN | It is the fourth annual rise in a row.        | streak 4
                    EN | It lost ground for four years running.        | streak 4
                    EN | Twelve of them lost ground.                   | count 12
                    EN | Nine of the twelve lost ground.               | count 9
                    EN | They had met for nine years.                  |
                    IT | È cresciuta per quattro anni di fila.         | streak 4
                    EN | Only nine of the twelve did better.           | count 9
                    EN | None of our markets grew.                     | count 0
                    EN | None of our markets was spoken of.            |
                    IT | Sei province su dodici sono in calo.          | count 6, count 12
                    IT | Nessun mercato è in calo.                     | count 0
                    """)
    void countsAndStreaks(Lang lang, String text, String expected) {
        assertThat(anchors(lang, text)).isEqualTo(expected == null ? "" : expected);
    }

    private static String anchors(Lang lang, String text) {
        Lexicon lexicon = Valdoria.words().of(lang);
        Names names = new Names(Valdoria.catalog(), lexicon, Valdoria.datasets());
        return new Marking(lexicon, names)
                .mark(DocumentReader.read("x.txt", text), null).anchors().stream()
                        .map(a -> a.type().code + " " + (int) a.num().value())
                        .collect(Collectors.joining(", "));
    }
}
