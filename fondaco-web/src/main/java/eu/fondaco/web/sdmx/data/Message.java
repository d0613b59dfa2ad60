// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Ref;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an answer is to be written.
 *
 * @param agreement the provision agreement through which data were asked for, or null
 * @param observationDimension the dimension at which observations stand: TIME_PERIOD, another one,
 *     or {@link #ALL}
 * @param attributes ids of the attributes that are written
 * @param observations whether observations are
 * @param values whether their values are
 * @param csv what CSV shows beside codes
 * @param report what is said of the dataflow in words, by attribute; empty where it isn't wanted
 */
public record Message(
        Served flow,
        String agency,
        Ref agreement,
        String observationDimension,
        Set<String> attributes,
        boolean observations,
        boolean values,
        Columns csv,
        boolean history,
        Map<String, Label> report) {

    /** No series: every observation has its whole key. */
    public static final String ALL = "AllDimensions";

    /**
     * Whether CSV shows ids, both ids and names in one column, or names in columns of their own.
     */
    public enum Labels {
        ID,
        BOTH,
        NAME
    }

    /**
     * What CSV shows beside codes.
     *
     * @param series whether a column holds the key of the series
     * @param observations whether a column holds that of the observation
     * @param lang of names
     */
    public record Columns(Labels labels, boolean series, boolean observations, Lang lang) {}

    /** The attributes of series, or of observations, that are written. */
    List<String> attributes(boolean ofObservations) {
        return flow.structure().attributes().stream()
                .filter(
                        a ->
                                a.ofObservation() == ofObservations
                                        && attributes.contains(a.id())
                                        && (observations || !ofObservations))
                .map(Artefact.Component::id)
                .toList();
    }

    /** The value of an attribute; observations have their own for some. */
    String value(String attribute, DataWriter.Obs observation) {
        return switch (attribute) {
            case "UNIT_MEASURE" -> flow.unit();
            case "UNIT_MULT" -> "0";
            case "OBS_STATUS" -> observation.status();
            case "CONF_STATUS" -> observation.confidentiality();
            default -> observation.further().getOrDefault(attribute, "");
        };
    }

    boolean isFlat() {
        return observationDimension.equals(ALL);
    }

    boolean isByTime() {
        return observationDimension.equals("TIME_PERIOD");
    }

    /** Whether what a dimension or attribute says is a code of a list. */
    boolean isCoded(String component) {
        return flow.books().containsKey(component)
                && flow.structure().attributes().stream()
                        .noneMatch(a -> a.id().equals(component) && a.codelist() == null);
    }

    /** The name of a code of a dimension or attribute. */
    Label name(String component, String id) {
        return isCoded(component) ? flow.books().get(component).name(id) : Label.of(id);
    }
}
