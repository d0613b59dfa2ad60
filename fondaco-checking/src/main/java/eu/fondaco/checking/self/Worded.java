// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.checking.self.Telling.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words say of numbers without a number of their own, or with one in words: how many rose and
 * how many fell, above and below, which way a title tells a balance went, what remains of the
 * whole.
 */
final class Worded {

    /** As many letters as "of GDP, compared with the" has. */
    private static final int BREATH = 40;

    private final List<Telling> facts;
    private final Reader.Read read;
    private final TellingWords words;
    private final List<Clash> out = new ArrayList<>();

    private Worded(List<Telling> facts, Reader.Read read, TellingWords words) {
        this.facts = facts;
        this.read = read;
        this.words = words;
    }

    /** The clashes of these sentences. */
    static List<Clash> in(
            List<Sentence> sentences, List<Telling> facts, Reader.Read read, TellingWords words) {
        Worded all = new Worded(facts, read, words);
        List<Printed> shares = new ArrayList<>();
        Sentence before = null;
        for (Sentence s : sentences) {
            if (before == null || before.block() != s.block()) {
                shares.clear();
            }
            before = s;
            all.counts(s);
            all.compared(s);
            all.points(s);
            all.remaining(s, shares);
            if (s.heading()) {
                all.way(s);
            }
        }
        return all.out;
    }

    /** "Three of the five groups recorded more; two recorded less". */
    private void counts(Sentence s) {
        Matcher m = words.words("higher-lower").matcher(s.text());
        if (!m.find()) {
            return;
        }
        int a = read.times().count(m.group("a"));
        int b = read.times().count(m.group("b"));
        int n = read.times().count(m.group("n"));
        if (a + b > n) {
            add(
                    "total",
                    s.span(m.start("a"), m.end("n")),
                    s.span(m.start("b"), m.end("b")),
                    a + " and " + b + " are " + (a + b) + ", more than the " + n + " there are.",
                    a + " e " + b + " fanno " + (a + b) + ", pi\u00f9 dei " + n + " che sono.");
        }
    }

    /** Two levels in brackets with a word between that says which is larger. */
    private void compared(Sentence s) {
        List<Telling> levels =
                facts.stream().filter(f -> f.in() == s && f.role() == Role.LEVEL).toList();
        if (levels.size() != 2 || !levels.get(0).unit().equals(levels.get(1).unit())) {
            return;
        }
        int from = levels.get(0).at() - s.start();
        int to = levels.get(1).at() - s.start();
        String between = s.text().substring(from, to);
        boolean than = words.words("than").matcher(between).find();
        String told = than ? s.text().substring(0, from) : between;
        Matcher above = words.words(than ? "greater" : "above").matcher(told);
        Matcher below = words.words(than ? "lesser" : "below").matcher(told);
        boolean up = above.find();
        boolean down = below.find();
        boolean bracketed =
                from > 0 && s.text().charAt(from - 1) == '(' && s.text().charAt(to - 1) == '(';
        Interval a = levels.get(0).value();
        Interval b = levels.get(1).value();
        boolean odd = up && a.high() < b.low() || down && a.low() > b.high();
        if (up != down && bracketed && odd) {
            Matcher m = up ? above : below;
            add(
                    "order",
                    levels.get(0).span(),
                    levels.get(1).span(),
                    levels.get(0).words()
                            + " is "
                            + (up ? "less" : "more")
                            + " than "
                            + levels.get(1).words()
                            + "; the text says \u201c"
                            + m.group()
                            + "\u201d.",
                    levels.get(0).words()
                            + " \u00e8 "
                            + (up ? "meno" : "pi\u00f9")
                            + " di "
                            + levels.get(1).words()
                            + "; il testo dice \u201c"
                            + m.group()
                            + "\u201d.");
        }
    }

    /** "12.3%, 0.9 percentage points more than the 10.2% of 2022". */
    private void points(Sentence s) {
        List<Printed> points = s.all(Unit.POINTS);
        List<Printed> percents = s.all(Unit.PERCENT);
        if (points.size() != 1
                || percents.size() != 2
                || percents.stream().anyMatch(Printed::hedged)
                        && !isThan(s, points.get(0), percents.get(1))) {
            return;
        }
        Printed d = points.get(0);
        Printed a = percents.get(0);
        Printed b = percents.get(1);
        if (b.end() <= d.start()) {
            behind(s, a, b, d);
            return;
        }
        boolean inOrder = a.end() <= d.start() && d.end() <= b.start();
        String between = inOrder ? s.text().substring(d.end(), b.start()) : "";
        if (!inOrder || between.length() > 60) {
            return;
        }
        int way =
                words.way(between) != 0
                        ? words.way(between)
                        : words.way(s.text().substring(a.end(), d.start()));
        Interval made = a.interval().minus(b.interval());
        Interval told = Interval.printed(d.value(), d.step());
        boolean agrees = way >= 0 && made.meets(told) || way <= 0 && made.meets(told.negative());
        if (agrees || !isThan(s, d, b)) {
            return;
        }
        clash(s, a, b, d, made);
    }

