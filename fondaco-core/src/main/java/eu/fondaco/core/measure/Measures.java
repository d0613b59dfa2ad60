// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures that can be asked, by id, in the order of the library. Immutable. */
public final class Measures {

  private final Map<String, Measure> byId = new LinkedHashMap<>();

  /** Refuses two measures of one id. */
  public Measures(Collection<? extends Measure> measures) {
    for (Measure measure : measures) {
      if (byId.put(measure.id(), measure) != null) {
        throw new IllegalArgumentException("two measures have the id '" + measure.id() + "'");
      }
    }
  }

  /** These and further ones. */
  public Measures with(Collection<? extends Measure> further) {
    List<Measure> all = new ArrayList<>(byId.values());
    all.addAll(further);
    return new Measures(all);
  }

  public Optional<Measure> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Measure> list() {
    return List.copyOf(byId.values());
  }
}
