// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.warehouse.CsvCells;
import eu.fondaco.warehouse.SourceFile;
import eu.fondaco.warehouse.StagedCells;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The cells of one dataset that a load brings, and the files they came from. */
final class Parcel {

    final List<Observation> cells = new ArrayList<>();
    final List<CsvCells> tables = new ArrayList<>();
    final List<StagedCells> staged = new ArrayList<>();
    final Set<SourceFile> files = new LinkedHashSet<>();

    /** The codes of reporters and partners. */
    Set<String> areas() {
        Set<String> codes = new TreeSet<>();
        for (Observation o : cells) {
            codes.add(o.reporter());
            codes.add(o.partner());
        }
        for (StagedCells s : staged) {
            codes.addAll(s.texts("reporter"));
            codes.addAll(s.texts("partner"));
        }
        for (CsvCells table : tables) {
            codes.addAll(table.survey().texts("reporter"));
            table.survey()
                    .texts("partner")
                    .forEach(p -> codes.add(table.partners().getOrDefault(p, p)));
        }
        return codes;
    }

    Set<String> products() {
        Set<String> codes = new TreeSet<>();
        cells.forEach(o -> codes.add(o.product()));
        staged.forEach(s -> codes.addAll(s.texts("product")));
        tables.forEach(table -> codes.addAll(table.survey().texts("product")));
        return codes;
    }

    /** Whether a flag says of a cell that it is confidential. */
    boolean isConfidential() {
        Set<String> flags = new TreeSet<>();
        cells.forEach(o -> flags.add(o.status()));
        staged.forEach(s -> flags.addAll(s.texts("status")));
        tables.forEach(table -> flags.addAll(table.survey().texts("status")));
        return flags.stream().anyMatch(GuardedStore::isConfidential);
    }
}
