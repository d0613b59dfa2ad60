// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.asking.ReplyJson;
import eu.fondaco.publishing.asking.ReplyText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions as people type or speak them, on the reference example, from a table of text. */
class EverydayQuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

    private static OpenObservatory open;
    private static Wiring wiring;
    private static FreeAnswers answers;

    /** What was asked before needn't be asked again. */
    private static final Map<String, Reply> ASKED = new HashMap<>();

    private static Reply ask(String question, Lang lang) {
        return ASKED.computeIfAbsent(
                lang + question, q -> answers.ask(question, lang, null, TODAY));
    }

    @BeforeAll
    static void opens() throws IOException {
        open = OpenObservatory.open(Path.of("../examples/emilia-romagna"));
        wiring = new Wiring(open);
        answers = wiring.free();
    }

    @AfterAll
    static void closes() {
        open.close();
    }

    static Stream<String> questions() throws IOException {
        try (var in = EverydayQuestionsTest.class.getResourceAsStream("questions.tsv")) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream().filter(l -> !l.startsWith("#") && !l.isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnsweredAtFirstTry(String line) throws IOException {
        String[] fields = line.split("\t");
        Lang lang = Lang.parse(fields[0]);
        Reply reply = ask(fields[1], lang);
        String said = said(reply, lang);
        for (String part : fields[2].split(" & ")) {
            if (part.startsWith("!")) {
                assertThat(said).doesNotContain(part.substring(1));
            } else {
                assertThat(said).contains(part);
            }
        }
    }

    /** Areas and times stand in words, in reasons too: codes are for the exact form. */
    @ParameterizedTest
    @MethodSource("questions")
    void noSentenceShowsCodes(String line) {
        String[] fields = line.split("\t");
        assertThat(ask(fields[1], Lang.parse(fields[0])).sentence())
                .doesNotContainPattern("IT-45|\\b20\\d\\d-(?:Q\\d|S\\d|\\d\\d/P)");
    }

    /** Whatever is offered can be asked: it never leads to another dead end. */
    @ParameterizedTest
    @MethodSource("questions")
    void whatIsOfferedIsUnderstood(String line) {
        String[] fields = line.split("\t");
        Lang lang = Lang.parse(fields[0]);
        Reply reply = ask(fields[1], lang);
        Stream.concat(reply.related().stream(), reply.choices().stream())
                .forEach(next -> assertThat(ask(next, lang).asksBack()).as(next).isFalse());
    }

    /** Where the exact form has read every word, no reading that drops one is answered instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    contribution of China to growth of exports from 2012 to 2016-S1 | they don't compare
                    measure prody of exports in 2018                                | about one product: name it
                    misura prody delle esportazioni nel 2018                        | about one product: name it
                    measure gl_vertical of trade of Italy in 2018                   | vertical intra-industry trade
                    measure market_share of exports from Italy among countries in 2018 | of which area?
                    measure no_such of exports in 2018                              | no measure has the id
                    """)
    void whatIsReadExactlyIsNotReadAsSomethingElse(String text, String part) throws IOException {
        Reply reply = answers.ask(text, Lang.EN, null, TODAY);
        assertThat(said(reply, Lang.EN)).doesNotStartWith("answer").contains(part);
        if (text.startsWith("m")) { // a measure named by its id is never taken for other words
            assertThat(said(answers.free(text, Lang.EN, null, TODAY), Lang.EN)).contains(part);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    it | Quanto ha esportato l'Emilia-Romagna nel 2022 negli Stati Uniti? | E il Giappone? | Giappone
                    en | How much did Emilia-Romagna export in 2024? | and the year before? | 2023
                    en | How much did Emilia-Romagna export in 2024? | and which agreements with Guangdong? | Guangdong
                    """)
    void whatIsLeftUnsaidIsTakenFromTheQuestionBefore(
            String in, String before, String next, String names) throws IOException {
        Lang lang = Lang.parse(in);
        FreeAnswers.Followed followed =
                answers.following(next, before, lang, null, TODAY).orElseThrow();
        assertThat(followed.full()).contains("Emilia-Romagna", names);
        assertThat(followed.reply().sentence()).contains(names);
        assertThat(followed.reply().notes().get(0)).contains(before, followed.full());
    }

    @Test
    void aQuestionThatStandsAloneTakesNothing() {
        String own = "How much did Emilia-Romagna import in 2020?";
        assertThat(answers.following(own, "exports to Japan in 2019", Lang.EN, null, TODAY))
                .isEmpty();
        assertThat(answers.following(own, "", Lang.EN, null, TODAY)).isEmpty();
    }

    @Test
    void aReplyIsOneObjectOfJson() throws IOException {
        Reply reply = answers.ask("how are exports going?", Lang.EN, null, TODAY);
        assertThat(ReplyJson.print(reply, Lang.EN, Provenance.unsaid()))
                .startsWith("{\"kind\":\"answer\",\"sentence\":\"")
                .contains(
                        "\"understood\":[",
                        "\"rows\":[[\"2010\"",
                        "\"grade\":\"C\"",
                        "\"related\":[");
    }

    private static String said(Reply reply, Lang lang) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(reply.kind().name().toLowerCase(Locale.ROOT)).append('\n');
        new ReplyText(lang, 50, wiring.language(), false).write(reply, text);
        reply.understood().forEach(exact -> text.append(exact).append('\n'));
        return text.toString();
    }
}
