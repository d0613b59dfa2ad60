// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.answer.Undeclared;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.observatory.mapping.SheetYaml;
import eu.fondaco.sources.classification.ClassificationFile;
import eu.fondaco.sources.sheet.SheetAccount;
import eu.fondaco.sources.sheet.SheetCountries;
import eu.fondaco.sources.sheet.SheetFile;
import eu.fondaco.sources.sheet.SheetGrid;
import eu.fondaco.sources.sheet.SheetProposal;
import eu.fondaco.sources.sheet.SheetReading;
import eu.fondaco.sources.sheet.SheetRefusedException;
import eu.fondaco.sources.sheet.SheetSaid;
import eu.fondaco.sources.sheet.SheetSource;
import eu.fondaco.warehouse.ParquetFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Loads an office sheet that no mapping explains. It is understood first, and shown; what it is
 * understood as is written as a tidy file, which is loaded and kept in {@code snapshots/}, so that
 * it can be read by anyone and loaded again.
 */
public final class SheetWizard {

    /** What to say of where a sheet comes from; texts may be empty. */
    public record Provenance(LocalDate release, String source, String licence) {}

    /**
     * What is wanted of a file.
     *
     * @param sheet name of the one sheet to take; null for all
     * @param texts what somebody says of it, by {@link SheetSaid#KEYS}; what was said of the sheet
     *     before it in its dataset holds for the rest
     * @param source who is said to have produced it; empty for nobody
     * @param joins whether it may be proposed to be part of a dataset that is held
     */
    public record Wanted(String sheet, Map<String, String> texts, String source, boolean joins) {

        /** Everything in a file of which something is said. */
        public static Wanted of(Map<String, String> texts) {
            return new Wanted(null, texts, "", true);
        }
    }

    /** What is the matter with a file, however it is taken. */
    private static final Set<String> REFUSED =
            Set.of(
                    "dimensions-changed",
                    "archive-broken",
                    "file-too-large",
                    "file-empty",
                    "parquet-broken");

    private final Observatory observatory;
    private final String name;
    private final String checksum;
    private final SheetSaid said;
    private final List<SheetProposal> proposals;
    private final List<SheetGrid> grids;
    private final SheetJoining.Joined joined;

    private SheetWizard(
            Observatory observatory,
            Path file,
            SheetSaid said,
            List<SheetGrid> grids,
            List<SheetProposal> proposals,
            SheetJoining.Joined joined)
            throws IOException {
        this.observatory = observatory;
        this.name = file.getFileName().toString();
        this.checksum = Checksum.of(file);
        this.said = said;
        this.grids = grids;
        this.proposals = proposals;
        this.joined = joined;
    }

    /**
     * Understands a file that is in no form known here; nothing where it is in one, or where no
     * table can be found in it.
     */
    public static Optional<SheetWizard> of(
            Observatory observatory, Path file, Wanted wanted, LocalDate today) throws IOException {
        if (!Files.isRegularFile(file) || isExplained(observatory, file, today)) {
            return Optional.empty();
        }
        List<SheetGrid> grids;
        try {
            grids = grids(file);
        } catch (SheetRefusedException e) { // the ordinary way says what the matter is
            return Optional.empty();
        }
        SheetSaid said = said(observatory, file, wanted.texts);
        SheetReading.Known known = known(observatory, file, grids, said);
        List<SheetProposal> proposals = SheetReading.read(grids, wanted.sheet, known);
        if (proposals.isEmpty()) {
            return Optional.empty();
        }
        boolean joins = wanted.joins && said.text("dataset").isEmpty() && isSound(proposals);
        SheetJoining.Joined joined =
                joins
                        ? new SheetJoining(observatory, proposals, wanted.source, today)
                                .find(dataset(file, said))
                        : SheetJoining.Joined.NONE;
        return Optional.of(new SheetWizard(observatory, file, said, grids, proposals, joined));
    }

    /** The sheets of a file; a Parquet file is a sheet whose first row names its columns. */
    private static List<SheetGrid> grids(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (!new String(start, StandardCharsets.US_ASCII).equals("PAR1")) {
            return SheetFile.read(file);
        }
        Path work = Files.createTempDirectory("sheet");
        Path csv = work.resolve("table.csv");
        try {
            ParquetFile.toCsv(file, csv);
            return SheetFile.read(csv);
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(work);
        }
    }

