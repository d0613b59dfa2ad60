// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.release;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets an observatory as it is beside what it will be after a release. */
public final class ReleaseComparison {

    private static final int FIRST = 10;
    private static final int LOOKED_AT = 60;
    private static final int EARLIER = 4; // a record among fewer periods is none

    /** One of the two. */
    public record Side(Catalog catalog, ObservationStore store, QuestionEngine engine) {}

    private final Side before;
    private final Side after;
    private final List<WhatChanged.Move> moves = new ArrayList<>();
    private final List<WhatChanged.Extreme> extremes = new ArrayList<>();

    /** The observatory before and after. */
    public ReleaseComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What changes.
     *
     * @param flips what is judged otherwise, as {@link Flips} finds it
     */
    public WhatChanged compare(List<Overturned> flips) throws IOException {
        Set<String> known = new HashSet<>();
        before.store.releases().forEach(r -> known.add(r.id()));
        List<WhatChanged.Brought> brought = new ArrayList<>();
        List<WhatChanged.Revised> revised = new ArrayList<>();
        for (Release release : after.store.releases()) {
            if (known.contains(release.id())) {
                continue;
            }
            CellChanges cells = CellChanges.of(after.store, release.dataset(), release.id());
            brought.add(cells.brought(release.dataset()));
            revised.addAll(cells.largest());
            after.store.datasets().stream()
                    .filter(d -> d.id().equals(release.dataset()))
                    .findFirst()
                    .ifPresent(d -> look(d, cells.newest()));
        }
        return new WhatChanged(brought, revised, moves, extremes, flips);
    }

