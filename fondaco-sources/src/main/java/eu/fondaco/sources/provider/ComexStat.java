// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import java.util.Map;

/**
 * Brazil's Comex Stat by month, NCM product, partner and state, free on board in dollars. A cell is
 * spread over rows by customs office, transport and unit, which are added up. The files of imports
 * have freight and insurance beside.
 */
final class ComexStat {

    private ComexStat() {}

    static Mapping exports(Map<String, String> countries) {
        return common("comexstat-exports", "X", countries).required("CO_URF", "CO_VIA").build();
    }

    static Mapping imports(Map<String, String> countries) {
        return common("comexstat-imports", "M", countries)
                .required("CO_URF", "CO_VIA", "VL_FRETE", "VL_SEGURO")
                .build();
    }

    private static Mapping.Builder common(String id, String flow, Map<String, String> countries) {
        return Mapping.named(id)
                .dataset("comexstat")
                .field("reporter", Field.of("SG_UF_NCM").changed(state -> "BR-" + state))
                .field("partner", Field.of("CO_PAIS").listed(countries).changed(n -> "PAIS-" + n))
                .field("flow", Field.constant(flow))
                .field("product", Field.of("CO_NCM").changed(code -> "NCM:" + code))
                .field("period", Field.joined("-", "CO_ANO", "CO_MES"))
                .field("value", Field.of("VL_FOB"))
                .field("unit", Field.constant("USD"))
                .field("quantity", Field.of("KG_LIQUIDO"))
                .field("quantity_unit", Field.constant("kg"))
                .sums(true);
    }
}
