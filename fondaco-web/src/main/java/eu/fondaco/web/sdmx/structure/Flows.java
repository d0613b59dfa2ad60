// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is needed to serve one dataset: its artefacts, the codes of its dimensions, its releases.
 */
public final class Flows {

    private Flows() {}

    /**
     * A dataset as a dataflow.
     *
     * @param books codes by dimension
     * @param providers ids of releases by provider
     * @param figures where its observations are published figures; null for cells of a store
     */
    public record Served(
            Dataset dataset,
            Artefact.Flow flow,
            Artefact.Structure structure,
            Map<String, CodeBook> books,
            List<Release> releases,
            Map<String, Set<String>> providers,
            FigureFlow figures) {

        /** The key of the series a cell is in: frequency, reporter, flow, partner, product. */
        public String[] key(Observation o) {
            String[] key = {
                frequency(o.period()),
                books.get("REF_AREA").id(o.reporter()),
                figures == null ? o.flow().code() : figures.tradeFlow(o),
                books.get("COUNTERPART_AREA").id(o.partner()),
                books.get("PRODUCT").id(o.product())
            };
            if (figures == null) {
                return key;
            }
            String[] further = figures.further(o);
            String[] all = Arrays.copyOf(key, key.length + further.length);
            for (int i = 0; i < further.length; i++) {
                all[key.length + i] = books.get(FigureFlow.DIMENSIONS.get(i)).id(further[i]);
            }
            return all;
        }

        /** What an observation says of itself beyond value and status, by attribute. */
        public Map<String, String> attributes(Observation o) {
            return figures == null ? Map.of() : figures.attributes(o);
        }

        /** Tells the observations that fit. */
        public void forEachCell(ObservationStore store, CellQuery query, CellVisitor visitor)
                throws IOException {
            if (figures == null) {
                store.forEachCell(query, visitor);
            } else {
                figures.forEachCell(query, visitor);
            }
        }

        /** The unit of all values; empty where each series has its own. */
        public String unit() {
            return figures == null ? books.get("UNIT_MEASURE").id(dataset.unit()) : "";
        }

        /** The ids of the dimensions in the order of the key. */
        public List<String> dimensions() {
            return structure.dimensions().stream().map(Artefact.Component::id).toList();
        }
    }

    /** The frequency code of a period. */
    public static String frequency(Period period) {
        String text = period.toString();
        return period.isYear()
                ? "A"
                : text.matches("\\d{4}-S\\d")
                        ? "S"
                        : text.matches("\\d{4}-Q\\d") ? "Q" : period.months() == 1 ? "M" : "I";
    }

    /** A period as SDMX writes it; other lengths are a day and a duration. */
    public static String time(Period period) {
        if (!frequency(period).equals("I")) {
            return period.toString();
        }
        String length =
                period.months() % 12 == 0 ? period.months() / 12 + "Y" : period.months() + "M";
        return period.firstDay() + "/P" + length;
    }
}
