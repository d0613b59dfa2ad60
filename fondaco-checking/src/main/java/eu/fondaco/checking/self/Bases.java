// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Against what a change is told: the month or quarter before, the year before, what was planned.
 * One that names its base is of no two levels of which the earlier names another.
 */
final class Bases {

    private static final String YEAR = "year";
    private static final String MONTH = "month";
    private static final String BARE = "~";
    private static final String HALF = "(?s)^.*;";

    private final List<Pattern> times;
    private final Pattern planned;
    private final Pattern after;
    private final Pattern when;

    private final Reader.Read read;
    private final Pattern mark;

    Bases(Known known) {
        TellingWords words = known.words;
        read = known.read;
        mark = words.baseMark;
        times = List.of(words.words("on-the-year"), words.words("on-the-month"));
        planned = words.words("on-the-plan");
        after = words.words("base-after");
        when = words.words("base-when");
    }

    /** Whether a change isn't that of two levels. */
    boolean isOfOther(Size d, Sizes.Pair p) {
        Size f = p.from();
        boolean across = d.s() != p.to().s();
        String from = around(f.lead(), f.s(), f.end()) + (across ? p.to().s().text() : "");
        return isOfOther(d.s(), d.start(), d.end(), from, across)
                || isItsOwn(d.start(), d.lead(), f.end(), f.lead());
    }

    /** Whether a change is told on a month or a quarter, or against what was planned. */
    boolean isOfShorter(Size d) {
        String text = d.s().text();
        return times.get(1).matcher(text).find() || planned.matcher(text).find();
    }

    /** Whether words right around a number tell against what it is, or of when. */
    boolean isDated(Size z) {
        return !named(around(z.lead(), z.s(), z.end())).isEmpty();
    }

    /** The same of a change and the earlier level. */
    boolean isOfOther(Figure c, Figure f) {
        String from = around(f.lead(), f.s(), f.n().end());
        boolean apart = f.lead().contains(",") && f.n().start() > c.n().end();
        boolean bare = apart && c.way() != 0 && named(behind(c.s(), c.n().end())).isEmpty();
        boolean month = bare && isShort(from); // of a change on the year, perhaps
        return month
                || isOfOther(c.s(), c.n().start(), c.n().end(), from, c.s() != f.s())
                || isItsOwn(c.n().start(), c.lead(), f.n().end(), f.lead());
    }

    /** What stands around a number up to the next mark or number, and a mark in place of it. */
    private static String around(String lead, Sentence s, int end) {
        return lead.replaceFirst("(?s)^.*[,;()]", "") + " # " + behind(s, end);
    }

    private static String behind(Sentence s, int end) {
        return s.text()
                .substring(end)
                .split("[,;:()]|(?<!\\d)\\d+(?!\\d)(?<!(?:19|20)\\d\\d)", 2)[0];
    }

    /** "310 million, after 291 million (+1.9%)": what stands behind the earlier is its own. */
    private boolean isItsOwn(int start, String lead, int end, String from) {
        boolean bracketed = lead.strip().endsWith("(") && start - end == lead.length();
        return bracketed && after.matcher(from).find();
    }

    private boolean isOfOther(Sentence s, int start, int end, String from, boolean across) {
        String before = s.text().substring(0, start).replaceFirst(HALF, "");
        String clause = before.substring(before.lastIndexOf(',') + 1);
        String head = behind(s, end);
        if (after.matcher(clause).find()
                || planned.matcher(head).find() && !planned.matcher(from).find()) {
            return true;
        }
        Set<String> own = named(undated(head));
        own = own.isEmpty() ? months(before, true) : own;
        own = own.isEmpty() ? named(head) : own;
        own = own.isEmpty() ? named(clause) : own;
        boolean dated = when.matcher(before).lookingAt(); // "In May 2025 …" says when it is
        own = own.isEmpty() && !dated ? named(before.split("\\d", 2)[0]) : own;
        Set<String> its = months(from, false);
        its = its.isEmpty() ? named(from) : its;
        boolean known = across || !its.isEmpty() || after.matcher(from).find();
        return known && !own.isEmpty() && areApart(own, its);
    }

    private boolean isShort(String text) {
        Set<String> out = named(text);
        return !out.isEmpty() && out.stream().allMatch(o -> o.equals(MONTH) || o.startsWith(BARE));
    }

    /** Whether no base is named on both sides; a month that isn't told may be any. */
    private static boolean areApart(Set<String> own, Set<String> its) {
        boolean any = own.stream().anyMatch(o -> its.stream().anyMatch(i -> areOne(o, i)));
        return !any && Collections.disjoint(own, its);
    }

    private static boolean areOne(String a, String b) {
        if (a.equals(YEAR) || b.equals(YEAR) || a.equals(MONTH) || b.equals(MONTH)) {
            return !a.equals(YEAR) && !b.equals(YEAR);
        }
        boolean bare = a.startsWith(BARE) || b.startsWith(BARE);
        return bare && a.substring(a.indexOf(',')).equals(b.substring(b.indexOf(',')));
    }

    /** A stretch without the months that it is of. */
    private String undated(String text) {
        String out = text;
        for (Times.Found f : read.times().in(text, read.main())) {
            String blank = " ".repeat(f.end() - f.start());
            boolean own = isPart(f) && !mark.matcher(text.substring(0, f.start())).find();
            out = own ? out.substring(0, f.start()) + blank + out.substring(f.end()) : out;
        }
        return out;
    }

    /** Whether a time is a month or a quarter told with its year. */
    private static boolean isPart(Times.Found f) {
        boolean told = f.absolute() && !f.day() && f.since() == 0 && f.when().isTold();
        return told && !f.when().isYear();
    }

    /** The bases that a stretch names. */
    private Set<String> named(String text) {
        Set<String> out = months(text, true);
        for (int i = 0; i < times.size() && out.isEmpty(); i++) {
            Matcher m = times.get(i).matcher(text);
            if (m.find()) {
                out.add(i == 0 ? YEAR : bare(m.group()));
            }
        }
        return out;
    }

    /** A month told without its year, and any where words tell no name of one. */
    private String bare(String words) {
        return read.times().in(words, read.main()).stream()
                .filter(f -> !f.absolute() && f.when().isTold() && f.when().from() == f.when().to())
                .map(f -> BARE + key(f.when()))
                .findFirst()
                .orElse(MONTH);
    }

    private static String key(When w) {
        return w.year() + "," + w.from() + "," + w.to();
    }

    /**
     * The bases that are months or quarters told with their year: that of a year before what the
     * text is about is one on the year, any other its own; which one isn't known without a month
     * that the text is about.
     *
     * @param marked whether only those that words say something is told against
     */
    private Set<String> months(String text, boolean marked) {
        Set<String> out = new TreeSet<>();
        When now = read.main();
        for (Times.Found f : read.times().in(text, now)) {
            if (isPart(f) && (!marked || mark.matcher(text.substring(0, f.start())).find())) {
                out.add(f.when().equals(now.back(1)) ? YEAR : key(f.when()));
                out.addAll(!marked && now.isYear() ? Set.of(YEAR) : Set.of());
            }
        }
        return out;
    }
}
