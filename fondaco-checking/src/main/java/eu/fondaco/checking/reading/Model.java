// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import eu.fondaco.core.text.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * @param cells from which odds there is a verdict over a table
 * @param figures the same over published figures
 */
record Model(
        Weights weights,
        Joint joint,
        Joint again,
        Odds odds,
        Thresholds cells,
        Thresholds figures) {

    /**
     * From which odds there is a verdict.
     *
     * @param holds the odds of being right from which a statement is said to hold
     * @param fails the odds of being wrong from which it is said not to hold
     */
    record Thresholds(double holds, double fails) {}

    static final String FILE = "weights.tsv";
    static final String JOINT = "JOINT";
    static final String AGAIN = "AGAIN";
    static final String RIGHT = "RIGHT";
    static final String WRONG = "WRONG";
    static final String THRESHOLD = "THRESHOLD";
    static final String HOLDS = "holds";
    static final String FAILS = "fails";

    /** What a line's name begins with whose last part is a tree. */
    static final String TREE = "tree";

    private static final class Ours {
        static final Model MODEL = load();

        private static Model load() {
            try {
                return read(Shipped.text(Model.class, FILE));
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
        return Ours.MODEL;
    }

    /**
     * Reads a model.
     *
     * @param file the text of its file
     * @throws IOException with the line that isn't one
     */
    static Model read(String file) throws IOException {
        Weights weights = new Weights();
        Map<String, Map<String, Double>> others = new HashMap<>();
        Map<String, List<String>> trees = new HashMap<>();
        int end;
        for (int from = 0; from < file.length(); from = end + 1) {
            end = file.indexOf('\n', from);
            end = end < 0 ? file.length() : end;
            if (end == from || file.charAt(from) == '#') {
                continue;
            }
            int group = file.indexOf('\t', from) + 1;
            int feature = file.indexOf('\t', group) + 1;
            int weight = file.indexOf('\t', feature) + 1;
            if (group == 0 || feature == 0 || weight == 0 || weight > end) {
                throw new IOException(
                        "weights: '"
                                + file.substring(from, end)
                                + "' is not part, group, feature, weight");
            }
            String part = file.substring(from, group - 1);
            String last = file.substring(weight, end);
            if (file.startsWith(TREE, feature)) {
                trees.computeIfAbsent(part, k -> new ArrayList<>()).add(last);
                continue;
            }
            String name = file.substring(feature, weight - 1);
            double w = Double.parseDouble(last);
            switch (part) {
                case JOINT, AGAIN, THRESHOLD ->
                        others.computeIfAbsent(part, k -> new HashMap<>()).put(name, w);
                default ->
                        weights.put(
                                Field.valueOf(part), file.substring(group, feature - 1), name, w);
            }
        }
        return of(weights, others, trees);
    }

    private static Model of(
            Weights weights,
            Map<String, Map<String, Double>> others,
            Map<String, List<String>> trees)
            throws IOException {
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
                new Thresholds(t.getOrDefault(HOLDS, 0.9), t.getOrDefault(FAILS, 0.9)),
                new Thresholds(
                        t.getOrDefault(Joint.SPARSE + HOLDS, 0.9),
                        t.getOrDefault(Joint.SPARSE + FAILS, 0.9)));
    }
}
