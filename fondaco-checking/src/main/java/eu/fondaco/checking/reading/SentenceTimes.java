// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * The times of a sentence: what it is about, what it is compared with, and what is counted from a
 * time named before.
 */
final class SentenceTimes {

    private final Topic topic;

    SentenceTimes(Topic topic) {
        this.topic = topic;
    }

    /**
     * "Two years later": counted from the year named before, in the sentence or the one before it.
     */
    void resolve(ReadSentence s) {
        Period last = topic.last != null && topic.last.periodStated ? topic.last.period : null;
        for (Item i : s.items()) {
            if (!i.isWhen()) {
                continue;
            }
            if (ago(s, i)) {
                i.when =
                        new When(
                                null,
                                i.when.yearsBack() - (topic.published - topic.period.firstYear()),
                                When.Cue.BASE,
                                null);
            }
            if (i.when.cue() == When.Cue.THEN) {
                i.when = new When(last, 0, last == null ? When.Cue.DATE : When.Cue.BASE, null);
                i.categories.put("time.then", "");
            }
            if (i.when.cue() == When.Cue.LATER) {
                Period then = last == null ? null : last.plusYears(-i.when.yearsBack());
                i.when = new When(then, 0, then == null ? When.Cue.DATE : When.Cue.IN, null);
            }
            last =
                    i.when.cue() == When.Cue.RANGE
                            ? i.when.end()
                            : i.when.period() != null ? i.when.period() : last;
        }
    }

    /**
     * "Two years ago it was 11%": counted from when the text was published, where nothing is set
     * against it.
     */
    private boolean ago(ReadSentence s, Item i) {
        boolean back =
                i.when.cue() == When.Cue.BASE
                        && i.when.period() == null
                        && s.lexicon().says(s.tokens().get(i.to - 1), "ago");
        boolean later =
                topic.published > 0
                        && topic.period != null
                        && i.when.yearsBack() > topic.published - topic.period.firstYear();
        return back
                && later
                && new Clause(s)
                                .before(
                                        i.from,
                                        1,
                                        "time.vs",
                                        "comparison",
                                        "prep.than",
                                        "time.since",
                                        "more",
                                        "less")
                        == null;
    }

    /** The period a sentence is about: its first that isn't compared with. */
    private static Period firstPeriod(List<Item> items) {
        for (Item i : items) {
            if (i.isWhen() && i.when.cue() == When.Cue.IN) {
                return i.when.period();
            }
            if (i.isWhen() && i.when.cue() == When.Cue.RANGE) {
                return i.when.end();
            }
        }
        return null;
    }

    /**
     * The period of the first claim's clause or of those before it; else of one that adds nothing
     * but it.
     */
    static Period main(List<Clause> clauses) {
        boolean claimed = false;
        boolean apart = false;
        for (Clause c : clauses) {
            apart |= claimed && c.from > 0 && c.mark(c.from - 1, ";");
            boolean side =
                    c.has("segment", "time.when")
                            && !c.items.isEmpty()
                            && c.items.get(0).isAny("segment", "time.when");
            Period p = own(c);
            if (p != null
                    && !side
                    && !apart
                    && !(claimed && c.numbers().stream().anyMatch(Clauses::isAnchor))) {
                return p;
            }
            claimed |=
                    !c.numbers().isEmpty()
                            || c.has("rank.top", "rank.lead", "only", "none.more", "record");
        }
        return null;
    }

    /** The period that a clause names for itself; null where it names none. */
    static Period own(Clause c) {
        return firstPeriod(
                c.items.stream()
                        .filter(
                                i ->
                                        !i.isWhen()
                                                || c.before(
                                                                i.from,
                                                                3,
                                                                "record",
                                                                "record.low",
                                                                "level.prior")
                                                        == null)
                        .toList());
    }

    /** {year, 0} or {0, years back}: what a sentence compares with; null when it says nothing. */
    static int[] baseYears(List<Item> items) {
        for (Item i : items) {
            if (!i.isWhen()) {
                continue;
            }
            When w = i.when;
            if (w.cue() == When.Cue.BASE && w.period() != null && w.period().isYear()) {
                return new int[] {w.period().firstYear(), 0};
            }
            if (w.cue() == When.Cue.RANGE) {
                return new int[] {w.period().firstYear(), 0};
            }
            if (w.cue() == When.Cue.BASE || w.cue() == When.Cue.OVER) {
                return new int[] {0, w.yearsBack()};
            }
        }
        return null;
    }
}
