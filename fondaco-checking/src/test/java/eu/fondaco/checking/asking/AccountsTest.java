// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private static final Question LEVEL =
            Question.of("level").flow(TradeFlow.EXPORTS).reporter(Codes.of("US-OH")).build();
    private static final Question GROWTH =
            LEVEL.toBuilder().measure(new MeasureExpr("growth", MeasureExpr.LEVEL)).build();

    /** Questions, how they would be read, and the word that such a reading leaves out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | exports of Ohio per month | amounts | per month
                    en | exports of Ohio per month | months | -
                    en | exports of Ohio every year | leaders | every year
                    en | exports of Ohio every year | course | -
                    en | the largest exports of Ohio | amounts | largest
                    en | the largest exports of Ohio | leaders | -
                    en | did exports of Ohio double | amounts | double
                    en | did exports of Ohio double | growth | -
                    en | how did exports of Ohio change | amounts | change
                    en | are exports of Ohio twice those of Chile | leaders | twice
                    en | do exports of Ohio exceed those of Chile | amounts | exceed
                    en | exports of Ohio and their share | amounts | share
                    en | how concentrated are exports of Ohio | amounts | concentrated
                    it | l'export della Puglia supera il Cile | amounts | supera
                    it | quanto è concentrato l'export della Puglia | amounts | concentrato
                    it | esportazioni della Puglia per mese | course | per mese
                    it | esportazioni della Puglia ogni anno | leaders | ogni anno
                    it | esportazioni della Puglia più grandi | growth | più grandi
                    it | quanto esporta la Puglia | amounts | -
                    """)
    void aWordThatTheReadingDoesNotMeetIsLeftOut(
            String in, String text, String read, String unmet) {
        Asked asked = new Asked(text, Lang.parse(in));
        Heard heard = new Heard(asked.lang, asked.tokens, List.copyOf(asked.parts));
        Request request = request(read);
        String word =
                new Accounts(heard, request, Told.questions(request))
                        .unmet()
                        .map(heard::text)
                        .orElse("-");
        assertThat(word).isEqualTo(unmet);
    }

    private static Request request(String read) {
        return switch (read) {
            case "course" -> new Request.Course(LEVEL, null, null);
            case "months" -> new Request.Course(LEVEL, null, null, 1, Request.Summary.NONE);
            case "leaders" ->
                    new Request.Leaders(
                            LEVEL, new Universe(Dimension.PARTNER, Universe.ALL), 5, false);
            case "growth" -> amounts(GROWTH);
            default -> amounts(LEVEL);
        };
    }

    private static Request amounts(Question q) {
        return new Request.Amounts(List.of(q), 0, Request.Compared.NOTHING);
    }
}
