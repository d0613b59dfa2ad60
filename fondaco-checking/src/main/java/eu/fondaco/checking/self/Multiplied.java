// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Sizes.Pair;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many times another: against all levels that stand near or are of whom the sentence names; at
 * odds where it names two, and no two of all make it.
 */
final class Multiplied {

    private static final double HALF = 0.5;
    private static final double WIDE = 0.06;
    private static final double OVER = 1.25;
    private static final int CLAUSE = 110;
    private static final double MOST = 40;
    private static final int DIRECT = 12;

    private static final Pattern AS =
            Pattern.compile("\\s*as (?:many|much)(?!.*\\b(?:as|than)\\b) \\p{L}+");

    /** "Tripled: sales to Norway, from 4 to 12": who did, between the word and the levels. */
    private static final String SUBJECT = "[^.;:,()\\d]{1,60}(?:, |: ?)\\p{L}+ (?:\\p{Sc})?";

    private final Sizes sizes;
    private final List<Table> tables;
    private final Pattern times;
    private final Pattern over;
    private final Pattern hedged;
    private final Pattern grown;
    private final Pattern later;
    private final Pattern ago;
    private final Pattern without;

    private Multiplied(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        this.tables = tables;
        times = sizes.words.words("made-times");
        over = sizes.words.before("made-over");
        grown = sizes.words.words("made-grown");
        without = sizes.words.words("all-but");
        ago = sizes.words.words("made-since");
        later = sizes.words.words("made-later");
        hedged = sizes.words.ending("hedged-part");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Multiplied all = new Multiplied(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            Matcher m = all.times.matcher(sizes.levels.sentences.get(i).text());
            while (m.find() && !sizes.isHeading(i)) {
                Clash clash = all.clash(i, m);
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    private Clash clash(int i, Matcher m) {
        String text = sizes.levels.sentences.get(i).text();
        double n = value(m);
        if (n < 2 && n != HALF) {
            return null;
        }
        String lead = text.substring(Math.max(0, m.start() - CLAUSE), m.start());
        String tail = text.substring(m.end(), Math.min(text.length(), m.end() + CLAUSE));
        tail = tail.split("[;:(]|\\. ", 2)[0];
        Interval told = told(n, lead, m);
        Set<String> of = said(lead.substring(lead.lastIndexOf(';') + 1));
        Set<String> than = said(tail);
        boolean since = grown.matcher(m.group()).find();
        int from = m.start();
        int to = m.end();
        List<Size> own = new ArrayList<>(sizes.levels(i));
        own.removeIf(z -> z.start() >= from && z.start() < to);
        Pair pair = since && sizes.pairs(i).size() == 1 ? sizes.pairs(i).get(0) : null;
        pair = pair != null && isBeside(m, pair, text) ? pair : null;
        boolean word = group(m, "w") != null && !ago.matcher(tail).find();
        boolean rough = since && word && pair == null;
        boolean then = later.matcher(tail).find();
        boolean alone = own.size() == 1 || then && isDirect(i, m, own);
        boolean supposed = since && sizes.words.words("supposed").matcher(tail).find();
        if (since && !supposed && own.isEmpty() && !ago.matcher(tail).find()) {
            return rows(i, m, told, lead);
        }
        if (rough || supposed || (since || then) && pair == null && !alone) {
            return null;
        }
        boolean made = AS.matcher(tail).lookingAt(); // "twice as many cars were made by 4,500"
        if (made) {
            return null;
        }
        boolean direct = pair == null && !since && isDirect(i, m, own);
        if (pair == null && !direct && makes(i, told, of, than)) {
            return null;
        }
        Size b = since || then ? own.get(0) : near(i, m.start(), m.end(), tail, false, null);
        Size a = since ? main(b) : then ? like(b, of) : near(i, m.start(), m.end(), lead, true, b);
        boolean after = direct && (own.get(1).end() <= m.start() || own.get(0).start() > m.end());
        pair = after ? sizes.pairs(i).get(0) : pair;
        a = pair == null ? a : pair.to();
        b = pair == null ? b : pair.from();
        boolean past = !since && !then && a != null && b != null && a.past() && b.past();
        if (a == null || b == null || a == b || !a.isLike(b) || past) {
            return null;
        }
        return at(i, m, told, a, b, direct && pair != null);
    }

    /** "Sales to Chile tripled", of which a table has two years. */
    private Clash rows(int i, Matcher m, Interval told, String lead) {
        String clause = lead.substring(lead.lastIndexOf(';') + 1);
        List<Times.Found> times = sizes.levels.known.read.times().in(clause, When.UNTOLD);
        for (Table t : times.isEmpty() ? tables : List.<Table>of()) {
            String[] parts = clause.split("[,:()]|\\. ");
            int row = t.rowNamed(sizes.levels.keys(parts[parts.length - 1]));
            List<Integer> years = new ArrayList<>(row < 0 ? List.of() : t.sizes(clause));
            years.removeIf(c -> t.year(c) == 0 || Cells.isShare(t.grid().heads().get(c)));
            years.sort(Comparator.comparingInt(t::year));
            if (years.size() != 2 || t.year(years.get(0)) == t.year(years.get(1))) {
                continue;
            }
            Grid.Cell from = t.grid().at(row, years.get(0));
            Grid.Cell to = t.grid().at(row, years.get(1));
            double least = Math.max(from.interval().low(), 1e-9);
            Interval made =
                    new Interval(
                            to.interval().low() / from.interval().high(),
                            to.interval().high() / least);
            Span word = sizes.levels.sentences.get(i).span(m.start(), m.end());
            Label is = Say.range(made, "", 1);
            Object[] said = {to.text(), is, from.text(), m.group().strip()};
            return made.meets(told)
                    ? null
                    : new Clash(
                            "multiple",
                            from.span(),
                            word,
                            Say.told("multiples.times-text-says", said));
        }
        return null;
    }

    private Clash at(int i, Matcher m, Interval told, Size a, Size b, boolean sure) {
        Interval made = ratio(a, b);
        boolean other = told.high() > 1 && made.high() < 1;
        other &= other && (!sure || ratio(b, a).meets(told));
        return other || made.meets(told)
                ? null
                : new Clash(
                        "multiple",
                        b.span(),
                        sizes.levels.sentences.get(i).span(m.start(), m.end()),
                        Say.told(
                                "multiples.times-text-says",
                                a.words(),
                                Say.range(made, "", 1),
                                b.words(),
                                m.group().strip()));
    }

    /**
     * "84.6 million, five times the 28.2": between two levels of a sentence that tells no other.
     */
    private boolean isDirect(int i, Matcher m, List<Size> own) {
        String text = sizes.levels.sentences.get(i).text();
        String rest = text.substring(m.end()).split("[.,;:()]", 2)[0];
        rest = sizes.words.words("times-as").matcher(rest).replaceAll(" ");
        boolean told = own.size() == 2 && own.get(0).start() > m.end();
        if (told && sizes.pairs(i).size() == 1) {
            return text.substring(m.end(), own.get(0).start()).matches("[^.;:]*: ?(?:\\p{Sc})?");
        }
        boolean behind = own.size() == 2 && own.get(1).end() <= m.start();
        if (behind && sizes.pairs(i).size() == 1 && sizes.levels.keys(rest).isEmpty()) {
            return sizes.isOpen(
                    text.substring(own.get(1).end(), m.start()).replaceFirst("^[^:,]*[:,]", ""));
        }
        return own.size() == 2
                && own.get(0).end() <= m.start()
                && own.get(1).start() >= m.end()
                && own.get(1).start() - m.end() < DIRECT
                && sizes.levels.keys(text.substring(m.end(), own.get(1).start())).isEmpty()
                && sizes.isOpen(text.substring(own.get(0).end(), m.start()));
    }

    /** Whether a pair, or its later level, stands right behind a word, with nothing between. */
    private boolean isBeside(Matcher m, Pair p, String text) {
        boolean between = p.from().end() <= m.start() && p.to().start() >= m.end();
        int to = between ? p.to().start() : p.start();
        String rest = to < m.end() ? "" : text.substring(m.end(), to);
        boolean only = !between && sizes.in(p.to().i()).stream().noneMatch(z -> isIn(z, m, to));
        return to >= m.end() && (sizes.isOpen(rest) || only && rest.matches(SUBJECT));
    }

    private static boolean isIn(Size z, Matcher m, int to) {
        return z.start() >= m.end() && z.end() <= to;
    }

    /** The level of now of which some words tell too. */
    private Size like(Size base, Set<String> said) {
        List<Size> may =
                sizes.everywhere().stream()
                        .filter(z -> z.i() != base.i() && !z.past() && z.isLike(base))
                        .filter(z -> !Collections.disjoint(said(z.lead()), said))
                        .toList();
        return said.isEmpty() ? main(base) : may.isEmpty() ? null : may.get(0);
    }

    private Size main(Size like) {
        List<Size> lead = new ArrayList<>();
        sizes.lead().forEach(i -> lead.addAll(sizes.levels(i)));
        return like == null ? null : first(lead, like);
    }

    private static Size first(List<Size> all, Size like) {
        return all.stream()
                .filter(z -> like == null || z != like && z.isLike(like))
                .findFirst()
                .orElse(null);
    }

    /** Whom some words name, or else what they say. */
    private Set<String> said(String words) {
        Set<String> names = sizes.levels.names(words);
        return names.isEmpty() ? sizes.levels.keys(words) : names;
    }

    private Interval told(double n, String lead, Matcher m) {
        boolean exact = group(m, "d") != null && n != Math.rint(n);
        double half = exact ? WIDE : WIDE * n;
        boolean grew = grown.matcher(m.group()).find();
        boolean more = over.matcher(lead).find();
        if (n == HALF) {
            double wide = n * WIDE * (hedged.matcher(lead).find() ? 4 : 2);
            return more ? new Interval(n / 2, n) : new Interval(n - wide, n + wide);
        }
        if (more && grew) {
            return new Interval(n * (1 - WIDE / 2), n + 2);
        }
        if (more || grew) {
            boolean near = grew && hedged.matcher(lead).find(); // "nearly doubled"
            return new Interval(n * (1 - (near ? 2 : grew ? 1 : 0.5) * WIDE), n * OVER);
        }
        double by = hedged.matcher(lead).find() ? 2 * half + WIDE : half;
        return new Interval(n - by, n + by);
    }

    private double value(Matcher m) {
        double n = 0;
        for (String key : new String[] {"n", "b"}) {
            n = group(m, key) != null ? Fraction.count(group(m, key), sizes.words) : n;
        }
        if (n == 0 && group(m, "d") != null) {
            n = Double.parseDouble(group(m, "d").replace(',', '.'));
        }
        String w = group(m, "w") == null ? "" : group(m, "w").toLowerCase(Locale.ROOT);
        if (!w.isEmpty()) {
            n = w.matches(".*(?:dopp|twice|doubl).*") ? 2 : w.matches(".*quadrup.*") ? 4 : 3;
            n = w.contains("quint") ? 5 : w.matches("halv.*|dimezz.*") ? HALF : n;
        }
        return group(m, "half") != null || group(m, "mezzo") != null ? n + 0.5 : n;
    }

    private static String group(Matcher m, String key) {
        return m.pattern().pattern().contains("(?<" + key + ">") ? m.group(key) : null;
    }

    /** The level of whom a stretch names that stands nearest before it; null for none. */
    private Size near(int i, int at, int to, String stretch, boolean before, Size like) {
        Size out = null;
        for (Size l : sizes.levels(i)) {
            boolean side = before ? l.end() <= at : l.start() >= to && isNext(i, to, l);
            boolean first = out == null || before;
            out = side && first && !(before && l.past()) ? l : out;
        }
        if (out != null) {
            return out;
        }
        Set<String> names = sizes.levels.names(stretch);
        Set<String> keys = said(stretch);
        for (Size l : sizes.everywhere()) {
            Set<String> own =
                    names.isEmpty() ? sizes.levels.keys(l.lead()) : sizes.levels.names(l.lead());
            Size now = now(l);
            boolean of = !Collections.disjoint(own, keys) && !without.matcher(l.lead()).find();
            of &= !now.past() && l.i() != i;
            boolean may = of && (like == null || now.isLike(like));
            out = may && (out == null || l.i() < i) ? now : out;
        }
        boolean goesOn = out == null && before && names.isEmpty();
        goesOn = goesOn && sizes.levels.isTogether(i, i - 1);
        for (Size l : goesOn ? sizes.levels(i - 1) : List.<Size>of()) {
            out = l.past() ? out : l;
        }
        return out;
    }

    /**
     * Whether a level stands behind a word without a clause between: "double their bill, and so".
     */
    private boolean isNext(int i, int to, Size l) {
        return !sizes.levels
                .sentences
                .get(i)
                .text()
                .substring(to, l.start())
                .matches(".*, (?:and|e|ed|but|ma) .*");
    }

    private static Interval ratio(Size a, Size b) {
        return new Interval(a.value().low() / b.high(), a.high() / Math.max(b.value().low(), 1e-9));
    }

    /** The level that one went to, where it is what that began from. */
    private Size now(Size l) {
        return sizes.pairs(l.i()).stream()
                .filter(p -> p.from() == l)
                .map(Pair::to)
                .findFirst()
                .orElse(l);
    }

    /** Whether the words before a level tell somebody of some. */
    private boolean isOf(Size l, Set<String> some) {
        Set<String> its = sizes.levels.names(l.lead());
        its = its.isEmpty() ? sizes.levels.keys(l.lead()) : its;
        return !Collections.disjoint(its, some) && !without.matcher(l.lead()).find();
    }

    /** Whether any two levels near, or of whom the sentence names, make it. */
    private boolean makes(int i, Interval told, Set<String> of, Set<String> than) {
        List<Interval> may = new ArrayList<>();
        int own = sizes.levels(i).size();
        boolean both = sizes.everywhere().stream().anyMatch(l -> l.i() != i && isOf(l, of));
        for (Size l : sizes.everywhere()) {
            boolean named = isOf(l, of) || isOf(l, than);
            boolean near = l.i() == i || own < 2 && l.i() == i - 1 && !both;
            may.addAll(named || near ? List.of(l.value(), now(l).value()) : List.of());
        }
        for (Table t : tables) {
            for (int row = 0; row < t.grid().rows().size(); row++) {
                Set<String> label = t.label(row);
                boolean named =
                        !Collections.disjoint(label, of) || !Collections.disjoint(label, than);
                for (Grid.Cell c : t.grid().rows().get(row).cells()) {
                    may.addAll(
                            named && c != null && !c.percent()
                                    ? List.of(c.interval().size())
                                    : List.of());
                }
            }
        }
        return may.stream()
                .anyMatch(
                        a ->
                                may.stream()
                                        .anyMatch(
                                                b ->
                                                        b.low() > 0
                                                                && a.low() / b.high() < MOST
                                                                && new Interval(
                                                                                a.low() / b.high(),
                                                                                a.high() / b.low())
                                                                        .meets(told)));
    }
}
