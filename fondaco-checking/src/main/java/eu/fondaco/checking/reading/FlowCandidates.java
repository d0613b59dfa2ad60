// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Exports, imports, both or their balance. */
final class FlowCandidates implements Candidates {

    private static final Set<String> FLOWS = Set.of("X", "M", "BAL", "XM");
    private static final Set<String> TELLING = Set.of("X", "M", "BAL", "XM", "rank", "share");

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        CueView cues = view.cueView();
        String family = chosen.measure().isRank() ? "rk" : "o";
        Set<String> fixed = view.remembered("flow" + family, () -> fixed(view, family));
        Set<String> x = new LinkedHashSet<>();
        roles(view, x, chosen, cues);
        x.add("P" + view.scene.isEvery(chosen.partner()));
        x.add("ms=" + chosen.measure());
        String pf = previous == null ? "0" : previous.flow().code();
        x.add("pf=" + pf);
        boolean sameLine = view.before != null && view.text.line(view.before.from()) == view.line;
        x.add("pf=" + pf + view.fresh);
        x.add("pf=" + pf + sameLine + nearest(cues));
        x.add("above=" + (history.above() == null ? "0" : history.above().flow().code()));
        boolean said = !cues.close(FLOWS).isEmpty();
        List<Candidate> out = new ArrayList<>();
        TradeFlow only = view.scene.holdings.onlyFlow();
        for (TradeFlow f : TradeFlow.values()) {
            boolean balance = view.anchor.type() != Anchor.Type.DIRECTION || f == TradeFlow.BALANCE;
            if ((only == null || f == only) && balance) {
                out.add(new Candidate(f, f.code(), List.of(), List.of(), x, fixed, said));
            }
        }
        return out;
    }

    private static String nearest(CueView cues) {
        String best = "none";
        int gap = Integer.MAX_VALUE;
        for (var e : cues.nearest.entrySet()) {
            String g = e.getKey().substring(0, e.getKey().length() - 1);
            if (FLOWS.contains(g) && e.getValue() < gap) {
                gap = e.getValue();
                best = g;
            }
        }
        return best;
    }

    private static Set<String> fixed(View view, String family) {
        CueView cues = view.cueView();
        Set<String> x = new LinkedHashSet<>();
        for (Mention m : cues.close(FLOWS)) {
            String text = view.token(m.from()).fold();
            x.add("w=" + text.substring(0, Math.min(6, text.length())));
        }
        for (String f : cues.of(TELLING)) {
            x.add(f);
            x.add(family + f);
        }
        for (Mention m : cues.close(FLOWS)) {
            m.words().forEach(w -> x.add("cat=" + w + "@" + view.place(m)));
        }
        x.add("nr=" + nearest(cues));
        String b = cues.beside(FLOWS, false);
        x.add("segb=" + b);
        x.add("segba=" + b + "," + cues.beside(FLOWS, true));
        document(view, x);
        return x;
    }

    /** What the text, its title and its heading speak of. */
    private static void document(View view, Set<String> x) {
        int exports = 0;
        int imports = 0;
        String title = "0";
        String head = "0";
        for (Mention m : view.cues) {
            Set<String> groups = Cues.of(m);
            exports += groups.contains("X") ? 1 : 0;
            imports += groups.contains("M") ? 1 : 0;
            String p = view.place(m);
            String g = groups.contains("X") ? "X" : groups.contains("M") ? "M" : null;
            if (g != null && p.equals("ti")) {
                title = g;
            }
            if (g != null && (p.equals("hd") || p.equals("colh") || p.equals("rowh"))) {
                head = g;
            }
        }
        x.add("df=" + (exports >= imports ? "X" : "M"));
        x.add("tf=" + title);
        x.add("hf=" + head);
    }

    /** Who does it: whether the name before the cue is the reporter, the partner or another. */
    private static void roles(View view, Set<String> x, Draft chosen, CueView cues) {
        List<Mention> flows = cues.close(FLOWS);
        Mention best = null;
        int gap = Integer.MAX_VALUE;
        for (Mention m : flows) {
            int d = view.distance(m);
            if (d < gap) {
                gap = d;
                best = m;
            }
        }
        for (Mention m : flows) {
            String b = role(view, chosen, m, true);
            String f = role(view, chosen, m, false);
            for (String g : Cues.of(m)) {
                if (!FLOWS.contains(g)) {
                    continue;
                }
                x.add(g + "^b" + b);
                x.add(g + "^b" + b + "f" + f);
                if (m == best) {
                    x.add("best" + g + "^b" + b);
                    x.add("best" + g + "^b" + b + "f" + f);
                    x.add("best" + g + "@" + view.place(m) + "^b" + b);
                    m.words().forEach(w -> x.add("best" + w + "^b" + b));
                }
            }
        }
    }

    private static String role(View view, Draft chosen, Mention cue, boolean behind) {
        Mention found = null;
        int clause = view.text.clause(cue.from());
        for (Mention m : view.areas) {
            if (m.list() || view.text.clause(m.from()) != clause) {
                continue;
            }
            if (behind && m.to() <= cue.from()) {
                found = m;
            }
            if (!behind && m.from() >= cue.to() && found == null) {
                found = m;
            }
        }
        return found == null
                ? "0"
                : found.offers(chosen.reporter())
                        ? "R"
                        : chosen.partner() != null && found.offers(chosen.partner()) ? "P" : "o";
    }
}
