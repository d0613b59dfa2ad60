// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Briefs of which each statement is known to hold or not: two that hold can't contradict each
 * other, so what is told of a text that contradicts itself lies beside one that doesn't hold. Every
 * eighth brief, all with {@code -Pslow}.
 */
class BriefsThatHoldTest {

    private static final Path BENCH = Path.of("..", "bench", "reading");
    private static final int NEAR = 150;
    private static final int EACH = Boolean.getBoolean("fondaco.slow") ? 1 : 8;

    @Test
    void whatHoldsIsAtOddsWithNothing() throws IOException {
        List<String> out = new ArrayList<>();
        int told = 0;
        List<Path> all = briefs();
        assertThat(all).hasSizeGreaterThan(600);
        for (int i = 0; i < all.size(); i += EACH) {
            JsonNode gold = new ObjectMapper().readTree(all.get(i).toFile());
            Path file = all.get(i).resolveSibling(gold.get("brief").asText());
            Document document = DocumentReader.read(file + ".md", Files.readString(file));
            Lang lang = gold.get("lang").asText().equals("it") ? Lang.IT : Lang.EN;
            for (Clash clash : SelfCheck.told(document, lang)) {
                told++;
                if (!isBesideOneThatFails(document, clash, gold)) {
                    out.add(all.get(i) + ": " + clash.words().en());
                }
            }
        }
        assertThat(told).as("what is told of all").isGreaterThan(80 / EACH);
        assertThat(out).isEmpty();
    }

    private static List<Path> briefs() throws IOException {
        try (Stream<Path> files = Files.walk(BENCH)) {
            return files.filter(p -> p.toString().endsWith(".gold.json"))
                    .filter(p -> p.getParent().endsWith("texts") || isOfTexts(p))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfTexts(Path gold) {
        return gold.getParent().getParent().endsWith("texts");
    }

    /**
     * Whether a statement that doesn't hold stands in the paragraph of one of the two places, near
     * it.
     */
    private static boolean isBesideOneThatFails(Document document, Clash clash, JsonNode gold) {
        for (JsonNode claim : gold.get("claims")) {
            Span span = new Span(claim.get("start").asInt(), claim.get("end").asInt());
            boolean fails = claim.get("verdict").asText().equals("contradicted");
            if (fails
                    && (isNear(document, clash.first(), span)
                            || isNear(document, clash.second(), span))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Document document, Span one, Span other) {
        String text = document.raw();
        int from = text.offsetByCodePoints(0, Math.min(one.start(), other.start()));
        int to = text.offsetByCodePoints(0, Math.max(one.end(), other.end()));
        int between = Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
        return between < NEAR && !text.substring(from, to).contains("\n\n");
    }
}
