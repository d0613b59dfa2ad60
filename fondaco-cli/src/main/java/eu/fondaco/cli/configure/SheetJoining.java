// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.answer.Undeclared;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.observatory.mapping.SheetYaml;
import eu.fondaco.sources.sheet.SheetProposal;
import eu.fondaco.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the dataset of which a sheet is another part: the imports beside its exports, another year
 * of it. Both come from sheets, of one producer, in one unit, by the same areas, partners and
 * goods, and say nothing different of any cell. Otherwise balances, covers and growth across files
 * have no answer, since no answer is worked out from two datasets.
 */
final class SheetJoining {

    /** How many times larger numbers of another period, or of the other way of trade, may be. */
    private static final double LIKE_PERIODS = 20;

    private static final double LIKE_FLOWS = 100;

    private final Observatory observatory;
    private final String source;
    private final LocalDate today;
    private final Map<Key, SheetProposal.Cell> cells = new HashMap<>();
    private final Set<String> reporters = new HashSet<>();
    private final Set<String> partners = new HashSet<>();
    private final Set<String> products = new HashSet<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final String unit;

    /**
     * The dataset that a sheet is proposed to join.
     *
     * @param dataset empty for none
     * @param said what is to be told of it
     */
    record Joined(String dataset, List<Label> said) {

        static final Joined NONE = new Joined("", List.of());
    }

    /** What a cell is of. */
    private record Key(
            String reporter, String partner, TradeFlow flow, String product, Period period) {}

    /**
     * @param source who is said to have produced the sheet's numbers; empty for nobody
     */
    SheetJoining(
            Observatory observatory, List<SheetProposal> sheets, String source, LocalDate today) {
        this.observatory = observatory;
        this.source = source.strip();
        this.today = today;
        this.unit = sheets.get(0).unit();
        for (SheetProposal sheet : sheets) {
            for (SheetProposal.Cell c : sheet.cells()) {
                cells.put(new Key(c.reporter(), c.partner(), c.flow(), c.product(), c.period()), c);
                reporters.add(c.reporter());
                partners.add(c.partner());
                products.add(c.product());
                lengths.add(c.period().months());
            }
        }
    }

    /** The dataset to join; none where a dataset of that name is held, or several would do. */
    Joined find(String own) throws IOException {
        try (Warehouse warehouse = Warehouses.openToRead(observatory)) {
            List<Dataset> held = warehouse == null ? List.of() : warehouse.datasets();
            if (held.stream().anyMatch(d -> d.id().equals(own))) {
                return Joined.NONE;
            }
            List<Joined> may = new ArrayList<>();
            for (Dataset dataset : held) {
                if (isOfSheets(dataset) && isAlike(dataset)) {
                    Joined joined = compared(dataset, warehouse);
                    if (joined != Joined.NONE) {
                        may.add(joined);
                    }
                }
            }
            List<Joined> joins = may.stream().filter(j -> !j.dataset().isEmpty()).toList();
            if (joins.size() > 1) {
                List<String> names = joins.stream().map(Joined::dataset).toList();
                return new Joined("", List.of(Speech.both("sheet-joining.several", names)));
            }
            return joins.isEmpty() ? may.stream().findFirst().orElse(Joined.NONE) : joins.get(0);
        }
    }

    private boolean isOfSheets(Dataset dataset) {
        DatasetNote note = observatory.datasets().get(dataset.id());
        return note != null
                && note.isPublic(today)
                && Files.isRegularFile(observatory.folder().resolve(SheetYaml.file(dataset.id())));
    }

    private boolean isAlike(Dataset dataset) {
        Set<Integer> held = new HashSet<>();
        dataset.coverage().values().forEach(c -> c.forEach(p -> held.add(p.months())));
        return dataset.unit().equals(unit)
                && (held.containsAll(lengths) || lengths.containsAll(held))
                && common(reporters, dataset.reporters()) * 2
                        >= Math.max(reporters.size(), dataset.reporters().size())
                && isAlike(partners, dataset.partners(), Area.WORLD)
                && isAlike(products, dataset.products(), Product.TOTAL);
    }

