// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was learned from annotated texts: the worth of every feature of a field, of a whole reading,
 * and the odds of a statement. Read from a file of lines {@code part, group, feature, weight},
 * parted by tabs (for some fields and for the odds of a statement a tree in place of the weight);
 * how it is made is told in {@code docs/how-to/train-the-reader.md}.
 *
 * @param weights of the fields
 * @param joint of whole readings, each statement alone
 * @param again of whole readings beside what the other statements were read as
 * @param odds that a statement is right or wrong
 * @param together the same when the rules have been heard too
 * @param holdsFrom the odds of being right from which a statement is said to hold
 * @param failsFrom the odds of being wrong from which it is said not to hold
 */
record Model(
        Weights weights,
        Joint joint,
        Joint again,
        Odds odds,
        Odds together,
        double holdsFrom,
        double failsFrom) {

    static final String FILE = "weights.tsv";
    static final String JOINT = "JOINT";
    static final String AGAIN = "AGAIN";
    static final String RIGHT = "RIGHT";
    static final String WRONG = "WRONG";
    static final String BOTH_RIGHT = "BOTH_RIGHT";
    static final String BOTH_WRONG = "BOTH_WRONG";
    static final String THRESHOLD = "THRESHOLD";

    /** What a line's name begins with whose last part is a tree. */
    static final String TREE = "tree";

    private static final class Shipped {
        static final Model MODEL = load();

        private static Model load() {
            try (BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    Model.class.getResourceAsStream(FILE),
                                    StandardCharsets.UTF_8))) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Begins to read the one that comes with the program, on a thread of its own. */
    static void prepare() {
        Thread reading = new Thread(Model::shipped, "weights");
        reading.setDaemon(true);
        reading.start();
    }

    /** The one that comes with the program. */
    static Model shipped() {
        return Shipped.MODEL;
    }

    /** Reads a model's file. */
    static Model read(BufferedReader in) throws IOException {
        Weights weights = new Weights();
        Map<String, Map<String, Double>> others = new HashMap<>();
        Map<String, List<String>> trees = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t", -1);
            if (parts.length != 4) {
                throw new IOException(
                        "weights: '" + line + "' is not part, group, feature, weight");
            }
            if (parts[2].startsWith(TREE)) {
                trees.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[3]);
                continue;
            }
            double w = Double.parseDouble(parts[3]);
            switch (parts[0]) {
                case JOINT, AGAIN, BOTH_RIGHT, BOTH_WRONG, THRESHOLD ->
                        others.computeIfAbsent(parts[0], k -> new HashMap<>()).put(parts[2], w);
                default -> weights.put(Field.valueOf(parts[0]), parts[1], parts[2], w);
            }
        }
        for (Field f : Field.values()) {
            if (trees.containsKey(f.name())) {
                weights.put(f, Trees.read(trees.get(f.name())));
            }
        }
        Map<String, Double> t = others.getOrDefault(THRESHOLD, Map.of());
        return new Model(
                weights,
                new Joint(others.getOrDefault(JOINT, Map.of()), Trees.NONE),
                new Joint(
                        others.getOrDefault(AGAIN, Map.of()),
                        Trees.read(trees.getOrDefault(AGAIN, List.of()))),
                new Odds(
                        new Odds.Sum(Map.of(), Trees.read(trees.getOrDefault(RIGHT, List.of()))),
                        new Odds.Sum(Map.of(), Trees.read(trees.getOrDefault(WRONG, List.of())))),
                new Odds(
                        new Odds.Sum(others.getOrDefault(BOTH_RIGHT, Map.of()), Trees.NONE),
                        new Odds.Sum(others.getOrDefault(BOTH_WRONG, Map.of()), Trees.NONE)),
                t.getOrDefault("holds", 0.9),
                t.getOrDefault("fails", 0.9));
    }
}
