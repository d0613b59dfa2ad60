// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Sizes.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which way a title says that something or somebody went, against all that its text tells of the
 * same: at odds where all of that went the other way.
 */
final class Headed {

    static final Pattern CLAUSES =
            Pattern.compile(
                    "[,;:.()]|(?<!\\p{L})(?:ma|but|and|as|while|mentre|e|ed|despite)(?!\\p{L})");

    private static final int LEAD = 5;

    private final Sizes sizes;
    private final Pattern better;
    private final Pattern balance;
    private final Set<String> said = new TreeSet<>();
    private final List<Told> told = new ArrayList<>();

    private final Pattern months;
    private final Pattern pace;

    private Headed(Sizes sizes) {
        this.sizes = sizes;
        better = sizes.words.words("better");
        balance = sizes.words.words("headed-balance");
        months = sizes.words.words("headed-span");
        pace = sizes.words.words("headed-pace");
    }

    /**
     * What went a way.
     *
     * @param of B for a balance, X or M for a flow; empty where that isn't told
     * @param who whom words name
     * @param when the times told before it
     */
    private record Told(
            String of,
            Set<String> who,
            int way,
            Span span,
            String words,
            boolean lead,
            Set<When> when) {

        boolean isOf(Told title) {
            boolean other = !when.isEmpty() && !title.when.isEmpty();
            other = other && Collections.disjoint(when, title.when);
            return !other
                    && who.equals(title.who)
                    && (of.equals(title.of) || of.isEmpty() && !who.isEmpty())
                    && (!who.isEmpty() || lead && !of.isEmpty());
        }
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Headed all = new Headed(sizes);
        List<Integer> titles = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < sizes.count(); i++) {
            Sentence s = sizes.levels.sentences.get(i);
            if (told == 0 && sizes.isHeading(i)) {
                titles.add(i);
            } else if (!sizes.isHeading(i)) {
                all.said.addAll(sizes.levels.keys(s.text()));
                told += sizes.levels(i).isEmpty() ? 0 : 1;
                all.read(i, told <= LEAD);
            }
        }
        List<Clash> out = new ArrayList<>();
        titles.forEach(i -> all.title(i, out));
        return out;
    }

    /** What a sentence tells to have gone from one level to another, or to have changed. */
    private void read(int i, boolean lead) {
        List<Pair> pairs = new ArrayList<>(sizes.pairs(i));
        pairs.addAll(sizes.levels(i).size() == 1 ? sizes.across(i) : List.of());
        for (Pair p : pairs) {
            boolean up = p.to().value().low() > p.from().high();
            boolean down = p.to().high() < p.from().value().low();
            Size first =
                    p.from().i() != p.to().i() || p.to().start() < p.from().start()
                            ? p.to()
                            : p.from();
            String before = plain(first);
            String words = p.from().words() + " \u2192 " + p.to().words();
            if (up || down) {
                add(before, up ? 1 : -1, p.to().span(), words, lead, when(first));
            }
        }
        for (Size d : sizes.in(i)) {
            boolean way = d.isMade() && d.way() != 0 && sizes.isWayBeside(d) && !isThen(d);
            String before = plain(d);
            if (way && !of(before).isEmpty() && !better.matcher(d.lead()).find()) {
                add(before, d.way(), d.told(), d.words(), lead, when(d));
            }
        }
    }

    /** Whether a change is of a level of another time, told before it. */
    private boolean isThen(Size d) {
        return sizes.levels(d.i()).stream()
                .filter(l -> l.end() <= d.start())
                .reduce((a, b) -> b)
                .filter(Size::past)
                .isPresent();
    }

    /** What stands before a number without its times. */
    private String plain(Size z) {
        return sizes.levels.figures.plain(z.s()).substring(0, z.start());
    }

    private void add(
            String before, int way, Span span, String words, boolean lead, Set<When> when) {
        Set<String> who = sizes.levels.names(before);
        told.add(new Told(of(before), who, way, span, words, lead, when));
    }

    /** The times told before a number. */
    private Set<When> when(Size z) {
        return times(z.s().text().substring(0, z.start()));
    }

    private Set<When> times(String text) {
        Set<When> out = new HashSet<>();
        Reader.Read read = sizes.levels.known.read;
        read.times().in(text, read.main()).forEach(f -> out.add(f.when()));
        return out;
    }

    /** Whether a stretch says over how many months, in words that tell no time of their own. */
    private boolean isOverMonths(String text) {
        return months.matcher(text).find();
    }

    /** Which flow, or a balance, a stretch tells last. */
    private String of(String text) {
        int at = Reader.last(balance, text);
        boolean last = at >= 0 && sizes.levels.figures.flowIn(text.substring(at)).isEmpty();
        return last ? Reader.BALANCE : sizes.levels.figures.flowIn(text);
    }

    private void title(int i, List<Clash> out) {
        Sentence s = sizes.levels.sentences.get(i);
        if (isOfTwo(s.text())) {
            return;
        }
        Matcher m = CLAUSES.matcher(s.text());
        int from = 0;
        while (from <= s.text().length()) {
            int to = m.find() ? m.start() : s.text().length();
            clause(s, from, Math.max(from, to), out);
            from = to == s.text().length() ? to + 1 : m.end();
        }
    }

    /**
     * "Fewer tonnes sold, more earned": what goes the other way in a title without a flow of its
     * own tells that two measures of one thing are set apart, such as tonnes and euros.
     */
    private boolean isOfTwo(String title) {
        Set<Integer> own = new TreeSet<>();
        Set<Integer> bare = new TreeSet<>();
        for (String clause : CLAUSES.split(title)) {
            boolean named = !of(clause).isEmpty() || !sizes.levels.names(clause).isEmpty();
            (named ? own : bare).add(sizes.words.way(clause));
        }
        return own.contains(1) && bare.contains(-1) || own.contains(-1) && bare.contains(1);
    }

    private void clause(Sentence s, int from, int to, List<Clash> out) {
        String text = sizes.levels.figures.plain(s).substring(from, to);
        int way = sizes.words.way(text);
        boolean plain =
                way != 0
                        && !sizes.words
                                .riskyHere
                                .matcher(balance.matcher(text).replaceAll(" "))
                                .find();
        boolean better = this.better.matcher(text).find() && of(text).equals(Reader.BALANCE);
        Span span = plain ? s.span(from, to) : null;
        Told title =
                new Told(
                        of(text),
                        sizes.levels.names(text),
                        way,
                        span,
                        s.text().substring(from, to).strip(),
                        true,
                        times(s.text()));
        boolean none =
                title.who().isEmpty()
                        && (title.of().isEmpty()
                                || !Collections.disjoint(sizes.levels.keys(text), said));
        if (!plain || better || none) {
            return;
        }
        if (isOverMonths(text) || pace.matcher(text).find()) {
            return; // "the nine-month deficit" is of another time, "growth cools" of a growth's own
        }
        List<Told> same = told.stream().filter(t -> t.isOf(title)).toList();
        if (!same.isEmpty() && same.stream().allMatch(t -> t.way() != way)) {
            String key = way > 0 ? "headed.rises-told-falls" : "headed.falls-told-rises";
            out.add(
                    new Clash(
                            "direction",
                            span,
                            same.get(0).span(),
                            Say.told(key, title.words(), same.get(0).words())));
        }
    }
}
