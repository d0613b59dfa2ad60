// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.product.Products;
import eu.fondaco.observatory.ListFile;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.tidy.TidyKind;
import eu.fondaco.sources.tidy.TidyReading;
import eu.fondaco.sources.tidy.TidyTradeReader;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Loads files into an observatory. First everything is read and checked; then the cells go to the
 * warehouse in one transaction; then lists are copied into the folder and the manifest is written. With
 * an error nothing is changed.
 */
public final class Loading {

  /**
   * How files are loaded.
   *
   * @param release the day from which they were known; null when unknown
   * @param replace whether cells absent from them are closed
   * @param keep whether their bytes are copied below {@code snapshots/}
   */
  public record Options(LocalDate release, boolean replace, boolean keep) {}

  /** What was loaded, and what was odd about it. */
  public record Report(List<AppendReport> releases, List<Path> lists, List<DataIssue> issues) {}

  private final Path folder;
  private final Observatory observatory;
  private final Options options;
  private final LocalDate today;
  private final List<DataIssue> issues = new ArrayList<>();
  private final List<ListFile> lists = new ArrayList<>();
  private final Set<String> freshAreas = new TreeSet<>();
  private final Set<String> freshProducts = new TreeSet<>();
  private final Map<String, Parcel> parcels = new LinkedHashMap<>();

  /** The cells of one dataset and the files they came from. */
  private static final class Parcel {
    private final List<Observation> cells = new ArrayList<>();
    private final Set<SourceFile> files = new LinkedHashSet<>();
  }

  public Loading(Observatory observatory, Options options, LocalDate today) {
    this.folder = observatory.folder();
    this.observatory = observatory;
    this.options = options;
    this.today = today;
  }

  /**
   * Loads files.
   *
   * @throws BadInputException when one of them has an error
   */
  public Report load(List<Path> files) throws IOException {
    Map<String, String> areaNames = new TreeMap<>();
    Map<String, String> productNames = new TreeMap<>();
    for (Path file : files) {
      read(file, areaNames, productNames);
    }
    warnOfUnknownCodes(areaNames, productNames);
    if (issues.stream().anyMatch(DataIssue::isError)) {
      throw new BadInputException(issues);
    }
    List<Delivery> deliveries = new ArrayList<>();
    parcels.forEach((dataset, parcel) -> deliveries.add(delivery(dataset, parcel)));
    List<AppendReport> reports = List.of();
    if (!deliveries.isEmpty()) {
      if (options.keep) {
        keep(files);
      }
      reports = append(deliveries);
    }
    List<Path> copied = new ArrayList<>();
    for (ListFile list : lists) {
      copied.add(list.copyInto(folder));
    }
    return new Report(reports, copied, issues);
  }

