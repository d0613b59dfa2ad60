// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Against what a change is told: the month or quarter before, the year before, what was planned.
 * One that names its base is of no two levels of which the earlier names another.
 */
final class Bases {

    private static final String HALF = "(?s)^.*;";

    private final List<Pattern> times;
    private final Pattern planned;
    private final Pattern after;
    private final Pattern when;

    Bases(TellingWords words) {
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
        boolean month = bare && named(from).equals(Set.of(1)); // of a change on the year, perhaps
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
        Set<Integer> own = named(head);
        own = own.isEmpty() ? named(clause) : own;
        boolean dated = when.matcher(before).lookingAt(); // "In May 2025 …" says when it is
        own = own.isEmpty() && !dated ? named(before.split("\\d", 2)[0]) : own;
        Set<Integer> its = named(from);
        boolean known = across || !its.isEmpty() || after.matcher(from).find();
        return known && !own.isEmpty() && Collections.disjoint(own, its);
    }

    /** The bases that a stretch names. */
    private Set<Integer> named(String text) {
        Set<Integer> out = new TreeSet<>();
        for (int i = 0; i < times.size() && out.isEmpty(); i++) {
            out.addAll(times.get(i).matcher(text).find() ? Set.of(i) : Set.of());
        }
        return out;
    }
}
