// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.sdmx.message.Json;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.structure.Flows;
import eu.fondaco.web.sdmx.structure.Registry;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes cells as a JSON-stat 2.0 dataset, of several dataflows as a collection. The cells are gone
 * through three times: for the categories, the values and the statuses, so that none of them must
 * be kept.
 */
public final class JsonStat {

    /** The largest cube, absent cells counted, since its readers lay it out in full. */
    static final long MOST = 20_000_000;

    private static final List<String> TIME = List.of("TIME_PERIOD");

    private final ObservationStore store;
    private final DataQuery query;
    private final Lang lang;
    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, Integer>> categories = new ArrayList<>();

    public JsonStat(ObservationStore store, DataQuery query, Lang lang) {
        this.store = store;
        this.query = query;
        this.lang = lang;
    }

    /**
     * Finds what is to be written.
     *
     * @return whether there is anything
     * @throws SdmxException with status 413 where the cube is too large for its readers
     */
    public boolean prepare() throws IOException {
        List<TreeSet<String>> codes = new ArrayList<>();
        for (int i = 0; i < query.flow().dimensions().size(); i++) {
            codes.add(new TreeSet<>());
        }
        TreeMap<Period, String> periods = new TreeMap<>();
        each(
                v -> {
                    Observation o = v.cell();
                    String[] key = key(o);
                    for (int i = 0; i < key.length; i++) {
                        codes.get(i).add(key[i]);
                    }
                    periods.put(o.period(), Flows.time(o.period()));
                    return true;
                });
        ids.addAll(query.flow().dimensions());
        ids.addAll(TIME);
        codes.forEach(c -> categories.add(numbered(c)));
        categories.add(numbered(periods.values()));
        long size = 1;
        for (Map<String, Integer> category : categories) {
            size *= Math.max(1, category.size());
            if (size > MOST) {
                throw new SdmxException(
                        413,
                        413,
                        "the cube would have more than "
                                + MOST
                                + " cells; choose fewer reporters, partners, products or periods,"
                                + " or take it as CSV");
            }
        }
        return !periods.isEmpty();
    }

    private static Map<String, Integer> numbered(Iterable<String> codes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        codes.forEach(c -> numbers.put(c, numbers.size()));
        return numbers;
    }

    private void each(CellVisitor visitor) throws IOException {
        query.flow().forEachCell(store, query.cells(), v -> !query.lets(v) || visitor.visit(v));
    }

    private String[] key(Observation o) {
        return query.flow().key(o);
    }

    private long place(Observation o) {
        long at = 0;
        String[] key = key(o);
        for (int i = 0; i < key.length; i++) {
            at = at * categories.get(i).size() + categories.get(i).get(key[i]);
        }
        Map<String, Integer> times = categories.get(key.length);
        return at * times.size() + times.get(Flows.time(o.period()));
    }

    /**
     * Writes what was prepared: one dataset as itself, several as a collection of them.
     *
     * @param cubes at least one, each prepared
     */
    public static void write(OutputStream to, List<JsonStat> cubes) throws IOException {
        try (JsonGenerator json = Json.generator(to)) {
            if (cubes.size() == 1) {
                cubes.get(0).write(json);
                return;
            }
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("class", "collection");
            json.writeStringField(
                    "label", String.join("; ", cubes.stream().map(JsonStat::name).toList()));
            json.writeObjectFieldStart("link");
            json.writeArrayFieldStart("item");
            for (JsonStat cube : cubes) {
                cube.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private String name() {
        return query.flow().flow().name().in(lang);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("label", name());
        json.writeStringField("source", sources());
        json.writeStringField("updated", updated());
        Json.strings(json, "id", ids);
        json.writeArrayFieldStart("size");
        for (Map<String, Integer> category : categories) {
            json.writeNumber(category.size());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("role");
        Json.strings(json, "time", TIME);
        Json.strings(json, "geo", List.of("REF_AREA", "COUNTERPART_AREA"));
        json.writeEndObject();
        dimensions(json);
        json.writeObjectFieldStart("value");
        each(v -> value(json, v.cell()));
        json.writeEndObject();
        json.writeObjectFieldStart("status");
        each(v -> status(json, v.cell()));
        json.writeEndObject();
        json.writeObjectFieldStart("extension");
        Json.strings(json, "release", ofReleases(Release::id));
        Json.strings(json, "licence", ofReleases(Release::licence));
        if (!query.flow().dataset().unit().isEmpty()) {
            json.writeStringField("unit", query.flow().dataset().unit());
        }
        json.writeObjectFieldStart("datastructure");
        json.writeStringField("id", query.flow().structure().ref().id());
        json.writeStringField("agencyId", query.flow().structure().ref().agency());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private boolean value(JsonGenerator json, Observation o) throws IOException {
        if (!Status.of(o.status()).isHidden()) {
            json.writeFieldName("" + place(o));
            json.writeNumber(new BigDecimal(o.value().toPlainString()));
        }
        return true;
    }

    private boolean status(JsonGenerator json, Observation o) throws IOException {
        Status status = Status.of(o.status());
        if (!status.equals(Status.NORMAL)) {
            json.writeStringField("" + place(o), status.isHidden() ? "C" : status.status());
        }
        return true;
    }

    private void dimensions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("dimension");
        for (int i = 0; i < ids.size(); i++) {
            String dimension = ids.get(i);
            json.writeObjectFieldStart(dimension);
            json.writeStringField("label", Registry.conceptName(dimension).in(lang));
            json.writeObjectFieldStart("category");
            Json.strings(json, "index", categories.get(i).keySet());
            json.writeObjectFieldStart("label");
            for (String code : categories.get(i).keySet()) {
                Label name =
                        TIME.contains(dimension)
                                ? Label.of(code)
                                : query.flow().books().get(dimension).name(code);
                json.writeStringField(code, name.in(lang));
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private String sources() {
        String all = String.join("; ", ofReleases(Release::source));
        return all.isBlank() ? query.flow().dataset().id() : all;
    }

    /** What is said of each release, once. */
    private List<String> ofReleases(Function<Release, String> of) {
        return query.flow().releases().stream()
                .map(of)
                .filter(t -> t != null && !t.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** The day of the last release; where none has a day, the end of the last period held. */
    private String updated() {
        LocalDate asOf = query.cells().asOf();
        return query.flow().releases().stream()
                .map(Release::knownFrom)
                .filter(Objects::nonNull)
                .filter(d -> asOf == null || !d.isAfter(asOf))
                .max(LocalDate::compareTo)
                .or(() -> lastDay(asOf))
                .orElseGet(() -> asOf == null ? LocalDate.now() : asOf)
                .toString();
    }

    private Optional<LocalDate> lastDay(LocalDate asOf) {
        return query.flow().dataset().coverage().values().stream()
                .flatMap(Set::stream)
                .map(Period::lastDay)
                .filter(d -> asOf == null || !d.isAfter(asOf))
                .max(LocalDate::compareTo);
    }
}
