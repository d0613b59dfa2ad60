// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.publishing.chart.DrawnNumber;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Parts of pages whose charts know who published their numbers: they say it under them, those of
 * most numbers first, and where they stand alone, in pages of others and in files, in which each
 * number has its own.
 */
final class Sourced {

    private static final String NAMES = "data-source";
    private static final String EACH = "data-origins";
    private static final int MOST = 3;

    private Sourced() {}

    /** Writes a part whose numbers rest on some answers. */
    static void write(
            Html html,
            Desk desk,
            Visit visit,
            Stream<? extends Answer> answers,
            Consumer<Html> part) {
        List<String> all = new ArrayList<>();
        Map<String, Set<String>> each = new LinkedHashMap<>();
        answers.forEach(
                answer -> {
                    Set<String> origins = new LinkedHashSet<>();
                    for (EvidenceItem item : answer.evidence().items()) {
                        String origin = origin(desk, visit, item);
                        if (!origin.isBlank()) {
                            origins.add(origin);
                        }
                    }
                    all.addAll(origins);
                    each.computeIfAbsent(key(answer), v -> new LinkedHashSet<>()).addAll(origins);
                });
        write(html, visit, byNumbers(all), each, part);
    }

    /** Writes a part whose numbers come from those named, and under it who they are. */
    static void write(Html html, Visit visit, Collection<String> origins, Consumer<Html> part) {
        List<String> named = origins.stream().filter(o -> !o.isBlank()).distinct().toList();
        write(html, visit, named, Map.of(), part);
    }

    private static void write(
            Html html,
            Visit visit,
            List<String> origins,
            Map<String, Set<String>> each,
            Consumer<Html> part) {
        Html drawn = new Html();
        part.accept(drawn);
        if (drawn.toString().isEmpty()) {
            return;
        }
        String first = String.join("; ", origins.subList(0, Math.min(MOST, origins.size())));
        String said =
                origins.size() > MOST
                        ? visit.say("sourced.and-more", first, origins.size() - MOST)
                        : first;
        html.open(
                "div",
                NAMES,
                said.isEmpty() ? null : said,
                EACH,
                origins.size() > 1 && !each.isEmpty() ? attribute(origins, each) : null);
        html.add(drawn);
        if (!said.isEmpty()) {
            html.leaf("p", visit.say("embed-pages.source") + said, "class", "origin small");
        }
        html.close("div").line();
    }

    /** Those of most numbers first. */
    private static List<String> byNumbers(List<String> origins) {
        Map<String, Long> numbers =
                origins.stream()
                        .collect(
                                Collectors.groupingBy(
                                        o -> o, LinkedHashMap::new, Collectors.counting()));
        return numbers.keySet().stream()
                .sorted(Comparator.comparing(numbers::get, Comparator.reverseOrder()))
                .toList();
    }

    /** The origins, a line each, then a line for each number with the places of its own. */
    private static String attribute(List<String> origins, Map<String, Set<String>> each) {
        Stream<String> numbers =
                each.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + "\t"
                                                + e.getValue().stream()
                                                        .map(o -> "" + origins.indexOf(o))
                                                        .collect(Collectors.joining(" ")));
        return Stream.concat(origins.stream().map(o -> o.replaceAll("\\s+", " ")), numbers)
                .collect(Collectors.joining("\n"));
    }

    /** A number as charts draw it: one, or the lowest and the highest that sources say. */
    private static String key(Answer answer) {
        if (answer instanceof Answer.Known k) {
            return key(k.value().value(), k.value().value());
        }
        DoubleSummaryStatistics said =
                answer.evidence().items().stream()
                        .map(EvidenceItem::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics();
        return key(said.getMin(), said.getMax());
    }

    private static String key(double low, double high) {
        return (float) low + " " + (float) high;
    }

    static String origin(Desk desk, Visit visit, EvidenceItem item) {
        return item.origin().isBlank()
                ? desk.dataset(item.source(), visit)
                : desk.told(item.origin(), visit);
    }

    /** Who published the numbers of a figure; empty where it doesn't say. */
    static String of(Element figure) {
        Element part = figure.closest("[" + NAMES + "]");
        return part == null ? "" : part.attr(NAMES);
    }

    /** Who published one number of a figure; those of all of it where that isn't known. */
    static String of(Element figure, DrawnNumber number) {
        Element part = figure.closest("[" + EACH + "]");
        List<String> lines = part == null ? List.of() : part.attr(EACH).lines().toList();
        String key = key(number.low(), number.high()) + "\t";
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(
                        line ->
                                Stream.of(line.substring(key.length()).split(" "))
                                        .filter(at -> !at.isEmpty())
                                        .map(at -> lines.get(Integer.parseInt(at)))
                                        .collect(Collectors.joining("; ")))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(of(figure));
    }
}
