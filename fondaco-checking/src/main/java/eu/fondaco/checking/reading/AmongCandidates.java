// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Among what something is ranked or counted. */
final class AmongCandidates implements Candidates {

    private static final Candidate NONE = Candidate.only(null, "U:none");
    private static final int AROUND = 10;

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        if (!chosen.measure().needsAmong()) {
            return List.of(NONE);
        }
        Scene scene = view.scene;
        boolean p = !scene.isEvery(chosen.partner());
        boolean g = !chosen.product().equals(Codes.TOTAL);
        boolean count = chosen.measure() == MeasureKind.COUNT;
        Set<String> x = shared(view, chosen, p, g, previous);
        Set<String> fixed = view.remembered("among", () -> fixed(view));
        Set<Among> options = new LinkedHashSet<>();
        options.add(Among.all(Dimension.REPORTER));
        options.add(Among.all(Dimension.PERIOD));
        if ((p || count) && scene.holdings.hasPartners()) {
            options.add(Among.all(Dimension.PARTNER));
        }
        if (g || count) {
            options.add(Among.all(Dimension.PRODUCT));
        }
        for (String group : scene.holdings.groupsOf(chosen.reporter())) {
            options.add(new Among(Dimension.REPORTER, group));
        }
        groups(view, chosen, options, count);
        List<Candidate> out = new ArrayList<>();
        for (Among a : count ? OfMany.told(view, options) : options) {
            boolean all = a.members().equals(Among.ALL);
            String group = a.dimension().word() + (all ? "" : "group");
            Set<String> own = new LinkedHashSet<>();
            own.add("U:" + group);
            own(view, a, all, own);
            if (previous != null && a.equals(previous.among())) {
                own.add("U:prev" + view.fresh);
            }
            out.add(new Candidate(a, group, own, List.of(), x, fixed, false));
        }
        return out;
    }

    /** Whether its members are of the kind that the text names near by, and whether it is named. */
    private static void own(View view, Among a, boolean all, Set<String> own) {
        if (a.dimension() != Dimension.REPORTER) {
            return;
        }
        Holdings held = view.scene.holdings;
        String kind = all ? held.kindOfReporters() : held.kindIn(a.members());
        String said = "";
        int gap = AROUND;
        for (Mention m : view.cues) {
            int d = view.distance(m);
            if (m.is("kind") && d < gap && view.text.line(m.from()) == view.line) {
                gap = d;
                said = m.words().stream().filter(w -> w.startsWith("kind=")).findFirst().orElse("");
            }
        }
        String match = said.isEmpty() ? "none" : said.equals("kind=" + kind) ? "yes" : "no";
        own.add("U:kind" + match + (all ? "all" : "group"));
        if (!all) {
            Codes code = Codes.parse(a.members());
            boolean named =
                    view.areas.stream().anyMatch(m -> m.offers(code) && !view.place(m).isEmpty());
            own.add("U:named" + named);
        }
    }

    private static Set<String> shared(
            View view, Draft chosen, boolean p, boolean g, Draft previous) {
        Set<String> x = new LinkedHashSet<>();
        boolean nation = chosen.reporter().equals(view.scene.nation);
        x.add("P" + p + "G" + g);
        x.add("P" + p + "G" + g + "N" + nation + "D" + view.scene.dual);
        x.add("typ=" + view.anchor.type().code);
        x.add("m=" + chosen.measure());
        if (previous != null && previous.among() != null) {
            x.add("pu=" + previous.among().dimension());
        }
        return x;
    }

    private static Set<String> fixed(View view) {
        Set<String> x =
                new LinkedHashSet<>(
                        view.cueView().of(Set.of("rank", "record", "X", "M", "group", "other")));
        x.addAll(view.wordFeatures());
        x.addAll(view.pattern());
        for (Mention m : view.cues) {
            int d = view.distance(m);
            boolean inside = m.from() >= view.anchor.from() && m.from() < view.anchor.to();
            if (d > AROUND || view.text.line(m.from()) != view.line) {
                continue;
            }
            String side = inside ? "in" : m.from() < view.anchor.from() ? "b" : "a";
            for (String w : m.words()) {
                if (w.equals("kind")) {
                    String noun = view.token(m.from()).fold();
                    x.add("kind" + side + "=" + noun.substring(0, Math.min(5, noun.length())));
                    x.add("kind" + side + View.gap(d));
                }
                x.add("w" + side + "=" + w);
            }
        }
        return x;
    }

    /** Groups that the sentence or its heads name and that hold what is ranked. */
    private static void groups(View view, Draft chosen, Set<Among> options, boolean count) {
        Scene scene = view.scene;
        for (Mention m : view.areas) {
            String place = view.place(m);
            boolean near =
                    View.NEAR.contains(place)
                            || place.equals("ti")
                            || place.equals("hd")
                            || place.equals("pv");
            if (!near) {
                continue;
            }
            for (Codes v : m.values()) {
                if (v.equals(scene.nation) || v.isSum() && m.list()) {
                    continue;
                }
                String code = v.toString();
                if (scene.holdings.isEveryReporter(v.first())) {
                    continue;
                }
                if (scene.holdings.isIn(chosen.reporter(), v)
                        || count && groupOfReporters(scene, v)) {
                    options.add(new Among(Dimension.REPORTER, code));
                }
                if (scene.holdings.hasPartners()
                        && (scene.holdings.isIn(chosen.partner(), v)
                                || count
                                        && scene.canPartner(v)
                                        && scene.holdings.isGroup(v.first()))) {
                    options.add(new Among(Dimension.PARTNER, code));
                }
            }
        }
    }

    private static boolean groupOfReporters(Scene scene, Codes v) {
        return scene.canReport(v) && (v.isSum() || !scene.holdings.reports(v.first()));
    }
}
