// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.correction;

import eu.fondaco.core.figure.Corrected;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads corrections: of a figure, or of a cell. Each says what it expects to find; where it finds
 * something else it doesn't apply and an issue says so.
 *
 * <pre>{@code
 * corrections:
 *   - figure: F042
 *     expect: 85500000000
 *     value: 85100000000
 *     reason: the newspaper misquotes the note
 *     reported: 2024-06-20
 * }</pre>
 */
public final class CorrectionsYaml {

    private final Consumer<DataIssue> issues;
    private final List<YamlMap> figures = new ArrayList<>();
    private final List<CellCorrection> cells = new ArrayList<>();
    private final List<Corrected> corrected = new ArrayList<>();

    public CorrectionsYaml(Consumer<DataIssue> issues) {
        this.issues = issues;
    }

    /** Reads one file. */
    public void read(Path file, String name) {
        YamlFile.read(file, name, issues)
                .ifPresent(
                        top ->
                                top.expect("corrections")
                                        .maps("corrections")
                                        .forEach(this::correction));
    }

    private void correction(YamlMap m) {
        m.expect("figure", "cell", "expect", "value", "reason", "reported", "status");
        m.required("reason");
        if (number(m, "expect") == null || number(m, "value") == null) {
            return;
        }
        if (m.has("figure")) {
            figures.add(m);
        } else if (m.has("cell")) {
            cell(m);
        } else {
            m.error("missing-key", "figure", FileNote.NEITHER_FIGURE_NOR_CELL, FileNote.ADD_FIGURE);
        }
    }

    private static Double number(YamlMap m, String key) {
        try {
            return Double.valueOf(m.required(key));
        } catch (NumberFormatException e) {
            m.error(
                    "bad-number",
                    key,
                    FileNote.NOT_A_NUMBER.note(m.text(key)),
                    FileNote.WRITE_DIGITS);
            return null;
        }
    }

    private void cell(YamlMap m) {
        YamlMap c = m.map("cell");
        c.expect("dataset", "reporter", "partner", "flow", "product", "period");
        PartialDate reported = m.date("reported");
        try {
            cells.add(
                    new CellCorrection(
                            new CellRange(
                                    c.required("dataset"),
                                    TradeFlow.parse(c.required("flow")),
                                    Set.of(c.required("reporter")),
                                    Set.of(c.required("partner")),
                                    Set.of(c.required("product")),
                                    Set.of(Period.parse(c.required("period")))),
                            number(m, "expect"),
                            number(m, "value"),
                            m.text("reason"),
                            reported.isKnown() ? reported.earliest() : null));
        } catch (IllegalArgumentException e) {
            m.error("bad-cell", "cell", UnsoundException.problem(e), FileNote.NAME_CELL);
        }
    }

    /** Corrections of cells, to be applied where the cells are. */
    public List<CellCorrection> cells() {
        return List.copyOf(cells);
    }

    /** The figures with the corrections that apply. */
    public List<Figure> applyTo(List<Figure> all) {
        Map<String, Figure> byId = new LinkedHashMap<>();
        all.forEach(f -> byId.put(f.id(), f));
        for (YamlMap m : figures) {
            Figure f = byId.get(m.text("figure"));
            if (f == null) {
                m.error(
                        "unknown-figure",
                        "figure",
                        FileNote.NO_SUCH_FIGURE.note(m.text("figure")),
                        FileNote.CORRECT_ID_OR_REMOVE);
            } else if (f.value() != number(m, "expect")) {
                m.error(
                        "correction-lapsed",
                        "expect",
                        FileNote.FIGURE_HOLDS.note(f.id(), f.value()),
                        FileNote.LOOK_AT_FIGURE);
            } else {
                byId.put(f.id(), corrected(f, number(m, "value"), m.text("reason")));
                PartialDate reported = m.date("reported");
                if (reported.isKnown()) {
                    corrected.add(
                            new Corrected(
                                    f.question(), f.id(), m.text("reason"), reported.latest()));
                }
            }
        }
        return List.copyOf(byId.values());
    }

    /** The figures whose corrections applied and say since when. */
    public List<Corrected> corrected() {
        return List.copyOf(corrected);
    }

    private static Figure corrected(Figure f, double value, String reason) {
        String note = (f.note().isEmpty() ? "" : f.note() + "; ") + "corrected: " + reason;
        return new Figure(
                f.id(),
                f.question(),
                value,
                f.step(),
                f.digits(),
                f.qualifier(),
                f.unit(),
                f.asPrinted(),
                f.released(),
                f.origin(),
                f.url(),
                note);
    }
}
