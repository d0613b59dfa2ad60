// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether a change is a rise or a fall, a balance a surplus or a deficit. */
final class SignCandidates implements Candidates {

    private static final Candidate ONE = Candidate.named(1, List.of("S:one"), List.of(), true);
    private static final Set<String> TELLING = Set.of("up", "down", "neg", "BAL");

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        MeasureKind m = chosen.measure();
        boolean count = m == MeasureKind.COUNT;
        boolean change = m.isSigned() || m == MeasureKind.RANK_GROWTH || m == MeasureKind.STREAK;
        boolean balance = m == MeasureKind.LEVEL && chosen.flow() == TradeFlow.BALANCE;
        boolean rank = m.weighed() == MeasureKind.RANK;
        if (!change && !balance && !count && !rank) {
            return List.of(ONE);
        }
        int printed = view.anchor.sign();
        if (printed != 0 && (m.isSigned() || view.anchor.type() == Anchor.Type.DIRECTION)) {
            return List.of(Candidate.named(printed, List.of("S:printed"), List.of(), true));
        }
        String k = balance ? "b" : count ? "c" : rank ? "r" : "g";
        Set<String> fixed = view.remembered("sign" + k, () -> fixed(view, k));
        Set<String> x = new LinkedHashSet<>();
        if (previous != null && view.fresh.equals("ss")) {
            x.add(k + "ps=" + previous.sign());
        }
        if (m == MeasureKind.CONTRIBUTION) {
            x.add("contribution");
        }
        return List.of(
                new Candidate(1, "+", List.of("S:+" + k), List.of(), x, fixed, true),
                new Candidate(-1, "-", List.of("S:-" + k), List.of(), x, fixed, true));
    }

    private static Set<String> fixed(View view, String k) {
        CueView cues = view.cueView();
        Set<String> x = new LinkedHashSet<>();
        for (String f : cues.of(TELLING)) {
            x.add(k + f);
        }
        for (Mention c : cues.close(TELLING)) {
            for (String w : c.words()) {
                x.add(k + "w=" + w);
            }
            String word = view.token(c.from()).fold();
            x.add(k + "t=" + word.substring(0, Math.min(7, word.length())));
        }
        x.add(k + "nr=" + cues.beside(Set.of("up", "down"), false));
        x.add(k + "nx=" + cues.beside(Set.of("up", "down"), true));
        for (String f : view.pattern()) {
            x.add(k + f);
        }
        for (String f : view.wordFeatures()) {
            x.add(k + f);
        }
        for (String f : cues.of(Set.of("rank.last", "record.low", "rank.top", "rank.first"))) {
            x.add(k + f);
        }
        return x;
    }
}
