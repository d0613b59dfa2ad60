// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.sdmx.structure.Artefact.Item;
import eu.fondaco.web.speech.Speech;
import java.util.List;
import java.util.stream.Stream;

/** The concepts of our structures and the short code lists that don't depend on data. */
final class Concepts {

    static final List<Item> CONCEPTS =
            List.of(
                    item("FREQ", "concept.frequency"),
                    item("REF_AREA", "concept.reporter"),
                    item("TRADE_FLOW", "concept.trade-flow"),
                    item("COUNTERPART_AREA", "concept.partner"),
                    item("PRODUCT", "concept.product"),
                    item("TIME_PERIOD", "concept.period"),
                    item("OBS_VALUE", "concept.value"),
                    item("UNIT_MEASURE", "concept.unit"),
                    item("UNIT_MULT", "concept.unit-multiplier"),
                    item("OBS_STATUS", "concept.status-of-the-observation"),
                    item("CONF_STATUS", "concept.confidentiality"),
                    item("MEASURE", "concept.measure"),
                    item("VARIANT", "concept.which-of-several-figures-for"),
                    item("FIGURE_ID", "concept.id-of-the-figure"),
                    item("SOURCE", "concept.who-said-it-first"),
                    item("AS_PRINTED", "concept.as-printed"),
                    item("RELEASED", "concept.when-it-was-published"),
                    item("URL", "concept.address"));

    /**
     * What the report on a dataset's quality tells, under the ids of the standard's own concepts.
     */
    static final List<Item> QUALITY =
            List.of(
                    item("STAT_PRES", "concept.statistical-presentation"),
                    item("UNIT_MEASURE", "concept.unit-of-measure"),
                    item("TIME_COVERAGE", "concept.time-coverage"),
                    item("SOURCE_DATA", "concept.source-data"),
                    item("COMPLETENESS", "concept.completeness"),
                    item("CONF", "concept.confidentiality"),
                    item("REL_POLICY", "concept.releases"),
                    item("DATA_REV", "concept.revision"));

    static final List<Item> FREQ =
            List.of(
                    item("A", "concept.annual"),
                    item("S", "concept.half-yearly"),
                    item("Q", "concept.quarterly"),
                    item("M", "concept.monthly"),
                    item("I", "concept.periods-of-another-length"));

    static final List<Item> TRADE_FLOW =
            List.of(item("M", "concept.imports"), item("X", "concept.exports"));

    /** Flows that only figures have. */
    static final String BALANCE = "BAL";

    static final String BOTH_WAYS = "XM";
    static final String NO_FLOW = "_Z";

    private static final List<Item> FURTHER_FLOWS =
            List.of(
                    item(BALANCE, "concept.trade-balance"),
                    item(BOTH_WAYS, "concept.exports-and-imports-together"),
                    item(NO_FLOW, "concept.not-applicable"));

    static final List<Item> UNIT_MULT =
            List.of(
                    item("0", "concept.units"),
                    item("3", "concept.thousands"),
                    item("6", "concept.millions"));

    static final List<Item> OBS_STATUS =
            List.of(
                    item("A", "concept.normal"),
                    item("B", "concept.break-in-the-series"),
                    item("D", "concept.definition-differs"),
                    item("E", "concept.estimated"),
                    item("F", "concept.forecast"),
                    item("I", "concept.imputed"),
                    item("N", "concept.not-significant"),
                    item("P", "concept.provisional"),
                    item("Q", "concept.not-shown"),
                    item("U", "concept.low-reliability"));

    static final List<Item> CONF_STATUS =
            List.of(item("F", "concept.free"), item("C", "concept.confidential"));

    private Concepts() {}

    /** The name of a flow of cells or figures. */
    static Label flowName(String code) {
        return Stream.concat(TRADE_FLOW.stream(), FURTHER_FLOWS.stream())
                .filter(i -> i.id().equals(code))
                .map(Item::name)
                .findFirst()
                .orElse(Label.of(code));
    }

    static Item item(String id, String words) {
        return new Item(id, Speech.both(words), "");
    }
}
