// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Things that go together, such as products that the same countries export: the strongest links
 * that join all of them, and other strong ones. Linked ones are drawn near each other; always in
 * the same way for the same links.
 *
 * @param title what is drawn
 */
public record NetworkChart(String title, List<Node> nodes, List<Link> links) implements Chart {

    private static final double HEIGHT = 460;
    private static final int STEPS = 400;
    private static final double MARGIN = 24;
    private static final int MOST_UNNAMED = 20;

    /**
     * One thing.
     *
     * @param filled whether it is among those that the place is good at
     */
    public record Node(String name, boolean filled) {}

    /** Two of them, by number, and how near they are, from 0 to 1. */
    public record Link(int from, int to, double nearness) {}

    public NetworkChart {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * The links to draw of all pairs: those of the tree that joins all by the strongest, and others
     * from a threshold on.
     */
    public static List<Link> backbone(int size, List<Link> pairs, double strongFrom) {
        List<Link> ordered =
                pairs.stream()
                        .filter(l -> l.nearness > 0)
                        .sorted(
                                Comparator.comparingDouble(Link::nearness)
                                        .reversed()
                                        .thenComparingInt(Link::from)
                                        .thenComparingInt(Link::to))
                        .toList();
        int[] group = new int[size];
        for (int i = 0; i < size; i++) {
            group[i] = i;
        }
        List<Link> drawn = new ArrayList<>();
        for (Link link : ordered) {
            int from = group[link.from];
            int to = group[link.to];
            if (from != to) {
                for (int i = 0; i < size; i++) {
                    group[i] = group[i] == to ? from : group[i];
                }
            }
            if (from != to || link.nearness >= strongFrom) {
                drawn.add(link);
            }
        }
        return drawn;
    }

    @Override
    public boolean isWorthDrawing() {
        return nodes.size() >= 5 && !links.isEmpty();
    }

    @Override
    public void write(Html html, Lang lang) {
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(Speech.say(lang, "network-chart.how-to-read"));
        double[][] places = layout();
        double[] room = {MARGIN, MARGIN, MARGIN};
        for (Frame frame : Frame.both(HEIGHT, room, room)) {
            drawing.picture(frame.kind(), frame.width(), frame.height());
            double tall = frame.height() - 2 * MARGIN;
            for (Link link : links) {
                drawing.line(
                        "axis",
                        frame.x(places[link.from][0]),
                        MARGIN + tall * places[link.from][1],
                        frame.x(places[link.to][0]),
                        MARGIN + tall * places[link.to][1]);
            }
            List<String> unnamed = marks(html, drawing, frame, places, lang);
            html.close("svg");
            drawing.unnamed(frame.kind(), unnamed);
        }
        drawing.close();
    }

    /** Draws all; returns the names for which there was no room, where they are few. */
    private List<String> marks(
            Html html, Drawing drawing, Frame frame, double[][] places, Lang lang) {
        double tall = frame.height() - 2 * MARGIN;
        NamesBeside names = new NamesBeside(drawing, 2, frame.width() - 2);
        for (double[] p : places) {
            names.point(frame.x(p[0]), MARGIN + tall * p[1]);
        }
        List<String> unnamed = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            double x = frame.x(places[i][0]);
            double y = MARGIN + tall * places[i][1];
            drawing.mark(says(i, lang));
            drawing.point(node.filled ? "dot-a" : "dot-e hollow", 0, x, y);
            if (!names.write(node.name, frame.isNarrow() ? 110 : 200, x, y)) {
                unnamed.add(node.name);
            }
            html.close("g");
        }
        return unnamed.size() > MOST_UNNAMED ? List.of() : unnamed;
    }

    /** Places from 0 to 1: all push each other away, links pull together. */
    private double[][] layout() {
        int n = nodes.size();
        double[][] at = new double[n][];
        for (int i = 0; i < n; i++) {
            at[i] = new double[] {Math.cos(2 * Math.PI * i / n), Math.sin(2 * Math.PI * i / n)};
        }
        double ideal = 2 / Math.sqrt(n);
        for (int step = 0; step < STEPS; step++) {
            double[][] move = new double[n][2];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    pull(at, move, i, j, -ideal * ideal, -1);
                }
            }
            for (Link link : links) {
                pull(at, move, link.from, link.to, 1 / ideal, 2);
                pull(at, move, link.to, link.from, 1 / ideal, 2);
            }
            double heat = .15 * (1 - (double) step / STEPS);
            for (int i = 0; i < n; i++) {
                double length = Math.max(1e-9, Math.hypot(move[i][0], move[i][1]));
                at[i][0] += move[i][0] / length * Math.min(length, heat);
                at[i][1] += move[i][1] / length * Math.min(length, heat);
            }
        }
        return scaled(at);
    }

    /** Moves one towards another by strength times a power of their distance. */
    private static void pull(
            double[][] at, double[][] move, int one, int other, double strength, int power) {
        if (one == other) {
            return;
        }
        double dx = at[other][0] - at[one][0];
        double dy = at[other][1] - at[one][1];
        double distance = Math.max(1e-3, Math.hypot(dx, dy));
        double force = strength * Math.pow(distance, power) / distance;
        move[one][0] += dx * force;
        move[one][1] += dy * force;
    }

    private static double[][] scaled(double[][] at) {
        for (int axis = 0; axis < 2; axis++) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (double[] p : at) {
                least = Math.min(least, p[axis]);
                most = Math.max(most, p[axis]);
            }
            for (double[] p : at) {
                p[axis] = most == least ? .5 : (p[axis] - least) / (most - least);
            }
        }
        return at;
    }

    private String says(int node, Lang lang) {
        List<String> near =
                links.stream()
                        .filter(l -> l.from == node || l.to == node)
                        .sorted(Comparator.comparingDouble(Link::nearness).reversed())
                        .map(
                                l ->
                                        nodes.get(l.from == node ? l.to : l.from).name
                                                + " "
                                                + Numbers.decimal(l.nearness, 2, lang))
                        .toList();
        return nodes.get(node).name + (near.isEmpty() ? "" : ": " + String.join(", ", near));
    }

    @Override
    public List<DrawnNumber> numbers() {
        return links.stream()
                .map(
                        l ->
                                DrawnNumber.of(
                                        nodes.get(l.from).name,
                                        nodes.get(l.to).name,
                                        l.nearness,
                                        "index"))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).filled) {
                text.append(says(i, lang)).append(". ");
            }
        }
        return text.toString().strip();
    }
}
