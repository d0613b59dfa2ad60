// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every measure of the library can be asked: by its id, and by its name in either language. */
class EveryMeasureTest {

    private final QuestionLanguage language = new QuestionLanguage(Places.catalog("IT-45"));

    @Test
    void byItsIdAndThenReadsBack() {
        List<String> wrong = new ArrayList<>();
        for (Measure measure : StandardMeasures.all().list()) {
            Question plain =
                    Question.of(measure.id())
                            .reporter("IT-45")
                            .partner("CN")
                            .period(Period.year(2018))
                            .build();
            Question since = plain.toBuilder().base(Period.year(2010)).build();
            if (!readsBack(plain) && !readsBack(since)) {
                wrong.add(measure.id() + ": " + plain);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Measures with a grammar of their own, so that the name alone can't stand before "of exports".
     */
    private static final String OWN_WORDS =
            """
            level          | exports from Emilia-Romagna in 2018 | esportazioni dell'Emilia-Romagna nel 2018
            multiple       | multiple of exports from Emilia-Romagna in 2018 | multiplo delle esportazioni dell'Emilia-Romagna nel 2018
            contribution   | contribution of exports from Emilia-Romagna in 2018 | contributo delle esportazioni dell'Emilia-Romagna nel 2018
            per_capita     | exports per head of Emilia-Romagna in 2018 | esportazioni pro capite dell'Emilia-Romagna nel 2018
            gdp_ratio      | exports of Emilia-Romagna relative to GDP in 2018 | esportazioni dell'Emilia-Romagna in rapporto al PIL nel 2018
            ratio_percent  | ratio in per cent of exports to imports of Emilia-Romagna in 2018 | rapporto in percentuale delle esportazioni dell'Emilia-Romagna nel 2018
            rank           | rank of Emilia-Romagna by exports in 2018 | posto dell'Emilia-Romagna per esportazioni nel 2018
            top            | top 3 partners by exports from Emilia-Romagna in 2018 | primi 3 partner per esportazioni dell'Emilia-Romagna nel 2018
            top_share      | share of top 3 partners by exports from Emilia-Romagna in 2018 | quota dei primi 3 partner per esportazioni dell'Emilia-Romagna nel 2018
            streak         | years of rise in a row of exports from Emilia-Romagna in 2018 | anni consecutivi di crescita delle esportazioni dell'Emilia-Romagna nel 2018
            """;

    @Test
    void byItsNameInEitherLanguage() {
        List<String> wrong = new ArrayList<>();
        Set<String> apart = new HashSet<>();
        for (String line : OWN_WORDS.strip().split("\n")) {
            String[] cells = line.split("\\|");
            apart.add(cells[0].strip());
            ask(cells[0].strip(), cells[1].strip(), Lang.EN, wrong);
            ask(cells[0].strip(), cells[2].strip(), Lang.IT, wrong);
        }
        for (Measure measure : StandardMeasures.all().list()) {
            if (apart.contains(measure.id())) {
                continue;
            }
            String en = measure.definition().name().en();
            String it = measure.definition().name().it();
            ask(measure.id(), en + " of exports from Emilia-Romagna in 2018", Lang.EN, wrong);
            ask(
                    measure.id(),
                    it + " delle esportazioni dell'Emilia-Romagna nel 2018",
                    Lang.IT,
                    wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /** A change without a base reads back with the year before as its base. */
    private boolean readsBack(Question question) {
        return language.parse(question.toString()).equals(question);
    }

    private void ask(String id, String text, Lang lang, List<String> wrong) {
        try {
            Question question = language.parse(text, lang);
            if (!question.measure().id().equals(id) || question.period() == null) {
                wrong.add(text + " -> " + question);
            }
        } catch (QuestionSyntaxException e) {
            wrong.add(text + " -> " + e.getMessage());
        }
    }
}
