// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Plans the numbers of a table together and reads what they need in one go. */
final class TablePlanning {

    private final DatasetFrame frame;
    private final Measures measures;
    private final ObservationStore store;
    private final LocalDate asOf;

    TablePlanning(DatasetFrame frame, Measures measures, ObservationStore store, LocalDate asOf) {
        this.frame = frame;
        this.measures = measures;
        this.store = store;
        this.asOf = asOf;
    }

    /** The numbers, read; nothing where they must be asked one by one. */
    Optional<TableNumbers> plan(TableQuestion table, List<List<String>> members) {
        if (TableAxes.hasTotal(table, members)) {
            return Optional.empty();
        }
        TableLevels levels = levels(table, members);
        Optional<IntenseNumbers> intense = IntenseNumbers.plan(table, members, frame, levels);
        if (intense.isPresent()) {
            levels.read();
            intense.get().settle();
            return Optional.of(intense.get());
        }
        if (table.question().measure().id().equals("rank")) {
            return ranked(table, members);
        }
        return read(table, members).map(n -> n);
    }

    private Optional<PlannedNumbers> read(TableQuestion table, List<List<String>> members) {
        TableLevels levels = levels(table, members);
        Optional<PlannedNumbers> planned =
                PlannedNumbers.plan(table, members, frame, measures, levels);
        planned.ifPresent(
                p -> {
                    levels.read();
                    p.settle();
                });
        return planned;
    }

    private TableLevels levels(TableQuestion table, List<List<String>> members) {
        Map<Dimension, List<String>> each = new EnumMap<>(Dimension.class);
        for (int a = 0; a < members.size(); a++) {
            each.put(table.axes().get(a).dimension(), members.get(a));
        }
        return new TableLevels(frame, store, asOf, each);
    }

    private Optional<TableNumbers> ranked(TableQuestion table, List<List<String>> members) {
        int axis = RankedNumbers.axis(table);
        if (axis < 0 || table.question().condition() != null) {
            return Optional.empty();
        }
        TreeSet<String> all = new TreeSet<>();
        Question.Builder asked =
                table.question().toBuilder().universe(RankedNumbers.universe(table));
        List<String> reporters = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (int a = 0; a < members.size(); a++) {
            Dimension d = table.axes().get(a).dimension();
            (d == Dimension.REPORTER
                            ? reporters
                            : d == Dimension.PERIOD ? periods : new ArrayList<String>())
                    .addAll(members.get(a));
        }
        if (reporters.isEmpty()) {
            reporters.add(table.question().reporter().toString());
        }
        for (String reporter : reporters) {
            all.addAll(frame.members(asked.reporter(Codes.parse(reporter)).build()));
        }
        if (axis < 0 || table.axes().get(axis).dimension() == Dimension.PERIOD || all.isEmpty()) {
            return Optional.empty();
        }
        List<String> ranked = new ArrayList<>(all);
        members.get(axis).stream().filter(c -> !all.contains(c)).forEach(ranked::add);
        TableQuestion by = RankedNumbers.by(table);
        List<List<String>> wide = new ArrayList<>(members);
        wide.set(axis, List.copyOf(ranked));
        Optional<PlannedNumbers> values = read(by, wide);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        PlannedNumbers whole = null;
        if (RankedNumbers.hasWhole(table) && members.size() > 1) {
            whole = whole(by, members, axis).orElse(null);
        } else if (RankedNumbers.hasWhole(table)) {
            whole = single(by).orElse(null);
        }
        return Optional.of(new RankedNumbers(table, members, frame, values.get(), whole, ranked));
    }

    private Optional<PlannedNumbers> whole(TableQuestion by, List<List<String>> members, int axis) {
        List<Universe> axes = new ArrayList<>(by.axes());
        List<List<String>> rest = new ArrayList<>(members);
        axes.remove(axis);
        rest.remove(axis);
        return read(new TableQuestion(world(by), axes, 0, false), rest);
    }

    /** The level with all partners as a table of one row: of the one reporter there is. */
    private Optional<PlannedNumbers> single(TableQuestion by) {
        Question q = world(by);
        TableQuestion one =
                TableQuestion.of(q, new Universe(Dimension.REPORTER, q.reporter().toString()));
        return read(one, List.of(List.of(q.reporter().toString())));
    }

    private static Question world(TableQuestion by) {
        return by.question().toBuilder().partner(Codes.WORLD).build();
    }
}
