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
import eu.fondaco.observatory.list.ClassificationsFolder;
import eu.fondaco.observatory.list.CodesOfData;
import eu.fondaco.sources.classification.ClassificationFile;
import eu.fondaco.sources.tidy.TidyKind;
import eu.fondaco.sources.tidy.TidyReading;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.warehouse.CsvCells;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.SourceFile;
import eu.fondaco.warehouse.StagedCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * @param mapping a file that says what the columns of a table mean; null for none
   */
  public record Options(LocalDate release, boolean replace, boolean keep, Path mapping) {}

  /** What was loaded, and what was odd about it. */
  public record Report(List<AppendReport> releases, List<Path> lists, List<DataIssue> issues) {}

  private final Path folder;
  private final Observatory observatory;
  private final Options options;
  private final List<DataIssue> issues = new ArrayList<>();
  private final List<ListFile> lists = new ArrayList<>();
  private final Set<String> freshAreas = new TreeSet<>();
  private final Set<String> freshProducts = new TreeSet<>();
  private final Map<String, Parcel> parcels = new LinkedHashMap<>();
  private final Map<String, String> areaNames = new TreeMap<>();
  private final Map<String, String> productNames = new TreeMap<>();
  private final Map<String, Map<String, String>> unknownAreas = new TreeMap<>();
  private final Map<String, Map<String, String>> unknownProducts = new TreeMap<>();
  private final Set<SourceFile> countryLists = new LinkedHashSet<>();
  private final TradeFiles trade;
  private final LargeTidy largeTidy;
  private final LocalDate today;
  private final long large;
  private final Map<Path, String> checksums = new HashMap<>();
  private DuckDbObservationStore opened;

  /** The cells of one dataset and the files they came from. */
  private static final class Parcel {
    private final List<Observation> cells = new ArrayList<>();
    private final List<CsvCells> tables = new ArrayList<>();
    private final List<StagedCells> staged = new ArrayList<>();
    private final Set<SourceFile> files = new LinkedHashSet<>();
  }

  public Loading(Observatory observatory, Options options, LocalDate today) {
    this(observatory, options, today, LargeTidy.LARGE);
  }

  /** @param large the size in bytes from which tidy files are left to the warehouse to read */
  Loading(Observatory observatory, Options options, LocalDate today, long large) {
    this.folder = observatory.folder();
    this.observatory = observatory;
    this.options = options;
    this.trade = new TradeFiles(today);
    this.largeTidy = new LargeTidy(folder, today, large);
    this.today = today;
    this.large = large;
  }

  /**
   * Loads files.
   *
   * @throws BadInputException when one of them has an error
   */
  public Report load(List<Path> files) throws IOException {
    Path warehouse = folder.resolve(DuckDbObservationStore.FILE);
    boolean isNew = !DuckDbObservationStore.existsIn(folder);
    boolean isDone = false;
    try {
      Report report = read(files, warehouse);
      isDone = true;
      return report;
    } finally {
      close();
      if (!isDone && isNew) {
        Files.deleteIfExists(warehouse);
      }
    }
  }

  private void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }

  /** The warehouse, which is opened for the first file that goes there by itself, or at the end. */
  private DuckDbObservationStore open(Path warehouse) {
    if (opened == null) {
      opened = DuckDbObservationStore.openToWrite(warehouse);
    }
    return opened;
  }

  private StagedFiles stagedFiles(Path warehouse) {
    Path spill = folder.resolve(DuckDbObservationStore.FILE + ".unpacked");
    return new StagedFiles(() -> open(warehouse), trade, spill, today, large);
  }

  private Report read(List<Path> files, Path warehouse) throws IOException {
    trade.learnMappings(folder, issues::add);
    if (options.mapping != null) {
      trade.learnMapping(options.mapping, options.mapping.toString(), issues::add);
    }
    Map<Path, TidyKind> kinds = new LinkedHashMap<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        boolean folder = Files.isDirectory(file);
        issues.add(
            DataIssue.error(
                "no-file", file.toString(), 0, "", folder ? "is a folder" : "there is no such file",
                folder ? "name the files in it" : "check the path"));
      } else {
        kinds.put(file, TradeFiles.tidyKind(file).orElse(null));
      }
    }
    for (Map.Entry<Path, TidyKind> file : kinds.entrySet()) {
      if (file.getValue() == null) {
        trade.learnCountries(file.getKey(), file.getKey().toString());
      }
    }
    Map<Path, StagedFiles.Group> groups = new HashMap<>();
    for (StagedFiles.Group group : stagedFiles(warehouse).find(kinds)) {
      group.files().keySet().forEach(f -> groups.put(f, group));
    }
    Set<StagedFiles.Group> taken = new HashSet<>();
    for (Map.Entry<Path, TidyKind> file : kinds.entrySet()) {
      String name = file.getKey().toString();
      StagedFiles.Group group = groups.get(file.getKey());
      if (group != null) {
        if (taken.add(group)) {
          take(group);
        }
        continue;
      }
      if (file.getValue() == null && ClassificationFile.recognises(file.getKey(), name)) {
        list(file.getKey(), name, ClassificationsFolder.NAME);
      } else {
        read(file.getKey(), file.getValue());
      }
    }
    parcels.values().forEach(parcel -> parcel.files.addAll(countryLists));
    findUnknownCodes();
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
      keepMapping();
      DuckDbObservationStore store = open(warehouse);
      reports = store.append(deliveries);
      Manifest.write(folder, loaded(store));
    }
    List<Path> copied = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> e : unknownAreas.entrySet()) {
      CodesOfData.add(folder, "areas", e.getKey(), e.getValue());
    }
    for (Map.Entry<String, Map<String, String>> e : unknownProducts.entrySet()) {
      CodesOfData.add(folder, "products", e.getKey(), e.getValue());
    }
    for (ListFile list : lists) {
      copied.add(list.copyInto(folder));
    }
    return new Report(reports, copied, issues);
  }

  /** Loads the files of one release again, into another warehouse. */
  void again(String dataset, List<Manifest.Entry> entries, Path warehouse) throws IOException {
    try {
      readAgain(dataset, entries, warehouse);
    } finally {
      close();
    }
  }

  private void readAgain(String dataset, List<Manifest.Entry> entries, Path warehouse)
      throws IOException {
    Parcel parcel = new Parcel();
    trade.learnMappings(folder, issues::add);
    for (Manifest.Entry entry : entries) {
      if (entry.mapping().equals(TradeFiles.COUNTRY_LIST)) {
        trade.learnCountries(folder.resolve(entry.file()), entry.file());
      }
    }
    Map<Path, TidyKind> kinds = new LinkedHashMap<>();
    for (Manifest.Entry entry : entries) {
      if (entry.mapping().isEmpty() || entry.mapping().equals("baci")) {
        kinds.put(folder.resolve(entry.file()), entry.mapping().isEmpty() ? TidyKind.TRADE : null);
      }
    }
    Set<Path> staged = new HashSet<>();
    for (StagedFiles.Group group : stagedFiles(warehouse).find(kinds)) {
      if (group.cells().dataset().equals(dataset)) {
        issues.addAll(group.issues());
        parcel.staged.add(group.cells());
        staged.addAll(group.files().keySet());
      } else {
        open(warehouse).discard(group.cells());
      }
    }
    for (Manifest.Entry entry : entries) {
      Path file = folder.resolve(entry.file());
      parcel.files.add(new SourceFile(entry.file(), entry.sha256(), entry.mapping()));
      if (staged.contains(file)) {
        continue;
      }
      Optional<LargeTidy.Table> table =
          entry.mapping().isEmpty() ? largeTidy.find(file, entry.file()) : Optional.empty();
      if (table.isPresent()) {
        issues.addAll(table.get().issues());
        if (table.get().texts().dataset().equals(dataset)) {
          parcel.tables.add(table.get().cells());
        }
        continue;
      }
      TidyReading reading =
          entry.mapping().isEmpty()
              ? trade.readTidy(file, entry.file()).reading()
              : trade.readTable(file, entry.file(), issues::add).map(TradeFiles.Read::reading).orElse(null);
      if (reading != null) {
        issues.addAll(reading.issues());
        reading.observations().stream()
            .filter(o -> o.dataset().equals(dataset))
            .forEach(parcel.cells::add);
      }
    }
    if (issues.stream().anyMatch(DataIssue::isError)) {
      throw new BadInputException(issues);
    }
    open(warehouse).append(List.of(delivery(dataset, parcel)));
  }

  private void read(Path file, TidyKind kind) throws IOException {
    String name = file.toString();
    Optional<LargeTidy.Table> table =
        kind == TidyKind.TRADE ? largeTidy.find(file, name) : Optional.empty();
    if (table.isPresent()) {
      take(file, table.get());
      return;
    }
    if (kind == null || kind == TidyKind.TRADE) {
      TradeFiles.Read read =
          kind == null
              ? trade.readTable(file, name, issues::add).orElse(null)
              : trade.readTidy(file, name);
      if (read != null && read.reading() != null) {
        take(file, read);
      } else if (read != null) {
        lists(file);
      }
      return;
    }
    switch (kind) {
      case AREAS -> freshAreas.addAll(list(file, name, "areas"));
      case PRODUCTS -> freshProducts.addAll(list(file, name, "products"));
      default -> list(file, name, "attributes");
    }
  }

  private void take(Path file, TradeFiles.Read read) throws IOException {
    issues.addAll(read.reading().issues());
    areaNames.putAll(read.reading().areaNames());
    productNames.putAll(read.reading().productNames());
    SourceFile source = new SourceFile(reference(file), checksum(file), read.mapping());
    for (Observation o : read.reading().observations()) {
      Parcel parcel = parcels.computeIfAbsent(o.dataset(), d -> new Parcel());
      parcel.cells.add(o);
      parcel.files.add(source);
    }
  }

  private void take(StagedFiles.Group group) throws IOException {
    issues.addAll(group.issues());
    checksums.putAll(group.files());
    Parcel parcel = parcels.computeIfAbsent(group.cells().dataset(), d -> new Parcel());
    parcel.staged.add(group.cells());
    for (Map.Entry<Path, String> file : group.files().entrySet()) {
      parcel.files.add(new SourceFile(reference(file.getKey()), file.getValue(), group.mapping()));
    }
  }

  private void take(Path file, LargeTidy.Table table) throws IOException {
    issues.addAll(table.issues());
    areaNames.putAll(table.texts().areaNames());
    productNames.putAll(table.texts().productNames());
    Parcel parcel = parcels.computeIfAbsent(table.texts().dataset(), d -> new Parcel());
    parcel.tables.add(table.cells());
    parcel.files.add(new SourceFile(reference(file), checksum(file), ""));
  }

  /** Remembers a list of country codes beside every dataset, since rebuilding needs it. */
  private void lists(Path file) throws IOException {
    countryLists.add(
        new SourceFile(reference(file), checksum(file), TradeFiles.COUNTRY_LIST));
  }

  private Set<String> list(Path file, String name, String sub) throws IOException {
    ListFile list = new ListFile(file, name, sub);
    lists.add(list);
    return list.check(folder, issues::add);
  }

  private String reference(Path file) throws IOException {
    return options.keep ? kept(file) : file.toAbsolutePath().normalize().toString();
  }

  private String kept(Path file) throws IOException {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return "snapshots/" + checksum(file) + (dot < 0 ? "" : name.substring(dot));
  }

  /** The checksum of a file, which is read once for it. */
  private String checksum(Path file) throws IOException {
    String known = checksums.get(file);
    if (known == null) {
      known = Checksum.of(file);
      checksums.put(file, known);
    }
    return known;
  }

  /** A mapping is content: the observatory keeps it, so that its data can be read again. */
  private void keepMapping() throws IOException {
    if (options.mapping != null) {
      Path target = folder.resolve("mappings").resolve(options.mapping.getFileName().toString());
      Files.createDirectories(target.getParent());
      if (!Files.exists(target) || !Files.isSameFile(target, options.mapping)) {
        Files.copy(options.mapping, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
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

  /** Finds the codes that no list defines, by dataset. */
  private void findUnknownCodes() {
    Areas areas = observatory.catalog().areas();
    Products products = observatory.catalog().products();
    parcels.forEach(
        (dataset, parcel) -> {
          Set<String> areaCodes = new TreeSet<>();
          Set<String> productCodes = new TreeSet<>();
          for (Observation o : parcel.cells) {
            areaCodes.add(o.reporter());
            areaCodes.add(o.partner());
            productCodes.add(o.product());
          }
          for (StagedCells cells : parcel.staged) {
            areaCodes.addAll(cells.texts("reporter"));
            areaCodes.addAll(cells.texts("partner"));
            productCodes.addAll(cells.texts("product"));
          }
          for (CsvCells table : parcel.tables) {
            areaCodes.addAll(table.survey().texts("reporter"));
            table.survey().texts("partner").forEach(p -> areaCodes.add(table.partners().getOrDefault(p, p)));
            productCodes.addAll(table.survey().texts("product"));
          }
          areaCodes.removeIf(c -> freshAreas.contains(c) || areas.find(c).isPresent());
          productCodes.removeIf(c -> freshProducts.contains(c) || products.find(c).isPresent());
          unknown("area", dataset, areaCodes, areaNames, unknownAreas);
          unknown("product", dataset, productCodes, productNames, unknownProducts);
        });
  }

  private void unknown(
      String kind, String dataset, Set<String> codes, Map<String, String> names,
      Map<String, Map<String, String>> into) {
    if (codes.isEmpty()) {
      return;
    }
    Map<String, String> named = new TreeMap<>();
    codes.forEach(code -> named.put(code, names.getOrDefault(code, code)));
    into.put(dataset, named);
    String some =
        String.join(
            ", ",
            named.entrySet().stream()
                .limit(8)
                .map(e -> e.getKey().equals(e.getValue()) ? e.getKey() : e.getKey() + " " + e.getValue())
                .toList());
    issues.add(
        DataIssue.warning(
            "unknown-" + kind, "", 0, "",
            codes.size() + " " + kind + " code" + (codes.size() == 1 ? "" : "s")
                + " that no list here defines: " + some + (codes.size() > 8 ? " …" : ""),
            "they are put into " + kind + "s/from-" + dataset + ".csv; complete names, kinds and parents"
                + " there, or load a " + kind + "s.csv"));
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
    return new Delivery(
        release, parcel.cells, parcel.tables, parcel.staged, options.replace, List.copyOf(parcel.files));
  }

  /** What the warehouse says it was loaded from. */
  static List<Manifest.Entry> loaded(DuckDbObservationStore store) {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (DuckDbObservationStore.LoadedFile f : store.files()) {
      entries.add(
          new Manifest.Entry(
              f.file().sha256(), f.file().file(), f.file().mapping(), f.dataset(), f.release(),
              f.knownFrom(), f.replaces()));
    }
    return entries;
  }
}
