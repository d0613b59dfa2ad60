// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words of the lexicon around an anchor, as features. */
final class CueView {

    private static final Set<String> FAR = Set.of("", "far", "hd2", "ln", "lead", "row");
    private static final Set<String> CLOSE = Set.of("seg", "br", "cl", "st");
    private static final Set<String> SAME = Set.of("seg", "br", "cl");

    /** Every cue: category and place. */
    final Set<String> all = new LinkedHashSet<>();

    /** The nearest cue of each group on each side: group + side to distance class. */
    final Map<String, Integer> nearest = new TreeMap<>();

    private final View view;

    CueView(View view) {
        this.view = view;
        for (Mention m : view.cues) {
            add(m);
        }
        nearest.forEach((k, g) -> all.add(k + "~" + View.gap(g)));
    }

    private void add(Mention m) {
        String place = view.place(m);
        Anchor a = view.anchor;
        boolean inside = m.from() >= a.from() && m.from() < a.to();
        if (FAR.contains(place) && !inside) {
            return;
        }
        String side = m.from() < a.from() ? "b" : "a";
        String where = inside ? "in" : CLOSE.contains(place) ? place + side : place;
        Set<String> groups = Cues.of(m);
        for (String w : m.words()) {
            all.add(w + "@" + where);
        }
        for (String g : groups) {
            all.add(g + "@" + where);
            if (CLOSE.contains(place) && !inside) {
                nearest.merge(g + side, view.distance(m), Math::min);
            }
        }
    }

    /** The features whose cue belongs to one of the groups or categories. */
    Set<String> of(Set<String> groups) {
        Set<String> out = new LinkedHashSet<>();
        for (String f : all) {
            int end = f.indexOf('@');
            String g = end < 0 ? f.substring(0, f.indexOf('~') - 1) : f.substring(0, end);
            if (groups.contains(g)) {
                out.add(f);
            }
        }
        return out;
    }

    /** The group of the last cue before the anchor, or the first after it, in its clause. */
    String beside(Set<String> groups, boolean ahead) {
        String found = "0";
        for (Mention m : view.cues) {
            if (!SAME.contains(view.place(m)) || (m.from() >= view.anchor.to()) == !ahead) {
                continue;
            }
            if (!ahead && m.from() >= view.anchor.from()) {
                continue;
            }
            for (String g : Cues.of(m)) {
                if (groups.contains(g)) {
                    if (ahead) {
                        return g;
                    }
                    found = g;
                }
            }
        }
        return found;
    }

    /** The cues of these groups in the anchor's own sentence, in order. */
    List<Mention> close(Set<String> groups) {
        List<Mention> out = new ArrayList<>();
        for (Mention m : view.cues) {
            if (CLOSE.contains(view.place(m)) && Cues.of(m).stream().anyMatch(groups::contains)) {
                out.add(m);
            }
        }
        return out;
    }
}
