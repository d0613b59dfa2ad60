// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The first version of every cell of a level: what was published, and until when all had come out. */
final class FirstVersions {

  private record Place(String reporter, String partner, String product, Object period) {}

  private final Set<String> releases = new TreeSet<>();
  private double value;
  private LocalDate last;
  private final Set<String> flags = new TreeSet<>();

  private FirstVersions() {}

  /** Of the cells of a level, of versions known on a day; null for now. */
  static FirstVersions of(Resolved resolved, ObservationStore store, LocalDate asOf) {
    FirstVersions found = new FirstVersions();
    for (CellRange range : resolved.ranges()) {
      found.add(range, resolved.minus().contains(range) ? -1 : 1, store, asOf);
    }
    return found;
  }

  private void add(CellRange range, int sign, ObservationStore store, LocalDate asOf) {
    CellQuery query =
        new CellQuery(
            range.dataset(), Set.of(range.flow()), range.reporters(), range.partners(),
            range.products(), true, null);
    Set<Place> seen = new HashSet<>();
    try {
      store.forEachCell(query, version -> take(version, range, sign, seen, asOf));
    } catch (IOException e) {
      throw new UncheckedIOException("the versions of " + range + " can't be read", e);
    }
  }

  /** Versions of a cell come in the order of their days, so that the first one seen is the first. */
  private boolean take(
      CellVersion version, CellRange range, int sign, Set<Place> seen, LocalDate asOf) {
    Observation cell = version.cell();
    boolean wanted =
        range.periods().contains(cell.period())
            && (asOf == null || !version.from().isAfter(asOf))
            && seen.add(
                new Place(cell.reporter(), cell.partner(), cell.product(), cell.period()));
    if (wanted) {
      value += sign * cell.value().doubleValue();
      last = last == null || version.from().isAfter(last) ? version.from() : last;
      releases.add(version.release());
      Arrays.stream(cell.status().split("\\W+")).filter(f -> !f.isEmpty()).forEach(flags::add);
    }
    return true;
  }

  Reading reading(Operand.First operand, Reading level) {
    String of = operand.cell().question().toString();
    if (last == null) {
      return Reading.failing(Problem.noData("no cell of " + of + " was ever published"));
    }
    if (flags.contains("C")) {
      return Reading.failing(
          new Problem(Reason.CONFIDENTIAL, "the first version of " + of + " is confidential"));
    }
    double number = operand.part() == Operand.First.Part.VALUE ? value : last.toEpochDay();
    EvidenceItem now = level.items().get(0);
    if (now.status().contains(Modelled.STATUS)) {
      flags.add(Modelled.STATUS);
    }
    EvidenceItem first =
        new EvidenceItem(
            now.source(), now.id(), now.origin(), now.url(), String.join(", ", releases),
            "first published: " + of, value, value, value, String.join(" ", flags));
    return Reading.of(
        ValueSet.exact(number), List.of(first), List.of("first published by " + last));
  }
}
