// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.http.PublicAddress;
import eu.fondaco.web.sdmx.data.Answering;
import eu.fondaco.web.sdmx.data.DataQuery;
import eu.fondaco.web.sdmx.data.Format;
import eu.fondaco.web.sdmx.data.JsonStat;
import eu.fondaco.web.sdmx.data.Message;
import eu.fondaco.web.sdmx.data.Times;
import eu.fondaco.web.sdmx.data.Writers;
import eu.fondaco.web.sdmx.message.Asked;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.Detail.Shown;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.QualityReport;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.sdmx.structure.StructureJson;
import eu.fondaco.web.sdmx.structure.StructureQuery;
import eu.fondaco.web.sdmx.structure.StructureXml;
import eu.fondaco.web.sdmx.structure.StructureXml3;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The SDMX web services: REST version 1 under {@code /sdmx/v1}, version 2 under {@code /sdmx/v2}.
 * One implementation, two ways of asking. Answers are written as they are found.
 */
public final class SdmxService {

    private static final String FIRST = "/sdmx/v1";
    private static final String SECOND = "/sdmx/v2";

    /** The media types of XML schemas. */
    private static final String SCHEMA = "application/vnd.sdmx.schema+xml;version=2.1";

    private static final String SCHEMA_3 = "application/vnd.sdmx.schema+xml;version=3.0.0";

    /** All parameters of both versions, in lower case, and those of the usual clients. */
    private static final Set<String> PARAMETERS =
            Set.of(
                    ("startperiod endperiod updatedafter firstnobservations lastnobservations"
                                    + " dimensionatobservation detail includehistory references"
                                    + " mode attributes measures asof offset limit sort"
                                    + " explicitmeasure reportingyearstartday format formatversion"
                                    + " labels timeformat key keys compress compressed")
                            .split(" "));

    /** The formats of structures, by their exact media types. */
    private enum StructureFormat {
        XML("structure+xml;version=2.1"),
        JSON_1("structure+json;version=1.0.0"),
        JSON_2("structure+json;version=2.0.0"),
        JSON_21("structure+json;version=2.1.0"),
        XML_3("structure+xml;version=3.0.0");

        private final String type;

        StructureFormat(String type) {
            this.type = "application/vnd.sdmx." + type;
        }

        String type() {
            return type;
        }
    }

    private final Registry registry;
    private final ObservationStore store;
    private final QualityReport reports;
    private final Metadata metadata;
    private final StructureQuery structures;
    private final DataRequest requests;
    private final Availability availability;
    private final Freshness freshness;

    public SdmxService(Holdings holdings) {
        this.store = GuardedStore.of(holdings.store(), holdings.catalog());
        this.registry = new Registry(holdings.catalog(), store, holdings.measures());
        this.reports = new QualityReport(store);
        this.metadata = new Metadata(registry, reports);
        this.structures = new StructureQuery(registry);
        this.requests = new DataRequest(registry);
        this.availability = new Availability(registry, store);
        this.freshness = new Freshness(store.releases(), holdings.catalog());
    }

    /** The cells as they may be shown. */
    public ObservationStore store() {
        return store;
    }

    public Registry registry() {
        return registry;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get(FIRST + "/<path>", ctx -> answer(ctx, FIRST));
        routes.get(SECOND + "/<path>", ctx -> answer(ctx, SECOND));
    }

    private void answer(Context ctx, String root) throws IOException {
        ctx.header("Vary", "Accept, Accept-Language");
        try {
            Asked asked =
                    Asked.of(ctx.req().getRequestURI().substring(root.length()), ctx.queryString());
            asked.only(PARAMETERS);
            String resource = asked.step(0, "");
            boolean second = root.equals(SECOND);
            switch (resource) {
                case "data" -> data(ctx, asked, second);
                case "availableconstraint", "availability" -> available(ctx, asked, second);
                case "structure" -> structure(ctx, asked, root, second ? 1 : 0);
                case "schema" -> schema(ctx, asked, root);
                case "metadata" -> {
                    if (!second) {
                        throw new SdmxException(
                                501, 501, "metadata are served by /sdmx/v2/metadata");
                    }
                    metadata(ctx, asked);
                }
                case "registration" ->
                        throw new SdmxException(501, 501, "'" + resource + "' is not served here");
                default -> structure(ctx, asked, root, 0);
            }
        } catch (SdmxException e) {
            error(ctx, e);
        }
    }

    private void structure(Context ctx, Asked asked, String root, int at) throws IOException {
        MediaType.Chosen<StructureFormat> chosen = structureFormat(ctx, asked, root);
        List<Shown> shown = structures.answer(asked, at);
        write(ctx, shown, chosen, root);
    }

