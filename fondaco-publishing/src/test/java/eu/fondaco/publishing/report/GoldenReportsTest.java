// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.html.HtmlReport;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports of a brief judged by hand, compared with files kept beside it. After a change that is
 * meant, run with {@code -Dgolden.write} and read the difference.
 */
class GoldenReportsTest {

    private static final Provenance TERMS =
            new Provenance(new Publication("CC-BY-4.0", "", "", "", Map.of()), List::of);

    private static final Path FOLDER = Path.of("src/test/resources/golden/slip");

    @ParameterizedTest
    @CsvSource({
        "text,EN,text.en.txt",
        "text,IT,text.it.txt",
        "explain,EN,explain.en.txt",
        "jsonl,EN,report.en.jsonl",
        "jsonl,IT,report.it.jsonl",
        "html,EN,report.en.html",
        "html,IT,report.it.html"
    })
    void writesWhatWasExpected(String format, Lang lang, String file) throws IOException {
        String text = Files.readString(FOLDER.resolve("brief.txt"));
        StringBuilder out = new StringBuilder();
        report(format, lang).write(ExampleBrief.of(text), out);
        Path expected = FOLDER.resolve(file);
        String written =
                ExampleBrief.unsaid(out.toString())
                        .replaceFirst("(?s)<style>.*</style>", "<style></style>");
        if (System.getProperty("golden.write") != null) {
            Files.writeString(expected, written);
        }
        assertThat(written).isEqualTo(Files.readString(expected));
    }

    /** Whoever told the question is told beside each verdict, in every format. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "explain", "jsonl", "html", "sarif", "junit"})
    void theAuthorsQuestionIsToldAsTheirs(String format) throws IOException {
        String text = Files.readString(FOLDER.resolve("brief.txt"));
        String told = format.equals("jsonl") ? "\"by_author\":true" : "by the author";
        StringBuilder out = new StringBuilder();
        report(format, Lang.EN).write(ExampleBrief.pinned(text), out);
        assertThat(out.toString().split(Pattern.quote(told), -1)).as(out.toString()).hasSize(3);
        StringBuilder without = new StringBuilder();
        report(format, Lang.EN).write(ExampleBrief.of(text), without);
        assertThat(without.toString()).doesNotContain(told);
    }

    private static Report report(String format, Lang lang) {
        QuestionWords words =
                (question, language) ->
                        language.pick("share of ", "quota di ")
                                + question.flow().code()
                                + " "
                                + question.period();
        switch (format) {
            case "text":
                return new TextReport(lang, Style.PLAIN, words, AreaNames.CODES);
            case "explain":
                return new ExplainReport(lang);
            case "sarif":
                return new SarifReport(lang);
            case "junit":
                return new JunitReport(lang);
            case "jsonl":
                return new JsonlReport(lang, TERMS);
            default:
                return new HtmlReport(lang, words, AreaNames.CODES);
        }
    }
}
