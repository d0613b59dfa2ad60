// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.observatory.Manifest;
import eu.fondaco.observatory.NewObservatory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a release without a day is called. Its name is public, so it may not be made from a
 * confidential value: who has the rest of the file could try values until the name is met.
 */
class ReleaseVersionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    @TempDir Path work;

    @Test
    void theNameOfAReleaseHangsOnNoConfidentialValue() throws IOException {
        Path one = observatory("one");
        Path other = observatory("other");
        load(one, file("a.csv", "73291", "C"));
        load(other, file("b.csv", "84417", "C"));
        assertThat(releases(one)).containsExactly("t@1").isEqualTo(releases(other));
        load(one, file("c.csv", "73299", "C"));
        load(one, file("a.csv", "73291", "C"));
        assertThat(releases(one)).containsExactly("t@1", "t@2");
        Files.delete(one.resolve("warehouse.duckdb"));
        Rebuilding.rebuild(one, TODAY);
        assertThat(releases(one)).containsExactly("t@1", "t@2");
    }

    @Test
    void withoutConfidentialCellsTheSameFilesAreTheSameReleaseAnywhere() throws IOException {
        Path one = observatory("one");
        Path other = observatory("other");
        load(one, file("a.csv", "73291", ""));
        load(other, file("b.csv", "84417", "P"));
        load(other, file("a.csv", "73291", ""));
        assertThat(releases(other)).hasSize(2).containsAll(releases(one));
    }

    private Path observatory(String name) throws IOException {
        Path folder = work.resolve(name);
        NewObservatory.create(folder);
        return folder;
    }

    private Path file(String name, String value, String flag) throws IOException {
        return Files.writeString(
                work.resolve(name),
                "dataset,reporter,partner,flow,product,period,value,unit,status\n"
                        + ("t,IT,DE,X,TOTAL,2018," + value + ",EUR," + flag + "\n")
                        + "t,IT,FR,X,TOTAL,2018,40111,EUR,\nt,IT,ES,X,TOTAL,2018,50222,EUR,\n");
    }

    private static void load(Path folder, Path file) throws IOException {
        Loading.load(folder, List.of(file), new Loading.Options(null, false, false, null), TODAY);
    }

    private static List<String> releases(Path folder) {
        return Manifest.read(folder, issue -> {}).stream()
                .map(Manifest.Entry::release)
                .distinct()
                .toList();
    }
}
