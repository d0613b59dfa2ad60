// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.checking.self.Sizes.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * What changed by a title, against the first two levels that the lead sets against each other: at
 * odds where both went one way, and nothing at all that the text tells or makes is it.
 */
final class Leads {

    private static final double FARTHEST = 4;

    private final Sizes sizes;
    private final List<Table> tables;
    private final Bases bases;

    Leads(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        this.tables = tables;
        bases = new Bases(sizes.levels.known);
    }

    /** The later level of the lead that a title's change isn't of; null for none. */
    Span odd(Size z) {
        int[] clause = clause(z.s(), z.start(), z.end());
        String text = z.s().text().substring(clause[0], clause[1]);
        boolean plain = z.isMade() && z.way() != 0 && !bases.isOfShorter(z);
        if (!plain || sizes.words.riskyHere.matcher(text).find() || isTold(z)) {
            return null;
        }
        for (int i : sizes.lead()) {
            List<Pair> pairs = new ArrayList<>(sizes.pairs(i));
            pairs.addAll(sizes.across(i));
            for (Pair p : pairs) {
                return isMeant(z, p, text, clause) && isNear(z, p) ? p.to().span() : null;
            }
        }
        return null;
    }

    /** Where the clause of a title begins and ends that a number stands in. */
    static int[] clause(Sentence s, int start, int end) {
        Matcher m = Headed.CLAUSES.matcher(s.text());
        int from = 0;
        int to = s.text().length();
        while (m.find()) {
            from = m.end() <= start ? m.end() : from;
            to = m.start() >= end ? Math.min(to, m.start()) : to;
        }
        return new int[] {from, to};
    }

    private boolean isMeant(Size z, Pair p, String clause, int[] place) {
        String before = p.to().s().text().substring(0, p.to().start());
        String flow = sizes.levels.figures.flowIn(clause);
        String its = sizes.levels.figures.flowIn(before);
        boolean same = flow.isEmpty() || its.isEmpty() || flow.equals(its);
        same &= isOf(sizes.levels, z.s(), place, p.to().s());
        boolean behind = !flow.isEmpty() && flow.equals(sizes.levels.figures.flowIn(head(p.to())));
        boolean named = behind || isNamed(z.s(), p.to().s());
        same &= its.isEmpty() ? named : isOfAll(before, z.s());
        boolean up = p.to().value().low() > p.from().high();
        boolean down = p.to().high() < p.from().value().low();
        boolean hedged = p.to().hedged() || p.from().hedged();
        return same && !hedged && (z.way() > 0 ? up : down) && isOfTime(z, p, place);
    }

    /**
     * Whether all that a title's clause tells, but for words for what is earned, is told in a
     * sentence of the lead, and it names nobody else.
     */
    static boolean isOf(Levels levels, Sentence title, int[] place, Sentence lead) {
        TellingWords words = levels.known.words;
        String text = levels.figures.plain(title).substring(place[0], place[1]);
        boolean flow = levels.figures.hasFlow(text);
        Matcher earned = words.words("made-in").matcher(text);
        boolean told = flow || earned.find();
        Set<String> said = new TreeSet<>(levels.keys(earned.replaceAll(" ")));
        Set<String> beside = levels.keys(lead.text());
        return (told || !said.isEmpty())
                && beside.containsAll(said)
                && !words.riskyHere.matcher(text).find();
    }

    private static String head(Size z) {
        return Figures.head(z.s().after(z.end()));
    }

    /** Whether a title and a sentence have a word in common. */
    private boolean isNamed(Sentence title, Sentence lead) {
        Set<String> said = sizes.levels.keys(title.text());
        return !Collections.disjoint(said, sizes.levels.keys(lead.text()));
    }

    /** Whether a flow is told of no more than the title tells, between its word and a level. */
    private boolean isOfAll(String before, Sentence title) {
        TellingWords words = sizes.words;
        int at = Math.max(Reader.last(words.exports, before), Reader.last(words.imports, before));
        return sizes.levels
                .keys(title.text())
                .containsAll(sizes.levels.keys(before.substring(Math.max(0, at))));
    }

    /** Whether the times of a title's clause are those of the text, or of the sentence. */
    private boolean isOfTime(Size z, Pair p, int[] place) {
        When main = sizes.levels.known.read.main();
        Times times = sizes.levels.known.read.times();
        List<When> own = new ArrayList<>(List.of(main));
        times.in(p.to().s().text(), main).forEach(f -> own.add(f.when()));
        return times.in(z.s().text(), main).stream()
                .filter(f -> !f.day() && f.start() >= place[0] && f.end() <= place[1])
                .allMatch(f -> own.contains(f.when()));
    }

    private static boolean isNear(Size z, Pair p) {
        Interval made = made(z, p.from(), p.to());
        double ratio = made.high() / z.high();
        return !made.meets(z.value()) && ratio < FARTHEST && ratio > 1 / FARTHEST;
    }

    private static Interval made(Size z, Size a, Size b) {
        return z.is(Is.DIFFERENCE) ? b.value().minus(a.value()).size() : Sizes.change(a, b).size();
    }

    /** Whether a number, two levels of one paragraph or cells of a table are, or make, a change. */
    private boolean isTold(Size z) {
        Interval told = z.value();
        for (int i = 0; i < sizes.count(); i++) {
            for (Size o : sizes.isHeading(i) ? List.<Size>of() : sizes.in(i)) {
                boolean kind = z.is(Is.DIFFERENCE) != o.unit().equals("%");
                if (kind && !o.is(Is.TIMES) && o.value().meets(told)) {
                    return true;
                }
                for (int k = i - 2; k <= i && o.is(Is.LEVEL); k++) {
                    boolean near = k == i || sizes.levels.isTogether(i, k);
                    for (Size a : near ? sizes.levels(k) : List.<Size>of()) {
                        boolean two = a != o && a.isLike(o) && a.past() != o.past();
                        if (two && (made(z, a, o).meets(told) || made(z, o, a).meets(told))) {
                            return true;
                        }
                    }
                }
            }
        }
        for (int i = 0; i < sizes.count(); i++) {
            if (sizes.pairs(i).stream().anyMatch(p -> made(z, p.from(), p.to()).meets(told))) {
                return true;
            }
        }
        return inTables(z);
    }

    private boolean inTables(Size z) {
        Interval told = z.is(Is.DIFFERENCE) ? z.value() : z.value().times(100);
        for (Table t : tables) {
            for (Grid.Row row : t.grid().rows()) {
                for (Grid.Cell a : row.cells()) {
                    for (double scale : new double[] {1, 1e3, 1e6, 1e9}) {
                        boolean any = scale == 1 || z.is(Is.DIFFERENCE);
                        if (a != null && any && a.interval().size().times(scale).meets(told)) {
                            return true;
                        }
                        for (Grid.Cell b : a == null || !any ? List.<Grid.Cell>of() : row.cells()) {
                            if (b != null && b != a && isMade(z, a, b, scale, told)) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean isMade(Size z, Grid.Cell a, Grid.Cell b, double scale, Interval told) {
        if (z.is(Is.DIFFERENCE)) {
            return a.interval().minus(b.interval()).size().times(scale).meets(told);
        }
        boolean both = a.value() > 0 && b.value() > 0;
        return both && a.interval().growthTo(b.interval()).size().meets(told);
    }
}
