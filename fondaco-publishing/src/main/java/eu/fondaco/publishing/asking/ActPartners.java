// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** With whom there are most acts, and which fields acts name. */
final class ActPartners {

    private static final int MOST = 10;

    private final Held held;
    private final Lang lang;
    private final ActChoice choice;

    ActPartners(Held held, Lang lang, ActChoice choice) {
        this.held = held;
        this.lang = lang;
        this.choice = choice;
    }

    /**
     * The counterparts by how many acts there are with each, those with most first.
     *
     * @param level the area as which one counts, such as its country; empty for none
     */
    Reply most(List<Instrument> acts, UnaryOperator<String> level) {
        Map<String, List<Instrument>> by = new HashMap<>();
        for (Instrument act : acts) {
            act.partnerAreas().stream()
                    .map(level)
                    .filter(a -> !a.isEmpty())
                    .distinct()
                    .forEach(a -> by.computeIfAbsent(a, k -> new ArrayList<>()).add(act));
        }
        Map<String, List<Instrument>> order = new LinkedHashMap<>();
        by.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, List<Instrument>> e) ->
                                                -e.getValue().size())
                                .thenComparing(e -> held.name(e.getKey(), lang)))
                .limit(MOST)
                .forEach(e -> order.put(e.getKey(), e.getValue()));
        int most = order.values().stream().mapToInt(List::size).max().orElse(0);
        String first =
                order.entrySet().stream()
                        .filter(e -> e.getValue().size() == most)
                        .map(e -> held.name(e.getKey(), lang))
                        .collect(Collectors.joining(", "));
        String next =
                order.entrySet().stream()
                        .filter(e -> e.getValue().size() < most && e.getValue().size() > 1)
                        .map(e -> held.name(e.getKey(), lang) + " (" + e.getValue().size() + ")")
                        .collect(Collectors.joining(", "));
        String sentence =
                AskingNote.MOST_ACTS.note(first, most).in(lang)
                        + (next.isEmpty() ? "" : " " + AskingNote.ACTS_WITH.note(next).in(lang));
        return told(sentence, order);
    }

    /** How many acts there are with each of some areas, and with which there are most. */
    Reply tally(List<Instrument> acts, List<String> areas) {
        Map<String, List<Instrument>> by = new LinkedHashMap<>();
        areas.forEach(
                area ->
                        by.put(
                                area,
                                acts.stream()
                                        .filter(
                                                i ->
                                                        i.partnerAreas().stream()
                                                                .anyMatch(
                                                                        p ->
                                                                                choice.isIn(
                                                                                        p,
                                                                                        List.of(
                                                                                                area))))
                                        .toList()));
        int most = by.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> first =
                by.keySet().stream().filter(a -> by.get(a).size() == most).map(this::name).toList();
        String counts =
                by.keySet().stream()
                        .map(a -> name(a) + " (" + by.get(a).size() + ")")
                        .collect(Collectors.joining(", "));
        String sentence =
                first.size() > 1
                        ? AskingNote.EQUAL_ACTS.note(counts).in(lang)
                        : AskingNote.MORE_ACTS.note(first.get(0), counts).in(lang);
        return told(sentence, by);
    }

    private String name(String area) {
        return held.name(area, lang);
    }

    private Reply told(String sentence, Map<String, List<Instrument>> order) {
        List<List<String>> rows = new ArrayList<>();
        order.forEach(
                (area, some) ->
                        rows.add(
                                List.of(
                                        held.name(area, lang),
                                        String.valueOf(some.size()),
                                        String.valueOf(live(some)))));
        return Reply.of(Reply.Kind.ANSWER, sentence)
                .table(
                        List.of(
                                Speech.say(lang, "answers.who"),
                                Speech.say(lang, "answers.agreements"),
                                Speech.say(lang, "act-words.force")),
                        rows);
    }

    private long live(List<Instrument> acts) {
        return acts.stream().filter(i -> choice.state(i) == State.LIVE).count();
    }

    /** The fields that acts name, each once. */
    String fields(List<Instrument> acts) {
        return acts.stream()
                .flatMap(i -> RegisterWords.say(i.sectors(), lang).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
