// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the numbers of a text tell together that its words don't: whose trade it is about where it
 * never says so ("our region"), and that it goes on from its own year after a glance at another.
 * One fit is chance; where many numbers that fit nothing as they were read fit one area, or one
 * year, and hardly any other, that is meant. How likely a number fits by chance is counted over the
 * other areas, or is that of the reading's neighbours.
 */
final class NumbersTell {

    /** How often a statement is right. */
    private static final double RIGHT = 0.62;

    /** Numbers that must fit together. */
    private static final int FITS = 4;

    /** Of these so many must stand before the area that they were taken to be of is named. */
    private static final int FIRST = 2;

    /** Numbers that areas are tried on at most, and areas at most. */
    private static final int TRIED = 16;

    private static final int AREAS = 150;

    /** Readings of a number that are tried. */
    private static final int READINGS = 3;

    /** By how much, as a logarithm, numbers must speak for an area, and more than for another. */
    private static final double SURE = 6;

    private static final double APART = 4;

    /** By how much, as a logarithm, numbers must speak for a year. */
    private static final double SURE_OF_YEAR = 4;

    /** From how many printed digits on a number tells anything. */
    private static final double DIGITS = 10;

    private final Scene scene;
    private final Asking asking;
    private final Answers answers;

    NumbersTell(Scene scene, Asking asking, Answers answers) {
        this.scene = scene;
        this.asking = asking;
        this.answers = answers;
    }

    /**
     * The area that a text is about and doesn't say, where numbers that were taken to be of another
     * hold of it; null where none is. The other may be named, but behind the first of them, as what
     * is set beside: "it sold less than the region around it". The country is named by texts on any
     * of its parts.
     *
     * @param reads the numbers as they were read under that other area
     */
    Codes reporter(List<ReadAnchor> reads, Codes subject) {
        int named =
                scene.areas.stream()
                        .filter(m -> m.offers(subject) && !subject.equals(scene.nation))
                        .mapToInt(Mention::from)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        List<Several> unsaid =
                reads.stream()
                        .filter(r -> isClaim(r) && isExact(r.anchor()))
                        .map(Several::of)
                        .filter(s -> !s.first().reading().isSaid(Field.REPORTER))
                        .filter(s -> subject.equals(s.first().draft().reporter()))
                        .limit(TRIED)
                        .toList();
        long first = unsaid.stream().filter(s -> s.read.anchor().from() < named).count();
        long hold = unsaid.stream().filter(s -> isTrue(s.first().holds())).count();
        if (first < FIRST || unsaid.size() < FITS || hold * 3 > unsaid.size()) {
            return null;
        }
        List<Codes> areas = like(subject);
        return areas.size() < 2 ? null : best(unsaid, areas);
    }

    /** Reporters that an area could be mistaken for: all others but the country. */
    private List<Codes> like(Codes one) {
        return scene.holdings.reportersOfCells().stream()
                .map(Codes::of)
                .filter(c -> !c.equals(one) && !c.equals(scene.nation))
                .limit(AREAS)
                .toList();
    }

