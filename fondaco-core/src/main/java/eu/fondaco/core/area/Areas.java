// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The areas an observatory knows, by code. Answers who belongs to a group, what the parts of an area
 * are, and which code an alias (NUTS, Istat, ISO) means. Immutable.
 */
public final class Areas {

  private final Map<String, Area> byCode = new LinkedHashMap<>();
  private final Map<String, String> byAlias = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();

  /** Later areas replace earlier ones of the same code, so that an observatory's own list wins. */
  public Areas(Collection<Area> areas) {
    areas.forEach(area -> byCode.put(area.code(), area));
    for (Area area : byCode.values()) {
      area.aliases().forEach(alias -> byAlias.putIfAbsent(alias, area.code()));
      for (String group : area.groups()) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(area.code());
      }
      if (!area.parent().isEmpty()) {
        children.computeIfAbsent(area.parent(), p -> new ArrayList<>()).add(area.code());
      }
    }
  }

  public Collection<Area> list() {
    return byCode.values();
  }

  /** The area of that code or alias. */
  public Optional<Area> find(String code) {
    Area area = byCode.get(code);
    if (area == null) {
      String own = byAlias.get(code);
      area = own == null ? null : byCode.get(own);
    }
    return Optional.ofNullable(area);
  }

  /**
   * The area of that code or alias.
   *
   * @throws IllegalArgumentException naming the code, when there is none
   */
  public Area get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no area has the code '" + code + "'"));
  }

  /** Codes of the members of a group, in the order of the list; empty when it isn't one. */
  public List<String> membersOf(String group) {
    return List.copyOf(groups.getOrDefault(group, List.of()));
  }

  /** Codes of the areas whose parent it is, special ones among them. */
  public List<String> childrenOf(String parent) {
    return List.copyOf(children.getOrDefault(parent, List.of()));
  }

  /**
   * Codes of all areas of a kind (singular, such as {@code region}) anywhere under a parent, special
   * ones left out.
   */
  public List<String> ofKindUnder(String kind, String parent) {
    Set<String> found = new LinkedHashSet<>();
    for (Area area : byCode.values()) {
      if (area.kind().equals(kind.toLowerCase(Locale.ROOT)) && isUnder(area.code(), parent)) {
        found.add(area.code());
      }
    }
    return List.copyOf(found);
  }

  /** Whether an area lies under another, at any depth; not under itself. */
  public boolean isUnder(String code, String parent) {
    Area area = byCode.get(code);
    for (int depth = 0; depth < 16 && area != null && !area.parent().isEmpty(); depth++) {
      if (area.parent().equals(parent)) {
        return true;
      }
      area = byCode.get(area.parent());
    }
    return false;
  }
}
