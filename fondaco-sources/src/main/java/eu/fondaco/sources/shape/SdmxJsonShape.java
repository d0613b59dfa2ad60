// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.table.MapRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * SDMX-JSON data: the draft with its structure beside the datasets, 1.0 and 2.0 with theirs below
 * {@code data}. Observations are keyed by positions in the lists of values, flat or within series.
 */
public final class SdmxJsonShape implements Shape {

  @Override
  public String name() {
    return "SDMX-JSON";
  }

  @Override
  public boolean recognises(String head) {
    return head.stripLeading().startsWith("{")
        && (head.contains("sdmx-json") || head.contains("\"dataSets\""));
  }

  @Override
  public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
      throws IOException {
    Map<?, ?> top = JsonTree.read(in, name, issues);
    if (top == null) {
      return;
    }
    Map<?, ?> data = top.containsKey("data") ? JsonTree.map(top.get("data")) : top;
    List<?> structures = JsonTree.list(data.get("structures"));
    Object one = data.containsKey("structure") ? data.get("structure") : null;
    boolean announced = false;
    int row = 0;
    for (Object each : JsonTree.list(data.get("dataSets"))) {
      Map<?, ?> set = JsonTree.map(each);
      int number = set.get("structure") instanceof String text ? Integer.parseInt(text) : 0;
      Axes axes = new Axes(JsonTree.map(one != null ? one : number < structures.size() ? structures.get(number) : null));
      if (!announced) {
        announced = true;
        if (!sink.structure(new Structure(name(), axes.id(), axes.columns()))) {
          return;
        }
      }
      row = rows(axes, set, row, sink);
    }
    if (row == 0) {
      issues.accept(
          DataIssue.error("no-rows", name, 0, "", "has no observations", "ask for data that exist"));
    }
  }

  private static int rows(Axes axes, Map<?, ?> set, int row, RowSink sink) {
    int n = row;
    Map<String, String> fixed = axes.at("dataSet", "");
    for (Map.Entry<?, ?> o : JsonTree.map(set.get("observations")).entrySet()) {
      sink.row(axes.row(fixed, JsonTree.text(o.getKey()), JsonTree.list(o.getValue()), ++n));
    }
    for (Map.Entry<?, ?> s : JsonTree.map(set.get("series")).entrySet()) {
      Map<String, String> series = new HashMap<>(fixed);
      series.putAll(axes.at("series", JsonTree.text(s.getKey())));
      Map<?, ?> content = JsonTree.map(s.getValue());
      for (Map.Entry<?, ?> o : JsonTree.map(content.get("observations")).entrySet()) {
        sink.row(axes.row(series, JsonTree.text(o.getKey()), JsonTree.list(o.getValue()), ++n));
      }
    }
    return n;
  }

  /** The dimensions and attributes of a structure, by the level they are given at. */
  private static final class Axes {

    private final Map<?, ?> structure;

    private Axes(Map<?, ?> structure) {
      this.structure = structure;
    }

    String id() {
      for (Object link : JsonTree.list(structure.get("links"))) {
        String urn = JsonTree.text(JsonTree.map(link).get("urn"));
        if (urn.contains("=")) {
          return urn.replaceFirst(".*=", "");
        }
      }
      for (Object link : JsonTree.list(structure.get("links"))) {
        String href = JsonTree.text(JsonTree.map(link).get("href"));
        if (href.contains("/dataflow/")) {
          return href.replaceFirst(".*/dataflow/", "").replaceFirst("/.*", "");
        }
      }
      return "";
    }

    List<String> columns() {
      List<String> columns = new ArrayList<>();
      for (String level : List.of("dataSet", "series", "observation")) {
        dimensions(level).forEach(d -> columns.add(JsonTree.text(JsonTree.map(d).get("id"))));
      }
      columns.add("OBS_VALUE");
      attributes().forEach(a -> columns.add(JsonTree.text(JsonTree.map(a).get("id"))));
      return columns;
    }

    private List<?> dimensions(String level) {
      return JsonTree.list(JsonTree.map(structure.get("dimensions")).get(level));
    }

    private List<?> attributes() {
      return JsonTree.list(JsonTree.map(structure.get("attributes")).get("observation"));
    }

    /** Codes of the dimensions of a level; those with one value need no position. */
    Map<String, String> at(String level, String key) {
      Map<String, String> codes = new HashMap<>();
      String[] positions = key.isEmpty() ? new String[0] : key.split(":");
      List<?> dimensions = dimensions(level);
      for (int d = 0; d < dimensions.size(); d++) {
        Map<?, ?> dimension = JsonTree.map(dimensions.get(d));
        int at = d < positions.length ? Integer.parseInt(positions[d]) : 0;
        codes.put(JsonTree.text(dimension.get("id")), code(dimension, at));
      }
      return codes;
    }

    private static String code(Map<?, ?> component, int at) {
      List<?> values = JsonTree.list(component.get("values"));
      if (at >= values.size()) {
        return "";
      }
      Map<?, ?> value = JsonTree.map(values.get(at));
      return JsonTree.text(value.containsKey("id") ? value.get("id") : value.get("value"));
    }

    MapRow row(Map<String, String> series, String key, List<?> content, int number) {
      Map<String, String> fields = new HashMap<>(series);
      fields.putAll(at("observation", key));
      if (!content.isEmpty()) {
        fields.put("OBS_VALUE", JsonTree.text(content.get(0)));
      }
      List<?> attributes = attributes();
      for (int a = 0; a < attributes.size() && a + 1 < content.size(); a++) {
        Map<?, ?> attribute = JsonTree.map(attributes.get(a));
        String at = JsonTree.text(content.get(a + 1));
        if (at.matches("\\d{1,6}")) {
          fields.put(JsonTree.text(attribute.get("id")), code(attribute, Integer.parseInt(at)));
        }
      }
      return new MapRow(fields, number);
    }
  }
}
