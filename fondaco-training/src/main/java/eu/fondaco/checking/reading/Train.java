// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns the reader's weights from annotated texts and writes them to a file. Whole readings and
 * odds are learned from readings of texts that the weights used for them were not learned from.
 */
public final class Train {

    private static final int FOLDS = 4;

    /**
     * The part of wrong statements that may be called right out of fold by weighing alone, of which
     * gates stop a third or more.
     */
    private static final double CALLED_RIGHT = 0.0275;

    /** At least such a part of the verdicts that statements hold must be right. */
    private static final double RIGHT = 0.97;

    /** The same of verdicts that they don't, before gates. */
    private static final double FAILS_RIGHT = 0.965;

    /** The same over published figures, where a verdict on what none of them answers counts too. */
    private static final double FAILS_BY_FIGURES = 0.95;

    /** Smaller weights of fields are left out: they cost time to read and tell nothing. */
    private static final double LEAST = 0.04;

    private Train() {}

    /**
     * @param args the file to write, the folder of observatories, and folders of annotated texts
     */
    public static void main(String[] args) throws Exception {
        Corpus corpus = new Corpus(Path.of(args[1]));
        List<Corpus.Text> texts = corpus.read(Arrays.stream(args).skip(2).map(Path::of).toList());
        List<Map<Field, List<Softmax.Instance>>> inst =
                new ArrayList<>(texts.parallelStream().map(Lab::instances).toList());
        int[] fold = Trial.withFigures(corpus, texts, inst, FOLDS);
        List<Map<Field, List<Softmax.Instance>>> sentences = more(corpus);
        Trial.more = sentences;
        List<Map<Field, List<Softmax.Instance>>> all = new ArrayList<>(inst);
        all.addAll(sentences);
        said("texts are marked");
        Weights weights = Lab.train(all);
        said("fields are learned");
        List<List<ReadAnchor>> reads = Trial.outOfFold(inst, fold, FOLDS);
        said("texts are read");
        var choices = Trial.choices(reads, null);
        Joint joint = Trial.joint(choices, i -> true);
        List<Consensus> others = Trial.consensus(reads, Trial.joints(choices, fold, FOLDS), fold);
        choices = Trial.choices(reads, others);
        Joint beside = Trial.joint(choices, i -> true);
        Joint[] weighed = Trial.joints(choices, fold, FOLDS);
        said("readings are weighed");
        Exactness.exact(reads, others, weighed, fold);
        Contests contests = new Contests(reads, others, weighed, fold);
        Joint[] joints = contests.beside(weighed, fold);
        Joint again = new Joint(beside.weights(), contests.learned(i -> true));
        said("readings are weighed by trees");
        Exactness.exact(reads, others, joints, fold);
        List<Trial.Row> rows = Trial.rows(reads, others, joints, fold);
        double[][] odds = Trial.odds(rows, fold, FOLDS);
        Odds own = Trial.learned(rows, r -> true);
        said("odds are learned");
        Trial.curve(rows, odds);
        Model.Thresholds cells = thresholds(rows, odds, false);
        Model.Thresholds figures = thresholds(rows, odds, true);
        Trial.folders(rows, odds, cells, figures);
        write(Path.of(args[0]), new Model(weights, joint, again, own, cells, figures));
        System.out.println("thresholds: " + cells + ", over figures " + figures);
        System.exit(0);
    }

