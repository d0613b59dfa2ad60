// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets the verdicts of rules beside readings weighed out of fold. */
public final class Duel {

    public static void main(String[] args) throws Exception {
        Corpus corpus = new Corpus(Path.of(args[0]));
        List<Corpus.Text> texts = corpus.read(Arrays.stream(args).skip(1).map(Path::of).toList());
        Trial.texts = texts;
        texts.forEach(x -> Trial.answers.add(new Answers(x.place().engine(), null)));
        List<Map<Field, List<Softmax.Instance>>> inst = texts.stream().map(Lab::instances).toList();
        String file = System.getProperty("sentences");
        if (file != null) {
            Trial.more = corpus.sentences(Path.of(file), "valdoria").stream().map(Lab::instances).toList();
        }
        int k = 5;
        int[] fold = new int[texts.size()];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = (i * 7 + 3) % k;
        }
        List<List<ReadAnchor>> reads = Trial.outOfFold(inst, fold, k);
        System.out.println("train " + Trial.trainMs + " read " + Trial.readMs);
        Joint[] joints = Trial.joints(reads, fold, k);
        Trial.exact(reads, joints, fold);
        List<Trial.Row> rows = Trial.rows(reads, joints, fold);
        double[][] odds = Trial.odds(rows, fold, k);
        Trial.curve(rows, odds);
        Map<String, int[]> n = new TreeMap<>();
        List<String> dump = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            Corpus.Text x = texts.get(i);
            List<Integer> own = new ArrayList<>();
            while (at < rows.size() && rows.get(at).text() == x) {
                own.add(at++);
            }
            StandardChecker checker = corpus.checker(x.gold().dataset());
            List<Checked> old =
                    checker.check(
                                    x.gold().name(),
                                    x.gold().text(),
                                    new Checker.Options(x.gold().lang(), x.gold().published(), null))
                            .statements();
            for (Checked c : old) {
                if (c.claim().assertion() == null || c.claim().fact() != null || c.verdict() == Verdict.NOT_CHECKABLE) {
                    continue;
                }
                String truth = truth(x, c);
                if (truth == null) {
                    continue;
                }
                int row = row(x, own, rows, c);
                String line;
                if (row < 0) {
                    line = "none 0 0 0 0 " + c.claim().kind();
                } else {
                    Trial.Row r = rows.get(row);
                    int rank = 99;
                    double p = 0;
                    List<Integer> order = new ArrayList<>();
                    for (int j = 0; j < r.p().length; j++) {
                        order.add(j);
                    }
                    order.sort((a, b) -> Double.compare(r.p()[b], r.p()[a]));
                    for (int j = 0; j < order.size(); j++) {
                        if (c.answer() != null && r.read().readings().get(order.get(j)).question().equals(c.answer().question())) {
                            rank = Math.min(rank, j);
                            p += r.p()[order.get(j)];
                        }
                    }
                    line = String.format(java.util.Locale.ROOT, "seen %d %.3f %.3f %.3f %s", rank, p, odds[row][0], odds[row][1], c.claim().kind());
                }
                line += c.diagnosis() == null ? " nodiag 9" : " " + (c.diagnosis().probable() ? "probable:" : "maybe:") + c.diagnosis().slip() + String.format(java.util.Locale.ROOT, " %.3f", c.diagnosis().expectedHits());
                dump.add(x.gold().folder() + " " + c.verdict().code() + " " + truth + " " + line);
            }
        }
        java.nio.file.Files.write(Path.of("/work/obs/duel.txt"), dump);
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).truth() != null) {
                mine.add(String.format(java.util.Locale.ROOT, "%s %s %.3f %.3f", rows.get(i).text().gold().folder(), rows.get(i).truth(), odds[i][0], odds[i][1]));
            }
        }
        java.nio.file.Files.write(Path.of("/work/obs/mine.txt"), mine);
        System.exit(0);
    }

    static boolean close(Double a, Double b) {
        return a != null && b != null && Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-3 * Math.max(1e-9, Math.abs(b));
    }

    static String truth(Corpus.Text x, Checked c) {
        GoldText.Claim best = null;
        int most = 0;
        for (GoldText.Claim g : x.gold().claims()) {
            int o = Math.min(g.end(), c.claim().span().end()) - Math.max(g.start(), c.claim().span().start());
            if (o <= 0) {
                continue;
            }
            int s = (close(c.claim().assertion().stated(), g.stated()) ? 10000 : 0) + o;
            if (s > most) {
                most = s;
                best = g;
            }
        }
        if (best != null) {
            return best.verdict();
        }
        Span s = c.claim().span();
        if (x.gold().ignored().stream().anyMatch(i -> s.start() < i[1] && s.end() > i[0])) {
            return null;
        }
        return x.gold().traps().stream().anyMatch(i -> s.start() < i[1] && s.end() > i[0]) ? "trap" : "none";
    }

    static int row(Corpus.Text x, List<Integer> own, List<Trial.Row> rows, Checked c) {
        int best = -1;
        for (int r : own) {
            Trial.Row row = rows.get(r);
            Span s = Corpus.span(x.scene().text, row.read().anchor());
            boolean overlaps = s.overlaps(c.claim().span());
            boolean same = row.read().readings().stream().anyMatch(f -> close(c.claim().assertion().stated(), f.says().stated()));
            if (overlaps && (same || c.claim().assertion().stated() == null)) {
                best = best < 0 ? r : best;
            }
        }
        return best;
    }
}
