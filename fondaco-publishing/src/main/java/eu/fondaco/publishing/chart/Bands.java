// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who sends how much to whom: senders on the left, receivers on the right, bands between them as
 * high as what goes along them (a Sankey diagram of one step).
 *
 * @param title what goes
 * @param unit of all numbers
 * @param links in any order; those that aren't above nought are left out
 */
public record Bands(String title, String unit, List<Link> links) implements Chart {

    private static final int LEAST = 4;
    private static final double ROW = 30;
    private static final double GAP = 7;
    private static final double NODE = 10;
    private static final double LINE = 14;

    /** The room for names on each side. */
    private static final double WIDE = 230;

    private static final double NARROW = 120;
    private static final int STEPS = 12;

    /** What goes from one to another. */
    public record Link(String from, String to, double value) {}

    /** Puts the links in order. */
    public Bands {
        links =
                links.stream()
                        .filter(l -> l.value > 0)
                        .sorted(Comparator.comparingDouble(Link::value).reversed())
                        .toList();
    }

    /** A sender or receiver: where it begins, how high it is, how much of it is taken. */
    private static final class Node {
        private final double value;
        private double top;
        private double taken;

        Node(double value) {
            this.value = value;
        }
    }

    private static Map<String, Node> nodes(Map<String, Double> sums) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(e -> nodes.put(e.getKey(), new Node(e.getValue())));
        return nodes;
    }

    private Map<String, Node> senders() {
        Map<String, Double> sums = new LinkedHashMap<>();
        links.forEach(l -> sums.merge(l.from, l.value, Double::sum));
        return nodes(sums);
    }

    private Map<String, Node> receivers() {
        Map<String, Double> sums = new LinkedHashMap<>();
        links.forEach(l -> sums.merge(l.to, l.value, Double::sum));
        return nodes(sums);
    }

    private double sum() {
        return links.stream().mapToDouble(Link::value).sum();
    }

    @Override
    public boolean isWorthDrawing() {
        return senders().size() > 1 && receivers().size() > 1 && links.size() >= LEAST;
    }

    @Override
    public void write(Html html, Lang lang) {
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                Speech.say(lang, "bands.as-high-as-what-goes")
                        + Numbers.briefly(sum(), unit, lang));
        for (boolean narrow : new boolean[] {false, true}) {
            draw(html, drawing, lang, narrow);
        }
        drawing.close();
    }

    private void draw(Html html, Drawing drawing, Lang lang, boolean narrow) {
        Map<String, Node> senders = senders();
        Map<String, Node> receivers = receivers();
        int rows = Math.max(senders.size(), receivers.size());
        double width = narrow ? 340 : 860;
        double room = narrow ? NARROW : WIDE;
        double height = rows * ROW + GAP;
        double scale = (height - rows * GAP) / sum();
        place(senders, scale, height);
        place(receivers, scale, height);
        drawing.picture(narrow ? "narrow" : "wide", width, height);
        double left = room + NODE;
        double right = width - room - NODE;
        for (Link link : inOrder(senders, receivers)) {
            Node from = senders.get(link.from);
            Node to = receivers.get(link.to);
            double high = link.value * scale;
            drawing.mark(
                    link.from + " → " + link.to + ": " + Numbers.print(link.value, unit, lang));
            String points = band(left, from.top + from.taken, right, to.top + to.taken, high);
            html.open("polygon", "class", "stream", "points", points).close();
            html.close("g");
            from.taken += high;
            to.taken += high;
        }
        Amounts amounts = Amounts.of(unit, sum());
        name(drawing, senders, scale, new Side(room, -6, "end", narrow), amounts, lang);
        name(drawing, receivers, scale, new Side(right, NODE + 6, "start", narrow), amounts, lang);
        html.close("svg");
    }

    /** Bands leave and arrive in the order of what they lead to, so that few cross. */
    private List<Link> inOrder(Map<String, Node> senders, Map<String, Node> receivers) {
        List<String> from = new ArrayList<>(senders.keySet());
        List<String> to = new ArrayList<>(receivers.keySet());
        return links.stream()
                .sorted(
                        Comparator.comparingInt((Link l) -> from.indexOf(l.from))
                                .thenComparingInt(l -> to.indexOf(l.to)))
                .toList();
    }

    private static void place(Map<String, Node> nodes, double scale, double height) {
        double used = nodes.values().stream().mapToDouble(n -> n.value * scale).sum();
        double gap = (height - used) / nodes.size();
        double y = gap / 2;
        for (Node node : nodes.values()) {
            node.top = y;
            y += node.value * scale + gap;
        }
    }

    /**
     * @param x where the bars of nodes stand
     * @param off where names stand from there
     */
    private record Side(double x, double off, String anchor, boolean narrow) {}

    private static void name(
            Drawing drawing,
            Map<String, Node> nodes,
            double scale,
            Side side,
            Amounts amounts,
            Lang lang) {
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            Node node = entry.getValue();
            double high = Math.max(1, node.value * scale);
            drawing.rect("dot-a", side.x, node.top, NODE, high, null);
            String name = entry.getKey();
            String said = name + " " + amounts.print(node.value, 1, lang);
            double most = (side.narrow ? NARROW : WIDE) - 6;
            String shown = side.narrow ? name : said;
            List<String> lines = Lettering.whole(shown, most, high + GAP >= 2 * LINE ? 2 : 1);
            if (lines.isEmpty()) {
                lines = List.of(Lettering.cut(shown, most));
            }
            double y = node.top + high / 2 + 4 - LINE / 2 * (lines.size() - 1);
            for (int i = 0; i < lines.size(); i++) {
                drawing.text("", side.x + side.off, y + i * LINE, side.anchor, lines.get(i));
            }
        }
    }

    private static String band(double x1, double y1, double x2, double y2, double high) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double bend = t * t * (3 - 2 * t);
            double x = x1 + t * (x2 - x1);
            double y = y1 + bend * (y2 - y1);
            there.append(i == 0 ? "" : " ").append(point(x, y));
            back.insert(0, " " + point(x, y + high));
        }
        return there.append(back).toString();
    }

    private static String point(double x, double y) {
        return Drawing.number(x) + "," + Drawing.number(y);
    }

    @Override
    public List<DrawnNumber> numbers() {
        return links.stream().map(l -> DrawnNumber.of(l.from, l.to, l.value, unit)).toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        links.stream()
                .limit(12)
                .forEach(
                        l ->
                                text.append(l.from)
                                        .append(" → ")
                                        .append(l.to)
                                        .append(": ")
                                        .append(Numbers.print(l.value, unit, lang))
                                        .append(". "));
        return text.append(Speech.say(lang, "common.all-numbers-are-in-the-table")).toString();
    }
}
