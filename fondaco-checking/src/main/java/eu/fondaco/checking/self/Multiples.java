// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Pattern apposed;

    private Multiples(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        multiple = known.words.ending("multiple");
        andHalf = known.words.words("and-half");
        hedged = known.words.ending("hedged");
        over = known.words.before("over-times");
        under = known.words.before("under-times");
        verb = known.words.words("multiplied");
        apposed = known.words.whole("apposed");
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

    /** "Doubled from 2.1 to 3.0": both levels of what the sentence is about. */
    private void multiplied(Sentence s, Matcher v) {
        Telling to = null;
        Telling from = null;
        for (Telling t : known.in(s)) {
            boolean level = t.role() == Role.LEVEL && t.at() - s.start() >= v.end();
            if (level && t.when().equals(known.read.main())) {
                to = to == null ? t : to;
            } else if (level) {
                from = from == null ? t : from;
            }
        }
        if (from == null || to == null || !from.series().equals(to.series())) {
            return;
        }
        int k = v.group("three") != null ? 3 : 2;
        double means = v.group("half") != null ? 0.5 : k;
        double wide = k == 2 ? 0.2 : 0.16;
        told(to, from, new Interval(means * (1 - wide), means * (1 + wide)), s, v);
    }

    private void times(Sentence s, Sentence before, Matcher m) {
        Telling of = of(s, before, m);
        Telling than = of == null ? null : than(s, m.end(), of);
        double means = meaning(s, m);
        if (than != null && than != of && means != 0) {
            told(of, than, around(s, m, means), s, m);
        }
    }

    private void told(Telling of, Telling than, Interval means, Sentence s, Matcher m) {
        Interval a = of.value();
        Interval b = than.value();
        if (a.low() <= 0 || b.low() <= 0) {
            return;
        }
        Interval made = new Interval(a.low() / b.high(), a.high() / b.low());
        if (made.meets(means)) {
            return;
        }
        Telling first = of.at() < than.at() ? of : than;
        told(first.span(), of.words(), than.words(), made, s, m);
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

    /**
     * What is set against another: told before it, named as its subject, or in the sentence before.
     */
    private Telling of(Sentence s, Sentence before, Matcher m) {
        Telling of = last(s, m.start());
        if (of != null) {
            int end = Math.min(m.start(), of.at() - s.start() + of.words().length());
            String between = s.text().substring(end, m.start());
            return known.read.stems().of(between).isEmpty() ? of : null;
        }
        String lead = s.text().substring(0, m.start());
        Set<String> named = known.cast.lastIn(lead.substring(lead.lastIndexOf(';') + 1));
        if (named != null) {
            return level(named, "", known.read.main());
        }
        boolean goesOn = before != null && before.block() == s.block();
        return goesOn && known.read.stems().of(lead).isEmpty()
                ? last(before, Integer.MAX_VALUE) // "this was three times …"
                : null;
    }

    /** The last level before a place of a sentence. */
    private Telling last(Sentence s, int end) {
        Telling found = null;
        for (Telling t : known.in(s)) {
            boolean before = t.role() == Role.LEVEL && t.at() - s.start() < end;
            found = before ? t : found;
        }
        return found;
    }

    /** What it is set against: what stands right behind its name, or is told of it. */
    private Telling than(Sentence s, int from, Telling of) {
        Matcher end = CLAUSE.matcher(s.text());
        int to = end.find(from) ? end.start() : s.text().length();
        for (Telling t : known.in(s)) {
            boolean beside = t.role() == Role.LEVEL && t.at() - s.start() >= to;
            String between = beside ? s.text().substring(to, t.at() - s.start()) : "";
            if (beside && t.unit().equals(of.unit()) && apposed.matcher(between).matches()) {
                return t;
            }
        }
        String name = s.text().substring(from, to);
        if (ofTotal.matcher(name).lookingAt()) {
            return of.unit().isEmpty() ? level(Set.of(), of.flow(), of.when()) : null;
        }
        Set<String> who = known.cast.oneIn(name);
        return who == null || who.equals(of.who()) ? null : level(who, of.flow(), of.when());
    }

    /** The level told of one at a time; null where none is, or several that differ. */
    private Telling level(Set<String> who, String flow, When when) {
        Telling found = null;
        for (Telling t : known.all) {
            boolean same =
                    t.role() == Role.LEVEL
                            && t.who().equals(who)
                            && t.when().equals(when)
                            && (flow.isEmpty() || t.flow().equals(flow))
                            && t.unit().isEmpty();
            if (same && found != null && !found.value().meets(t.value())) {
                return null;
            }
            found = same && found == null ? t : found;
        }
        return found;
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
