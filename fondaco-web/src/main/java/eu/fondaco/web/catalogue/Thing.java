// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a catalogue in RDF: an address or none, its classes, and what is said of it. */
final class Thing {

    /** An address as a value. */
    record Iri(String address) {}

    /**
     * A text as a value.
     *
     * @param lang tag of its language, or empty
     * @param type prefixed name of its data type, or empty
     */
    record Literal(String text, String lang, String type) {}

    private final String address;
    private final List<String> types;
    private final Map<String, List<Object>> said = new LinkedHashMap<>();

    private Thing(String address, List<String> types) {
        this.address = address;
        this.types = types;
    }

    /** A thing with an address. */
    static Thing at(String address, String... types) {
        return new Thing(address, List.of(types));
    }

    /** A thing without one. */
    static Thing of(String... types) {
        return new Thing("", List.of(types));
    }

    String address() {
        return address;
    }

    List<String> types() {
        return types;
    }

    /** Values by prefixed name of the property: {@link Iri}, {@link Literal} or things. */
    Map<String, List<Object>> said() {
        return said;
    }

    private Thing put(String property, Object value) {
        said.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
        return this;
    }

    Thing text(String property, String text) {
        return text.isBlank() ? this : put(property, new Literal(text, "", ""));
    }

    Thing text(String property, eu.fondaco.core.text.Label label) {
        put(property, new Literal(label.en(), "en", ""));
        return put(property, new Literal(label.it(), "it", ""));
    }

    Thing typed(String property, String text, String type) {
        return put(property, new Literal(text, "", type));
    }

    Thing iri(String property, String iri) {
        return iri.isBlank() ? this : put(property, new Iri(iri));
    }

    Thing thing(String property, Thing thing) {
        return put(property, thing);
    }
}
