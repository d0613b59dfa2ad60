// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of issue codes names every code, and no other. */
class DataIssuesReferenceTest {

    private static final Path ROOT = Path.of("..");
    private static final String CODE = "\"([a-z]+(?:-[a-z]+)+|jump|stale|freshness)\"";
    private static final Pattern GIVEN =
            Pattern.compile(
                    "(?:DataIssue\\s*\\.\\s*(?:error|warning|note)|(?<![\\w.])(?:error|warn|note|count|finding)|entry\\.error"
                        + "|m\\.error|head\\.error|\\w+\\.error|fault|report)\\(\\s*"
                        + "(?:[A-Za-z]+(?:\\.[A-Za-z]+)?(?:\\([^()]*\\))?,\\s*)?"
                            + CODE
                            + ",");
    private static final Pattern EITHER =
            Pattern.compile("\\? DataIssue\\.\\w+\\(" + CODE + "|: DataIssue\\.\\w+\\(" + CODE);
    private static final Pattern DOCUMENTED = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    @Test
    void namesEveryCode() throws IOException {
        Set<String> given = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(
                                    f ->
                                            f.toString().contains("/src/main/java/")
                                                    && f.toString().endsWith(".java"))
                            .toList()) {
                String text = Files.readString(file);
                all.append(text);
                for (Pattern p : new Pattern[] {GIVEN, EITHER}) {
                    for (Matcher m = p.matcher(text); m.find(); ) {
                        given.add(m.group(1) == null ? m.group(2) : m.group(1));
                    }
                }
            }
        }
        assertThat(given).hasSizeGreaterThan(70);
        Set<String> documented = new TreeSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/reference/data-issues.md"))) {
            if (line.startsWith("| `")) {
                Matcher m = DOCUMENTED.matcher(line.split("\\|")[1]);
                while (m.find()) {
                    documented.add(m.group(1));
                }
            }
        }
        assertThat(documented).containsAll(given);
        assertThat(documented)
                .as("codes that nothing reports any more")
                .allMatch(
                        code ->
                                all.indexOf('"' + code + '"') >= 0
                                        || code.startsWith("unknown-")
                                                && all.indexOf("\"unknown-\" + ") >= 0);
    }
}
