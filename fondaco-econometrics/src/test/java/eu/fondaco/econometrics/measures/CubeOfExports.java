// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dataset of exports written as a table, and the questions that it answers with all measures. */
final class CubeOfExports {

    private final List<Observation> cells = new ArrayList<>();
    private static final Map<String, Question> parsed = new ConcurrentHashMap<>();
    private final Map<String, Answer> asked = new HashMap<>();
    private final List<Attribute> incomes = new ArrayList<>();
    private final Set<String> regions;
    private StoreQuestionEngine engine;
    private QuestionLanguage language;

    /** Codes with a hyphen are regions of the country before it. */
    CubeOfExports(String... regions) {
        this.regions = Set.of(regions);
    }

    /** {@code reporter partner product year value [status]}. */
    CubeOfExports add(String table) {
        return add(TradeFlow.EXPORTS, table);
    }

    /** The same of imports. */
    CubeOfExports addImports(String table) {
        return add(TradeFlow.IMPORTS, table);
    }

    private CubeOfExports add(TradeFlow flow, String table) {
        for (String line : table.strip().split("\n")) {
            String[] c = line.strip().split("\\s+");
            cells.add(
                    new Observation(
                            "world",
                            c[0],
                            c[1],
                            flow,
                            c[2],
                            Period.parse(c[3]),
                            new BigDecimal(c[4]),
                            "USD",
                            c.length > 5 ? c[5] : "",
                            null,
                            ""));
        }
        return this;
    }

    CubeOfExports income(String country, int year, double value) {
        return income(country, year, value, "international dollars");
    }

    CubeOfExports income(String country, int year, double value, String unit) {
        incomes.add(
                new Attribute(
                        country, Period.year(year), "gdp_per_capita_ppp", value, unit, "bank"));
        return this;
    }

    private void open() {
        if (engine != null) {
            return;
        }
        Set<String> codes =
                Stream.concat(
                                cells.stream().map(Observation::reporter),
                                cells.stream().map(Observation::partner))
                        .filter(c -> !c.equals("W00"))
                        .collect(Collectors.toSet());
        List<Area> areas = new ArrayList<>();
        for (String code : codes) {
            boolean region = regions.contains(code);
            areas.add(
                    new Area(
                            code,
                            Label.of(code),
                            region ? "region" : "country",
                            region ? code.substring(0, code.indexOf('-')) : "",
                            Set.of(),
                            Set.of()));
        }
        List<Product> products =
                cells.stream()
                        .map(Observation::product)
                        .distinct()
                        .map(p -> new Product(p, Label.of(p), "", Set.of()))
                        .toList();
        Catalog catalog =
                new Catalog(
                        Label.of("cube"),
                        "",
                        new Areas(areas),
                        new Products(products),
                        List.of(),
                        incomes,
                        Relations.NONE);
        InMemoryObservationStore store =
                InMemoryObservationStore.builder()
                        .add(new Release("world@1", "world", null, "office", "", ""), cells)
                        .build();
        engine =
                new StoreQuestionEngine(
                        catalog, store, StandardMeasures.all().with(EconometricMeasures.all()));
        language = new QuestionLanguage(catalog);
    }

    /** Asks many at once, as a ranking does, so that they share what they read. */
    void askAll(List<String> questions) {
        open();
        List<Question> read =
                questions.stream().map(q -> parsed.computeIfAbsent(q, this::parse)).toList();
        List<Answer> answers = engine.answer(read, null);
        for (int i = 0; i < questions.size(); i++) {
            asked.put(questions.get(i), answers.get(i));
        }
    }

    private Question parse(String question) {
        return language.parse(question, Lang.EN);
    }

    Answer ask(String question, Lang lang) {
        open();
        return engine.answer(language.parse(question, lang), null);
    }

    Answer ask(String question) {
        open();
        if (asked.containsKey(question)) {
            return asked.get(question);
        }
        return engine.answer(language.parse(question, Lang.EN), null);
    }

    /** The number; NaN where there is none. */
    double value(String question) {
        return ask(question) instanceof Answer.Known known ? known.value().value() : Double.NaN;
    }
}
