// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a whole trades, as the sum of its parts, where nothing is held of the whole itself: only
 * where the totals of these parts make the total held of the whole, within one per cent.
 */
final class AreasTogether {

    private static final double NEAR = 0.01;

    private final Held held;
    private final LocalDate asOf;

    AreasTogether(Held held, LocalDate asOf) {
        this.held = held;
        this.asOf = asOf;
    }

    /** A level of a whole with a period, summed over its parts; null where that can't be done. */
    Answer.Known sum(Question q) {
        boolean fits =
                q.measure().equals(MeasureExpr.LEVEL)
                        && q.reporter() != null
                        && !q.reporter().isSum()
                        && q.period() != null
                        && q.universe() == null
                        && q.denominator() == null
                        && !(q.partner().equals(Codes.WORLD) && q.product().equals(Codes.TOTAL));
        if (!fits) {
            return null;
        }
        return held.store().datasets().stream()
                .map(d -> sum(q, parts(d, q.reporter().first())))
                .filter(a -> a != null)
                .findFirst()
                .orElse(null);
    }

    private Set<String> parts(Dataset dataset, String whole) {
        Set<String> parts = new TreeSet<>();
        for (String code : dataset.reporters()) {
            boolean within =
                    held.catalog()
                            .areas()
                            .find(code)
                            .map(Area::parent)
                            .filter(whole::equals)
                            .isPresent();
            if (within) {
                parts.add(code);
            }
        }
        return parts;
    }

    private Answer.Known sum(Question q, Set<String> parts) {
        List<TradeFlow> flows =
                q.flow().isObserved()
                        ? List.of(q.flow())
                        : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS);
        if (parts.size() < 2 || !flows.stream().allMatch(f -> isWhole(q, f, parts))) {
            return null;
        }
        Question all = q.toBuilder().reporter(Codes.of(parts)).build();
        return held.engine().answer(all, asOf) instanceof Answer.Known known
                ? new Answer.Known(
                        q,
                        known.value(),
                        known.unit(),
                        new Evidence(
                                Grade.C,
                                known.evidence().items(),
                                List.of(AskingNote.SUM_OF_AREAS.note(parts.size()))))
                : null;
    }

    /** Whether the totals of some areas make that of the whole, within one per cent. */
    private boolean isWhole(Question q, TradeFlow flow, Set<String> parts) {
        Question total = q.toBuilder().flow(flow).partner(Codes.WORLD).product(Codes.TOTAL).build();
        Answer whole = held.engine().answer(total, asOf);
        Answer sum =
                held.engine().answer(total.toBuilder().reporter(Codes.of(parts)).build(), asOf);
        return whole instanceof Answer.Known w
                && sum instanceof Answer.Known s
                && Math.abs(s.value().value() - w.value().value()) <= NEAR * w.value().value();
    }
}
