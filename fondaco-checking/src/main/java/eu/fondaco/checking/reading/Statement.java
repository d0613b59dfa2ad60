// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * What is known of the statement being read: its clause, the clauses around it, what it is about
 * and what it is compared with.
 */
final class Statement {

    /** The clause being read. */
    final Clause c;

    /** All clauses of its sentence, and which of them this is. */
    final List<Clause> clauses;

    final int index;

    /** What the clause is about: who, with whom, which way, of what, when. */
    final Frame f;

    /** {year, 0} or {0, years back}: what is compared with; null where nothing is. */
    final int[] baseYears;

    /** Whether the base stands in the clause itself, not elsewhere in its sentence. */
    final boolean ownBase;

    final ReadSentence sentence;

    /**
     * Where the time begins that an earlier statement told, for "over the same period"; null where
     * the clause doesn't point back to one.
     */
    Period span;

    /**
     * The tokens that belong to the number being read: from the number before it to the one after.
     */
    int from;

    int to;

    Statement(
            Clause c,
            List<Clause> clauses,
            int index,
            Frame f,
            int[] baseYears,
            boolean ownBase,
            ReadSentence sentence) {
        this.c = c;
        this.clauses = clauses;
        this.index = index;
        this.f = f;
        this.baseYears = baseYears;
        this.ownBase = ownBase;
        this.sentence = sentence;
        this.from = c.from;
        this.to = c.to;
    }

    /** The clause before this one; null for the first. */
    Clause previous() {
        return index > 0 ? clauses.get(index - 1) : null;
    }

    /** Whether any clause of the sentence up to this one has a category. */
    boolean sofar(String... categories) {
        for (int i = 0; i <= index; i++) {
            if (clauses.get(i).has(categories)) {
                return true;
            }
        }
        return false;
    }

    /** "From 50% to 53%", "up from 75% in 2008": whether a number is where something came from. */
    boolean leaves(Item a) {
        int at = a.from - 1;
        while (at > c.from && c.isAt(at, "article") && !c.isAt(at, "prep.from")) {
            at--;
        }
        return at >= c.from && c.isAt(at, "prep.from")
                || c.items.stream()
                        .anyMatch(
                                i ->
                                        i.to == a.from
                                                && i.isAny("dir.up", "dir.down")
                                                && c.says(a.from - 1, "prep.from"));
    }

    /** Whether the next clause begins with where it arrived: "to 53%". */
    boolean arrives() {
        Clause next = index + 1 < clauses.size() ? clauses.get(index + 1) : null;
        return next != null
                && !next.numbers().isEmpty()
                && next.items.get(0).is("prep.to")
                && next.numbers().get(0).from - next.from <= 2;
    }

