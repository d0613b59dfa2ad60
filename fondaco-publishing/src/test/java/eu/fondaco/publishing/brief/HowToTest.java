// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.say.AreaNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of the how-to on living briefs gives what it says it gives. */
class HowToTest {

    private static final QuestionEngine ENGINE =
            (questions, asOf) ->
                    questions.stream()
                            .map(
                                    q ->
                                            (Answer)
                                                    (q.measure().id().equals("rank")
                                                            ? new Answer.Known(
                                                                    q,
                                                                    ValueSet.exact(3),
                                                                    "rank",
                                                                    Evidence.NONE)
                                                            : new Answer.Known(
                                                                    q,
                                                                    ValueSet.between(9.4, 9.5, 9.6),
                                                                    "percent",
                                                                    Evidence.NONE)))
                            .toList();

    @Test
    void everyRowOfTheTableIsTrue() throws IOException {
        LivingBrief maker = new LivingBrief(ENGINE, QuestionLanguage.ofCodes(), AreaNames.CODES);
        List<String> rows =
                Files.readAllLines(Path.of("../docs/how-to/write-a-living-brief.md")).stream()
                        .filter(line -> line.startsWith("| `{{"))
                        .toList();
        assertThat(rows).hasSize(4);
        for (String row : rows) {
            String written = row.substring(3, row.indexOf("` |")).replace("\\|", "|");
            String gives = row.substring(row.indexOf("` |") + 3, row.lastIndexOf('|')).strip();
            BuiltBrief built = maker.build(written, Lang.EN, null, null);
            assertThat(built.faults()).as(row).isEmpty();
            assertThat(built.asMarkdown()).as(row).isEqualTo(gives);
        }
    }
}
