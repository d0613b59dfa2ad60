// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.tidy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tidy CSV files an observatory takes, told apart by their columns. */
public enum TidyKind {
    TRADE("dataset", "reporter", "partner", "flow", "product", "period", "value", "unit"),
    ATTRIBUTES("reporter", "period", "indicator", "value", "unit", "source"),
    AREAS("code", "name_en", "kind"),
    PRODUCTS("code", "name_en");

    private final List<String> columns;

    TidyKind(String... columns) {
        this.columns = List.of(columns);
    }

    /** Columns a file of this kind must have. */
    public List<String> columns() {
        return columns;
    }

    /** The first kind all of whose columns are there. */
    public static Optional<TidyKind> of(Collection<String> header) {
        for (TidyKind kind : values()) {
            if (header.containsAll(kind.columns)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
