// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.web.sdmx.data.DataQuery;
import eu.fondaco.web.sdmx.data.Times;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.CodeBook;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Ref;
import eu.fondaco.web.sdmx.structure.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which data an address asks for, in either generation. */
final class DataRequest {

  private final Registry registry;

  DataRequest(Registry registry) {
    this.registry = registry;
  }

  /** {@code id}, {@code agency,id} or {@code agency,id,version}. */
  Served flow(String ref) {
    String[] parts = ref.split(",", -1);
    if (parts.length > 3) {
      throw SdmxException.syntax("a dataflow is id, agency,id or agency,id,version, not '" + ref + "'");
    }
    return flow(parts.length == 1 ? "all" : parts[0], parts.length == 1 ? parts[0] : parts[1],
        parts.length < 3 ? "latest" : parts[2]);
  }

  Served flow(String agency, String id, String version) {
    return registry.flow(id)
        .filter(f -> f.flow().ref().id().equals(id))
        .filter(f -> Asked.alternatives(agency).isEmpty() || Asked.alternatives(agency).contains(registry.agency()))
        .filter(f -> version.matches("latest|all|[*+~]|1\\.0\\.0|1\\.0|1\\+(\\.\\d)*|1\\.0(\\.0)?\\+"))
        .orElseThrow(SdmxException::nothing);
  }

