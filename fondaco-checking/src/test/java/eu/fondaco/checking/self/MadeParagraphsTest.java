// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.DocumentReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Paragraphs of several sentences: what agrees raises nothing, one changed number is found. */
class MadeParagraphsTest {

    private static final int DRAWS = Boolean.getBoolean("fondaco.slow") ? 2_000 : 800;

    @Test
    void paragraphsWhoseNumbersAgreeRaiseNothing() {
        Random random = new Random(17);
        for (int i = 0; i < DRAWS; i++) {
            MadeParagraph made = new MadeParagraph(random, null);
            String text = made.text();
            assertThat(SelfCheck.of(DocumentReader.read("a.md", text), made.lang()))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void oneNumberChangedBeyondRoundingIsFoundOfEachKind() {
        Map<MadeParagraph.Kind, Double> found = new EnumMap<>(MadeParagraph.Kind.class);
        for (MadeParagraph.Kind kind : MadeParagraph.Kind.values()) {
            Random random = new Random(kind.ordinal());
            int each = DRAWS / 10;
            int hits = 0;
            for (int i = 0; i < each; i++) {
                MadeParagraph made = new MadeParagraph(random, kind);
                String text = made.text();
                boolean hit =
                        !SelfCheck.of(DocumentReader.read("a.md", text), made.lang()).isEmpty();
                hits += hit ? 1 : 0;
                if (!hit && Boolean.getBoolean("fondaco.show")) {
                    System.out.println(kind + "\t" + text.replace("\n", " / "));
                }
            }
            found.put(kind, hits / (double) each);
        }
        if (Boolean.getBoolean("fondaco.show")) {
            System.out.println(found);
        }
        assertThat(found.values()).as(found.toString()).allMatch(rate -> rate >= 0.9);
    }
}
