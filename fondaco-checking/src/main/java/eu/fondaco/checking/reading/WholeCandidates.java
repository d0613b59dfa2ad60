// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a share, contribution or ratio is set against. */
final class WholeCandidates implements Candidates {

    private static final Candidate NONE = Candidate.only(null, "D:none");
    private static final Set<String> FAR = Set.of("", "far", "lead", "hd2", "ln", "pl", "row");

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        MeasureKind m = chosen.measure();
        if (!m.needsWhole()) {
            return List.of(NONE);
        }
        List<Candidate> out = new ArrayList<>();
        Set<String> x = shared(view, chosen, previous);
        Set<String> fixed = view.remembered("whole", () -> fixed(view));
        boolean parts =
                m != MeasureKind.RATIO
                        && m != MeasureKind.RATIO_PERCENT
                        && m != MeasureKind.HEAD_RATIO
                        && m != MeasureKind.DIFFERENCE;
        if (parts) {
            wholes(view, chosen, x, fixed, out);
        }
        named(view, chosen, previous, x, fixed, out);
        for (Candidate c : out) {
            Parallels.above(
                    c.own() instanceof Set<String> s ? s : new LinkedHashSet<>(),
                    "D:",
                    Field.WHOLE,
                    c.value(),
                    history);
        }
        boolean flows =
                !parts && view.scene.holdings.onlyFlow() == null && chosen.flow().isObserved();
        if (flows) {
            out.add(
                    new Candidate(
                            Whole.of(Whole.Kind.FLOW),
                            "F",
                            List.of("D:flow"),
                            List.of(),
                            x,
                            fixed,
                            false));
        }
        return out.isEmpty() ? List.of(NONE) : out;
    }

    private static Set<String> fixed(View view) {
        CueView cues = view.cueView();
        Set<String> x =
                new LinkedHashSet<>(
                        cues.of(
                                Set.of(
                                        "X",
                                        "M",
                                        "share",
                                        "contrib",
                                        "than",
                                        "XM",
                                        "national",
                                        "total",
                                        "self",
                                        "group")));
        x.addAll(view.wordFeatures());
        x.addAll(view.pattern());
        Scene scene = view.scene;
        for (Mention a : view.areas) {
            if (scene.nation != null && a.offers(scene.nation) && !view.place(a).isEmpty()) {
                String side = a.from() < view.anchor.from() ? "b" : "a";
                x.add("nat@" + view.place(a) + side);
                if (View.NEAR.contains(view.place(a))) {
                    x.add("nat^" + scene.prep(a) + side);
                }
            }
        }
        return x;
    }

    private static Set<String> shared(View view, Draft chosen, Draft previous) {
        Scene scene = view.scene;
        Set<String> x = new LinkedHashSet<>();
        x.add(
                "P"
                        + scene.isEvery(chosen.partner())
                        + "G"
                        + chosen.product().equals(Codes.TOTAL)
                        + "R"
                        + chosen.reporter().equals(scene.nation));
        x.add("m=" + chosen.measure());
        if (previous != null && previous.whole() != null) {
            x.add("pd=" + previous.whole().kind().code + view.fresh);
        }
        return x;
    }

    private static void wholes(
            View view, Draft chosen, Set<String> x, Set<String> fixed, List<Candidate> out) {
        Scene scene = view.scene;
        boolean p = !scene.isEvery(chosen.partner());
        boolean g = !chosen.product().equals(Codes.TOTAL);
        boolean r = scene.nation != null && !chosen.reporter().equals(scene.nation);
        List<Whole.Kind> kinds = new ArrayList<>();
        if (p) {
            kinds.add(Whole.Kind.EVERY_PARTNER);
        }
        if (g) {
            kinds.add(Whole.Kind.EVERY_GOODS);
        }
        if (r) {
            kinds.add(Whole.Kind.NATION);
        }
        if (r && g) {
            kinds.add(Whole.Kind.NATION_GOODS);
        }
        if (p && g) {
            kinds.add(Whole.Kind.PARTNER_GOODS);
        }
        for (Whole.Kind k : kinds) {
            Set<String> own = new LinkedHashSet<>();
            own.add("D:" + k.code);
            out.add(new Candidate(Whole.of(k), k.code, own, List.of(), x, fixed, false));
        }
    }

    /** Another area, partner or goods that the sentence names. */
    private static void named(
            View view,
            Draft chosen,
            Draft previous,
            Set<String> x,
            Set<String> fixed,
            List<Candidate> out) {
        others(view, chosen, previous, Whole.Kind.AREA, x, fixed, out);
        others(view, chosen, previous, Whole.Kind.PARTNER, x, fixed, out);
        others(view, chosen, previous, Whole.Kind.GOODS, x, fixed, out);
    }

    private static void others(
            View view,
            Draft chosen,
            Draft previous,
            Whole.Kind kind,
            Set<String> x,
            Set<String> fixed,
            List<Candidate> out) {
        Scene scene = view.scene;
        List<Mention> all = kind == Whole.Kind.GOODS ? view.goods : view.areas;
        Codes carried = previous == null ? null : of(previous, kind);
        Map<Codes, List<Mention>> by = offered(view, chosen, carried, kind, all);
        boolean p = scene.isEvery(chosen.partner());
        boolean g = chosen.product().equals(Codes.TOTAL);
        for (Map.Entry<Codes, List<Mention>> e : by.entrySet()) {
            Set<String> named =
                    view.remembered(
                            "D" + kind.code + e.getKey(),
                            () -> {
                                Set<String> f = new LinkedHashSet<>();
                                for (String n :
                                        NameFeatures.of(view, "D:", "m", e.getValue(), all)) {
                                    f.add(n + "|" + kind.code);
                                }
                                return f;
                            });
            Set<String> f = new LinkedHashSet<>();
            f.add("D:other=" + kind.code);
            f.add("D:" + kind.code + "&" + chosen.measure());
            f.add("D:" + kind.code + "&P" + p + "G" + g);
            if (e.getKey().equals(carried)) {
                f.add("D:prev" + kind.code);
            }
            if (e.getValue().isEmpty()) {
                f.add("D:unsaid" + kind.code);
            }
            boolean said = e.getValue().stream().anyMatch(view::near);
            out.add(
                    new Candidate(
                            new Whole(kind, e.getKey()),
                            "o" + kind.code,
                            f,
                            named,
                            x,
                            fixed,
                            said));
        }
    }

    /** What else of a kind is named near, carried on, or the group that the area is one of. */
    private static Map<Codes, List<Mention>> offered(
            View view, Draft chosen, Codes carried, Whole.Kind kind, List<Mention> all) {
        Scene scene = view.scene;
        Codes own = of(chosen, kind);
        Map<Codes, List<Mention>> by =
                View.offered(all.stream().filter(m -> !FAR.contains(view.place(m))).toList());
        by.keySet().removeIf(c -> !can(scene, kind, c) || c.equals(own));
        if (carried != null
                && !carried.equals(own)
                && !scene.isEvery(carried)
                && !carried.equals(Codes.TOTAL)) {
            by.computeIfAbsent(carried, k -> List.of());
        }
        if (kind == Whole.Kind.AREA) {
            String group = scene.holdings.universeOf(chosen.reporter().first());
            if (group != null && !group.equals(chosen.reporter().first())) {
                by.computeIfAbsent(Codes.of(group), k -> List.of());
            }
            if (scene.nation != null) {
                by.remove(scene.nation);
            }
        }
        return by;
    }

    private static Codes of(Draft d, Whole.Kind kind) {
        return kind == Whole.Kind.AREA
                ? d.reporter()
                : kind == Whole.Kind.PARTNER ? d.partner() : d.product();
    }

    private static boolean can(Scene scene, Whole.Kind kind, Codes c) {
        return kind == Whole.Kind.AREA
                ? scene.canReport(c)
                : kind != Whole.Kind.PARTNER || scene.canPartner(c) && !scene.isEvery(c);
    }
}