    /** "72.4%, compared with 74.0% a year before, a decrease of 1.6 points". */
    private void behind(Sentence s, Printed a, Printed b, Printed d) {
        String text = s.text();
        String lead = text.substring(a.end(), b.start());
        String between = text.substring(b.end(), d.start());
        boolean against = words.before("base-level").matcher(lead).find();
        against &= lead.replaceAll("\\P{L}", "").length() < BREATH && !lead.contains(";");
        boolean one = read.stems().of(between).isEmpty() && between.length() < 60;
        one &= between.matches("[^,;:()]*[,(][^,;:()]*");
        int way = words.way(between);
        Interval made = a.interval().minus(b.interval());
        Interval told = Interval.printed(d.value(), d.step());
        boolean agrees = made.meets(way > 0 ? told : told.negative());
        boolean hedged = a.hedged() || b.hedged() || d.hedged();
        if (against && one && way != 0 && !agrees && !hedged) {
            clash(s, a, b, d, made);
        }
    }

    private void clash(Sentence s, Printed a, Printed b, Printed d, Interval made) {
        add(
                "difference",
                s.span(a.start(), a.end()),
                s.span(Math.min(d.start(), b.start()), Math.max(d.end(), b.end())),
                s.words(a)
                        + " less "
                        + s.words(b)
                        + " is "
                        + Say.range(made, "", 1).en()
                        + " points; the text says \u201c"
                        + s.words(d)
                        + "\u201d.",
                s.words(a)
                        + " meno "
                        + s.words(b)
                        + " fa "
                        + Say.range(made, "", 1).it()
                        + " punti; il testo dice \u201c"
                        + s.words(d)
                        + "\u201d.");
    }

    private boolean isThan(Sentence s, Printed points, Printed percent) {
        String between = s.text().substring(points.end(), Math.max(points.end(), percent.start()));
        return words.earlier.matcher(between).find() || words.baseMark.matcher(between).find();
    }

    /** "The remaining 28.6%", behind shares that leave another rest. */
    private void remaining(Sentence s, List<Printed> shares) {
        Pattern rest = words.ending("rest");
        for (Printed n : s.all(Unit.PERCENT)) {
            boolean remains =
                    n.sign() == 0
                            && rest.matcher(s.text().substring(0, n.start())).find()
                            && !n.hedged();
            if (remains && !shares.isEmpty() && !leaves(shares, n)) {
                add(
                        "share",
                        s.span(n.start(), n.end()),
                        s.span(n.start(), n.end()),
                        "What stands before it and \u201c" + s.words(n) + "\u201d don't make 100%.",
                        "Ci\u00f2 che precede e \u201c" + s.words(n) + "\u201d non fanno il 100%.");
            }
            shares.add(n);
        }
    }

    private static boolean leaves(List<Printed> shares, Printed rest) {
        Interval sum = rest.interval();
        if (shares.stream().anyMatch(n -> n.sign() != 0 || n.hedged())) {
            return true;
        }
        for (int i = shares.size() - 1; i >= 0; i--) {
            sum = sum.plus(shares.get(i).interval());
            if (new Interval(sum.low() - 0.2, sum.high() + 0.2).meets(new Interval(100, 100))) {
                return true;
            }
        }
        return false;
    }

    /** Which way a title says that a surplus or deficit went. */
    private void way(Sentence s) {
        String text = s.text().toLowerCase(Locale.ROOT);
        boolean less = words.words("shrinks").matcher(text).find();
        boolean more = words.words("grows").matcher(text).find();
        int side =
                words.surplus.matcher(text).find()
                        ? 1
                        : words.deficit.matcher(text).find() ? -1 : 0;
        if (less == more
                || side == 0
                || words.surplus.matcher(text).find() && words.deficit.matcher(text).find()) {
            return;
        }
        for (Telling f : facts) {
            boolean same = f.isWhole() && f.flow().equals("B") && f.when().equals(read.main());
            boolean year = same && read.main().back(1).equals(f.base());
            if (year && f.role() == Role.CHANGE && f.side() == side && f.way() == (less ? 1 : -1)) {
                Matcher m = words.words(less ? "shrinks" : "grows").matcher(s.text());
                Span place = m.find() ? s.span(m.start(), m.end()) : f.span();
                add(
                        "twice",
                        place,
                        f.span(),
                        "The title says that it "
                                + (less ? "fell" : "rose")
                                + ", the text that it "
                                + (less ? "rose" : "fell")
                                + ".",
                        "Il titolo dice che "
                                + (less ? "cala" : "cresce")
                                + ", il testo che "
                                + (less ? "cresce" : "cala")
                                + ".");
                return;
            }
        }
    }

    private void add(String kind, Span a, Span b, String en, String it) {
        boolean inOrder = a.start() <= b.start();
        out.add(new Clash(kind, inOrder ? a : b, inOrder ? b : a, Say.of(en, it)));
    }
}
