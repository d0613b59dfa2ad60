// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import java.util.List;
import java.util.Objects;

/**
 * What one call of {@code load} brings of one dataset: a release, its cells, and the files they came
 * from. Cells that it doesn't hold keep their value, unless it replaces the dataset.
 *
 * @param replace whether cells absent from it are closed
 */
public record Delivery(
    Release release, Iterable<Observation> observations, boolean replace, List<SourceFile> files) {

  public Delivery {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(observations, "observations");
    files = List.copyOf(files);
  }
}
