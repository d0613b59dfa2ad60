// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Doubled from 2.1 to 3.0", "three times those of wool", against both levels. */
final class Multiples {

    private static final Map<String, Double> WORDS =
            Map.ofEntries(
                    Map.entry("twice", 2.0),
                    Map.entry("double", 2.0),
                    Map.entry("triple", 3.0),
                    Map.entry("half", 0.5),
                    Map.entry("third", 1 / 3.0),
                    Map.entry("two thirds", 2 / 3.0),
                    Map.entry("quarter", 0.25),
                    Map.entry("three quarters", 0.75),
                    Map.entry("fifth", 0.2),
                    Map.entry("tenth", 0.1),
                    Map.entry("doppio", 2.0),
                    Map.entry("triplo", 3.0),
                    Map.entry("quadruplo", 4.0),
                    Map.entry("met\u00e0", 0.5),
                    Map.entry("terzo", 1 / 3.0),
                    Map.entry("due terzi", 2 / 3.0),
                    Map.entry("quarto", 0.25),
                    Map.entry("tre quarti", 0.75),
                    Map.entry("quinto", 0.2),
                    Map.entry("decimo", 0.1));

    /** Such words are round ones. */
    private static final double ROUND = 0.12;

    private static final double TENTH = 0.1;
    private static final double LITTLE = 0.03;
    private static final int NEAR = 70;

    /** How far before a multiple, and behind it, "and a half" may begin and end. */
    private static final int HALF_BEFORE = 6;

    private static final int HALF_BEHIND = 12;

    /** Counts below are of something else. */
    private static final double LEAST = 10;

    /** How many letters two words share that are of one stem, and how many their ends may have. */
    private static final int STEM = 6;

    private static final int ENDING = 4;

    /** Letters of a currency's code. */
    private static final int CODE = 3;

    private static final Pattern CLAUSE = Pattern.compile("[.,;:(]");

    private final Known known;
    private final Figures figures;
    private final Pattern multiple;
    private final Pattern andHalf;
    private final Pattern hedged;
    private final Pattern over;
    private final Pattern under;
    private final Pattern verb;
    private final Pattern ofTotal;

