// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.catalogue.Entry.File;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What programs read beside a dataset's file: the columns of its CSV for the Web (CSVW) and as a
 * data package (Frictionless), and schema.org's Dataset for search engines.
 */
public final class Descriptors {

    /** A column of the tidy tables: name, type, what it is. */
    private record Column(String name, String type, String words) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("dataset", "string", "id of the dataset"),
                    new Column("reporter", "string", "code of the area whose trade it is"),
                    new Column("reporter_name", "string", "its name"),
                    new Column("partner", "string", "code of the counterpart; W00 is all"),
                    new Column("partner_name", "string", "its name"),
                    new Column("flow", "string", "X exports, M imports"),
                    new Column("product", "string", "code of the product; TOTAL is all"),
                    new Column("product_name", "string", "its name"),
                    new Column("period", "string", "2018, 2018-Q3, 2018-05 or another length"),
                    new Column("value", "number", "in the unit named; empty when confidential"),
                    new Column("unit", "string", "currency of the value"),
                    new Column("status", "string", "flag, as released"),
                    new Column("quantity", "number", "quantity, where there is one"),
                    new Column("quantity_unit", "string", "its unit"));

    private final Holdings holdings;
    private final List<Entry> entries;

    public Descriptors(Holdings holdings, Registry registry) {
        this.holdings = holdings;
        entries = Entry.all(holdings, registry);
    }

    List<Entry> entries() {
        return entries;
    }

    private Optional<Entry> dataset(String id) {
        return entries.stream()
                .filter(e -> !e.dataflow().isEmpty() && e.id().equals(id))
                .findFirst();
    }

    /** The columns of a dataset's CSV file, as CSVW; nothing for an id that isn't held. */
    Optional<String> csvw(String id, String site) throws IOException {
        Optional<Entry> entry = dataset(id);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                JsonLines.object(
                        json -> {
                            json.writeStringField("@context", "http://www.w3.org/ns/csvw");
                            json.writeStringField("url", site + "/data/" + id + ".csv");
                            json.writeStringField("dc:title", entry.get().title().en());
                            licence(json, "dc:license", entry.get().licence());
                            json.writeObjectFieldStart("tableSchema");
                            json.writeArrayFieldStart("columns");
                            for (Column column : COLUMNS) {
                                json.writeStartObject();
                                json.writeStringField("name", column.name());
                                json.writeStringField("titles", column.name());
                                json.writeStringField("dc:description", column.words());
                                json.writeStringField("datatype", column.type());
                                json.writeEndObject();
                            }
                            json.writeEndArray();
                            json.writeEndObject();
                        }));
    }

    /** A dataset as a data package; nothing for an id that isn't held. */
    Optional<String> dataPackage(String id, String site) throws IOException {
        Optional<Entry> found = dataset(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = found.get();
        return Optional.of(
                JsonLines.object(
                        json -> {
                            json.writeStringField("profile", "tabular-data-package");
                            json.writeStringField(
                                    "name",
                                    id.toLowerCase(java.util.Locale.ROOT)
                                            .replaceAll("[^a-z0-9._-]", "-"));
                            json.writeStringField("title", entry.title().en());
                            json.writeStringField("description", entry.description().en());
                            json.writeStringField("homepage", site + "/en" + entry.page());
                            if (entry.modified() != null) {
                                json.writeStringField("version", entry.modified().toString());
                            }
                            licences(json, entry, site);
                            sources(json, entry);
                            resource(json, id, site);
                        }));
    }

    /**
     * A name there is an id; a licence in words has them as its title, and the page that says so.
     */
    private static void licences(JsonGenerator json, Entry entry, String site) throws IOException {
        if (entry.licence().isBlank()) {
            return;
        }
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        Optional<String> id = Licences.id(entry.licence());
        if (id.isPresent()) {
            json.writeStringField("name", id.get());
        }
        json.writeStringField("title", entry.licence());
        json.writeStringField(
                "path", Licences.address(entry.licence()).orElse(site + "/en" + entry.page()));
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void sources(JsonGenerator json, Entry entry) throws IOException {
        if (entry.sources().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("sources");
        for (String source : entry.sources()) {
            json.writeStartObject();
            json.writeStringField("title", source);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void resource(JsonGenerator json, String id, String site) throws IOException {
        json.writeArrayFieldStart("resources");
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", "cells");
        json.writeStringField("path", site + "/data/" + id + ".csv");
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : COLUMNS) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type());
            json.writeStringField("description", column.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void licence(JsonGenerator json, String field, String licence)
            throws IOException {
        Optional<String> address = Licences.address(licence);
        if (address.isPresent()) {
            json.writeStringField(field, address.get());
        }
    }

    /**
     * What search engines read of a dataset or of the figures, as a script element; empty for an id
     * that isn't held.
     */
    public String script(String id, String site, eu.fondaco.core.text.Lang lang) {
        Optional<Entry> found = entries.stream().filter(e -> e.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return "";
        }
        Entry entry = found.get();
        try {
            String json = JsonLines.object(out -> schemaOrg(out, entry, site, lang)).strip();
            return "<script type=\"application/ld+json\">"
                    + json.replace("<", "\\u003c")
                    + "</script>";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("writing to memory can't fail", e);
        }
    }

    private void schemaOrg(
            JsonGenerator json, Entry entry, String site, eu.fondaco.core.text.Lang lang)
            throws IOException {
        json.writeStringField("@context", "https://schema.org");
        json.writeStringField("@type", "Dataset");
        json.writeStringField("name", entry.title().in(lang));
        json.writeStringField("description", entry.description().in(lang));
        json.writeStringField("url", site + "/" + lang.tag() + entry.page());
        json.writeStringField("identifier", holdings.catalog().agency().id() + ":" + entry.id());
        json.writeBooleanField("isAccessibleForFree", true);
        json.writeStringField("inLanguage", lang.tag());
        licence(json, "license", entry.licence());
        json.writeObjectFieldStart("creator");
        json.writeStringField("@type", "Organization");
        json.writeStringField("name", holdings.catalog().agency().name().in(lang));
        json.writeEndObject();
        if (entry.first() != null) {
            json.writeStringField("temporalCoverage", entry.first() + "/" + entry.last());
        }
        if (entry.modified() != null) {
            json.writeStringField("dateModified", entry.modified().toString());
        }
        if (!entry.sources().isEmpty()) {
            json.writeStringField("creditText", String.join("; ", entry.sources()));
        }
        if (!entry.unit().isEmpty()) {
            json.writeObjectFieldStart("variableMeasured");
            json.writeStringField("@type", "PropertyValue");
            json.writeStringField("name", Speech.say(lang, "descriptors.trade-value"));
            json.writeStringField("unitText", entry.unit());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("distribution");
        for (File file : entry.files()) {
            json.writeStartObject();
            json.writeStringField("@type", "DataDownload");
            json.writeStringField("encodingFormat", file.type());
            json.writeStringField("contentUrl", site + file.path());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
