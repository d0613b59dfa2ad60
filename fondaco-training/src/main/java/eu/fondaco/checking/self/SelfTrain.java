// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Weighing.Candidate;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.trees.Boosting;
import eu.fondaco.checking.trees.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Learns which numbers of a text belong together, and when such as don't fit are told: {@code
 * SelfTrain OUT RELEASES BRIEFS …}. That numbers of a sound text fit says that they belong
 * together; slips made in sound releases say what a slip looks like, everything else proposed in
 * them what a false alarm does. Prints what comes of it, hands left out.
 */
public final class SelfTrain {

    /** Hands are left out by as many groups. */
    private static final int GROUPS = 4;

    /** Of the numbers that don't fit one in so many is learned from. */
    private static final int PART = 15;

    /** Of a hand's briefs one in so many is learned from: they are alike. */
    private static final int EVERY = Integer.getInteger("every", 8);

    /** So many numbers of a sound release are changed, one at a time. */
    private static final int SLIPS = Integer.getInteger("slips", 4);

    private static final Boosting.Settings MEANT =
            new Boosting.Settings(200, 24, 20, 0.15, 5, 0.7, 0.4);
    private static final Boosting.Settings TOLD =
            new Boosting.Settings(150, 4, 15, 0.08, 10, 0.7, 0.4);

    private final List<String> hands;
    private final List<Seen> all = new ArrayList<>();
    private final Trees[] meant = new Trees[GROUPS];
    private final List<Row> rows = new ArrayList<>();

    /** A text as it was read. */
    private record Seen(
            Sample sample, List<Relation> all, List<Map<String, Double>> signs, List<Clash> told) {

        static Seen of(Sample sample) {
            Document d = sample.document();
            Whole.Text text = Whole.Text.of(d, sample.lang());
            List<Relation> all = Relations.of(text.known(), text.sentences(), text.figures());
            List<Map<String, Double>> signs =
                    all.stream().map(r -> Signs.of(r, text.figures())).toList();
            return new Seen(sample, all, signs, SelfCheck.proposed(text, sample.lang()));
        }

        List<Candidate> candidates(Trees meant) {
            return Weighing.of(all, meant(meant), told);
        }

        double[] meant(Trees trees) {
            return signs.stream().mapToDouble(trees::score).toArray();
        }
    }

    /** What is proposed in a text, and whether it is right. */
    record Row(Sample sample, Candidate candidate, boolean right) {}

    private SelfTrain(List<Sample> samples) {
        hands = new ArrayList<>(new TreeSet<>(samples.stream().map(Sample::hand).toList()));
        all.addAll(samples.parallelStream().map(Seen::of).toList());
    }

    private int group(String hand) {
        return hands.indexOf(hand) % GROUPS;
    }

    /** Writes the weights. */
    public static void main(String[] args) throws IOException {
        List<Sample> samples = new ArrayList<>(Sample.releases(Path.of(args[1])));
        for (int i = 2; i < args.length; i++) {
            List<Sample> hand = Sample.briefs(Path.of(args[i]));
            for (int k = 0; k < hand.size(); k += EVERY) {
                samples.add(hand.get(k));
            }
        }
        SelfTrain train = new SelfTrain(samples);
        for (int g = 0; g < GROUPS; g++) {
            train.meant[g] = train.learnMeant(g);
        }
        train.rows();
        SelfOdds trial = train.trial();
        trial.print();
        List<String> out = new ArrayList<>();
        out.add("# SPDX-License-Identifier: EUPL-1.2");
        out.add("# Which numbers of a text belong together, and when those at odds are told.");
        out.addAll(
                new Weights(
                                train.learnMeant(-1),
                                learn(train.rows, TOLD),
                                trial.least(true),
                                trial.least(false))
                        .lines());
        Files.write(Path.of(args[0]), out);
    }

    private Trees learnMeant(int without) {
        List<Map<String, Double>> x = new ArrayList<>();
        List<Boolean> y = new ArrayList<>();
        for (Seen seen : all) {
            boolean learned = seen.sample.isSound() || !seen.sample.release();
            for (int i = 0; learned && i < seen.all.size(); i++) {
                Relation r = seen.all.get(i);
                boolean drawn = Math.floorMod(key(r).hashCode(), PART) == 0;
                if (group(seen.sample.hand()) != without
                        && (r.fits() || drawn && !isWrong(seen.sample, r))) {
                    x.add(seen.signs.get(i));
                    y.add(r.fits());
                }
            }
        }
        return Boosting.binary(x, y, new double[y.size()], MEANT);
    }

