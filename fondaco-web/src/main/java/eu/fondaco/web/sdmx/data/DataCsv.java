// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.text.CsvText;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.sdmx.data.Message.Labels;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.Registry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes SDMX-CSV, 1.0 or 2: one line for each observation, or for each series where only keys are
 * wanted. Of several dataflows the columns are those of all. A history adds two columns of its own
 * that say when each line was what was known.
 */
final class DataCsv implements DataWriter {

    private static final String MEASURE = Artefact.Structure.MEASURE;
    private static final String TIME = Artefact.Structure.TIME;
    private static final int AT = -1;
    private static final int VALUE = -2;
    private static final int SERIES = -3;
    private static final int OBSERVATION = -4;
    private static final int REPORT = -5;
    private static final int ABSENT = -6;

    private final Writer out;
    private final List<Message> messages;
    private final boolean second;
    private final Labels labels;
    private final Lang lang;
    private final List<String> columns;
    private int[] sources;
    private boolean[] coded;
    private Message message;
    private String start;
    private String[] key;
    private Block block;

    DataCsv(OutputStream to, List<Message> messages, Format format) throws IOException {
        this.messages = messages;
        this.second = format != Format.CSV_1;
        Message first = messages.get(0);
        this.labels = first.csv().labels();
        this.lang = first.csv().lang();
        this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 32_768);
        this.columns = columns(messages);
        turn(0);
        header();
    }

    /** The components of all dataflows: dimensions, then the measure, then attributes. */
    private static List<String> columns(List<Message> messages) {
        Set<String> columns = new LinkedHashSet<>();
        messages.forEach(m -> columns.addAll(m.flow().dimensions()));
        Message first = messages.get(0);
        if (first.observations()) {
            columns.add(TIME);
            if (first.values()) {
                columns.add(MEASURE);
            }
        }
        for (boolean ofObservations : new boolean[] {false, true}) {
            messages.forEach(m -> columns.addAll(m.attributes(ofObservations)));
        }
        messages.forEach(m -> columns.addAll(m.report().keySet()));
        return List.copyOf(columns);
    }

    @Override
    public void turn(int flow) {
        message = messages.get(flow);
        sources = new int[columns.size()];
        coded = new boolean[columns.size()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = source(columns.get(i));
            coded[i] = sources[i] != REPORT && message.isCoded(columns.get(i));
        }
        String id = message.flow().flow().ref().shortName();
        String name = message.flow().flow().name().in(lang);
        start =
                (second ? "dataflow," : "")
                        + text(labels == Labels.BOTH ? id + ": " + name : id)
                        + (labels == Labels.NAME ? "," + text(name) : "");
    }

    /** From where a column's values come: a place in the key, or one of the numbers below 0. */
    private int source(String column) {
        int at = message.flow().dimensions().indexOf(column);
        return at >= 0
                ? at
                : column.equals(TIME)
                        ? AT
                        : column.equals(MEASURE)
                                ? VALUE
                                : message.attributes(false).contains(column)
                                        ? SERIES
                                        : message.attributes(true).contains(column)
                                                ? OBSERVATION
                                                : message.report().containsKey(column)
                                                        ? REPORT
                                                        : ABSENT;
    }

    private void header() throws IOException {
        List<String> header =
                new ArrayList<>(
                        second ? List.of("STRUCTURE", "STRUCTURE_ID") : List.of("DATAFLOW"));
        if (labels == Labels.NAME) {
            header.add(second ? "STRUCTURE_NAME" : "DATAFLOW_NAME");
        }
        if (second) {
            header.add("ACTION");
        }
        if (message.csv().series()) {
            header.add("SERIES_KEY");
        }
        if (message.csv().observations()) {
            header.add("OBS_KEY");
        }
        for (String column : columns) {
            String name = Registry.conceptName(column).in(lang);
            header.add(labels == Labels.BOTH ? text(column + ": " + name) : column);
            if (labels == Labels.NAME) {
                header.add(text(name));
            }
        }
        if (message.history()) {
            header.addAll(List.of("VALID_FROM", "VALID_TO"));
        }
        out.write(String.join(",", header));
        out.write("\r\n");
    }

    @Override
    public void begin(Block started) {
        block = started;
    }

    @Override
    public void series(String[] codes) throws IOException {
        key = codes;
        if (!message.observations()) {
            line(null);
        }
    }

    @Override
    public void observation(Obs observation) throws IOException {
        if (message.observations()) {
            line(observation);
        }
    }

    private void line(Obs observation) throws IOException {
        out.write(start);
        if (second) {
            out.write(',');
            out.write(block.action().charAt(0));
        }
        String series = String.join(".", key);
        if (message.csv().series()) {
            out.write(',' + series);
        }
        if (message.csv().observations()) {
            out.write(',' + series + (observation == null ? "" : "." + observation.time()));
        }
        for (int i = 0; i < columns.size(); i++) {
            out.write(',');
            field(i, value(i, observation));
        }
        if (message.history()) {
            out.write(
                    ","
                            + (block.from() == null ? "" : block.from())
                            + ","
                            + (block.until() == null ? "" : block.until()));
        }
        out.write("\r\n");
    }

    /** What stands in a column; null for nothing. */
    private String value(int column, Obs observation) {
        int from = sources[column];
        if (from >= 0) {
            return key[from];
        }
        return switch (from) {
            case ABSENT -> null;
            case SERIES -> message.value(columns.get(column), observation);
            case REPORT -> message.report().get(columns.get(column)).in(lang);
            default ->
                    observation == null
                            ? null
                            : from == AT
                                    ? observation.time()
                                    : from == VALUE
                                            ? observation.value()
                                            : message.value(columns.get(column), observation);
        };
    }

    private void field(int column, String value) throws IOException {
        boolean none = value == null || value.isEmpty();
        String more = labels == Labels.NAME ? "," : "";
        if (none || !coded[column]) {
            boolean plain = sources[column] == AT || sources[column] == VALUE;
            out.write(none ? more : (plain ? value : text(value)) + more);
            return;
        }
        if (labels == Labels.ID) {
            out.write(value);
            return;
        }
        Label name = message.name(columns.get(column), value);
        out.write(
                labels == Labels.BOTH
                        ? text(value + ": " + name.in(lang))
                        : value + "," + text(name.in(lang)));
    }

    /** A text in quotes where it needs them, that no spreadsheet takes for a formula. */
    private static String text(String text) {
        return CsvText.field(text);
    }

    @Override
    public void endSeries() {
        // lines need no end of a series
    }

    @Override
    public void end() {
        // nor of a block
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
