// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers questions for whole tables from the cells of one dataset: the one named, else the first
 * that has any of its numbers. Measures that are arithmetic on levels are computed for all rows
 * together; others are asked one by one, for tables of up to {@value #ONE_BY_ONE} rows. Safe for
 * several threads.
 */
public final class StoreTableEngine implements TableEngine {

    /** The most rows of a table. */
    public static final long MOST_ROWS = 5_000_000;

    /** The most rows that are asked one by one. */
    public static final int ONE_BY_ONE = 5_000;

    private static final int BATCH = 500;

    private final Catalog catalog;
    private final ObservationStore store;
    private final Measures measures;
    private final Map<String, DatasetFrame> frames = new HashMap<>();

    public StoreTableEngine(Catalog catalog, ObservationStore store, Measures measures) {
        this.catalog = catalog;
        this.store = GuardedStore.of(store, catalog);
        this.measures = measures;
    }

    @Override
    public TableAnswer answer(TableQuestion table, LocalDate asOf) {
        Question q = table.question();
        if (q.reporter() == null) {
            return unknown(table, Reason.NO_DATA, NoteCode.NO_REPORTER_ASKED.note());
        }
        if (q.period() == null && !table.dimensions().contains(Dimension.PERIOD)) {
            return unknown(table, Reason.NO_DATA, NoteCode.NO_PERIOD_ASKED_TABLE.note());
        }
        TableAnswer.Unknown best = null;
        int most = 0;
        for (Dataset dataset : store.datasets()) {
            String wanted = table.question().dataset();
            boolean asked = catalog.modelled() || !Modelled.isModelled(dataset.id(), List.of());
            if (wanted == null ? asked : wanted.equals(dataset.id())) {
                TableAnswer answer = answer(table, frame(dataset), asOf);
                if (answer instanceof TableAnswer.Known known) {
                    if (wanted != null
                            || catalog.modelled()
                            || !Modelled.isModelled(known.evidence())) {
                        return known;
                    }
                } else {
                    TableAnswer.Unknown unknown = (TableAnswer.Unknown) answer;
                    int near = frame(dataset).nearness(q);
                    int says = Reasons.rank(unknown.reason(), unknown.message(), near);
                    best = best == null || says > most ? unknown : best;
                    most = Math.max(most, says);
                }
            }
        }
        return best != null
                ? best
                : new TableAnswer.Unknown(
                        table,
                        Reason.NO_DATA,
                        table.question().dataset() == null
                                ? NoteCode.NO_DATASET.note()
                                : NoteCode.NO_SUCH_DATASET.note(table.question().dataset()),
                        Evidence.NONE);
    }

    private synchronized DatasetFrame frame(Dataset dataset) {
        DatasetFrame known = frames.get(dataset.id());
        if (known == null || known.dataset() != dataset) {
            known =
                    new DatasetFrame(
                            dataset,
                            catalog,
                            () -> store.mayHoldOwnTrade(dataset.id()),
                            () -> store.mayHide(dataset.id()));
            frames.put(dataset.id(), known);
        }
        return known;
    }

    private TableAnswer answer(TableQuestion table, DatasetFrame frame, LocalDate asOf) {
        List<List<String>> members = TableAxes.members(frame, table);
        for (int a = 0; a < members.size(); a++) {
            if (members.get(a).isEmpty()) {
                return unknown(
                        table,
                        Reason.NO_DATA,
                        NoteCode.DATASET_NOTHING_OF.note(
                                frame.dataset().id(), table.axes().get(a)));
            }
        }
        long rows = members.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        if (rows > MOST_ROWS) {
            return unknown(
                    table,
                    Reason.NOT_MEASURABLE,
                    TableNarrowing.tooLarge(table, members, rows, MOST_ROWS));
        }
        TableNumbers numbers =
                new TablePlanning(frame, measures, store, asOf).plan(table, members).orElse(null);
        TableEvidence evidence = new TableEvidence(store, frame.dataset().id(), asOf);
        if (numbers == null) {
            if (rows > ONE_BY_ONE) {
                return unknown(
                        table,
                        Reason.NOT_MEASURABLE,
                        TableNarrowing.oneByOne(table, members, rows, ONE_BY_ONE));
            }
            numbers = oneByOne(table, members, frame, asOf);
        }
        return shown(table, members, numbers, evidence);
    }

    private static TableAnswer shown(
            TableQuestion table,
            List<List<String>> members,
            TableNumbers numbers,
            TableEvidence evidence) {
        TableRows rows = new TableRows(table, members, numbers);
        TableAnswer.Unknown nothing = new FirstKnown(table, rows).orWhy();
        return nothing != null
                ? nothing
                : new TableAnswer.Known(
                        table, members, rows.size(), rows, evidence.of(table, numbers));
    }

    private AnsweredNumbers oneByOne(
            TableQuestion table, List<List<String>> members, DatasetFrame frame, LocalDate asOf) {
        StoreQuestionEngine engine = new StoreQuestionEngine(catalog, store, measures);
        TableQuestion named =
                new TableQuestion(
                        table.question().toBuilder().dataset(frame.dataset().id()).build(),
                        table.axes(),
                        0,
                        false);
        List<Question> questions = new ArrayList<>();
        int[] at = new int[members.size()];
        do {
            List<String> codes = new ArrayList<>();
            for (int a = 0; a < at.length; a++) {
                codes.add(members.get(a).get(at[a]));
            }
            questions.add(named.at(codes));
        } while (next(at, members));
        List<Answer> answers = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i += BATCH) {
            answers.addAll(
                    engine.answer(
                            questions.subList(i, Math.min(i + BATCH, questions.size())), asOf));
        }
        return new AnsweredNumbers(members, answers);
    }

    private static boolean next(int[] at, List<List<String>> members) {
        for (int a = at.length - 1; a >= 0; a--) {
            if (++at[a] < members.get(a).size()) {
                return true;
            }
            at[a] = 0;
        }
        return false;
    }

    static TableAnswer.Unknown unknown(TableQuestion table, Reason reason, Note message) {
        return new TableAnswer.Unknown(table, reason, message, Evidence.NONE);
    }
}
