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
 * A question of a measure that an observatory's own data answer, to show the definition at work. Tried
 * are the figures it holds of that measure, then the levels it holds with what the measure may need.
 */
final class WorkedExample {

  private static final int SEEDS = 60;
  private static final int EACH = 3;

  private final Catalog catalog;
  private final ObservationStore store;
  private final QuestionEngine engine;

  WorkedExample(Catalog catalog, ObservationStore store, QuestionEngine engine) {
    this.catalog = catalog;
    this.store = store;
    this.engine = engine;
  }

  /** An answered question; empty where nothing held here answers one. */
  Optional<Answer> of(MeasureDefinition measure) {
    MeasureExpr expr = MeasureExpr.of(measure.id());
    List<Question> figures =
        catalog.figures().stream()
            .map(Figure::question)
            .filter(q -> q.measure().equals(expr) && q.period() != null)
            .toList();
    List<Answer> computed =
        engine.answer(variants(expr, !measure.universe().in(Lang.EN).isBlank()), null).stream()
            .filter(a -> !(a instanceof Answer.Unknown))
            .toList();
    List<Answer> worked = computed.stream().filter(WorkedExample::isWorked).toList();
    return first(worked).or(() -> first(engine.answer(figures, null))).or(() -> first(computed));
  }

  /** Whether it is computed from other numbers, rather than printed as it is. */
  private static boolean isWorked(Answer answer) {
    return answer.evidence().items().size() > 1;
  }

  /** The first number that says something, else the first answer. */
  private static Optional<Answer> first(List<Answer> answers) {
    Answer any = null;
    for (Answer answer : answers) {
      boolean telling =
          answer instanceof Answer.Listed
              || answer instanceof Answer.Known k
                  && Math.abs(k.value().value()) > 1e-9
                  && Math.abs(k.value().value() - 1) > 1e-9
                  && Math.abs(k.value().value() - 100) > 1e-9;
      if (telling) {
        return Optional.of(answer);
      }
      any = any == null && !(answer instanceof Answer.Unknown) ? answer : any;
    }
    return Optional.ofNullable(any);
  }

  /** @param universes whether the measure runs over one; others would carry it along for nothing */
  private List<Question> variants(MeasureExpr measure, boolean universes) {
    Set<Question> variants = new LinkedHashSet<>();
    for (Question seed : seeds()) {
      Question q = seed.toBuilder().measure(measure).build();
      Question since = q.toBuilder().base(q.period().plusYears(-1)).build();
      Question longer = q.toBuilder().base(q.period().plusYears(-5)).build();
      variants.addAll(List.of(q, since, longer));
      List<Dimension> dimensions =
          universes ? List.of(Dimension.PRODUCT, Dimension.PARTNER, Dimension.REPORTER) : List.of();
      for (Dimension dimension : dimensions) {
        Universe all = new Universe(dimension, Universe.ALL);
        variants.add(q.toBuilder().universe(all).n(EACH).build());
        variants.add(since.toBuilder().universe(all).build());
        variants.add(
            q.toBuilder().universe(all)
                .condition(new Condition(MeasureExpr.LEVEL, true, 0.0, null)).build());
      }
      references(q, variants);
    }
    return List.copyOf(variants);
  }

  /** The same against its country, against another reporter, and against the other flow. */
  private void references(Question q, Set<Question> variants) {
    Denominators.countryOf(q.reporter(), catalog.areas())
        .ifPresent(c -> variants.add(against(q, Basis.ofReporter(Codes.of(c)))));
    for (Dataset dataset : store.datasets()) {
      dataset.reporters().stream().sorted().filter(r -> !q.reporter().is(r)).limit(EACH)
          .forEach(r -> variants.add(against(q, Basis.ofReporter(Codes.of(r)))));
    }
    variants.add(against(q, Basis.ofFlow(q.flow().opposite())));
  }

  private static Question against(Question q, Basis basis) {
    return q.toBuilder().denominator(basis).build();
  }

  /** Levels held here: those of the datasets, then those of figures, of the home area first. */
  private List<Question> seeds() {
    Set<Question> seeds = new LinkedHashSet<>();
    for (Dataset dataset : store.datasets()) {
      List<String> reporters = dataset.reporters().stream().sorted(homeFirst()).limit(EACH).toList();
      for (String reporter : reporters) {
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
          NavigableSet<Period> held =
              dataset.coverage().get(new Dataset.Reported(reporter, flow));
          if (held != null) {
            held.stream().max(Comparator.comparing(Period::lastDay).thenComparing(Period::months))
                .ifPresent(p -> seeds.addAll(levels(dataset, reporter, flow, p)));
          }
        }
      }
    }
    catalog.figures().stream().map(Figure::question)
        .filter(q -> q.reporter() != null && q.period() != null)
        .sorted(Comparator.comparing(q -> !q.reporter().is(catalog.home())))
        .map(WorkedExample::level)
        .forEach(seeds::add);
    return seeds.stream().limit(SEEDS).toList();
  }

  private Comparator<String> homeFirst() {
    return Comparator.comparing((String code) -> !code.equals(catalog.home()))
        .thenComparing(Comparator.naturalOrder());
  }

  private static List<Question> levels(Dataset dataset, String reporter, TradeFlow flow, Period p) {
    Question all =
        Question.of("level").dataset(dataset.id()).flow(flow).reporter(reporter).period(p).build();
    List<Question> levels = new ArrayList<>(List.of(all));
    List<String> partners =
        dataset.partners().stream().filter(c -> !c.equals(Area.WORLD)).sorted().limit(EACH).toList();
    List<String> products =
        dataset.products().stream().filter(c -> !c.equals(Product.TOTAL)).sorted().limit(EACH).toList();
    partners.forEach(c -> levels.add(all.toBuilder().partner(c).build()));
    products.forEach(c -> levels.add(all.toBuilder().product(c).build()));
    for (String partner : partners) {
      products.forEach(c -> levels.add(all.toBuilder().partner(partner).product(c).build()));
    }
    return levels;
  }

  private static Question level(Question q) {
    return Question.of("level").flow(q.flow()).reporter(q.reporter()).partner(q.partner())
        .product(q.product()).period(q.period()).build();
  }
}
