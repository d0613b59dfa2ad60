// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.text.Words;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static final String TEXT =
            "China took 9.5% of the region's exports in 2019. Exports <b>rose</b> by 4% & more."
                    + " The partnership is crucial.";

    @Test
    void coloursOnlyATerminal() throws IOException {
        assertThat(write(ExampleBrief.of(TEXT), Style.PLAIN)).doesNotContain("\u001b");
        assertThat(write(ExampleBrief.of(TEXT), Style.TERMINAL))
                .contains("\u001b[1;31mDoesn't hold");
    }

    @Test
    void letsNoNameSteerTheTerminal() throws IOException {
        CheckedBrief brief = ExampleBrief.of(TEXT);
        CheckedBrief hostile =
                new CheckedBrief(
                        "a\u001b[2Jb\u202e.txt",
                        brief.document(),
                        brief.lang(),
                        null,
                        null,
                        brief.statements(),
                        List.of(new Words("stop\u001b]0;x\u0007")));
        assertThat(write(hostile, Style.PLAIN)).doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void saysSoWhenThereIsNothingToCheck() throws IOException {
        CheckedBrief brief = ExampleBrief.of(TEXT);
        CheckedBrief empty =
                new CheckedBrief(
                        "a.txt", brief.document(), Tongue.EN, null, null, List.of(), List.of());
        assertThat(write(empty, Style.PLAIN)).contains("No statement that can be checked");
    }

    @Test
    void saysWhichOpenStatementsToLookAtFirst() throws IOException {
        assertThat(write(ExampleBrief.of(TEXT), Style.PLAIN)).doesNotContain("look at");
        assertThat(write(ExampleBrief.unfit(TEXT, 1), Style.PLAIN))
                .contains("Note: none of these readings fits: worth a second look")
                .contains("2 can't be told; one of the last fits none of its readings");
        assertThat(write(ExampleBrief.unfit(TEXT, 2), Style.PLAIN))
                .contains("3 can't be told; 2 of the last fit none of their readings");
    }

    private static String write(CheckedBrief brief, Style style) throws IOException {
        StringBuilder out = new StringBuilder();
        new TextReport(Lang.EN, style, QuestionWords.CANONICAL, AreaNames.CODES).write(brief, out);
        return out.toString();
    }
}
