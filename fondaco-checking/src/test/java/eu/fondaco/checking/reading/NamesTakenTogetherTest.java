// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.text.Lang;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names mean that are left out of a total, or taken together by a word. */
class NamesTakenTogetherTest {

    private static String meant(Lang lang, String text, String kind) {
        Lexicon lexicon = Valdoria.words().of(lang);
        Names names = new Names(Valdoria.catalog(), lexicon, Valdoria.datasets());
        MarkedText marked =
                new Marking(lexicon, names).mark(DocumentReader.read("x.txt", text), null);
        Holdings holdings = new Holdings(Valdoria.catalog(), Valdoria.datasets());
        Scene scene = new Scene(marked, holdings, lexicon);
        return scene.text.mentions().stream()
                .filter(m -> m.kind().name().equals(kind))
                .map(Mention::values)
                .map(
                        v ->
                                v.stream()
                                        .map(NamesTakenTogetherTest::said)
                                        .collect(Collectors.joining("/")))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String said(Codes codes) {
        return String.join("+", codes.list());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Excluding footwear, exports rose by 4.2%. | K1+K2+K4",
                "EN | Exports rose by 4.2% without musical instruments and herbal teas. | K1+K3",
                "EN | Leave footwear out and exports rose by 4.2%. | K1+K2+K4",
                "EN | Footwear aside, exports rose by 4.2%. | K1+K2+K4",
                "EN | Footwear rose by 4.2%, the rest by 1.1%. | K3; K1+K2+K4",
                "EN | Footwear rose by 4.2%, over the rest of the year by 1.1%. | K3",
                "EN | Footwear rose by 4.2%, in the other two quarters by 1.1%. | K3",
                "IT | Le calzature crescono del 4,2%, nel resto dell'anno dell'1,1%. | K3",
                "EN | Apart from footwear (+3%), exports rose by 4.2%. | K3",
                "IT | Al netto delle calzature l'export cresce del 4,2%. | K1+K2+K4",
                "IT | Tolti i macchinari, l'export cresce del 4,2%. | K2+K3+K4",
                "IT | Macchinari a parte, l'export cresce del 4,2%. | K2+K3+K4",
                "IT | I macchinari crescono del 4,2%, tutto il resto dell'1,1%. | K1; K2+K3+K4"
            })
    void goods_left_out_mean_all_others(Lang lang, String text, String meant) {
        assertThat(meant(lang, text, "GOODS")).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Excluding Norway, exports rose by 4.2%. | CA+CL+EG+KE+PE+PT+TH+VN",
                "EN | Without ASEAN exports rose by 4.2%. | CA+CL+EG+KE+NO+PE+PT",
                "IT | Senza Montalba l'export sarebbe sceso del 4,2%. |"
                        + " XV-02+XV-03+XV-04+XV-05+XV-06",
                "EN | Lagonia sold 3 million more. Sabbiera lost 2 million. The two regions"
                        + " together grew by 4%. | XV-04; XV-06; XV-04+XV-06",
                "IT | Cile a 3 milioni. Kenya a 2 milioni. Tutti e due insieme fanno il 4%. |"
                        + " CL; KE; CL+KE",
                "EN | Lagonia sold 3 million more. The other five regions lost 2 million. |"
                        + " XV-04; XV-01+XV-02+XV-03+XV-05+XV-06",
                "EN | Lagonia sold 3 million more. The three regions together lost 2%. | XV-04",
                "EN | Norway (3.2%) and Chile come first. | NO; CL"
            })
    void areas_left_out_or_taken_together_mean_a_sum(Lang lang, String text, String meant) {
        assertThat(meant(lang, text, "AREA")).isEqualTo(meant);
    }
}
