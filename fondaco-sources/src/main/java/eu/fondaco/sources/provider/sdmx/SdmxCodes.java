// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.sdmx;

import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The codes that a table has, by dimension, as a content constraint lists them. */
public final class SdmxCodes {

    private SdmxCodes() {}

    /**
     * Reads a content constraint.
     *
     * @param uri where it is from, for messages
     */
    public static Map<String, List<String>> of(URI uri, Path constraint) throws IOException {
        Map<String, List<String>> codes =
                texts(uri, constraint, "KeyValue", "Value", "pull.no-codes-readable");
        codes.values().removeIf(List::isEmpty);
        if (codes.isEmpty()) {
            throw new PullFailedException(
                    uri, Speech.both("pull.lists-no-codes"), Speech.both("pull.providers-pages"));
        }
        return codes;
    }

    /**
     * The texts of elements below others, by the id of these, in the order of the file.
     *
     * @param uri where it is from, for messages
     * @param unreadable key of what is said where it can't be read
     */
    public static Map<String, List<String>> texts(
            URI uri, Path file, String above, String below, String unreadable) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> texts = null;
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals(above)) {
                    String id = String.valueOf(xml.getAttributeValue(null, "id"));
                    texts = all.computeIfAbsent(id, t -> new ArrayList<>());
                } else if (xml.getLocalName().equals(below) && texts != null) {
                    texts.add(xml.getElementText().strip());
                }
            }
        } catch (XMLStreamException e) {
            throw new PullFailedException(
                    uri, Speech.both(unreadable, e.getMessage()), Speech.both("pull.again"));
        }
        return all;
    }
}
