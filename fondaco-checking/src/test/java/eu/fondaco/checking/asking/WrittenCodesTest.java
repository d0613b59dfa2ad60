// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of letters and figures name goods and areas; one that nobody has isn't passed over. */
class WrittenCodesTest {

    private static final Catalog CATALOG =
            new Catalog(
                    Label.of("o"),
                    "AA",
                    new Areas(
                            List.of(
                                    new Area(
                                            "AA",
                                            Label.of("Aa"),
                                            "country",
                                            "",
                                            Set.of(),
                                            Set.of()),
                                    new Area(
                                            "Z4",
                                            Label.of("Zed"),
                                            "group",
                                            "",
                                            Set.of(),
                                            Set.of()))),
                    new Products(
                            List.of(
                                    new Product("S31", Label.of("Hats"), "", Set.of()),
                                    new Product("HS:87", Label.of("Carts"), "", Set.of()))),
                    List.of(),
                    List.of(),
                    Relations.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    S31 sold in 2018    | GOODS S31
                    S31, and in 2018    | GOODS S31
                    HS:87 in 2018       | GOODS HS:87
                    HS:87: how much     | GOODS HS:87
                    Z4 in 2018          | AREA Z4
                    S7 in 2018          | UNKNOWN
                    s 7 in 2018         | -
                    A 2018 of exports   | -
                    """)
    void areRead(String text, String read) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        Part part = WrittenCodes.at(tokens, 0, CATALOG, new QuestionLanguage(CATALOG));
        assertThat(
                        part == null
                                ? "-"
                                : (part.kind() + " " + String.join(" ", part.codes())).strip())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HS 87 in 2018       | GOODS HS:87
                    hs 87               | GOODS HS:87
                    HS 88 in 2018       | UNKNOWN
                    NAICS 87 in 2018    | UNKNOWN
                    HS 2018 by state    | -
                    HS by state         | -
                    ITL1 in 2018        | CUE regions
                    NUTS 2 in 2018      | CUE provinces
                    NUTS 3 in 2018      | UNKNOWN
                    """)
    void behindTheNameOfAListAreRead(String text, String read) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        Catalog catalog =
                new Catalog(
                        Label.of("o"),
                        "AA",
                        new Areas(
                                List.of(
                                        area("AA", "country", ""),
                                        area("AAB", "region", "AA"),
                                        area("AAB1", "province", "AAB"))),
                        CATALOG.products(),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        Part part = ListCodes.at(tokens, 0, catalog, "AA");
        String said =
                part == null
                        ? "-"
                        : part.kind()
                                + " "
                                + String.join(" ", part.codes())
                                + String.join(" ", part.words().stream().sorted().skip(1).toList());
        assertThat(said.strip()).isEqualTo(read);
    }

    private static Area area(String code, String kind, String parent) {
        return new Area(code, Label.of(code), kind, parent, Set.of(), Set.of());
    }
}
