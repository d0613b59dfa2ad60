// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.observatory.mapping.MappingYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleTest {

    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");

    @Test
    void hasNoIssues() {
        assertThat(Observatory.read(EXAMPLE).issues()).isEmpty();
    }

    @Test
    void holdsWhatWasPublished() {
        Catalog catalog = Observatory.read(EXAMPLE).catalog();
        assertThat(catalog.figures()).hasSize(243);
        assertThat(catalog.areas().ofKindUnder("region", "IT")).hasSize(20);
        assertThat(catalog.areas().get("ITH5").code()).isEqualTo("IT-45");
        assertThat(catalog.areas().get("ITD5").code()).isEqualTo("IT-45");
        assertThat(catalog.areas().membersOf("EU27_2020")).hasSize(27);
        assertThat(catalog.areas().membersOf("ASEAN")).hasSize(11);
        assertThat(catalog.relations().instrumentsWith("CN-SD"))
                .extracting(Instrument::id)
                .containsExactly("I21", "I23");
        assertThat(catalog.relations().completeAt()).isEmpty();
    }

    @Test
    void everyFigureAndInstrumentNamesItsSource() {
        Catalog catalog = Observatory.read(EXAMPLE).catalog();
        assertThat(catalog.figures()).extracting(Figure::origin).doesNotContain("");
        assertThat(catalog.figures())
                .extracting(Figure::url)
                .allMatch(url -> url.startsWith("http"));
        assertThat(catalog.relations().instruments()).allMatch(i -> !i.urls().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "observatory, observatory.yaml",
        "sources, sources.yaml",
        "relations, relations",
        "relations, strategies",
    })
    void fitsItsSchemas(String schema, String place) throws IOException {
        JsonSchema checker =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                Files.readString(Path.of("../schemas/" + schema + ".schema.json")));
        Path start = EXAMPLE.resolve(place);
        try (Stream<Path> files = Files.isDirectory(start) ? Files.list(start) : Stream.of(start)) {
            for (Path file : files.toList()) {
                assertThat(checker.validate(Files.readString(file), InputFormat.YAML))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void theMappingOfTheHowToFitsItsSchemaAndIsRead(@TempDir Path work) throws IOException {
        String page = Files.readString(Path.of("../docs/how-to/load-data.md"));
        int start = page.indexOf("```yaml\n") + 8;
        String mapping = page.substring(start, page.indexOf("```", start));
        JsonSchema checker =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("../schemas/mapping.schema.json")));
        assertThat(checker.validate(mapping, InputFormat.YAML)).isEmpty();
        List<DataIssue> issues = new ArrayList<>();
        Path file = Files.writeString(work.resolve("my-table.yaml"), mapping);
        assertThat(MappingYaml.read(file, "my-table.yaml", issues::add)).isPresent();
        assertThat(issues).isEmpty();
    }

    @Test
    void aSchemaRefusesAMisspeltKey() throws IOException {
        JsonSchema checker =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("../schemas/corrections.schema.json")));
        String good = "corrections:\n  - {figure: F1, expect: 1, value: 2, reason: typo}\n";
        assertThat(checker.validate(good, InputFormat.YAML)).isEmpty();
        assertThat(checker.validate(good.replace("expect", "expects"), InputFormat.YAML))
                .isNotEmpty();
    }
}
