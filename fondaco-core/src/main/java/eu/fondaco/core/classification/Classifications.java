// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The classifications and correspondences of an observatory. Finds labels, and the shortest chain
 * of correspondences from one edition to another, in either direction. They are read when they are
 * first needed: most questions need none.
 */
public final class Classifications {

    /** None. */
    public static final Classifications NONE =
            new Classifications(() -> new Content(List.of(), List.of()));

    /** What is read. */
    public record Content(List<Classification> lists, List<Correspondence> correspondences) {}

    private static final int LONGEST = 6;

    private final Map<String, Optional<Correspondence>> chains = new ConcurrentHashMap<>();
    private final Supplier<Content> source;
    private NavigableMap<Nomenclature, Classification> lists;
    private List<Correspondence> steps;

    /** Those that will be read from somewhere, once. */
    public Classifications(Supplier<Content> source) {
        this.source = source;
    }

    public Classifications(List<Classification> lists, List<Correspondence> correspondences) {
        this(() -> new Content(lists, correspondences));
    }

    private synchronized void read() {
        if (lists == null) {
            Content content = source.get();
            steps = new ArrayList<>();
            for (Correspondence c : content.correspondences()) {
                steps.add(c);
                steps.add(c.reversed());
            }
            NavigableMap<Nomenclature, Classification> found = new TreeMap<>();
            content.lists().forEach(c -> found.put(c.nomenclature(), c));
            lists = found;
        }
    }

    private NavigableMap<Nomenclature, Classification> byNomenclature() {
        read();
        return lists;
    }

    private List<Correspondence> steps() {
        read();
        return steps;
    }

    /** Whether a code such as {@code CPA:10} is in a list, or begins a code of a correspondence. */
    public boolean knows(String code) {
        int colon = code.indexOf(':');
        return colon > 0
                && (find(code).isPresent()
                        || steps().stream()
                                .anyMatch(
                                        s ->
                                                isOf(s.source(), code.substring(0, colon))
                                                        && !s.startingWith(bare(code)).isEmpty()));
    }

    /**
     * The item that a code such as {@code CN:7208} or {@code CN2021:7208} means; the newest
     * edition's.
     */
    public Optional<Classification.Item> find(String code) {
        return newestFirst(code).stream().flatMap(c -> c.find(bare(code)).stream()).findFirst();
    }

    /** Codes, written as that one is, of what it consists of in the newest edition that has it. */
    public List<String> childrenOf(String code) {
        for (Classification c : newestFirst(code)) {
            if (c.find(bare(code)).isPresent()) {
                String prefix = code.substring(0, code.indexOf(':') + 1);
                return c.childrenOf(bare(code)).stream().map(child -> prefix + child).toList();
            }
        }
        return List.of();
    }

    private List<Classification> newestFirst(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? List.of()
                : byNomenclature().descendingMap().values().stream()
                        .filter(c -> isOf(c.nomenclature(), code.substring(0, colon)))
                        .toList();
    }

    /** Whether a code's prefix means that nomenclature: by family, or by family and edition. */
    static boolean isOf(Nomenclature nomenclature, String prefix) {
        return nomenclature.family().equals(prefix) || nomenclature.id().equals(prefix);
    }

    private static String bare(String code) {
        return code.substring(code.indexOf(':') + 1);
    }

    /**
     * The codes that a code stands for: its parts in the list where these don't begin with it, as
     * divisions of a section named by a letter; otherwise itself.
     */
    Set<String> parts(Nomenclature nomenclature, String code) {
        Classification list = byNomenclature().get(nomenclature);
        List<String> children = list == null ? List.of() : list.childrenOf(code);
        Set<String> parts = new TreeSet<>();
        for (String child : children) {
            if (Correspondence.plain(child).startsWith(Correspondence.plain(code))) {
                return Set.of(code);
            }
            parts.addAll(parts(nomenclature, child));
        }
        return parts.isEmpty() ? Set.of(code) : parts;
    }

    /** All nomenclatures that correspondences lead from or to. */
    public Set<Nomenclature> connected() {
        Set<Nomenclature> all = new TreeSet<>();
        steps().forEach(s -> all.add(s.source()));
        return all;
    }

    /**
     * The correspondence between two nomenclatures, by the fewest steps; nothing when none leads
     * there.
     */
    public Optional<Correspondence> between(Nomenclature source, Nomenclature target) {
        return chains.computeIfAbsent(source + ">" + target, k -> chain(source, target));
    }

    private Optional<Correspondence> chain(Nomenclature source, Nomenclature target) {
        Map<Nomenclature, List<Correspondence>> reached = new HashMap<>();
        Deque<Nomenclature> open = new ArrayDeque<>(List.of(source));
        reached.put(source, List.of());
        Set<Nomenclature> seen = new HashSet<>(Set.of(source));
        while (!open.isEmpty()) {
            Nomenclature at = open.poll();
            List<Correspondence> way = reached.get(at);
            if (at.equals(target)) {
                return way.stream().reduce(Correspondence::then);
            }
            for (Correspondence step : steps()) {
                if (way.size() < LONGEST && step.source().equals(at) && seen.add(step.target())) {
                    List<Correspondence> longer = new ArrayList<>(way);
                    longer.add(step);
                    reached.put(step.target(), longer);
                    open.add(step.target());
                }
            }
        }
        return Optional.empty();
    }
}
