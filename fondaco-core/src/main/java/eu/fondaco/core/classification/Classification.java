// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The codes of one edition of a classification, with labels and what each is part of. Immutable.
 */
public final class Classification {

    /**
     * One code.
     *
     * @param parent the code it is part of; empty at the top
     */
    public record Item(String code, Label label, String parent) {
        public Item {
            Objects.requireNonNull(label, "label");
        }
    }

    private final Nomenclature nomenclature;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    /** Without a parent given, an item is part of the longest code that it begins with. */
    public Classification(Nomenclature nomenclature, List<Item> list) {
        this.nomenclature = nomenclature;
        list.forEach(i -> items.put(i.code(), i));
        for (Item i : list) {
            String parent = i.parent().isEmpty() ? beginning(i.code()) : i.parent();
            items.put(i.code(), new Item(i.code(), i.label(), parent));
            if (!parent.isEmpty()) {
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(i.code());
            }
        }
    }

    private String beginning(String code) {
        for (int n = code.length() - 1; n > 0; n--) {
            String shorter = code.substring(0, n).replaceAll("\\.$", "");
            if (items.containsKey(shorter)) {
                return shorter;
            }
        }
        String section = Sections.of(nomenclature, code);
        return items.containsKey(section) ? section : "";
    }

    public Nomenclature nomenclature() {
        return nomenclature;
    }

    public Optional<Item> find(String code) {
        return Optional.ofNullable(items.get(code));
    }

    public List<String> childrenOf(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }
}
