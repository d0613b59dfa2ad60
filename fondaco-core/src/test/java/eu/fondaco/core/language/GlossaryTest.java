// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every term of the glossary is complete, listed, and leads only to terms there are. */
class GlossaryTest {

    private static final Path FOLDER = Path.of("../docs/glossary");
    private static final Pattern LINK = Pattern.compile("]\\(([a-z-]+\\.md)\\)");

    @Test
    void everyTermSaysWhatItIsAndWhatItIsNot() throws IOException {
        for (Path term : terms()) {
            assertThat(Files.readString(term))
                    .as(term.toString())
                    .contains(
                            "\n# ",
                            "*Italian: ",
                            "**Not to be confused.**",
                            "**In the code.**",
                            "**See also.**");
        }
    }

    @Test
    void linksLeadToTerms() throws IOException {
        for (Path term : terms()) {
            Matcher link = LINK.matcher(Files.readString(term));
            while (link.find()) {
                assertThat(FOLDER.resolve(link.group(1))).as(term + " links to").exists();
            }
        }
    }

    @Test
    void theIndexListsEveryTerm() throws IOException {
        String index = Files.readString(FOLDER.resolve("README.md"));
        for (Path term : terms()) {
            assertThat(index).contains("(" + term.getFileName() + ")");
        }
    }

    private static List<Path> terms() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> terms = files.filter(f -> !f.endsWith("README.md")).sorted().toList();
            assertThat(terms).hasSizeGreaterThan(20);
            return terms;
        }
    }
}
