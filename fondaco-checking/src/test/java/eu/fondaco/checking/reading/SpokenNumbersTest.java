// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers told in words are found whole, with their value. */
class SpokenNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    IT | Un abitante su otto ne vive.                       | frac 12.5
                    IT | Valeva una volta e mezza il dato di allora.        | times 1.5
                    IT | Vale una volta e due terzi quello di allora.       | times 1.667
                    IT | Perde sette decimi di punto.                       | pp 0.7
                    IT | Vendono per ventitremila euro a testa.             | money 23000
                    IT | Vendono per millecinquecento euro a testa.         | money 1500
                    IT | Ha venduto per sei miliardi e tre.                 | money 6.3E+9
                    IT | Ha venduto per sei miliardi e tre milioni.         | money 6.003E+9
                    IT | Siamo settimi.                                     | rank 7
                    IT | Un aumento, su tre in tutto.                       | count 3
                    EN | One buyer in eight lives there.                    | frac 12.5
                    EN | It is one and three-quarter times what it was.     | times 1.75
                    EN | It is two and a half times what it was.            | times 2.5
                    EN | A rise in three of them.                           | count 3
                    EN | They have buyers in 213 countries.                 | count 213
                    """)
    void told(Lang lang, String text, String expected) {
        assertThat(anchors(lang, text)).isEqualTo(expected == null ? "" : expected);
    }

    private static String anchors(Lang lang, String text) {
        Lexicon lexicon = Valdoria.words().of(lang);
        Names names = new Names(Valdoria.catalog(), lexicon, Valdoria.datasets());
        return new Marking(lexicon, names)
                .mark(DocumentReader.read("x.txt", text), null).anchors().stream()
                        .map(a -> a.type().code + " " + told(a.num().value()))
                        .collect(Collectors.joining(", "));
    }

    private static String told(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return value < 1e6 ? rounded.toPlainString() : rounded.toString();
    }
}
