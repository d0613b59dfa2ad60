// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.secrecy.GuardedStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers questions from cells where a dataset has them, else from published figures. All questions
 * of a call are planned first, then read together. Safe for several threads; it keeps how codes
 * expand in each dataset, never numbers. Modelled datasets answer only where a question names them,
 * or where the observatory declares itself modelled.
 */
public final class StoreQuestionEngine implements QuestionEngine {

    private record Attempt(Plan plan, DatasetFrame frame) {}

    private final Catalog catalog;
    private final ObservationStore store;
    private final Measures measures;
    private final Attributes attributes;
    private final FigureAnswers figures;
    private volatile List<DatasetFrame> current = List.of();

    public StoreQuestionEngine(Catalog catalog, ObservationStore store) {
        this(catalog, store, StandardMeasures.all());
    }

    public StoreQuestionEngine(Catalog catalog, ObservationStore store, Measures measures) {
        this.catalog = catalog;
        this.store = GuardedStore.of(store, catalog);
        this.measures = measures;
        attributes = new Attributes(catalog.attributes(), catalog.areas());
        figures = new FigureAnswers(catalog, measures, attributes);
    }

    @Override
    public List<Answer> answer(List<Question> questions, LocalDate asOf) {
        List<DatasetFrame> held = frames();
        Map<DatasetFrame, Planner> planners = new HashMap<>();
        held.forEach(f -> planners.put(f, new Planner(measures, f)));
        CellReader reader = new CellReader(store, asOf);
        Map<Question, List<Attempt>> attempts = new LinkedHashMap<>();
        for (Question question : questions) {
            Deadline.check();
            attempts.computeIfAbsent(question, q -> plan(q, held, planners, reader));
        }
        reader.read();
        Map<DatasetFrame, KnownReadings> readings = new HashMap<>();
        held.forEach(f -> readings.put(f, new KnownReadings(o -> read(f, o, reader))));
        Map<Question, Answer> answers = new HashMap<>();
        attempts.forEach((q, list) -> answers.put(q, answer(q, list, readings, asOf)));
        List<Answer> inOrder = new ArrayList<>(questions.size());
        questions.forEach(q -> inOrder.add(answers.get(q)));
        return inOrder;
    }

    private List<DatasetFrame> frames() {
        List<Dataset> datasets = store.datasets();
        List<DatasetFrame> known = current;
        boolean same = known.size() == datasets.size();
        for (int i = 0; same && i < known.size(); i++) {
            same = known.get(i).dataset() == datasets.get(i);
        }
        if (!same) {
            known =
                    datasets.stream()
                            .map(
                                    d ->
                                            new DatasetFrame(
                                                    d,
                                                    catalog,
                                                    () -> store.mayHoldOwnTrade(d.id()),
                                                    () -> store.mayHide(d.id())))
                            .toList();
            current = known;
        }
        return known;
    }

    private List<Attempt> plan(
            Question q,
            List<DatasetFrame> held,
            Map<DatasetFrame, Planner> planners,
            CellReader reader) {
        List<Attempt> attempts = new ArrayList<>();
        for (DatasetFrame frame : held) {
            String id = frame.dataset().id();
            if (q.dataset() == null ? isAsked(id) : q.dataset().equals(id)) {
                Plan plan = planners.get(frame).plan(q);
                plan.eachOperand(
                        o -> {
                            if (o instanceof Operand.Cell cell) {
                                reader.want(frame, cell);
                            } else if (o instanceof Operand.Weighed weighed) {
                                reader.weigh(frame, weighed.cell());
                            } else if (o instanceof Operand.First first) {
                                reader.want(frame, first.cell());
                            } else if (o instanceof Operand.Beside beside) {
                                reader.want(frame, beside.cell());
                                reader.want(frame, beside.other());
                            } else if (o instanceof Operand.Matrix matrix) {
                                reader.want(frame, matrix);
                            }
                        });
                attempts.add(new Attempt(plan, frame));
            }
        }
        return attempts;
    }

    private boolean isAsked(String dataset) {
        return catalog.modelled() || !Modelled.isModelled(dataset, List.of());
    }

    private Reading read(DatasetFrame frame, Operand operand, CellReader reader) {
        if (operand instanceof Operand.Weighed weighed) {
            return reader.reading(frame, weighed);
        }
        if (operand instanceof Operand.First first) {
            return reader.reading(frame, first);
        }
        if (operand instanceof Operand.Beside beside) {
            return reader.reading(frame, beside);
        }
        if (operand instanceof Operand.Matrix matrix) {
            return reader.reading(frame, matrix);
        }
        if (operand instanceof Operand.AskedOn) {
            return reader.askedOn();
        }
        return operand instanceof Operand.Cell cell
                ? reader.reading(frame, cell)
                : attributes.find((Operand.Attribute) operand, frame.dataset().unit());
    }

    private Answer answer(
            Question q,
            List<Attempt> attempts,
            Map<DatasetFrame, KnownReadings> readings,
            LocalDate asOf) {
        Deadline.check();
        Answer.Unknown best = null;
        int most = 0;
        List<Answer> stated = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Answer answer =
                    CellAnswers.answer(
                            q,
                            attempt.plan(),
                            readings.get(attempt.frame()),
                            attempt.frame().dataset());
            if (!(answer instanceof Answer.Unknown unknown)) {
                if (q.dataset() != null || catalog.modelled()) {
                    return answer;
                }
                if (!Modelled.isModelled(answer.evidence())) {
                    stated.add(answer);
                }
                continue;
            }
            if (unknown.reason() == Reason.CONFIDENTIAL) {
                return answer;
            }
            int says =
                    Reasons.rank(unknown.reason(), unknown.message(), attempt.frame().nearness(q));
            if (best == null || says > most) {
                best = unknown;
                most = says;
            }
        }
        if (!stated.isEmpty()) {
            return Datasets.told(q, stated);
        }
        if (q.dataset() == null || attempts.isEmpty() && q.dataset().equals("figures")) {
            Answer published = figures.answer(q, asOf);
            if (!(published instanceof Answer.Unknown unknown)) {
                return published;
            }
            boolean aside = most > 0 && unknown.reason() == Reason.NOT_MEASURABLE;
            int says = Reasons.rank(unknown.reason(), unknown.message(), Reasons.NOTHING);
            best = best == null || !aside && says > most ? unknown : best;
        }
        return best != null ? best : nothing(q);
    }

    private static Answer.Unknown nothing(Question q) {
        return new Answer.Unknown(
                q,
                Reason.NO_DATA,
                q.dataset() == null
                        ? NoteCode.NOTHING_HELD.note()
                        : NoteCode.NO_SUCH_DATASET.note(q.dataset()),
                Evidence.NONE);
    }
}
