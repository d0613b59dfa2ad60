// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.reading.ProseReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void timeGrowsAsTheTextDoes() {
        String prose =
                "The region looks back on a year of change, and its firms met buyers from many"
                        + " places at the fairs of the spring. ";
        String page =
                prose.repeat(12)
                        + "In 2018 exports of Montalba to Norway rose by 5.1%, while imports fell"
                        + " by 2.3%. "
                        + prose.repeat(12)
                        + "\n\n";
        check("a.txt", page.repeat(5));
        int pages = 20 / SMALLER;
        long small = time(page.repeat(pages));
        long large = time(page.repeat(10 * pages));
        assertThat(large)
                .as("%d pages took %d ms, ten times as many %d ms", pages, small, large)
                .isLessThan(25 * Math.max(small, 40));
    }

    private static long time(String text) {
        long start = System.nanoTime();
        assertThat(check("a.txt", text).statements()).isNotEmpty();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
