// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.release;

import eu.fondaco.core.text.Sha256;
import eu.fondaco.observatory.change.ChangesLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an observatory's folder, without what begins with a dot and without its log. */
final class FolderFiles {

    private FolderFiles() {}

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        List<Path> tops;
        try (Stream<Path> top = Files.list(folder)) {
            tops = top.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
        }
        for (Path top : tops) {
            try (Stream<Path> below = Files.walk(top)) {
                below.filter(Files::isRegularFile)
                        .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                        .filter(name -> !name.equals(ChangesLog.FILE))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Copies all to another folder. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : names(from)) {
            Path target = to.resolve(name);
            Files.createDirectories(target.getParent());
            copyOne(from.resolve(name), target);
        }
    }

    static void copyOne(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The checksum of each file by its name. */
    static Map<String, String> checksums(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String name : names(folder)) {
            sums.put(name, checksum(folder.resolve(name)));
        }
        return sums;
    }

    static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    static void write(Map<String, String> sums, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        sums.forEach((name, sum) -> lines.add(sum + " " + name));
        Files.write(file, lines);
    }

    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int space = line.indexOf(' ');
            sums.put(line.substring(space + 1), line.substring(0, space));
        }
        return sums;
    }

    /** Removes a folder with all that is in it; it needn't be there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path p : all) {
            Files.delete(p);
        }
    }
}
