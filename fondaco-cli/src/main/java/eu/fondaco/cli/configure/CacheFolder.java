// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.secrecy.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The user's cache folder: a file for each name, written whole or not at all. What can't be read or
 * written is found out anew; nothing depends on it but time.
 */
final class CacheFolder implements Memory {

    private static final System.Logger LOG = System.getLogger(CacheFolder.class.getName());

    private final Path folder;

    CacheFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A part of this user's folder: below {@code FONDACO_CACHE}, {@code XDG_CACHE_HOME}, {@code
     * LOCALAPPDATA} or {@code ~/.cache}.
     */
    static CacheFolder of(String part) {
        String own = System.getenv("FONDACO_CACHE");
        if (own != null && !own.isBlank()) {
            return new CacheFolder(Path.of(own, part));
        }
        for (String variable : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
            String base = System.getenv(variable);
            if (base != null && !base.isBlank()) {
                return new CacheFolder(Path.of(base, "fondaco", part));
            }
        }
        return new CacheFolder(Path.of(System.getProperty("user.home"), ".cache", "fondaco", part));
    }

    @Override
    public Optional<List<String>> recall(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllLines(file))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} can't be read: {1}", file, e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, name, ".part");
            Files.write(beside, lines);
            Files.move(
                    beside,
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} can't be kept: {1}", name, e);
        }
    }
}
