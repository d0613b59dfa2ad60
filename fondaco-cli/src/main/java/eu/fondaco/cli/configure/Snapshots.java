// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes that were loaded: their checksums, and copies of them where the observatory keeps them.
 */
final class Snapshots {

    private final Path folder;
    private final boolean keeps;
    private final Map<Path, String> checksums = new HashMap<>();

    /**
     * @param keeps whether bytes are copied below {@code snapshots/}
     */
    Snapshots(Path folder, boolean keeps) {
        this.folder = folder;
        this.keeps = keeps;
    }

    /** How a file is referred to: by its copy, or where it is. */
    String reference(Path file) throws IOException {
        return keeps ? copy(file) : file.toAbsolutePath().normalize().toString();
    }

    private String copy(Path file) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return "snapshots/" + checksum(file) + (dot < 0 ? "" : name.substring(dot));
    }

    /** The checksum of a file, which is read once for it. */
    String checksum(Path file) throws IOException {
        String known = checksums.get(file);
        if (known == null) {
            known = Checksum.of(file);
            checksums.put(file, known);
        }
        return known;
    }

    /** Takes checksums that were made while files were read. */
    void know(Map<Path, String> made) {
        checksums.putAll(made);
    }

    /** Copies files, if they are to be kept. */
    void keep(List<Path> files) throws IOException {
        if (!keeps) {
            return;
        }
        Files.createDirectories(folder.resolve("snapshots"));
        for (Path file : files) {
            Path target = folder.resolve(copy(file));
            if (!Files.exists(target)) {
                Files.copy(file, target);
            }
        }
    }

    /** A mapping is content: the observatory keeps it, so that its data can be read again. */
    void keepMapping(Path mapping) throws IOException {
        Path target = folder.resolve("mappings").resolve(mapping.getFileName().toString());
        Files.createDirectories(target.getParent());
        if (!Files.exists(target) || !Files.isSameFile(target, mapping)) {
            Files.copy(mapping, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
