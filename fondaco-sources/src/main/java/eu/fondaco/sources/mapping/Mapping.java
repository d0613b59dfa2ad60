// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.mapping;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.Structure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the columns of a table mean: which give reporter, partner, flow, product, period and value,
 * in which unit, and which rows count. It is bound to a structure: its id where the format names
 * one, and all of its columns.
 */
public final class Mapping {

    private final String id;
    private final Set<String> structures;
    private final Set<String> required;
    private final String dataset;
    private final Map<String, Field> fields;
    private final BigDecimal multiply;
    private final boolean decimalComma;
    private final Map<String, Set<String>> only;
    private final boolean sums;
    private final Map<String, String> melted;
    private final String meltInto;

    private Mapping(Builder b) {
        id = Objects.requireNonNull(b.id, "id");
        structures = Set.copyOf(b.structures);
        required = new LinkedHashSet<>(b.required);
        dataset = Objects.requireNonNull(b.dataset, "dataset");
        fields = Map.copyOf(b.fields);
        multiply = b.multiply;
        decimalComma = b.decimalComma;
        only = Map.copyOf(b.only);
        sums = b.sums;
        melted = new LinkedHashMap<>(b.melted);
        meltInto = b.meltInto;
        for (String needed : List.of("reporter", "partner", "flow", "product", "period", "unit")) {
            if (!fields.containsKey(needed) && !needed.equals(meltInto)) {
                throw new UnsoundException(Speech.both("mapping.where-is", id, needed));
            }
        }
        if (melted.isEmpty() && !fields.containsKey("value")) {
            throw new UnsoundException(Speech.both("mapping.where-is", id, "value"));
        }
    }

    public static Builder named(String id) {
        return new Builder(id);
    }

    public String id() {
        return id;
    }

    public String dataset() {
        return dataset;
    }

    Field field(String name) {
        return fields.get(name);
    }

    BigDecimal multiply() {
        return multiply;
    }

    boolean decimalComma() {
        return decimalComma;
    }

    Map<String, Set<String>> only() {
        return only;
    }

    boolean sums() {
        return sums;
    }

    Map<String, String> melted() {
        return melted;
    }

    String meltInto() {
        return meltInto;
    }

    /** How a table fits. */
    public enum Fit {
        /** It is this structure. */
        YES,
        /** It says so, but columns that are needed are missing. */
        CHANGED,
        NO
    }

    /** Whether a table is of the structure this is for. */
    public Fit fit(Structure structure) {
        Set<String> present = new HashSet<>(structure.columns());
        boolean complete =
                present.containsAll(required)
                        && present.containsAll(melted.keySet())
                        && fields.values().stream().allMatch(f -> f.isReadableFrom(present));
        if (structures.isEmpty() || structure.id().isEmpty()) {
            return complete ? Fit.YES : Fit.NO;
        }
        if (structures.stream().noneMatch(s -> names(s, structure))) {
            return Fit.NO;
        }
        return complete ? Fit.YES : Fit.CHANGED;
    }

    private static boolean names(String wanted, Structure structure) {
        return wanted.endsWith("*")
                ? structure.id().startsWith(wanted.substring(0, wanted.length() - 1))
                : wanted.equals(structure.unversioned()) || wanted.equals(structure.id());
    }

    /** Columns it needs and a table lacks. */
    public List<String> missingIn(Structure structure) {
        Set<String> needed = new LinkedHashSet<>(required);
        needed.addAll(melted.keySet());
        fields.values().stream()
                .filter(f -> !f.isReadableFrom(Set.copyOf(structure.columns())))
                .forEach(f -> needed.addAll(f.columns()));
        needed.removeAll(structure.columns());
        return List.copyOf(needed);
    }

    /** Collects the parts. */
    public static final class Builder {

        private final String id;
        private final Set<String> structures = new LinkedHashSet<>();
        private final Set<String> required = new LinkedHashSet<>();
        private String dataset;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private BigDecimal multiply = BigDecimal.ONE;
        private boolean decimalComma;
        private final Map<String, Set<String>> only = new LinkedHashMap<>();
        private boolean sums;
        private final Map<String, String> melted = new LinkedHashMap<>();
        private String meltInto = "";

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Ids of structures, with or without version, that it is for; any, where none is given.
         * With a star at its end an id stands for all that begin so.
         */
        public Builder structures(String... ids) {
            structures.addAll(List.of(ids));
            return this;
        }

        /** Columns that must be there beside those of the fields. */
        public Builder required(String... columns) {
            required.addAll(List.of(columns));
            return this;
        }

        public Builder dataset(String value) {
            dataset = value;
            return this;
        }

        /**
         * Where {@code reporter, partner, flow, product, period, value, unit, status, quantity,
         * quantity_unit} come from.
         */
        public Builder field(String name, Field field) {
            fields.put(name, field);
            return this;
        }

        /** What values are multiplied by to be in base units. */
        public Builder multiply(BigDecimal by) {
            multiply = by;
            return this;
        }

        public Builder decimalComma(boolean value) {
            decimalComma = value;
            return this;
        }

        /** Only rows with one of these texts in that column count. */
        public Builder only(String column, String... texts) {
            only.put(column, Set.of(texts));
            return this;
        }

        /** Rows of the same cell are added up; without it they are an error. */
        public Builder sums(boolean value) {
            sums = value;
            return this;
        }

        /** Columns that each hold the values of one code of a dimension. */
        public Builder melt(String dimension, Map<String, String> columnToCode) {
            meltInto = dimension;
            melted.putAll(columnToCode);
            return this;
        }

        public Mapping build() {
            return new Mapping(this);
        }
    }
}
