// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import java.util.Map;

/**
 * The United Kingdom's overseas trade (OTS) by month, CN product and country, in pounds. Trade with
 * the EU and with others are flows of their own: 1 and 2, 3 and 4. Rows by port are added up. A
 * product that isn't of eight digits is one that the office made up, for trade it doesn't break
 * down.
 */
final class OverseasTrade {

    private OverseasTrade() {}

    static Mapping mapping(Map<String, String> countries) {
        return Mapping.named("hmrc-ots")
                .structures("OTS")
                .required("PortId", "SuppressionIndex")
                .dataset("hmrc")
                .field("reporter", Field.constant("GB"))
                .field("partner", Field.of("CountryId").listed(countries).changed(n -> "HMRC-" + n))
                .field(
                        "flow",
                        Field.of("FlowTypeId").only(Map.of("1", "M", "2", "X", "3", "M", "4", "X")))
                .field("product", Field.of("CommodityId").changed(OverseasTrade::product))
                .field("period", Field.of("MonthId"))
                .field("value", Field.of("Value"))
                .field("unit", Field.constant("GBP"))
                .sums(true)
                .build();
    }

    /** A number without its leading zeros. */
    private static String product(String id) {
        return id.matches("\\d{7,8}") ? "CN:" + "0".repeat(8 - id.length()) + id : "HMRC:" + id;
    }
}