  /** The ids a key wants by dimension; empty sets for any. */
  static Map<String, Set<String>> key(Served flow, String text, boolean second) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    flow.dimensions().forEach(d -> wanted.put(d, Set.of()));
    if (text.equals("all") || text.equals("*") || text.isEmpty()) {
      return wanted;
    }
    Set<String> whole = new LinkedHashSet<>();
    for (String one : second ? text.split(",") : new String[] {text}) {
      String[] parts = one.split("\\.", -1);
      if (parts.length > wanted.size() || !second && parts.length < wanted.size()) {
        throw SdmxException.syntax("the key '" + one + "' has " + parts.length + " dimensions; "
            + flow.flow().ref().id() + " has " + wanted.size() + ": " + String.join(".", wanted.keySet()));
      }
      whole.add(one);
      for (int i = 0; i < parts.length; i++) {
        String dimension = flow.dimensions().get(i);
        Set<String> ids = new LinkedHashSet<>(wanted.get(dimension));
        ids.addAll(Asked.alternatives(parts[i]));
        wanted.put(dimension, ids);
      }
    }
    if (whole.size() > 1 && whole.size() != combinations(wanted)) {
      throw new SdmxException(501, 501, "several keys are answered only where they are all combinations of their"
          + " codes; ask for each of them, or use c[...]");
    }
    return wanted;
  }

  private static long combinations(Map<String, Set<String>> wanted) {
    long n = 1;
    for (Set<String> ids : wanted.values()) {
      n *= Math.max(1, ids.size());
    }
    return n;
  }

  /** A query of the first generation: {@code data/flow/key/provider}. */
  DataQuery first(Asked asked, int at) {
    Served flow = flow(asked.step(at, ""));
    Map<String, Set<String>> wanted = key(flow, asked.step(at + 1, "all"), false);
    Times times = Times.between(asked.get("startperiod", null), asked.get("endperiod", null));
    return query(flow, wanted, times, releases(flow, asked.step(at + 2, "all")), asked);
  }

  /** A query of the second: {@code data/context/agency/id/version/key} with conditions. */
  DataQuery second(Asked asked, int at) {
    String context = asked.step(at, "dataflow");
    if (!context.equals("dataflow") && !context.equals("*")) {
      throw new SdmxException(501, 501, "data are had by dataflow, not by " + context);
    }
    Served flow = flow(asked.step(at + 1, "*"), asked.step(at + 2, "*"), asked.step(at + 3, "+"));
    Map<String, Set<String>> wanted = key(flow, asked.step(at + 4, "*"), true);
    Times times = Times.between(null, null);
    asked.conditions().forEach((component, condition) -> {
      if (component.equals("TIME_PERIOD")) {
        times.addAll(condition);
      } else if (wanted.containsKey(component)) {
        wanted.put(component, narrowed(flow.books().get(component), wanted.get(component), condition));
      } else {
        throw new SdmxException(501, 501, "conditions are on dimensions, not on " + component);
      }
    });
    return query(flow, wanted, times, Set.of(), asked);
  }

  private static Set<String> narrowed(CodeBook book, Set<String> wanted, String condition) {
    Set<String> left = new LinkedHashSet<>(wanted.isEmpty() ? book.ids() : wanted);
    for (String part : condition.split("\\+")) {
      Set<String> fitting = new HashSet<>();
      String operator = "eq";
      for (String value : part.split(",")) {
        boolean said = value.matches("[a-z]{2}:.*");
        operator = said ? value.substring(0, 2) : operator;
        String operand = said ? value.substring(3) : value;
        String compare = operator;
        left.stream().filter(id -> fits(id, compare, operand)).forEach(fitting::add);
      }
      left.retainAll(fitting);
    }
    return left.isEmpty() ? Set.of("\u0000") : left;
  }

  private static boolean fits(String id, String operator, String value) {
    return switch (operator) {
      case "eq" -> id.equals(value);
      case "ne" -> !id.equals(value);
      case "co" -> id.contains(value);
      case "nc" -> !id.contains(value);
      case "sw" -> id.startsWith(value);
      case "ew" -> id.endsWith(value);
      case "lt" -> id.compareTo(value) < 0;
      case "le" -> id.compareTo(value) <= 0;
      case "gt" -> id.compareTo(value) > 0;
      case "ge" -> id.compareTo(value) >= 0;
      default -> throw SdmxException.syntax("'" + operator + "' is not an operator");
    };
  }

  /** The ids in {@code P}, {@code AGENCY,P} or several of them split by a plus; none for all. */
  static Set<String> providers(String text) {
    Set<String> ids = new LinkedHashSet<>();
    for (String one : text.equals("all") || text.equals("*") ? new String[0] : text.split("\\+")) {
      ids.add(one.substring(one.lastIndexOf(',') + 1));
    }
    return ids;
  }

  /** The releases of the wanted providers; all of them where that is what is wanted. */
  private Set<String> releases(Served flow, String provider) {
    if (providers(provider).isEmpty()) {
      return Set.of();
    }
    Set<String> releases = new HashSet<>();
    for (String one : providers(provider)) {
      Set<String> theirs = flow.providers().get(one);
      releases.addAll(theirs == null ? Set.of() : theirs);
    }
    if (releases.isEmpty()) {
      throw SdmxException.nothing();
    }
    return releases;
  }

  /** The agreement through which a provider delivers, where one provider is asked for. */
  Ref agreement(Served flow, String provider) {
    if (provider.equals("all") || provider.contains("+")) {
      return null;
    }
    String id = provider.substring(provider.indexOf(',') + 1);
    return registry.artefacts().stream()
        .filter(a -> a instanceof Artefact.Agreement g
            && g.flow().equals(flow.flow().ref()) && g.provider().equals(id))
        .map(Artefact::ref).findFirst().orElse(null);
  }

  private static DataQuery query(
      Served flow, Map<String, Set<String>> wanted, Times times, Set<String> releases, Asked asked) {
    Set<TradeFlow> flows = new HashSet<>();
    wanted.get("TRADE_FLOW").stream().filter(f -> f.equals("X") || f.equals("M"))
        .forEach(f -> flows.add(TradeFlow.parse(f)));
    if (flows.isEmpty() && !wanted.get("TRADE_FLOW").isEmpty()) {
      throw SdmxException.nothing();
    }
    List<Set<String>> own = new ArrayList<>();
    for (String dimension : List.of("REF_AREA", "COUNTERPART_AREA", "PRODUCT")) {
      own.add(flow.books().get(dimension).codes(wanted.get(dimension)));
    }
    String asOf = asked.get("asof", null);
    String after = asked.get("updatedafter", null);
    LocalDate day = asOf == null ? null : Times.date(asOf);
    LocalDate since = after == null ? null : Times.date(after);
    if (day != null && since != null && since.isAfter(day)) {
      throw SdmxException.syntax("updatedAfter is later than asOf");
    }
    CellQuery cells = new CellQuery(flow.dataset().id(), flows, own.get(0), own.get(1), own.get(2), false, day);
    return new DataQuery(flow, cells, wanted.get("FREQ"), times, releases, asked.number("firstnobservations"),
        asked.number("lastnobservations"), asked.flag("includehistory"), since);
  }
}
