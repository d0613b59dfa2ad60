// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written is a question or a complaint that points into it, never a crash. */
class AnyTextTest {

    private static final QuestionLanguage AT_HOME = new QuestionLanguage(Places.catalog("IT-45"));
    private static final QuestionLanguage HOMELESS = new QuestionLanguage(Places.catalog(""));

    @Property(seed = "1704645")
    void anyWordsAreAQuestionOrAComplaint(@ForAll("texts") String text, @ForAll Lang lang) {
        for (QuestionLanguage language : List.of(AT_HOME, HOMELESS, QuestionLanguage.ofCodes())) {
            try {
                Question question = language.parse(text, lang);
                assertThat(language.parse(question.toString())).as(text).isEqualTo(question);
                assertThat(language.say(question, lang)).isNotBlank();
            } catch (QuestionSyntaxException e) {
                assertThat(e.offset()).isBetween(0, text.length());
                assertThat(e.offset() + e.length()).isBetween(e.offset(), text.length());
                assertThat(e.getMessage()).isNotBlank();
                assertThat(e.pointing()).contains("^");
            }
        }
    }

    @Property(seed = "1315962", tries = 500)
    void anythingCanBeCompleted(@ForAll("texts") String text, @ForAll Lang lang) {
        for (Completion c : AT_HOME.complete(text, text.length(), lang)) {
            assertThat(c.from()).isBetween(0, text.length());
            assertThat(c.text()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "IT-45",
                                "CN",
                                "Emilia-Romagna",
                                "Valle d'Aosta",
                                "South Korea",
                                "machinery",
                                "2018",
                                "2018-S1",
                                "1988-2023",
                                "2010",
                                "3",
                                "10 billion",
                                "1,5 miliardi",
                                "?",
                                "'8703'",
                                "'",
                                "'s",
                                "+",
                                "EU15",
                                "regions of IT",
                                "regioni",
                                "partners",
                                "dell'",
                                "%",
                                "zzz",
                                "in dataset eu15",
                                "C",
                                "Balearic Islands"));
        for (Lang lang : Lang.values()) {
            Lexicon.of(lang).entries().forEach(e -> words.add(e.word()));
        }
        List<String> starts =
                List.of(
                        "",
                        "share of exports from",
                        "rank of",
                        "growth of",
                        "top 3",
                        "count of",
                        "quota di",
                        "difference between exports and",
                        "exports from IT to",
                        "ratio of imports over",
                        "rank of CN by");
        Arbitrary<String> known =
                Arbitraries.of(words).list().ofMaxSize(9).map(list -> String.join(" ", list));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        8,
                        net.jqwik.api.Combinators.combine(Arbitraries.of(starts), known)
                                .as((start, rest) -> start + " " + rest)),
                net.jqwik.api.Tuple.of(1, any));
    }
}
