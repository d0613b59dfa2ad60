// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multiple told in a word against its two levels: "doubled from 2.1 to 3.0 billion". */
final class Multiples {

    private static final Pattern WORD =
            Pattern.compile(
                    "(?<hedge>\\b(?:almost|nearly|more"
                        + " than|over|well|about|practically|quasi|pi\u00f9"
                        + " che|oltre|circa|pressoch\u00e9)\\s+)?"
                        + "\\b(?<word>doubl(?:ed|ing)|trebl(?:ed|ing)|tripl(?:ed|ing)|halv(?:ed|ing)|raddoppi\\p{L}+|triplic\\p{L}+|dimezz\\p{L}+)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_TO =
            Pattern.compile("^[\\s,]*(?:from|da|dai|passando da)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO =
            Pattern.compile(
                    "^(?:\\s+in (?:19|20)\\d{2}|\\s+(?:nel|del)"
                            + " (?:19|20)\\d{2})?,?\\s+(?:to|a|ai)\\s+$",
                    Pattern.CASE_INSENSITIVE);

    private Multiples() {}

    /** The clash of a sentence's multiple, if it has one. */
    static Optional<Clash> in(Sentence s) {
        Matcher m = WORD.matcher(s.text());
        if (!m.find() || m.group("hedge") != null) {
            return Optional.empty();
        }
        List<Printed> levels = Changes.withUnits(s);
        if (levels.size() != 2
                || !s.all(Unit.PERCENT).isEmpty()
                || levels.stream()
                        .anyMatch(n -> n.hedged() || n.unit() != Unit.AMOUNT || n.value() <= 0)) {
            return Optional.empty();
        }
        Printed a = levels.get(0);
        Printed b = levels.get(1);
        boolean told =
                a.start() >= m.end()
                        && FROM_TO.matcher(s.text().substring(m.end(), a.start())).find()
                        && TO.matcher(s.text().substring(a.end(), b.start())).find();
        Interval means = meaning(m.group("word"));
        Interval times =
                new Interval(
                        b.interval().low() / a.interval().high(),
                        b.interval().high() / Math.max(1e-12, a.interval().low()));
        if (!told || times.meets(means)) {
            return Optional.empty();
        }
        Label makes = Say.range(times, "", 1);
        return Optional.of(
                new Clash(
                        "multiple",
                        s.span(m.start("word"), m.end("word")),
                        s.span(a.start(), b.end()),
                        Say.of(
                                "From "
                                        + s.words(a)
                                        + " to "
                                        + s.words(b)
                                        + " is "
                                        + makes.en()
                                        + " times as much; the text says \u201c"
                                        + m.group("word")
                                        + "\u201d.",
                                "Da "
                                        + s.words(a)
                                        + " a "
                                        + s.words(b)
                                        + " fa "
                                        + makes.it()
                                        + " volte tanto; il testo dice \u201c"
                                        + m.group("word")
                                        + "\u201d.")));
    }

    /** What such a word may be said of: it is a round one. */
    private static Interval meaning(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (w.startsWith("doubl") || w.startsWith("raddopp")) {
            return new Interval(1.75, 2.4);
        }
        return w.startsWith("halv") || w.startsWith("dimezz")
                ? new Interval(0.4, 0.6)
                : new Interval(2.6, 3.6);
    }
}