    private MediaType.Chosen<StructureFormat> structureFormat(
            Context ctx, Asked asked, String root) {
        List<StructureFormat> formats = List.of(StructureFormat.values());
        String format = asked.get("format", "");
        if (format.isEmpty()) {
            String accept = ctx.header("Accept");
            boolean isOpen = accept == null || accept.isBlank();
            return MediaType.choose(
                    isOpen && root.equals(SECOND) ? StructureFormat.JSON_2.type() : accept,
                    formats,
                    StructureFormat::type);
        }
        StructureFormat named =
                !format.contains("json")
                        ? asked.get("formatversion", "").startsWith("3")
                                ? StructureFormat.XML_3
                                : StructureFormat.XML
                        : root.equals(FIRST)
                                ? StructureFormat.JSON_1
                                : asked.get("formatversion", "").startsWith("2.1")
                                        ? StructureFormat.JSON_21
                                        : StructureFormat.JSON_2;
        return new MediaType.Chosen<>(named, named.type(), Map.of());
    }

    private void write(
            Context ctx, List<Shown> shown, MediaType.Chosen<StructureFormat> chosen, String root)
            throws IOException {
        if (freshness.isKnown(ctx, chosen.label())) {
            return;
        }
        ctx.contentType(chosen.label());
        String address = PublicAddress.of(ctx) + root;
        OutputStream to = output(ctx);
        switch (chosen.format()) {
            case XML -> {
                // who names the version wants what its schema says, who doesn't what clients read
                boolean exact = chosen.parameters().containsKey("version");
                StructureXml.write(to, registry.agency(), address, exact, shown);
            }
            case JSON_1 -> StructureJson.write(to, registry.agency(), address, "1.0", shown);
            case JSON_2 -> StructureJson.write(to, registry.agency(), address, "2.0.0", shown);
            case JSON_21 -> StructureJson.write(to, registry.agency(), address, "2.1", shown);
            case XML_3 -> StructureXml3.write(to, registry.agency(), address, shown);
            default -> throw new IllegalStateException("no writer of " + chosen.format());
        }
        to.close();
    }

    /** Where an answer is written: in pieces large enough to be worth compressing. */
    private static OutputStream output(Context ctx) {
        return new BufferedOutputStream(ctx.outputStream(), 32_768);
    }

    private void schema(Context ctx, Asked asked, String root) throws IOException {
        boolean second = root.equals(SECOND);
        List<String> types = new ArrayList<>(List.of(SCHEMA, SCHEMA_3));
        for (StructureFormat format : StructureFormat.values()) {
            types.add(second && format == StructureFormat.JSON_2 ? 0 : types.size(), format.type());
        }
        MediaType.Chosen<String> chosen = MediaType.choose(ctx.header("Accept"), types, t -> t);
        SchemaRequest request = new SchemaRequest(registry, asked);
        boolean third = chosen.format().equals(SCHEMA_3);
        if (!third && !chosen.format().equals(SCHEMA)) {
            StructureFormat format =
                    Arrays.stream(StructureFormat.values())
                            .filter(f -> f.type().equals(chosen.format()))
                            .findFirst()
                            .orElseThrow();
            write(
                    ctx,
                    request.shown(),
                    new MediaType.Chosen<>(format, chosen.label(), Map.of()),
                    root);
        } else if (!freshness.isKnown(ctx, chosen.label())) {
            ctx.contentType(chosen.label());
            try (OutputStream to = output(ctx)) {
                request.write(to, third ? Xml.Generation.THIRD : Xml.Generation.SECOND);
            }
        }
    }

    private void available(Context ctx, Asked asked, boolean second) throws IOException {
        String root = second ? SECOND : FIRST;
        MediaType.Chosen<StructureFormat> chosen = structureFormat(ctx, asked, root);
        List<DataQuery> queries = queries(asked, second);
        String component = second ? asked.step(6, "all").replace("*", "all") : asked.step(4, "all");
        List<Shown> shown =
                availability.answer(
                        queries,
                        asked.among("mode", "exact", "exact", "available"),
                        component,
                        asked.get("references", "none").toLowerCase(Locale.ROOT),
                        second ? "all" : asked.step(3, "all"));
        write(ctx, shown, chosen, root);
    }

    private List<DataQuery> queries(Asked asked, boolean second) {
        return second ? requests.second(asked, 1) : requests.first(asked, 1);
    }

    private static Map<String, String> parameters(String named) {
        return named.equalsIgnoreCase(Format.LABELLED) ? Map.of("labels", "both") : Map.of();
    }