    private static String key(Relation r) {
        StringBuilder out = new StringBuilder(r.kind().name()).append(r.told().span());
        r.of().forEach(n -> out.append(n.span()));
        return out.toString();
    }

    static boolean isWrong(Sample sample, Relation r) {
        return isIn(sample, r.told().span())
                || r.of().stream().anyMatch(n -> isIn(sample, n.span()));
    }

    static boolean isWrong(Sample sample, Candidate c) {
        return isIn(sample, c.clash().first())
                || isIn(sample, c.clash().second())
                || c.relation() != null && isWrong(sample, c.relation());
    }

    static boolean isIn(Sample sample, Span s) {
        return sample.wrong().stream().anyMatch(w -> w.start() < s.end() && s.start() < w.end());
    }

    /** What is proposed, each text by weights learned of others; where it is known what it is. */
    private void rows() {
        Map<String, Set<String>> sound = new HashMap<>();
        for (Seen seen : all) {
            if (seen.sample.isSound()) {
                sound.put(seen.sample.hand() + seen.sample.name(), Broken.fitting(seen.all));
            }
        }
        for (Seen seen : all) {
            Trees its = meant[group(seen.sample.hand())];
            Set<String> fits =
                    sound.getOrDefault(seen.sample.hand() + seen.sample.name(), Set.of());
            for (Candidate c : seen.candidates(its)) {
                boolean wrong = isWrong(seen.sample, c);
                boolean known =
                        wrong
                                ? seen.sample.release() && Broken.is(c, seen.sample, fits)
                                : seen.sample.wrong().isEmpty();
                if (known) {
                    rows.add(new Row(seen.sample, c, wrong));
                }
            }
            if (seen.sample.isSound()) {
                slips(seen, its);
            }
        }
    }

    /** Slips in numbers that surely belong with others: what no longer fits then is a find. */
    private void slips(Seen seen, Trees its) {
        Set<String> fits = new HashSet<>();
        Set<Span> places = new HashSet<>();
        double[] sure = seen.meant(its);
        for (int i = 0; i < sure.length; i++) {
            Relation r = seen.all.get(i);
            if (r.fits() && sure[i] > 0) {
                fits.add(key(r));
                places.add(r.told().span());
                r.of().forEach(n -> places.add(n.span()));
            }
        }
        List<Span> drawn = new ArrayList<>(places);
        drawn.sort((a, b) -> Integer.compare(a.start(), b.start()));
        Random chance = new Random(seen.sample.name().hashCode());
        Collections.shuffle(drawn, chance);
        for (Span place : drawn.subList(0, Math.min(SLIPS, drawn.size()))) {
            String printed = seen.sample.text().substring(place.start(), place.end());
            String other = Slips.of(printed, chance);
            if (other != null) {
                slip(seen.sample.with(place, other), its, fits);
            }
        }
    }

    private void slip(Sample changed, Trees its, Set<String> fits) {
        for (Candidate c : Seen.of(changed).candidates(its)) {
            boolean broken = c.relation() == null || fits.contains(key(c.relation()));
            if (broken && isWrong(changed, c)) {
                rows.add(new Row(changed, c, true));
            }
        }
    }

    private static Trees learn(List<Row> rows, Boosting.Settings settings) {
        List<Map<String, Double>> x = rows.stream().map(r -> r.candidate.signs()).toList();
        List<Boolean> y = rows.stream().map(Row::right).toList();
        return Boosting.binary(x, y, new double[y.size()], settings);
    }

    private SelfOdds trial() {
        SelfOdds trial = new SelfOdds();
        Map<Integer, Trees> told = new HashMap<>();
        IntStream.range(0, GROUPS)
                .forEach(
                        g ->
                                told.put(
                                        g,
                                        learn(
                                                rows.stream()
                                                        .filter(r -> group(r.sample.hand()) != g)
                                                        .toList(),
                                                TOLD)));
        for (Seen seen : all) {
            int g = group(seen.sample.hand());
            trial.add(seen.sample, seen.candidates(meant[g]), told.get(g));
        }
        return trial;
    }
}
