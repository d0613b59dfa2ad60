// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables that a complexity result can be printed as, with the columns of each. */
public enum ComplexityTable {
    /** The index of places. */
    ECI("country", "eci"),
    /** The index of products. */
    PCI("product", "pci"),
    /** The advantage of every place in every product. */
    RCA("country", "product", "rca"),
    /** In how many products places are specialised. */
    DIVERSITY("country", "diversity"),
    /** How many places are specialised in products. */
    UBIQUITY("product", "ubiquity"),
    /** How near products are to each other. */
    PROXIMITY("product_1", "product_2", "proximity"),
    /** How near places are to products. */
    DENSITY("country", "product", "density"),
    /** The outlook index of places. */
    COI("country", "coi"),
    /** The outlook gain of products for places. */
    COG("country", "product", "cog"),
    /** Density standardised over the products that a place isn't specialised in. */
    RELATIVE("country", "product", "relative_relatedness"),
    /** Advantage, specialisation, density and gain of every place and product. */
    CELLS("country", "product", "rca", "specialised", "density", "cog"),
    /** The spanning tree of proximity and its strong links. */
    SPACE("product_1", "product_2", "proximity", "tree");

    private final List<String> columns;

    ComplexityTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Reads a name such as {@code eci}. */
    public static ComplexityTable parse(String text) {
        for (ComplexityTable t : values()) {
            if (t.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return t;
            }
        }
        throw new UnsoundException(
                EstimatorNote.NO_TABLE.note(
                        text,
                        Arrays.stream(values())
                                .map(ComplexityTable::toString)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