    /** Ranks and records of home, or where home declares nothing here, of the areas within it. */
    private void look(Dataset dataset, Map<Reported, Period> newest) {
        String home = after.catalog.home();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            Period at = newest.get(new Reported(home, flow));
            if (at != null) {
                Question whole = level(dataset, flow, home, at);
                records(dataset, List.of(whole), true);
                partners(dataset, whole);
            }
            List<String> within =
                    after.catalog.areas().childrenOf(home).stream()
                            .filter(a -> newest.containsKey(new Reported(a, flow)))
                            .filter(a -> !after.catalog.areas().get(a).isSpecial())
                            .toList();
            within.stream()
                    .map(a -> newest.get(new Reported(a, flow)))
                    .max(Comparator.comparing(Period::lastDay).thenComparing(Period::months))
                    .ifPresent(p -> areas(dataset, flow, within, p));
        }
    }

    private static Question level(Dataset dataset, TradeFlow flow, String area, Period period) {
        return Question.of("level")
                .flow(flow)
                .reporter(Codes.of(area))
                .period(period)
                .dataset(dataset.id())
                .build();
    }

    /** Who trades most with home, against the year before and against the same before. */
    private void partners(Dataset dataset, Question whole) {
        List<String> now = top(after, whole);
        Period at = whole.period();
        Period yearBefore = at.plusYears(-1);
        moved(whole, top(after, whole.toBuilder().period(yearBefore).build()), now, yearBefore);
        Period last = latest(before, whole);
        if (last != null) {
            Question same = whole.toBuilder().period(last).build();
            moved(same, top(before, same), top(after, same), last);
        }
        List<Question> each =
                now.stream()
                        .limit(FIRST)
                        .map(p -> whole.toBuilder().partner(Codes.of(p)).build())
                        .toList();
        records(dataset, each, false);
    }

    private static List<String> top(Side side, Question level) {
        Question asked =
                level.toBuilder()
                        .measure("top")
                        .n(LOOKED_AT)
                        .universe(new Universe(Dimension.PARTNER, Universe.ALL))
                        .build();
        return side.engine.answer(asked, null) instanceof Answer.Listed listed
                ? listed.codes()
                : List.of();
    }

    private static Period latest(Side side, Question like) {
        return side.store.datasets().stream()
                .filter(d -> d.id().equals(like.dataset()))
                .flatMap(
                        d ->
                                d
                                        .coverage()
                                        .getOrDefault(
                                                new Reported(like.reporter().first(), like.flow()),
                                                java.util.Collections.emptyNavigableSet())
                                        .stream())
                .filter(p -> p.months() == like.period().months())
                .max(Comparator.comparing(Period::lastDay))
                .orElse(null);
    }

    private void moved(Question of, List<String> was, List<String> now, Period base) {
        if (was.isEmpty() || now.isEmpty()) {
            return;
        }
        Set<String> shown = new java.util.LinkedHashSet<>();
        now.stream().limit(FIRST).forEach(shown::add);
        was.stream().limit(FIRST).forEach(shown::add);
        for (String code : shown) {
            int then = was.indexOf(code) + 1;
            int today = now.indexOf(code) + 1;
            if (then != today) {
                moves.add(
                        new WhatChanged.Move(
                                of.flow(),
                                of.reporter() == null ? "" : of.reporter().first(),
                                code,
                                then,
                                today,
                                of.period(),
                                base));
            }
        }
    }

    /** The order of the areas within home, against the year before; and their records. */
    private void areas(Dataset dataset, TradeFlow flow, List<String> areas, Period at) {
        List<Question> now = areas.stream().map(a -> level(dataset, flow, a, at)).toList();
        records(dataset, now, true);
        Function<Period, List<String>> order =
                period ->
                        ordered(
                                after.engine.answer(
                                        areas.stream()
                                                .map(a -> level(dataset, flow, a, period))
                                                .toList(),
                                        null));
        Period base = at.plusYears(-1);
        Question any = Question.of("level").flow(flow).period(at).dataset(dataset.id()).build();
        moved(any, order.apply(base), order.apply(at), base);
    }

    private static List<String> ordered(List<Answer> answers) {
        return answers.stream()
                .filter(Answer.Known.class::isInstance)
                .map(Answer.Known.class::cast)
                .sorted(
                        Comparator.comparingDouble((Answer.Known k) -> k.value().value())
                                .reversed())
                .map(k -> k.question().reporter().first())
                .toList();
    }

    /**
     * Finds series whose newest value is beyond all before.
     *
     * @param lowest whether lowest values are told too
     */
    private void records(Dataset dataset, List<Question> newest, boolean lowest) {
        List<Question> asked = new ArrayList<>();
        for (Question q : newest) {
            dataset
                    .coverage()
                    .getOrDefault(
                            new Reported(q.reporter().first(), q.flow()),
                            java.util.Collections.emptyNavigableSet())
                    .stream()
                    .filter(p -> p.months() == q.period().months())
                    .filter(p -> !p.lastDay().isAfter(q.period().lastDay()))
                    .forEach(p -> asked.add(q.toBuilder().period(p).build()));
        }
        Map<Question, TreeMap<Period, Answer.Known>> series = new LinkedHashMap<>();
        Map<String, Question> ends =
                newest.stream().collect(Collectors.toMap(ReleaseComparison::key, q -> q));
        for (Answer answer : after.engine.answer(asked, null)) {
            if (answer instanceof Answer.Known known) {
                series.computeIfAbsent(ends.get(key(known.question())), q -> new TreeMap<>())
                        .put(known.question().period(), known);
            }
        }
        series.forEach((q, values) -> record(q, values, lowest));
    }

    private static String key(Question q) {
        return q.reporter() + " " + q.partner() + " " + q.flow();
    }

    private void record(Question q, TreeMap<Period, Answer.Known> values, boolean lowest) {
        Answer.Known now = values.remove(q.period());
        if (now == null || values.size() < EARLIER) {
            return;
        }
        double value = now.value().value();
        boolean high = values.values().stream().allMatch(k -> k.value().value() < value);
        boolean low = lowest && values.values().stream().allMatch(k -> k.value().value() > value);
        if (high || low) {
            extremes.add(
                    new WhatChanged.Extreme(
                            q.flow(),
                            q.reporter().first(),
                            q.partner().equals(Codes.WORLD) ? "" : q.partner().first(),
                            q.period(),
                            values.firstKey(),
                            value,
                            now.unit(),
                            high));
        }
    }
}