    /** Whether most members of the shorter of two lists are on the other, beside the whole. */
    private static boolean isAlike(Set<String> some, Set<String> others, String whole) {
        Set<String> these = new HashSet<>(some);
        Set<String> those = new HashSet<>(others);
        boolean wholes = these.remove(whole) && those.remove(whole);
        those.remove(whole);
        if (these.isEmpty() || those.isEmpty()) {
            return wholes; // one is by country or by goods, the other is of all of them alone
        }
        long common = common(these, those);
        return common * 2 >= Math.min(these.size(), those.size())
                && common * 5 >= Math.max(these.size(), those.size());
    }

    private static long common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    /** What cells that both have, or that differ in time or way of trade alone, say of it. */
    private Joined compared(Dataset dataset, Warehouse warehouse) throws IOException {
        Comparison found = new Comparison();
        warehouse.forEachCell(
                CellQuery.of(dataset.id()),
                version -> {
                    found.see(version.cell());
                    return true;
                });
        String id = dataset.id();
        if (found.different > 0) {
            return new Joined(
                    "", List.of(Speech.both("sheet-joining.differs", id, found.different)));
        }
        boolean repeats = found.same == 0 && cells.keySet().stream().allMatch(found::isTimeOf);
        boolean compared = found.same > 0 || !found.periods.isEmpty() || !found.flows.isEmpty();
        if (repeats
                || !compared
                || !isLike(found.periods, LIKE_PERIODS)
                || !isLike(found.flows, LIKE_FLOWS)) {
            return Joined.NONE;
        }
        return produced(id, observatory.datasets().get(id).source());
    }

    /** Whether most of some ratios are near one. */
    private static boolean isLike(List<Double> ratios, double most) {
        if (ratios.isEmpty()) {
            return true;
        }
        double median = ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
        return median < most && median > 1 / most;
    }

    /** The dataset, if it is of the same producer as far as anything says. */
    private Joined produced(String dataset, String producer) {
        boolean declared = !producer.isBlank() && !producer.equals(Undeclared.STATUS);
        if (declared ? source.isEmpty() || key(source).equals(key(producer)) : source.isEmpty()) {
            return new Joined(
                    dataset,
                    List.of(
                            declared
                                    ? Speech.both("sheet-joining.joins-of", dataset, producer)
                                    : Speech.both("sheet-joining.joins", dataset)));
        }
        return new Joined(
                "",
                List.of(
                        declared
                                ? Speech.both("sheet-joining.other-producer", dataset, producer)
                                : Speech.both("sheet-joining.no-producer", dataset)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    /** A series of cells of one length of periods. */
    private record Series(
            String reporter, String partner, TradeFlow flow, String product, int months) {}

    /** Which numbers are told in a table of a way of trade in a period. */
    private record Time(TradeFlow flow, Period period) {}

    /** Cells of a dataset set against those of the sheet. */
    private final class Comparison {

        private final List<Double> periods = new ArrayList<>();
        private final List<Double> flows = new ArrayList<>();
        private final Set<Time> times = new HashSet<>();
        private final Map<Series, SheetProposal.Cell> any = new HashMap<>();
        private int same;
        private int different;

        private Comparison() {
            cells.forEach((key, cell) -> any.putIfAbsent(series(key), cell));
        }

        private void see(Observation o) {
            Key key = new Key(o.reporter(), o.partner(), o.flow(), o.product(), o.period());
            times.add(new Time(o.flow(), o.period()));
            SheetProposal.Cell here = cells.get(key);
            if (here != null) {
                boolean hidden = here.value() == null || o.status().contains("C");
                boolean equal = hidden || here.value().compareTo(o.value()) == 0;
                same += equal ? 1 : 0;
                different += equal ? 0 : 1;
            }
            TradeFlow other = o.flow() == TradeFlow.EXPORTS ? TradeFlow.IMPORTS : TradeFlow.EXPORTS;
            ratio(
                    cells.get(new Key(key.reporter, key.partner, other, key.product, key.period)),
                    o.value(),
                    flows);
            ratio(any.get(series(key)), o.value(), periods);
        }

        private static Series series(Key key) {
            return new Series(
                    key.reporter, key.partner, key.flow, key.product, key.period.months());
        }

        private boolean isTimeOf(Key key) {
            return times.contains(new Time(key.flow, key.period));
        }

        private static void ratio(SheetProposal.Cell of, BigDecimal value, List<Double> into) {
            if (of != null && of.value() != null && of.value().signum() > 0 && value.signum() > 0) {
                into.add(of.value().doubleValue() / value.doubleValue());
            }
        }
    }
}
