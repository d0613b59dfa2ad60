// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which of a chart's lines are drawn: the address says which are left out, so that no script is
 * needed, and what is taken along holds the same. A line keeps its colour.
 */
final class Lines {

    /** What an address calls the lines that are left out, by their places from 1 on. */
    private static final String WITHOUT = "without";

    private Lines() {}

    /** The same lines, empty where they are left out; all of them where none would be left. */
    static List<LineChart.Series> drawn(Visit visit, List<LineChart.Series> all) {
        Set<Integer> out = out(visit, all.size());
        List<LineChart.Series> drawn = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            LineChart.Series one = all.get(i);
            drawn.add(out.contains(i + 1) ? new LineChart.Series(one.name(), List.of()) : one);
        }
        return drawn;
    }

    /** Writes a way for each line to leave it out or have it back; nothing where there is one. */
    static void links(Html html, Visit visit, String what, List<String> names, String anchor) {
        if (names.size() < 2) {
            return;
        }
        Set<Integer> out = out(visit, names.size());
        html.open(
                "nav",
                "class",
                "lines noprint small",
                "aria-label",
                visit.say("lines.of-chart", what));
        html.text(visit.say("lines.lines"));
        for (int i = 0; i < names.size(); i++) {
            boolean shown = !out.contains(i + 1);
            html.text(i == 0 ? "" : " \u00b7 ");
            if (shown && out.size() == names.size() - 1) {
                html.leaf("span", names.get(i), "class", "on");
                continue;
            }
            Set<Integer> other = new TreeSet<>(out);
            if (!other.remove(i + 1)) {
                other.add(i + 1);
            }
            html.open("a", "href", address(visit, other) + anchor, "class", shown ? "on" : "off")
                    .text(names.get(i))
                    .leaf("span", visit.say(shown ? "lines.hide" : "lines.show"), "class", "hidden")
                    .close();
        }
        html.close().line();
    }

    private static String address(Visit visit, Set<Integer> out) {
        String said = out.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Drawn.address(visit, Map.of(WITHOUT, said));
    }

    private static Set<Integer> out(Visit visit, int lines) {
        Set<Integer> out = new TreeSet<>();
        for (String part : visit.parameter(WITHOUT).split(",")) {
            if (part.matches("[1-9]") && Integer.parseInt(part) <= lines) {
                out.add(Integer.parseInt(part));
            }
        }
        return out.size() < lines ? out : Set.of();
    }
}
