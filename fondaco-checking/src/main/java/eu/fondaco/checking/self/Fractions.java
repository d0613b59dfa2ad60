// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Levels.Level;
import eu.fondaco.checking.self.Levels.Step;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fractions and multiples in words against the levels that they may be of: at odds where some are
 * surely meant, and none of all that may be makes it.
 */
final class Fractions {

    private static final int NEAR = 110;
    private static final int BESIDE = 12;

    private final Levels levels;
    private final TellingWords words;
    private final Pattern joins;

    private Fractions(Levels levels) {
        this.levels = levels;
        words = levels.known.words;
        joins = words.words("joins");
    }

    /** Those of a text. */
    static List<Clash> in(Levels levels) {
        Fractions all = new Fractions(levels);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < levels.sentences.size(); i++) {
            for (Fraction f : Fraction.of(levels.sentences.get(i), levels.figures, all.words)) {
                Clash clash =
                        switch (f.role()) {
                            case CHANGE -> all.change(f, i);
                            case SHARE -> all.share(f, i);
                            case TIMES -> all.times(f, i);
                        };
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    /** The levels of a sentence, and of those beside it in its paragraph. */
    private List<Level> beside(int i) {
        List<Level> out = new ArrayList<>(levels.in(i));
        for (int k : new int[] {i - 1, i + 1}) {
            out.addAll(levels.isTogether(i, k) ? levels.in(k) : List.of());
        }
        return out;
    }

    private Clash change(Fraction f, int i) {
        boolean title = Reader.isHeading(f.s());
        List<Step> sure = new ArrayList<>();
        List<Level> near = new ArrayList<>(beside(i));
        if (title) {
            for (int k = i; k < levels.sentences.size(); k++) {
                sure.addAll(levels.steps(k));
            }
            if (sure.stream().anyMatch(s -> makes(s.from(), s.to(), f))) {
                return null;
            }
            near.addAll(levels.lead());
            sure.removeIf(s -> !levels.lead().contains(s.to()));
            sure = sure.subList(0, Math.min(1, sure.size()));
        } else {
            sure.addAll(levels.steps(i));
            boolean before = sure.isEmpty() && levels.isTogether(i, i - 1);
            sure.addAll(before && levels.in(i).isEmpty() ? levels.steps(i - 1) : List.of());
        }
        for (Level a : near) {
            for (Level b : near) {
                if (a.isLike(b) && makes(a, b, f)) {
                    return null;
                }
            }
        }
        if (sure.size() != 1 || isOfAnother(f, sure.get(0), title)) {
            return null;
        }
        Step s = sure.get(0);
        Interval made = s.from().size().growthTo(s.to().size());
        Label is = Say.range(made, "%", 1);
        return clash(
                "change",
                f,
                s.to(),
                "moves.from-counting-all-printed",
                s.from().f().words(),
                s.to().f().words(),
                is,
                f.words());
    }

    /** "Yarn cost 3.10, after 3.35. Tariffs increased by a tenth": what is spoken of is another. */
    private boolean isOfAnother(Fraction f, Step before, boolean title) {
        Sentence step = before.to().f().s();
        if (title) {
            int[] clause = Leads.clause(f.s(), f.start(), f.end());
            return !Leads.isOf(levels, f.s(), clause, step);
        }
        Set<String> own = levels.keys(f.s().text().substring(0, f.start()));
        return step != f.s()
                && !own.isEmpty()
                && Collections.disjoint(own, levels.keys(step.text()));
    }

    private static boolean makes(Level from, Level to, Fraction f) {
        Interval made = from.size().growthTo(to.size());
        Interval told = new Interval(f.value().low() * 100, f.value().high() * 100);
        return made.meets(f.way() > 0 ? told : told.negative());
    }

    /** A part is a level of the sentence, or what several of the one before make together. */
    private Clash share(Fraction f, int i) {
        List<Level> parts = new ArrayList<>();
        levels.in(i).stream().filter(l -> !l.past()).forEach(parts::add);
        boolean goesOn = levels.isTogether(i, i - 1);
        List<Level> before = goesOn ? levels.in(i - 1) : List.of();
        Matcher m = words.words("several-told").matcher(f.s().text());
        int n = m.find() ? Fraction.count(m.group("n"), words) : 0;
        List<Level> some =
                parts.isEmpty() && n > 1 && before.size() >= n
                        ? before.subList(before.size() - n, before.size())
                        : List.of();
        List<Level> wholes = wholes(i);
        Interval sum = some.stream().map(Level::size).reduce(new Interval(0, 0), Interval::plus);
        List<Level> any = new ArrayList<>(beside(i));
        boolean fits = !some.isEmpty() && wholes.stream().anyMatch(w -> isOf(sum, w, f));
        for (Level part : some.isEmpty() ? any : List.<Level>of()) {
            fits |= any.stream().anyMatch(w -> w != part && isOf(part.size(), w, f));
            fits |= wholes.stream().anyMatch(w -> w != part && isOf(part.size(), w, f));
        }
        Level direct = direct(f, i);
        if (fits || wholes.isEmpty() || !ofAll(f) && direct == null) {
            return null;
        }
        Level whole = direct != null ? direct : whole(f, wholes);
        if (whole == null || direct == null && isOfOther(f, whole)) {
            return null;
        }
        if (!some.isEmpty() && some.stream().allMatch(l -> l.isOfUnit(whole))) {
            String all = String.join(" + ", some.stream().map(l -> l.f().words()).toList());
            return share(f, some.get(n - 1), all, sum, whole);
        }
        Level part = null;
        for (Level l : parts) {
            boolean near = l.f().n().end() <= f.start() && f.start() - l.f().n().end() < NEAR;
            boolean beside = near && !joins.matcher(between(l, f)).find();
            part = beside && l.isOfUnit(whole) && l != whole ? l : part;
        }
        return part == null || part.size().high() >= whole.size().low()
                ? null
                : share(f, part, part.f().words(), part.size(), whole);
    }

    private Clash share(Fraction f, Level part, String words, Interval size, Level whole) {
        Label is = Say.range(size.shareOf(whole.size()), "%", 1);
        return clash(
                "share", f, part, "portions.text-says", words, whole.f().words(), is, f.words());
    }

    private static String between(Level l, Fraction f) {
        return f.s().text().substring(l.f().n().end(), f.start());
    }

    /** The first of those that may be all, of the flow that words tell; null for none. */
    private Level whole(Fraction f, List<Level> wholes) {
        Matcher of = words.words("of-all-told").matcher(f.tail());
        String flow = of.lookingAt() ? levels.figures.flowIn(of.group()) : "";
        for (Level l : wholes) {
            String its = levels.figures.flow(l.f());
            if (flow.isEmpty() || its.equals(flow)) {
                return l;
            }
        }
        return null;
    }

    /**
     * "Florida's sales to Brazil are a fifth of its total": no total that was told before Florida
     * was spoken of. "More than half of all exports of the sector": none of another paragraph.
     */
    private boolean isOfOther(Fraction f, Level whole) {
        String of = f.tail().split("[.;:,(]", 2)[0];
        boolean far =
                !levels.isTogether(
                        levels.sentences.indexOf(f.s()), levels.sentences.indexOf(whole.f().s()));
        if (far && words.words("made-part").matcher(of).find()) {
            return true;
        }
        String before = f.s().text().substring(0, f.start());
        Matcher owner = words.words("owner-told").matcher(before);
        if (!owner.find()) {
            return false;
        }
        int told = levels.sentences.indexOf(whole.f().s());
        return levels.sentences.subList(0, told + 1).stream()
                .noneMatch(s -> s.text().contains(owner.group("owner")));
    }

    /** The level right behind a fraction, which it is of: "a third of the 372 million". */
    private Level direct(Fraction f, int i) {
        return levels.in(i).stream()
                .filter(l -> l.f().n().start() >= f.end())
                .filter(l -> l.f().n().start() - f.end() <= BESIDE)
                .findFirst()
                .orElse(null);
    }

    /** Whether what a fraction is of is all. */
    private boolean ofAll(Fraction f) {
        return words.words("of-all-told").matcher(f.tail()).lookingAt();
    }

    private static boolean isOf(Interval part, Level whole, Fraction f) {
        Interval share = part.shareOf(whole.size());
        return share.meets(new Interval(f.value().low() * 100, f.value().high() * 100));
    }

    /** What may be all: the first level of the lead, and what is told of now beside it. */
    private List<Level> wholes(int i) {
        List<Level> out = new ArrayList<>();
        levels.lead().stream().filter(l -> !l.past()).forEach(out::add);
        levels.in(i).stream().filter(l -> !out.contains(l)).forEach(out::add);
        return out;
    }

    private Clash times(Fraction f, int i) {
        String clause = f.tail().split("[.,;:()]", 2)[0];
        String lead = f.lead().substring(f.lead().lastIndexOf(';') + 1);
        Set<String> than = levels.keys(clause);
        Set<String> of = levels.keys(lead);
        List<Level> here = levels.in(i).stream().filter(l -> isWithin(l, f, lead)).toList();
        List<Level> behind = levels.in(i).stream().filter(l -> isBehind(l, f)).toList();
        List<Level> x = new ArrayList<>(here);
        x.addAll(levels.where(l -> l.i() != i && isNamed(l, of, lead)));
        List<Level> y = new ArrayList<>(behind);
        y.addAll(levels.where(l -> l.i() != i && isNamed(l, than, clause)));
        boolean unnamed = levels.names(clause).isEmpty() && levels.isTogether(i, i - 1);
        y.addAll(unnamed ? levels.in(i - 1) : List.of());
        y.addAll(levels.in(i));
        for (Level a : x) {
            if (y.stream().anyMatch(b -> b != a && isTimes(a, b, f))) {
                return null;
            }
        }
        boolean flows = levels.figures.hasFlow(f.words() + clause);
        Level b = behind.isEmpty() && !flows ? named(y, than, clause, last(here)) : first(behind);
        boolean anew =
                !flows && !than.isEmpty() && y.stream().noneMatch(l -> isNamed(l, than, clause));
        boolean goesOn = anew && here.isEmpty() && levels.isTogether(i, i - 1);
        b = b == null && goesOn ? last(levels.in(i - 1)) : b;
        Level a = here.isEmpty() ? named(x, of, lead, b) : here.get(here.size() - 1);
        boolean both = a != null && b != null && a != b && a.isLike(b);
        boolean told = !levels.names(clause).isEmpty() || !behind.isEmpty();
        if (!both || !told && !a.unit().equals(b.unit())) {
            return null;
        }
        return times(f, a, b);
    }

    private static boolean isWithin(Level l, Fraction f, String lead) {
        int from = f.start() - lead.length();
        return l.f().n().end() <= f.start() && l.f().n().start() >= from;
    }

    /** Whether a level stands behind a multiple as that of whom it is set against. */
    private boolean isBehind(Level l, Fraction f) {
        int gap = l.f().n().start() - f.end();
        String between = gap < 0 ? ";" : f.s().text().substring(f.end(), l.f().n().start());
        return gap >= 0
                && gap <= NEAR
                && !between.contains(";")
                && !joins.matcher(between).find()
                && !levels.figures.hasFlow(between);
    }

    private Clash times(Fraction f, Level a, Level b) {
        Interval made =
                new Interval(a.size().low() / b.size().high(), a.size().high() / b.size().low());
        Label is = Say.range(made, "", 1);
        return clash(
                "multiple",
                f,
                b,
                "multiples.times-text-says",
                a.f().words(),
                is,
                b.f().words(),
                f.words());
    }

    /** Whether words name whom a level is of; or else its sentence says one of them. */
    private boolean isNamed(Level l, Set<String> keys, String words) {
        Set<String> names = levels.names(words);
        return names.isEmpty()
                ? !Collections.disjoint(l.keys(), keys)
                : !Collections.disjoint(l.name(), names) || !Collections.disjoint(l.near(), names);
    }

    private static Level first(List<Level> all) {
        return all.isEmpty() ? null : all.get(0);
    }

    /** The level of now whom only some words name, counted as another is; null for several. */
    private Level named(List<Level> all, Set<String> keys, String words, Level like) {
        Set<String> names = levels.names(words);
        List<Level> some =
                all.stream()
                        .filter(l -> !l.past() && !Collections.disjoint(l.near(), keys))
                        .filter(l -> names.isEmpty() || !Collections.disjoint(l.name(), names))
                        .filter(l -> like == null || l.isOfUnit(like))
                        .distinct()
                        .toList();
        List<Level> same =
                some.stream().filter(l -> like != null && l.unit().equals(like.unit())).toList();
        some = same.isEmpty() ? some : same;
        Set<Integer> in = new HashSet<>();
        some.forEach(l -> in.add(l.i()));
        return in.size() == 1 ? some.get(0) : null;
    }

    private static Level last(List<Level> all) {
        Level out = null;
        for (Level l : all) {
            out = l.past() ? out : l;
        }
        return out;
    }

    private static boolean isTimes(Level a, Level b, Fraction f) {
        Interval made =
                new Interval(a.size().low() / b.size().high(), a.size().high() / b.size().low());
        return made.meets(f.value());
    }

    private static Clash clash(String kind, Fraction f, Level l, String key, Object... about) {
        Span told = f.s().span(f.start(), f.end());
        return new Clash(kind, l.f().span(), told, Say.told(key, about));
    }
}
