// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.comparison;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Why two numbers for "the same" thing differ: the way from one question to the other, one field at a
 * time. Every step is a question of its own, so that whoever doubts it can ask it. The order of the
 * fields is fixed; another order would share joint effects out otherwise.
 */
public final class Waterfall {

  /** What can differ, in the order in which it is changed. */
  public enum Field {
    RELEASE,
    DATASET,
    /** The same trade as the other side declares it: another office, and FOB for CIF. */
    DECLARANT,
    REPORTER,
    PARTNER,
    PRODUCT,
    FLOW,
    PERIOD,
    BASE,
    DENOMINATOR,
    UNIVERSE,
    MEASURE
  }

  /**
   * One step.
   *
   * @param field what was changed; null for the start
   * @param change by how much the answer changed; null at the start, where one side isn't a number, and
   *     where both are in different units
   */
  public record Step(
      Field field, Question question, LocalDate asOf, Answer answer, Double change) {}

  private record State(Question question, LocalDate asOf, Field changed) {}

  private final QuestionEngine engine;

  public Waterfall(QuestionEngine engine) {
    this.engine = engine;
  }

  /**
   * The steps from one question to another; the first is the start, the last the end. Changes of all
   * steps add up to the difference when every step is known.
   */
  public List<Step> between(Question from, LocalDate fromDay, Question to, LocalDate toDay) {
    List<State> states = states(from, fromDay, to, toDay);
    List<Step> steps = new ArrayList<>();
    Answer before = null;
    for (State state : states) {
      Answer answer = engine.answer(state.question(), state.asOf());
      steps.add(
          new Step(
              state.changed(), state.question(), state.asOf(), answer, change(before, answer)));
      before = answer;
    }
    return steps;
  }

  private static List<State> states(Question from, LocalDate fromDay, Question to, LocalDate toDay) {
    List<State> states = new ArrayList<>();
    states.add(new State(from, fromDay, null));
    if (!Objects.equals(fromDay, toDay)) {
      states.add(new State(from, toDay, Field.RELEASE));
    }
    Question now = from;
    for (Field field : Field.values()) {
      Question next = moved(field).apply(now, to);
      if (!next.equals(now)) {
        states.add(new State(next, toDay, field));
        now = next;
      }
    }
    return states;
  }

  private static BiFunction<Question, Question, Question> moved(Field field) {
    return (now, to) -> {
      Question.Builder b = now.toBuilder();
      switch (field) {
        case DATASET -> b.dataset(to.dataset());
        case DECLARANT -> {
          if (isMirror(now, to)) {
            b.flow(to.flow()).reporter(to.reporter()).partner(to.partner());
          }
        }
        case REPORTER -> b.reporter(to.reporter());
        case PARTNER -> b.partner(to.partner());
        case PRODUCT -> b.product(to.product());
        case FLOW -> b.flow(to.flow());
        case PERIOD -> b.period(to.period());
        case BASE -> b.base(to.base());
        case DENOMINATOR -> b.denominator(to.denominator());
        case UNIVERSE -> b.universe(to.universe()).n(to.n()).ascending(to.ascending());
        case MEASURE -> b.measure(to.measure()).condition(to.condition());
        default -> {
          return now;
        }
      }
      return b.build();
    };
  }

  private static boolean isMirror(Question a, Question b) {
    return a.flow() == b.flow().opposite()
        && a.flow().isObserved()
        && a.partner().equals(b.reporter())
        && b.partner().equals(a.reporter());
  }

  private static Double change(Answer before, Answer after) {
    return before instanceof Answer.Known b
            && after instanceof Answer.Known a
            && b.unit().equals(a.unit())
        ? (Double) (a.value().value() - b.value().value())
        : null;
  }
}
