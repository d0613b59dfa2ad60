// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuestionTextTest {

    @Property(seed = "10143373")
    void anyQuestionPrintsAndReadsBackAsItself(@ForAll("questions") Question question) {
        String text = question.toString();
        assertThat(QuestionLanguage.ofCodes().parse(text)).as(text).isEqualTo(question);
    }

    @Property(seed = "1815648")
    void differentQuestionsHaveDifferentTexts(
            @ForAll("questions") Question a, @ForAll("questions") Question b) {
        assertThat(a.toString().equals(b.toString())).isEqualTo(a.equals(b));
    }

    @Property(seed = "11405902")
    void textsReadTheSameInEitherLanguage(@ForAll("questions") Question question) {
        assertThat(
                        QuestionLanguage.ofCodes()
                                .parse(question.toString(), eu.fondaco.core.text.Lang.IT))
                .isEqualTo(question);
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Question.Builder> series =
                Combinators.combine(
                                measures(),
                                Arbitraries.of(TradeFlow.values()),
                                codes().injectNull(0.2),
                                codes(),
                                codes(),
                                periods().injectNull(0.2),
                                periods().injectNull(0.5))
                        .as(
                                (m, flow, reporter, partner, product, period, base) ->
                                        Question.of(m)
                                                .flow(flow)
                                                .reporter(reporter)
                                                .partner(partner)
                                                .product(product)
                                                .period(period)
                                                .base(base));
        return Combinators.combine(
                        series,
                        bases().injectNull(0.4),
                        universes().injectNull(0.3),
                        conditions().injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("eu15", "it", "au 2", "2018", "O'Brien", "share")
                                .injectNull(0.7))
                .as(
                        (b, denominator, universe, condition, ascending, n, dataset) ->
                                b.denominator(denominator)
                                        .universe(universe)
                                        .condition(condition)
                                        .ascending(ascending)
                                        .n(n)
                                        .dataset(dataset)
                                        .build());
    }

    /**
     * At most one measure of a question runs over a universe, and what is counted is a matter of
     * its own: a count whose members are compared isn't itself set against another count.
     */
    private Arbitrary<MeasureExpr> measures() {
        Arbitrary<List<String>> plain =
                Arbitraries.of(
                                "share",
                                "growth",
                                "multiple",
                                "average_growth",
                                "change",
                                "contribution",
                                "share_of_change",
                                "ratio",
                                "ratio_percent",
                                "difference",
                                "trend",
                                "streak",
                                "sign",
                                "eci",
                                "share")
                        .list()
                        .ofMaxSize(2);
        Arbitrary<String> ranking =
                Arbitraries.of("rank", "top", "top_share", "count").injectNull(0.5);
        Arbitrary<String> last = Arbitraries.of("per_capita", "gdp_ratio").injectNull(0.6);
        return Combinators.combine(plain, ranking, plain, last)
                .as(
                        (before, rank, after, scale) -> {
                            MeasureExpr m =
                                    scale == null ? MeasureExpr.LEVEL : MeasureExpr.of(scale);
                            for (String id : after) {
                                m = new MeasureExpr(id, m);
                            }
                            m = rank == null ? m : new MeasureExpr(rank, m);
                            for (String id : "count".equals(rank) ? List.<String>of() : before) {
                                m = new MeasureExpr(id, m);
                            }
                            return m;
                        });
    }

    private Arbitrary<Codes> codes() {
        Arbitrary<String> code =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                                6,
                                Arbitraries.of(
                                        "IT-45",
                                        "CN",
                                        "IN",
                                        "TO",
                                        "W00",
                                        "TOTAL",
                                        "CPA:CK28",
                                        "EU27_2020",
                                        "OF",
                                        "S1",
                                        "C",
                                        "A",
                                        "TOP",
                                        "GDP",
                                        "AU-X-RX",
                                        "SITC:7.1")),
                        net.jqwik.api.Tuple.of(
                                2,
                                Arbitraries.of(
                                        "8703",
                                        "2018",
                                        "in",
                                        "exports",
                                        "growth of",
                                        "Emilia-Romagna",
                                        "O'Brien",
                                        "a+b",
                                        "'",
                                        "is 'it' ?",
                                        "ITD5x",
                                        "percent",
                                        "\u00c9tat 2018",
                                        "84",
                                        "-5",
                                        "\"q\"")),
                        net.jqwik.api.Tuple.of(
                                1,
                                Arbitraries.strings()
                                        .ofMinLength(1)
                                        .ofMaxLength(6)
                                        .filter(s -> !s.isBlank())
                                        .map(String::strip)));
        return code.list().ofMinSize(1).ofMaxSize(3).map(Codes::of);
    }

    private Arbitrary<Period> periods() {
        return Arbitraries.of(
                        "2018",
                        "2018-S1",
                        "2018-S2",
                        "2018-Q3",
                        "2018-05",
                        "2010-01/P9M",
                        "2021/2025",
                        "1988",
                        "2017-11/P14M")
                .map(Period::parse);
    }

    private Arbitrary<Basis> bases() {
        return Combinators.combine(
                        Arbitraries.of(TradeFlow.values()).injectNull(0.6),
                        codes().injectNull(0.6),
                        codes().injectNull(0.6),
                        codes().injectNull(0.6),
                        periods().injectNull(0.8))
                .as(Basis::new);
    }

    private Arbitrary<Universe> universes() {
        Arbitrary<String> members =
                Arbitraries.of(
                        "all",
                        "regions of IT",
                        "EU15",
                        "1988-2023",
                        "CN+JP",
                        "JP+CN",
                        "territories of AU",
                        "zorgs of IT",
                        "a++b",
                        "provinces of 84+ES",
                        "2018",
                        "regions",
                        "84+'x'");
        return Combinators.combine(Arbitraries.of(Dimension.values()), members).as(Universe::new);
    }

    private Arbitrary<Condition> conditions() {
        Arbitrary<MeasureExpr> of =
                Arbitraries.of("level", "growth", "share", "per_capita", "growth/share", "eci")
                        .map(MeasureExpr::parse);
        Arbitrary<Double> value = Arbitraries.of(0.0, -5.0, 1e10, 0.125, 2000.0, 1e-7, 123456789.5);
        return Combinators.combine(
                        of,
                        Arbitraries.of(true, false),
                        value,
                        bases(),
                        Arbitraries.of(true, false))
                .as(
                        (m, above, bound, than, compare) ->
                                compare
                                        ? new Condition(m, above, compare, null, than)
                                        : new Condition(m, above, bound > 0, bound, null));
    }
}
