// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.answer.ObservedAnswers;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureReference;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.season.SeasonalAdjustment;
import eu.fondaco.econometrics.season.SeasonalMethod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Seasonally adjusted levels as questions. */
class SeasonalMeasuresTest {

    private static final Path PAGE = Path.of("../docs/reference/econometric-measures.md");
    private static final double[] SEASON = {
        9, 9.5, 11, 10, 10.5, 10.8, 11.2, 6, 10.2, 11, 10.8, 10
    };
    private static final int MONTHS = 60;
    private static final int HIDDEN = 70;

    private final Catalog catalog =
            new Catalog(
                    Label.of("test"),
                    "AA",
                    new Areas(
                            List.of(
                                    new Area(
                                            "AA",
                                            Label.of("Alfa"),
                                            "country",
                                            "",
                                            Set.of(),
                                            Set.of()),
                                    new Area(
                                            "AA2",
                                            Label.of("Alfa due"),
                                            "country",
                                            "",
                                            Set.of(),
                                            Set.of()),
                                    new Area(
                                            "BB",
                                            Label.of("Beta"),
                                            "country",
                                            "",
                                            Set.of(),
                                            Set.of()))),
                    new Products(List.of()),
                    List.of(),
                    List.of(),
                    Relations.NONE);

    private final double[] series = new double[MONTHS];
    private final StoreQuestionEngine engine = engine();
    private final QuestionLanguage language = new QuestionLanguage(catalog);

