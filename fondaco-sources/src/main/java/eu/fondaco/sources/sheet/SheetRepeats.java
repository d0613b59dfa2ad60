// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Cells of one trade with several values: something tells them apart that was missed. Where they
 * are few they are left out and named; where they are many nothing is taken.
 */
final class SheetRepeats {

    /** From that share of cells on that are of the same trade as others nothing is taken. */
    private static final double REPEATED = 0.1;

    private final SheetFindings findings;
    private final IntFunction<String> label;

    /**
     * @param label how a row is called
     */
    SheetRepeats(SheetFindings findings, IntFunction<String> label) {
        this.findings = findings;
        this.label = label;
    }

    /** Leaves out what is of the same trade as other cells with other values. */
    void leaveOut(List<SheetProposal.Cell> cells, List<SheetProposal.Cell> totals) {
        Map<List<Object>, List<SheetProposal.Cell>> by = new LinkedHashMap<>();
        for (SheetProposal.Cell c : cells) {
            by.computeIfAbsent(
                            List.of(c.reporter(), c.partner(), c.flow(), c.product(), c.period()),
                            k -> new ArrayList<>())
                    .add(c);
        }
        List<SheetProposal.Cell> out = new ArrayList<>();
        by.values().stream()
                .filter(of -> of.stream().map(SheetProposal.Cell::value).distinct().count() > 1)
                .forEach(out::addAll);
        if (out.isEmpty()) {
            return;
        }
        SheetProposal.Cell first = out.get(0);
        SheetProposal.Cell second =
                by.get(
                                List.of(
                                        first.reporter(),
                                        first.partner(),
                                        first.flow(),
                                        first.product(),
                                        first.period()))
                        .get(1);
        if (out.size() > REPEATED * cells.size()) {
            findings.problem(
                    Speech.both("sheet-repeats.cells-same-trade", first.place(), second.place()));
            return;
        }
        cells.removeAll(out);
        totals.removeAll(out);
        Set<String> rows = new LinkedHashSet<>();
        out.stream()
                .sorted(Comparator.comparing(SheetProposal.Cell::row))
                .forEach(c -> rows.add(label.apply(c.row() - 1)));
        findings.say(
                Speech.both("sheet-repeats.left-out-rows", SheetFindings.some(List.copyOf(rows))));
    }
}
