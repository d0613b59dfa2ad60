// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Levels that an observatory holds and that say something, for examples: the largest of each kind.
 */
final class ExampleSeeds {

    private static final int FIGURES = 60;
    private static final int EACH = 3;

    /** The largest of so many partners or products are looked for. */
    private static final int LOOKED_AT = 300;

    private final Catalog catalog;
    private final ObservationStore store;
    private final QuestionEngine engine;

    ExampleSeeds(Catalog catalog, ObservationStore store, QuestionEngine engine) {
        this.catalog = catalog;
        this.store = store;
        this.engine = engine;
    }

    /**
     * Levels held here: of each dataset those of the home area, its country, and the areas that
     * trade least and most, the largest levels first; then those of figures.
     */
    List<Question> all() {
        Set<Question> seeds = new LinkedHashSet<>();
        for (Dataset dataset : store.datasets()) {
            for (String reporter : reporters(dataset)) {
                for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                    NavigableSet<Period> held =
                            dataset.coverage()
                                    .get(new Dataset.Reported(known(dataset, reporter), flow));
                    if (held != null) {
                        held.stream()
                                .max(
                                        Comparator.comparing(Period::lastDay)
                                                .thenComparing(Period::months))
                                .ifPresent(p -> seeds.addAll(levels(dataset, reporter, flow, p)));
                    }
                }
            }
        }
        List<Question> figures =
                catalog.figures().stream()
                        .map(Figure::question)
                        .filter(q -> q.reporter() != null && q.period() != null)
                        .sorted(Comparator.comparing(q -> !q.reporter().is(catalog.home())))
                        .map(ExampleSeeds::level)
                        .distinct()
                        .limit(FIGURES)
                        .toList();
        seeds.addAll(figures);
        return List.copyOf(seeds);
    }

    /**
     * The home area, or the first; its country where that is the sum of its parts; the smallest and
     * the largest area.
     */
    private List<String> reporters(Dataset dataset) {
        Set<String> reporters = new LinkedHashSet<>();
        dataset.reporters().stream().min(homeFirst()).ifPresent(reporters::add);
        reporters.stream()
                .findFirst()
                .flatMap(r -> Denominators.countryOf(Codes.of(r), catalog.areas()))
                .ifPresent(reporters::add);
        Period last =
                dataset.coverage().values().stream()
                        .flatMap(NavigableSet::stream)
                        .max(Comparator.comparing(Period::lastDay).thenComparing(Period::months))
                        .orElse(null);
        List<String> all = dataset.reporters().stream().sorted().limit(LOOKED_AT).toList();
        if (last != null && all.size() > 1) {
            Question any =
                    Question.of("level")
                            .dataset(dataset.id())
                            .flow(TradeFlow.EXPORTS)
                            .reporter(all.get(0))
                            .period(last)
                            .build();
            List<String> ordered =
                    bySize(
                            all,
                            all.stream().map(r -> any.toBuilder().reporter(r).build()).toList());
            ordered.stream().skip(Math.max(0, ordered.size() - 1)).forEach(reporters::add);
            ordered.stream().limit(1).forEach(reporters::add);
        }
        return List.copyOf(reporters);
    }

    /** The reporter itself, or a part of it, whose periods are held. */
    private String known(Dataset dataset, String reporter) {
        return dataset.reporters().contains(reporter)
                ? reporter
                : catalog.areas().childrenOf(reporter).stream()
                        .filter(dataset.reporters()::contains)
                        .findFirst()
                        .orElse(reporter);
    }

    private Comparator<String> homeFirst() {
        return Comparator.comparing((String code) -> !code.equals(catalog.home()))
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Question> levels(Dataset dataset, String reporter, TradeFlow flow, Period p) {
        Question all =
                Question.of("level")
                        .dataset(dataset.id())
                        .flow(flow)
                        .reporter(reporter)
                        .period(p)
                        .build();
        List<Question> levels = new ArrayList<>(List.of(all));
        List<String> partners =
                largest(
                        dataset.partners().stream()
                                .filter(
                                        c ->
                                                !catalog.areas()
                                                        .find(c)
                                                        .map(a -> a.isSpecial() || a.isGroup())
                                                        .orElse(false)),
                        code -> all.toBuilder().partner(code).build());
        List<String> products =
                largest(dataset.products().stream(), code -> all.toBuilder().product(code).build());
        products.forEach(c -> levels.add(all.toBuilder().product(c).build()));
        partners.forEach(c -> levels.add(all.toBuilder().partner(c).build()));
        for (String partner : partners.stream().limit(1).toList()) {
            products.stream()
                    .limit(1)
                    .forEach(c -> levels.add(all.toBuilder().partner(partner).product(c).build()));
        }
        return levels;
    }

    /** The codes with the largest levels. */
    private List<String> largest(Stream<String> codes, Function<String, Question> level) {
        List<String> looked =
                codes.filter(c -> !c.equals(Area.WORLD) && !c.equals(Product.TOTAL))
                        .sorted()
                        .limit(LOOKED_AT)
                        .toList();
        return bySize(looked, looked.stream().map(level).toList()).stream().limit(EACH).toList();
    }

    /** Codes whose levels are known and above zero, the largest first. */
    private List<String> bySize(List<String> codes, List<Question> levels) {
        List<Answer> answers = engine.answer(levels, null);
        Map<String, Double> sizes = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            if (answers.get(i) instanceof Answer.Known k && k.value().value() > 0) {
                sizes.put(codes.get(i), k.value().value());
            }
        }
        return sizes.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Question level(Question q) {
        return Question.of("level")
                .flow(q.flow())
                .reporter(q.reporter())
                .partner(q.partner())
                .product(q.product())
                .period(q.period())
                .build();
    }
}