    private StoreQuestionEngine engine() {
        List<Observation> cells = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            series[i] =
                    Math.round(
                            1000
                                    * SEASON[i % 12]
                                    * Math.exp(0.003 * i)
                                    * (1 + 0.01 * (i * 7 % 5 - 2)));
            cells.add(cell("AA", i, series[i], ""));
            cells.add(cell("AA2", i, series[i], ""));
        }
        for (int i = 0; i < HIDDEN; i++) {
            cells.add(cell("BB", i, 100 + i, i == 40 ? "C" : ""));
        }
        InMemoryObservationStore store =
                InMemoryObservationStore.builder()
                        .add(new Release("m@1", "m", null, "office", "", ""), cells)
                        .build();
        return new StoreQuestionEngine(
                catalog, store, StandardMeasures.all().with(EconometricMeasures.all()));
    }

    private static Observation cell(String reporter, int i, double value, String status) {
        return cell(reporter, "W00", i, value, status);
    }

    private static Observation cell(
            String reporter, String partner, int i, double value, String status) {
        return new Observation(
                "m",
                reporter,
                partner,
                TradeFlow.EXPORTS,
                "TOTAL",
                Period.month(2014 + i / 12, i % 12 + 1),
                BigDecimal.valueOf(value),
                "EUR",
                status,
                null,
                "");
    }

    /** Trade with one partner ends some months before that with another; neither is zero then. */
    @Test
    void aSeriesThatEndsBeforeOthersIsAdjustedAsFarAsItGoes() {
        List<Observation> cells = new ArrayList<>();
        for (int i = 0; i < MONTHS + 3; i++) {
            if (i < MONTHS) {
                cells.add(cell("AA", "BB", i, series[i], ""));
            }
            cells.add(cell("AA", "AA2", i, 5 + i, ""));
        }
        InMemoryObservationStore store =
                InMemoryObservationStore.builder()
                        .dataset("m", false, false)
                        .add(new Release("m@1", "m", null, "office", "", ""), cells)
                        .build();
        StoreQuestionEngine some =
                new StoreQuestionEngine(
                        catalog, store, StandardMeasures.all().with(EconometricMeasures.all()));
        double[] adjusted =
                SeasonalAdjustment.by(SeasonalMethod.X13).adjust(series, 12, 2014, 1).values();
        String of = "measure seasonally_adjusted of exports from AA to BB in ";
        Answer known = some.answer(language.parse(of + "2018-08", Lang.EN), null);
        assertThat(((Answer.Known) known).value().value()).isEqualTo(adjusted[55]);
        assertThat(known.evidence().notes())
                .anyMatch(n -> n.toString().contains("2014-01 to 2018-12"));
        Answer after = some.answer(language.parse(of + "2019-01", Lang.EN), null);
        assertThat(((Answer.Unknown) after).reason()).isEqualTo(Reason.NO_DATA);
    }

    private Answer ask(String text) {
        return engine.answer(language.parse(text, Lang.EN), null);
    }

    private double value(String text) {
        Answer answer = ask(text);
        assertThat(answer).as(text).isInstanceOf(Answer.Known.class);
        return ((Answer.Known) answer).value().value();
    }

    @Test
    void aMonthIsThatOfTheAdjustedSeriesAndItsSpecificationIsPrinted() {
        double[] adjusted =
                SeasonalAdjustment.by(SeasonalMethod.X13).adjust(series, 12, 2014, 1).values();
        assertThat(value("seasonally adjusted level of exports from AA in 2018-08"))
                .isEqualTo(adjusted[55]);
        assertThat(value("month-on-month growth of exports from AA in 2018-08"))
                .isEqualTo(100 * (adjusted[55] / adjusted[54] - 1));
        assertThat(
                        ask("measure seasonally_adjusted of exports from AA in 2018-08")
                                .evidence()
                                .notes())
                .extracting(Object::toString)
                .contains(
                        "X-13ARIMA by JDemetra+, specification RSA5, 2014-01 to 2018-12, adjusted"
                                + " directly")
                .anyMatch(n -> n.toString().startsWith("model chosen: log ("));
        double tramo = value("measure seasonally_adjusted_ts of exports from AA in 2018-08");
        assertThat(tramo / adjusted[55]).isBetween(0.97, 1.03);
    }

    @Test
    void aQuarterIsTheSumOfItsMonthsAndPartsAreAdjustedByThemselves() {
        double[] quarters = new double[MONTHS / 3];
        for (int i = 0; i < MONTHS; i++) {
            quarters[i / 3] += series[i];
        }
        double[] adjusted =
                SeasonalAdjustment.by(SeasonalMethod.X13).adjust(quarters, 4, 2014, 1).values();
        assertThat(value("measure seasonally_adjusted of exports from AA in 2018-Q3"))
                .isEqualTo(adjusted[18]);
        assertThat(
                        value(
                                "measure seasonally_adjusted_parts of exports from AA in 2018-08"
                                        + " among AA+AA2"))
                .isEqualTo(2 * value("measure seasonally_adjusted of exports from AA in 2018-08"));
    }

    @Test
    void yearsShortRunsAndHiddenMonthsAreRefused() {
        assertThat(reason("measure seasonally_adjusted of exports from AA in 2018"))
                .isEqualTo(Reason.NOT_MEASURABLE);
        assertThat(reason("measure seasonally_adjusted of exports from AA in 2019-Q1"))
                .isEqualTo(Reason.NO_DATA);
        assertThat(reason("measure previous_growth of exports from AA in 2014-01"))
                .isEqualTo(Reason.NO_DATA);
        assertThat(reason("measure seasonally_adjusted of exports from BB in 2018-01"))
                .isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void anAdjustmentOfOurOwnDecidesNothing() {
        Question asked =
                language.parse("quarter-on-quarter growth of exports from AA in 2018-Q3", Lang.EN);
        assertThat(engine.answer(asked, null)).isInstanceOf(Answer.Known.class);
        Answer deciding = new ObservedAnswers(engine).answer(asked, null);
        assertThat(deciding).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown) deciding).message().toString())
                .contains("no seasonally adjusted figure is held");
        assertThat(deciding.question()).isEqualTo(asked);
    }

    private Reason reason(String text) {
        return ((Answer.Unknown) ask(text)).reason();
    }

    @Test
    void everyOneIsAskedByItsNameInEitherLanguage() {
        for (Measure measure : EconometricMeasures.all()) {
            Question en =
                    language.parse(
                            measure.definition().name().en() + " of exports of AA in 2018-05",
                            Lang.EN);
            Question it =
                    language.parse(
                            measure.definition().name().it()
                                    + " delle esportazioni di AA nel 2018-05",
                            Lang.IT);
            assertThat(en.measure().id()).isEqualTo(measure.id());
            assertThat(it).isEqualTo(en);
        }
    }

    @Test
    void thePageInTheDocumentationIsThatOfTheCode() throws IOException {
        String page = MeasureReference.markdown(new Measures(EconometricMeasures.all()));
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