    private Codes best(List<Several> unsaid, List<Codes> areas) {
        answers.ask(
                areas.stream()
                        .flatMap(a -> unsaid.stream().flatMap(s -> s.under(a)))
                        .map(asking::question)
                        .toList());
        boolean[][] holds = new boolean[areas.size()][];
        for (int a = 0; a < areas.size(); a++) {
            Deadline.check();
            holds[a] = hold(unsaid, areas.get(a));
        }
        int[] hits = new int[unsaid.size()];
        for (boolean[] h : holds) {
            for (int i = 0; i < hits.length; i++) {
                hits[i] += h[i] ? 1 : 0;
            }
        }
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < holds.length; a++) {
            double worth = 0;
            for (int i = 0; i < hits.length; i++) {
                int others = hits[i] - (holds[a][i] ? 1 : 0);
                worth += worth(holds[a][i], Math.max(0.01, (others + 0.5) / areas.size()));
            }
            next = Math.max(next, Math.min(most, worth));
            best = worth > most ? a : best;
            most = Math.max(most, worth);
        }
        int fits = 0;
        for (boolean h : holds[best]) {
            fits += h ? 1 : 0;
        }
        boolean sure = most >= SURE + Math.log(areas.size()) && most >= next + APART;
        return sure && fits >= FITS && fits * 3 > unsaid.size() ? areas.get(best) : null;
    }

    /** Whether numbers hold of an area under one of their readings. */
    private boolean[] hold(List<Several> unsaid, Codes area) {
        boolean[] out = new boolean[unsaid.size()];
        for (int i = 0; i < out.length; i++) {
            Several s = unsaid.get(i);
            out[i] = s.under(area).anyMatch(d -> holds(s.read, d));
        }
        return out;
    }

    /**
     * What numbers were found to mean, those that went on from a year which is only looked back on
     * moved to the text's own where they hold there.
     *
     * @param found by anchor
     */
    Map<Integer, Draft> times(List<ReadAnchor> reads, Map<Integer, Draft> found) {
        Map<Integer, Draft> out = found;
        Set<Period> own = new LinkedHashSet<>();
        own.add(scene.main);
        own.add(Period.year(scene.lastYear));
        for (Period year : own) {
            if (year.isYear() && scene.open == null) {
                out = moved(reads, out, year);
            }
        }
        return out;
    }

    private Map<Integer, Draft> moved(
            List<ReadAnchor> reads, Map<Integer, Draft> found, Period year) {
        List<Fit> carried = new ArrayList<>();
        for (ReadAnchor r : reads) {
            Draft d = found.get(r.anchor().index());
            Fitted read = d == null ? null : reading(r, d);
            boolean other = read != null && d.period().isYear() && !d.period().equals(year);
            if (other && !read.reading().isSaid(Field.PERIOD)) {
                carried.add(new Fit(r, read));
            }
        }
        List<Draft> drafts = carried.stream().map(f -> f.in(year)).toList();
        boolean[] holds = hold(carried, drafts);
        double worth = 0;
        int more = 0;
        for (int i = 0; i < holds.length; i++) {
            Fit f = carried.get(i);
            boolean now = isTrue(f.fitted.holds());
            double chance = f.read.boundedChance();
            worth += worth(holds[i], chance) - worth(now, chance);
            more += (holds[i] ? 1 : 0) - (now ? 1 : 0);
        }
        if (more < FITS || worth < SURE_OF_YEAR) {
            return found;
        }
        Map<Integer, Draft> out = new HashMap<>(found);
        for (int i = 0; i < holds.length; i++) {
            out.put(carried.get(i).read.anchor().index(), drafts.get(i));
        }
        return out;
    }

    private static Fitted reading(ReadAnchor r, Draft d) {
        return r.readings().stream().filter(f -> f.draft().equals(d)).findFirst().orElse(null);
    }

    /** Whether numbers hold under these readings of them, asked for together. */
    private boolean[] hold(List<Fit> fits, List<Draft> drafts) {
        List<Question> questions = drafts.stream().map(asking::question).toList();
        answers.ask(questions);
        boolean[] out = new boolean[fits.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = holds(fits.get(i).read, drafts.get(i));
        }
        return out;
    }

    private boolean holds(ReadAnchor r, Draft d) {
        double unit = Units.of(r.view());
        return isTrue(answers.holds(asking.assertion(r.anchor(), d, unit), asking.question(d)));
    }

    private static double worth(boolean holds, double chance) {
        return holds ? Math.log(RIGHT / chance) : Math.log((1 - RIGHT) / (1 - chance));
    }

    private static boolean isTrue(Boolean holds) {
        return holds != null && holds;
    }

    private static boolean isClaim(ReadAnchor r) {
        return r.claim() >= 0.5 && !r.readings().isEmpty();
    }

    /** Whether a number has digits enough to tell one area from others. */
    private static boolean isExact(Anchor a) {
        Num n = a.num();
        return n != null && n.step() > 0 && Math.abs(n.value()) >= DIGITS * n.step();
    }

    /** A number with its likeliest readings of which something is held, all that are tried. */
    private record Several(ReadAnchor read, List<Fitted> fitted) {

        static Several of(ReadAnchor r) {
            List<Fitted> held =
                    r.readings().stream().filter(f -> f.holds() != null).limit(READINGS).toList();
            return new Several(r, held.isEmpty() ? r.readings().subList(0, 1) : held);
        }

        Fitted first() {
            return fitted.get(0);
        }

        /** The same of another area. */
        Stream<Draft> under(Codes area) {
            return fitted.stream().map(f -> f.draft().with(Field.REPORTER, area));
        }
    }

    /** A number with the reading of it that is tried otherwise. */
    private record Fit(ReadAnchor read, Fitted fitted) {

        Draft in(Period year) {
            Draft d = fitted.draft();
            boolean carried = d.base() != null && !fitted.reading().isSaid(Field.BASE);
            int years = year.firstYear() - d.period().firstYear();
            Draft moved = d.with(Field.PERIOD, year);
            return carried ? moved.with(Field.BASE, d.base().plusYears(years)) : moved;
        }
    }
}
