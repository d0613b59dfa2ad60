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
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/**
 * A question of a measure that an observatory's own data answer, to show the definition at work.
 * Tried are the figures it holds of that measure, then the levels it holds with what the measure
 * may need.
 */
final class WorkedExample {

    private static final String PERCENT = "percent";

    /** More per cent than that would be said as a multiple. */
    private static final double MOST_PERCENT = 1_000;

    private static final int EACH = 3;

    /** Units of which nought tells something. */
    private static final Set<String> OFTEN_NOUGHT = Set.of("boolean", "sign", "count", "days");

    /** Whose outside counts where dependence on imports is asked. */
    private static final String UNION = "EU27_2020";

    private final Catalog catalog;
    private final ObservationStore store;
    private final QuestionEngine engine;
    private final List<Question> seeds;

    WorkedExample(Catalog catalog, ObservationStore store, QuestionEngine engine) {
        this.catalog = catalog;
        this.store = store;
        this.engine = engine;
        seeds = new ExampleSeeds(catalog, store, engine).all();
    }

    /** An answered question; empty where nothing held here answers one. */
    Optional<Answer> of(MeasureDefinition measure) {
        return found(measure).map(this::ofBothFlows);
    }

    /** The same of trade, where a measure of both flows was asked of one: nobody need say which. */
    private Answer ofBothFlows(Answer found) {
        Question trade = found.question().toBuilder().flow(TradeFlow.TRADE).build();
        return found instanceof Answer.Known one
                        && found.question().flow().isObserved()
                        && engine.answer(List.of(trade), null).get(0) instanceof Answer.Known both
                        && both.value().equals(one.value())
                        && both.evidence().items().equals(one.evidence().items())
                ? both
                : found;
    }

    private Optional<Answer> found(MeasureDefinition measure) {
        MeasureExpr expr = MeasureExpr.of(measure.id());
        List<Answer> computed = new ArrayList<>();
        for (Question seed : seeds) {
            List<Answer> answers =
                    engine.answer(variants(seed, expr, runsOverOne(measure)), null).stream()
                            .filter(a -> !(a instanceof Answer.Unknown))
                            .filter(a -> !(a instanceof Answer.Known k) || isPlausible(k))
                            .toList();
            for (Answer answer : answers) {
                if (isWorked(answer) && isTelling(answer)) {
                    return Optional.of(answer);
                }
            }
            computed.addAll(answers);
        }
        List<Question> figures =
                catalog.figures().stream()
                        .map(Figure::question)
                        .filter(q -> q.measure().equals(expr) && q.period() != null)
                        .toList();
        return first(engine.answer(figures, null))
                .or(() -> first(computed.stream().filter(WorkedExample::isWorked).toList()))
                .or(() -> first(computed));
    }

    /** Whether a measure runs over a universe; others would carry it along for nothing. */
    private static boolean runsOverOne(MeasureDefinition measure) {
        return !measure.universe().in(Lang.EN).isBlank();
    }

    /** Whether it is computed from other numbers, rather than printed as it is. */
    private static boolean isWorked(Answer answer) {
        return answer.evidence().items().size() > 1;
    }

    /** Whether it is a list, or a number that isn't what one would expect of nothing. */
    private static boolean isTelling(Answer answer) {
        return answer instanceof Answer.Listed
                || answer instanceof Answer.Known k
                        && Math.abs(k.value().value()) > 1e-9
                        && Math.abs(k.value().value() - 1) > 1e-9
                        && Math.abs(k.value().value() - 100) > 1e-9;
    }

    /**
     * Whether nobody would take it for a mistake: a share is of a whole, growth isn't tenfold, and
     * what is nought because nothing was traded shows nothing of an index.
     */
    private boolean isPlausible(Answer.Known known) {
        Question q = known.question();
        double value = known.value().value();
        if (value == 0 && !OFTEN_NOUGHT.contains(known.unit())) {
            return false;
        }
        if (q.measure().mentionsAny("share", "share_of_change")) {
            return isOfAWhole(q) && value > 0 && value < 100;
        }
        if (q.measure().mentionsAny("contribution", "orientation")) {
            return isOfAWhole(q);
        }
        if (q.measure().mentions("count")) {
            return q.universe() != null;
        }
        if (q.measure().mentions("average_growth")) {
            return q.base() != null && q.base().plusYears(1).start() < q.period().start();
        }
        return !known.unit().equals(PERCENT) || Math.abs(value) < MOST_PERCENT;
    }

    /**
     * Exports are no part of imports, nor one region's trade of another's, only of its country's.
     */
    private boolean isOfAWhole(Question q) {
        Basis basis = q.denominator();
        return basis == null
                || basis.flow() == null
                        && basis.product() == null
                        && basis.partner() == null
                        && basis.reporter() != null
                        && Denominators.countryOf(q.reporter(), catalog.areas())
                                .filter(basis.reporter()::is)
                                .isPresent();
    }

