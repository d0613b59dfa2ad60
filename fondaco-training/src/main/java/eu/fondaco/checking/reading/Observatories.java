// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the observatories that texts are read over: for each line of a file a folder and the tables
 * to load into it, parted by tabs. One process for all of them, since most of the work of a short
 * one is to start.
 */
public final class Observatories {

    private Observatories() {}

    public static void main(String[] args) throws Exception {
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] parts = line.split("\t");
            make(parts[0], List.of(parts).subList(1, parts.length));
        }
        System.exit(0);
    }

    /** Loads tables into an observatory, which is made first where it isn't there. */
    static void make(String folder, List<String> tables) {
        if (!Files.exists(Path.of(folder))) {
            run(List.of("init", folder));
        }
        List<String> load = new ArrayList<>(List.of("load"));
        load.addAll(tables);
        load.addAll(List.of("-o", folder));
        run(load);
    }

    private static void run(List<String> call) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Main.run(out, out, call.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(call + ": " + said);
        }
    }
}
