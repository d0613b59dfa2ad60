// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An observatory whose home is no country, isn't among its areas, or that has none, is asked. */
class HomeOfNoCountryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final List<String> QUESTIONS =
            List.of(
                    "exports to Chile 2018, $m, % chg on 2017, share, rank",
                    "how much did we sell to Chile in 2018, in millions of our money?",
                    "imports by ITL1 2022, top 5",
                    "top 3 NUTS 2 by exports, ratio to Chile",
                    "do exports to Chile exceed those to all other countries?",
                    "how often did our exports to Chile fall, and the balance?",
                    "quota del Cile sull'export + posto, var. % a/a",
                    "esportiamo pi\u00f9 in Cile che in tutti gli altri paesi?",
                    "HS 87: export verso il Cile 2018, e import?");

    @ParameterizedTest
    @ValueSource(strings = {"", "_XA", "_XB", "ZZ"})
    void stopsNoQuestion(String home) {
        Areas areas =
                new Areas(
                        List.of(
                                area("CL", new Label("Chile", "Cile"), "country"),
                                area("_XA", Label.of("Valley"), ""),
                                area("ZZ", Label.of("Plain"), "group")));
        Catalog catalog =
                new Catalog(
                        Label.of("o"),
                        home,
                        areas,
                        new Products(
                                List.of(new Product("HS:87", Label.of("Carts"), "", Set.of()))),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        FreeReader reader =
                new FreeReader(
                        catalog,
                        List.of(),
                        new QuestionLanguage(catalog),
                        Lexicons.shipped(),
                        (field, lang) -> field,
                        List.of());
        for (String question : QUESTIONS) {
            Lang lang = question.contains("export verso") ? Lang.IT : Lang.EN;
            assertThat(reader.read(question, lang, TODAY)).as(question).isNotNull();
        }
        assertThat(reader.read(QUESTIONS.get(0), Lang.EN, TODAY) instanceof Understanding.Several)
                .as("a home is whose trade is asked for, whatever it is")
                .isEqualTo(!home.isEmpty());
    }

    private static Area area(String code, Label name, String kind) {
        return new Area(code, name, kind, "", Set.of(), Set.of());
    }
}
