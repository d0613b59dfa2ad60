// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import java.util.Locale;
import java.util.Map;

/**
 * Eurostat's Comext by HS and CN, in euros. Flows are numbered: 1 imports, 2 exports. Quantities
 * come as rows of their own and are left out. Values are called {@code VALUE_IN_EUROS} in one cube
 * and {@code VALUE_EUR} in another.
 */
final class Comext {

    /** A partner that is left blank is one that isn't specified. */
    private static final Map<String, String> PARTNERS = Map.of("WORLD", "W00", "", "QU");

    static final Mapping MAPPING =
            Mapping.named("comext")
                    .structures("ESTAT:DS-045409", "ESTAT:DS-059341", "DS-045409", "DS-059341")
                    .required("freq", "indicators")
                    .dataset("comext")
                    .field("reporter", Field.of("reporter"))
                    .field("partner", Field.of("partner").with(PARTNERS))
                    .field("flow", Field.of("flow").only(Map.of("1", "M", "2", "X")))
                    .field(
                            "product",
                            Field.of("product")
                                    .with(Map.of("TOTAL", "TOTAL"))
                                    .changed(Comext::code))
                    .field("period", Field.of("TIME_PERIOD", "time"))
                    .field("value", Field.of("OBS_VALUE", "value"))
                    .field("unit", Field.constant("EUR"))
                    .field(
                            "status",
                            Field.of("OBS_FLAG", "OBS_STATUS", "status")
                                    .optional()
                                    .changed(Comext::flag))
                    .only("indicators", "VALUE_IN_EUROS", "VALUE_EUR")
                    .build();

    private Comext() {}

    private static String flag(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String code(String product) {
        return (product.length() > 6 ? "CN:" : "HS:") + product;
    }
}
