// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Ref;

/**
 * How an answer is to be written.
 *
 * @param agreement the provision agreement through which data were asked for, or null
 * @param observationDimension the dimension at which observations stand: TIME_PERIOD, another one, or
 *     {@link #ALL}
 * @param attributes whether attributes are written
 * @param observations whether observations are
 * @param labels whether CSV shows names beside codes
 */
public record Message(
    Served flow, String agency, Ref agreement, String observationDimension, boolean attributes,
    boolean observations, boolean labels, boolean history) {

  /** No series: every observation has its whole key. */
  public static final String ALL = "AllDimensions";

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
    return flow.books().containsKey(component) ? flow.books().get(component).name(id) : Label.of(id);
  }
}
