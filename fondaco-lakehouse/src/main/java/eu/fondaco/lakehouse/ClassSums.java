// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.Flags;
import eu.fondaco.warehouse.sums.Classes;
import eu.fondaco.warehouse.sums.GroupedSums;
import eu.fondaco.warehouse.sums.GroupedSums.Part;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sums over combinations of groups of periods, reporters, partners and products, in one dataset and
 * flow. Groups may overlap: members are parted into classes that don't, the cluster adds up the
 * classes, and what it sends is added into groups here, exactly. It sends no combination of classes
 * that no group wants, as far as these can be named.
 */
final class ClassSums {

    /** So many combinations are named; where more are wanted, most of what there is is wanted. */
    private static final int NAMED = 5_000;

    /** The sum of some cells. */
    static final class Sum {

        BigDecimal value = BigDecimal.ZERO;
        int cells;
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal weighed = BigDecimal.ZERO;
        final Set<String> units = new TreeSet<>();
        final Set<String> statuses = new TreeSet<>();
        final Set<String> releases = new TreeSet<>();

        private void add(Sum other) {
            value = value.add(other.value);
            cells += other.cells;
            quantity = quantity.add(other.quantity);
            weighed = weighed.add(other.weighed);
            units.addAll(other.units);
            statuses.addAll(other.statuses);
            releases.addAll(other.releases);
        }
    }

    private final String dataset;
    private final TradeFlow flow;
    private final boolean weighed;
    private final boolean apart;
    private final Classes<Period> periods;
    private final List<Classes<String>> others;
    private final int[] sizes = new int[4];
    private final Map<Long, Sum> sums = new HashMap<>();

    /**
     * @param codes groups of reporters, of partners, of products
     * @param apart whether a reporter's cells with itself are left out
     */
    ClassSums(
            String dataset,
            TradeFlow flow,
            List<Set<Period>> periods,
            List<List<Set<String>>> codes,
            boolean weighed,
            boolean apart) {
        this.dataset = dataset;
        this.flow = flow;
        this.weighed = weighed;
        this.apart = apart;
        this.periods = Classes.of(periods);
        this.others = codes.stream().map(Classes::of).toList();
        sizes[0] = this.periods.size();
        for (int i = 0; i < 3; i++) {
            sizes[i + 1] = others.get(i).size();
        }
    }

    /**
     * The statement that asks for what combinations of groups need; null where nothing is held of
     * one dimension.
     *
     * @param groups numbers of the four groups of each combination
     */
    SqlText statement(List<int[]> groups, LocalDate asOf, long snapshot) {
        List<Part> parts = parts();
        if (parts.stream().anyMatch(p -> p.classes().isEmpty())) {
            return null;
        }
        SqlText sql = new SqlText();
        GroupedSums plan = new GroupedSums(dataset, flow, asOf, parts, true, weighed, apart);
        return sql.add(plan.print(new TrinoDialect(snapshot, sql, wanted(groups), sizes)));
    }

    private List<Part> parts() {
        Map<String, Integer> byPeriod = new HashMap<>();
        periods.all().forEach((period, number) -> byPeriod.put(period.toString(), number));
        return List.of(
                new Part("period", byPeriod, false),
                new Part("reporter", others.get(0).all(), false),
                new Part("partner", others.get(1).all(), false),
                new Part("product", others.get(2).all(), false));
    }

    /** The combinations of classes that are needed; null where they are too many to be named. */
    private List<Long> wanted(List<int[]> groups) {
        long all = (long) sizes[0] * sizes[1] * sizes[2] * sizes[3];
        Set<Long> wanted = new TreeSet<>();
        for (int[] of : groups) {
            if (combinations(of) > NAMED) {
                return null;
            }
            each(of, wanted::add);
            if (wanted.size() > NAMED) {
                return null;
            }
        }
        return wanted.size() == all ? null : new ArrayList<>(wanted);
    }

    private int[] classes(int dimension, int group) {
        return dimension == 0 ? periods.groups()[group] : others.get(dimension - 1).groups()[group];
    }

    private long combinations(int[] groups) {
        long n = 1;
        for (int i = 0; i < 4; i++) {
            n *= classes(i, groups[i]).length;
        }
        return n;
    }

    private void each(int[] groups, java.util.function.LongConsumer visit) {
        for (int t : classes(0, groups[0])) {
            for (int r : classes(1, groups[1])) {
                for (int p : classes(2, groups[2])) {
                    for (int q : classes(3, groups[3])) {
                        visit.accept(number(t, r, p, q));
                    }
                }
            }
        }
    }

    private long number(int t, int r, int p, int q) {
        return (((long) t * sizes[1] + r) * sizes[2] + p) * sizes[3] + q;
    }

    /** Takes a row of the statement, whose columns begin at a place. */
    void take(ResultSet row, int at, List<String> releases) throws SQLException {
        Sum sum = new Sum();
        sum.value = row.getBigDecimal(at + 4);
        sum.cells = row.getInt(at + 5);
        sum.releases.add(releases.get(row.getInt(at + 6)));
        sum.statuses.addAll(Flags.split(row.getString(at + 7)));
        if (weighed && row.getInt(at + 10) > 0) {
            sum.quantity = row.getBigDecimal(at + 8);
            sum.weighed = row.getBigDecimal(at + 9);
            sum.units.add(row.getString(at + 11));
        }
        long place =
                number(row.getInt(at), row.getInt(at + 1), row.getInt(at + 2), row.getInt(at + 3));
        sums.computeIfAbsent(place, p -> new Sum()).add(sum);
    }

    /** The sum of a combination of groups, once all rows were taken. */
    Sum sum(int[] groups) {
        Sum sum = new Sum();
        if (combinations(groups) <= 2L * sums.size()) {
            each(
                    groups,
                    place -> {
                        Sum part = sums.get(place);
                        if (part != null) {
                            sum.add(part);
                        }
                    });
            return sum;
        }
        List<Set<Integer>> within = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Set<Integer> members = new HashSet<>();
            for (int c : classes(i, groups[i])) {
                members.add(c);
            }
            within.add(members);
        }
        sums.forEach(
                (place, part) -> {
                    if (isWithin(place, within)) {
                        sum.add(part);
                    }
                });
        return sum;
    }

    private boolean isWithin(long place, List<Set<Integer>> within) {
        long rest = place;
        for (int i = 3; i >= 0; i--) {
            if (!within.get(i).contains((int) (rest % sizes[i]))) {
                return false;
            }
            rest /= sizes[i];
        }
        return true;
    }
}