  /** Loads the files of one release again, into another warehouse. */
  void again(String dataset, List<Manifest.Entry> entries, Path warehouse) throws IOException {
    Parcel parcel = new Parcel();
    for (Manifest.Entry entry : entries) {
      TidyReading reading = TidyTradeReader.read(folder.resolve(entry.file()), entry.file(), today);
      if (reading.hasErrors()) {
        throw new BadInputException(reading.issues());
      }
      reading.observations().stream()
          .filter(o -> o.dataset().equals(dataset))
          .forEach(parcel.cells::add);
      parcel.files.add(new SourceFile(entry.file(), entry.sha256()));
    }
    Delivery delivery = delivery(dataset, parcel);
    try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(warehouse)) {
      store.append(List.of(delivery));
    }
  }

  private void read(Path file, Map<String, String> areaNames, Map<String, String> productNames)
      throws IOException {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      issues.add(
          DataIssue.error("no-file", name, 0, "", "there is no such file", "check the path"));
      return;
    }
    List<DataIssue> unreadable = new ArrayList<>();
    List<String> header = new CsvFile(file, name).header(unreadable::add);
    issues.addAll(unreadable);
    if (!unreadable.isEmpty()) {
      return;
    }
    TidyKind kind = TidyKind.of(header).orElse(null);
    if (kind == null) {
      issues.add(
          DataIssue.error(
              "unknown-columns", name, 1, "",
              "its columns aren't those of trade, areas, products or attributes: "
                  + String.join(",", header.subList(0, Math.min(12, header.size()))),
              "trade files need " + String.join(",", TidyKind.TRADE.columns())));
      return;
    }
    switch (kind) {
      case TRADE -> {
        TidyReading reading = TidyTradeReader.read(file, name, today);
        issues.addAll(reading.issues());
        areaNames.putAll(reading.areaNames());
        productNames.putAll(reading.productNames());
        SourceFile source = new SourceFile(reference(file), Checksum.of(file));
        for (Observation o : reading.observations()) {
          Parcel parcel = parcels.computeIfAbsent(o.dataset(), d -> new Parcel());
          parcel.cells.add(o);
          parcel.files.add(source);
        }
      }
      case AREAS -> freshAreas.addAll(list(file, name, "areas"));
      case PRODUCTS -> freshProducts.addAll(list(file, name, "products"));
      case ATTRIBUTES -> list(file, name, "attributes");
    }
  }

  private Set<String> list(Path file, String name, String sub) throws IOException {
    ListFile list = new ListFile(file, name, sub);
    lists.add(list);
    return list.check(folder, issues::add);
  }

  private String reference(Path file) throws IOException {
    return options.keep ? kept(file) : file.toAbsolutePath().normalize().toString();
  }

  private static String kept(Path file) throws IOException {
    return "snapshots/" + Checksum.of(file) + ".csv";
  }

  private void keep(List<Path> files) throws IOException {
    Files.createDirectories(folder.resolve("snapshots"));
    for (Path file : files) {
      Path target = folder.resolve(kept(file));
      if (!Files.exists(target)) {
        Files.copy(file, target);
      }
    }
  }

  private void warnOfUnknownCodes(Map<String, String> areaNames, Map<String, String> productNames) {
    Areas areas = observatory.catalog().areas();
    Products products = observatory.catalog().products();
    Set<String> unknownAreas = new TreeSet<>();
    Set<String> unknownProducts = new TreeSet<>();
    for (Parcel parcel : parcels.values()) {
      for (Observation o : parcel.cells) {
        unknownAreas.add(o.reporter());
        unknownAreas.add(o.partner());
        unknownProducts.add(o.product());
      }
    }
    unknownAreas.removeIf(c -> freshAreas.contains(c) || areas.find(c).isPresent());
    unknownProducts.removeIf(c -> freshProducts.contains(c) || products.find(c).isPresent());
    warn("area", unknownAreas, areaNames);
    warn("product", unknownProducts, productNames);
  }

  private void warn(String kind, Set<String> codes, Map<String, String> names) {
    if (!codes.isEmpty()) {
      List<String> some =
          codes.stream().limit(8).map(c -> c + (names.containsKey(c) ? " " + names.get(c) : "")).toList();
      issues.add(
          DataIssue.warning(
              "unknown-" + kind, "", 0, "",
              codes.size() + " " + kind + " code" + (codes.size() == 1 ? "" : "s")
                  + " without a name here: " + String.join(", ", some)
                  + (codes.size() > 8 ? " …" : ""),
              "list them in a " + kind + "s.csv and load it"));
    }
  }

  private Delivery delivery(String dataset, Parcel parcel) {
    String version =
        options.release != null
            ? options.release.toString()
            : Checksum.of(parcel.files.stream().map(SourceFile::sha256).sorted().toList())
                .substring(0, 8);
    DatasetNote note =
        observatory.datasets().getOrDefault(dataset, new DatasetNote(false, true, "", "", ""));
    Release release =
        new Release(
            dataset + "@" + version, dataset, options.release, note.source(), note.url(),
            note.licence());
    return new Delivery(release, parcel.cells, options.replace, List.copyOf(parcel.files));
  }

  private List<AppendReport> append(List<Delivery> deliveries) throws IOException {
    try (DuckDbObservationStore store =
        DuckDbObservationStore.openToWrite(folder.resolve(DuckDbObservationStore.FILE))) {
      List<AppendReport> reports = store.append(deliveries);
      Manifest.write(folder, loaded(store));
      return reports;
    }
  }

  /** What the warehouse says it was loaded from. */
  static List<Manifest.Entry> loaded(DuckDbObservationStore store) {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (DuckDbObservationStore.LoadedFile f : store.files()) {
      entries.add(
          new Manifest.Entry(
              f.file().sha256(), f.file().file(), f.dataset(), f.release(), f.knownFrom(),
              f.replaces()));
    }
    return entries;
  }
}
