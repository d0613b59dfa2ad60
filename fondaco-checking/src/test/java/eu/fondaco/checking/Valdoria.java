// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small observatory in memory: an invented country of six regions that trade with nine countries.
 * The numbers are made by a formula, so that every one differs and years go up and down.
 */
public final class Valdoria {

    public static final List<String> REGIONS =
            List.of("XV-01", "XV-02", "XV-03", "XV-04", "XV-05", "XV-06");
    public static final List<String> PARTNERS =
            List.of("NO", "CL", "KE", "TH", "VN", "CA", "PT", "EG", "PE");
    public static final List<String> PRODUCTS = List.of("K1", "K2", "K3", "K4");
    public static final int FIRST = 2010;
    public static final int LAST = 2020;

    private static final double[] REGION = {9.1, 7.4, 5.2, 3.3, 1.9, 0.8};
    private static final double[] PARTNER = {21, 17, 3.1, 9.7, 6.3, 14, 12, 4.6, 8.2};
    private static final double[] PRODUCT = {48, 27, 16, 9};

    private static final Lexicons LEXICONS = lexicons();
    private static final InMemoryObservationStore STORE = cells();

    private Valdoria() {}

    public static Catalog catalog() {
        return catalog(List.of(), Relations.NONE);
    }

    public static Catalog catalog(List<Figure> figures, Relations relations) {
        return new Catalog(
                new Label("Montalba and the world", "Montalba e il mondo"),
                "XV-01",
                new Areas(areas()),
                new Products(products()),
                figures,
                attributes(),
                relations);
    }

    public static List<Dataset> datasets() {
        return STORE.datasets();
    }

    public static InMemoryObservationStore store() {
        return STORE;
    }

    /** The statements of a text of June 2019, judged. */
    public static List<Checked> check(String text, String lang) {
        LocalDate day = LocalDate.parse("2019-06-03");
        Checker.Options options = new Checker.Options(Tongue.parse(lang), day, null);
        return checker().check("a.md", text, options).statements();
    }

    public static StoreQuestionEngine engine() {
        return new StoreQuestionEngine(catalog(), STORE);
    }

    /**
     * The shipped lexicons with the adjectives of the invented country, from a file as
     * observatories have.
     */
    public static Lexicons words() {
        return LEXICONS;
    }

    public static StandardChecker checker() {
        return new StandardChecker(catalog(), datasets(), engine(), LEXICONS);
    }

    public static StandardChecker checker(Relations relations) {
        Catalog catalog = catalog(List.of(), relations);
        return new StandardChecker(
                catalog, datasets(), new StoreQuestionEngine(catalog, STORE), LEXICONS);
    }

