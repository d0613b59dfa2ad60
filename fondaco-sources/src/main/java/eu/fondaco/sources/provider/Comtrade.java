// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * UN Comtrade's answers, in dollars; imports with insurance and freight, exports free on board.
 * Only the rows over all second partners, means of transport and customs procedures count, and no
 * re-exports.
 */
final class Comtrade {

    static final Mapping MAPPING =
            Mapping.named("comtrade")
                    .required("typeCode", "reporterCode", "partnerCode", "classificationCode")
                    .dataset("comtrade")
                    .field("reporter", Field.of("reporterISO").with(alpha3()))
                    .field("partner", Field.of("partnerISO").with(alpha3()))
                    .field("flow", Field.of("flowCode").only(Map.of("X", "X", "M", "M")))
                    .field(
                            "product",
                            Field.joined(":", "classificationCode", "cmdCode")
                                    .changed(Comtrade::product))
                    .field("period", Field.of("period"))
                    .field("value", Field.of("primaryValue"))
                    .field("unit", Field.constant("USD"))
                    .only("flowCode", "X", "M")
                    .only("partner2Code", "0")
                    .only("motCode", "0")
                    .only("customsCode", "C00")
                    .only("typeCode", "C")
                    .build();

    private Comtrade() {}

    /**
     * {@code H3:8471} is {@code HS:8471}; the edition of the answer is a property of the release.
     */
    private static String product(String text) {
        String code = text.substring(text.indexOf(':') + 1);
        if (code.equals("TOTAL")) {
            return code;
        }
        return (text.startsWith("S") ? "SITC:" : text.startsWith("B") ? "BEC:" : "HS:") + code;
    }

    private static Map<String, String> alpha3() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale("", code).getISO3Country(), code);
        }
        codes.put("S19", "TW"); // "Other Asia, not elsewhere specified", which is Taiwan
        return codes;
    }
}