    /** The first number that says something, else the first answer. */
    private static Optional<Answer> first(List<Answer> answers) {
        return answers.stream()
                .filter(WorkedExample::isTelling)
                .findFirst()
                .or(() -> answers.stream().filter(a -> !(a instanceof Answer.Unknown)).findFirst());
    }

    /** Why the plainest question isn't answered; empty where there is none to ask. */
    Optional<Answer.Unknown> reason(MeasureDefinition measure) {
        List<Question> plainest =
                seeds.stream()
                        .limit(1)
                        .map(q -> q.toBuilder().measure(MeasureExpr.of(measure.id())).build())
                        .toList();
        return engine.answer(plainest, null).stream()
                .filter(Answer.Unknown.class::isInstance)
                .map(Answer.Unknown.class::cast)
                .findFirst();
    }

    private List<Question> variants(Question seed, MeasureExpr measure, boolean universes) {
        Set<Question> variants = new LinkedHashSet<>();
        boolean signed = measure.id().equals("sign") && seed.flow() == TradeFlow.EXPORTS;
        TradeFlow flow = signed ? TradeFlow.BALANCE : seed.flow();
        Question q = seed.toBuilder().measure(measure).flow(flow).build();
        Question since = q.toBuilder().base(q.period().plusYears(-1)).build();
        Question longer = q.toBuilder().base(q.period().plusYears(-5)).build();
        variants.addAll(List.of(q, since, longer));
        if (universes) {
            over(q, since, variants);
        }
        references(q, variants);
        longest(q, universes, variants);
        return List.copyOf(variants);
    }

    private static void over(Question q, Question since, Set<Question> variants) {
        for (Dimension dimension :
                List.of(Dimension.PRODUCT, Dimension.PARTNER, Dimension.REPORTER)) {
            Universe all = new Universe(dimension, Universe.ALL);
            variants.add(q.toBuilder().universe(all).build());
            variants.add(q.toBuilder().universe(all).n(EACH).build());
            variants.add(since.toBuilder().universe(all).build());
            variants.add(
                    q.toBuilder()
                            .universe(all)
                            .condition(new Condition(MeasureExpr.LEVEL, true, 0.0, null))
                            .build());
        }
    }

    /** From the first period held, in the first year of whatever lives, over each universe. */
    private void longest(Question q, boolean universes, Set<Question> variants) {
        Period first =
                datasets(q).stream()
                        .map(
                                d ->
                                        d.coverage()
                                                .get(
                                                        new Dataset.Reported(
                                                                q.reporter().toString(), q.flow())))
                        .filter(held -> held != null)
                        .flatMap(NavigableSet::stream)
                        .filter(p -> p.months() == q.period().months())
                        .min(Comparator.naturalOrder())
                        .orElse(q.period());
        if (first.start() < q.period().start()) {
            variants.add(q.toBuilder().base(first).build());
        }
        if (universes && first.start() < q.period().start()) {
            Question from = q.toBuilder().base(first).n(1).build();
            variants.add(from);
            for (Dimension dimension : List.of(Dimension.PARTNER, Dimension.REPORTER)) {
                variants.add(
                        from.toBuilder().universe(new Universe(dimension, Universe.ALL)).build());
            }
        }
    }

    /**
     * The same against its country, another reporter of its kind (no whole against its part), the
     * other flow, another product, and the outside of a union.
     */
    private void references(Question q, Set<Question> variants) {
        Denominators.countryOf(q.reporter(), catalog.areas())
                .ifPresent(c -> variants.add(against(q, Basis.ofReporter(Codes.of(c)))));
        for (Dataset dataset : datasets(q)) {
            dataset.reporters().stream()
                    .sorted()
                    .filter(r -> !q.reporter().is(r) && kind(r).equals(kind(q.reporter().first())))
                    .limit(1)
                    .forEach(r -> variants.add(against(q, Basis.ofReporter(Codes.of(r)))));
            if (!q.product().is(Product.TOTAL)) {
                dataset.products().stream()
                        .sorted()
                        .filter(k -> !k.equals(Product.TOTAL) && !q.product().is(k))
                        .limit(1)
                        .forEach(k -> variants.add(against(q, Basis.ofProduct(Codes.of(k)))));
            }
        }
        variants.add(against(q, Basis.ofFlow(q.flow().opposite())));
        if (catalog.areas().find(UNION).isPresent()) {
            variants.add(against(q, Basis.ofPartner(Codes.of(UNION))));
        }
    }

    private String kind(String area) {
        return catalog.areas().find(area).map(Area::kind).orElse("");
    }

    private List<Dataset> datasets(Question q) {
        return store.datasets().stream()
                .filter(d -> q.dataset() == null || d.id().equals(q.dataset()))
                .toList();
    }

    private static Question against(Question q, Basis basis) {
        return q.toBuilder().denominator(basis).build();
    }
}
