// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.text.CsvText;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.sdmx.data.Message.Labels;
import eu.fondaco.web.sdmx.message.Asked;
import eu.fondaco.web.sdmx.message.Json;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Kind;
import eu.fondaco.web.sdmx.structure.QualityReport;
import eu.fondaco.web.sdmx.structure.Ref;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.sdmx.structure.StructureQuery;
import eu.fondaco.web.sdmx.structure.Versions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reports on the quality of dataflows, each a metadata set, by their own ids, by metadataflow
 * or by the structure they are about; as SDMX-JSON, SDMX-CSV and SDMX-ML of metadata.
 */
final class Metadata {

    /** The formats, by their exact media types. */
    enum Format {
        JSON_21("metadata+json;version=2.1.0"),
        JSON_2("metadata+json;version=2.0.0"),
        CSV_21("metadata+csv;version=2.1.0"),
        CSV_2("metadata+csv;version=2.0.0"),
        XML_3("metadata+xml;version=3.0.0");

        private final String type;

        Format(String type) {
            this.type = "application/vnd.sdmx." + type;
        }

        String type() {
            return type;
        }

        /** The format that a {@code format} parameter names. */
        static Optional<Format> find(String name, String version) {
            boolean one = !version.startsWith("2.0");
            return Optional.ofNullable(
                    switch (name.toLowerCase(java.util.Locale.ROOT)) {
                        case "json", "jsondata", "sdmx-json" -> one ? JSON_21 : JSON_2;
                        case "csv", "csvdata", "sdmx-csv" -> one ? CSV_21 : CSV_2;
                        case "xml", "genericmetadata" -> XML_3;
                        default -> null;
                    });
        }
    }

    private static final String FLOW = "MDF_QUALITY";

    private final Registry registry;
    private final QualityReport reports;

    Metadata(Registry registry, QualityReport reports) {
        this.registry = registry;
        this.reports = reports;
    }

    /**
     * The dataflows whose reports are meant; never empty.
     *
     * @param asked {@code metadata/metadataset/…}, {@code metadata/metadataflow/…} or {@code
     *     metadata/structure/TYPE/…}
     */
    List<Served> found(Asked asked) {
        List<Served> found =
                registry.served().stream()
                        .filter(
                                f ->
                                        switch (asked.step(1, "")) {
                                            case "metadataset" ->
                                                    isProvider(
                                                                    asked.step(2, "*"),
                                                                    registry.agency())
                                                            && lets(asked.step(3, "*"), id(f))
                                                            && Versions.fits(
                                                                    asked.step(4, "~"),
                                                                    Ref.VERSION);
                                            case "metadataflow" ->
                                                    StructureQuery.isAsked(asked, 2, flow())
                                                            && isProvider(
                                                                    asked.step(5, "*"),
                                                                    registry.agency());
                                            case "structure" -> isAbout(asked, f);
                                            default ->
                                                    throw SdmxException.syntax(
                                                            "metadata are had by metadataset,"
                                                                    + " metadataflow or structure,"
                                                                    + " not by '"
                                                                    + asked.step(1, "")
                                                                    + "'");
                                        })
                        .toList();
        if (found.isEmpty()) {
            throw SdmxException.nothing();
        }
        return found;
    }

    private Ref flow() {
        return Ref.of(Kind.METADATAFLOW, registry.agency(), FLOW);
    }

    private static boolean isAbout(Asked asked, Served flow) {
        String type = asked.step(2, "*");
        boolean dataflow = type.equals("dataflow") || type.equals("*");
        return dataflow && StructureQuery.isAsked(asked, 3, flow.flow().ref());
    }

    private static boolean lets(String asked, String id) {
        Set<String> wanted = Asked.alternatives(asked);
        return wanted.isEmpty() || wanted.contains(id);
    }

    private static boolean isProvider(String asked, String id) {
        Set<String> wanted = Asked.alternatives(asked);
        return wanted.isEmpty()
                || wanted.stream().anyMatch(w -> w.substring(w.lastIndexOf('.') + 1).equals(id));
    }

    private static String id(Served flow) {
        return "MDS_" + flow.flow().ref().id().replaceFirst("^DF_", "");
    }

    private static Label name(Served flow) {
        return QualityReport.name(flow);
    }

    /**
     * Writes reports.
     *
     * @param asOf the day on which they must have been true; null for now
     * @param stubs whether their names will do
     */
    void write(
            OutputStream to,
            Format format,
            List<Served> flows,
            LocalDate asOf,
            boolean stubs,
            Labels labels,
            Lang lang)
            throws IOException {
        if (format == Format.CSV_2 || format == Format.CSV_21) {
            csv(to, flows, asOf, stubs, labels, lang);
        } else if (format == Format.XML_3) {
            xml(to, flows, asOf, stubs);
        } else {
            json(to, format == Format.JSON_21 ? "2.1" : "2.0.0", flows, asOf, stubs);
        }
    }

