// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether an anchor is a claim about trade, one that can't be judged, or none at all. */
final class GateCandidates {

    enum Gate {
        CLAIM,
        OUTSIDE,
        NONE
    }

    private GateCandidates() {}

    static List<Candidate> of(View view, Gate before) {
        Set<String> fixed = view.remembered("gate", () -> fixed(view));
        List<String> x = List.of("pg=" + before);
        List<Candidate> out = new ArrayList<>();
        for (Gate g : Gate.values()) {
            out.add(new Candidate(g, g.name(), List.of(), List.of(), x, fixed, true));
        }
        return out;
    }

    private static Set<String> fixed(View view) {
        Set<String> x = new LinkedHashSet<>(view.shape());
        CueView cues = view.cueView();
        x.addAll(cues.all);
        x.addAll(view.wordFeatures());
        x.addAll(view.pattern());
        String type = view.anchor.type().code;
        boolean flow = false;
        for (String c : cues.all) {
            if (c.startsWith("out") || c.startsWith("X@") || c.startsWith("M@")) {
                x.add(type + "&" + c);
            }
            flow |= c.startsWith("X@") || c.startsWith("M@") || c.startsWith("BAL@");
        }
        if (!flow) {
            x.add("noflow");
            x.add("noflow&" + type);
        }
        for (Mention m : view.mentions) {
            boolean name = m.kind() == Mention.Kind.AREA || m.kind() == Mention.Kind.GOODS;
            if (name && View.NEAR.contains(view.place(m))) {
                x.add("has" + m.kind() + "@" + view.place(m));
            }
        }
        unexplained(view, x, type);
        x.add("pos=" + 4 * view.anchor.from() / Math.max(1, view.text.tokens().size()));
        return x;
    }

    /** Content words of the segment that nothing explains, as features. */
    private static void unexplained(View view, Set<String> x, String type) {
        int n = 0;
        Line line = view.text.lines().get(view.line);
        boolean[] covered = new boolean[line.to() - line.from()];
        for (Mention m : view.mentions) {
            for (int i = Math.max(m.from(), line.from()); i < Math.min(m.to(), line.to()); i++) {
                covered[i - line.from()] = true;
            }
        }
        int near = Integer.MAX_VALUE;
        for (int i = line.from(); i < line.to(); i++) {
            Token t = view.token(i);
            boolean content =
                    t.isWord()
                            && t.norm().length() > 3
                            && !covered[i - line.from()]
                            && !view.scene.lexicon.says(t, "function");
            if (content && view.text.segment(i) == view.segment) {
                n++;
                x.add("unk=" + t.fold().substring(0, Math.min(5, t.fold().length())));
                near = Math.min(near, Math.abs(i - view.anchor.from()));
            }
        }
        x.add("unexp" + Math.min(n, 5));
        x.add("unexp" + Math.min(n, 5) + "&" + type);
        x.add("unexpnear" + View.gap(near));
    }
}
