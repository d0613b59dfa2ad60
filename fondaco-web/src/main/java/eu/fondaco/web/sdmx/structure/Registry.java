// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.sdmx.structure.Artefact.Component;
import eu.fondaco.web.sdmx.structure.Artefact.Item;
import eu.fondaco.web.sdmx.structure.Artefact.Scheme;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All structural artefacts of an observatory: one dataflow and one structure for each dataset, code
 * lists of areas shared among them, of products for each. Immutable; built once.
 */
public final class Registry {

    static final Label WORLD = both("sdmx.world");
    static final Label ALL_PRODUCTS = both("sdmx.all-products");
    private static final String CS = "CS_TRADE";

    private final String agency;
    private final Catalog catalog;
    private final Map<Ref, Artefact> artefacts = new LinkedHashMap<>();
    private final Map<String, Served> flows = new LinkedHashMap<>();

    /** Registers datasets, and the published figures as a dataflow. */
    public Registry(Catalog catalog, ObservationStore store, Measures measures) {
        this.catalog = catalog;
        this.agency = catalog.agency().id();
        List<Dataset> datasets = store.datasets();
        organisations(store.releases());
        concepts();
        areaTree();
        Map<String, CodeBook> shared = shared(datasets);
        Set<String> taken = new HashSet<>();
        for (Dataset dataset : datasets) {
            String id = CodeBook.free(CodeBook.plain(dataset.id()).toUpperCase(Locale.ROOT), taken);
            taken.add(id);
            enter(dataset, id, shared, store.releases());
        }
        FigureFlow figures = new FigureFlow(catalog, measures);
        if (!figures.isEmpty()) {
            figures(figures, CodeBook.free("FIGURES", taken), shared);
        }
    }

    /** Who maintains everything here. */
    public String agency() {
        return agency;
    }

    public Collection<Artefact> artefacts() {
        return artefacts.values();
    }

    public Optional<Artefact> find(Ref ref) {
        return Optional.ofNullable(artefacts.get(ref));
    }

    /** The dataflows of datasets. */
    public List<Served> flows() {
        return flows.values().stream().filter(f -> f.figures() == null).toList();
    }

    /** All dataflows, that of the published figures among them. */
    public Collection<Served> served() {
        return flows.values();
    }

    /** The name of a concept; its id where it is none of ours. */
    public static Label conceptName(String id) {
        Label trade = label(Concepts.CONCEPTS, id);
        return trade.equals(Label.of(id)) ? label(Concepts.QUALITY, id) : trade;
    }

    /** The name of a concept of quality; its id where it is none of ours. */
    public static Label qualityName(String id) {
        return label(Concepts.QUALITY, id);
    }

    private void put(Artefact artefact) {
        artefacts.put(artefact.ref(), artefact);
    }

    private Ref ref(Kind kind, String id) {
        return Ref.of(kind, agency, id);
    }

    private void scheme(Kind kind, String id, Label name, List<Item> items) {
        put(new Scheme(ref(kind, id), name, items, false));
    }

    private void organisations(List<Release> releases) {
        Item us = new Item(agency, catalog.agency().name(), "");
        scheme(
                Kind.AGENCY_SCHEME,
                "AGENCIES",
                Speech.both("registry.agencies"),
                List.of(
                        us,
                        new Item("SDMX", Label.of("SDMX"), ""),
                        new Item(
                                "UNSD",
                                Speech.both("registry.united-nations-statistics-division"),
                                "")));
        Map<String, Item> providers = new LinkedHashMap<>();
        providers.put(agency, us);
        for (Release release : releases) {
            providers.putIfAbsent(
                    provider(release), new Item(provider(release), Label.of(release.source()), ""));
        }
        scheme(
                Kind.PROVIDER_SCHEME,
                "DATA_PROVIDERS",
                Speech.both("registry.data-providers"),
                List.copyOf(providers.values()));
    }

