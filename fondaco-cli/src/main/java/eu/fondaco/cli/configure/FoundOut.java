// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.core.secrecy.Memory;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.warehouse.DuckDbObservationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which cells of an observatory aren't shown, found out when its tables are loaded and kept beside
 * its warehouse: it takes seconds where many are confidential, and would else be found out by
 * whoever asks first. Where the folder can't be written to, it is kept in the user's cache.
 */
final class FoundOut implements Memory {

    private static final System.Logger LOG = System.getLogger(FoundOut.class.getName());

    /** So many are kept: those of releases of before are of no use. */
    private static final int MOST = 40;

    private final Path folder;
    private final CacheFolder beside;
    private final CacheFolder own = CacheFolder.of("hidden");

    private FoundOut(Path folder) {
        this.folder = folder;
        beside = new CacheFolder(folder);
    }

    /** What is kept of an observatory. */
    static FoundOut of(Path observatory) {
        return new FoundOut(observatory.resolve(DuckDbObservationStore.FILE + ".hidden"));
    }

    /** Finds it out for all datasets of a folder that may hide cells, unless it is known. */
    static void now(Path observatory) {
        try (OpenObservatory open = OpenObservatory.of(Observatory.read(observatory))) {
            if (open.store() instanceof GuardedStore guarded) {
                guarded.datasets().forEach(d -> guarded.hidden(d.id()));
            }
        } catch (RuntimeException e) {
            // what was loaded is loaded: who asks first finds it out then
            LOG.log(System.Logger.Level.DEBUG, "not found out now: {0}", e);
        }
    }

    @Override
    public Optional<List<String>> recall(String name) {
        Optional<List<String>> kept = beside.recall(name);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<List<String>> before = own.recall(name);
        before.ifPresent(lines -> keep(name, lines));
        return before;
    }

    @Override
    public void keep(String name, List<String> lines) {
        if (Files.isWritable(folder.getParent())) {
            beside.keep(name, lines);
            forget();
        } else {
            own.keep(name, lines);
        }
    }

    private void forget() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newest =
                    files.sorted(Comparator.comparing((Path p) -> -p.toFile().lastModified()))
                            .toList();
            for (Path old : newest.subList(Math.min(MOST, newest.size()), newest.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} can't be cleared: {1}", folder, e);
        }
    }
}
