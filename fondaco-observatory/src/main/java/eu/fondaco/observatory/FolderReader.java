// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Agency;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.classification.Classifications;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.correction.CorrectionsYaml;
import eu.fondaco.observatory.figure.FiguresCsv;
import eu.fondaco.observatory.list.AreasCsv;
import eu.fondaco.observatory.list.AttributesCsv;
import eu.fondaco.observatory.list.ClassificationsFolder;
import eu.fondaco.observatory.list.CodesOfData;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.observatory.list.ProductsCsv;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.relation.RelationsYaml;
import eu.fondaco.observatory.speech.Speech;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an observatory's folder, file by file in the order of their names, then checks the links.
 */
final class FolderReader {

    private final Path folder;
    private final IssueLog issues = new IssueLog();

    FolderReader(Path folder) {
        this.folder = folder;
    }

    Observatory read() {
        Head head = head();
        if (!head.readable) {
            return unreadable();
        }
        Areas areas = areas(head.home);
        Products products = products();
        List<Attribute> attributes = new ArrayList<>();
        files("attributes", ".csv")
                .forEach(f -> attributes.addAll(AttributesCsv.read(f, name(f), issues)));
        RelationsYaml relations = new RelationsYaml(issues);
        files("relations", ".yaml").forEach(f -> relations.read(f, name(f)));
        files("strategies", ".yaml").forEach(f -> relations.read(f, name(f)));
        CorrectionsYaml corrections = new CorrectionsYaml(issues);
        files("corrections", ".yaml").forEach(f -> corrections.read(f, name(f)));
        List<Figure> figures = corrections.applyTo(figures(areas, products));
        Relations all = relations.finish();
        checkAreas(areas, relations.areaUses(), head.home);
        Catalog catalog =
                new Catalog(
                        head.name,
                        head.home,
                        areas,
                        products,
                        figures,
                        attributes,
                        all,
                        head.agency,
                        head.modelled);
        Map<String, Observatory.DatasetNote> datasets = SourcesYaml.read(folder, issues);
        return new Observatory(
                folder,
                catalog,
                publication(head.publication, datasets),
                datasets,
                head.cluster,
                corrections.cells(),
                corrections.corrected(),
                issues.list());
    }

