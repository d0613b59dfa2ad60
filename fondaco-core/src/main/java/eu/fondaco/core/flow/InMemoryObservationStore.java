// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Observations kept in memory: for small observatories, tests, and arrays handed to the
 * econometrics. Built once from releases, then immutable and safe for several threads. Sums are
 * exact.
 */
public final class InMemoryObservationStore implements ObservationStore {

    /** One cell as one release said it. */
    private record Version(
            BigDecimal value,
            String status,
            BigDecimal quantity,
            String quantityUnit,
            String release,
            LocalDate knownFrom) {

        LocalDate from(Period period) {
            return knownFrom == null ? period.lastDay() : knownFrom;
        }
    }

    private record Series(String dataset, String reporter, TradeFlow flow, Period period) {}

    private final Map<Series, Map<String, Map<String, List<Version>>>> cells = new HashMap<>();
    private final Map<String, Release> releases = new LinkedHashMap<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private final Set<String> hiding = new TreeSet<>();

    private InMemoryObservationStore() {}

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public List<Dataset> datasets() {
        return datasets;
    }

    @Override
    public Optional<Release> findRelease(String id) {
        return Optional.ofNullable(releases.get(id));
    }

    @Override
    public boolean mayHide(String dataset) {
        return hiding.contains(dataset);
    }

    @Override
    public boolean mayHoldOwnTrade(String dataset) {
        return cells.entrySet().stream()
                .anyMatch(
                        e ->
                                e.getKey().dataset().equals(dataset)
                                        && e.getValue().containsKey(e.getKey().reporter()));
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellTotal> totals = new HashMap<>(ranges.size() * 2);
        for (CellRange range : ranges) {
            totals.put(range, total(range, asOf));
        }
        return totals;
    }

