// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.Set;
import java.util.function.Consumer;

/**
 * SDMX-JSON data: the draft with its structure beside the datasets, 1.0 and 2.0 with theirs below
 * {@code data}. Observations are keyed by positions in the lists of values, flat or within series. They are streamed.
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
    try (TwicePassed passed = new TwicePassed(in)) {
      Map<?, ?> top;
      try (InputStream first = passed.open()) {
        top = JsonTree.read(first, name, Set.of("observations", "series"), issues);
      }
      if (top == null) {
        return;
      }
      Map<?, ?> data = top.containsKey("data") ? JsonTree.map(top.get("data")) : top;
      List<Axes> axes = axes(data);
      if (axes.isEmpty()) {
        issues.accept(none(name));
      } else if (sink.structure(new Structure(name(), axes.get(0).id(), axes.get(0).columns()))) {
        try (InputStream second = passed.open()) {
          if (new Observations(axes, top.containsKey("data"), sink).read(second) == 0) {
            issues.accept(none(name));
          }
        } catch (JsonProcessingException e) {
          issues.accept(JsonTree.broken(name, e));
        } catch (NumberFormatException e) {
          issues.accept(
              DataIssue.error(
                  "json-shape", name, 0, "", "has a key that isn't made of positions: " + e.getMessage(),
                  "fetch it again"));
        }
      }
    }
  }

  private static DataIssue none(String name) {
    return DataIssue.error("no-rows", name, 0, "", "has no observations", "ask for data that exist");
  }

  /** The structure of each dataset. */
  private static List<Axes> axes(Map<?, ?> data) {
    List<?> structures = JsonTree.list(data.get("structures"));
    Object one = data.get("structure");
    List<Axes> axes = new ArrayList<>();
    for (Object each : JsonTree.list(data.get("dataSets"))) {
      String text = JsonTree.text(JsonTree.map(each).get("structure"));
      int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
      axes.add(
          new Axes(JsonTree.map(one != null ? one : number < structures.size() ? structures.get(number) : null)));
    }
    return axes;
  }

  /** Hands the observations over one by one, whatever stands around them. */
  private static final class Observations {

    private final List<Axes> axes;
    private final boolean below;
    private final RowSink sink;
    private int rows;

    Observations(List<Axes> axes, boolean below, RowSink sink) {
      this.axes = axes;
      this.below = below;
      this.sink = sink;
    }

    int read(InputStream in) throws IOException {
      try (JsonParser parser = JsonTree.FACTORY.createParser(in)) {
        parser.nextToken();
        top(parser, below ? "data" : "dataSets");
      }
      return rows;
    }

    private void top(JsonParser parser, String wanted) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean it = parser.currentName().equals(wanted);
        JsonToken token = parser.nextToken();
        if (it && wanted.equals("data") && token == JsonToken.START_OBJECT) {
          top(parser, "dataSets");
        } else if (it && token == JsonToken.START_ARRAY) {
          for (int n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
              set(parser, axes.get(n));
            } else {
              parser.skipChildren();
            }
          }
        } else {
          parser.skipChildren();
        }
      }
    }

    private void set(JsonParser parser, Axes own) throws IOException {
      Map<String, String> fixed = own.at("dataSet", "");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        JsonToken token = parser.nextToken();
        if (key.equals("observations") && token == JsonToken.START_OBJECT) {
          observations(parser, own, fixed);
        } else if (key.equals("series") && token == JsonToken.START_OBJECT) {
          series(parser, own, fixed);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void series(JsonParser parser, Axes own, Map<String, String> fixed) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Map<String, String> series = new HashMap<>(fixed);
        series.putAll(own.at("series", parser.currentName()));
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          parser.skipChildren();
          continue;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          boolean it = parser.currentName().equals("observations");
          if (parser.nextToken() == JsonToken.START_OBJECT && it) {
            observations(parser, own, series);
          } else {
            parser.skipChildren();
          }
        }
      }
    }

    private void observations(JsonParser parser, Axes own, Map<String, String> series)
        throws IOException {
      List<String> content = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        content.clear();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          JsonToken token;
          while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            content.add(token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "");
            parser.skipChildren();
          }
        } else {
          parser.skipChildren();
        }
        sink.row(own.row(series, key, content, ++rows));
      }
    }
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
      if (at < 0 || at >= values.size()) {
        return "";
      }
      Map<?, ?> value = JsonTree.map(values.get(at));
      return JsonTree.text(value.containsKey("id") ? value.get("id") : value.get("value"));
    }

    MapRow row(Map<String, String> series, String key, List<String> content, int number) {
      Map<String, String> fields = new HashMap<>(series);
      fields.putAll(at("observation", key));
      if (!content.isEmpty()) {
        fields.put("OBS_VALUE", content.get(0));
      }
      List<?> attributes = attributes();
      for (int a = 0; a < attributes.size() && a + 1 < content.size(); a++) {
        Map<?, ?> attribute = JsonTree.map(attributes.get(a));
        String at = content.get(a + 1);
        if (at.matches("\\d{1,6}")) {
          fields.put(JsonTree.text(attribute.get("id")), code(attribute, Integer.parseInt(at)));
        }
      }
      return new MapRow(fields, number);
    }
  }
}