    private static void write(Path file, Model m) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("# SPDX-License-Identifier: EUPL-1.2");
            out.println("# Learned from annotated texts: docs/how-to/train-the-reader.md");
            out.println("# part, group, feature, weight");
            line(out, Model.THRESHOLD, "", Model.HOLDS, m.cells().holds());
            line(out, Model.THRESHOLD, "", Model.FAILS, m.cells().fails());
            line(out, Model.THRESHOLD, "", Joint.SPARSE + Model.HOLDS, m.figures().holds());
            line(out, Model.THRESHOLD, "", Joint.SPARSE + Model.FAILS, m.figures().fails());
            m.joint().weights().forEach((k, v) -> line(out, Model.JOINT, "", k, v));
            m.again().weights().forEach((k, v) -> line(out, Model.AGAIN, "", k, v));
            trees(out, Model.AGAIN, m.again().trees());
            trees(out, Model.RIGHT, m.odds().toRight().trees());
            trees(out, Model.WRONG, m.odds().toWrong().trees());
            m.weights().trees().forEach((f, t) -> trees(out, f.name(), t));
            m.weights().each((f, g, k, v) -> line(out, f.name(), g, k, v));
        }
    }

    /** Sentences by themselves and notes, where they are named. */
    private static List<Map<Field, List<Softmax.Instance>>> more(Corpus corpus) throws IOException {
        List<Map<Field, List<Softmax.Instance>>> sentences = new ArrayList<>();
        String file = System.getProperty("sentences");
        if (file != null) {
            corpus.sentences(Path.of(file)).parallelStream()
                    .map(Lab::instances)
                    .forEachOrdered(sentences::add);
        }
        String notes = System.getProperty("notes");
        if (notes != null) {
            notes(corpus, Path.of(notes)).parallelStream()
                    .map(Lab::instances)
                    .forEachOrdered(sentences::add);
        }
        return sentences;
    }

    /** Notes whose numbers have questions and no verdict: one folder an observatory. */
    private static List<Corpus.Text> notes(Corpus corpus, Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return corpus.read(all.filter(Files::isDirectory).sorted().toList());
        }
    }

    private static final long START = System.currentTimeMillis();

    /** Tells what is done, after how many seconds and how many of processors. */
    static void said(String what) {
        long processors =
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toSeconds)
                        .orElse(0L);
        long seconds = (System.currentTimeMillis() - START) / 1000;
        System.out.println(seconds + " s (" + processors + " s of processors): " + what);
    }

    private static void line(PrintWriter out, String part, String group, String name, double w) {
        boolean small =
                Math.abs(w) < LEAST
                        && !part.equals(Model.THRESHOLD)
                        && part.length() > 5
                        && Character.isUpperCase(part.charAt(0))
                        && isField(part);
        if (!small) {
            out.printf(Locale.ROOT, "%s\t%s\t%s\t%.3f%n", part, group, name, w);
        }
    }

    private static void trees(PrintWriter out, String part, Trees trees) {
        int n = 0;
        for (String tree : trees.lines()) {
            out.print(part + "\t\t" + Model.TREE + ++n + "\t" + tree + "\n");
        }
    }

    private static boolean isField(String part) {
        return Arrays.stream(Field.values()).anyMatch(f -> f.name().equals(part));
    }

    /** The least of the odds looked at from which on a goal is reached; finer ones are chance. */
    private static double least(DoublePredicate goal) {
        return Arrays.stream(Trial.ODDS).filter(goal).findFirst().orElse(0.97);
    }

    /** The least odds at which the goals are reached, over cells or over published figures. */
    private static Model.Thresholds thresholds(
            List<Trial.Row> rows, double[][] odds, boolean figures) {
        double right = figures ? FAILS_BY_FIGURES : FAILS_RIGHT;
        return new Model.Thresholds(
                least(
                        t ->
                                calledRight(rows, odds, t, figures) <= CALLED_RIGHT
                                        && rightly(rows, odds, 0, t, figures) >= RIGHT),
                least(t -> rightly(rows, odds, 1, t, figures) >= right));
    }

    /** The part of all wrong statements that would be called right. */
    private static double calledRight(
            List<Trial.Row> rows, double[][] odds, double threshold, boolean figures) {
        long wrong =
                Trial.texts.stream()
                        .filter(t -> t.scene().isSparse() == figures)
                        .flatMap(t -> t.gold().claims().stream())
                        .filter(c -> c.verdict().equals("contradicted"))
                        .count();
        return (double) given(rows, odds, 0, threshold, "contradicted", figures) / wrong;
    }

    /** The part of the verdicts of a sort (0 that a statement holds, 1 that not) that is right. */
    private static double rightly(
            List<Trial.Row> rows, double[][] odds, int which, double threshold, boolean figures) {
        String truth = which == 0 ? "supported" : "contradicted";
        return (double) given(rows, odds, which, threshold, truth, figures)
                / Math.max(1, given(rows, odds, which, threshold, null, figures));
    }

    private static long given(
            List<Trial.Row> rows,
            double[][] odds,
            int which,
            double threshold,
            String truth,
            boolean figures) {
        return IntStream.range(0, odds.length)
                .filter(i -> rows.get(i).read().isSparse() == figures)
                .filter(i -> Trial.counts(rows.get(i)))
                .filter(i -> odds[i][which] >= threshold && odds[i][which] > odds[i][1 - which])
                .filter(i -> truth == null || truth.equals(rows.get(i).truth()))
                .count();
    }
}
