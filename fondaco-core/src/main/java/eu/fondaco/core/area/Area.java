// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import eu.fondaco.core.text.Label;
import java.util.Objects;
import java.util.Set;

/**
 * A reporter or partner: a country, region, province, group of countries. Not a place on a map: it is
 * what statistics are declared for. A {@code special} area (re-exports, "no province assigned") counts
 * in totals but is never ranked.
 *
 * @param code own code (ISO 3166-1 alpha-2, ISO 3166-2, or a group's name such as {@code ASEAN})
 * @param kind country, region, province, state, territory, group, special …; lower case, singular
 * @param parent code of the area it is part of, or empty
 * @param groups codes of the groups it belongs to
 * @param aliases other codes and names that mean it (NUTS, Istat, former names)
 */
public record Area(
    String code, Label name, String kind, String parent, Set<String> groups, Set<String> aliases) {

  /** All partners of a dataset. */
  public static final String WORLD = "W00";

  public Area {
    if (Objects.requireNonNull(code, "code").isBlank()) {
      throw new IllegalArgumentException("an area needs a code");
    }
    Objects.requireNonNull(name, "name");
    kind = kind == null ? "" : kind;
    parent = parent == null ? "" : parent;
    groups = Set.copyOf(groups);
    aliases = Set.copyOf(aliases);
  }

  public boolean isSpecial() {
    return kind.equals("special");
  }

  public boolean isGroup() {
    return kind.equals("group");
  }
}