    private void xml(OutputStream to, List<Served> flows, LocalDate asOf, boolean stubs)
            throws IOException {
        try (Xml xml = new Xml(to)) {
            xml.root(Xml.Generation.THIRD, "mes:GenericMetadata")
                    .attributes("xmlns:md", Xml.Generation.THIRD.namespace("metadata/generic"));
            xml.header(registry.agency(), "METADATA", null);
            xml.open("mes:Structure", "structureID", flow().id())
                    .text("com:StructureUsage", flow().urn3())
                    .close(2);
            for (Served flow : flows) {
                xml.open("mes:MetadataSet", "id", id(flow), "agencyID", registry.agency());
                xml.attributes("version", Ref.VERSION).name("com:Name", name(flow));
                if (!stubs) {
                    xml.text("md:Metadataflow", flow().urn3());
                    xml.text("md:Target", flow.flow().ref().urn3());
                    for (Map.Entry<String, Label> said : reports.of(flow, asOf).entrySet()) {
                        xml.open("md:Attribute", "id", said.getKey());
                        xml.name("com:Text", said.getValue()).close(1);
                    }
                }
                xml.close(1);
            }
        }
    }

    private void json(
            OutputStream to, String version, List<Served> flows, LocalDate asOf, boolean stubs)
            throws IOException {
        try (JsonGenerator json = Json.generator(to)) {
            json.writeStartObject();
            Json.meta(json, registry.agency(), version, "metadata");
            json.writeObjectFieldStart("data");
            json.writeArrayFieldStart("metadataSets");
            for (Served flow : flows) {
                json.writeStartObject();
                json.writeStringField("id", id(flow));
                json.writeStringField("agencyID", registry.agency());
                json.writeStringField("version", Ref.VERSION);
                json.writeStringField("name", name(flow).en());
                Json.names(json, name(flow));
                json.writeStringField("metadataflow", flow().urn());
                Json.strings(json, "targets", List.of(flow.flow().ref().urn()));
                Json.link(json, null, flow().urn(), "metadataflow");
                if (!stubs) {
                    json.writeArrayFieldStart("attributes");
                    for (Map.Entry<String, Label> said : reports.of(flow, asOf).entrySet()) {
                        json.writeStartObject();
                        json.writeStringField("id", said.getKey());
                        json.writeFieldName("value");
                        Json.both(json, said.getValue());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void csv(
            OutputStream to,
            List<Served> flows,
            LocalDate asOf,
            boolean stubs,
            Labels labels,
            Lang lang)
            throws IOException {
        List<String> attributes = stubs ? List.of() : QualityReport.ATTRIBUTES;
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            List<String> header = new ArrayList<>(List.of("MDSTRUCTURE[;]", "MDSTRUCTURE_ID"));
            named(header, labels, "MDSTRUCTURE_NAME");
            header.add("METADATASET_ID");
            named(header, labels, "METADATASET_NAME");
            header.addAll(List.of("TARGET_TYPES", "TARGET_IDS"));
            named(header, labels, "TARGET_NAMES");
            for (String attribute : attributes) {
                String name = Registry.qualityName(attribute).in(lang);
                header.add(attribute + "[en;it]" + (labels == Labels.BOTH ? ": " + name : ""));
                named(header, labels, name);
            }
            line(out, header);
            for (Served flow : flows) {
                List<String> row = new ArrayList<>(List.of("metadataflow"));
                put(row, labels, flow().shortName(), QualityReport.flowName().in(lang));
                String set = registry.agency() + ":" + id(flow) + "(" + Ref.VERSION + ")";
                put(row, labels, set, name(flow).in(lang));
                row.add("dataflow");
                put(row, labels, flow.flow().ref().shortName(), flow.flow().name().in(lang));
                Map<String, Label> report = reports.of(flow, asOf);
                for (String attribute : attributes) {
                    Label words = report.get(attribute);
                    row.add("\"en:" + words.en() + "\";\"it:" + words.it() + "\"");
                    named(row, labels, "");
                }
                line(out, row);
            }
        }
    }

    private static void named(List<String> row, Labels labels, String name) {
        if (labels == Labels.NAME) {
            row.add(name);
        }
    }

    private static void put(List<String> row, Labels labels, String id, String name) {
        row.add(labels == Labels.BOTH ? id + ": " + name : id);
        named(row, labels, name);
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells.stream().map(CsvText::field).toList()));
        out.write("\r\n");
    }
}
