// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tables as statistical offices publish them for programs, in the words of a sheet: SDMX-CSV,
 * Eurostat's {@code .tsv}, whose first column holds several codes, and lists of indicators with
 * years across. Columns that only name the table or how often it is made are left out; the unit and
 * its power of ten become one text, as the code of an indicator says which way of trade it is.
 */
final class SheetPublished {

    /** Lines over the header at most. */
    private static final int TITLES = 8;

    private static final Pattern EUROSTAT =
            Pattern.compile("([\\w-]+(?:,[\\w-]+)*)\\\\(?:TIME_PERIOD|time)");

    private static final Pattern FLAGGED =
            Pattern.compile("(-?\\d[\\d.]*(?:[eE][+-]?\\d+)?) ?([a-z]{0,3})");

    private static final Pattern DROPPED = WordLists.whole("published.dropped");
    private static final Pattern NOMENCLATURE = Pattern.compile("(?i)sitc|nace|cpa");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,10}|TOTAL");
    private static final Pattern IDLE = WordLists.whole("published.idle");
    private static final Pattern WORLD = WordLists.whole("published.world");
    private static final Pattern ALL_GOODS = WordLists.whole("published.all-goods");
    private static final Pattern MULTIPLIER = WordLists.whole("published.multiplier");
    private static final Pattern POWERS = Pattern.compile("0|[369]");

    private static final Map<String, Pattern> COLUMNS = patterns("reporter", "partner", "flow");
    private static final Map<String, Pattern> OTHERS =
            patterns("period", "value", "unit", "status", "product");
    private static final Map<String, Pattern> INDICATORS = patterns("exports", "imports");
    private static final List<Pattern> NO_LEVELS =
            List.copyOf(patterns("balance", "shares").values());

    private SheetPublished() {}

    private static Map<String, Pattern> patterns(String... names) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (String name : names) {
            patterns.put(name, WordLists.whole("published." + name));
        }
        return patterns;
    }

    /** Sheets in which such tables are spelt out. */
    static List<SheetGrid> spelt(List<SheetGrid> grids) {
        return grids.stream().map(SheetPublished::spelt).toList();
    }

    private static SheetGrid spelt(SheetGrid grid) {
        for (int r = 0; r < Math.min(TITLES, grid.rows().size()); r++) {
            List<String> header = grid.rows().get(r).stream().map(SheetCell::text).toList();
            boolean eurostat =
                    !header.isEmpty() && EUROSTAT.matcher(header.get(0).strip()).matches();
            if (eurostat || isPublished(header)) {
                List<List<String>> rows = new ArrayList<>();
                for (List<SheetCell> row : grid.rows().subList(r, grid.rows().size())) {
                    List<String> texts = row.stream().map(SheetCell::text).toList();
                    rows.add(eurostat ? opened(texts) : texts);
                }
                return new SheetGrid(grid.name(), new SheetPublished.Table(rows).spelt());
            }
        }
        return grid;
    }

    private static boolean isPublished(List<String> header) {
        String first = header.isEmpty() ? "" : header.get(0);
        return first.matches("DATAFLOW|STRUCTURE|DATASET") && header.contains("OBS_VALUE")
                || first.equals("DATASET") && header.contains("SERIES_CODE")
                || header.contains("Indicator Name") && header.contains("Indicator Code")
                || header.contains("Trade Flow Code") && header.contains("Trade Value (US$)");
    }

    /** A row of Eurostat's whose first column is parted into those that it holds. */
    private static List<String> opened(List<String> row) {
        List<String> opened = new ArrayList<>();
        String first = row.isEmpty() ? "" : row.get(0).strip();
        Matcher m = EUROSTAT.matcher(first);
        opened.addAll(List.of((m.matches() ? m.group(1) : first).split(",", -1)));
        row.stream().skip(1).map(String::strip).forEach(opened::add);
        return opened;
    }

    /** A table whose first row names its columns. */
    private static final class Table {

        private final List<String> header;
        private final List<List<String>> rows;

        Table(List<List<String>> all) {
            header = all.get(0);
            rows =
                    all.subList(1, all.size()).stream()
                            .filter(r -> r.stream().anyMatch(t -> !t.isBlank()))
                            .toList();
        }

        List<List<SheetCell>> spelt() {
            List<Integer> kept =
                    IntStream.range(0, header.size()).filter(this::isKept).boxed().toList();
            List<List<SheetCell>> spelt = new ArrayList<>();
            spelt.add(kept.stream().map(c -> SheetCell.of(named(c))).toList());
            for (List<String> row : rows) {
                if (kept.stream().anyMatch(c -> isNoLevel(at(row, c)))) {
                    continue;
                }
                spelt.add(kept.stream().map(c -> cell(row, c)).toList());
            }
            return spelt;
        }

        private boolean isKept(int c) {
            String id = header.get(c);
            boolean label =
                    c > 0
                            && header.get(c - 1).matches("[A-Z][A-Z0-9_]+")
                            && id.matches(".*\\p{Ll}.*")
                            && header.contains("STRUCTURE");
            return !id.isBlank()
                    && !label
                    && !DROPPED.matcher(id).matches()
                    && !MULTIPLIER.matcher(id).matches()
                    && !(as(id).isEmpty() && all(c, IDLE))
                    && !(as(id).equals("partner") && all(c, WORLD))
                    && !(as(id).equals("product") && all(c, ALL_GOODS));
        }

        private static boolean isNoLevel(String text) {
            return NO_LEVELS.stream().anyMatch(p -> p.matcher(text).matches());
        }

        private boolean all(int c, Pattern pattern) {
            return rows.stream().allMatch(r -> pattern.matcher(at(r, c)).matches());
        }

        private static String at(List<String> row, int c) {
            return c < row.size() ? row.get(c).strip() : "";
        }

        private String as(String id) {
            for (Map<String, Pattern> roles : List.of(COLUMNS, OTHERS)) {
                for (Map.Entry<String, Pattern> e : roles.entrySet()) {
                    if (e.getValue().matcher(id).matches()) {
                        return e.getKey();
                    }
                }
            }
            return "";
        }

        private String named(int c) {
            String as = as(header.get(c));
            String id = header.get(c);
            if (as.equals("product")) {
                Matcher m = NOMENCLATURE.matcher(id);
                String of = m.lookingAt() ? m.group().toUpperCase(Locale.ROOT) : "HS CN";
                return all(c, NUMBERED) ? of + " code" : "Product (" + of + ")";
            }
            if (as.equals("value")) {
                return id.contains("US$") ? "Value (US$)" : "Value";
            }
            return as.isEmpty()
                    ? id
                    : as.substring(0, 1).toUpperCase(Locale.ROOT) + as.substring(1);
        }

        private SheetCell cell(List<String> row, int c) {
            String text = at(row, c);
            return switch (as(header.get(c))) {
                case "reporter", "partner" ->
                        SheetCell.of(
                                WORLD.matcher(text).matches()
                                        ? "World"
                                        : text.equals("ITTOT") ? "IT" : text);
                case "unit" -> SheetCell.of(unit(row, text));
                case "flow" ->
                        SheetCell.of(
                                text.equals("1")
                                        ? "Imports"
                                        : text.equals("2") ? "Exports" : indicator(text));
                case "status" ->
                        SheetCell.of(text.matches("[PE]") ? text.toLowerCase(Locale.ROOT) : "");
                case "product" -> SheetCell.of(text.replaceFirst("^SITC(\\d)$", "SITC $1"));
                case "period" -> SheetCell.of(text);
                default -> value(text);
            };
        }

        /** A number with its flag, where there is one; numbers here have decimal points. */
        private static SheetCell value(String text) {
            Matcher m = FLAGGED.matcher(text);
            if (!m.matches()) {
                return SheetCell.of(indicator(text));
            }
            boolean flag = m.group(2).matches("[pr]");
            return flag
                    ? SheetCell.of(text)
                    : SheetCell.of(new BigDecimal(m.group(1)).stripTrailingZeros());
        }

        /** The unit of a row with the power of ten in which its values are. */
        private String unit(List<String> row, String text) {
            String unit =
                    text.replaceFirst("^(USD|EUR|GBP)_.*", "$1")
                            .replaceFirst("^VALUE_(?:IN_)?EUR.*", "EUR")
                            .replaceFirst("^QUANTITY_IN_.*|^SUP_QUANTITY.*", "kg");
            for (int c = 0; c < header.size(); c++) {
                String power = at(row, c);
                if (MULTIPLIER.matcher(header.get(c)).matches()
                        && POWERS.matcher(power).matches()) {
                    return switch (power) {
                        case "3" -> "thousand " + unit;
                        case "6" -> "million " + unit;
                        case "9" -> "billion " + unit;
                        default -> unit;
                    };
                }
            }
            return unit;
        }

        /** The way of trade that the code of an indicator says, and its unit. */
        private static String indicator(String text) {
            for (Map.Entry<String, Pattern> e : INDICATORS.entrySet()) {
                if (e.getValue().matcher(text).matches()) {
                    String unit =
                            text.matches("MIO_.*")
                                    ? "million EUR"
                                    : text.matches("(?i).*(USD|US dollar).*") ? "USD" : "EUR";
                    return (e.getKey().equals("exports") ? "Exports (" : "Imports (") + unit + ")";
                }
            }
            return text;
        }
    }
}
