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
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * JSON-stat 2.0 datasets: values by their position in the box of the dimensions, as an array or
 * sparsely; status likewise. Category indexes come as maps or arrays.
 */
public final class JsonStatShape implements Shape {

  @Override
  public String name() {
    return "JSON-stat";
  }

  @Override
  public boolean recognises(String head) {
    return head.stripLeading().startsWith("{")
        && head.matches("(?s).*\"class\"\\s*:\\s*\"dataset\".*");
  }

  @Override
  public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
      throws IOException {
    Map<?, ?> top = JsonTree.read(in, name, issues);
    if (top == null) {
      return;
    }
    List<String> ids = JsonTree.list(top.get("id")).stream().map(JsonTree::text).toList();
    List<List<String>> codes = new ArrayList<>();
    for (int d = 0; d < ids.size(); d++) {
      int size = number(JsonTree.list(top.get("size")).get(d));
      codes.add(codes(JsonTree.map(JsonTree.map(top.get("dimension")).get(ids.get(d))), size));
    }
    Map<Integer, String> values = sparse(top.get("value"));
    if (ids.isEmpty() || values.isEmpty()) {
      issues.accept(
          DataIssue.error("no-rows", name, 0, "", "has no values", "ask for data that exist"));
      return;
    }
    Map<Integer, String> statuses = sparse(top.get("status"));
    List<String> columns = new ArrayList<>(ids);
    columns.add("value");
    if (!statuses.isEmpty()) {
      columns.add("status");
    }
    String id = JsonTree.text(JsonTree.map(JsonTree.map(top.get("extension")).get("datastructure")).get("id"));
    String agency =
        JsonTree.text(JsonTree.map(JsonTree.map(top.get("extension")).get("datastructure")).get("agencyId"));
    if (!sink.structure(
        new Structure(name(), agency.isEmpty() ? id : agency + ":" + id, columns))) {
      return;
    }
    for (Map.Entry<Integer, String> value : values.entrySet()) {
      Map<String, String> fields = new HashMap<>();
      long rest = value.getKey();
      for (int d = ids.size() - 1; d >= 0; d--) {
        int size = codes.get(d).size();
        fields.put(ids.get(d), codes.get(d).get((int) (rest % size)));
        rest /= size;
      }
      if (rest != 0) {
        issues.accept(
            DataIssue.error(
                "json-shape", name, 0, "value", "position " + value.getKey() + " lies outside the table",
                "fetch it again"));
        return;
      }
      fields.put("value", value.getValue());
      fields.put("status", statuses.getOrDefault(value.getKey(), ""));
      sink.row(new MapRow(fields, value.getKey() + 1));
    }
  }

  private static int number(Object text) {
    return Integer.parseInt(JsonTree.text(text));
  }

  private static List<String> codes(Map<?, ?> dimension, int size) {
    Map<?, ?> category = JsonTree.map(dimension.get("category"));
    List<String> codes = new ArrayList<>();
    if (category.get("index") instanceof List<?> list) {
      list.forEach(code -> codes.add(JsonTree.text(code)));
    } else if (category.get("index") instanceof Map<?, ?> index) {
      Map<Integer, String> ordered = new TreeMap<>();
      index.forEach((code, at) -> ordered.put(number(at), JsonTree.text(code)));
      codes.addAll(ordered.values());
    } else {
      JsonTree.map(category.get("label")).keySet().forEach(code -> codes.add(JsonTree.text(code)));
    }
    while (codes.size() < size) {
      codes.add("");
    }
    return codes;
  }

  /** Values by position, from an array with nulls or a sparse map; nulls are left out. */
  private static Map<Integer, String> sparse(Object values) {
    Map<Integer, String> found = new TreeMap<>();
    if (values instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) != null) {
          found.put(i, JsonTree.text(list.get(i)));
        }
      }
    }
    JsonTree.map(values)
        .forEach(
            (at, value) -> {
              if (value != null) {
                found.put(number(at), JsonTree.text(value));
              }
            });
    return found;
  }
}
