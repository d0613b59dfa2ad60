// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.modelled;

import eu.fondaco.cli.configure.Loading;
import eu.fondaco.warehouse.DuckDbObservationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The modelled observatory: a folder of lists that is kept, and cells that are made by a formula
 * when they are wanted. Nothing of it is real.
 */
public final class ModelledExample {

    private ModelledExample() {}

    /**
     * Makes its warehouse where there is none yet.
     *
     * @param folder with the lists, such as {@code examples/modelled}
     * @return whether it was made now
     */
    public static boolean make(Path folder) throws IOException {
        if (DuckDbObservationStore.existsIn(folder)) {
            return false;
        }
        Path work = Files.createTempDirectory("modelled");
        try {
            List<Path> files = ModelledFiles.writeInto(work);
            Loading.Options options = new Loading.Options(null, false, true, null);
            Loading.load(folder, files, options, LocalDate.now());
        } finally {
            remove(work);
        }
        return true;
    }

    private static void remove(Path work) throws IOException {
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
