// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.measure.library.StandardMeasures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void everyDefinitionIsComplete() {
    for (Measure measure : StandardMeasures.all().list()) {
      MeasureDefinition d = measure.definition();
      assertThat(d.name().it()).as(d.id()).isNotBlank();
      assertThat(d.formula()).as(d.id()).isNotBlank();
      assertThat(d.unit()).as(d.id()).isNotBlank();
      assertThat(d.zeros()).as(d.id()).isNotBlank();
      assertThat(d.source()).as(d.id()).isNotBlank();
      assertThat(d.traps()).as(d.id()).isNotEmpty();
    }
  }
}
