// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cells of one dataset that were read from plain files into a table of their own, each another cell. No
 * question sees them before they are part of a {@link Delivery} that was appended.
 */
public final class StagedCells {

  private final String table;
  private final CsvForm form;
  private final Map<Path, Sighting> files;
  private final Map<String, Set<String>> texts;
  private final Counts counts;

  /** How many there are, how many of them are below zero, and the largest, whatever its sign. */
  record Counts(long rows, long negatives, BigDecimal largest) {}

  StagedCells(
      String table, CsvForm form, Map<Path, Sighting> files, Map<String, Set<String>> texts,
      Counts counts) {
    this.table = table;
    this.form = form;
    this.files = files;
    this.texts = texts;
    this.counts = counts;
  }

  /** The unit of their values. */
  public String unit() {
    return form.unit();
  }

  public String dataset() {
    return form.dataset();
  }

  /** How many cells. */
  public long rows() {
    return counts.rows();
  }

  /** How many values below zero. */
  public long negatives() {
    return counts.negatives();
  }

  /** The value farthest from zero, without its sign. */
  public BigDecimal largest() {
    return counts.largest();
  }

  /** The codes, flags or periods that occur in a column, by our name. */
  public Set<String> texts(String column) {
    return texts.get(column);
  }

  /** SHA-256 of a file they were read from, in lower case hexadecimal. */
  public String sha256(Path file) {
    return files.get(file).sha256();
  }

  /** The files they were read from. */
  public List<Path> files() {
    return List.copyOf(files.keySet());
  }

  String table() {
    return table;
  }

  CsvForm form() {
    return form;
  }
}