    private Multiples(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        multiple = known.words.ending("multiple");
        andHalf = known.words.words("and-half");
        hedged = known.words.ending("hedged");
        over = known.words.before("over-times");
        under = known.words.before("under-times");
        verb = known.words.words("multiplied");
        ofTotal = known.words.words("of-total");
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Multiples all = new Multiples(known, figures);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            if (all.beside(s) || known.words.riskyHere.matcher(s.text()).find()) {
                continue;
            }
            Matcher m = all.multiple.matcher(s.text());
            if (m.find() && (all.isExact(s, m) || all.meaning(m) > 1)) {
                all.times(s, i == 0 ? null : sentences.get(i - 1), m);
            }
            Matcher v = all.verb.matcher(s.text());
            if (v.find() && all.isExact(s, v)) {
                all.multiplied(s, v);
            }
        }
    }

    /** What so many times may be, by the word before: "over" twice is up to three times. */
    private Interval around(Sentence s, Matcher m, double means) {
        String before = s.text().substring(0, m.start());
        boolean tenths = m.group("d") != null && m.group("d").length() > 2;
        double next = means < 1 ? ROUND : 1;
        if (over.matcher(before).find()) {
            return new Interval(means * (1 - LITTLE), means + next * 1.5);
        }
        if (under.matcher(before).find()) {
            return new Interval(means - next, means * (1 + LITTLE));
        }
        double wide = isExact(s, m) ? ROUND : 2 * ROUND;
        double digit = tenths && m.group("d").matches(".*\\D\\d\\d") ? TENTH / 5 : TENTH;
        return tenths
                ? new Interval(means - digit, means + digit)
                : new Interval(means * (1 - wide), means * (1 + wide));
    }

    private boolean isExact(Sentence s, Matcher m) {
        return !hedged.matcher(s.text().substring(0, m.start())).find();
    }

    /** A multiple between two levels of a sentence, whatever they are of. */
    private boolean beside(Sentence s) {
        Matcher m = multiple.matcher(s.text());
        if (!m.find()) {
            return false;
        }
        Figure of = null;
        Figure than = null;
        for (Figure f : figures.of(s)) {
            boolean level = f.is(Figure.Kind.LEVEL) && f.n().sign() == 0 && !f.hedged();
            boolean before = f.n().end() <= m.start();
            of = level && before ? f.base() && of != null ? of : f : of;
            boolean next = than == null && f.n().start() >= m.end() && level;
            than = next && f.n().start() - m.end() <= NEAR ? f : than;
        }
        boolean both =
                of != null
                        && than != null
                        && of.n().unit() == than.n().unit()
                        && Math.min(of.n().value(), than.n().value()) >= LEAST;
        String between = both ? s.text().substring(of.n().end(), than.n().start()) : ";";
        double means = meaning(s, m);
        if (between.contains(";") || means == 0) {
            return false;
        }
        String name = s.text().substring(m.end(), than.n().start());
        boolean words = !isExact(s, m) && m.group("d") == null;
        if (name.contains(",") && words || means < 1 && name.strip().length() > CODE) {
            return false; // "three quarters of the firms", "half of 2024"
        }
        Interval a = of.size();
        Interval b = than.size();
        Interval made = new Interval(a.low() / b.high(), a.high() / Math.max(b.low(), 1e-9));
        if (!made.meets(around(s, m, means))) {
            told(of.span(), of.words(), than.words(), made, s, m);
        }
        return true;
    }

    /** "Doubled from 2.1 to 3.0", "tripled since 2014, when they stood at 2.1". */
    private void multiplied(Sentence s, Matcher v) {
        Sides here = sides(s, 0, s.text().length());
        Sides from = only(here, t -> t.in() == s && !t.when().equals(known.read.main()));
        Sides to = only(here, t -> t.in() == s && t.when().equals(known.read.main()));
        String lead = s.text().substring(0, v.start());
        lead = lead.substring(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(':')) + 1);
        if (to.all.isEmpty() && known.read.stems().of(lead).isEmpty()) {
            String flow = figures.flowIn(lead);
            List<Telling> now = flow.isEmpty() ? List.of() : known.levels(flow);
            to = new Sides(now.stream().filter(Telling::isWhole).toList(), now);
        }
        int k = v.group("three") != null ? 3 : 2;
        double means = v.group("half") != null ? 0.5 : k;
        double wide = k == 2 ? 0.2 : 0.16;
        told(to, from, new Interval(means * (1 - wide), means * (1 + wide)), s, v);
    }

    private static Sides only(Sides all, Predicate<Telling> which) {
        List<Telling> some = all.all.stream().filter(which).toList();
        return new Sides(some, some);
    }

    /**
     * Each level that may be set against another: if none of them makes the multiple, and some are
     * surely meant, it is at odds with those.
     */
    private void times(Sentence s, Sentence before, Matcher m) {
        double means = meaning(s, m);
        String lead = s.text().substring(0, m.start());
        int from = lead.lastIndexOf(';') + 1;
        Matcher clause = CLAUSE.matcher(s.text());
        int to = clause.find(m.end()) ? clause.start() : s.text().length();
        Sides of = sides(s, from, m.start());
        boolean goesOn = before != null && before.block() == s.block();
        if (of.all.isEmpty() && known.read.stems().of(lead).isEmpty()) {
            of =
                    figures.hasFlow(lead)
                            ? wholes(flow(lead))
                            : goesOn
                                    ? sides(before, 0, before.text().length())
                                    : of; // "this was twice …"
        }
        Sides than = sides(s, m.end(), to);
        String name = s.text().substring(m.end(), to);
        if (ofTotal.matcher(name).lookingAt()) {
            than = wholes(of.all.isEmpty() ? "" : of.all.get(0).flow());
        } else if (than.all.isEmpty() && means > 1 && known.read.stems().of(name).isEmpty()) {
            than = others(of); // "twice as large in 2024"
        }
        told(of, than, means == 0 ? null : around(s, m, means), s, m);
    }

    /**
     * Levels that may be meant.
     *
     * @param sure those of just whom words name, or that stand there themselves
     */
    private record Sides(List<Telling> sure, List<Telling> all) {}

    /** Those told in a stretch of a sentence, and of whoever it names. */
    private Sides sides(Sentence s, int from, int to) {
        Set<String> names = known.read.stems().of(s.text().substring(from, Math.max(from, to)));
        List<Telling> sure = new ArrayList<>();
        List<Telling> all = new ArrayList<>();
        for (Telling t : known.all) {
            boolean here = t.in() == s && t.at() - s.start() >= from && t.at() - s.start() < to;
            boolean named = t.role() == Role.LEVEL && isNamed(t.who(), names);
            if (t.role() == Role.LEVEL && (here || named)) {
                all.add(t);
                boolean exactly = names.stream().allMatch(n -> isNamed(Set.of(n), t.who()));
                boolean now = t.isUntold() || t.when().equals(known.read.main());
                if (here || exactly && now) {
                    sure.add(t);
                }
            }
        }
        return new Sides(sure, all);
    }

    /** Whether a name is among others, however it ends. */
    private static boolean isNamed(Set<String> who, Set<String> names) {
        return who.stream().anyMatch(w -> names.stream().anyMatch(n -> isAlike(w, n)));
    }

    private static boolean isAlike(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return a.equals(b) || same >= STEM && same >= Math.max(a.length(), b.length()) - ENDING;
    }

    private String flow(String lead) {
        return figures.isBalance(lead) ? Reader.BALANCE : figures.flowIn(lead);
    }

    private Sides wholes(String flow) {
        List<Telling> all = known.wholes().stream().filter(t -> t.flow().equals(flow)).toList();
        return new Sides(all, all);
    }

    /** The levels of the same at any time. */
    private Sides others(Sides of) {
        List<Telling> all = new ArrayList<>();
        for (Telling t : known.all) {
            boolean level = t.role() == Role.LEVEL;
            if (level && of.sure.stream().anyMatch(o -> o.series().equals(t.series()))) {
                all.add(t);
            }
        }
        return new Sides(all, all);
    }

    private void told(Sides of, Sides than, Interval means, Sentence s, Matcher m) {
        if (means == null || of.all.stream().anyMatch(a -> isAny(a, than.all, means))) {
            return;
        }
        for (Telling a : of.sure) {
            for (Telling b : than.sure) {
                if (a.value().low() > 0 && b.value().low() > 0 && isLike(a, b)) {
                    Telling first = a.at() < b.at() ? a : b;
                    told(first.span(), a.words(), b.words(), ratio(a, b), s, m);
                    return;
                }
            }
        }
    }

    private static boolean isLike(Telling a, Telling b) {
        return !a.value().meets(b.value())
                && a.unit().equals(b.unit())
                && (a.flow().equals(b.flow()) || a.in() == b.in());
    }

    /** Whether any of some levels makes the multiple, one way or the other. */
    private static boolean isAny(Telling a, List<Telling> all, Interval means) {
        return all.stream().anyMatch(b -> ratio(a, b).meets(means) || ratio(b, a).meets(means));
    }

    private static Interval ratio(Telling a, Telling b) {
        Interval x = a.value().size();
        Interval y = b.value().size();
        return new Interval(x.low() / Math.max(y.high(), 1e-9), x.high() / Math.max(y.low(), 1e-9));
    }

    private void told(Span first, String of, String than, Interval made, Sentence s, Matcher m) {
        Label makes = Say.range(made, "", made.low() > 1 ? 1 : 2);
        String word = m.group().strip();
        Span span = s.span(m.start(), m.start() + m.group().stripTrailing().length());
        known.clash(
                "multiple",
                first,
                span,
                Say.told("multiples.times-text-says", of, makes, than, word));
    }

    /** By how much a word multiplies; 0 where it isn't known. */
    private double meaning(Sentence s, Matcher m) {
        int to = Math.min(s.text().length(), m.end() + HALF_BEHIND);
        String around = s.text().substring(Math.max(0, m.start() - HALF_BEFORE), to);
        return andHalf.matcher(around).find() ? 0 : meaning(m);
    }

    private double meaning(Matcher m) {
        if (m.group("d") != null) {
            return Double.parseDouble(m.group("d").replace(',', '.'));
        }
        if (m.group("n") != null) {
            return known.read.times().count(m.group("n"));
        }
        String word =
                m.group("w").toLowerCase(Locale.ROOT).replaceFirst("^(?:an?|one|il|la|un) ", "");
        return WORDS.getOrDefault(word, 0.0);
    }
}
