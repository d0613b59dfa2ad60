// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.tidy.TidyKind;
import eu.fondaco.sources.tidy.TidyTexts;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.StagedCells;
import eu.fondaco.warehouse.scan.CsvForm;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Large plain files, tidy ones and BACI's, that the warehouse reads in one pass into a table of
 * their own. Files with anything unusual are left to the other ways of reading, which give the same
 * result or say what is the matter.
 */
final class StagedFiles {

    /**
     * Values above which a table in thousands is remarked on; that is left to the other way of
     * reading.
     */
    private static final BigDecimal SUSPECT = new BigDecimal("3e14");

    private final Supplier<DuckDbObservationStore> store;
    private final TradeFiles trade;
    private final Path spill;
    private final LocalDate today;
    private final long large;

    /**
     * @param store opens the warehouse when first asked
     * @param spill a folder of its own, made when needed and deleted, for what is unpacked
     */
    StagedFiles(
            Supplier<DuckDbObservationStore> store,
            TradeFiles trade,
            Path spill,
            LocalDate today,
            long large) {
        this.store = store;
        this.trade = trade;
        this.spill = spill;
        this.today = today;
        this.large = large;
    }

    /**
     * Files whose cells are in the warehouse, though in no release yet.
     *
     * @param files by their own paths, with their checksums
     * @param mapping id of the mapping they were read by; empty for tidy ones
     */
    record Group(
            Map<Path, String> files,
            StagedCells cells,
            TidyTexts texts,
            String mapping,
            List<DataIssue> issues) {}

    /** What files need to have in common to be read in one go. */
    private record Likeness(
            boolean isTidy, char separator, List<String> header, String dataset, String unit) {}

