// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Sizes.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told to have doubled, tripled or halved, against the levels that are set against each
 * other in its sentence, in the one before, or of whom a title names: at odds where some are, and
 * no two within reach make it.
 */
final class Grown {

    private static final double WIDE = 0.15;
    private static final int NEAR = 60;
    private static final String[] TIMES = {"half", "two", "three", "four", "five"};
    private static final double[] VALUES = {0.5, 2, 3, 4, 5};

    private final Sizes sizes;
    private final List<Table> tables;
    private final Pattern verbs;
    private final Pattern over;
    private final Pattern under;

    private Grown(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        this.tables = tables;
        verbs = sizes.words.words("grown-times");
        over = sizes.words.before("made-over");
        under = sizes.words.before("under-times");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Grown all = new Grown(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            String text = sizes.levels.sentences.get(i).text();
            boolean risky = !sizes.isHeading(i) && sizes.words.riskyHere.matcher(text).find();
            Matcher m = all.verbs.matcher(text);
            while (m.find() && !risky) {
                Clash clash = all.clash(i, m);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    private Clash clash(int i, Matcher m) {
        Interval told = told(m, sizes.levels.sentences.get(i).text().substring(0, m.start()));
        List<Pair> meant = sizes.isHeading(i) ? ofTitle(i, m) : ofSentence(i, m);
        List<Size> near = new ArrayList<>(sizes.isHeading(i) ? List.of() : sizes.beside(i));
        for (Pair p : meant) {
            near.add(p.from());
            near.add(p.to());
        }
        for (int k = 0; k < sizes.count() && sizes.isHeading(i); k++) {
            int one = k;
            boolean beside = meant.stream().anyMatch(p -> sizes.levels.isTogether(one, p.to().i()));
            near.addAll(beside ? sizes.levels(k) : List.of());
            if (sizes.pairs(k).stream().anyMatch(p -> is(p.to(), p.from(), told))) {
                return null;
            }
        }
        boolean made = near.stream().anyMatch(a -> near.stream().anyMatch(b -> is(a, b, told)));
        if (meant.isEmpty() || made || inTables(i, told)) {
            return null;
        }
        Pair p = meant.get(0);
        return new Clash(
                "multiple",
                p.to().span(),
                sizes.levels.sentences.get(i).span(m.start(), m.end()),
                Say.told(
                        "multiples.times-text-says",
                        p.to().words(),
                        Say.range(ratio(p.to(), p.from()), "", 1),
                        p.from().words(),
                        m.group().strip()));
    }

    private Interval told(Matcher m, String lead) {
        double n = 0;
        for (int k = 0; k < TIMES.length; k++) {
            n = m.group(TIMES[k]) != null ? VALUES[k] : n;
        }
        boolean more = over.matcher(lead).find();
        boolean less = under.matcher(lead).find();
        double low = n * (more ? 1 : 1 - WIDE);
        double high = n * (less ? 1 : more ? 1 + 2 * WIDE : 1 + WIDE);
        return new Interval(less ? low * (1 - WIDE) : low, high);
    }

    /** The only two levels of its sentence that are set against each other, or of that before. */
    private List<Pair> ofSentence(int i, Matcher m) {
        List<Pair> own = sizes.pairs(i);
        if (own.size() == 1 && sizes.levels(i).size() == 2) {
            Pair p = own.get(0);
            int gap = Math.max(p.start() - m.end(), m.start() - p.end());
            String text = p.to().s().text();
            int from = Math.min(m.end(), p.end());
            String between = text.substring(from, Math.max(from, Math.max(m.start(), p.start())));
            return gap < NEAR && !between.contains(";") ? own : List.of();
        }
        List<Pair> last = own.isEmpty() && sizes.levels(i).isEmpty() ? sizes.across(i) : List.of();
        String lead = sizes.levels.sentences.get(i).text().substring(0, m.start());
        return last.size() == 1 && sizes.isAbout(lead) ? last : List.of();
    }

    /** Those of the first sentence that says what a title says before or behind the word. */
    private List<Pair> ofTitle(int i, Matcher m) {
        String text = sizes.levels.sentences.get(i).text();
        String part = text.substring(start(text, m.start()), m.start());
        Set<String> said = sizes.levels.keys(part.isBlank() ? text : part);
        List<Pair> out = new ArrayList<>();
        for (int k = i + 1; k < sizes.count() && out.isEmpty(); k++) {
            boolean named =
                    said.isEmpty()
                            ? sizes.lead().contains(k)
                            : !Collections.disjoint(said, keys(k));
            out.addAll(named && !sizes.isHeading(k) ? sizes.pairs(k) : List.of());
        }
        return out;
    }

    private static int start(String text, int end) {
        Matcher m =
                Pattern.compile("[,;:]|(?<!\\p{L})(?:ma|but|and|as|while|mentre|e)(?!\\p{L})")
                        .matcher(text);
        int out = 0;
        while (m.find() && m.end() <= end) {
            out = m.end();
        }
        return out;
    }

    private Set<String> keys(int k) {
        return sizes.levels.keys(sizes.levels.sentences.get(k).text());
    }

    private static Interval ratio(Size a, Size b) {
        return new Interval(a.value().low() / b.high(), a.high() / Math.max(b.value().low(), 1e-9));
    }

    private static boolean is(Size a, Size b, Interval told) {
        return a != b && a.isOfUnit(b) && ratio(a, b).meets(told);
    }

    /** Whether a row that the sentence names has cells that make it. */
    private boolean inTables(int i, Interval told) {
        for (Table t : tables) {
            for (int row = 0; row < t.grid().rows().size(); row++) {
                boolean named = !Collections.disjoint(t.label(row), keys(i)) || t.isTotal(row);
                List<Grid.Cell> cells = named ? t.grid().rows().get(row).cells() : List.of();
                for (Grid.Cell a : cells) {
                    for (Grid.Cell b : cells) {
                        boolean both = a != null && b != null && a != b && b.value() > 0;
                        if (both
                                && new Interval(
                                                a.interval().low() / b.interval().high(),
                                                a.interval().high() / b.interval().low())
                                        .meets(told)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
