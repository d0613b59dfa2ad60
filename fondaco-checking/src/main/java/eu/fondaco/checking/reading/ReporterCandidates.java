// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose trade is meant. */
final class ReporterCandidates implements Candidates {

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        List<Mention> named = view.owners.stream().filter(m -> reports(view.scene, m)).toList();
        Map<Codes, List<Mention>> by = offered(view, named, history);
        boolean silent = view.silent(named);
        Mention last = last(view, named);
        Mention opening = opening(view, named);
        List<Candidate> out = new ArrayList<>();
        for (Map.Entry<Codes, List<Mention>> e : by.entrySet()) {
            Codes v = e.getKey();
            Set<String> fixed =
                    view.remembered(
                            "R" + v + chosen.measure().family(),
                            () -> fixed(view, chosen, v, e.getValue(), named));
            Set<String> f = new LinkedHashSet<>();
            link(view, f, v, previous, silent);
            spoken(view, f, v, silent, last, opening, history.subject());
            Parallels.add(view, f, "R:", v, view.owners, history);
            pointed(view, f, v, chosen, history, named);
            Parallels.above(f, "R:", Field.REPORTER, v, history);
            boolean said = e.getValue().stream().anyMatch(view::near);
            if (!said) {
                f.add("R:carried");
            }
            out.add(Candidate.named(v, f, fixed, said));
        }
        return out;
    }

    /** Those named, the nation, who was spoken of before and the observatory's own. */
    private static Map<Codes, List<Mention>> offered(
            View view, List<Mention> named, History history) {
        Scene scene = view.scene;
        Draft previous = history.previous();
        Map<Codes, List<Mention>> by =
                View.offered(named.stream().filter(m -> !view.place(m).isEmpty()).toList());
        by.keySet().removeIf(c -> !scene.canReport(c));
        if (scene.nation != null) {
            by.computeIfAbsent(scene.nation, k -> List.of());
        }
        if (previous != null && previous.reporter() != null) {
            by.computeIfAbsent(previous.reporter(), k -> List.of());
            Codes p = previous.partner();
            if (!scene.isEvery(p) && scene.canReport(p)) {
                by.computeIfAbsent(p, k -> List.of());
            }
        }
        if (history.subject() != null) {
            by.computeIfAbsent(history.subject(), k -> List.of());
        }
        String home = scene.holdings.home();
        if (!home.isEmpty()) {
            by.computeIfAbsent(Codes.of(home), k -> List.of());
        }
        if (by.isEmpty()) {
            by.put(scene.holdings.anyReporter(), List.of());
        }
        return by;
    }

    private static void pointed(
            View view, Set<String> f, Codes v, Draft chosen, History history, List<Mention> named) {
        String family = chosen.measure().family();
        if (v.equals(history.subject())) {
            Pointers.SUBJECT.add(view, f, "Rs:", family, named);
        }
        if (history.previous() != null && v.equals(history.previous().reporter())) {
            Pointers.BACK.add(view, f, "Rb:", family, named);
        }
    }

    private static boolean reports(Scene scene, Mention m) {
        return m.values().stream().anyMatch(scene::canReport);
    }

    private static Set<String> fixed(
            View view, Draft chosen, Codes v, List<Mention> offering, List<Mention> named) {
        String family = chosen.measure().family();
        String shape = view.scene.dual ? "dual" : "part";
        Set<String> f = new LinkedHashSet<>();
        for (String x : NameFeatures.of(view, "R:", family, offering, named)) {
            f.add(x);
            f.add(shape + x);
        }
        Memberships.add(view, f, "R:", v, named);
        if (v.isSum()) {
            f.add("R:sum");
        }
        if (offering.stream().anyMatch(m -> m.values().size() > 1)) {
            int place = offering.get(0).values().indexOf(v);
            f.add("R:ambiguous" + place + view.scene.holdings.kind(v.first()));
        }
        if (!v.isSum() && view.scene.holdings.isGroup(v.first())) {
            f.add("R:group" + shape);
        }
        if (offering.isEmpty()) {
            f.add("R:unsaid");
        }
        return f;
    }

    private static void link(View view, Set<String> f, Codes v, Draft previous, boolean silent) {
        if (previous == null) {
            return;
        }
        String quiet = silent ? "S" : "N";
        if (v.equals(previous.reporter())) {
            f.add("R:prev");
            f.add("R:prev" + view.fresh);
            f.add("R:prev" + view.fresh + quiet);
            f.add("R:prev&doc" + doc(view, v) + quiet);
        }
        if (v.equals(previous.partner())) {
            f.add("R:prevpartner");
            f.add("R:prevpartner" + quiet);
        }
    }

    private static int doc(View view, Codes v) {
        return Math.min(3, view.scene.rank.getOrDefault(v, 9));
    }

    private static void spoken(
            View view,
            Set<String> f,
            Codes v,
            boolean silent,
            Mention last,
            Mention opening,
            Codes subject) {
        Scene scene = view.scene;
        String quiet = silent ? "S" : "N";
        String shape = scene.dual ? "dual" : "part";
        int r = doc(view, v);
        f.add("R:doc" + r + shape);
        f.add("R:doc" + r + view.fresh + quiet);
        if (v.equals(scene.nation)) {
            f.add("R:nation" + quiet);
            f.add("R:nation" + quiet + view.fresh);
        }
        if (v.equals(subject)) {
            f.add("R:subject" + shape + quiet);
            f.add("R:subject" + quiet + view.fresh);
            f.add("R:subject" + view.self + view.we);
        }
        if (v.equals(scene.leading)) {
            f.add("R:leading" + scene.leadingShare + quiet);
            f.add("R:leading" + scene.leadingShare + view.fresh);
        }
        if (last != null && last.offers(v)) {
            f.add("R:last" + quiet + view.fresh);
            f.add("R:last@" + view.place(last));
            f.add("R:last|" + shape);
        }
        if (opening != null && opening.offers(v)) {
            f.add("R:opening" + quiet);
        }
        if (view.self) {
            f.add("R:self" + (v.equals(scene.nation) ? "nat" : "") + Math.min(2, r));
        }
        if (view.we) {
            f.add("R:we" + Math.min(2, r));
        }
    }

    /** The name said last before the anchor, outside tables. */
    static Mention last(View view, List<Mention> named) {
        Mention last = null;
        for (Mention m : named) {
            if (m.from() >= view.anchor.from()) {
                break;
            }
            if (!m.list()
                    && view.text.lines().get(view.text.line(m.from())).kind() != Line.Kind.ROW) {
                last = m;
            }
        }
        return last;
    }

    /** The name said first in the anchor's line. */
    private static Mention opening(View view, List<Mention> named) {
        for (Mention m : named) {
            if (view.text.line(m.from()) == view.line) {
                return m.from() < view.anchor.from() ? m : null;
            }
        }
        return null;
    }
}
