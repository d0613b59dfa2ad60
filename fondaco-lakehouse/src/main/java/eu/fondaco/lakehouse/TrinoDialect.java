// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.sums.GroupedSums;
import eu.fondaco.warehouse.sums.GroupedSums.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How grouped sums are said to Trino: texts are parameters, classes come as two lists, sums keep
 * all their digits, and the days that periods end on tell which files needn't be read.
 */
final class TrinoDialect implements GroupedSums.Dialect {

    private final String source;
    private final SqlText sql;
    private final List<Long> wanted;
    private final int[] sizes;

    /**
     * @param snapshot of the cells
     * @param sql takes the parameters
     * @param wanted numbers of the combinations of classes that are wanted; null for all of them
     * @param sizes how many classes each dimension has
     */
    TrinoDialect(long snapshot, SqlText sql, List<Long> wanted, int[] sizes) {
        this.source = cells(snapshot) + " o";
        this.sql = sql;
        this.wanted = wanted;
        this.sizes = sizes.clone();
    }

    /** The cells of a state. */
    static String cells(long snapshot) {
        return "version FOR VERSION AS OF " + snapshot;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String text(String value) {
        return sql.mark(value);
    }

    @Override
    public String members(String name, Map<String, Integer> classes) {
        List<String> codes = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        new TreeMap<>(classes)
                .forEach(
                        (code, number) -> {
                            codes.add(code);
                            numbers.add("" + number);
                        });
        return "(SELECT c AS code, CAST(n AS INTEGER) AS number FROM UNNEST("
                + sql.list(codes)
                + ", "
                + sql.list(numbers)
                + ") AS u(c, n)) "
                + name;
    }

    @Override
    public String amount(String sum) {
        return sum;
    }

    @Override
    public String further(GroupedSums plan) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (String period : plan.parts().get(0).classes().keySet()) {
            LocalDate end = Period.parse(period).lastDay();
            first = end.isBefore(first) ? end : first;
            last = end.isAfter(last) ? end : last;
        }
        return " AND o.period_end BETWEEN DATE '"
                + first
                + "' AND DATE '"
                + last
                + "'"
                + combinations(plan.parts());
    }

    private String combinations(List<Part> parts) {
        if (wanted == null) {
            return "";
        }
        StringBuilder number = new StringBuilder("CAST(0 AS BIGINT)");
        for (int i = 0; i < sizes.length; i++) {
            number.insert(0, "(").append(") * ").append(sizes[i]).append(" + ");
            number.append(parts.get(i).column());
        }
        return " AND "
                + number
                + " IN (SELECT CAST(x AS BIGINT) FROM UNNEST("
                + sql.list(wanted.stream().map(String::valueOf).toList())
                + ") AS w(x))";
    }
}
