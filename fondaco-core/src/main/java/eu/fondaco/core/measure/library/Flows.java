// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;

/** A question with the flow fixed by the measure. */
final class Flows {

    private Flows() {}

    static Question exports(Question q) {
        return q.toBuilder().flow(TradeFlow.EXPORTS).build();
    }

    static Question imports(Question q) {
        return q.toBuilder().flow(TradeFlow.IMPORTS).build();
    }
}
