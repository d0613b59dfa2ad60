// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.YearPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Times in sentences, from the table in mentions.txt. */
class TimeMentionsTest {

    private static final Map<Lang, Lexicon> LEXICONS =
            Map.of(Lang.EN, Lexicon.shipped(Lang.EN), Lang.IT, Lexicon.shipped(Lang.IT));

    static Stream<String> sentences() {
        try (InputStream in = TimeMentionsTest.class.getResourceAsStream("mentions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void areFoundWithTheirWords(String line) {
        String text = line.substring(5, line.indexOf("=>")).strip();
        String expected = line.substring(line.indexOf("=>") + 2).strip();
        assertThat(read(Lang.parse(line.substring(0, 2)), text)).isEqualTo(expected);
    }

    private static String read(Lang lang, String text) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        return TimeMentions.in(tokens, LEXICONS.get(lang)).stream()
                .map(
                        m ->
                                text.substring(
                                                tokens.get(m.from()).start(),
                                                tokens.get(m.to() - 1).end())
                                        + " = "
                                        + say(m.value()))
                .collect(Collectors.joining("; "));
    }

    private static String say(TimeValue value) {
        if (value instanceof TimeValue.Interval i) {
            return say(i);
        } else if (value instanceof TimeValue.Span s) {
            return say(s.first()) + " -> " + say(s.last());
        } else if (value instanceof TimeValue.PartOf p) {
            return "part of " + say(p.year());
        } else if (value instanceof TimeValue.SplitYear s) {
            return "split " + s.first();
        } else if (value instanceof TimeValue.Earlier e) {
            return "-" + e.offset().count() + " " + e.offset().unit();
        } else if (value instanceof TimeValue.Later l) {
            return "+" + l.offset().count() + " " + l.offset().unit();
        } else if (value instanceof TimeValue.Same s) {
            return "same " + say(s.year());
        } else if (value instanceof TimeValue.Latest l) {
            return "latest " + l.count() + " " + l.unit();
        } else if (value instanceof TimeValue.Length l) {
            return l.months() + " months";
        } else if (value instanceof TimeValue.Day d) {
            return "day " + d.date().map(Object::toString).orElse("?-" + d.month() + "-" + d.day());
        } else if (value instanceof TimeValue.Current) {
            return "current";
        } else if (value instanceof TimeValue.NoTime) {
            return "no time";
        }
        return value instanceof TimeValue.ToDate ? "to date" : "start";
    }

    private static String say(TimeValue.Interval i) {
        return i.period()
                .map(Object::toString)
                .orElseGet(() -> say(i.year()) + " " + shape(i.part()));
    }

    private static String say(YearRef year) {
        if (year instanceof YearRef.Fixed f) {
            return String.valueOf(f.year());
        } else if (year instanceof YearRef.Before b) {
            return "before " + b.years();
        }
        return year instanceof YearRef.FromNow n ? "now-" + n.years() : "open";
    }

    private static String shape(YearPart part) {
        return part.in(2001).toString().replace("2001", "Y").replace("2000", "X");
    }

    @Test
    void anyTokensAreReadSoonAndInOrder() {
        String odd =
                "from from to to 2024 - - / ' 1 2 3 4th Q Q1 '2 2024/ /2024 31 February 2025"
                    + " February 31, 2025 II III IV the the of of year 12.13.2025 25:61 first first"
                    + " second ";
        String longText = odd.repeat(400) + "- ".repeat(3000);
        List<Token> tokens = Tokenizer.tokens(longText, 0, longText.length());
        for (Lang lang : Lang.values()) {
            List<TimeMention> found =
                    Assertions.assertTimeout(
                            Duration.ofSeconds(120),
                            () -> TimeMentions.in(tokens, LEXICONS.get(lang)));
            int last = 0;
            for (TimeMention m : found) {
                assertThat(m.from()).isGreaterThanOrEqualTo(last);
                last = m.to();
            }
            assertThat(last).isPositive().isLessThanOrEqualTo(tokens.size());
        }
    }
}
