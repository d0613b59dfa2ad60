// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.Whole;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Looks at a dataset's cells as a statistician would: do parts add up to their wholes, is something
 * there twice, does a total leap as if units had changed, does a series jump against its own
 * history, how much isn't allocated, is anything negative or confidential, how old is it. One issue
 * for each finding, with how often it was met and the worst places.
 */
final class Quality {

    private final DuckDBConnection connection;
    private final String dataset;
    private final List<DataIssue> issues = new ArrayList<>();

    Quality(DuckDBConnection connection, String dataset) {
        this.connection = connection;
        this.dataset = dataset;
    }

    /**
     * All findings.
     *
     * @param wholes what should add up to what
     * @param groups codes of partners that overlap others, such as the EU
     * @param unspecified codes that stand for what isn't allocated to an area
     */
    List<DataIssue> look(
            List<Whole> wholes, Set<String> groups, Set<String> unspecified, LocalDate today)
            throws SQLException {
        for (Whole whole : wholes) {
            String parts = whole.dimension().word() + " IN " + list(whole.parts());
            String rest = QualitySql.rest(whole.dimension().word());
            finding(
                    QualitySql.excess(whole, parts, rest),
                    "parts-exceed-total",
                    whole.dimension().word(),
                    "parts add up to more than " + whole.whole() + " %d times, by %s",
                    "look for totals or groups among the parts");
            finding(
                    QualitySql.lack(whole, parts, rest),
                    "unallocated-share",
                    whole.dimension().word(),
                    "parts add up to less than " + whole.whole() + " %d times, by %s",
                    "what isn't allocated is in the whole only");
        }
        if (!unspecified.isEmpty()) {
            for (String dimension : List.of("reporter", "partner")) {
                finding(
                        QualitySql.unspecified(
                                dimension, list(unspecified), list(Set.of(Area.WORLD))),
                        "unspecified-share",
                        dimension,
                        "unspecified areas hold a part of the sum of all %d times: %s",
                        "ranks leave them out, totals don't");
            }
        }
        finding(
                QualitySql.leaps(),
                "unit-leap",
                "value",
                "a reporter's sum leaps %d times from one period to the next: %s",
                "check whether some values are in thousands or millions");
        finding(
                QualitySql.jumps(),
                "jump",
                "value",
                "a series jumps %d times against its own history: %s",
                "look for one large contract, a change of codes, or a slip; put corrections into"
                        + " corrections/");
        Set<String> never = wholes.stream().map(Whole::whole).collect(Collectors.toSet());
        never.addAll(groups);
        never.add(Area.WORLD);
        finding(
                QualitySql.twins(list(never)),
                "repeated-series",
                "partner",
                "partners have the same values in all cells %d times: %s",
                "one of them may be a copy");
        finding(
                QualitySql.repeats(),
                "repeated-period",
                "period",
                "periods have the same values in all cells %d times: %s",
                "one of them may be a copy");
        count("negative-value", "value < 0", "negative values");
        count("confidential-cell", "status LIKE '%C%'", "confidential cells");
        freshness(today);
        return issues;
    }

    private static String list(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .map(CubeLoader::literal)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private void count(String code, String which, String words) throws SQLException {
        long n =
                new Appending.Sql(connection)
                        .number(
                                "SELECT count(*) FROM observation WHERE dataset = ? AND until IS"
                                        + " NULL AND "
                                        + which,
                                dataset);
        if (n > 0) {
            issues.add(DataIssue.note(code, dataset, 0, "value", n + " " + words, ""));
        }
    }

    private void freshness(LocalDate today) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement(
                        "SELECT max(period_end), arg_max(period, period_end) FROM observation"
                                + " WHERE dataset = ? AND until IS NULL")) {
            s.setString(1, dataset);
            try (ResultSet r = s.executeQuery()) {
                if (r.next() && r.getDate(1) != null) {
                    long months = ChronoUnit.MONTHS.between(r.getDate(1).toLocalDate(), today);
                    String words =
                            "the last period is "
                                    + r.getString(2)
                                    + ", which ended "
                                    + months
                                    + " months ago";
                    issues.add(
                            months > 24
                                    ? DataIssue.warning(
                                            "stale",
                                            dataset,
                                            0,
                                            "period",
                                            words,
                                            "look for a newer release")
                                    : DataIssue.note("freshness", dataset, 0, "period", words, ""));
                }
            }
        }
    }

    /** Runs a query of places with how far off they are and how often that was met, worst first. */
    private void finding(String text, String code, String field, String words, String remedy)
            throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(text)) {
            s.setString(1, dataset);
            try (ResultSet r = s.executeQuery()) {
                List<String> worst = new ArrayList<>();
                long times = 0;
                while (r.next()) {
                    times = r.getLong(3);
                    worst.add(r.getString(2) + " at " + r.getString(1));
                }
                if (times > 0) {
                    String places = String.join(", ", worst) + (times > worst.size() ? " …" : "");
                    issues.add(
                            DataIssue.warning(
                                    code,
                                    dataset,
                                    0,
                                    field,
                                    String.format(Locale.ROOT, words, times, places),
                                    remedy));
                }
            }
        }
    }
}
