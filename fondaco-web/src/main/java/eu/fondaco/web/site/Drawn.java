// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** As what lines over years are drawn; the address says which, so that no script is needed. */
enum Drawn {
    VALUE,
    SHARE,
    INDEX,
    LOG;

    /** What an address calls the choice. */
    static final String PARAMETER = "as";

    /** What an address calls the first and the last year of a chart that is cut. */
    private static final String SINCE = "since";

    private static final String UNTIL = "until";

    static Drawn of(Visit visit) {
        String asked = visit.parameter(PARAMETER).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(d -> d.name().equals(asked))
                .findFirst()
                .orElse(VALUE);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words(Visit visit) {
        return switch (this) {
            case VALUE -> visit.say("drawn.values");
            case SHARE -> visit.say("drawn.shares-of-all-trade");
            case INDEX -> visit.say("drawn.first-year-100");
            case LOG -> visit.say("drawn.ratios-log-scale");
        };
    }

    /** Writes the ways to draw it otherwise, the one that is shown marked. */
    static void links(Html html, Visit visit, List<Drawn> some, String anchor) {
        Drawn shown = of(visit);
        html.open(
                "nav", "class", "drawn noprint small", "aria-label", visit.say("drawn.draw-as-2"));
        html.text(visit.say("drawn.draw-as"));
        for (int i = 0; i < some.size(); i++) {
            html.text(i == 0 ? "" : " · ")
                    .link(
                            address(visit, some.get(i)) + anchor,
                            some.get(i).words(visit),
                            "aria-current",
                            some.get(i) == shown ? "true" : null);
        }
        if (visit.number(SINCE, 0) > 0 || visit.number(UNTIL, 0) > 0) {
            html.text(" · ")
                    .link(
                            address(visit, Map.of(SINCE, "", UNTIL, "")) + anchor,
                            visit.say("drawn.all-years"));
        }
        html.close().line();
    }

    /** The years that the address wants; all of them where none of those is known. */
    static IntPredicate years(Visit visit, List<List<LineChart.Point>> lines) {
        IntPredicate wanted =
                year -> year >= visit.number(SINCE, 0) && year <= visit.number(UNTIL, 9999);
        boolean any = lines.stream().flatMap(List::stream).anyMatch(p -> wanted.test(p.year()));
        return any ? wanted : year -> true;
    }

    private static String address(Visit visit, Drawn drawn) {
        return address(visit, Map.of(PARAMETER, drawn == VALUE ? "" : drawn.code()));
    }

    /** The address of the page with some parameters said otherwise; empty ones aren't said. */
    static String address(Visit visit, Map<String, String> otherwise) {
        List<String> query = new ArrayList<>();
        for (String part : visit.query().split("&")) {
            if (!part.isEmpty() && !otherwise.containsKey(part.replaceFirst("=.*", ""))) {
                query.add(part);
            }
        }
        otherwise.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        query.add(name + "=" + value);
                    }
                });
        return visit.to(visit.path())
                + (query.isEmpty() ? "" : query.stream().collect(Collectors.joining("&", "?", "")));
    }

    /** The first year of which all lines have a number that isn't nought. */
    static OptionalInt start(List<List<LineChart.Point>> lines) {
        return lines.get(0).stream()
                .mapToInt(LineChart.Point::year)
                .filter(year -> lines.stream().allMatch(line -> isKnown(line, year)))
                .findFirst();
    }

    private static boolean isKnown(List<LineChart.Point> line, int year) {
        return line.stream().anyMatch(p -> p.year() == year && p.value() != 0);
    }

    /** A line with its number of a year set to 100. */
    static List<LineChart.Point> indexed(List<LineChart.Point> points, int start) {
        double base =
                points.stream()
                        .filter(p -> p.year() == start)
                        .mapToDouble(LineChart.Point::value)
                        .findFirst()
                        .orElseThrow();
        return points.stream()
                .map(p -> new LineChart.Point(p.year(), 100 * p.value() / base, p.provisional()))
                .toList();
    }
}
