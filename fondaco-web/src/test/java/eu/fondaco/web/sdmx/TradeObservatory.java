// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Agency;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.TestHoldings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An invented observatory with a dataset of three releases, one confidential cell and one revised
 * series.
 */
final class TradeObservatory {

    static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2022, 3, 1), LocalDate.of(2023, 3, 1), LocalDate.of(2024, 3, 1));

    private TradeObservatory() {}

    static Holdings holdings() {
        return holdings(store(false));
    }

    /** The same with quarters of every series, so that any choice of codes meets data. */
    static Holdings withQuarters() {
        return holdings(store(true));
    }

    /** The same with published figures: two that answer one question, a share and a rank. */
    static Holdings withFigures() {
        return holdings(
                store(false),
                List.of(
                        figure("F1", level(), 5e6, "EUR", "=", "2022-03"),
                        figure("F2", level(), 6e6, "EUR", "~", "2023-05-04"),
                        figure(
                                "F3",
                                level().toBuilder()
                                        .measure("share")
                                        .denominator(Basis.ofReporter(Codes.of("XA")))
                                        .build(),
                                12.5,
                                "percent",
                                "=",
                                "2022"),
                        figure(
                                "F4",
                                level().toBuilder()
                                        .measure("rank")
                                        .universe(Universe.parse("reporter:regions of XA"))
                                        .build(),
                                2,
                                "rank",
                                "=",
                                "2022"),
                        figure(
                                "F5",
                                level().toBuilder().flow(TradeFlow.BALANCE).build(),
                                -1e6,
                                "EUR",
                                "=",
                                "2022")));
    }

    private static Question level() {
        return Question.of("level")
                .flow(TradeFlow.EXPORTS)
                .reporter(Codes.of("XA-1"))
                .partner(Codes.of("YB"))
                .period(Period.year(2021))
                .build();
    }

    private static Figure figure(
            String id, Question question, double value, String unit, String sign, String day) {
        return new Figure(
                id,
                question,
                value,
                1,
                3,
                Qualifier.parse(sign),
                unit,
                "=\"5\", as printed",
                PartialDate.parse(day),
                "Office, via a page",
                "https://example.org/" + id,
                "");
    }

    private static Holdings holdings(InMemoryObservationStore store) {
        return holdings(store, List.of());
    }

    private static Holdings holdings(InMemoryObservationStore store, List<Figure> figures) {
        Catalog catalog =
                new Catalog(
                        new Label("Trial observatory", "Osservatorio di prova"),
                        "XA-1",
                        areas(),
                        products(),
                        figures,
                        List.of(),
                        Relations.NONE,
                        new Agency("OBS", new Label("Trial agency", "Ente di prova")));
        return TestHoldings.of(
                catalog,
                store,
                StandardMeasures.all(),
                new StoreQuestionEngine(catalog, store),
                new QuestionLanguage(catalog),
                (name, text, options, progress) -> {
                    throw new IllegalStateException("nothing is checked here");
                },
                List.of());
    }

    private static Areas areas() {
        return new Areas(
                List.of(
                        area("XA", "Xania", "Xania", "country", ""),
                        area("XA-1", "Upper Xania", "Alta Xania", "region", "XA"),
                        area("XA-2", "Lower <Xania> & sons", "Bassa Xania", "region", "XA"),
                        area("YB", "Yberia", "Iberia Y", "country", ""),
                        area("ZC", "Zedia", "Zedia", "country", "")));
    }

    private static Area area(String code, String en, String it, String kind, String parent) {
        return new Area(code, new Label(en, it), kind, parent, Set.of(), Set.of());
    }

    private static Products products() {
        return new Products(
                List.of(
                        new Product(
                                "CPA:28",
                                new Label("Machinery, \"all\"", "Macchinari"),
                                "",
                                Set.of())));
    }

    /**
     * Three releases: to 2021; to 2022 with 2021 revised; to 2023 with partner ZC alone revised.
     */
    static InMemoryObservationStore store(boolean quarters) {
        InMemoryObservationStore.Builder builder = InMemoryObservationStore.builder();
        for (int r = 0; r < DAYS.size(); r++) {
            LocalDate day = DAYS.get(r);
            List<Observation> cells = new ArrayList<>();
            for (String reporter : List.of("XA-1", "XA-2")) {
                for (String partner : List.of("W00", "YB", "ZC")) {
                    for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                        for (String product : List.of("TOTAL", "CPA:28")) {
                            for (int year = r == 0 ? 2018 : 2019 + r + 1;
                                    year <= 2021 + r;
                                    year++) {
                                if (r < 2 || partner.equals("ZC")) {
                                    cells.add(
                                            cell(
                                                    reporter,
                                                    partner,
                                                    flow,
                                                    product,
                                                    Period.year(year),
                                                    r));
                                }
                            }
                            for (int q = 1; quarters && r == 0 && q <= 4; q++) {
                                cells.add(
                                        cell(
                                                reporter,
                                                partner,
                                                flow,
                                                product,
                                                Period.parse("2021-Q" + q),
                                                r));
                            }
                        }
                    }
                }
            }
            if (r == 0 && !quarters) {
                cells.add(
                        cell("XA-1", "YB", TradeFlow.EXPORTS, "TOTAL", Period.parse("2021-Q1"), r));
            }
            builder.add(
                    new Release(
                            "trade@" + day,
                            "trade",
                            day,
                            r == 2 ? "Office of Zedia" : "Customs",
                            "",
                            ""),
                    cells);
        }
        return builder.build();
    }

    private static Observation cell(
            String reporter,
            String partner,
            TradeFlow flow,
            String product,
            Period period,
            int release) {
        long value =
                1_000_000L
                        + 31L * (reporter + partner + flow.code() + product).hashCode() % 100_000
                        + period.start() * 7L
                        + release * 1000L;
        boolean hidden =
                reporter.equals("XA-2")
                        && partner.equals("YB")
                        && product.equals("CPA:28")
                        && period.firstYear() == 2019;
        return new Observation(
                "trade",
                reporter,
                partner,
                flow,
                product,
                period,
                BigDecimal.valueOf(value),
                "EUR",
                hidden ? "C" : period.firstYear() == 2021 ? "P" : "",
                null,
                "");
    }
}
