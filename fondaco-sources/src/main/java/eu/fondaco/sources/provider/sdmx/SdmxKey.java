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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The key of an SDMX request: codes in the order of the dimensions, which the data structure tells
 * and nobody remembers. A dimension that the structure doesn't have stops the pull.
 */
public final class SdmxKey {

    private final URI uri;
    private final List<String> dimensions;
    private final String version;

    private SdmxKey(URI uri, List<String> dimensions, String version) {
        this.uri = uri;
        this.dimensions = List.copyOf(dimensions);
        this.version = version;
    }

    /**
     * Reads the dimensions of a data structure, in their order, without time.
     *
     * @param uri where the structure is from, for messages
     */
    public static SdmxKey of(URI uri, Path structure) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<Integer, String> found = new TreeMap<>();
        String version = "1.0";
        try (InputStream in = Files.newInputStream(structure)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || xml.getAttributeValue(null, "id") == null) {
                    continue;
                }
                String id = xml.getAttributeValue(null, "id");
                String name = xml.getLocalName();
                if (name.equals("Dimension") || name.equals("MeasureDimension")) {
                    String position = xml.getAttributeValue(null, "position");
                    found.put(
                            position == null ? 1000 + found.size() : Integer.parseInt(position),
                            id);
                } else if (name.equals("Dataflow")
                        && String.valueOf(xml.getAttributeValue(null, "version"))
                                .matches("\\d+(\\.\\d+)*")) {
                    version = xml.getAttributeValue(null, "version");
                }
            }
        } catch (XMLStreamException e) {
            throw new PullFailedException(
                    uri,
                    Speech.both("pull.no-structure", e.getMessage()),
                    Speech.both("pull.again"));
        }
        if (found.isEmpty()) {
            throw new PullFailedException(
                    uri, Speech.both("pull.no-dimensions"), Speech.both("pull.check-table-code"));
        }
        return new SdmxKey(uri, new ArrayList<>(found.values()), version);
    }

    /** The version of the dataflow, {@code 1.0} where it isn't said. */
    public String version() {
        return version;
    }

    /** The codes of one request, such as {@code A.IT.1+2..}. */
    public String of(Map<String, List<String>> where) throws PullFailedException {
        for (String named : where.keySet()) {
            if (!dimensions.contains(named)) {
                throw new PullFailedException(
                        uri,
                        Speech.both("pull.no-dimension", named, String.join(", ", dimensions)),
                        Speech.both("pull.mend-where"));
            }
        }
        return String.join(
                ".",
                dimensions.stream()
                        .map(d -> String.join("+", where.getOrDefault(d, List.of())))
                        .toList());
    }
}