    /** An observatory of which nothing is known but why. */
    private Observatory unreadable() {
        Catalog nothing =
                new Catalog(
                        Label.of(""),
                        "",
                        new Areas(List.of()),
                        new Products(List.of()),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        return new Observatory(
                folder,
                nothing,
                Publication.UNSAID,
                Map.of(),
                null,
                List.of(),
                List.of(),
                issues.list());
    }

    /** Whether areas that relations and the home name are there. */
    private void checkAreas(Areas areas, List<RelationsYaml.AreaUse> uses, String home) {
        for (RelationsYaml.AreaUse use : uses) {
            if (areas.find(use.code()).isEmpty()) {
                use.where()
                        .error(
                                "unknown-area",
                                use.key(),
                                FileNote.NO_SUCH_AREA.note(use.code()),
                                FileNote.ADD_AREA);
            }
        }
        if (!home.isEmpty() && areas.find(home).isEmpty()) {
            issues.accept(
                    DataIssue.error(
                            "unknown-area",
                            Observatory.FILE,
                            0,
                            "home",
                            FileNote.NO_SUCH_AREA.note(home),
                            FileNote.ADD_AREA));
        }
    }

    private static Publication publication(
            Publication said, Map<String, Observatory.DatasetNote> datasets) {
        Map<String, Publication.Terms> terms = new HashMap<>();
        datasets.forEach(
                (id, d) -> terms.put(id, new Publication.Terms(d.source(), d.url(), d.licence())));
        return new Publication(said.licence(), said.contact(), said.address(), said.ipa(), terms);
    }

    /** What {@code observatory.yaml} says. */
    private record Head(
            boolean readable,
            Label name,
            String home,
            Agency agency,
            Publication publication,
            ClusterNote cluster,
            boolean modelled) {

        static final Head NONE =
                new Head(false, Label.of(""), "", Agency.UNNAMED, Publication.UNSAID, null, false);
    }

    private Head head() {
        Path file = folder.resolve(Observatory.FILE);
        if (!Files.isRegularFile(file)) {
            issues.accept(
                    DataIssue.error(
                            "no-observatory",
                            folder.toString(),
                            0,
                            "",
                            FileNote.NOT_AN_OBSERVATORY.note(Observatory.FILE),
                            FileNote.INIT.note(String.valueOf(folder.getFileName()))));
            return Head.NONE;
        }
        YamlMap top = YamlFile.read(file, Observatory.FILE, issues).orElse(null);
        if (top == null) {
            return Head.NONE;
        }
        String format = top.required("format");
        if (!format.equals("" + Observatory.FORMAT)) {
            top.error(
                    "format-unknown",
                    "format",
                    FileNote.OTHER_FORMAT.note(format, Observatory.FORMAT),
                    FileNote.USE_NEWER.note(Observatory.FORMAT));
            return Head.NONE;
        }
        top.expect(
                "format",
                "name",
                "home",
                "licence",
                "contact",
                "address",
                "ipa",
                "agency",
                "warehouse",
                "modelled");
        return new Head(
                true,
                top.label("name"),
                top.text("home"),
                agency(top),
                said(top),
                top.has("warehouse") ? ClusterNote.read(top.map("warehouse")) : null,
                top.flag("modelled", false));
    }

    /** On what terms it is published, as far as this file says. */
    private static Publication said(YamlMap top) {
        String address = top.text("address");
        if (!address.isEmpty() && !address.matches("https?://[^\\s\"<>]+")) {
            top.error(
                    "bad-address",
                    "address",
                    FileNote.NOT_AN_ADDRESS.note(address),
                    FileNote.WRITE_ADDRESS);
            address = "";
        }
        return new Publication(
                top.text("licence"), top.text("contact"), address, top.text("ipa"), Map.of());
    }

    /** Who maintains it; the observatory itself, unnamed, where nothing is said. */
    private static Agency agency(YamlMap top) {
        if (!top.has("agency")) {
            return new Agency(Agency.UNNAMED.id(), top.label("name"));
        }
        YamlMap said = top.map("agency").expect("id", "name");
        String id = said.required("id");
        if (!Agency.isId(id)) {
            said.error(
                    "bad-agency", "id", FileNote.NO_AGENCY_ID.note(id), FileNote.WRITE_AGENCY_ID);
            return Agency.UNNAMED;
        }
        return new Agency(id, said.has("name") ? said.label("name") : top.label("name"));
    }

    /** A code that came with data and has nothing but a name is no definition. */
    private Areas areas(String home) {
        List<Area> areas = new ArrayList<>();
        Set<String> ofData = new TreeSet<>();
        Map<String, String> seen = new HashMap<>();
        List<Path> files = files("areas", ".csv");
        for (Path file : files.stream().filter(CodesOfData::is).toList()) {
            for (Area area : AreasCsv.read(file, name(file), new HashMap<>(), issues)) {
                ofData.add(area.code());
                areas.add(area);
            }
        }
        List<Area> lent = LentLists.areas(home, ofData);
        Set<String> known = lent.stream().map(Area::code).collect(Collectors.toSet());
        areas.removeIf(a -> a.kind().isEmpty() && known.contains(a.code()));
        files.stream()
                .filter(f -> !CodesOfData.is(f))
                .forEach(f -> areas.addAll(AreasCsv.read(f, name(f), seen, issues)));
        return new Areas(lent, areas);
    }

    private Products products() {
        List<Product> products = new ArrayList<>(LentLists.products());
        Map<String, String> seen = new HashMap<>();
        List<Path> files = files("products", ".csv");
        files.stream()
                .filter(CodesOfData::is)
                .forEach(
                        f ->
                                products.addAll(
                                        ProductsCsv.read(f, name(f), new HashMap<>(), issues)));
        files.stream()
                .filter(f -> !CodesOfData.is(f))
                .forEach(f -> products.addAll(ProductsCsv.read(f, name(f), seen, issues)));
        return new Products(products, classifications());
    }

    /** Imported classifications and correspondences; those of one file each. */
    private Classifications classifications() {
        List<Path> files = new ArrayList<>(files(ClassificationsFolder.NAME, ".csv"));
        files.addAll(files(ClassificationsFolder.NAME, ".csv.gz"));
        return files.isEmpty() ? Classifications.NONE : ClassificationsFolder.of(files, this::name);
    }

    private List<Figure> figures(Areas areas, Products products) {
        List<Figure> figures = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Path file : files("figures", ".csv")) {
            for (FiguresCsv.Placed placed : FiguresCsv.read(file, name(file), seen, issues)) {
                Figure f = placed.figure();
                f.question()
                        .reporter()
                        .list()
                        .forEach(c -> known(areas.find(c).isPresent(), placed, "reporter", c));
                f.question()
                        .partner()
                        .list()
                        .forEach(c -> known(areas.find(c).isPresent(), placed, "partner", c));
                f.question()
                        .product()
                        .list()
                        .forEach(c -> known(products.find(c).isPresent(), placed, "product", c));
                figures.add(f);
            }
        }
        return figures;
    }

    private void known(boolean known, FiguresCsv.Placed placed, String field, String code) {
        if (!known) {
            String kind = field.equals("product") ? "product" : "area";
            issues.accept(
                    DataIssue.error(
                            "unknown-" + kind,
                            placed.file(),
                            placed.line(),
                            field,
                            Speech.both("issue.no-has-the-code", kind, code),
                            Speech.both("remedy.add-it-to-s-or", kind)));
        }
    }

    /**
     * Regular files of a subfolder that end so, by name; links that lead out of the folder are
     * left.
     */
    private List<Path> files(String sub, String end) {
        Path dir = folder.resolve(sub);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(dir)) {
            Path root = folder.toRealPath();
            List<Path> files = new ArrayList<>();
            for (Path file : list.sorted().toList()) {
                if (file.getFileName().toString().endsWith(end) && Files.isRegularFile(file)) {
                    if (file.toRealPath().startsWith(root)) {
                        files.add(file);
                    } else {
                        issues.accept(
                                DataIssue.error(
                                        "outside-folder",
                                        name(file),
                                        0,
                                        "",
                                        FileNote.LEADS_OUT,
                                        FileNote.COPY_FILE));
                    }
                }
            }
            return files;
        } catch (IOException e) {
            issues.accept(
                    DataIssue.error(
                            "file-unreadable",
                            sub,
                            0,
                            "",
                            FileNote.UNLISTABLE.note(e.toString()),
                            FileNote.CHECK_PERMISSIONS));
            return List.of();
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
