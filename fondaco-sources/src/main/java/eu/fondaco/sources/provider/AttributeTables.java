// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables of providers that say what areas have instead of what they trade: population, gross
 * domestic product, exchange rates. They are told by their structure and become attributes.
 */
public final class AttributeTables {

    /**
     * What a table means.
     *
     * @param structures beginnings of the ids of structures
     * @param area the column of the area
     * @param only texts by column of the rows that count, where the table has that column
     * @param indicator what is measured
     * @param unit of the values, once they are multiplied
     * @param power the power of ten by which values are multiplied, unless rows say {@code
     *     UNIT_MULT}
     * @param source who published them
     */
    private record Table(
            List<String> structures,
            String area,
            Map<String, Set<String>> only,
            String indicator,
            String unit,
            int power,
            String source) {

        boolean fits(Structure structure) {
            String id = structure.id().toUpperCase(Locale.ROOT);
            boolean named = structures.stream().anyMatch(id::startsWith);
            boolean rates = id.isEmpty() && structure.columns().containsAll(RATES);
            return structure.columns().contains(area)
                    && (named || rates && indicator.equals("exchange_rate"));
        }
    }

    /** The ECB's plain CSV doesn't name its structure; these columns tell it. */
    private static final List<String> RATES =
            List.of("KEY", "CURRENCY", "CURRENCY_DENOM", "EXR_TYPE", "TIME_PERIOD");

    private static final List<Table> KNOWN =
            List.of(
                    new Table(
                            List.of("ESTAT:NAMA_10R_2GDP", "ESTAT:NAMA_10R_3GDP"),
                            "geo",
                            Map.of("unit", Set.of("MIO_EUR"), "freq", Set.of("A")),
                            "gdp",
                            "EUR",
                            6,
                            "Eurostat, regional gross domestic product, current prices"),
                    new Table(
                            List.of("ESTAT:DEMO_R_D2JAN", "ESTAT:DEMO_R_PJANGRP3"),
                            "geo",
                            Map.of(
                                    "unit", Set.of("NR"),
                                    "sex", Set.of("T"),
                                    "age", Set.of("TOTAL")),
                            "population",
                            "persons",
                            0,
                            "Eurostat, population on 1 January"),
                    new Table(
                            List.of("IT1:22_289", "IT1:DCIS_POPRES1", "IT1:DF_DCIS_POPRES1"),
                            "REF_AREA",
                            Map.of(
                                    "FREQ", Set.of("A"),
                                    "DATA_TYPE", Set.of("JAN"),
                                    "SEX", Set.of("9"),
                                    "AGE", Set.of("TOTAL"),
                                    "MARITAL_STATUS", Set.of("99")),
                            "population",
                            "persons",
                            0,
                            "Istat, population on 1 January"),
                    new Table(
                            List.of("ECB:EXR", "ECB:ECB_EXR1", "ECB.DISS:EXR"),
                            "CURRENCY",
                            Map.of(
                                    "FREQ", Set.of("A"),
                                    "CURRENCY_DENOM", Set.of("EUR"),
                                    "EXR_TYPE", Set.of("SP00"),
                                    "EXR_SUFFIX", Set.of("A")),
                            "exchange_rate",
                            "",
                            0,
                            "European Central Bank, euro reference rates, yearly mean"));

    private AttributeTables() {}

    /** The columns of what {@link #read} gives. */
    public static final String HEADER = "reporter,period,indicator,value,unit,source\n";

    /**
     * Gives an area's code in an observatory for a provider's; empty for an area it doesn't know.
     */
    public interface Areas {
        Optional<String> code(String code);
    }

    /**
     * Kept answers as a file of attributes; nothing when they are other tables.
     *
     * @param areas which areas count; others are left out
     * @throws IOException when they are such tables, and no row counts
     */
    public static Optional<String> read(List<Path> files, Areas areas) throws IOException {
        Sink sink = new Sink(areas);
        List<DataIssue> issues = new ArrayList<>();
        for (Path file : files) {
            issues.addAll(new TableFile(file, file.getFileName().toString()).rows(sink));
        }
        if (sink.table == null) {
            return Optional.empty(); // what is wrong with other tables, their reader says
        }
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new IOException(issues.get(0).toString());
        }
        if (sink.text.length() == HEADER.length()) {
            throw new ToldException(
                    Speech.both(
                            "attribute-tables.no-row",
                            sink.table.source,
                            sink.left,
                            sink.table.only));
        }
        return Optional.of(sink.text.toString());
    }

    private static final class Sink implements RowSink {
        private final Areas areas;
        private final StringBuilder text = new StringBuilder(HEADER);
        private final Set<String> seen = new HashSet<>();
        private Table table;
        private int left;

        private Sink(Areas areas) {
            this.areas = areas;
        }

        @Override
        public boolean structure(Structure structure) {
            Optional<Table> known = KNOWN.stream().filter(t -> t.fits(structure)).findFirst();
            known.ifPresent(t -> table = t);
            return known.isPresent();
        }

        @Override
        public void row(RawRow row) {
            boolean counts =
                    table.only.entrySet().stream()
                            .allMatch(
                                    e ->
                                            !row.columns().contains(e.getKey())
                                                    || e.getValue().contains(row.get(e.getKey())));
            String value = row.get(row.columns().contains("OBS_VALUE") ? "OBS_VALUE" : "value");
            String period = row.get(row.columns().contains("TIME_PERIOD") ? "TIME_PERIOD" : "time");
            String code = row.get(table.area);
            boolean rate = table.unit.isEmpty();
            Optional<String> area = areas.code(rate ? country(code) : code);
            if (!counts
                    || area.isEmpty()
                    || !period.matches("\\d{4}")
                    || !value.matches("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?")) {
                left++;
                return;
            }
            String cell = area.get() + "," + period + "," + table.indicator;
            if (seen.add(cell)) {
                text.append(cell).append(',').append(number(row, value)).append(',');
                text.append(rate ? code + " per EUR" : table.unit);
                text.append(",\"").append(table.source).append("\"\n");
            }
        }

        private String number(RawRow row, String value) {
            String power = row.get("UNIT_MULT");
            int by = power.matches("-?\\d{1,2}") ? Integer.parseInt(power) : table.power;
            BigDecimal number = new BigDecimal(value).scaleByPowerOfTen(by).stripTrailingZeros();
            return number.toPlainString();
        }

        /** The country that has a currency, by the letters that ISO 4217 takes from ISO 3166. */
        private static String country(String currency) {
            return currency.length() == 3 ? currency.substring(0, 2) : currency;
        }
    }
}
