// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.sums.GroupedSums;
import eu.fondaco.warehouse.sums.GroupedSums.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How grouped sums are said to Trino: texts are parameters, sums keep all their digits, and the
 * days that periods end on, and codes, tell which files needn't be read. The class of a code is
 * looked up in a map: a join would be a stage of its own, with tasks on every node, for a list of a
 * hundred codes.
 */
final class TrinoDialect implements GroupedSums.Dialect {

    /** Longer lists of codes aren't compared with what files hold. */
    private static final int LISTED = 1_000;

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
    public String source(List<Part> joined) {
        if (joined.isEmpty()) {
            return source;
        }
        StringBuilder text = new StringBuilder("(SELECT o.*");
        for (Part part : joined) {
            Map<String, Integer> classes = new TreeMap<>(part.classes());
            String codes = sql.list(List.copyOf(classes.keySet()));
            text.append(", element_at(map(").append(codes).append(", CAST(");
            text.append(sql.list(classes.values().stream().map(String::valueOf).toList()));
            text.append(" AS array(integer))), o.").append(part.dimension());
            text.append(") AS ").append(part.column());
        }
        return text.append(" FROM ").append(source).append(") o").toString();
    }

    @Override
    public String text(String value) {
        return sql.mark(value);
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
        StringBuilder text = new StringBuilder(" AND o.period_end BETWEEN DATE '").append(first);
        text.append("' AND DATE '").append(last).append("'");
        plan.parts().stream().filter(Part::isJoined).forEach(p -> text.append(within(p)));
        return text.append(combinations(plan.parts())).toString();
    }

    private String within(Part part) {
        String has = " AND " + part.column() + " IS NOT NULL";
        if (part.dimension().equals("period") || part.classes().size() > LISTED) {
            return has;
        }
        return new TreeSet<>(part.classes().keySet())
                .stream()
                        .map(sql::mark)
                        .collect(
                                Collectors.joining(
                                        ", ", " AND o." + part.dimension() + " IN (", ")" + has));
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
        return " AND element_at(map(CAST("
                + sql.list(wanted.stream().map(String::valueOf).toList())
                + " AS array(bigint)), repeat(true, "
                + wanted.size()
                + ")), "
                + number
                + ")";
    }
}
