// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/**
 * What one pass of DuckDB over a large CSV file of cells finds, in bounded memory: how many rows,
 * which texts occur in each column, whether all numbers are plain ones. Nothing is found of a file
 * that has anything unusual in it, even where that is allowed; such a file is to be read row by
 * row, which says what is the matter and on which line.
 */
public final class CsvSurvey {

    /** The columns that such a file may have, in any order; other ones are left out. */
    public static final List<String> COLUMNS =
            List.of(
                    "dataset",
                    "reporter",
                    "reporter_name",
                    "partner",
                    "partner_name",
                    "flow",
                    "product",
                    "product_name",
                    "period",
                    "value",
                    "unit",
                    "status",
                    "quantity",
                    "quantity_unit");

    private static final List<String> TEXTS =
            List.of(
                    "dataset",
                    "reporter",
                    "partner",
                    "flow",
                    "product",
                    "period",
                    "unit",
                    "status",
                    "quantity_unit");
    private static final Map<String, String> NAMES =
            Map.of(
                    "reporter_name",
                    "reporter",
                    "partner_name",
                    "partner",
                    "product_name",
                    "product");
    private static final char BETWEEN = '\u001F';
    private static final String PLAIN = "'-?[0-9]{1,20}(\\.[0-9]{1,4})?'";
    private static final String LONG = "'-?[0-9]{1,20}(\\.[0-9]{1,12})?'";

    /** Halfway between two numbers of four decimals, where ways of rounding differ. */
    private static final String HALFWAY = "'\\.[0-9]{4}50*$'";

    private final Path file;
    private final char separator;
    private final List<String> header;
    private final long size;
    private final FileTime changed;
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> names = new HashMap<>();
    private long rows;
    private long negatives;

    private CsvSurvey(Path file, char separator, List<String> header) throws IOException {
        this.file = file.toAbsolutePath();
        this.separator = separator;
        this.header = List.copyOf(header);
        this.size = Files.size(file);
        this.changed = Files.getLastModifiedTime(file);
    }

    /**
     * Looks at a file in UTF-8.
     *
     * @param header its column names in order
     * @param spill a folder, made when needed, for what exceeds the memory
     * @return nothing when there is anything unusual in it
     */
    public static Optional<CsvSurvey> of(Path file, char separator, List<String> header, Path spill)
            throws IOException {
        boolean known =
                Set.copyOf(header).size() == header.size()
                        && header.stream().noneMatch(c -> c.isEmpty() || c.indexOf('\'') >= 0)
                        && header.containsAll(
                                List.of(
                                        "dataset",
                                        "reporter",
                                        "partner",
                                        "flow",
                                        "product",
                                        "period",
                                        "value",
                                        "unit"));
        if (!known || !isPlainName(file)) {
            return Optional.empty();
        }
        CsvSurvey survey = new CsvSurvey(file, separator, header);
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", "512MB");
        properties.setProperty("temp_directory", spill.toAbsolutePath().toString());
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
                Statement s = connection.createStatement()) {
            return survey.look(s) && survey.isUntouched() ? Optional.of(survey) : Optional.empty();
        } catch (SQLException e) {
            // not a plain CSV to DuckDB: reading it row by row finds out what is the matter
            return Optional.empty();
        }
    }

    /** Whether DuckDB takes a file's name for that file alone, not for a pattern. */
    static boolean isPlainName(Path file) {
        return file.toAbsolutePath().toString().matches("[\\p{L}\\p{N}/\\\\:._ '+,=@~-]+");
    }

    private boolean look(Statement s) throws SQLException {
        List<String> named = NAMES.keySet().stream().filter(header::contains).sorted().toList();
        StringBuilder sql =
                new StringBuilder(
                        "SELECT count(*), count(DISTINCT hash(reporter, partner, flow, product,"
                                + " period)), count(*) FILTER (NOT ("
                                + isNumber("value")
                                + " OR (value = '' AND contains(status, 'C')))),"
                                + " count(*) FILTER (NOT (quantity = '' OR "
                                + isNumber("quantity")
                                + ")),"
                                + " count(*) FILTER (regexp_matches(value, '^-.*[1-9]'))");
        TEXTS.forEach(c -> sql.append(", list(DISTINCT ").append(c).append(')'));
        named.forEach(
                c ->
                        sql.append(", list(DISTINCT ")
                                .append(NAMES.get(c))
                                .append(" || chr(")
                                .append((int) BETWEEN)
                                .append(") || ")
                                .append(c)
                                .append(") FILTER (")
                                .append(c)
                                .append(" <> '')"));
        try (ResultSet r =
                s.executeQuery(sql.append(" FROM (").append(texts()).append(')').toString())) {
            r.next();
            rows = r.getLong(1);
            negatives = r.getLong(5);
            if (rows == 0 || r.getLong(2) != rows || r.getLong(3) > 0 || r.getLong(4) > 0) {
                return false;
            }
            int column = 6;
            for (String text : TEXTS) {
                texts.put(text, Set.copyOf(list(r, column++)));
            }
            for (String name : named) {
                Map<String, Set<String>> by = new HashMap<>();
                for (String pair : list(r, column++)) {
                    int at = pair.indexOf(BETWEEN);
                    by.computeIfAbsent(pair.substring(0, at), c -> new HashSet<>())
                            .add(pair.substring(at + 1));
                }
                names.put(name, by);
            }
            return true;
        }
    }

    private static String isNumber(String column) {
        return "(regexp_full_match("
                + column
                + ", "
                + PLAIN
                + ") OR (regexp_full_match("
                + column
                + ", "
                + LONG
                + ") AND NOT regexp_matches("
                + column
                + ", "
                + HALFWAY
                + ")))";
    }

    private static List<String> list(ResultSet r, int column) throws SQLException {
        List<String> list = new ArrayList<>();
        if (r.getArray(column) != null) {
            for (Object text : (Object[]) r.getArray(column).getArray()) {
                list.add((String) text);
            }
        }
        return list;
    }

    /** A query of all fields as texts, empty where the file has no such column. */
    String texts() {
        String fields =
                COLUMNS.stream()
                        .map(
                                c ->
                                        header.contains(c)
                                                ? "coalesce(" + c + ", '') AS " + c
                                                : "'' AS " + c)
                        .collect(Collectors.joining(", "));
        String columns =
                header.stream()
                        .map(c -> "'" + c + "': 'VARCHAR'")
                        .collect(Collectors.joining(", "));
        return "SELECT "
                + fields
                + " FROM read_csv("
                + CubeLoader.literal(file.toString())
                + ", auto_detect = false, header = true, delim = '"
                + separator
                + "', quote = '\"', escape = '\"', strict_mode = true, compression = 'none',"
                + " hive_partitioning = false, max_line_size = 65536, columns = {"
                + columns
                + "})";
    }

    /** Whether the file is still as large and as old as it was when it was looked at. */
    boolean isUntouched() {
        try {
            return Files.size(file) == size && Files.getLastModifiedTime(file).equals(changed);
        } catch (IOException e) {
            return false;
        }
    }

    public Path file() {
        return file;
    }

    /** Its rows, each another cell. */
    public long rows() {
        return rows;
    }

    /** Its rows with a value below zero. */
    public long negatives() {
        return negatives;
    }

    /** The texts that occur in a column of codes, flags or periods, as they stand there. */
    public Set<String> texts(String column) {
        return texts.get(column);
    }

    /** The names that a column of names gives to each code; none where it is absent. */
    public Map<String, Set<String>> names(String column) {
        return names.getOrDefault(column, Map.of());
    }
}