    @Override
    public Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellQuantity> quantities = new HashMap<>(ranges.size() * 2);
        for (CellRange range : ranges) {
            Weight weight = new Weight();
            visit(range, asOf, weight::add);
            quantities.put(range, weight.total());
        }
        return quantities;
    }

    private CellTotal total(CellRange range, LocalDate asOf) {
        Sum sum = new Sum();
        visit(range, asOf, sum::add);
        return sum.total();
    }

    private void visit(CellRange range, LocalDate asOf, java.util.function.Consumer<Version> sink) {
        for (Period period : range.periods()) {
            for (String reporter : range.reporters()) {
                Map<String, Map<String, List<Version>>> series =
                        cells.get(new Series(range.dataset(), reporter, range.flow(), period));
                if (series != null) {
                    each(
                            series,
                            range.partners(),
                            byProduct ->
                                    each(
                                            byProduct,
                                            range.products(),
                                            versions ->
                                                    latest(versions, period, asOf)
                                                            .ifPresent(sink)));
                }
            }
        }
    }

    /** Visits the values of the wanted keys, whichever of both sets is smaller. */
    private static <V> void each(
            Map<String, V> map, Set<String> wanted, java.util.function.Consumer<V> visit) {
        if (wanted.size() <= map.size()) {
            for (String key : wanted) {
                V value = map.get(key);
                if (value != null) {
                    visit.accept(value);
                }
            }
        } else {
            map.forEach(
                    (key, value) -> {
                        if (wanted.contains(key)) {
                            visit.accept(value);
                        }
                    });
        }
    }

    private static Optional<Version> latest(List<Version> versions, Period period, LocalDate asOf) {
        if (asOf == null) {
            return Optional.of(versions.get(versions.size() - 1));
        }
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!versions.get(i).from(period).isAfter(asOf)) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Release> releases() {
        return List.copyOf(releases.values());
    }

    @Override
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        String unit =
                datasets.stream()
                        .filter(d -> d.id().equals(query.dataset()))
                        .findFirst()
                        .map(Dataset::unit)
                        .orElse("");
        for (Place place : places(query)) {
            List<Version> versions =
                    cells.get(place.series()).get(place.partner()).get(place.product());
            for (int i = 0; i < versions.size(); i++) {
                CellVersion shown = place.version(versions, i, unit);
                boolean wanted =
                        query.history()
                                ? shown.until() == null || shown.until().isAfter(shown.from())
                                : shown.holdsOn(query.asOf());
                if (wanted && !visitor.visit(shown)) {
                    return;
                }
            }
        }
    }

    /** Where a cell stands. */
    private record Place(Series series, String partner, String product) {

        private static final Comparator<Place> ORDER =
                Comparator.comparing((Place p) -> p.series.flow().code())
                        .thenComparing(p -> p.series.reporter())
                        .thenComparing(Place::partner)
                        .thenComparing(Place::product)
                        .thenComparing(p -> -p.series.period().months())
                        .thenComparing(p -> p.series.period().start());

        CellVersion version(List<Version> versions, int i, String unit) {
            Period period = series.period();
            Version v = versions.get(i);
            Observation cell =
                    new Observation(
                            series.dataset(),
                            series.reporter(),
                            partner,
                            series.flow(),
                            product,
                            period,
                            v.value(),
                            unit,
                            v.status(),
                            v.quantity(),
                            v.quantityUnit());
            return new CellVersion(
                    cell,
                    v.release(),
                    v.from(period),
                    i + 1 < versions.size() ? versions.get(i + 1).from(period) : null);
        }
    }

    private List<Place> places(CellQuery query) {
        List<Place> places = new ArrayList<>();
        cells.forEach(
                (series, byPartner) -> {
                    if (series.dataset().equals(query.dataset())
                            && (query.flows().isEmpty() || query.flows().contains(series.flow()))
                            && CellQuery.lets(query.reporters(), series.reporter())) {
                        byPartner.forEach(
                                (partner, byProduct) -> {
                                    if (CellQuery.lets(query.partners(), partner)) {
                                        byProduct.keySet().stream()
                                                .filter(
                                                        product ->
                                                                CellQuery.lets(
                                                                        query.products(), product))
                                                .forEach(
                                                        product ->
                                                                places.add(
                                                                        new Place(
                                                                                series, partner,
                                                                                product)));
                                    }
                                });
                    }
                });
        places.sort(Place.ORDER);
        return places;
    }

    private static List<String> flags(String status) {
        return status.isEmpty() ? List.of() : List.of(status.strip().split("[,; ]+"));
    }

    private static final class Sum {

        private BigDecimal value = BigDecimal.ZERO;
        private int count;
        private final Set<String> statuses = new TreeSet<>();
        private final Set<String> from = new TreeSet<>();

        void add(Version version) {
            value = value.add(version.value());
            count++;
            statuses.addAll(flags(version.status()));
            from.add(version.release());
        }

        CellTotal total() {
            return count == 0
                    ? CellTotal.NONE
                    : new CellTotal(value.doubleValue(), count, statuses, from);
        }
    }

    /** Adds up the cells that have a quantity. */
    private static final class Weight {

        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal value = BigDecimal.ZERO;
        private final Set<String> units = new TreeSet<>();

        void add(Version version) {
            if (version.quantity() != null && version.quantity().signum() > 0) {
                quantity = quantity.add(version.quantity());
                value = value.add(version.value());
                units.add(version.quantityUnit());
            }
        }

        CellQuantity total() {
            return units.isEmpty()
                    ? CellQuantity.NONE
                    : new CellQuantity(quantity.doubleValue(), value.doubleValue(), units);
        }
    }

    /** Collects releases, earliest first. */
    public static final class Builder {

        private record Options(boolean complete, boolean zerosOmitted) {}

        private final InMemoryObservationStore store = new InMemoryObservationStore();
        private final Map<String, Options> options = new LinkedHashMap<>();
        private final Map<String, List<Observation>> rows = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Says what absence means in a dataset; unless said, zeros are omitted and it isn't
         * complete.
         */
        public Builder dataset(String id, boolean complete, boolean zerosOmitted) {
            options.put(id, new Options(complete, zerosOmitted));
            return this;
        }

        /** Adds a release; its cells replace earlier ones from its day on. */
        public Builder add(Release release, Collection<Observation> observations) {
            store.releases.put(release.id(), release);
            for (Observation o : observations) {
                if (!o.dataset().equals(release.dataset())) {
                    throw new IllegalArgumentException(
                            "a cell of " + o.dataset() + " in a release of " + release.dataset());
                }
                rows.computeIfAbsent(o.dataset(), d -> new ArrayList<>()).add(o);
                store.cells
                        .computeIfAbsent(
                                new Series(o.dataset(), o.reporter(), o.flow(), o.period()),
                                s -> new HashMap<>())
                        .computeIfAbsent(o.partner(), p -> new HashMap<>())
                        .computeIfAbsent(o.product(), p -> new ArrayList<>(1))
                        .add(
                                new Version(
                                        o.value(),
                                        o.status(),
                                        o.quantity(),
                                        o.quantityUnit(),
                                        release.id(),
                                        release.knownFrom()));
            }
            return this;
        }

        public InMemoryObservationStore build() {
            new TreeMap<>(rows).forEach((id, list) -> store.datasets.add(describe(id, list)));
            return store;
        }

        private Dataset describe(String id, List<Observation> list) {
            Set<String> reporters = new TreeSet<>();
            Set<String> partners = new TreeSet<>();
            Set<String> products = new TreeSet<>();
            Map<Dataset.Reported, NavigableSet<Period>> coverage = new HashMap<>();
            Map<Dataset.Reported, Dataset.Detail> detail = new HashMap<>();
            for (Observation o : list) {
                reporters.add(o.reporter());
                partners.add(o.partner());
                products.add(o.product());
                Dataset.Reported reported = new Dataset.Reported(o.reporter(), o.flow());
                coverage.computeIfAbsent(reported, r -> new TreeSet<>()).add(o.period());
                detail.merge(
                        reported,
                        new Dataset.Detail(
                                !o.partner().equals(Area.WORLD),
                                !o.product().equals(Product.TOTAL)),
                        (a, b) ->
                                new Dataset.Detail(
                                        a.partners() || b.partners(),
                                        a.products() || b.products()));
                if (flags(o.status()).contains("C")) {
                    store.hiding.add(id);
                }
                if (!o.unit().equals(list.get(0).unit())) {
                    throw new IllegalArgumentException(
                            "dataset "
                                    + id
                                    + " has values in "
                                    + list.get(0).unit()
                                    + " and "
                                    + o.unit());
                }
            }
            Options said = options.getOrDefault(id, new Options(false, true));
            return new Dataset(
                    id,
                    list.get(0).unit(),
                    said.complete(),
                    said.zerosOmitted(),
                    reporters,
                    partners,
                    products,
                    coverage,
                    detail);
        }
    }
}
