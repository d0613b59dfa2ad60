// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What products there are, and what is part of what. */
class ProductsTest {

    private static Product product(String code, String parent) {
        return new Product(code, Label.of(code), parent, Set.of());
    }

    @Test
    void partsAreInTheOrderOfTheList() {
        Products products =
                new Products(
                        List.of(
                                product("wine", "food"),
                                product("food", ""),
                                product("tools", ""),
                                product("bread", "food")));
        assertThat(products.childrenOf("food")).containsExactly("wine", "bread");
        assertThat(products.childrenOf("")).containsExactly("food", "tools");
        assertThat(products.childrenOf("wine")).isEmpty();
    }

    /** A page asks for the parts of each: looked for in all of them it took a second for 10,000. */
    @Test
    void partsOfSixtyThousandAreFoundAtOnce() {
        List<Product> many = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            many.add(product("P" + i, i < 10 ? "" : "P" + i / 10));
        }
        Products products = new Products(many);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    int parts = 0;
                    for (Product each : many) {
                        parts += products.childrenOf(each.code()).size();
                    }
                    assertThat(parts).isEqualTo(many.size() - 10);
                });
    }
}