    private static Lexicons lexicons() {
        try {
            Path folder = Files.createTempDirectory("valdoria");
            Path files = Files.createDirectory(folder.resolve(Lexicons.FOLDER));
            Path en =
                    Files.writeString(
                            files.resolve("en.yaml"),
                            "language: en\n"
                                    + "areas:\n"
                                    + "  XV: {adjectives: [valdorian]}\n"
                                    + "  XV-01: {adjectives: [montalban]}\n");
            Path it =
                    Files.writeString(
                            files.resolve("it.yaml"),
                            "language: it\n"
                                    + "areas:\n"
                                    + "  XV: {adjectives: ['valdorian*']}\n"
                                    + "  XV-01: {adjectives: ['montalban*']}\n");
            Lexicons read =
                    Lexicons.of(
                            folder,
                            new Areas(areas()),
                            issue -> {
                                throw new IllegalStateException(issue.toString());
                            });
            for (Path p : List.of(en, it, files, folder)) {
                Files.delete(p);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area area(
            String code, String en, String it, String kind, String parent, String... groups) {
        return new Area(code, new Label(en, it), kind, parent, Set.of(groups), Set.of());
    }

    public static List<Area> areas() {
        return List.of(
                area("W00", "World", "Mondo", "special", ""),
                area("XV", "Valdoria", "Valdoria", "country", ""),
                area("XV-01", "Montalba", "Montalba", "region", "XV"),
                area("XV-02", "Rivalta", "Rivalta", "region", "XV"),
                area("XV-03", "Costaverde", "Costaverde", "region", "XV"),
                area("XV-04", "Lagonia", "Lagonia", "region", "XV"),
                area("XV-05", "Pietrafonda", "Pietrafonda", "region", "XV"),
                area("XV-06", "Sabbiera", "Sabbiera", "region", "XV"),
                area("NO", "Norway", "Norvegia", "country", ""),
                area("CL", "Chile", "Cile", "country", "", "ANDES"),
                area("PE", "Peru", "Perù", "country", "", "ANDES"),
                area("KE", "Kenya", "Kenya", "country", ""),
                area("TH", "Thailand", "Thailandia", "country", "", "ASEAN"),
                area("VN", "Viet Nam", "Vietnam", "country", "", "ASEAN"),
                area("CA", "Canada", "Canada", "country", ""),
                area("PT", "Portugal", "Portogallo", "country", ""),
                area("EG", "Egypt", "Egitto", "country", ""),
                area("ASEAN", "ASEAN", "ASEAN", "group", ""),
                area("ANDES", "Andean countries", "Paesi andini", "group", ""),
                area("CL-AN", "Antofagasta", "Antofagasta", "region", "CL"),
                area("TH-50", "Chiang Mai", "Chiang Mai", "province", "TH"),
                area("PE-CUS", "Cusco", "Cusco", "region", "PE"));
    }

    private static List<Product> products() {
        return List.of(
                product("TOTAL", "All goods", "Tutte le merci"),
                product("K1", "Machinery", "Macchinari"),
                product("K2", "Musical instruments", "Strumenti musicali"),
                product("K3", "Footwear", "Calzature"),
                product("K4", "Herbal teas", "Tisane"));
    }

    private static Product product(String code, String en, String it) {
        return new Product(code, new Label(en, it), "", Set.of());
    }

    private static List<Attribute> attributes() {
        List<Attribute> out = new ArrayList<>();
        for (int y = FIRST; y <= LAST; y++) {
            double people = 0;
            double gdp = 0;
            for (int r = 0; r < REGIONS.size(); r++) {
                double p = Math.round(REGION[r] * 410_000 * (1 + 0.3 * Math.sin(r + 1)) + 1000 * y);
                double g =
                        Math.round(
                                REGION[r]
                                        * 13.7e9
                                        * (1 + 0.2 * Math.cos(2 * r + 1))
                                        * Math.pow(1.019, y - FIRST));
                out.add(
                        new Attribute(
                                REGIONS.get(r),
                                Period.year(y),
                                "population",
                                p,
                                "persons",
                                "census office, 1 January"));
                out.add(
                        new Attribute(
                                REGIONS.get(r),
                                Period.year(y),
                                "gdp",
                                g,
                                "EUR",
                                "national accounts"));
                people += p;
                gdp += g;
            }
            out.add(
                    new Attribute(
                            "XV",
                            Period.year(y),
                            "population",
                            people,
                            "persons",
                            "census office, 1 January"));
            out.add(new Attribute("XV", Period.year(y), "gdp", gdp, "EUR", "national accounts"));
        }
        return out;
    }

    private static InMemoryObservationStore cells() {
        List<Observation> rows = new ArrayList<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            for (int y = FIRST; y <= LAST; y++) {
                long[][] country = new long[PARTNERS.size() + 1][PRODUCTS.size() + 1];
                for (int r = 0; r < REGIONS.size(); r++) {
                    long[][] own = new long[PARTNERS.size() + 1][PRODUCTS.size() + 1];
                    for (int p = 0; p < PARTNERS.size(); p++) {
                        for (int k = 0; k < PRODUCTS.size(); k++) {
                            long v = value(flow, r, p, k, y);
                            add(own, p, k, v);
                            add(country, p, k, v);
                        }
                    }
                    rows(rows, REGIONS.get(r), flow, y, own);
                }
                rows(rows, "XV", flow, y, country);
            }
        }
        Release release =
                new Release(
                        "valdoria@2021-04-01",
                        "valdoria",
                        LocalDate.of(2021, 4, 1),
                        "Statistics Valdoria",
                        "",
                        "CC-BY-4.0");
        return InMemoryObservationStore.builder()
                .dataset("valdoria", true, true)
                .add(release, rows)
                .build();
    }

    private static void add(long[][] sums, int p, int k, long v) {
        int all = PARTNERS.size();
        int total = PRODUCTS.size();
        sums[p][k] += v;
        sums[p][total] += v;
        sums[all][k] += v;
        sums[all][total] += v;
    }

    private static long value(TradeFlow flow, int r, int p, int k, int y) {
        double wave =
                1
                        + 0.16
                                * Math.sin(
                                        1.7 * y
                                                + 2.3 * r
                                                + 3.1 * p
                                                + 0.9 * k
                                                + (flow == TradeFlow.IMPORTS ? 1.3 : 0));
        double tilt =
                1
                        + 0.45
                                * Math.cos(
                                        1.1 * r * (p + 1)
                                                + 2.2 * k
                                                + (flow == TradeFlow.IMPORTS ? 2.1 : 0));
        double size = REGION[r] * PARTNER[p] * PRODUCT[k] * (flow == TradeFlow.IMPORTS ? 0.71 : 1);
        return Math.round(size * 61_003 * tilt * wave * Math.pow(1.034, y - FIRST));
    }

    private static void rows(
            List<Observation> rows, String reporter, TradeFlow flow, int year, long[][] sums) {
        for (int p = 0; p <= PARTNERS.size(); p++) {
            for (int k = 0; k <= PRODUCTS.size(); k++) {
                rows.add(
                        new Observation(
                                "valdoria",
                                reporter,
                                p < PARTNERS.size() ? PARTNERS.get(p) : Area.WORLD,
                                flow,
                                k < PRODUCTS.size() ? PRODUCTS.get(k) : Product.TOTAL,
                                Period.year(year),
                                BigDecimal.valueOf(sums[p][k]),
                                "EUR",
                                "",
                                null,
                                ""));
            }
        }
    }

    /** Names in a language, by code, for texts made by tests. */
    public static Map<String, String> names(eu.fondaco.core.text.Lang lang) {
        return areas().stream()
                .collect(java.util.stream.Collectors.toMap(Area::code, a -> a.name().in(lang)));
    }
}