    /** Reports on quality. */
    private void metadata(Context ctx, Asked asked) throws IOException {
        String named = asked.get("format", "");
        MediaType.Chosen<Metadata.Format> chosen =
                named.isEmpty()
                        ? MediaType.choose(
                                ctx.header("Accept"),
                                List.of(Metadata.Format.values()),
                                Metadata.Format::type)
                        : Metadata.Format.find(named, asked.get("formatversion", ""))
                                .map(f -> new MediaType.Chosen<>(f, f.type(), Map.of()))
                                .orElseThrow(() -> noFormat(named));
        List<Served> flows = metadata.found(asked);
        boolean stubs = asked.among("detail", "full", "full", "allstubs").equals("allstubs");
        String asOf = asked.get("asof", null);
        LocalDate day = asOf == null ? null : Times.date(asOf);
        Message.Labels labels = labels(asked, chosen.parameters());
        if (!freshness.isKnown(ctx, chosen.label())) {
            ctx.contentType(chosen.label());
            try (OutputStream to = output(ctx)) {
                metadata.write(to, chosen.format(), flows, day, stubs, labels, language(ctx));
            }
        }
    }

    private static SdmxException noFormat(String named) {
        return new SdmxException(406, 406, "'" + named + "' is not a format");
    }

    private static Message.Labels labels(Asked asked, Map<String, String> parameters) {
        String said = parameters.getOrDefault("labels", asked.get("labels", "id"));
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "id" -> Message.Labels.ID;
            case "both" -> Message.Labels.BOTH;
            case "name" -> Message.Labels.NAME;
            default -> throw SdmxException.syntax("labels is id, name or both, not '" + said + "'");
        };
    }

    /** The language of names where only one is shown. */
    private static Lang language(Context ctx) {
        return LanguageChoice.of(ctx.header("Accept-Language"));
    }

    /** What CSV shows beside codes. */
    private static Message.Columns columns(
            Context ctx, Asked asked, Map<String, String> parameters) {
        String keys =
                parameters.getOrDefault(
                        "keys",
                        parameters.getOrDefault(
                                "key", asked.get("keys", asked.get("key", "none"))));
        if (!Set.of("none", "obs", "series", "both").contains(keys)) {
            throw SdmxException.syntax("keys is none, obs, series or both, not '" + keys + "'");
        }
        return new Message.Columns(
                labels(asked, parameters),
                keys.equals("series") || keys.equals("both"),
                keys.equals("obs") || keys.equals("both"),
                language(ctx));
    }

    private void data(Context ctx, Asked asked, boolean second) throws IOException {
        String named = asked.get("format", "");
        if (named.equalsIgnoreCase("jsonstat") || named.equalsIgnoreCase("json-stat")) {
            jsonStat(ctx, queries(asked, second));
            return;
        }
        List<DataQuery> queries = queries(asked, second);
        MediaType.Chosen<Format> chosen = chosen(ctx, asked, second, queries.size() > 1);
        Message.Columns columns = columns(ctx, asked, chosen.parameters());
        List<Message> messages = new ArrayList<>();
        for (DataQuery query : queries) {
            messages.add(message(asked, query, columns, second));
        }
        if (freshness.isKnown(ctx, chosen.label())) {
            return;
        }
        Answering answering =
                new Answering(
                        store,
                        queries,
                        messages,
                        new Answering.Part(
                                asked.count("offset"),
                                asked.number("limit"),
                                asked.get("sort", ""),
                                chosen.format().isLines()),
                        () -> {
                            ctx.contentType(chosen.label());
                            return Writers.of(chosen.format(), output(ctx), messages);
                        });
        if (!answering.write()) {
            ctx.removeHeader("ETag");
            throw SdmxException.nothing();
        }
    }

    /**
     * The format that the address names; where it names none, what the header accepts.
     *
     * @param several whether it is to tell of several dataflows
     */
    private static MediaType.Chosen<Format> chosen(
            Context ctx, Asked asked, boolean second, boolean several) {
        List<Format> all = second ? Format.SECOND : Format.FIRST;
        List<Format> fit = all.stream().filter(f -> !several || f.isForSeveral()).toList();
        String named = asked.get("format", "");
        if (!named.isEmpty()) {
            return Format.find(named, asked.get("formatversion", ""), second)
                    .map(f -> new MediaType.Chosen<>(f, f.type(), parameters(named)))
                    .filter(c -> fit.contains(c.format()))
                    .orElseThrow(() -> several ? ofOneOnly(named) : noFormat(named));
        }
        try {
            return MediaType.choose(ctx.header("Accept"), fit, Format::type);
        } catch (SdmxException e) {
            MediaType.Chosen<Format> ofOne =
                    MediaType.choose(ctx.header("Accept"), all, Format::type);
            throw ofOneOnly(ofOne.format().type());
        }
    }

    private static SdmxException ofOneOnly(String format) {
        return new SdmxException(
                406,
                406,
                format
                        + " tells of one dataflow only: ask for one, or for SDMX-JSON of version 2,"
                        + " SDMX-CSV, SDMX-ML or JSON-stat");
    }

    private void jsonStat(Context ctx, List<DataQuery> queries) throws IOException {
        if (freshness.isKnown(ctx, "application/json")) {
            return;
        }
        List<JsonStat> cubes = new ArrayList<>();
        for (DataQuery query : queries) {
            JsonStat cube = new JsonStat(store, query, language(ctx));
            if (cube.prepare()) {
                cubes.add(cube);
            }
        }
        if (cubes.isEmpty()) {
            ctx.removeHeader("ETag");
            throw SdmxException.nothing();
        }
        ctx.contentType("application/json");
        JsonStat.write(output(ctx), cubes);
    }

    private Message message(Asked asked, DataQuery query, Message.Columns columns, boolean second) {
        String detail =
                asked.among("detail", "full", "full", "dataonly", "serieskeysonly", "nodata");
        Set<String> attributes =
                detail.equals("dataonly") || detail.equals("serieskeysonly")
                        ? Set.of()
                        : attributes(query.flow(), asked.get("attributes", "dsd"));
        String measures = asked.get("measures", "all");
        if (!Set.of("all", "none", Artefact.Structure.MEASURE).contains(measures)) {
            throw SdmxException.syntax(
                    "measures is all, none or "
                            + Artefact.Structure.MEASURE
                            + ", not '"
                            + measures
                            + "'");
        }
        boolean values = !measures.equals("none");
        boolean observations =
                !detail.equals("serieskeysonly")
                        && !detail.equals("nodata")
                        && (values
                                || query.flow().structure().attributes().stream()
                                        .anyMatch(
                                                a ->
                                                        a.ofObservation()
                                                                && attributes.contains(a.id())));
        String at = asked.get("dimensionatobservation", "TIME_PERIOD");
        boolean isFlat = at.equalsIgnoreCase(Message.ALL);
        if (!isFlat && !at.equals("TIME_PERIOD") && !query.flow().dimensions().contains(at)) {
            throw SdmxException.syntax(
                    "'" + at + "' is not a dimension of " + query.flow().flow().ref().id());
        }
        return new Message(
                query.flow(),
                registry.agency(),
                second ? null : requests.agreement(query.flow(), asked.step(3, "all")),
                !observations ? "TIME_PERIOD" : isFlat ? Message.ALL : at,
                attributes,
                observations,
                values,
                columns,
                query.history(),
                asksForReport(asked) ? reports.of(query.flow(), query.cells().asOf()) : Map.of());
    }

    /** Whether what is said of the dataflow in words is to stand beside its data. */
    private static boolean asksForReport(Asked asked) {
        return List.of(asked.get("attributes", "dsd").split(",")).contains("msd");
    }

    /** The attributes that a list of words and ids means. */
    private static Set<String> attributes(Served flow, String text) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String word : text.split(",")) {
            List<Artefact.Component> all = flow.structure().attributes();
            switch (word) {
                case "dsd", "all" -> all.forEach(a -> wanted.add(a.id()));
                case "series" ->
                        all.stream()
                                .filter(a -> !a.ofObservation())
                                .forEach(a -> wanted.add(a.id()));
                case "obs" ->
                        all.stream()
                                .filter(Artefact.Component::ofObservation)
                                .forEach(a -> wanted.add(a.id()));
                case "none", "msd", "dataset" -> {}
                default ->
                        wanted.add(
                                all.stream()
                                        .map(Artefact.Component::id)
                                        .filter(word::equals)
                                        .findFirst()
                                        .orElseThrow(
                                                () ->
                                                        SdmxException.syntax(
                                                                "'"
                                                                        + word
                                                                        + "' is not an attribute of"
                                                                        + " "
                                                                        + flow.structure()
                                                                                .ref()
                                                                                .id())));
            }
        }
        return wanted;
    }

    private static void error(Context ctx, SdmxException e) throws IOException {
        ctx.status(e.status());
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/xml");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (Xml xml = new Xml(body)) {
            xml.root("mes:Error").open("mes:ErrorMessage", "code", "" + e.code());
            xml.text("com:Text", e.getMessage(), "xml:lang", "en").close(2);
        }
        ctx.result(body.toByteArray());
    }
}
