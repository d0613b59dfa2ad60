// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.trees.Trees;
import eu.fondaco.core.text.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The odds that a statement holds, or doesn't, by all that is known of how it was read; learned
 * from annotated texts: the mean of a sum of weights and of a sum of small trees. Read from a file
 * of lines {@code part, feature, weight} and {@code part.TREES, number, tree}, parted by tabs; how
 * it is made is told in {@code docs/how-to/train-the-reader.md}.
 *
 * @param holds the log-odds of holding
 * @param fails the log-odds of not holding
 * @param from the log-odds from which a verdict is given where its sentence speaks against it, as
 *     {@code CLEAN} where nothing does, as {@code WHOLE} where what doesn't hold is read whole, and
 *     as {@code PLAIN} where it is in plain words; a verdict for which there is none isn't given
 */
record Odds(Part holds, Part fails, Map<String, Double> from) {

    static final String FILE = "odds.tsv";
    static final String HOLDS = "HOLDS";
    static final String FAILS = "FAILS";
    static final String THRESHOLD = "THRESHOLD";
    static final String CLEAN = ".CLEAN";
    static final String WHOLE = ".WHOLE";
    static final String PLAIN = ".PLAIN";

    /** That a text is in plain words throughout, by which no odds are learned. */
    static final String IN_PLAIN = "inPlain";

    static final String TREES = ".TREES";

    /** What part of its sentence a statement is that is whole but for a mark or a small word. */
    private static final double MOST = 0.7;

    private static final Set<String> DISPUTING =
            Set.of(
                    "rest.FALSE",
                    "open.unread",
                    "open.whose",
                    "own.own",
                    "own.hedged",
                    "own.relative",
                    "own.whose",
                    "own.onVisit",
                    "doubt.compared");

    /** Doubts of what seems wrong that it seldom is: these dispute nothing. */
    private static final Set<String> FAINT =
            Set.of(
                    "beside", "other", "thing", "loose", "counted", "title", "office", "taken",
                    "numbers", "fresh");

    /** The feature that every statement has. */
    static final String BIAS = "bias";

    /** What the log-odds of one verdict are made of. */
    record Part(Map<String, Double> weights, Trees trees) {

        static final Part NONE = new Part(Map.of(), Trees.NONE);

        double of(Map<String, Double> features) {
            double z = weights.getOrDefault(BIAS, 0.0);
            for (Map.Entry<String, Double> f : features.entrySet()) {
                z += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
            }
            return (z + trees.score(features)) / 2;
        }
    }

    private static final class Ours {
        static final Odds ODDS = load();

        private static Odds load() {
            try {
                return read(Shipped.text(Odds.class, FILE));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the shipped odds of acts", e);
            }
        }
    }

    /** Those that come with the program. */
    static Odds shipped() {
        return Ours.ODDS;
    }

    /**
     * Reads odds.
     *
     * @param file the text of their file
     * @throws IOException with the line that isn't one
     */
    static Odds read(String file) throws IOException {
        Map<String, Map<String, Double>> parts = new TreeMap<>();
        Map<String, List<String>> trees = new TreeMap<>();
        for (String line : file.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] f = line.split("\t");
            if (f.length != 3) {
                throw new IOException("odds: '" + line + "' is not part, feature, weight");
            }
            if (f[0].endsWith(TREES)) {
                trees.computeIfAbsent(f[0], k -> new ArrayList<>()).add(f[2]);
            } else {
                parts.computeIfAbsent(f[0], k -> new TreeMap<>())
                        .put(f[1], Double.parseDouble(f[2]));
            }
        }
        return new Odds(
                part(HOLDS, parts, trees),
                part(FAILS, parts, trees),
                parts.getOrDefault(THRESHOLD, Map.of()));
    }

    private static Part part(
            String name, Map<String, Map<String, Double>> parts, Map<String, List<String>> trees)
            throws IOException {
        return new Part(
                parts.getOrDefault(name, Map.of()),
                Trees.read(trees.getOrDefault(name + TREES, List.of())));
    }

    /** The log-odds that a verdict is right. */
    double of(Truth verdict, Map<String, Double> features) {
        return (verdict == Truth.TRUE ? holds : fails).of(features);
    }

    /** By how much the log-odds are better than those from which a verdict is given. */
    double ahead(Truth verdict, Map<String, Double> features, boolean clean) {
        double least = from.getOrDefault(sort(verdict, features, clean), Double.POSITIVE_INFINITY);
        return of(verdict, features) - least;
    }

    /** The threshold that a verdict must reach. */
    static String sort(Truth verdict, Map<String, Double> features, boolean clean) {
        boolean holds = verdict == Truth.TRUE;
        String part = holds ? HOLDS : FAILS;
        boolean whole = !holds && clean && isPlain(features);
        if (clean && (holds || whole) && features.containsKey(IN_PLAIN)) {
            return part + PLAIN;
        }
        boolean against = holds ? isDisputed(features) : !clean && isWrongBeside(features);
        return against ? part : part + (whole ? WHOLE : CLEAN);
    }

    /**
     * Whether something in its sentence is read as wrong, acts as likely say otherwise, a mark in
     * it is answered by nothing or whoever speaks says to have done it.
     */
    private static boolean isDisputed(Map<String, Double> x) {
        double faint =
                FAINT.stream().mapToDouble(d -> x.getOrDefault("open." + d + ".FALSE", 0.0)).sum();
        return isWrongBeside(x)
                || x.getOrDefault("leanFALSE", 0.0) > faint
                || DISPUTING.stream().anyMatch(x::containsKey);
    }

    /** Whether another statement of its sentence is read as wrong. */
    private static boolean isWrongBeside(Map<String, Double> x) {
        return x.containsKey("beside.wrong");
    }

    /**
     * Whether all but a word of it is read, and it names what it is about, is a whole sentence or
     * part of one of which nothing is left unread.
     */
    private static boolean isPlain(Map<String, Double> x) {
        boolean named = !x.containsKey("carried");
        boolean whole = x.getOrDefault("part", 0.0) > MOST || !x.containsKey("beside.unread");
        return x.getOrDefault("unread", 0.0) <= 1 && (named || whole);
    }
}
