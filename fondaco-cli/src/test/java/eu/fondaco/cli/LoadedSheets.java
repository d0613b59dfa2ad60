// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Loads office sheets into a new observatory and tells what was taken of them. */
final class LoadedSheets {

    private final Path work;
    private final Path folder;

    /** An observatory of its own in that folder. */
    LoadedSheets(Path work, String home) {
        this.work = work;
        folder = work.resolve("mine");
        Cli.run("init", folder, "--home", home);
    }

    Path folder() {
        return folder;
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }

    private Cli load(Path sheet, String... said) {
        List<Object> args = new ArrayList<>(List.of("load", sheet, "--yes", "-o", folder));
        args.addAll(List.of("--lang", "en"));
        for (String one : said) {
            args.addAll(List.of("--say", one));
        }
        return Cli.run(args.toArray());
    }

    /** The cells that are loaded: reporter, partner, flow, product, period, value, status. */
    List<String> cells(Path sheet, String... said) throws IOException {
        Cli load = load(sheet, said);
        assertThat(load.code()).as(load.out() + load.err()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("snapshots"))) {
            List<String> tidy = List.of();
            for (Path kept : files.sorted().toList()) {
                boolean table = kept.getFileName().toString().matches("[0-9a-f]{64}\\.csv");
                List<String> lines = table ? Files.readAllLines(kept) : List.of();
                boolean cells = !lines.isEmpty() && lines.get(0).startsWith("dataset,");
                tidy = cells ? lines : tidy; // a list of names may be kept beside them
            }
            return tidy.stream()
                    .skip(1)
                    .map(line -> line.replaceAll("\"[^\"]*\"", "name").split(",", -1))
                    .map(
                            c ->
                                    String.join(
                                            " ",
                                            Arrays.asList(
                                                    c[1], c[2], c[3], c[4], c[6], c[7], c[9])))
                    .map(String::strip)
                    .toList();
        }
    }

    /** What is told of how a sheet is understood. */
    String said(Path sheet) {
        return load(sheet).out();
    }

    /** Holds that nothing of a sheet is loaded, and why. */
    void isRefused(Path file, String why) {
        assertThat(refused(file)).contains(why);
    }

    /** Why nothing of a sheet is loaded. */
    String refused(Path file) {
        Cli load = load(file);
        assertThat(load.code()).as(load.out()).isEqualTo(3);
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
        return load.err();
    }
}
