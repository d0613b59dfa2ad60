// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.comparison;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Why two numbers for "the same" thing differ: the way from one question to the other, one field at
 * a time. Every step is a question of its own, so that whoever doubts it can ask it. The order of
 * the fields is fixed, but a field whose question has no answer waits for the next ones; fields
 * that only have an answer together are one step. Another order would share joint effects out
 * otherwise.
 */
public final class Waterfall {

    /** What can differ, in the order in which it is changed. */
    public enum Field {
        /** From what was printed to what is held, or back: another source, and rounding. */
        ROUNDING,
        RELEASE,
        /** The level of the same dataset in the other's currency. */
        CURRENCY,
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
        /** Who counts as inhabitant, of a level by head. */
        POPULATION,
        MEASURE
    }

    /**
     * One end of the way.
     *
     * @param asOf the day on which it was known; null for now
     * @param printed whether it is what was printed, rather than what is held
     */
    public record End(Question question, LocalDate asOf, boolean printed) {}

    /**
     * One step.
     *
     * @param fields what was changed; none for the start, several where only all together have an
     *     answer
     * @param change by how much the answer changed; null at the start, where one side isn't a
     *     number, and where both are in different units
     */
    public record Step(
            List<Field> fields, Question question, LocalDate asOf, Answer answer, Double change) {

        public Step {
            fields = List.copyOf(fields);
        }
    }

    private static final String FIGURES = "figures";
    private static final Map<String, String> CONVERTED =
            Map.of("EUR", "in_euro", "USD", "in_dollar");
    private static final Set<String> BY_HEAD =
            Set.of("per_capita", "per_capita_mean", "per_capita_census");

    private final QuestionEngine engine;

    public Waterfall(QuestionEngine engine) {
        this.engine = engine;
    }

    /** The steps from one question to another, neither of them printed. */
    public List<Step> between(Question from, LocalDate fromDay, Question to, LocalDate toDay) {
        return between(new End(from, fromDay, false), new End(to, toDay, false));
    }

    /**
     * The steps from one end to another; the first is the start, the last the end. Changes of all
     * steps add up to the difference when every step is known.
     */
    public List<Step> between(End from, End to) {
        Walk walk = new Walk(from, to);
        walk.go();
        return walk.steps;
    }

    private record State(Question question, LocalDate asOf) {}

    /** One way that is walked. */
    private final class Walk {

        private final List<Step> steps = new ArrayList<>();
        private final End to;
        private final State goal;
        private State now;

        Walk(End from, End to) {
            this.to = to;
            State first =
                    from.printed()
                            ? new State(in(from.question(), FIGURES), null)
                            : new State(from.question(), from.asOf());
            Answer start = ask(first);
            State last = new State(to.question(), to.asOf());
            String measure =
                    isLevel(from.question()) && isLevel(to.question())
                            ? converted(start, ask(last))
                            : null;
            now = new State(from.question(), from.asOf());
            goal =
                    measure == null
                            ? last
                            : new State(
                                    in(to.question(), source(ask(last))).toBuilder()
                                            .measure(measure)
                                            .build(),
                                    to.asOf());
            steps.add(new Step(List.of(), first.question(), first.asOf(), start, null));
            if (from.printed()) {
                take(List.of(Field.ROUNDING), now);
            }
            if (measure != null) {
                now = new State(in(now.question(), source(start)), now.asOf());
            }
        }

        void go() {
            List<Field> pending = pending();
            while (!pending.isEmpty()) {
                List<Field> next = next(pending);
                take(next, moved(next));
                pending = pending();
            }
            State last = new State(to.question(), to.asOf());
            if (!now.equals(last)) {
                Step reached = steps.remove(steps.size() - 1);
                steps.add(
                        new Step(
                                reached.fields(),
                                last.question(),
                                last.asOf(),
                                ask(last),
                                reached.change()));
            }
            if (to.printed()) {
                take(List.of(Field.ROUNDING), new State(in(to.question(), FIGURES), null));
            }
        }

