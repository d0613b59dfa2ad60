// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Detail;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.lakehouse.speech.Speech;
import eu.fondaco.warehouse.Declaration;
import eu.fondaco.warehouse.Flags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the warehouse holds without its cells, in one state of it, read by one statement.
 *
 * @param state number of the state; -1 where nothing was ever loaded
 * @param cells the snapshot of the versions that belongs to it
 * @param releases in the order of their numbers, which begin at 0
 * @param units of values, by dataset, in order of code
 */
record LakehouseContents(
        long state,
        long cells,
        List<Release> releases,
        Set<String> replacing,
        Map<String, Long> versions,
        Map<String, Long> live,
        Map<String, String> units,
        Set<String> ownTrade,
        Set<String> hiding,
        Map<String, Set<String>> reporters,
        List<Dataset> datasets) {

    static final LakehouseContents NONE =
            new LakehouseContents(
                    -1, 0, List.of(), Set.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(),
                    Map.of(), List.of());

    private static final Label ACT = Speech.both("act.say-contents");

    private static final String NOW = " WHERE state = (SELECT max(seq) FROM state)";

    private static final SqlText EVERYTHING =
            SqlText.of(
                    "SELECT 's' AS kind, CAST(seq AS VARCHAR) AS a, CAST(cells AS VARCHAR) AS b,"
                        + " NULL AS c, NULL AS d, NULL AS e, NULL AS f, NULL AS g, NULL AS h, NULL"
                        + " AS i, NULL AS j FROM state WHERE seq = (SELECT max(seq) FROM state)"
                        + " UNION ALL SELECT 'r', CAST(seq AS VARCHAR), id, dataset,"
                        + " CAST(known_from AS VARCHAR), source, url, licence, CAST(replaces AS"
                        + " VARCHAR), CAST(withdrawn AS VARCHAR), reason FROM release"
                            + NOW
                            + " UNION ALL SELECT 'd', id, unit, CAST(versions AS VARCHAR),"
                            + " CAST(live AS VARCHAR), CAST(own_trade AS VARCHAR), NULL, NULL,"
                            + " NULL, NULL, NULL FROM dataset"
                            + NOW
                            + " UNION ALL SELECT 'm', dataset, dimension, code, CAST(live AS"
                            + " VARCHAR), NULL, NULL, NULL, NULL, NULL, NULL FROM member"
                            + NOW
                            + " UNION ALL SELECT 'c', dataset, reporter, flow, periods,"
                            + " CAST(partners AS VARCHAR), CAST(products AS VARCHAR), NULL, NULL,"
                            + " NULL, NULL FROM coverage"
                            + NOW);

    static LakehouseContents read(Cluster cluster, Map<String, Declaration> declared) {
        return cluster.readOr(
                NONE,
                "state",
                ACT,
                EVERYTHING,
                rows -> {
                    Reader reader = new Reader();
                    while (rows.next()) {
                        reader.take(rows);
                    }
                    return reader.contents(declared);
                });
    }

    /** The number of a release; -1 where there is none. */
    int place(String release) {
        for (int i = 0; i < releases.size(); i++) {
            if (releases.get(i).id().equals(release)) {
                return i;
            }
        }
        return -1;
    }

    private static final class Reader {

        private long state = -1;
        private long cells;
        private final TreeMap<Integer, Release> releases = new TreeMap<>();
        private final Set<String> replacing = new HashSet<>();
        private final Map<String, Long> versions = new TreeMap<>();
        private final Map<String, Long> live = new TreeMap<>();
        private final Map<String, String> units = new TreeMap<>();
        private final Set<String> ownTrade = new HashSet<>();
        private final Set<String> hiding = new HashSet<>();
        private final Map<String, Set<String>> reporters = new HashMap<>();
        private final Map<String, Map<String, Set<String>>> members = new HashMap<>();
        private final Map<String, Map<Reported, NavigableSet<Period>>> coverage = new HashMap<>();
        private final Map<String, Map<Reported, Detail>> detail = new HashMap<>();
        private final Map<String, Period> seen = new HashMap<>();

        void take(ResultSet row) throws SQLException {
            switch (row.getString(1)) {
                case "s" -> {
                    state = Long.parseLong(row.getString(2));
                    cells = Long.parseLong(row.getString(3));
                }
                case "r" -> release(row);
                case "d" -> {
                    String id = row.getString(2);
                    units.put(id, row.getString(3));
                    versions.put(id, Long.parseLong(row.getString(4)));
                    live.put(id, Long.parseLong(row.getString(5)));
                    if (Boolean.parseBoolean(row.getString(6))) {
                        ownTrade.add(id);
                    }
                }
                case "m" ->
                        member(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Boolean.parseBoolean(row.getString(5)));
                default -> covers(row);
            }
        }

        private void release(ResultSet row) throws SQLException {
            LocalDate gone = day(row.getString(10));
            Release release =
                    new Release(
                            row.getString(3),
                            row.getString(4),
                            day(row.getString(5)),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            gone == null ? null : new Withdrawal(gone, row.getString(11)));
            releases.put(Integer.parseInt(row.getString(2)), release);
            if (Boolean.parseBoolean(row.getString(9))) {
                replacing.add(release.id());
            }
        }

        private static LocalDate day(String text) {
            return text == null ? null : LocalDate.parse(text);
        }

        private void member(String dataset, String dimension, String code, boolean isLive) {
            if (dimension.equals("status") && Flags.split(code).contains("C")) {
                hiding.add(dataset);
            }
            if (dimension.equals("reporter")) {
                reporters.computeIfAbsent(dataset, d -> new TreeSet<>()).add(code);
            }
            if (isLive) {
                members.computeIfAbsent(dataset, d -> new HashMap<>())
                        .computeIfAbsent(dimension, d -> new HashSet<>())
                        .add(code);
            }
        }

        private void covers(ResultSet row) throws SQLException {
            String dataset = row.getString(2);
            Reported reported = new Reported(row.getString(3), TradeFlow.parse(row.getString(4)));
            NavigableSet<Period> periods = new TreeSet<>();
            for (String period : row.getString(5).split(" ")) {
                periods.add(seen.computeIfAbsent(period, Period::parse));
            }
            coverage.computeIfAbsent(dataset, d -> new HashMap<>()).put(reported, periods);
            detail.computeIfAbsent(dataset, d -> new HashMap<>())
                    .put(
                            reported,
                            new Detail(
                                    Boolean.parseBoolean(row.getString(6)),
                                    Boolean.parseBoolean(row.getString(7))));
        }

        LakehouseContents contents(Map<String, Declaration> declared) {
            List<Dataset> datasets = new ArrayList<>();
            units.forEach(
                    (id, unit) -> {
                        Declaration d = declared.getOrDefault(id, Declaration.TIDY);
                        Map<String, Set<String>> codes = members.getOrDefault(id, Map.of());
                        datasets.add(
                                new Dataset(
                                        id,
                                        unit,
                                        d.complete(),
                                        d.zerosOmitted(),
                                        codes.getOrDefault("reporter", Set.of()),
                                        codes.getOrDefault("partner", Set.of()),
                                        codes.getOrDefault("product", Set.of()),
                                        coverage.getOrDefault(id, Map.of()),
                                        detail.getOrDefault(id, Map.of())));
                    });
            return new LakehouseContents(
                    state,
                    cells,
                    List.copyOf(releases.values()),
                    replacing,
                    new LinkedHashMap<>(versions),
                    new LinkedHashMap<>(live),
                    units,
                    ownTrade,
                    hiding,
                    reporters,
                    List.copyOf(datasets));
        }
    }
}
