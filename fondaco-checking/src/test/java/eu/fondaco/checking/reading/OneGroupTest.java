// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups of the same members are one, called as a dataset has it. */
class OneGroupTest {

    private static Area area(String code, String kind, String... groups) {
        return new Area(code, Label.of(code), kind, "", Set.of(groups), Set.of());
    }

    private static Holdings holdings(Set<String> partners) {
        Catalog catalog =
                new Catalog(
                        Label.of("o"),
                        "",
                        new Areas(
                                List.of(
                                        area("A1", "country", "UNION", "UNION_2020"),
                                        area("A2", "country", "UNION", "UNION_2020"),
                                        area("UNION", "group"),
                                        area("UNION_2020", "group"),
                                        area("R1", "region"))),
                        new Products(List.of()),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        Dataset d =
                new Dataset(
                        "d",
                        "EUR",
                        true,
                        false,
                        Set.of("R1"),
                        partners,
                        Set.of(),
                        Map.of(),
                        Map.of());
        return new Holdings(catalog, List.of(d));
    }

    @Test
    void thatOfWhichThereAreCellsIsMeant() {
        Holdings h = holdings(Set.of("A1", "A2", "UNION_2020"));
        assertThat(h.canonical(Codes.of("UNION"))).isEqualTo(Codes.of("UNION_2020"));
        assertThat(h.canonical(Codes.of("UNION_2020"))).isEqualTo(Codes.of("UNION_2020"));
    }

    @Test
    void orTheFirstWhereThereAreNoneOfEither() {
        Holdings h = holdings(Set.of("A1", "A2"));
        assertThat(h.canonical(Codes.of("UNION_2020"))).isEqualTo(Codes.of("UNION"));
    }
}