        /**
         * The first field with an answer, else the fewest first ones that have one, else the first.
         * A currency doesn't wait: without an exchange rate the step says which one is missing.
         */
        private List<Field> next(List<Field> pending) {
            for (Field field : pending) {
                if (field == Field.CURRENCY || isKnown(moved(List.of(field)))) {
                    return List.of(field);
                }
            }
            for (int n = 2; n <= pending.size(); n++) {
                if (isKnown(moved(pending.subList(0, n)))) {
                    return List.copyOf(pending.subList(0, n));
                }
            }
            return List.of(pending.get(0));
        }

        private List<Field> pending() {
            List<Field> pending = new ArrayList<>();
            for (Field field : Field.values()) {
                boolean mirrored = pending.contains(Field.DECLARANT);
                boolean part = Set.of(Field.REPORTER, Field.PARTNER, Field.FLOW).contains(field);
                if (!(mirrored && part) && !moved(List.of(field)).equals(now)) {
                    pending.add(field);
                }
            }
            return pending;
        }

        private State moved(List<Field> fields) {
            Question.Builder b = now.question().toBuilder();
            LocalDate day = now.asOf();
            for (Field field : fields) {
                move(field, b);
                day = field == Field.RELEASE ? goal.asOf() : day;
            }
            return new State(b.build(), day);
        }

        private void move(Field field, Question.Builder b) {
            Question to = goal.question();
            Question from = now.question();
            switch (field) {
                case DATASET -> b.dataset(to.dataset());
                case DECLARANT -> {
                    if (isMirror(from, to)) {
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
                case CURRENCY, POPULATION, MEASURE -> {
                    if (field == kind(from.measure(), to.measure())) {
                        b.measure(to.measure()).condition(to.condition());
                    }
                }
                default -> {
                    // a step between days, or between what is printed and what is held
                }
            }
        }

        private void take(List<Field> fields, State next) {
            Answer before = steps.get(steps.size() - 1).answer();
            Answer answer = ask(next);
            steps.add(
                    new Step(fields, next.question(), next.asOf(), answer, change(before, answer)));
            now = next;
        }

        private boolean isKnown(State state) {
            return !(ask(state) instanceof Answer.Unknown);
        }

        private Answer ask(State state) {
            return engine.answer(state.question(), state.asOf());
        }
    }

    private static Field kind(MeasureExpr from, MeasureExpr to) {
        return CONVERTED.containsValue(to.id()) && from.equals(MeasureExpr.LEVEL)
                ? Field.CURRENCY
                : BY_HEAD.contains(from.id()) && BY_HEAD.contains(to.id())
                        ? Field.POPULATION
                        : Field.MEASURE;
    }

    private static boolean isLevel(Question question) {
        return question.measure().equals(MeasureExpr.LEVEL);
    }

    /** The measure that gives the first in the currency of the second; null where they agree. */
    private static String converted(Answer first, Answer second) {
        return first instanceof Answer.Known a
                        && second instanceof Answer.Known b
                        && !a.unit().equals(b.unit())
                ? CONVERTED.get(b.unit())
                : null;
    }

    private static String source(Answer answer) {
        List<EvidenceItem> items = answer.evidence().items();
        return items.isEmpty() ? null : items.get(0).source();
    }

    private static Question in(Question question, String dataset) {
        return question.toBuilder().dataset(dataset).build();
    }

    private static boolean isMirror(Question a, Question b) {
        return a.flow() == b.flow().opposite()
                && a.flow().isObserved()
                && a.partner().equals(b.reporter())
                && Objects.equals(b.partner(), a.reporter());
    }

    private static Double change(Answer before, Answer after) {
        return before instanceof Answer.Known b
                        && after instanceof Answer.Known a
                        && b.unit().equals(a.unit())
                ? (Double) (a.value().value() - b.value().value())
                : null;
    }
}
