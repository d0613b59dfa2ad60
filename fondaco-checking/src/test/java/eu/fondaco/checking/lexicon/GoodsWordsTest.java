// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts call goods, over a list whose names are longer than anybody says. */
class GoodsWordsTest {

    private static final Catalog CATALOG =
            new Catalog(
                    new Label("Here", "Qui"),
                    "",
                    new Areas(List.of()),
                    new Products(
                            List.of(
                                    product(
                                            "G1",
                                            "Crude oil, gas and fuels",
                                            "Petrolio, gas e carburanti"),
                                    product(
                                            "G2",
                                            "Motor vehicles and parts",
                                            "Autoveicoli e componenti"),
                                    product(
                                            "G3",
                                            "Aircraft and spacecraft",
                                            "Aeronautica e spazio"),
                                    product("G4", "Pharmaceuticals", "Farmaceutica"),
                                    product(
                                            "G5",
                                            "Textiles, clothing and footwear",
                                            "Tessile, abbigliamento e calzature"),
                                    product(
                                            "G6",
                                            "Metals and metal products",
                                            "Metalli e prodotti in metallo"),
                                    product("G7", "Chemicals", "Prodotti chimici"),
                                    product(
                                            "G8",
                                            "Furniture of all materials, bedding and lamps",
                                            "Mobili e oggetti di arredamento"))),
                    List.of(),
                    List.of(),
                    Relations.NONE);

    private static Product product(String code, String en, String it) {
        return new Product(code, new Label(en, it), "", Set.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | sales of fuel to Spain              | G1
                    EN | we ship crude and little else       | G1
                    EN | cars lost a tenth                   | G2
                    EN | the region builds planes            | G3
                    EN | medicines did better                | G4
                    EN | shoes are a third of it             | G5
                    EN | steel held firm                     | G6
                    EN | drugs are up, chemicals down        | G4 G7
                    EN | furniture makers sold less          | G8
                    EN | the weather was fine                | -
                    IT | le vendite di carburanti            | G1
                    IT | le auto perdono un decimo           | G2
                    IT | gli aerei valgono la metà           | G3
                    IT | i farmaci corrono                   | G4
                    IT | le scarpe tengono                   | G5
                    IT | l'acciaio arretra                   | G6
                    IT | medicinali su, chimica giù          | G4 G7
                    IT | i mobilieri vendono meno            | G8
                    IT | il tempo era bello                  | -
                    """)
    void everydayWordsFindTheGroupThatHoldsThem(Lang lang, String text, String code) {
        assertThat(found(lang, text))
                .isEqualTo(code.equals("-") ? Set.of() : Set.of(code.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, the ham of the region, 1",
        "EN, the weather of the region, 0",
        "EN, the planes of the region, 0",
        "IT, le piastrelle della regione, 1",
        "IT, le scarpe della regione, 0"
    })
    void goodsThatNoListHasAreKnownAsSuch(Lang lang, String text, int length) {
        Names names = new Names(CATALOG, Lexicon.shipped(lang), List.of());
        assertThat(names.unlisted(Tokenizer.tokens(text, 0, text.length()), 1)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"CA CB C26, TOTAL", "C G2, C", "CA G2, -", "'', -"})
    void manufacturesAreAllGoodsOnlyWhereThereAreNoOthers(String traded, String code) {
        List<Token> words = Tokenizer.tokens("manufactured goods", 0, 18);
        Set<String> codes = new TreeSet<>(List.of((traded + " TOTAL").strip().split(" ")));
        Names.ProductHit hit =
                new ProductNames(CATALOG, Lexicon.shipped(Lang.EN), codes).product(words, 0);
        assertThat(hit == null ? "-" : hit.codes().get(0)).isEqualTo(code);
    }

    private static Set<String> found(Lang lang, String text) {
        Names names = new Names(CATALOG, Lexicon.shipped(lang), List.of());
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        Set<String> out = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Names.ProductHit hit = names.product(tokens, i);
            if (hit != null) {
                out.add(hit.codes().get(0));
            }
        }
        return out;
    }
}
