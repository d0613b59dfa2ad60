// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.message;

import eu.fondaco.core.text.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SDMX-ML as it goes, 2.1 or 3.0, with the prefixes {@code mes}, {@code str}, {@code com},
 * {@code gen}, {@code ss}.
 */
public final class Xml implements AutoCloseable {

    /** The generations of SDMX-ML, by the namespaces of their schemas. */
    public enum Generation {
        SECOND("v2_1/"),
        THIRD("v3_0/");

        private final String schemas;

        Generation(String folder) {
            this.schemas = "http://www.sdmx.org/resources/sdmxml/schemas/" + folder;
        }

        /** The namespace of one of its schemas, such as {@code common}. */
        public String namespace(String schema) {
            return schemas + schema;
        }
    }

    /** Always the JDK's own: another one on the class path may refuse names with prefixes. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;
    private final OutputStream to;

    public Xml(OutputStream to) throws IOException {
        this.to = to;
        try {
            out = FACTORY.createXMLStreamWriter(to, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Opens the outermost element of a message of 2.1, with all namespaces declared. */
    public Xml root(String name, String... attributes) throws IOException {
        return root(Generation.SECOND, name).attributes(attributes);
    }

    /** Opens the outermost element of a message, with all namespaces declared. */
    public Xml root(Generation generation, String name) throws IOException {
        boolean hasGeneric = generation == Generation.SECOND;
        return open(
                name,
                "xmlns:mes",
                generation.namespace("message"),
                "xmlns:com",
                generation.namespace("common"),
                "xmlns:str",
                generation.namespace("structure"),
                "xmlns:gen",
                hasGeneric ? generation.namespace("data/generic") : null,
                "xmlns:ss",
                generation.namespace("data/structurespecific"),
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
    }

    public Xml open(String name, String... attributes) throws IOException {
        try {
            out.writeStartElement(name);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return attributes(attributes);
    }

    /** Adds attributes to the element just opened; those without a value are left out. */
    public Xml attributes(String... attributes) throws IOException {
        try {
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    out.writeAttribute(attributes[i], clean(attributes[i + 1]));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return this;
    }

    public Xml empty(String name, String... attributes) throws IOException {
        try {
            out.writeEmptyElement(name);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return attributes(attributes);
    }

    public Xml close(int elements) throws IOException {
        try {
            for (int i = 0; i < elements; i++) {
                out.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return this;
    }

    public Xml text(String name, String text, String... attributes) throws IOException {
        open(name, attributes);
        try {
            out.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return close(1);
    }

    /** A name in both languages. */
    public Xml name(String element, Label name) throws IOException {
        text(element, name.en(), "xml:lang", "en");
        return text(element, name.it(), "xml:lang", "it");
    }

    /** Opens the header of a message and writes what all of them have. */
    public Xml header(String agency, String id, String receiver) throws IOException {
        open("mes:Header");
        text("mes:ID", id);
        text("mes:Test", "false");
        text("mes:Prepared", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        empty("mes:Sender", "id", agency);
        return receiver == null ? this : empty("mes:Receiver", "id", receiver);
    }

    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c >= 0xFFFE) {
                return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
            }
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        try {
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        to.close();
    }
}