    private void concepts() {
        scheme(
                Kind.CATEGORY_SCHEME,
                "SUBJECTS",
                Speech.both("registry.subjects"),
                List.of(
                        Concepts.item("HOME", "concept.trade-of-the-observed-area"),
                        Concepts.item("OTHERS", "concept.trade-of-other-areas")));
        scheme(Kind.CONCEPT_SCHEME, CS, Speech.both("registry.concepts-trade"), Concepts.CONCEPTS);
        scheme(
                Kind.CONCEPT_SCHEME,
                "CS_QUALITY",
                Speech.both("registry.concepts-quality"),
                Concepts.QUALITY);
        Label quality = Speech.both("registry.report-on-quality");
        Ref report = ref(Kind.METADATA_STRUCTURE, "MSD_QUALITY");
        put(
                new Artefact.ReportStructure(
                        report,
                        quality,
                        ref(Kind.CONCEPT_SCHEME, "CS_QUALITY"),
                        Concepts.QUALITY.stream().map(Item::id).toList()));
        put(new Artefact.Flow(ref(Kind.METADATAFLOW, "MDF_QUALITY"), quality, report));
        scheme(Kind.CODELIST, "CL_FREQ", Speech.both("registry.frequency"), Concepts.FREQ);
        scheme(
                Kind.CODELIST,
                "CL_TRADE_FLOW",
                Speech.both("registry.trade-flow"),
                Concepts.TRADE_FLOW);
        scheme(
                Kind.CODELIST,
                "CL_UNIT_MULT",
                Speech.both("registry.unit-multiplier"),
                Concepts.UNIT_MULT);
        scheme(Kind.CODELIST, "CL_OBS_STATUS", Speech.both("registry.status"), Concepts.OBS_STATUS);
        scheme(
                Kind.CODELIST,
                "CL_CONF_STATUS",
                Speech.both("registry.confidentiality"),
                Concepts.CONF_STATUS);
    }

    private void areaTree() {
        AreaTree tree = new AreaTree(catalog.areas());
        List<Artefact.Node> top = tree.top();
        if (!top.isEmpty()) {
            Label name = Speech.both("registry.areas");
            scheme(Kind.CODELIST, "CL_AREA", name, tree.items());
            put(
                    new Artefact.Hierarchy(
                            ref(Kind.HIERARCHY, "HCL_AREA"),
                            Speech.both("registry.areas-their-parts"),
                            ref(Kind.CODELIST, "CL_AREA"),
                            top));
        }
    }

    /** A provider's id made of the words by which a release names its source. */
    private String provider(Release release) {
        String id =
                CodeBook.plain(release.source().strip())
                        .replaceAll("_+", "_")
                        .toUpperCase(Locale.ROOT);
        String fit = id.substring(0, Math.min(id.length(), 40));
        return fit.equals("_") ? agency : fit.matches("[A-Z].*") ? fit : "P_" + fit;
    }

    private Map<String, CodeBook> shared(List<Dataset> datasets) {
        Set<String> reporters = new TreeSet<>();
        Set<String> partners = new TreeSet<>();
        Set<String> units = new TreeSet<>(List.of("EUR", "USD"));
        for (Dataset dataset : datasets) {
            reporters.addAll(dataset.reporters());
            partners.addAll(dataset.partners());
            units.add(dataset.unit());
        }
        Map<String, CodeBook> books = new LinkedHashMap<>();
        books.put("FREQ", fixed(Concepts.FREQ));
        books.put("REF_AREA", areas("REF_AREA", Speech.both("registry.reporters"), reporters));
        books.put("TRADE_FLOW", fixed(Concepts.TRADE_FLOW));
        books.put(
                "COUNTERPART_AREA",
                areas("COUNTERPART_AREA", Speech.both("registry.partners"), partners));
        books.put("UNIT_MULT", fixed(Concepts.UNIT_MULT));
        books.put("OBS_STATUS", fixed(Concepts.OBS_STATUS));
        books.put("CONF_STATUS", fixed(Concepts.CONF_STATUS));
        CodeBook unit = new CodeBook(units, Label::of);
        books.put("UNIT_MEASURE", unit);
        scheme(
                Kind.CODELIST,
                "CL_UNIT_MEASURE",
                Speech.both("registry.unit"),
                items(unit, units, Map.of()));
        return books;
    }

