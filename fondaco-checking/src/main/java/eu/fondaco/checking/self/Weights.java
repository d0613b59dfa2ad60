// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.trees.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was learned of texts by many hands, from {@code weights.tsv} beside this class.
 *
 * @param meant how surely numbers belong together, whether they fit or not
 * @param told how surely numbers that don't fit are a slip of the writer
 * @param voted how surely a clash must be one that words tell
 * @param alone how surely one that numbers alone tell
 */
record Weights(Trees meant, Trees told, double voted, double alone) {

    static final String MEANT = "meant";
    static final String TOLD = "told";
    static final String VOTED = "voted";
    static final String ALONE = "alone";

    private static final class Shipped {
        private static final Weights WEIGHTS = read();
    }

    /** Those that are shipped. */
    static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    private static Weights read() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.tsv")) {
            if (in == null) {
                throw new IllegalStateException("there are no weights.tsv");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("weights.tsv can't be read", e);
        }
    }

    /** From lines of part, number and tree. */
    static Weights of(List<String> lines) throws IOException {
        List<String> meant = new ArrayList<>();
        List<String> told = new ArrayList<>();
        double voted = 0;
        double alone = 0;
        for (String line : lines) {
            String[] f = line.split("\t");
            if (line.startsWith("#") || f.length < 3) {
                continue;
            }
            switch (f[0]) {
                case MEANT -> meant.add(f[2]);
                case TOLD -> told.add(f[2]);
                case VOTED -> voted = Double.parseDouble(f[2]);
                default -> alone = Double.parseDouble(f[2]);
            }
        }
        return new Weights(Trees.read(meant), Trees.read(told), voted, alone);
    }

    /** As their file has them. */
    List<String> lines() {
        List<String> out = new ArrayList<>();
        add(MEANT, meant, out);
        add(TOLD, told, out);
        out.add(VOTED + "\t0\t" + voted);
        out.add(ALONE + "\t0\t" + alone);
        return out;
    }

    private static void add(String part, Trees trees, List<String> out) {
        List<String> lines = trees.lines();
        for (int i = 0; i < lines.size(); i++) {
            out.add(part + "\t" + i + "\t" + lines.get(i));
        }
    }
}
