// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A structural artefact as the standard's information model has it, with what it refers to. */
public sealed interface Artefact {

    Ref ref();

    Label name();

    /** What it is, in a sentence. */
    default Label about() {
        return Descriptions.of(this);
    }

    /** The artefacts it refers to itself. */
    List<Ref> uses();

    /** One entry of a scheme; {@code parent} is empty at the top. */
    record Item(String id, Label name, String parent) {}

    /** A list of codes, concepts, categories or organisations. */
    record Scheme(Ref ref, Label name, List<Item> items, boolean partial) implements Artefact {

        public Scheme {
            items = List.copyOf(items);
        }

        /**
         * The same scheme with some of its items; an item whose parent is left out moves to the
         * top.
         */
        public Scheme only(Set<String> ids) {
            List<Item> kept = new ArrayList<>();
            for (Item item : items) {
                if (ids.contains(item.id())) {
                    kept.add(
                            ids.contains(item.parent())
                                    ? item
                                    : new Item(item.id(), item.name(), ""));
                }
            }
            return kept.size() == items.size() ? this : new Scheme(ref, name, kept, true);
        }

        @Override
        public List<Ref> uses() {
            return List.of();
        }
    }

    /** A dimension, measure or attribute, named after its concept; {@code codelist} may be null. */
    record Component(
            String id, Ref codelist, String textType, boolean ofObservation, boolean mandatory) {}

    /** A data structure definition; time and the one measure are not among the dimensions. */
    record Structure(
            Ref ref,
            Label name,
            Ref concepts,
            List<Component> dimensions,
            List<Component> attributes)
            implements Artefact {

        public static final String TIME = "TIME_PERIOD";
        public static final String MEASURE = "OBS_VALUE";

        @Override
        public List<Ref> uses() {
            Set<Ref> used = new LinkedHashSet<>();
            used.add(concepts);
            dimensions.forEach(c -> used.add(c.codelist()));
            attributes.stream()
                    .filter(c -> c.codelist() != null)
                    .forEach(c -> used.add(c.codelist()));
            return List.copyOf(used);
        }

        /** The ids of all concepts it uses. */
        public Set<String> conceptIds() {
            Set<String> ids = new LinkedHashSet<>(List.of(TIME, MEASURE));
            dimensions.forEach(c -> ids.add(c.id()));
            attributes.forEach(c -> ids.add(c.id()));
            return ids;
        }
    }

    /** A dataflow or metadataflow. */
    record Flow(Ref ref, Label name, Ref structure) implements Artefact {
        @Override
        public List<Ref> uses() {
            return List.of(structure);
        }
    }

    /** Puts a dataflow into a category. */
    record Categorisation(Ref ref, Label name, Ref source, Ref scheme, String category)
            implements Artefact {
        @Override
        public List<Ref> uses() {
            return List.of(source, scheme);
        }
    }

    /** Says that a provider delivers to a dataflow. */
    record Agreement(Ref ref, Label name, Ref flow, Ref scheme, String provider)
            implements Artefact {
        @Override
        public List<Ref> uses() {
            return List.of(flow, scheme);
        }
    }

    /**
     * Which codes may occur, or do occur, in data of the artefacts it is attached to, all of one
     * kind.
     *
     * @param region codes by dimension
     * @param first first period, or null
     * @param counts numbers shown as annotations: {@code series_count}, {@code obs_count}
     */
    record Constraint(
            Ref ref,
            Label name,
            boolean actual,
            List<Ref> attachedTo,
            Map<String, List<String>> region,
            String first,
            String last,
            Map<String, Long> counts)
            implements Artefact {
        @Override
        public List<Ref> uses() {
            return attachedTo;
        }

        /** Whether it has no region: an empty one would mean that anything may occur. */
        public boolean isBare() {
            return first == null && region.values().stream().allMatch(List::isEmpty);
        }
    }

    /** A code of a hierarchy, with the codes it is made of. */
    record Node(String code, List<Node> parts) {}

    /** Codes of one list in a tree. */
    record Hierarchy(Ref ref, Label name, Ref codelist, List<Node> top) implements Artefact {

        /** The id of the one hierarchy in it. */
        public static final String ID = "PARTS";

        @Override
        public List<Ref> uses() {
            return List.of(codelist);
        }
    }

    /** What is reported about each dataflow in words. */
    record ReportStructure(Ref ref, Label name, Ref concepts, List<String> attributes)
            implements Artefact {

        public static final String REPORT = "QUALITY_REPORT";
        public static final String TARGET = "DATAFLOW_TARGET";

        @Override
        public List<Ref> uses() {
            return List.of(concepts);
        }
    }
}
