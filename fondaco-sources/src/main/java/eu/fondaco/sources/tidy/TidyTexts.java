// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.tidy;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.csv.CsvFile.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a large tidy file by the texts that occur in its columns, as {@link TidyTradeReader}
 * judges it row by row. Says nothing of a file in which that reader would remark on any of these
 * texts, or read two of them as one.
 *
 * @param dataset the one dataset of the file
 * @param unit the one unit of its values
 * @param partners codes of partners that the file calls otherwise
 * @param periods the period that each text stands for
 * @param areaNames names the file gives to area codes
 * @param productNames names the file gives to product codes
 */
public record TidyTexts(
        String dataset,
        String unit,
        Map<String, String> partners,
        Map<String, Period> periods,
        Map<String, String> areaNames,
        Map<String, String> productNames) {

    private static final List<String> CODES =
            List.of("dataset", "reporter", "partner", "product", "unit");

    /**
     * Where texts come from: the distinct ones of a column, and the names that a column gives to
     * codes.
     */
    public interface Source {

        /** The texts of a column as they stand there. */
        Set<String> texts(String column);

        /** By code, the names in a column of names. */
        Map<String, Set<String>> names(String column);
    }

    /**
     * Judges.
     *
     * @param today periods that end later are remarked on
     * @return nothing when the file has to be read row by row
     */
    public static Optional<TidyTexts> judge(Source source, LocalDate today) {
        Map<String, String> partners = new HashMap<>();
        Map<String, Period> periods = new HashMap<>();
        Map<String, String> areas = new HashMap<>();
        Map<String, String> products = new HashMap<>();
        boolean plain =
                CODES.stream().allMatch(c -> source.texts(c).stream().allMatch(Codes::isCode))
                        && List.of("X", "M").containsAll(source.texts("flow"))
                        && areText(source.texts("status"))
                        && areText(source.texts("quantity_unit"))
                        && source.texts("dataset").size() == 1
                        && source.texts("unit").size() == 1
                        && findPartners(source.texts("partner"), partners)
                        && findPeriods(source.texts("period"), today, periods)
                        && findNames(source.names("reporter_name"), Map.of(), areas)
                        && findNames(source.names("partner_name"), partners, areas)
                        && findNames(source.names("product_name"), Map.of(), products);
        return plain
                ? Optional.of(
                        new TidyTexts(
                                source.texts("dataset").iterator().next(),
                                source.texts("unit").iterator().next(),
                                partners,
                                periods,
                                areas,
                                products))
                : Optional.empty();
    }

    private static boolean areText(Set<String> texts) {
        return texts.stream()
                .allMatch(t -> t.equals(t.strip()) && t.chars().noneMatch(Character::isISOControl));
    }

    private static boolean findPartners(Set<String> texts, Map<String, String> partners) {
        Set<String> codes = new HashSet<>();
        for (String text : texts) {
            String code = TidyTradeReader.world(text);
            if (!codes.add(code)) {
                return false;
            }
            if (!code.equals(text)) {
                partners.put(text, code);
            }
        }
        return true;
    }

    private static boolean findPeriods(
            Set<String> texts, LocalDate today, Map<String, Period> periods) {
        for (String text : texts) {
            Optional<Period> period =
                    text.equals(text.strip()) ? Period.find(text) : Optional.empty();
            if (period.isEmpty()
                    || period.get().lastDay().isAfter(today)
                    || periods.containsValue(period.get())) {
                return false;
            }
            periods.put(text, period.get());
        }
        return true;
    }

    /** Takes names, of which no code may have two. */
    private static boolean findNames(
            Map<String, Set<String>> source,
            Map<String, String> renamed,
            Map<String, String> names) {
        for (Map.Entry<String, Set<String>> e : source.entrySet()) {
            String name = e.getValue().iterator().next();
            String earlier = names.putIfAbsent(renamed.getOrDefault(e.getKey(), e.getKey()), name);
            if (e.getValue().size() > 1
                    || earlier != null && !earlier.equals(name)
                    || !areText(e.getValue())
                    || TidyTradeReader.isFormula(name)) {
                return false;
            }
        }
        return true;
    }

    /** How files may call all partners; other texts are codes. */
    public static Set<String> worlds() {
        return TidyTradeReader.WORLD;
    }

    /** Remarks on the columns of a tidy file that aren't known. */
    public static List<DataIssue> unknownColumns(List<String> header, String name) {
        return TidyColumns.unknown(new CsvFile.Columns(header)).stream()
                .map(column -> TidyTradeReader.unknownColumn(name, column))
                .toList();
    }

    /**
     * The note on so many values below zero in a file that was judged; finds the line of the first.
     */
    public static DataIssue negative(Path file, String name, long negatives) {
        try {
            new CsvFile(file, name)
                    .read(
                            (columns, row) -> {
                                if (!row.isHeader()) {
                                    stopAtNegative(row);
                                }
                            },
                            issue -> {});
        } catch (Found found) {
            return TidyTradeReader.negative(name, found.line, negatives);
        }
        throw new IllegalStateException("no value below zero in " + name);
    }

    private static void stopAtNegative(Row row) {
        String text = row.get("value");
        if (text.startsWith("-") && new BigDecimal(text).signum() < 0) {
            throw new Found(row.line());
        }
    }

    /** Ends the reading. */
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        private Found(int line) {
            super(null, null, false, false);
            this.line = line;
        }
    }
}
