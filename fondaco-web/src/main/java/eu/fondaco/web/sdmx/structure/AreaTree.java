// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.web.sdmx.structure.Artefact.Item;
import eu.fondaco.web.sdmx.structure.Artefact.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All areas of an observatory as a list of codes, and which of them is part of which. */
final class AreaTree {

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final CodeBook book;

    AreaTree(Areas areas) {
        areas.list().forEach(a -> this.areas.put(a.code(), a));
        this.book = new CodeBook(this.areas.keySet(), c -> this.areas.get(c).name());
    }

    List<Item> items() {
        return areas.values().stream()
                .map(
                        a ->
                                new Item(
                                        book.id(a.code()),
                                        a.name(),
                                        areas.containsKey(a.parent()) ? book.id(a.parent()) : ""))
                .toList();
    }

    /** The areas that are part of no other, each with its parts. */
    List<Node> top() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> roots = new ArrayList<>();
        for (Area area : areas.values()) {
            if (areas.containsKey(area.parent())) {
                parts.computeIfAbsent(area.parent(), p -> new ArrayList<>()).add(area.code());
            } else {
                roots.add(area.code());
            }
        }
        Set<String> seen = new HashSet<>();
        return roots.stream().map(r -> node(r, parts, seen)).toList();
    }

    private Node node(String code, Map<String, List<String>> parts, Set<String> seen) {
        List<Node> below = new ArrayList<>();
        for (String part : parts.getOrDefault(code, List.of())) {
            if (seen.add(part)) {
                below.add(node(part, parts, seen));
            }
        }
        return new Node(book.id(code), below);
    }
}
