// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.cli.configure.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One brief, in every kind of file, makes the same statements and gets the same verdicts. */
class SameBriefTest {

    private static final Path FILES =
            Where.home().resolve("fondaco-documents/src/test/resources/eu/fondaco/documents");

    private static List<String> said(String name) throws IOException {
        Cli run =
                Cli.run(
                        "check",
                        FILES.resolve(name),
                        "--format",
                        "jsonl",
                        "-o",
                        Where.home().resolve("examples/emilia-romagna"));
        List<String> said = new ArrayList<>();
        for (String line : run.out().strip().split("\n")) {
            JsonNode s = new ObjectMapper().readTree(line);
            said.add(
                    s.get("question").asText()
                            + " | "
                            + s.get("stated").asText()
                            + " | "
                            + s.get("verdict").asText()
                            + " | "
                            + s.get("kind").asText()
                            + " | "
                            + s.get("reason").asText());
        }
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.html", "note.docx", "note.odt", "tagged.pdf", "note.pdf"})
    void everyKindOfFileSaysTheSame(String name) throws IOException {
        List<String> markdown = said("note.md");
        assertThat(markdown).hasSizeGreaterThan(3);
        assertThat(said(name)).isEqualTo(markdown);
    }
}
