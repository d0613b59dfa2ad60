// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.trees;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sum of small regression trees over named features; a feature that isn't there counts as zero.
 * Immutable. Each tree is written on one line, {@code (feature < bound ? below : above)} with the
 * leaves' values as numbers, so that what was learned can be read.
 */
public final class Trees {

    /** No tree: every score is zero. */
    public static final Trees NONE = new Trees(List.of());

    /** How deep a tree may go that is read from a file. */
    private static final int DEEPEST = 60;

    /** A question and where it leads, or a leaf. */
    public sealed interface Node {}

    public record Leaf(double value) implements Node {}

    public record Split(String feature, double bound, Node below, Node above) implements Node {}

    private final List<Node> roots;
    private final Flat flat;

    public Trees(List<Node> roots) {
        this.roots = List.copyOf(roots);
        flat = new Flat(this.roots);
    }

    /** The trees, from their roots. */
    public List<Node> roots() {
        return roots;
    }

    /** The sum of the leaves that the features lead to. */
    public double score(Map<String, Double> x) {
        return flat.score(x);
    }

    /** All trees as rows of numbers: a branch's lower part is right behind it. */
    private static final class Flat {
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Integer> starts = new ArrayList<>();
        private final int[] features;
        private final double[] bounds;
        private final int[] above;
        private int size;

        Flat(List<Node> roots) {
            int all = roots.stream().mapToInt(Flat::count).sum();
            features = new int[all];
            bounds = new double[all];
            above = new int[all];
            for (Node root : roots) {
                starts.add(size);
                add(root);
            }
        }

        private static int count(Node n) {
            return n instanceof Split s ? 1 + count(s.below) + count(s.above) : 1;
        }

        private void add(Node n) {
            int at = size++;
            if (n instanceof Split s) {
                features[at] = places.computeIfAbsent(s.feature, k -> places.size());
                bounds[at] = s.bound;
                add(s.below);
                above[at] = size;
                add(s.above);
            } else {
                features[at] = -1;
                bounds[at] = ((Leaf) n).value;
            }
        }

        double score(Map<String, Double> x) {
            double[] values = new double[places.size()];
            x.forEach(
                    (name, value) -> {
                        Integer place = places.get(name);
                        if (place != null) {
                            values[place] = value;
                        }
                    });
            double sum = 0;
            for (int start : starts) {
                int at = start;
                while (features[at] >= 0) {
                    at = values[features[at]] < bounds[at] ? at + 1 : above[at];
                }
                sum += bounds[at];
            }
            return sum;
        }
    }

    /** Each tree as it is written. */
    public List<String> lines() {
        return roots.stream().map(Trees::written).toList();
    }

    private static String written(Node n) {
        if (n instanceof Split s) {
            String bound = String.format(Locale.ROOT, "%.4f", s.bound);
            return "("
                    + s.feature
                    + " < "
                    + bound
                    + " ? "
                    + written(s.below)
                    + " : "
                    + written(s.above)
                    + ")";
        }
        return String.format(Locale.ROOT, "%.4f", ((Leaf) n).value);
    }

    /**
     * Reads trees.
     *
     * @throws IOException with the line that isn't a tree
     */
    public static Trees read(List<String> lines) throws IOException {
        List<Node> roots = new ArrayList<>();
        for (String line : lines) {
            try {
                Reader r = new Reader(line);
                Node n = r.node(0);
                if (r.at != line.length()) {
                    throw new IllegalArgumentException("more than a tree");
                }
                roots.add(n);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException("weights: '" + line + "' is no tree", e);
            }
        }
        return new Trees(roots);
    }

    private static final class Reader {
        private final String line;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        Node node(int depth) {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("too deep");
            }
            if (line.charAt(at) != '(') {
                return new Leaf(number(Math.min(end(" : "), end(")"))));
            }
            at++;
            String feature = upTo(" < ");
            double bound = Double.parseDouble(upTo(" ? "));
            Node below = node(depth + 1);
            expect(" : ");
            Node above = node(depth + 1);
            expect(")");
            return new Split(feature, bound, below, above);
        }

        private int end(String mark) {
            int i = line.indexOf(mark, at);
            return i < 0 ? line.length() : i;
        }

        private double number(int end) {
            double value = Double.parseDouble(line.substring(at, end));
            at = end;
            return value;
        }

        private String upTo(String mark) {
            int i = line.indexOf(mark, at);
            if (i < 0) {
                throw new IllegalArgumentException("no '" + mark + "'");
            }
            String out = line.substring(at, i);
            at = i + mark.length();
            return out;
        }

        private void expect(String mark) {
            if (!line.startsWith(mark, at)) {
                throw new IllegalArgumentException("no '" + mark + "'");
            }
            at += mark.length();
        }
    }
}