    private static Label label(List<Item> items, String id) {
        return items.stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .map(Item::name)
                .orElse(Label.of(id));
    }

    private static CodeBook fixed(List<Item> items) {
        return new CodeBook(items.stream().map(Item::id).toList(), c -> label(items, c));
    }

    private CodeBook areas(String dimension, Label name, Set<String> codes) {
        CodeBook book =
                new CodeBook(
                        codes,
                        c ->
                                c.equals(Area.WORLD)
                                        ? WORLD
                                        : catalog.areas()
                                                .find(c)
                                                .map(Area::name)
                                                .orElse(Label.of(c)));
        Map<String, String> parents = new LinkedHashMap<>();
        codes.forEach(
                c ->
                        catalog.areas()
                                .find(c)
                                .filter(a -> a.code().equals(c))
                                .ifPresent(a -> parents.put(c, a.parent())));
        scheme(Kind.CODELIST, "CL_" + dimension, name, items(book, codes, parents));
        return book;
    }

    private static List<Item> items(CodeBook book, Set<String> codes, Map<String, String> parents) {
        List<Item> items = new ArrayList<>();
        for (String code : codes) {
            String parent = parents.getOrDefault(code, "");
            items.add(
                    new Item(
                            book.id(code),
                            book.name(book.id(code)),
                            codes.contains(parent) ? book.id(parent) : ""));
        }
        return items;
    }

    private void enter(
            Dataset dataset, String id, Map<String, CodeBook> shared, List<Release> all) {
        Set<String> codes = new TreeSet<>(dataset.products());
        CodeBook products =
                new CodeBook(
                        codes,
                        c ->
                                catalog.products()
                                        .find(c)
                                        .map(Product::name)
                                        .orElse(
                                                c.equals(Product.TOTAL)
                                                        ? ALL_PRODUCTS
                                                        : Label.of(c)));
        Map<String, String> parents = new LinkedHashMap<>();
        codes.forEach(c -> catalog.products().find(c).ifPresent(p -> parents.put(c, p.parent())));
        Label name = both("sdmx.trade-in", dataset.id());
        scheme(
                Kind.CODELIST,
                "CL_PRODUCT_" + id,
                both("sdmx.products-of", dataset.id()),
                items(products, codes, parents));
        Artefact.Structure structure = structure(id, name);
        Artefact.Flow flow = flow(id, name, structure, isAboutHome(dataset) ? "HOME" : "OTHERS");
        Map<String, CodeBook> books = new LinkedHashMap<>(shared);
        books.put("PRODUCT", products);
        List<Release> releases =
                all.stream().filter(r -> r.dataset().equals(dataset.id())).toList();
        Map<String, Set<String>> providers = providers(releases);
        List<Ref> agreements = agreements(id, name, flow, providers.keySet());
        Served served = new Served(dataset, flow, structure, books, releases, providers, null);
        flows.put(flow.ref().id(), served);
        constraint(served, free("CR_" + id), false, List.of(flow.ref()));
        constraint(served, free("CR_DSD_" + id), false, List.of(structure.ref()));
        constraint(served, free("CR_PA_" + id), false, agreements);
        constraint(served, free("CA_" + id), true, List.of(flow.ref()));
    }

    /** Who provides which releases: the observatory's keeper all of them. */
    private Map<String, Set<String>> providers(List<Release> releases) {
        Map<String, Set<String>> providers = new LinkedHashMap<>();
        providers.put(
                agency,
                releases.stream().map(Release::id).collect(java.util.stream.Collectors.toSet()));
        releases.forEach(
                r ->
                        providers
                                .computeIfAbsent(provider(r), p -> new LinkedHashSet<>())
                                .add(r.id()));
        return providers;
    }

