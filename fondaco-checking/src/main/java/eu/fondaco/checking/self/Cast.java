// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom and what a text speaks of: the rows of its tables and what its sentences come back to. A
 * word that stands with one of them once, and nowhere else, doesn't make it another.
 */
final class Cast {

    private final Set<Set<String>> rows = new LinkedHashSet<>();
    private final Set<Set<String>> proper = new HashSet<>();
    private final Set<Set<String>> known = new HashSet<>();
    private final Map<String, Integer> often = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Stems stems;
    private Set<Set<String>> all;

    /**
     * @param grids the tables
     * @param cells what they tell
     * @param prose what the sentences tell
     */
    Cast(List<Grid> grids, List<Telling> cells, List<Telling> prose, Stems stems) {
        this.stems = stems;
        for (Grid grid : grids) {
            grid.rows().stream().filter(Grid.Row::isProper).forEach(this::addProper);
        }
        for (Telling cell : cells) {
            if (!cell.isWhole()) {
                rows.add(cell.who());
            }
        }
        Map<String, Set<Sentence>> in = new HashMap<>();
        for (Telling t : prose) {
            known.add(t.who());
            for (String stem : t.who()) {
                if (in.computeIfAbsent(stem, k -> new HashSet<>()).add(t.in())) {
                    often.merge(stem, 1, Integer::sum);
                }
            }
        }
        for (Set<Sentence> sentences : in.values()) {
            sentences.forEach(s -> names.addAll(stems.namesWithin(s.text())));
        }
        rows.forEach(names::addAll);
    }

    private void addProper(Grid.Row row) {
        proper.add(stems.of(row.label()));
    }

    /** By what one is called in a sentence, without the words of headings, if that leaves some. */
    private Set<String> own(Set<String> who) {
        Set<String> own = new HashSet<>(who);
        own.removeAll(stems.headed());
        return rows.contains(who) || own.stream().noneMatch(stems::isNamed) ? who : own;
    }

    /** A telling of the one that it means, where only one can be meant. */
    Telling settle(Telling t) {
        Set<String> who = t.who();
        if (who.isEmpty() || rows.contains(who) || who.stream().anyMatch(w -> w.startsWith("#"))) {
            return t;
        }
        Set<String> row =
                only(rows.stream().filter(r -> r.containsAll(who) && !proper.contains(r)).toList());
        if (row != null) {
            return t.of(row, t.sure());
        }
        Set<String> part = largest(rows.stream().filter(who::containsAll).toList());
        if (part != null && isNoise(who, part) && isIn(t, part)) {
            return t.of(part, Math.min(t.sure(), Telling.NAMED));
        }
        return t;
    }

    /** Whether it is the sentence that names one, and not just what stands above it. */
    private boolean isIn(Telling t, Set<String> one) {
        Set<String> said = t.in() == null ? one : stems.of(t.in().text());
        return one.stream().anyMatch(said::contains);
    }

    private static Set<String> only(List<Set<String>> found) {
        return found.size() == 1 ? found.get(0) : null;
    }

    /** The one that holds all the others; null for none. */
    private static Set<String> largest(List<Set<String>> found) {
        for (Set<String> one : found) {
            if (found.stream().allMatch(one::containsAll)) {
                return one;
            }
        }
        return null;
    }

    /** Whether none of these words names anybody or comes back in the text. */
    boolean isNoise(Set<String> who) {
        return who.stream().allMatch(w -> !w.startsWith("#") && !w.startsWith("~") && isNoise(w));
    }

    private boolean isNoise(Set<String> who, Set<String> part) {
        return who.stream().allMatch(w -> part.contains(w) || isNoise(w));
    }

    private boolean isNoise(String stem) {
        return often.getOrDefault(stem, 0) <= 1 && !names.contains(stem);
    }

    /** Those that a stretch of text names, in its order. */
    List<Set<String>> in(String text) {
        Map<String, Integer> places = stems.places(text);
        List<Set<String>> out = new ArrayList<>();
        for (Set<String> one : all()) {
            if (places.keySet().containsAll(own(one))) {
                out.add(one);
            }
        }
        List<Set<String>> found = new ArrayList<>(out);
        out.removeIf(one -> found.stream().anyMatch(o -> o != one && o.containsAll(one)));
        out.sort(
                Comparator.comparingInt(
                        one -> own(one).stream().mapToInt(places::get).max().orElse(0)));
        return out;
    }

    /** The one named last; null for none. */
    Set<String> lastIn(String text) {
        List<Set<String>> found = in(text);
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** The one named first; null for none. */
    Set<String> firstIn(String text) {
        List<Set<String>> found = in(text);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether a table has a row of it. */
    boolean isRow(Set<String> who) {
        return rows.contains(who);
    }

    private Set<Set<String>> all() {
        if (all != null) {
            return all;
        }
        all = new LinkedHashSet<>(rows);
        for (Set<String> who : known) {
            if (!who.isEmpty() && who.stream().noneMatch(w -> w.startsWith("#"))) {
                all.add(who);
            }
        }
        return all;
    }
}
