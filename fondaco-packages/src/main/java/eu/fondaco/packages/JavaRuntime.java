// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The part of Java that the program needs, cut out by {@code jlink}. */
final class JavaRuntime {

    /** What draws on screens and plays sounds; Fondaco does neither, and it asks for libraries. */
    private static final List<String> UNUSED =
            List.of("awt_xawt", "jawt", "splashscreen", "jsound");

    private JavaRuntime() {}

    /** The modules it consists of. */
    static List<String> modules() throws IOException {
        return Program.text("modules.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /**
     * Links it.
     *
     * @param jmods where the modules are; empty for those of this JDK
     */
    static void link(String jmods, Path into) throws IOException {
        List<String> args = new ArrayList<>();
        Path own = Path.of(System.getProperty("java.home"), "jmods");
        if (!jmods.isEmpty() || Files.isDirectory(own)) {
            args.add("--module-path");
            args.add(jmods.isEmpty() ? own.toString() : jmods);
        }
        args.addAll(List.of("--add-modules", String.join(",", modules())));
        args.addAll(
                List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages"));
        // classes made while linking are stripped or not as the order of a hash map has it: two
        // builds would differ
        args.addAll(List.of("--disable-plugin", "generate-jli-classes"));
        args.addAll(List.of("--output", into.toString()));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider jlink =
                ToolProvider.findFirst("jlink")
                        .orElseThrow(
                                () -> new IOException("this Java has no jlink: a JDK is needed"));
        if (jlink.run(out, out, args.toArray(String[]::new)) != 0) {
            throw new IOException("jlink: " + said);
        }
        for (String name : UNUSED) {
            Files.deleteIfExists(into.resolve("lib/lib" + name + ".so"));
        }
    }
}
