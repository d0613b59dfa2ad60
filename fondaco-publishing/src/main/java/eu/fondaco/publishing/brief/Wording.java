// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the words of a living brief to its numbers: "third", "more than doubled", "fell", in
 * English and Italian. Words it doesn't know are a fault too: nothing passes unread.
 */
final class Wording {

    private static final List<List<String>> PLACES =
            List.of(
                    List.of("first", "1st", "primo", "prima"),
                            List.of("second", "2nd", "secondo", "seconda"),
                    List.of("third", "3rd", "terzo", "terza"),
                            List.of("fourth", "4th", "quarto", "quarta"),
                    List.of("fifth", "5th", "quinto", "quinta"),
                            List.of("sixth", "6th", "sesto", "sesta"),
                    List.of("seventh", "7th", "settimo", "settima"),
                            List.of("eighth", "8th", "ottavo", "ottava"),
                    List.of("ninth", "9th", "nono", "nona"),
                            List.of("tenth", "10th", "decimo", "decima"));

    private static final Map<String, Double> TIMES =
            Map.ofEntries(
                    Map.entry("doubled", 2.0),
                    Map.entry("raddoppiat", 2.0),
                    Map.entry("tripled", 3.0),
                    Map.entry("triplicat", 3.0),
                    Map.entry("quadrupled", 4.0),
                    Map.entry("quadruplicat", 4.0),
                    Map.entry("halved", 0.5),
                    Map.entry("dimezzat", 0.5));

    private static final Map<String, Double> PARTS =
            Map.ofEntries(
                    Map.entry("half", 50.0),
                    Map.entry("metà", 50.0),
                    Map.entry("a third", 100.0 / 3),
                    Map.entry("un terzo", 100.0 / 3),
                    Map.entry("a quarter", 25.0),
                    Map.entry("un quarto", 25.0),
                    Map.entry("a fifth", 20.0),
                    Map.entry("un quinto", 20.0),
                    Map.entry("a tenth", 10.0),
                    Map.entry("un decimo", 10.0));

    private static final List<String> UP =
            List.of(
                    "rose",
                    "risen",
                    "grew",
                    "grown",
                    "increased",
                    "cresc",
                    "aumentat",
                    "salit",
                    "surplus",
                    "avanzo");
    private static final List<String> DOWN =
            List.of(
                    "fell",
                    "fallen",
                    "declined",
                    "decreased",
                    "calat",
                    "sces",
                    "diminuit",
                    "deficit",
                    "disavanzo");
    private static final List<String> MORE =
            List.of("more than", "over", "più che", "più di", "oltre");
    private static final List<String> ALMOST = List.of("almost", "nearly", "quasi");

    private Wording() {}

    /** Why the words don't fit the answer; nothing when they do. */
    static Optional<Label> complaint(String words, Answer answer, String value) {
        if (!(answer instanceof Answer.Known known)) {
            return Optional.of(Speech.both("wording.words-ca-be-held"));
        }
        Boolean holds = holds(words.toLowerCase(Locale.ROOT).strip(), known);
        if (holds == null) {
            return Optional.of(Speech.both("wording.ca-be-held-number", words));
        }
        return holds
                ? Optional.empty()
                : Optional.of(Speech.both("wording.true-answer", words, value));
    }

    /** Whether every value of the answer makes the words true; null when they aren't known. */
    private static Boolean holds(String words, Answer.Known known) {
        ValueSet v = known.value();
        if (known.unit().equals("rank")) {
            for (int i = 0; i < PLACES.size(); i++) {
                if (PLACES.get(i).contains(words)) {
                    return v.low() == i + 1 && v.high() == i + 1;
                }
            }
            return null;
        }
        for (Map.Entry<String, Double> times : TIMES.entrySet()) {
            if (words.contains(times.getKey()) && isRatio(known)) {
                return near(words, times.getValue(), ratio(v.low(), known), ratio(v.high(), known));
            }
        }
        for (Map.Entry<String, Double> part : PARTS.entrySet()) {
            if (words.endsWith(part.getKey()) && known.unit().equals("percent")) {
                return near(words, part.getValue(), v.low(), v.high());
            }
        }
        if (startsAny(words, UP)) {
            return v.low() > 0;
        }
        return startsAny(words, DOWN) ? Boolean.valueOf(v.high() < 0) : null;
    }

    private static boolean isRatio(Answer.Known known) {
        return known.unit().equals("times") || known.unit().equals("percent");
    }

    /** A growth of 110 per cent is 2.1 times. */
    private static double ratio(double value, Answer.Known known) {
        return known.unit().equals("times") ? value : 1 + value / 100;
    }

    private static boolean near(String words, double stated, double low, double high) {
        if (MORE.stream().anyMatch(words::contains)) {
            return low > stated;
        }
        if (ALMOST.stream().anyMatch(words::contains)) {
            return low >= stated * 0.93 && high < stated;
        }
        return low >= stated * 0.95 && high <= stated * 1.05;
    }

    private static boolean startsAny(String words, List<String> stems) {
        for (String word : words.split("[^\\p{L}]+")) {
            if (stems.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
