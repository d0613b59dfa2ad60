// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istat;

import eu.fondaco.core.text.Label;
import eu.fondaco.sources.provider.sdmx.SdmxCodes;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        return new NamedFlows(
                list,
                SdmxCodes.texts(list, message, "Dataflow", "Name", "pull.no-tables-readable"));
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
        String some = String.join(", ", all.subList(0, Math.min(MOST_SHOWN, all.size())));
        Label there =
                all.isEmpty()
                        ? Speech.both("pull.none-begins", beginning)
                        : Speech.both("pull.these-begin", beginning, some);
        throw new PullFailedException(
                list,
                Speech.both(
                        found.isEmpty() ? "pull.no-table-named" : "pull.several-named",
                        named,
                        there),
                Speech.both("pull.write-flow"));
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