    /** Puts what each provider has agreed to provide of a dataflow. */
    private List<Ref> agreements(String id, Label name, Artefact.Flow flow, Set<String> providers) {
        List<Ref> agreements = new ArrayList<>();
        for (String provider : providers) {
            Ref ref = ref(Kind.AGREEMENT, "PA_" + id + "_" + provider);
            agreements.add(ref);
            put(
                    new Artefact.Agreement(
                            ref,
                            name,
                            flow.ref(),
                            ref(Kind.PROVIDER_SCHEME, "DATA_PROVIDERS"),
                            provider));
        }
        return agreements;
    }

    /** Puts a structure with its dataflow and the subject under which that is found. */
    private Artefact.Flow flow(
            String id, Label name, Artefact.Structure structure, String subject) {
        put(structure);
        Artefact.Flow flow =
                new Artefact.Flow(ref(Kind.DATAFLOW, "DF_" + id), name, structure.ref());
        put(flow);
        put(
                new Artefact.Categorisation(
                        ref(Kind.CATEGORISATION, "CAT_" + id),
                        name,
                        flow.ref(),
                        ref(Kind.CATEGORY_SCHEME, "SUBJECTS"),
                        subject));
        return flow;
    }

    /** The published figures, maintained and provided by whoever maintains the observatory. */
    private void figures(FigureFlow figures, String id, Map<String, CodeBook> shared) {
        Label name = both("sdmx.figures");
        Map<String, CodeBook> books = new LinkedHashMap<>(shared);
        books.putAll(figures.books());
        List<Component> dimensions = dimensions(figures, id, books);
        Artefact.Structure structure =
                new Artefact.Structure(
                        ref(Kind.DATA_STRUCTURE, "DSD_" + id),
                        name,
                        ref(Kind.CONCEPT_SCHEME, CS),
                        dimensions,
                        attributesOfFigures());
        Artefact.Flow flow = flow(id, name, structure, "HOME");
        put(
                new Artefact.Agreement(
                        ref(Kind.AGREEMENT, "PA_" + id + "_" + agency),
                        name,
                        flow.ref(),
                        ref(Kind.PROVIDER_SCHEME, "DATA_PROVIDERS"),
                        agency));
        Served served =
                new Served(
                        figures.dataset(),
                        flow,
                        structure,
                        books,
                        List.of(),
                        Map.of(agency, Set.of("")),
                        figures);
        flows.put(flow.ref().id(), served);
        constraint(served, free("CR_" + id), false, List.of(flow.ref()));
        constraint(served, free("CA_" + id), true, List.of(flow.ref()));
    }

    /** The dimensions of figures, each with its list of codes. */
    private List<Component> dimensions(FigureFlow figures, String id, Map<String, CodeBook> books) {
        List<Component> dimensions = new ArrayList<>();
        dimensions.add(coded("FREQ", "CL_FREQ", false));
        for (String dimension : List.of("REF_AREA", "TRADE_FLOW", "COUNTERPART_AREA", "PRODUCT")) {
            dimensions.add(coded(dimension, "CL_" + dimension + "_" + id, false));
        }
        FigureFlow.DIMENSIONS.forEach(d -> dimensions.add(coded(d, "CL_" + d + "_" + id, false)));
        for (Component dimension : dimensions) {
            if (!artefacts.containsKey(dimension.codelist())) {
                scheme(
                        Kind.CODELIST,
                        dimension.codelist().id(),
                        conceptName(dimension.id()),
                        items(books.get(dimension.id()), figures.codes(dimension.id()), Map.of()));
            }
        }
        return dimensions;
    }

    private List<Component> attributesOfFigures() {
        List<Component> attributes = new ArrayList<>();
        for (String attribute : FigureFlow.ATTRIBUTES) {
            attributes.add(new Component(attribute, null, "String", true, false));
        }
        attributes.add(coded("OBS_STATUS", "CL_OBS_STATUS", true));
        attributes.add(coded("CONF_STATUS", "CL_CONF_STATUS", true));
        return attributes;
    }

