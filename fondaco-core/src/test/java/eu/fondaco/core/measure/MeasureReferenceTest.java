// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference page and what every definition must say. */
class MeasureReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/measures.md");

    @Test
    void thePageInTheDocumentationIsThatOfTheCode() throws IOException {
        String page = MeasureReference.markdown(StandardMeasures.all());
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run the test with -Dwrite.docs=true to write docs/reference/measures.md anew")
                .isEqualTo(page);
    }

    @Test
    void everyDefinitionIsCompleteInBothLanguages() {
        for (Measure measure : StandardMeasures.all().list()) {
            MeasureDefinition d = measure.definition();
            List<Label> sentences =
                    new ArrayList<>(List.of(d.name(), d.words(), d.unit(), d.zeros()));
            sentences.addAll(d.traps());
            assertThat(sentences).as(d.id()).hasSizeGreaterThan(4);
            for (Label sentence : sentences) {
                assertThat(sentence.en()).as(d.id()).isNotBlank();
                assertThat(sentence.it()).as(d.id()).isNotBlank();
            }
            assertThat(List.of(d.words(), d.zeros()))
                    .as(d.id())
                    .noneMatch(s -> s.en().equals(s.it()));
            assertThat(MeasureReference.text(d, Lang.IT))
                    .contains(d.words().it())
                    .contains("fonte");
        }
    }

    @Test
    void aDefinitionThatLacksAPartOrSaysAnUnknownOneIsRefused() {
        assertThatThrownBy(() -> MeasureDefinition.read(MeasureReferenceTest.class, "nowhere"))
                .hasMessageContaining("nowhere.properties");
        assertThatThrownBy(() -> MeasureDefinition.read(MeasureReferenceTest.class, "incomplete"))
                .hasMessageContaining("'zeros.it'");
        assertThatThrownBy(() -> MeasureDefinition.read(MeasureReferenceTest.class, "unknown_key"))
                .hasMessageContaining("'colour'");
    }
}
