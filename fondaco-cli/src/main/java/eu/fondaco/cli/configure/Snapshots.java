// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.observatory.change.FolderChange;
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

    private final FolderChange change;
    private final boolean keeps;
    private final Map<Path, String> checksums = new HashMap<>();

    /**
     * @param keeps whether bytes are copied below {@code snapshots/}
     */
    Snapshots(FolderChange change, boolean keeps) {
        this.change = change;
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
        for (Path file : files) {
            String name = copy(file);
            Path kept = change.folder().resolve(name);
            if (!Files.exists(kept) || Files.size(kept) != Files.size(file)) {
                copy(file, name);
            }
        }
    }

    /** A mapping is content: the observatory keeps it, so that its data can be read again. */
    void keepMapping(Path mapping) throws IOException {
        String name = "mappings/" + mapping.getFileName();
        Path target = change.folder().resolve(name);
        if (!Files.exists(target) || !Files.isSameFile(target, mapping)) {
            copy(mapping, name);
        }
    }

    private void copy(Path file, String name) throws IOException {
        Files.copy(file, change.beside(name), StandardCopyOption.REPLACE_EXISTING);
        change.put(name);
    }
}
