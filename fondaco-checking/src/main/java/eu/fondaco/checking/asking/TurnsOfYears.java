// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.checking.time.YearRef;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.YearPart;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * "By the end of 2027", "dall'inizio del 2015": whole years that the end or the beginning of one
 * bounds. "Before the end of 2015" is until 2015, "by the start of 2015" before it. Where no word
 * that bounds stands there, "in early 2015", it stays some part of the year.
 */
final class TurnsOfYears {

    private static final Set<String> ENDS = SmallWords.of("turns-of-years.ends");
    private static final Set<String> BEGINNINGS = SmallWords.of("turns-of-years.beginnings");
    private static final List<String> UP_TO = List.of("until", "before");
    private static final List<String> ON_FROM = List.of("since", "after", "from", "between");

    /** What leads the second of two: "from the start of 2013 to the end of 2018". */
    private static final List<String> SECOND = List.of("to", "and");

    private TurnsOfYears() {}

    /** Tells such turns among the parts of a question as the years that they bound. */
    static void tell(List<Part> parts, List<Token> tokens) {
        for (int i = 1; i < parts.size(); i++) {
            Part part = parts.get(i);
            YearRef.Fixed year = year(part.time());
            int at = year == null ? -1 : bound(parts, i);
            boolean end = says(part, tokens, ENDS);
            if (at < 0 || end == says(part, tokens, BEGINNINGS)) {
                continue;
            }
            TimeValue whole = new TimeValue.Interval(YearPart.of(Period.year(year.year())), year);
            parts.set(at, bounding(parts.get(at), end));
            parts.set(i, Retold.time(part, whole));
        }
    }

    /** The year of which a part is said; null for any other time. */
    private static YearRef.Fixed year(TimeValue time) {
        YearRef year =
                time instanceof TimeValue.PartOf of
                        ? of.year()
                        : time instanceof TimeValue.Interval interval ? interval.year() : null;
        return year instanceof YearRef.Fixed fixed ? fixed : null;
    }

    private static boolean says(Part part, List<Token> tokens, Set<String> words) {
        return tokens.subList(part.from(), part.to()).stream()
                .anyMatch(t -> words.contains(t.fold()));
    }

    /** The word that bounds, by the side of whole years that an end or a beginning bounds. */
    private static Part bounding(Part word, boolean end) {
        boolean upTo = UP_TO.stream().anyMatch(word::is) || ON_FROM.stream().noneMatch(word::is);
        Set<String> words = new TreeSet<>(word.words());
        words.removeAll(UP_TO);
        words.removeAll(ON_FROM);
        words.removeAll(SECOND);
        words.add(upTo ? end ? "until" : "before" : end ? "after" : "since");
        return Retold.set(word, words);
    }

    /** The word that bounds a time, with small ones between at most; -1 for none. */
    private static int bound(List<Part> parts, int time) {
        for (int i = time - 1; i >= 0; i--) {
            Part before = parts.get(i);
            boolean second =
                    SECOND.stream().anyMatch(before::is)
                            && parts.subList(0, i).stream().anyMatch(p -> p.kind() == Kind.TIME);
            if (second || Stream.concat(UP_TO.stream(), ON_FROM.stream()).anyMatch(before::is)) {
                return i;
            }
            if (!Heard.isSmall(before)) {
                return -1;
            }
        }
        return -1;
    }
}
