// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.web.catalogue.Thing.Iri;
import eu.fondaco.web.catalogue.Thing.Literal;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a tree of things as Turtle, RDF/XML and JSON-LD. */
final class Rdf {

    private static final String SYNTAX = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("dcat", "http://www.w3.org/ns/dcat#");
        PREFIXES.put("dct", "http://purl.org/dc/terms/");
        PREFIXES.put("foaf", "http://xmlns.com/foaf/0.1/");
        PREFIXES.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        PREFIXES.put("dcatapit", "http://dati.gov.it/onto/dcatapit#");
        PREFIXES.put("owl", "http://www.w3.org/2002/07/owl#");
        PREFIXES.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        PREFIXES.put("skos", "http://www.w3.org/2004/02/skos/core#");
        PREFIXES.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private Rdf() {}

    static String turtle(Thing root) {
        StringBuilder out = new StringBuilder();
        PREFIXES.forEach(
                (prefix, space) ->
                        out.append("@prefix ")
                                .append(prefix)
                                .append(": <")
                                .append(space)
                                .append("> .\n"));
        List<Thing> named = new java.util.ArrayList<>(List.of(root));
        for (int i = 0; i < named.size(); i++) {
            Thing thing = named.get(i);
            out.append("\n<").append(iri(thing.address())).append('>');
            properties(thing, out, named);
            out.append(" .\n");
        }
        return out.toString();
    }

    /** Things with addresses are put off: each is said once, after the one that names it. */
    private static void properties(Thing thing, StringBuilder out, List<Thing> named) {
        out.append(" a ").append(String.join(", ", thing.types()));
        thing.said()
                .forEach(
                        (property, values) -> {
                            out.append(" ;\n  ").append(property);
                            String before = " ";
                            for (Object value : values) {
                                out.append(before);
                                value(value, out, named);
                                before = ", ";
                            }
                        });
    }

    private static void value(Object value, StringBuilder out, List<Thing> named) {
        if (value instanceof Iri iri) {
            out.append('<').append(iri(iri.address())).append('>');
        } else if (value instanceof Literal text) {
            out.append('"').append(escaped(text.text())).append('"');
            out.append(text.lang().isEmpty() ? "" : "@" + text.lang());
            out.append(text.type().isEmpty() ? "" : "^^" + text.type());
        } else if (value instanceof Thing thing && thing.address().isEmpty()) {
            out.append('[');
            properties(thing, out, named);
            out.append(" ]");
        } else if (value instanceof Thing thing) {
            out.append('<').append(iri(thing.address())).append('>');
            if (named.stream().noneMatch(n -> n.address().equals(thing.address()))) {
                named.add(thing);
            }
        }
    }

    private static String iri(String address) {
        StringBuilder safe = new StringBuilder();
        for (char c : address.toCharArray()) {
            safe.append(
                    c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0 ? "%%%02X".formatted((int) c) : c);
        }
        return safe.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    static String xml(Thing root) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rdf", "RDF", SYNTAX);
            xml.writeNamespace("rdf", SYNTAX);
            for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
            node(xml, root);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory can't fail", e);
        }
        return out.toString();
    }

    private static void node(XMLStreamWriter xml, Thing thing) throws XMLStreamException {
        start(xml, thing.types().get(0));
        if (!thing.address().isEmpty()) {
            xml.writeAttribute("rdf", SYNTAX, "about", iri(thing.address()));
        }
        for (String type : thing.types().subList(1, thing.types().size())) {
            xml.writeEmptyElement("rdf", "type", SYNTAX);
            xml.writeAttribute("rdf", SYNTAX, "resource", expanded(type));
        }
        for (Map.Entry<String, List<Object>> said : thing.said().entrySet()) {
            for (Object value : said.getValue()) {
                property(xml, said.getKey(), value);
            }
        }
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, Object value)
            throws XMLStreamException {
        start(xml, name);
        if (value instanceof Iri iri) {
            xml.writeAttribute("rdf", SYNTAX, "resource", iri(iri.address()));
        } else if (value instanceof Literal text) {
            if (!text.lang().isEmpty()) {
                xml.writeAttribute(
                        "xml", "http://www.w3.org/XML/1998/namespace", "lang", text.lang());
            }
            if (!text.type().isEmpty()) {
                xml.writeAttribute("rdf", SYNTAX, "datatype", expanded(text.type()));
            }
            xml.writeCharacters(text.text());
        } else if (value instanceof Thing thing) {
            node(xml, thing);
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name) throws XMLStreamException {
        String[] parts = name.split(":", 2);
        xml.writeStartElement(parts[0], parts[1], PREFIXES.get(parts[0]));
    }

    private static String expanded(String name) {
        String[] parts = name.split(":", 2);
        return PREFIXES.get(parts[0]) + parts[1];
    }

    static String jsonLd(Thing root) throws IOException {
        return JsonLines.object(
                json -> {
                    json.writeObjectFieldStart("@context");
                    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
                        json.writeStringField(prefix.getKey(), prefix.getValue());
                    }
                    json.writeEndObject();
                    fields(json, root);
                });
    }

    private static void fields(JsonGenerator json, Thing thing) throws IOException {
        if (!thing.address().isEmpty()) {
            json.writeStringField("@id", iri(thing.address()));
        }
        json.writeArrayFieldStart("@type");
        for (String type : thing.types()) {
            json.writeString(type);
        }
        json.writeEndArray();
        for (Map.Entry<String, List<Object>> said : thing.said().entrySet()) {
            json.writeArrayFieldStart(said.getKey());
            for (Object value : said.getValue()) {
                json.writeStartObject();
                if (value instanceof Iri iri) {
                    json.writeStringField("@id", iri(iri.address()));
                } else if (value instanceof Literal text) {
                    json.writeStringField("@value", text.text());
                    if (!text.lang().isEmpty()) {
                        json.writeStringField("@language", text.lang());
                    }
                    if (!text.type().isEmpty()) {
                        json.writeStringField("@type", text.type());
                    }
                } else if (value instanceof Thing inner) {
                    fields(json, inner);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
