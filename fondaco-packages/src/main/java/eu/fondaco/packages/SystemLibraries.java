// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs ask the system for, told by {@code ldd}: the libraries and what loads them. */
final class SystemLibraries {

    private static final Pattern FOUND = Pattern.compile("(?:=> )?(/\\S+) \\(0x[0-9a-f]+\\)");

    private SystemLibraries() {}

    /**
     * Those of all libraries and programs below a folder that lie outside it, by where they lie.
     */
    static SortedSet<Path> of(Path folder) throws IOException, InterruptedException {
        SortedSet<Path> needed = new TreeSet<>();
        for (Path file : Trees.below(folder)) {
            if (isProgram(file)) {
                needed.addAll(found(file));
            }
        }
        needed.removeIf(p -> p.startsWith(folder) || !Files.exists(p));
        return needed;
    }

    private static boolean isProgram(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && (name.contains(".so") || file.getParent().endsWith("bin"));
    }

    private static SortedSet<Path> found(Path file) throws IOException, InterruptedException {
        Process ldd = new ProcessBuilder("ldd", file.toString()).redirectErrorStream(true).start();
        String said = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ldd.waitFor();
        SortedSet<Path> found = new TreeSet<>();
        for (Matcher m = FOUND.matcher(said); m.find(); ) {
            found.add(Path.of(m.group(1)).normalize());
        }
        return found;
    }
}