    /**
     * Reads what it can.
     *
     * @param kinds files, each with the kind of tidy file it is, or null
     */
    List<Group> find(Map<Path, TidyKind> kinds) throws IOException {
        Map<Likeness, List<Path>> alike = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<Path, TidyKind> e : kinds.entrySet()) {
            Path file = e.getKey();
            boolean mayBe = e.getValue() == null || e.getValue() == TidyKind.TRADE;
            if (mayBe && Files.isRegularFile(file) && Files.size(file) >= large) {
                if (isZip(file)) {
                    zip(file).ifPresent(groups::add);
                } else {
                    likeness(file, e.getValue() == TidyKind.TRADE)
                            .ifPresent(
                                    l ->
                                            alike.computeIfAbsent(l, k -> new ArrayList<>())
                                                    .add(file));
                }
            }
        }
        for (Map.Entry<Likeness, List<Path>> e : alike.entrySet()) {
            (e.getKey().isTidy()
                            ? tidy(e.getKey(), e.getValue())
                            : baci(e.getKey(), e.getValue(), null))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    /** What the first two lines of a file say. */
    private Optional<Likeness> likeness(Path file, boolean isTidy) throws IOException {
        CsvFile csv = new CsvFile(file, file.toString());
        List<DataIssue> unread = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        List<String> header = csv.header(unread::add);
        if (!unread.isEmpty() || header.isEmpty()) {
            return Optional.empty();
        }
        if (!isTidy) {
            return csv.separator() == ',' && trade.isBaci(header)
                    ? Optional.of(new Likeness(false, ',', header, "baci", "USD"))
                    : Optional.empty();
        }
        boolean hasAll = header.containsAll(TidyKind.TRADE.columns());
        if (!hasAll || header.stream().anyMatch(c -> c.endsWith("_name"))) {
            return Optional.empty();
        }
        csv.first(row -> lines.add(List.of(row.get("dataset"), row.get("unit"))), unread::add);
        if (lines.isEmpty() || !unread.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Likeness(
                        true, csv.separator(), header, lines.get(0).get(0), lines.get(0).get(1)));
    }

    /**
     * Tidy files are staged where they are the first of their dataset: else they would be written
     * twice.
     */
    private Optional<Group> tidy(Likeness l, List<Path> files) {
        if (store.get().cellCounts().containsKey(l.dataset())) {
            return Optional.empty();
        }
        CsvForm form =
                CsvForm.tidy(l.separator(), l.header(), l.dataset(), l.unit(), TidyTexts.worlds());
        Optional<StagedCells> cells = store.get().stage(files, form);
        Optional<TidyTexts> texts = cells.flatMap(c -> TidyTexts.judge(source(c, l), today));
        boolean isPlain =
                texts.isPresent()
                        && texts.get().partners().isEmpty()
                        && texts.get().periods().entrySet().stream()
                                .allMatch(p -> p.getKey().equals(p.getValue().toString()))
                        && (cells.get().negatives() == 0 || files.size() == 1);
        if (!isPlain) {
            cells.ifPresent(store.get()::discard);
            return Optional.empty();
        }
        List<DataIssue> issues = new ArrayList<>();
        files.forEach(f -> issues.addAll(TidyTexts.unknownColumns(l.header(), f.toString())));
        if (cells.get().negatives() > 0) {
            issues.add(
                    TidyTexts.negative(
                            files.get(0), files.get(0).toString(), cells.get().negatives()));
        }
        return Optional.of(
                new Group(checksums(cells.get(), files), cells.get(), texts.get(), "", issues));
    }

    private static TidyTexts.Source source(StagedCells cells, Likeness l) {
        return new TidyTexts.Source() {
            @Override
            public Set<String> texts(String column) {
                return switch (column) {
                    case "dataset" -> Set.of(l.dataset());
                    case "unit" -> Set.of(l.unit());
                    default -> cells.texts(column);
                };
            }

            @Override
            public Map<String, Set<String>> names(String column) {
                return Map.of();
            }
        };
    }

    /**
     * @param archive the zip that the files were unpacked from, or null
     */
    private Optional<Group> baci(Likeness l, List<Path> files, Path archive) throws IOException {
        Optional<StagedCells> cells =
                store.get().stage(files, BaciForm.of(l.header(), trade.countries()));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        StagedCells c = cells.get();
        boolean isPlain =
                c.negatives() == 0
                        && c.largest().compareTo(SUSPECT) <= 0
                        && BaciForm.areCodes(c.texts("reporter"))
                        && BaciForm.areCodes(c.texts("partner"))
                        && c.texts("product").stream().allMatch(p -> p.matches("HS:[0-9A-Za-z]{6}"))
                        && c.texts("period").stream()
                                .noneMatch(p -> Period.parse(p).firstDay().isAfter(today));
        if (!isPlain) {
            store.get().discard(c);
            return Optional.empty();
        }
        Map<Path, String> known =
                archive == null ? checksums(c, files) : Map.of(archive, Checksum.of(archive));
        return Optional.of(new Group(known, c, null, "baci", List.of()));
    }

    private static Map<Path, String> checksums(StagedCells cells, List<Path> files) {
        Map<Path, String> checksums = new LinkedHashMap<>();
        files.forEach(f -> checksums.put(f, cells.sha256(f)));
        return checksums;
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    /**
     * BACI as it is published: a zip of yearly files. They are unpacked, since DuckDB reads files
     * alone.
     */
    private Optional<Group> zip(Path archive) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Likeness first = null;
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.isDirectory() || !entry.getName().matches("(?i).*\\.csv")) {
                    continue;
                }
                if (!trade.isBaci(head(zip, entry))) {
                    continue;
                }
                Files.createDirectories(spill);
                Path file = spill.resolve("unpacked-" + unpacked.size() + ".csv");
                unpacked.add(file);
                unpack(zip, entry, file);
                Optional<Likeness> likeness = likeness(file, false);
                if (likeness.isEmpty() || first != null && !first.equals(likeness.get())) {
                    return Optional.empty();
                }
                first = likeness.get();
            }
            return first == null ? Optional.empty() : baci(first, unpacked, archive);
        } catch (ZipException e) {
            // a broken archive: reading it in the other way says so
            return Optional.empty();
        } finally {
            delete(unpacked);
        }
    }

    /** A file of an archive, which is no longer than the archive says. */
    private static void unpack(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        long left = entry.getSize();
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                left -= read;
                if (left < 0) {
                    throw new ZipException(entry.getName() + " is longer than the archive says");
                }
                out.write(bytes, 0, read);
            }
        }
    }

    private static List<String> head(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            String start = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            return List.of(
                    start.lines()
                            .findFirst()
                            .orElse("")
                            .replace("\uFEFF", "")
                            .replace("\"", "")
                            .split(","));
        }
    }

    private void delete(Collection<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(spill);
    }
}