    private Component coded(String id, String codelist, boolean ofObservation) {
        return new Component(id, ref(Kind.CODELIST, codelist), "", ofObservation, !ofObservation);
    }

    private static Label both(String key, Object... about) {
        return new Label(Speech.say(Lang.EN, key, about), Speech.say(Lang.IT, key, about));
    }

    private Artefact.Structure structure(String id, Label name) {
        List<Component> dimensions = new ArrayList<>();
        for (String dimension : List.of("FREQ", "REF_AREA", "TRADE_FLOW", "COUNTERPART_AREA")) {
            dimensions.add(
                    new Component(
                            dimension, ref(Kind.CODELIST, "CL_" + dimension), "", false, true));
        }
        dimensions.add(
                new Component("PRODUCT", ref(Kind.CODELIST, "CL_PRODUCT_" + id), "", false, true));
        return new Artefact.Structure(
                ref(Kind.DATA_STRUCTURE, "DSD_" + id),
                name,
                ref(Kind.CONCEPT_SCHEME, CS),
                dimensions,
                List.of(
                        new Component(
                                "UNIT_MEASURE",
                                ref(Kind.CODELIST, "CL_UNIT_MEASURE"),
                                "",
                                false,
                                true),
                        new Component(
                                "UNIT_MULT", ref(Kind.CODELIST, "CL_UNIT_MULT"), "", false, true),
                        new Component(
                                "OBS_STATUS", ref(Kind.CODELIST, "CL_OBS_STATUS"), "", true, false),
                        new Component(
                                "CONF_STATUS",
                                ref(Kind.CODELIST, "CL_CONF_STATUS"),
                                "",
                                true,
                                false)));
    }

    private boolean isAboutHome(Dataset dataset) {
        return dataset.reporters().contains(catalog.home());
    }

    private String free(String id) {
        return CodeBook.free(
                id,
                artefacts.keySet().stream()
                        .filter(r -> r.kind() == Kind.CONSTRAINT)
                        .map(Ref::id)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private void constraint(Served served, String id, boolean actual, List<Ref> to) {
        Dataset dataset = served.dataset();
        Set<String> frequencies = new TreeSet<>();
        Set<String> tradeFlows = new TreeSet<>();
        TreeSet<Period> periods = new TreeSet<>();
        dataset.coverage()
                .forEach(
                        (reported, covered) -> {
                            tradeFlows.add(reported.flow().code());
                            covered.forEach(
                                    p -> {
                                        frequencies.add(Flows.frequency(p));
                                        periods.add(p);
                                    });
                        });
        Map<String, List<String>> region = new LinkedHashMap<>();
        region.put("FREQ", List.copyOf(frequencies));
        region.put("REF_AREA", ids(served, "REF_AREA", dataset.reporters()));
        region.put(
                "TRADE_FLOW",
                served.figures() == null
                        ? List.copyOf(tradeFlows)
                        : ids(served, "TRADE_FLOW", served.figures().codes("TRADE_FLOW")));
        region.put("COUNTERPART_AREA", ids(served, "COUNTERPART_AREA", dataset.partners()));
        region.put("PRODUCT", ids(served, "PRODUCT", dataset.products()));
        if (served.figures() != null) {
            FigureFlow.DIMENSIONS.forEach(
                    d -> region.put(d, ids(served, d, served.figures().codes(d))));
        }
        put(
                new Artefact.Constraint(
                        ref(Kind.CONSTRAINT, id),
                        served.flow().name(),
                        actual,
                        to,
                        region,
                        actual && !periods.isEmpty() ? Flows.time(periods.first()) : null,
                        actual && !periods.isEmpty() ? Flows.time(periods.last()) : null,
                        Map.of()));
    }

    private static List<String> ids(Served served, String dimension, Set<String> codes) {
        CodeBook book = served.books().get(dimension);
        return new TreeSet<>(codes).stream().map(book::id).toList();
    }
}
