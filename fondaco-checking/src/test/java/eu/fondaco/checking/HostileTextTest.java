// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.reading.ProseReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to hurt end soon: with a notice, with nothing found, or refused in words. */
class HostileTextTest {

    /** Several times what a quiet machine needs: tests run beside others. */
    private static final Duration SECONDS = Duration.ofSeconds(240);

    /** The largest of them with {@code -Pslow}; so many times smaller otherwise. */
    private static final int SMALLER = Boolean.getBoolean("fondaco.slow") ? 1 : 4;

    private static CheckedBrief check(String name, String text) {
        return assertTimeoutPreemptively(
                SECONDS,
                () ->
                        Valdoria.checker()
                                .check(name, text, new Checker.Options(Tongue.EN, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,", "1.", "12 ", "-1"})
    void aRunOfDigits(String piece) {
        assertThat(check("a.txt", piece.repeat(2_000_000 / SMALLER / piece.length())).statements())
                .isEmpty();
    }

    @Test
    void aHundredThousandNumbersInASentence() {
        CheckedBrief brief =
                check(
                        "a.txt",
                        "In 2018 exports of Montalba rose by "
                                + "5% and ".repeat(100_000)
                                + "fell.");
        assertThat(brief.notices()).isNotEmpty();
        assertThat(brief.notices().get(0).in(Lang.EN)).contains("left out");
    }

    @Test
    void manyNumbersInASentenceOfBearableLength() {
        CheckedBrief brief =
                check(
                        "a.txt",
                        "In 2018 exports of Montalba were "
                                + "5%, ".repeat(400 / SMALLER)
                                + "so to say.");
        assertThat(brief.statements()).hasSizeLessThanOrEqualTo(400 / SMALLER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b><i>", "<table><tr><td>", "<", "<!--", "&#", "<a href='"})
    void deepOrBrokenMarkup(String open) {
        assertThat(check("a.html", "<p>Montalba</p>" + open.repeat(50_000) + "x").statements())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", "- ", "* ", "#", "[", "](", "**", "_", "|", "`", "\\", "((((", "\"", "'"
            })
    void runsOfMarksInMarkdown(String mark) {
        assertThat(check("a.md", "Montalba " + mark.repeat(60_000)).statements()).isEmpty();
    }

    @Test
    void oneWordOfMillionsOfLetters() {
        assertThat(check("a.txt", "exports".repeat(700_000)).statements()).isEmpty();
    }

    @Test
    void millionsOfMarksThatCantBeSeen() {
        assertThat(
                        check(
                                        "a.txt",
                                        "Montalba"
                                                + "\u200f\u202e\u200b".repeat(1_000_000)
                                                + " exports")
                                .statements())
                .isEmpty();
    }

    @Test
    void controlCharacters() {
        assertThatThrownBy(() -> check("a.txt", "\u0001\u0002\u0003exports".repeat(1000)))
                .hasStackTraceContaining("TextRefusedException");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLength() {
        String text = "x ".repeat(Checker.MAX_CHARS / 2 + 1);
        assertThatThrownBy(() -> Valdoria.checker().check("a.txt", text, Checker.Options.DEFAULT))
                .isInstanceOf(TextRefusedException.class)
                .hasMessageContaining(String.valueOf(text.length()))
                .hasMessageContaining("Split it");
    }

    @Test
    void moreStatementsThanAreReadEndWithANotice() {
        CheckedBrief brief =
                check(
                        "a.txt",
                        "In 2018 exports of Montalba rose by 5%. ".repeat(ProseReader.MOST + 20));
        assertThat(brief.statements()).hasSizeLessThanOrEqualTo(ProseReader.MOST + 100);
        assertThat(brief.notices()).contains(NoteCode.STATEMENTS_LEFT.note(ProseReader.MOST));
    }

    /** Twice the text takes less than two and a half times the time of a processor. */
    @ParameterizedTest
    @MethodSource("pages")
    void timeGrowsAsTheTextDoes(String what, String page) throws Exception {
        int pages = 6_000 * (5 - SMALLER) / page.length() + 2;
        Checker checker = Valdoria.checker();
        time(checker, page.repeat(2 * pages)); // what is learned while running is learned
        double least = Double.MAX_VALUE;
        for (int tries = 0; tries < 6 && least >= 2.5; tries++) {
            double small = time(checker, page.repeat(pages));
            least = Math.min(least, time(checker, page.repeat(2 * pages)) / Math.max(small, 5e6));
        }
        assertThat(least).as("times as long for twice as many of %s", what).isLessThan(2.5);
    }

    static Stream<Arguments> pages() {
        String prose =
                "The region looks back on a year of change, and its firms met buyers from many"
                        + " places at the fairs of the spring. ";
        String number =
                "In 2018 exports of Montalba to Norway rose by 5.1%, while imports fell by 2.3%. ";
        return Stream.of(
                Arguments.of("pages", prose.repeat(12) + number + prose.repeat(12) + "\n\n"),
                Arguments.of(
                        "quotations", "\u201cThe exports rose\u201d, \"it fell\", 'so what'. "),
                Arguments.of("brackets", "(see [the note (2018)]) and "),
                Arguments.of("rows", "| Norway | 5.1 | 2018 | exports |\n"),
                Arguments.of("items", "- Norway, Chile; 2018: 5.1 million euros\n"),
                Arguments.of("headings", "## Exports in 2018\n\nThey rose.\n\n"),
                Arguments.of("years", "2018, 2019 and 2020; "),
                Arguments.of("names", "Norway, Chile, Canada and Peru; "));
    }

    /** Time of this thread, which does all of it, as where a visitor waits. */
    private static double time(Checker checker, String text) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Deadline.within(
                SECONDS,
                () -> checker.check("a.md", text, new Checker.Options(Tongue.EN, null, null)));
        return threads.getCurrentThreadCpuTime() - start;
    }
}
