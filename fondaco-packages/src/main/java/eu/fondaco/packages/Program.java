// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the program: how it is started, its libraries, examples, documents and licences.
 */
final class Program {

    private static final List<String> DOCUMENTS =
            List.of(
                    "README.md",
                    "THIRD-PARTY.md",
                    "CHANGELOG.md",
                    "SECURITY.md",
                    "LICENSES",
                    "docs");

    private Program() {}

    /**
     * Lays it out from a project that was built.
     *
     * @return the folder
     */
    static Path layOut(Path project, Path folder, Platform platform, String version)
            throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Path target = project.resolve("fondaco-cli/target");
        for (Path file : list(target.resolve("lib"))) {
            String name = file.getFileName().toString();
            // the command line's own jar comes first, and from where it was built
            if (name.endsWith(".jar") && !name.equals("fondaco-cli-" + version + ".jar")) {
                Files.copy(file, lib.resolve(name));
            } else if (name.equals(driver(platform))) {
                Files.copy(file, lib.resolve(name));
            }
        }
        if (!Files.exists(lib.resolve(driver(platform)))) {
            throw new IOException(
                    driver(platform)
                            + " isn't among what was built: -Dduckdb.native="
                            + driver(platform));
        }
        String main = "fondaco-cli-" + version + ".jar";
        Files.copy(target.resolve(main), lib.resolve("0-" + main));
        examples(project.resolve("examples"), folder.resolve("examples"));
        for (String document : DOCUMENTS) {
            Trees.copy(project.resolve(document), folder.resolve(document));
        }
        if (platform.isWindows()) {
            write(folder.resolve("fondaco.cmd"), text("fondaco.cmd").replace("\n", "\r\n"));
        } else {
            Path start = folder.resolve("fondaco");
            write(start, text("fondaco").replace("@VERSION@", version));
            Trees.letRun(start);
        }
        return folder;
    }

    /** DuckDB's library for a platform, as its driver looks for it. */
    static String driver(Platform platform) {
        return "libduckdb_java.so_" + platform.system() + "_" + platform.processor();
    }

    /** The examples without what was loaded into them, nor what is hidden. */
    private static void examples(Path from, Path to) throws IOException {
        for (Path file : Trees.below(from)) {
            String name = Trees.slashed(from, file);
            boolean made =
                    name.contains("/.")
                            || name.contains("/snapshots")
                            || name.contains("/warehouse.duckdb")
                            || name.startsWith("modelled/attributes")
                            || name.endsWith("/from-istat_coe.csv");
            if (!made && Files.isRegularFile(file)) {
                Trees.copy(file, to.resolve(name));
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A file of this module. */
    static String text(String name) throws IOException {
        try (InputStream in = Program.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
