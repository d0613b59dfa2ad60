// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Weighing.Candidate;
import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is told of texts by hands that weights weren't learned from, by how sure it must be. */
final class SelfOdds {

    /** What may be told falsely of a hundred texts. */
    private static final double GOAL = 0.01;

    private static final double LOWEST = -1e9;

    private record Told(Sample sample, Candidate candidate, double sure) {}

    private final List<Told> told = new ArrayList<>();
    private final List<Sample> texts = new ArrayList<>();

    /** Adds what is proposed of a text. */
    void add(Sample sample, List<Candidate> candidates, Trees trees) {
        texts.add(sample);
        for (Weighing.Weighed w : Weighing.told(candidates, trees, LOWEST, LOWEST)) {
            told.add(new Told(sample, w.candidate(), w.sure()));
        }
    }

    private boolean isFalse(Told t, boolean release) {
        boolean of = t.sample.release() == release && (!release || t.sample.isSound());
        return of && !SelfTrain.isWrong(t.sample, t.candidate);
    }

    /** How sure a clash must be so that few are false on sound releases. */
    double least(boolean voted) {
        List<Double> all = new ArrayList<>();
        told.stream()
                .filter(t -> t.candidate.voted() == voted && isFalse(t, true))
                .forEach(t -> all.add(t.sure));
        all.sort((a, b) -> Double.compare(b, a));
        int may = (int) (GOAL * texts.stream().filter(Sample::isSound).count());
        return Math.round((may < all.size() ? Math.max(0, all.get(may) + 1e-3) : 0) * 1e4) / 1e4;
    }

    void print() {
        for (double least : new double[] {3, 2.5, 2, 1.5, 1, 0.5, 0, -0.5, -1, -2}) {
            print(least, 1e9);
        }
        for (double least : new double[] {4, 3.5, 3, 2.5, 2, 1.5, 1, 0.5, 0}) {
            print(1e9, least);
        }
        System.out.println("chosen:");
        print(least(true), least(false));
        for (Told t : told) {
            boolean wrong = isFalse(t, true) || isFalse(t, false);
            if (wrong && t.sure > least(t.candidate.voted()) - 1.5) {
                System.out.printf(
                        Locale.ROOT,
                        "%.2f false%s: %s %s %s %s%n",
                        t.sure,
                        t.candidate.voted() ? " voted" : "",
                        t.sample.hand(),
                        t.sample.name(),
                        t.candidate.relation() == null ? "" : t.candidate.relation().kind(),
                        t.candidate.clash().words().en());
            }
        }
    }

    private void print(double voted, double alone) {
        Map<String, Integer> planted = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        Map<String, Integer> wrong = new TreeMap<>();
        int briefs = 0;
        for (Sample s : texts) {
            if (s.release()) {
                planted.merge(s.hand(), s.wrong().size(), Integer::sum);
            }
        }
        Set<String> seen = new HashSet<>();
        for (Told t : told) {
            if (t.sure < (t.candidate.voted() ? voted : alone)) {
                continue;
            }
            if (isFalse(t, true)) {
                wrong.merge(t.sample.hand(), 1, Integer::sum);
            }
            briefs += isFalse(t, false) ? 1 : 0;
            for (Span w : t.sample.release() ? t.sample.wrong() : List.<Span>of()) {
                Sample only = new Sample("", "", "", t.sample.lang(), List.of(w), true);
                boolean hit = SelfTrain.isWrong(only, t.candidate);
                if (hit && seen.add(t.sample.hand() + t.sample.name() + w)) {
                    found.merge(t.sample.hand(), 1, Integer::sum);
                }
            }
        }
        List<String> by = new ArrayList<>();
        for (String hand : new TreeSet<>(planted.keySet())) {
            by.add(
                    hand
                            + " "
                            + found.getOrDefault(hand, 0)
                            + "/"
                            + planted.get(hand)
                            + " false "
                            + wrong.getOrDefault(hand, 0));
        }
        System.out.printf(
                Locale.ROOT,
                "%.2f %.2f: found %d of %d, false on sound releases %d, on briefs %d of %d; %s%n",
                voted,
                alone,
                found.values().stream().mapToInt(i -> i).sum(),
                planted.values().stream().mapToInt(i -> i).sum(),
                wrong.values().stream().mapToInt(i -> i).sum(),
                briefs,
                texts.stream().filter(s -> !s.release()).count(),
                String.join(", ", by));
    }
}
