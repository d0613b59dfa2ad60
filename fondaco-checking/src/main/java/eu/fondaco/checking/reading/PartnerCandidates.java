// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With whom the trade is; all partners where nobody is meant. */
final class PartnerCandidates implements Candidates {

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        Scene scene = view.scene;
        Codes every = scene.every;
        if (!scene.holdings.hasPartners()) {
            return List.of(Candidate.only(every, "P:only"));
        }
        List<Mention> named =
                view.areas.stream()
                        .filter(m -> m.values().stream().anyMatch(scene::canPartner))
                        .toList();
        Map<Codes, List<Mention>> by = offered(view, named, chosen, previous);
        List<Mention> others = named.stream().filter(m -> !m.offers(chosen.reporter())).toList();
        boolean silent = view.silent(others);
        int[] counts = counts(view, by);
        List<Candidate> out = new ArrayList<>();
        for (Map.Entry<Codes, List<Mention>> e : by.entrySet()) {
            Codes v = e.getKey();
            String family = chosen.measure().family();
            Set<String> fixed =
                    view.remembered(
                            "P" + v + family, () -> fixed(view, family, v, e.getValue(), named));
            Set<String> f = new LinkedHashSet<>();
            link(view, f, v, chosen, previous, silent);
            Parallels.add(view, f, "P:", v, view.areas, history);
            Parallels.above(f, "P:", Field.PARTNER, v, history);
            boolean said = e.getValue().stream().anyMatch(view::near);
            if (v.equals(every)) {
                Pointers.WHOLE.add(view, f, "Pw:", family, named);
            } else if (previous != null && v.equals(previous.partner())) {
                Pointers.BACK.add(view, f, "Pb:", family, named);
            }
            if (v.equals(every)) {
                everyone(view, f, family, silent, counts);
            } else {
                other(view, f, v, chosen, previous, said, silent);
            }
            out.add(Candidate.named(v, f, fixed, said));
        }
        return out;
    }

    /** Partners named near, that of the statement before, and all, with their mentions. */
    private static Map<Codes, List<Mention>> offered(
            View view, List<Mention> named, Draft chosen, Draft previous) {
        Map<Codes, List<Mention>> by =
                View.offered(
                        named.stream()
                                .filter(
                                        m ->
                                                !view.place(m).isEmpty()
                                                        && !view.place(m).equals("far"))
                                .toList());
        by.keySet().removeIf(c -> !view.scene.canPartner(c) || c.equals(chosen.reporter()));
        if (previous != null
                && previous.partner() != null
                && !previous.partner().equals(chosen.reporter())) {
            by.computeIfAbsent(previous.partner(), k -> List.of());
        }
        by.computeIfAbsent(view.scene.every, k -> List.of());
        return by;
    }

    /** How many partners the sentence and the segment name. */
    private static int[] counts(View view, Map<Codes, List<Mention>> by) {
        int sentence = 0;
        int segment = 0;
        for (List<Mention> ms : by.values()) {
            sentence += ms.stream().anyMatch(view::near) ? 1 : 0;
            segment +=
                    ms.stream()
                                    .anyMatch(
                                            m ->
                                                    view.place(m).equals("seg")
                                                            || view.place(m).equals("br"))
                            ? 1
                            : 0;
        }
        return new int[] {Math.min(2, sentence), Math.min(2, segment)};
    }

    private static Set<String> fixed(
            View view, String family, Codes v, List<Mention> offering, List<Mention> named) {
        String shape = view.scene.dual ? "dual" : "part";
        Set<String> f = new LinkedHashSet<>();
        for (String x : NameFeatures.of(view, "P:", family, offering, named)) {
            f.add(x);
            f.add(shape + x);
        }
        Memberships.add(view, f, "P:", v, named);
        return f;
    }

    private static void link(
            View view, Set<String> f, Codes v, Draft chosen, Draft previous, boolean silent) {
        if (previous == null || !v.equals(previous.partner())) {
            return;
        }
        String quiet = silent ? "S" : "N";
        String who = v.equals(view.scene.every) ? "W" : "V";
        boolean same = chosen.reporter().equals(previous.reporter());
        f.add("P:prev" + view.fresh + quiet + who);
        f.add("P:prev" + (same ? "same" : "new") + quiet + who);
        f.add("P:prev" + who);
    }

    private static void everyone(
            View view, Set<String> f, String family, boolean silent, int[] counts) {
        String shape = view.scene.dual ? "dual" : "part";
        f.add("P:W");
        f.add("P:W|" + family);
        f.add("P:W" + shape);
        f.add("P:W" + view.fresh + (silent ? "S" : "N"));
        f.add("P:Wsent" + counts[0] + shape);
        f.add("P:Wseg" + counts[1] + family);
        f.add("P:W&" + view.anchor.type().code);
    }

    private static void other(
            View view,
            Set<String> f,
            Codes v,
            Draft chosen,
            Draft previous,
            boolean said,
            boolean silent) {
        String quiet = silent ? "S" : "N";
        f.add("P:weight" + view.scene.partnerWeight(v) + quiet);
        f.add("P:weight" + view.scene.partnerWeight(v) + view.fresh);
        if (view.scene.dual) {
            f.add("P:doc" + Math.min(3, view.scene.rank.getOrDefault(v, 9)));
        }
        if (previous != null && v.equals(previous.reporter())) {
            f.add("P:prevreporter");
        }
        boolean same = previous != null && chosen.reporter().equals(previous.reporter());
        f.add("P:rep" + (same ? "prev" : "new"));
        if (v.isSum()) {
            f.add("P:sum");
        }
        if (!said) {
            f.add("P:carried");
            f.add("P:carried" + view.fresh);
        }
    }
}
