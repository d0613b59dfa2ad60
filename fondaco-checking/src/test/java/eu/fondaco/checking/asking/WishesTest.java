// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {

    private static final Question LEVEL =
            Question.of(MeasureExpr.LEVEL)
                    .flow(TradeFlow.EXPORTS)
                    .reporter(Codes.of("US-OH"))
                    .build();

    /** Questions, read as a level of exports, and what they wish for besides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | what does Ohio sell | products
                    en | what does Ohio sell and to whom | products partners
                    en | how much does Ohio sell | -
                    en | what are Ohio's exports worth | -
                    en | how much does Ohio sell and how much does it buy | imports
                    en | how much does Ohio sell to those who buy from Chile | -
                    it | cosa vende la Puglia e verso chi | products partners
                    it | quanto vende la Puglia | -
                    it | quanto esporta la Puglia e quanto importa | imports
                    """)
    void eachWishIsToldOrNamed(String in, String text, String wishes) {
        Asked asked = new Asked(text, Lang.parse(in));
        Heard heard = new Heard(asked.lang, asked.tokens, List.copyOf(asked.parts));
        Request told = new Request.Amounts(List.of(LEVEL), 0, Request.Compared.NOTHING);
        String unmet =
                new Wishes(heard, List.of(told))
                        .unmet(() -> null, () -> null).stream()
                                .map(w -> kind(w.request()))
                                .collect(Collectors.joining(" "));
        assertThat(unmet).isEqualTo(wishes.equals("-") ? "" : wishes);
    }

    private static String kind(Request request) {
        return request instanceof Request.Leaders l
                ? l.among().dimension().name().toLowerCase(Locale.ROOT) + "s"
                : ((Request.Amounts) request)
                        .questions()
                        .get(0)
                        .flow()
                        .name()
                        .toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quanto ha venduto la Puglia nel 2020 | IT
                    how much did Ohio sell in 2020       | EN
                    export 2020                          | EN
                    i cinque mercati maggiori            | IT
                    """)
    void aQuestionSaysInWhichLanguageItIs(String text, Lang lang) {
        assertThat(Tongue.of(text, Lang.EN)).isEqualTo(lang);
    }
}
