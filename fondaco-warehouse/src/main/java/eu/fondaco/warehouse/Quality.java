// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.RemarkNote;
import eu.fondaco.core.quality.Whole;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Some;
import eu.fondaco.core.text.Words;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
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
                    RemarkNote.PERCENT_AT,
                    (times, places) -> RemarkNote.EXCESS.note(whole.whole(), times, places),
                    RemarkNote.EXCESS_REMEDY);
            finding(
                    QualitySql.lack(whole, parts, rest),
                    "unallocated-share",
                    whole.dimension().word(),
                    RemarkNote.PERCENT_AT,
                    (times, places) -> RemarkNote.LACK.note(whole.whole(), times, places),
                    RemarkNote.LACK_REMEDY);
        }
        if (!unspecified.isEmpty()) {
            for (String dimension : List.of("reporter", "partner")) {
                finding(
                        QualitySql.unspecified(
                                dimension, list(unspecified), list(Set.of(Area.WORLD))),
                        "unspecified-share",
                        dimension,
                        RemarkNote.PERCENT_AT,
                        RemarkNote.UNSPECIFIED::note,
                        RemarkNote.UNSPECIFIED_REMEDY);
            }
        }
        series(wholes, groups);
        count("negative-value", "value < 0", RemarkNote.NEGATIVE);
        count("confidential-cell", "status LIKE '%C%'", RemarkNote.CONFIDENTIAL);
        freshness(today);
        return issues;
    }

    /** What is odd in series: leaps, jumps, copies. */
    private void series(List<Whole> wholes, Set<String> groups) throws SQLException {
        finding(
                QualitySql.leaps(),
                "unit-leap",
                "value",
                RemarkNote.FOLD_AT,
                RemarkNote.LEAP::note,
                RemarkNote.LEAP_REMEDY);
        finding(
                QualitySql.jumps(),
                "jump",
                "value",
                RemarkNote.TIMES_BEFORE_AT,
                RemarkNote.JUMP::note,
                RemarkNote.JUMP_REMEDY);
        Set<String> never = wholes.stream().map(Whole::whole).collect(Collectors.toSet());
        never.addAll(groups);
        never.add(Area.WORLD);
        finding(
                QualitySql.twins(list(never)),
                "repeated-series",
                "partner",
                RemarkNote.CELLS_AT,
                RemarkNote.TWIN_PARTNERS::note,
                RemarkNote.TWIN_REMEDY);
        finding(
                QualitySql.repeats(),
                "repeated-period",
                "period",
                RemarkNote.CELLS_AT,
                RemarkNote.TWIN_PERIODS::note,
                RemarkNote.TWIN_REMEDY);
    }

    private static String list(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .map(CubeLoader::literal)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private void count(String code, String which, RemarkNote words) throws SQLException {
        long n =
                new Appending.Sql(connection)
                        .number(
                                "SELECT count(*) FROM observation WHERE dataset = ? AND until IS"
                                        + " NULL AND "
                                        + which,
                                dataset);
        if (n > 0) {
            issues.add(DataIssue.note(code, dataset, 0, "value", words.note(n), Words.NONE));
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
                    boolean ended = !r.getDate(1).toLocalDate().isAfter(today);
                    Note age =
                            ended
                                    ? RemarkNote.AGE.note(r.getString(2), months)
                                    : RemarkNote.NOT_ENDED.note(r.getString(2));
                    issues.add(
                            months > 24
                                    ? DataIssue.warning(
                                            "stale",
                                            dataset,
                                            0,
                                            "period",
                                            age,
                                            RemarkNote.AGE_REMEDY.note())
                                    : DataIssue.note(
                                            "freshness", dataset, 0, "period", age, Words.NONE));
                }
            }
        }
    }

    /**
     * Runs a query of places with how far off they are and how often that was met, worst first.
     *
     * @param each what is said of a place and of how far off it is
     * @param words what is said of how often it was met, and of the worst places
     */
    private void finding(
            String text,
            String code,
            String field,
            RemarkNote each,
            BiFunction<Long, Some, Note> words,
            RemarkNote remedy)
            throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(text)) {
            s.setString(1, dataset);
            try (ResultSet r = s.executeQuery()) {
                List<Note> worst = new ArrayList<>();
                long times = 0;
                while (r.next()) {
                    times = r.getLong(3);
                    worst.add(place(each, r.getString(1), r.getString(2)));
                }
                if (times > 0) {
                    issues.add(
                            DataIssue.warning(
                                    code,
                                    dataset,
                                    0,
                                    field,
                                    words.apply(times, new Some(worst, times > worst.size())),
                                    remedy.note()));
                }
            }
        }
    }

    /** How far off it is at a place; a jump may be a fall. */
    private static Note place(RemarkNote each, String place, String off) {
        if (each == RemarkNote.CELLS_AT) {
            int bar = off.lastIndexOf('|');
            return each.note(place, off.substring(0, bar), off.substring(bar + 1));
        }
        boolean plain = off.matches("-?\\d+(\\.\\d+)?");
        boolean fall =
                each == RemarkNote.TIMES_BEFORE_AT && (!plain || Double.parseDouble(off) < 1);
        return (fall ? RemarkNote.PART_BEFORE_AT : each)
                .note(place, plain ? new BigDecimal(off) : off);
    }
}
