// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Ref;
import java.util.List;
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
 * @param labels whether CSV shows names beside codes
 */
public record Message(
        Served flow,
        String agency,
        Ref agreement,
        String observationDimension,
        Set<String> attributes,
        boolean observations,
        boolean values,
        boolean labels,
        boolean history) {

    /** No series: every observation has its whole key. */
    public static final String ALL = "AllDimensions";

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
            case "UNIT_MEASURE" -> unit();
            case "UNIT_MULT" -> "0";
            case "OBS_STATUS" -> observation.status();
            default -> observation.confidentiality();
        };
    }

    boolean isFlat() {
        return observationDimension.equals(ALL);
    }

    boolean isByTime() {
        return observationDimension.equals("TIME_PERIOD");
    }

    String unit() {
        return flow.books().get("UNIT_MEASURE").id(flow.dataset().unit());
    }

    /** The name of a code of a dimension or attribute. */
    Label name(String component, String id) {
        return flow.books().containsKey(component)
                ? flow.books().get(component).name(id)
                : Label.of(id);
    }
}
