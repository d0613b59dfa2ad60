// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.Links;
import eu.fondaco.publishing.say.AreaNames;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivingBriefTest {

    /**
     * Knows shares of 9.5, levels of 2 billion (1 before 2021), growth of 110 and nothing for 1999.
     */
    private static final QuestionEngine ENGINE =
            (questions, asOf) -> questions.stream().map(q -> answer(q, asOf)).toList();

    private static Answer answer(Question q, LocalDate asOf) {
        if (q.period().firstYear() == 1999) {
            return new Answer.Unknown(
                    q,
                    Reason.NO_DATA,
                    NoteCode.DATASET_NOTHING_FOR.note("d", "1999"),
                    Evidence.NONE);
        }
        switch (q.measure().id()) {
            case "share":
                return new Answer.Known(
                        q, ValueSet.between(9.4, 9.5, 9.6), "percent", Evidence.NONE);
            case "growth":
                return new Answer.Known(q, ValueSet.exact(110), "percent", Evidence.NONE);
            case "rank":
                return new Answer.Known(q, ValueSet.exact(3), "rank", Evidence.NONE);
            default:
                boolean early = asOf != null && asOf.getYear() < 2021;
                return new Answer.Known(q, ValueSet.exact(early ? 1e9 : 2e9), "EUR", Evidence.NONE);
        }
    }

    private static BuiltBrief build(String text) {
        return new LivingBrief(ENGINE, QuestionLanguage.ofCodes(), AreaNames.CODES)
                .build(text, Lang.EN, LocalDate.of(2020, 1, 1), null);
    }

    @Test
    void writesAnswersIntoTheText() {
        BuiltBrief brief =
                build(
                        "---\n"
                            + "title: x\n"
                            + "---\n"
                            + "It took {{ share of imports from CN to IT-45 in 2019 }}, or {{ share"
                            + " of imports from CN to IT-45 in 2019 | digits 0 }}.");
        assertThat(brief.faults()).isEmpty();
        assertThat(brief.asMarkdown()).isEqualTo("It took 9.5%, or 10%.");
    }

    @ParameterizedTest
    @CsvSource({
        "rank of IT-45 by exports among regions of IT in 2018, third, true",
        "rank of IT-45 by exports among regions of IT in 2018, second, false",
        "rank of IT-45 by exports among regions of IT in 2018, terza, true",
        "growth of exports from IT-45 from 2010 to 2019, more than doubled, true",
        "growth of exports from IT-45 from 2010 to 2019, almost doubled, false",
        "growth of exports from IT-45 from 2010 to 2019, fell, false",
        "growth of exports from IT-45 from 2010 to 2019, sono cresciute, true",
        "share of imports from CN to IT-45 in 2019, a tenth, false",
        "share of imports from CN to IT-45 in 2019, almost a tenth, true",
        "share of imports from CN to IT-45 in 2019, splendid, false"
    })
    void holdsWordsToTheirNumbers(String question, String words, boolean holds) {
        BuiltBrief brief = build("\n\nSee {{ " + question + " | \"" + words + "\" }}");
        assertThat(brief.asMarkdown()).contains(words);
        assertThat(brief.faults()).hasSize(holds ? 0 : 1);
        assertThat(brief.faults())
                .allSatisfy(
                        fault -> {
                            assertThat(fault.line()).isEqualTo(3);
                            assertThat(fault.column()).isEqualTo(5);
                        });
    }

    @Test
    void aQuestionWithoutAnswerOrSenseIsAFault() {
        assertThat(build("{{ exports from IT-45 in 1999 }}").faults())
                .singleElement()
                .asString()
                .contains("1:1", "nothing for 1999");
        assertThat(build("{{ blah }}").faults()).hasSize(1);
        assertThat(build("{{ exports from IT-45 in 2019 | sideways }}").faults()).hasSize(1);
    }

    @Test
    void showsBothFacesWhereANumberChanged() {
        BuiltBrief brief =
                build(
                        "{{ exports from IT-45 in 2019 }} and {{ share of imports from CN to IT-45"
                                + " in 2019 }}");
        assertThat(brief.numbers())
                .extracting(BuiltBrief.Live::changed)
                .containsExactly(true, false);
        Html html = new Html();
        new BriefHtml(Lang.EN, (q, l) -> q.toString(), AreaNames.CODES, Links.NONE)
                .write(html, brief, Lang.EN, "");
        assertThat(html.toString()).contains("When published: 1 billion euros", "2 billion euros");
    }

    @Test
    void noMarkupOfTheTextRuns() {
        Html html = new Html();
        BuiltBrief brief =
                build(
                        "<script>x</script> [a](javascript:x) \uE0000\uE001 {{ exports from IT-45"
                                + " in 2019 }}");
        new BriefHtml(Lang.EN, (q, l) -> q.toString(), AreaNames.CODES, Links.NONE)
                .write(html, brief, Lang.EN, "");
        assertThat(html.toString()).doesNotContain("<script>", "href=\"javascript");
        assertThat(brief.numbers()).hasSize(1);
    }

    @Test
    void aTextWithoutQuestionsIsNotOne() {
        assertThat(LivingBrief.isOne("plain {text}")).isFalse();
        assertThat(List.of("{{ a }}", "x {{ a | b }}")).allMatch(LivingBrief::isOne);
    }
}
