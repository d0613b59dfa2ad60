// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import java.math.BigDecimal;
import java.util.Map;

/**
 * CEPII's BACI: reconciled trade of exporter i to importer j in product k, thousand dollars and
 * tonnes. Countries are numbers, whose list comes beside the data.
 */
final class Baci {

    private Baci() {}

    static Mapping mapping(Map<String, String> countries) {
        return Mapping.named("baci")
                .required("t", "i", "j", "k", "v", "q")
                .dataset("baci")
                .field("reporter", Field.of("i").listed(countries).changed(n -> "M49-" + n))
                .field("partner", Field.of("j").listed(countries).changed(n -> "M49-" + n))
                .field("flow", Field.constant("X"))
                .field(
                        "product",
                        Field.of("k")
                                .changed(k -> "HS:" + "0".repeat(Math.max(0, 6 - k.length())) + k))
                .field("period", Field.of("t"))
                .field("value", Field.of("v"))
                .field("unit", Field.constant("USD"))
                .field("quantity", Field.of("q"))
                .field("quantity_unit", Field.constant("t"))
                .multiply(BigDecimal.valueOf(1000))
                .build();
    }
}
