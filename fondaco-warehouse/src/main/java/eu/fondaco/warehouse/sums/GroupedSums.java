// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.sums;

import eu.fondaco.core.flow.TradeFlow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The plan of one grouped statement: cells of a dataset and flow, summed by the classes of four
 * dimensions. It is printed in the SQL that all engines read; what differs between them is in their
 * {@link Dialect}. Columns of the result, in this order: the classes of period, reporter, partner
 * and product; sum and number of cells; with origins, release and status; weighed, sum of
 * quantities above zero, sum of the values that have one, their number, and their unit.
 *
 * @param asOf the day at which the cells must have been known; null for now
 * @param parts the four dimensions, in the order of the columns
 * @param origins whether releases and flags are told apart
 * @param weighed whether quantities are wanted
 * @param apart whether a reporter's cells with itself are left out
 */
public record GroupedSums(
        String dataset,
        TradeFlow flow,
        LocalDate asOf,
        List<Part> parts,
        boolean origins,
        boolean weighed,
        boolean apart) {

    /** What an engine has its own words for. Texts are asked for in the order of the statement. */
    public interface Dialect {

        /**
         * The cells, by the name {@code o}, with the number of a cell's class in each of these
         * dimensions as {@link Part#column()} names it, and none that has no class.
         */
        String source(List<Part> joined);

        /** A text of data: a quoted literal, or the mark of a parameter. */
        String text(String value);

        /** A sum of amounts as it is sent. */
        String amount(String sum);

        /** Further conditions, each beginning with AND. */
        String further(GroupedSums plan);
    }

    /**
     * One dimension of the statement: joined with the numbers of its classes where there are
     * several.
     *
     * @param classes the class of each code
     * @param all whether these are all codes held
     */
    public record Part(String dimension, Map<String, Integer> classes, boolean all) {

        /** Whether there are several classes. */
        public boolean isJoined() {
            return new HashSet<>(classes.values()).size() > 1;
        }

        /** The number of a cell's class. */
        public String column() {
            return isJoined()
                    ? dimension + "_class"
                    : "CAST(" + classes.values().iterator().next() + " AS INTEGER)";
        }

        private String where(Dialect dialect) {
            if (isJoined() || all) {
                return "";
            }
            List<String> texts = new ArrayList<>();
            new TreeSet<>(classes.keySet()).forEach(c -> texts.add(dialect.text(c)));
            return " AND o." + dimension + " IN (" + String.join(", ", texts) + ")";
        }
    }

    /** Prints the statement. */
    public String print(Dialect dialect) {
        StringBuilder text = new StringBuilder("SELECT ");
        parts.forEach(p -> text.append(p.column()).append(", "));
        text.append(dialect.amount("sum(o.value)")).append(", CAST(count(*) AS INTEGER)");
        text.append(origins ? ", o.release, o.status" : "");
        text.append(weighed ? weights(dialect) : "");
        text.append(" FROM ");
        text.append(dialect.source(parts.stream().filter(Part::isJoined).toList()));
        text.append(" WHERE o.dataset = ").append(dialect.text(dataset));
        text.append(" AND o.flow = '").append(flow.code()).append("'");
        parts.forEach(p -> text.append(p.where(dialect)));
        text.append(apart ? " AND o.reporter <> o.partner" : "");
        text.append(known());
        text.append(dialect.further(this));
        List<String> by = groups();
        text.append(by.isEmpty() ? " HAVING count(*) > 0" : " GROUP BY " + String.join(", ", by));
        return text.toString();
    }

    private static String weights(Dialect dialect) {
        String given = " FILTER (WHERE o.quantity > 0)";
        return ", coalesce("
                + dialect.amount("sum(o.quantity)" + given)
                + ", 0), coalesce("
                + dialect.amount("sum(o.value)" + given)
                + ", 0), CAST(count(*)"
                + given
                + " AS INTEGER), coalesce(o.quantity_unit, '')";
    }

    private String known() {
        if (asOf == null) {
            return " AND o.until IS NULL";
        }
        String day = "DATE '" + asOf + "'";
        return " AND o.known <= " + day + " AND (o.until IS NULL OR o.until > " + day + ")";
    }

    private List<String> groups() {
        List<String> by = new ArrayList<>();
        parts.stream().filter(Part::isJoined).map(Part::column).forEach(by::add);
        if (origins) {
            by.addAll(List.of("o.release", "o.status"));
        }
        if (weighed) {
            by.add("coalesce(o.quantity_unit, '')");
        }
        return by;
    }
}
