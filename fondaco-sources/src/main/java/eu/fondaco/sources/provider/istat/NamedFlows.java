// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istat;

import eu.fondaco.sources.pull.PullFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Istat's tables and what they are called, among which one is found by how its name ends. */
final class NamedFlows {

    private static final int MOST_SHOWN = 25;

    private final URI list;
    private final Map<String, List<String>> names;

    private NamedFlows(URI list, Map<String, List<String>> names) {
        this.list = list;
        this.names = names;
    }

    /**
     * Reads a list of dataflows.
     *
     * @param list where it is from, for messages
     */
    static NamedFlows of(URI list, Path message) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, List<String>> names = new LinkedHashMap<>();
        List<String> flow = null;
        try (InputStream in = Files.newInputStream(message)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("Dataflow")) {
                    String id = String.valueOf(xml.getAttributeValue(null, "id"));
                    flow = names.computeIfAbsent(id, f -> new ArrayList<>());
                } else if (xml.getLocalName().equals("Name") && flow != null) {
                    flow.add(xml.getElementText().strip());
                }
            }
        } catch (XMLStreamException e) {
            throw new PullFailedException(
                    list, "gives no readable list of tables: " + e.getMessage(), "pull again");
        }
        return new NamedFlows(list, names);
    }

    /**
     * The one table whose code begins so and one of whose names ends with that word: {@code … a
     * livello provinciale - Lazio}. Accents, hyphens and capitals don't matter, nor what follows a
     * slash.
     *
     * @throws PullFailedException when there is none, or more than one; it says which there are
     */
    String find(String beginning, String named) throws PullFailedException {
        List<String> all = names.keySet().stream().filter(id -> id.startsWith(beginning)).toList();
        List<String> found =
                names.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(beginning))
                        .filter(e -> e.getValue().stream().anyMatch(n -> isCalled(n, named)))
                        .map(Map.Entry::getKey)
                        .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String there =
                all.isEmpty()
                        ? "no table's code begins with " + beginning
                        : "those that begin with "
                                + beginning
                                + " are "
                                + String.join(
                                        ", ", all.subList(0, Math.min(MOST_SHOWN, all.size())));
        throw new PullFailedException(
                list,
                (found.isEmpty() ? "has no table named " : "has several tables named ")
                        + named
                        + "; "
                        + there,
                "write the one you want as 'flow' in sources.yaml, without 'named'");
    }

    private static boolean isCalled(String name, String named) {
        return (" " + plain(name.replaceFirst("(?s)/.*", ""))).endsWith(" " + plain(named));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
