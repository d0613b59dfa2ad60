// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The products that an area's trade is told by: those of the top level, and of one that isn't known
 * itself, such as for confidence, the parts of it that are.
 */
final class KnownProducts {

    private static final int DEEPEST = 4;

    private final Desk desk;

    KnownProducts(Desk desk) {
        this.desk = desk;
    }

    /** Products none of which is part of another, in the order of their codes. */
    Set<String> of(Visit visit, TradeYears trade) {
        Set<String> held = held(trade.reporter());
        Set<String> codes = new TreeSet<>(held);
        codes.removeIf(code -> desk.catalog().products().find(code).filter(this::isTop).isEmpty());
        if (trade.yearOfParts().isEmpty()) {
            return codes;
        }
        int year = trade.yearOfParts().get();
        Collection<String> open = codes;
        for (int depth = 0; depth < DEEPEST && !open.isEmpty(); depth++) {
            open = replaced(visit, trade, year, held, codes, open);
        }
        return codes;
    }

    /** All that may be known of a reporter. */
    private Set<String> held(String reporter) {
        Set<String> codes = new TreeSet<>();
        for (Dataset dataset : desk.holdings().store().datasets()) {
            if (dataset.reporters().contains(reporter)) {
                codes.addAll(dataset.products());
            }
        }
        desk.catalog().figures().forEach(f -> codes.addAll(f.question().product().list()));
        return codes;
    }

    private boolean isTop(Product product) {
        return !product.code().equals(Product.TOTAL)
                && product.parent().isEmpty()
                && product.parts().isEmpty();
    }

    /**
     * Puts their parts in the place of those of which nothing is known either way, or nought, as
     * cells are that a producer leaves out; gives these parts.
     */
    private List<String> replaced(
            Visit visit,
            TradeYears trade,
            int year,
            Set<String> held,
            Set<String> codes,
            Collection<String> open) {
        List<String> whole = open.stream().filter(code -> !partsOf(code, held).isEmpty()).toList();
        List<String> parts = new ArrayList<>();
        for (String code : unknown(visit, trade, year, whole)) {
            codes.remove(code);
            parts.addAll(partsOf(code, held));
        }
        codes.addAll(parts);
        return parts;
    }

    private List<String> partsOf(String code, Set<String> held) {
        return desk.catalog().products().childrenOf(code).stream().filter(held::contains).toList();
    }

    private List<String> unknown(Visit visit, TradeYears trade, int year, List<String> codes) {
        List<Question> questions = new ArrayList<>();
        for (String code : codes) {
            for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                questions.add(
                        TradeYears.level(trade.reporter(), trade.partner(), flow, year).toBuilder()
                                .product(code)
                                .build());
            }
        }
        List<Answer> answers = questions.isEmpty() ? List.of() : desk.answer(questions, visit);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (answers.subList(2 * i, 2 * i + 2).stream()
                    .noneMatch(a -> a instanceof Answer.Known k && k.value().high() > 0)) {
                unknown.add(codes.get(i));
            }
        }
        return unknown;
    }
}
