// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.trees;

import java.io.IOException;
import java.util.ArrayList;
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

    public Trees(List<Node> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The trees, from their roots. */
    public List<Node> roots() {
        return roots;
    }

    /** The sum of the leaves that the features lead to. */
    public double score(Map<String, Double> x) {
        double sum = 0;
        for (Node root : roots) {
            Node n = root;
            while (n instanceof Split s) {
                n = x.getOrDefault(s.feature, 0.0) < s.bound ? s.below : s.above;
            }
            sum += ((Leaf) n).value;
        }
        return sum;
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
