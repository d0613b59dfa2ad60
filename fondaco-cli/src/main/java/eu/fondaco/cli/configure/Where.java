// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.release.StagedRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Which observatory a command is about: the one named, else the folder one stands in, else the
 * reference example that comes with Fondaco.
 */
public final class Where {

    private Where() {}

    /** For commands that read. */
    public static Path toRead(Path named) {
        if (named != null) {
            return existing(named);
        }
        Path here = Path.of("").toAbsolutePath();
        if (Observatory.isIn(here)) {
            return here;
        }
        Path example = home().resolve("examples/emilia-romagna");
        if (Observatory.isIn(example)) {
            return example;
        }
        throw UsageException.of("where.which");
    }

    /** For the demonstration: the one named, else the example. */
    public static Path example(Path named) {
        return named != null
                ? existing(named)
                : existing(home().resolve("examples/emilia-romagna"));
    }

    /** The example of modelled data. */
    public static Path modelled() {
        return existing(home().resolve("examples/modelled"));
    }

    /** For commands that change it: the example is never changed unless it is named. */
    public static Path toChange(Path named) {
        if (named != null) {
            return existing(named);
        }
        Path here = Path.of("").toAbsolutePath();
        if (Observatory.isIn(here)) {
            return here;
        }
        throw UsageException.of("where.here-none");
    }

    private static Path existing(Path named) {
        if (!Observatory.isIn(named)) {
            String why = Files.isDirectory(named) ? "where.no-observatory" : "where.absent";
            throw UsageException.of(why, named);
        }
        return named;
    }

    /** Today; in the folder of a release that waits for its hour, the day of that hour. */
    public static LocalDate today(Path folder) throws IOException {
        LocalDate now = LocalDate.now();
        return StagedRelease.dayOf(folder).filter(day -> day.isAfter(now)).orElse(now);
    }

    /** The folder Fondaco itself lies in, as the launcher says; else the folder one stands in. */
    public static Path home() {
        String home = System.getProperty("fondaco.home");
        return home == null ? Path.of("").toAbsolutePath() : Path.of(home);
    }
}
