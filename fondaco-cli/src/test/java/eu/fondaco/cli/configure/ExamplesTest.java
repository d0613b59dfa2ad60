// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ships stays as it is when it is looked at. */
class ExamplesTest {

    @TempDir Path work;

    /** Who shows the example in a clone has nothing to commit. */
    @Test
    void loadingAnExampleLeavesOnlyFilesThatGitIgnores() throws IOException {
        Path folder = work.resolve("examples/emilia-romagna");
        copy(Examples.of("emilia-romagna"), folder);
        TreeMap<Path, String> before = content();
        assertThat(Examples.load(folder, LocalDate.of(2026, 1, 1))).isTrue();
        TreeMap<Path, String> after = content();
        assertThat(after).containsAllEntriesOf(before);
        List<Path> left = after.keySet().stream().filter(p -> !before.containsKey(p)).toList();
        assertThat(left).contains(Path.of("examples/emilia-romagna/warehouse.duckdb"));
        assertThat(left).allMatch(ExamplesTest::isIgnored);
    }

    /** Of a country no total is held, and of its last year some months; partners are known. */
    @Test
    void theCountryOfAnExampleHasItsPartnersAndTheirMap() throws IOException {
        Path folder = work.resolve("examples/emilia-romagna");
        copy(Examples.of("emilia-romagna"), folder);
        Examples.load(folder, LocalDate.of(2026, 1, 1));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            String here = "http://localhost:" + server.port();
            Document country = Jsoup.connect(here + "/en/areas/IT").get();
            assertThat(country.select("figcaption").eachText())
                    .anyMatch(c -> c.startsWith("Italy: exports and imports by partner, 2024"))
                    .anyMatch(c -> c.startsWith("Exports of Italy by destination, 2024"));
            assertThat(Jsoup.connect(here + "/en/areas/IT-45").get().select("#world"))
                    .as("the map of a country isn't shown as its region's")
                    .isEmpty();
            Document relations = Jsoup.connect(here + "/en/relations").get();
            assertThat(relations.select("#world")).isNotEmpty();
            assertThat(relations.select("main a:contains(China)").first().attr("href"))
                    .as("the region's own relations stand before its country's exports")
                    .isEqualTo("/en/relations/CN");
        }
    }

    private static boolean isIgnored(Path path) {
        try (Stream<String> lines = Files.lines(Where.home().resolve(".gitignore"))) {
            return lines.filter(line -> line.startsWith("examples/"))
                    .map(line -> line.replaceFirst("/$", ""))
                    .map(line -> FileSystems.getDefault().getPathMatcher("glob:" + line))
                    .anyMatch(pattern -> isBelow(path, pattern));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether a pattern names a file, or a folder that it is in. */
    private static boolean isBelow(Path path, PathMatcher pattern) {
        return Stream.iterate(path, p -> p != null, Path::getParent).anyMatch(pattern::matches);
    }

    private TreeMap<Path, String> content() throws IOException {
        TreeMap<Path, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path name = work.relativize(path);
                content.put(
                        name, name.toString().contains(".duckdb") ? "" : Files.readString(path));
            }
        }
        return content;
    }

    /** The files that git keeps, whatever was loaded here before. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Path name = Path.of("examples/emilia-romagna").resolve(from.relativize(path));
                if (!isIgnored(name)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        }
    }
}
