// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.sdmx;

import eu.fondaco.sources.pull.PullFailedException;
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
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, List<String>> codes = new LinkedHashMap<>();
        List<String> dimension = null;
        try (InputStream in = Files.newInputStream(constraint)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("KeyValue")) {
                    String id = String.valueOf(xml.getAttributeValue(null, "id"));
                    dimension = codes.computeIfAbsent(id, d -> new ArrayList<>());
                } else if (xml.getLocalName().equals("Value") && dimension != null) {
                    dimension.add(xml.getElementText().strip());
                }
            }
        } catch (XMLStreamException e) {
            throw new PullFailedException(
                    uri, "gives no readable list of codes: " + e.getMessage(), "pull again");
        }
        codes.values().removeIf(List::isEmpty);
        if (codes.isEmpty()) {
            throw new PullFailedException(
                    uri, "lists no codes", "look at the provider's pages, or ask for a few");
        }
        return codes;
    }
}
