// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Something in a text that carries meaning: a name, goods, a time, a number, or words of the
 * lexicon, over a half-open run of the text's tokens.
 *
 * @param index its place among the text's mentions
 * @param from first token
 * @param to one past the last token
 * @param kind what it is
 * @param values what a name may mean, the likeliest first; empty for other kinds
 * @param time for times; null otherwise
 * @param num for numbers; null otherwise
 * @param words categories of the lexicon that it belongs to
 * @param list whether it is the sum of several names that stand in a row
 * @param adjective whether a name is written as an adjective: "Italian"
 */
record Mention(
        int index,
        int from,
        int to,
        Kind kind,
        List<Codes> values,
        TimeRef time,
        Num num,
        Set<String> words,
        boolean list,
        boolean adjective) {

    enum Kind {
        AREA,
        GOODS,
        TIME,
        NUMBER,
        CUE
    }

    /** The same so many tokens further on, at its place among the mentions. */
    Mention placed(int place, int shift) {
        return new Mention(
                place, from + shift, to + shift, kind, values, time, num, words, list, adjective);
    }

    /** The same with its values said otherwise, each once. */
    Mention meaning(UnaryOperator<Codes> said) {
        List<Codes> other = values.stream().map(said).distinct().toList();
        return new Mention(index, from, to, kind, other, time, num, words, list, adjective);
    }

    /** The same words taken for something else. */
    Mention standingFor(List<Codes> others) {
        return new Mention(index, from, to, kind, others, time, num, words, list, adjective);
    }

    /** The same words taken for a time. */
    Mention of(Period when) {
        TimeRef at = new TimeRef(TimeRef.Kind.PERIOD, when, null, null, 0);
        return new Mention(index, from, to, kind, values, at, num, words, list, adjective);
    }

    /** The same words with another number. */
    Mention saying(Num other) {
        return new Mention(index, from, to, kind, values, time, other, words, list, adjective);
    }

    /** The same words taken for the name of something: "the country" for the nation. */
    Mention naming(Codes what) {
        return new Mention(
                index, from, to, Kind.AREA, List.of(what), null, null, words, false, adjective);
    }

    /** The same words without some of what they may say. */
    Mention without(Set<String> categories) {
        Set<String> left = new TreeSet<>(words);
        left.removeAll(categories);
        return new Mention(index, from, to, kind, values, time, num, left, list, adjective);
    }

    boolean is(String category) {
        return words.contains(category);
    }

    boolean isAny(String... categories) {
        for (String c : categories) {
            if (words.contains(c)) {
                return true;
            }
        }
        return false;
    }

    boolean offers(Codes value) {
        return values.contains(value);
    }
}