    /**
     * "Widened to 4 billion from 2.7 billion": whether the number before this one is where it
     * arrived.
     */
    boolean arrived(Item a) {
        if (c.items.stream().anyMatch(i -> i.isWhen() && i.from >= a.to && i.from - a.to <= 2)) {
            return false; // it has a time of its own
        }
        for (int i = index; i >= Math.max(0, index - 1); i--) {
            for (Item n : clauses.get(i).numbers()) {
                boolean alike =
                        n.num.type() == a.num.type()
                                || n.num.scaled()
                                        && a.num.scaled(); // "40 million euros from 27 million"
                if (n != a
                        && n.to <= a.from
                        && Clauses.isAnchor(n)
                        && alike
                        && c.says(n.from - 1, "arrival", "prep.to")) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * "In 2016 the share slid from 14% to 13%": where it came from is of the time before, though
     * the sentence opens with its own.
     */
    boolean datedBefore(Item a) {
        return leaves(a)
                && c.items.stream()
                        .filter(
                                i ->
                                        i.isWhen()
                                                && i.when.cue() == When.Cue.IN
                                                && i.when.period() != null)
                        .allMatch(i -> i.to <= a.from && i.to - clauses.get(0).from <= 3);
    }

    /** Whether the clause names the period it is about. */
    boolean datesItself() {
        return c.items.stream()
                .anyMatch(
                        i -> i.isWhen() && i.when.cue() == When.Cue.IN && i.when.period() != null);
    }

    /**
     * Whether this clause has a category, or one before it in the sentence since the last that
     * stated a number.
     */
    boolean announced(String... categories) {
        for (int i = index; i >= 0; i--) {
            if (i < index && clauses.get(i).numbers().stream().anyMatch(Clauses::isAnchor)) {
                return false;
            }
            if (clauses.get(i).has(categories)) {
                return true;
            }
        }
        return false;
    }

    /** The word of rise or fall that governs a number: "rose by 2.3%", "a 9% drop", "(-0.8%)". */
    Item direction(Item a) {
        Item best = null;
        for (Item i : c.items) {
            if (!i.isAny("dir.up", "dir.down")
                    || i.from < from && i.to <= from
                    || i.to > to && i.from >= to) {
                continue;
            }
            boolean before = i.to <= a.from;
            if (before && mentioned(c, i)) {
                continue;
            }
            if (before && toNotBy(c, i, a)) {
                continue;
            }
            if (!before && i.from - a.to > 3) {
                continue;
            }
            if (before && a.from - i.to > 9) {
                continue;
            }
            if (best == null || before) {
                best = i;
            }
        }
        return best != null ? best : carried(a);
    }

    /**
     * "After that fall Chile takes 62%", "nonostante questo calo": a movement spoken of before, not
     * told here.
     */
    private static boolean mentioned(Clause c, Item dir) {
        return c.says(dir.from - 1, "that", "those")
                && c.says(dir.from - 2, "after.all")
                && c.items.stream()
                        .anyMatch(
                                i ->
                                        i.from >= dir.to
                                                && i.isAny(
                                                        "verb.absorb",
                                                        "share.verb",
                                                        "verb.sell",
                                                        "verb.buy",
                                                        "verb.provide",
                                                        "be",
                                                        "verb.level"));
    }

    /**
     * "Australia went backwards, by almost six per cent": the word of an earlier clause that a bare
     * amount completes.
     */
    private Item carried(Item a) {
        int at = a.from - 1;
        while (at > c.from
                && (c.isAt(at, "hedge.about")
                        || c.isAt(at, "hedge.less")
                        || c.isAt(at, "hedge.more")
                        || c.isAt(at, "article"))) {
            at--;
        }
        boolean by = at == c.from && c.says(at, "prep.by") && a.from > c.from;
        for (int i = index - 1;
                by
                        && i >= 0
                        && clauses.get(i).numbers().stream()
                                .noneMatch(
                                        n ->
                                                n.num.type() != Num.Type.ORDINAL
                                                        && Clauses.isAnchor(n));
                i--) {
            Item dir = clauses.get(i).first("dir.up", "dir.down");
            if (dir != null) {
                return dir;
            }
        }
        return null;
    }

    /**
     * "In 2007 it was four points higher": an earlier year set against the one spoken of before.
     */
    boolean looksBack(Item a) {
        Item compared = c.after(a.to, 2, "more", "less");
        Item when =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isWhen()
                                                && i.when.cue() == When.Cue.IN
                                                && i.when.period() != null)
                        .findFirst()
                        .orElse(null);
        return compared != null
                && when != null
                && baseYears == null
                && earlierMain() != null
                && when.when.period().equals(f.period)
                && f.period.compareTo(earlierMain()) < 0;
    }

    /** The period spoken of before the clause named its own; null where there is none. */
    Period earlierMain() {
        return f.earlier;
    }

    /** -1 where a word of fall governs a number, else 1. */
    double sign(Item a) {
        return down(direction(a)) ? -1 : 1;
    }

    /** Whether a word is one of fall; false for null. */
    static boolean down(Item dir) {
        return dir != null && dir.is("dir.down") && !dir.is("dir.up");
    }

    /** "Narrowed to 3.3 billion", "saliti a 8,1": where it arrived, not by how much it moved. */
    private static boolean toNotBy(Clause c, Item dir, Item a) {
        if (c.says(a.from - 1, "prep.from")) {
            return true;
        }
        for (int at = a.from - 1; at >= dir.to; at--) {
            if (c.says(at, "arrival")) {
                return true;
            }
            if (c.says(at, "prep.by", "prep.of")) {
                return false;
            }
        }
        return false;
    }

    /**
     * The period that this one is compared with, a year before where none is named; null where the
     * time is open.
     */
    Period base() {
        Period period = f.period;
        if (span != null && period != null && span.compareTo(period) < 0) {
            return span;
        }
        int[] base = baseYears;
        boolean yearly = c.has("time.yoy") && !ownBase;
        if (base != null && !yearly) {
            if (base[1] == 0) {
                Period p = Period.year(base[0]);
                return period != null && !period.isYear()
                        ? period.plusYears(base[0] - period.firstYear())
                        : p;
            }
            return period == null ? null : period.plusYears(-base[1]);
        }
        return period == null ? null : period.plusYears(-1);
    }
}
