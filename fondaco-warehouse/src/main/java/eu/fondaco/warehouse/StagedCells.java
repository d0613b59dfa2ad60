// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.warehouse.scan.Coverage;
import eu.fondaco.warehouse.scan.CsvForm;
import eu.fondaco.warehouse.scan.Findings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cells of one dataset that were read from plain files into a table of their own, each another
 * cell. No question sees them before they are part of a {@link Delivery} that was appended.
 */
public final class StagedCells {

    private final List<String> tables;
    private final CsvForm form;
    private final Map<Path, Sighting> files;
    private final Map<String, Set<String>> texts;
    private final Findings findings;

    StagedCells(
            List<String> tables,
            CsvForm form,
            Map<Path, Sighting> files,
            Map<String, Set<String>> texts,
            Findings findings) {
        this.tables = List.copyOf(tables);
        this.form = form;
        this.files = files;
        this.texts = texts;
        this.findings = findings;
    }

    /** The unit of their values. */
    public String unit() {
        return form.unit();
    }

    public String dataset() {
        return form.dataset();
    }

    /** How many cells. */
    public long rows() {
        return findings.rows();
    }

    /** How many values below zero. */
    public long negatives() {
        return findings.negatives();
    }

    /** The value farthest from zero, without its sign. */
    public BigDecimal largest() {
        return BigDecimal.valueOf(findings.largest(), 4);
    }

    /** The codes, flags or periods that occur in a column, by our name. */
    public Set<String> texts(String column) {
        return texts.get(column);
    }

    /** SHA-256 of a file they were read from, in lower case hexadecimal. */
    public String sha256(Path file) {
        return files.get(file).sha256();
    }

    /** Who reports what, by reporter and flow. */
    List<Coverage> coverage() {
        return findings.coverage();
    }

    /** The table that holds nearly all of them. */
    String table() {
        return tables.get(0);
    }

    /** All tables that hold them. */
    List<String> tables() {
        return tables;
    }

    CsvForm form() {
        return form;
    }
}
