// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istat;

import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The files that a dataflow's annotation {@code ATTACHED_DATA_FILES} names, as {@code URL|LABEL}.
 */
final class AttachedFiles {

    private AttachedFiles() {}

    /** Their addresses in the order of the message. */
    static List<URI> of(URI asked, Path message) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Set<URI> found = new LinkedHashSet<>();
        try (InputStream in = Files.newInputStream(message)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            StringBuilder annotation = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Annotation")) {
                    annotation =
                            new StringBuilder(String.valueOf(xml.getAttributeValue(null, "id")))
                                    .append('\n');
                } else if (event == XMLStreamConstants.CHARACTERS && annotation != null) {
                    annotation.append(xml.getText()).append('\n');
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Annotation")) {
                    if (annotation != null && annotation.indexOf("ATTACHED_DATA_FILES") >= 0) {
                        found.addAll(addresses(annotation.toString()));
                    }
                    annotation = null;
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new PullFailedException(
                    asked,
                    Speech.both("pull.cant-be-read", e.getMessage()),
                    Speech.both("pull.tell-provider"));
        }
        if (found.isEmpty()) {
            throw new PullFailedException(
                    asked, Speech.both("pull.no-annotation"), Speech.both("pull.check-flow"));
        }
        return new ArrayList<>(found);
    }

    private static List<URI> addresses(String annotation) {
        return annotation
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("https?://\\S.*"))
                .map(line -> URI.create(line.replaceFirst("\\|.*", "").strip().replace(" ", "%20")))
                .toList();
    }
}
