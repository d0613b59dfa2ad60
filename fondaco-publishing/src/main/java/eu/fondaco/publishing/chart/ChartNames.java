// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the charts of a page are called in addresses: the section in which they stand and their
 * kind, such as {@code world-flow-map}, so that a chart keeps its address when others come in
 * before it. Of several of one name the later ones have a number.
 */
public final class ChartNames {

    /** The attribute of a figure that says its kind. */
    static final String KIND = "data-kind";

    private static final Pattern PARTS =
            Pattern.compile(
                    "<section(?: id=\"([^\"]*)\")?|(</section>)"
                            + "|<figure class=\"chart\" data-kind=\"([^\"]+)\"");

    private ChartNames() {}

    /**
     * The names in the order of the page.
     *
     * @param page markup that our own classes wrote
     */
    public static List<String> of(String page) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Deque<String> sections = new ArrayDeque<>();
        Matcher part = PARTS.matcher(page);
        while (part.find()) {
            if (part.group(3) != null) {
                String section = sections.isEmpty() ? "" : sections.peek();
                String name = section.isEmpty() ? part.group(3) : section + "-" + part.group(3);
                int before = seen.merge(name, 1, Integer::sum);
                names.add(before == 1 ? name : name + "-" + before);
            } else if (part.group(2) == null) {
                String own = part.group(1);
                String around = sections.isEmpty() ? "" : sections.peek();
                sections.push(own == null ? around : own);
            } else if (!sections.isEmpty()) {
                sections.pop();
            }
        }
        return names;
    }
}