    private static SheetSaid said(Observatory observatory, Path file, Map<String, String> texts) {
        List<Label> problems = new ArrayList<>();
        SheetSaid now = SheetSaid.of(texts, problems);
        if (!problems.isEmpty()) {
            throw new SaidWrongException(problems);
        }
        Map<String, String> all = new HashMap<>();
        String named = now.text("dataset");
        if (!named.isEmpty() && !named.equals(slug(file))) {
            all.putAll(before(observatory, named));
            all.remove("flow"); // that of another file
        }
        all.putAll(before(observatory, slug(file)));
        all.putAll(now.texts());
        return SheetSaid.of(all, problems);
    }

    private static Map<String, String> before(Observatory observatory, String dataset) {
        List<DataIssue> issues = new ArrayList<>();
        SheetSaid before = SheetYaml.said(observatory.folder(), dataset, issues::add);
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new Failure.BadInputException(issues);
        }
        return before.texts();
    }

    /** That what somebody says of a sheet can't be understood. */
    public static final class SaidWrongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Label> problems;

        SaidWrongException(List<Label> problems) {
            super(problems.get(0).en());
            this.problems = problems;
        }

        /** What is the matter. */
        public List<Label> problems() {
            return problems;
        }
    }

    private static boolean isExplained(Observatory observatory, Path file, LocalDate today)
            throws IOException {
        if (TradeFiles.tidyKind(file).isPresent()
                || ClassificationFile.recognises(file, file.toString())) {
            return true;
        }
        List<DataIssue> issues = new ArrayList<>();
        TradeFiles trade = new TradeFiles(today);
        trade.learnMappings(observatory.folder(), issues::add);
        return trade.learnCountries(file, file.toString())
                || trade.readTable(file, file.toString(), issues::add).isPresent()
                || issues.stream().map(DataIssue::code).anyMatch(REFUSED::contains);
    }

    private static SheetReading.Known known(
            Observatory observatory, Path file, List<SheetGrid> grids, SheetSaid said) {
        List<Collection<Area>> places = new ArrayList<>();
        places.add(observatory.catalog().areas().list());
        for (String country : LentLists.divided()) {
            places.add(LentLists.areas(country, List.of()));
        }
        SheetCountries.of(grids, places, LentLists.parts())
                .forEach(country -> places.add(LentLists.areas(country, List.of())));
        return new SheetReading.Known(
                places,
                observatory.catalog().products().list(),
                LentLists.namedProducts().keySet(),
                observatory.catalog().home(),
                bare(file).replace('_', ' '),
                said);
    }

    private static String bare(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private static String dataset(Path file, SheetSaid said) {
        String wanted = said.text("dataset");
        return wanted.isEmpty() ? slug(file) : wanted;
    }

    /** What a file is called, as a dataset. */
    private static String slug(Path file) {
        String slug = bare(file).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String trimmed = slug.replaceAll("^_+|_+$", "");
        String named = trimmed.substring(0, Math.min(40, trimmed.length()));
        return named.isEmpty() ? "sheet" : named;
    }

    /** How each sheet is understood. */
    public List<SheetProposal> proposals() {
        return proposals;
    }

    /** What becomes of the numbers of a sheet, a line a kind. */
    public List<Label> account(SheetProposal proposal) {
        return SheetAccount.of(proposal, grids);
    }

    /** Whether all of it may be loaded. */
    public boolean isSound() {
        return isSound(proposals);
    }

    private static boolean isSound(List<SheetProposal> proposals) {
        return proposals.stream().allMatch(SheetProposal::isSound)
                && proposals.stream().map(SheetProposal::unit).distinct().count() == 1;
    }

    /** Whether any of it may be trade: else it holds other statistics, as it says itself. */
    public boolean isOfTrade() {
        return proposals.stream().anyMatch(SheetProposal::isOfTrade);
    }

    /** Whether a mapping of columns can explain the file: one table, named in the first row. */
    public boolean isPlain() {
        return SheetReading.isPlain(grids);
    }

    /** The dataset that the cells become, or become part of. */
    public String dataset() {
        return joined.dataset().isEmpty() ? dataset(Path.of(name), said) : joined.dataset();
    }

    /** Whether they are proposed to become part of a dataset that is held. */
    public boolean isJoined() {
        return !joined.dataset().isEmpty();
    }

    /** What is to be told of the dataset of which the sheet may be another part. */
    public List<Label> joining() {
        return joined.said();
    }

    /** What somebody says of the sheet, now or when the one before was loaded. */
    public SheetSaid said() {
        return said;
    }

    /** Who the file says has produced its numbers; empty where it doesn't. */
    public String source() {
        return SheetSource.of(grids);
    }

    /** Whether the observatory says already where the dataset comes from. */
    public boolean isDeclared() {
        DatasetNote note = observatory.datasets().get(dataset());
        return note != null && !note.source().isBlank() && !note.source().equals(Undeclared.STATUS);
    }

    /**
     * Loads the cells. A source that is said now of a dataset loaded without one holds for all of
     * it: the warehouse is built again.
     *
     * @throws Failure.BadInputException when a cell stands in it twice
     */
    public Loading.Report load(Provenance provenance, boolean replace, LocalDate today)
            throws IOException {
        DatasetNote held = observatory.datasets().get(dataset());
        boolean declares = held != null && !isDeclared() && !provenance.source().isBlank();
        Path work = Files.createTempDirectory("sheet");
        Path tidy = work.resolve(dataset() + ".csv");
        Path named = work.resolve(dataset() + "_names.csv");
        try {
            Files.writeString(tidy, tidy());
            String own = ownAreas(named.getFileName().toString());
            if (!own.isEmpty()) {
                Files.writeString(named, own);
            }
            Loading.Report report =
                    Loading.load(
                            observatory.folder(),
                            own.isEmpty() ? List.of(tidy) : List.of(named, tidy),
                            new Loading.Options(
                                    provenance.release(),
                                    replace,
                                    true,
                                    null,
                                    held == null || declares
                                            ? Map.of(dataset(), note(held, provenance))
                                            : Map.of(),
                                    texts()),
                            today);
            if (declares) {
                Rebuilding.rebuild(observatory.folder(), today);
            }
            return report;
        } finally {
            Files.deleteIfExists(tidy);
            Files.deleteIfExists(named);
            Files.deleteIfExists(work);
        }
    }

    /** What is kept beside the cells: how the sheet was understood, and what it calls things. */
    private Map<String, String> texts() throws IOException {
        Map<String, String> texts =
                new HashMap<>(new SheetNames(observatory, dataset()).files(proposals));
        Map<String, String> kept = new HashMap<>(said.texts());
        if (isJoined()) { // the sheet of that name is of it from now on
            kept.put("dataset", dataset());
        }
        texts.put(
                SheetYaml.file(mapping()),
                SheetYaml.text(name, checksum, SheetSaid.of(kept, new ArrayList<>()), proposals));
        return texts;
    }

    /** What its mapping is called: its dataset, unless another sheet of that has one already. */
    private String mapping() {
        Path others = observatory.folder().resolve(SheetYaml.file(dataset()));
        return Files.isRegularFile(others) ? slug(Path.of(name)) : dataset();
    }

    /**
     * A list of the areas that only this dataset names, those of its sheets before among them;
     * empty where no sheet brings a new one. They are groups: no ranking and no sum takes them.
     */
    private String ownAreas(String name) throws IOException {
        Map<String, String> own = new TreeMap<>();
        proposals.forEach(p -> own.putAll(p.own()));
        own.keySet().removeIf(code -> observatory.catalog().areas().find(code).isPresent());
        if (own.isEmpty()) {
            return "";
        }
        Path before = observatory.folder().resolve("areas").resolve(name);
        StringBuilder text =
                new StringBuilder(
                        Files.isRegularFile(before)
                                ? Files.readString(before)
                                : "code,name_en,name_it,kind\n");
        own.forEach(
                (code, label) ->
                        text.append(
                                String.join(",", code, quoted(label), quoted(label), "group")
                                        + "\n"));
        return text.toString();
    }

    private static DatasetNote note(DatasetNote held, Provenance from) {
        return new DatasetNote(
                held != null && held.complete(),
                held != null && held.zerosOmitted(),
                from.source().isBlank() ? Undeclared.STATUS : from.source(),
                held == null ? "" : held.url(),
                from.licence());
    }

    private String tidy() {
        StringBuilder text =
                new StringBuilder(
                        "dataset,reporter,partner,flow,product,product_name,period,value,unit,status\n");
        for (SheetProposal proposal : proposals) {
            for (SheetProposal.Cell c : proposal.cells()) {
                text.append(
                                String.join(
                                        ",",
                                        dataset(),
                                        quoted(c.reporter()),
                                        quoted(c.partner()),
                                        c.flow().code(),
                                        quoted(c.product()),
                                        quoted(c.productName()),
                                        c.period().toString(),
                                        c.value() == null ? "" : c.value().toPlainString(),
                                        proposal.unit(),
                                        c.status()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
