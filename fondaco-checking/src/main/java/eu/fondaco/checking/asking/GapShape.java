// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Compared;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import java.util.List;

/**
 * How far a number is from a value, "how much is missing to reach 5 billion", or from that of
 * somebody else, "how much does Kent lack to catch up with Surrey".
 */
final class GapShape extends Shape {

    GapShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        if (!heard.says("gap") || heard.says("which", "who", "growth", "share", "act", "treaty")) {
            return null;
        }
        List<Question.Builder> levels = isBothWays() ? List.of(both()) : wanted.levels();
        List<Question> at = wanted.at(levels);
        Part value = heard.of(Kind.NUMBER).filter(heard::isAmount).findFirst().orElse(null);
        boolean one = levels.size() == 1 && at.size() == 1 && when.first() == null;
        if (value != null) {
            return one ? new Request.Gap(at.get(0), heard.amount(value), when.months()) : null;
        }
        boolean two = at.size() == 2 && scope.reporters().size() == 2 && flows.size() == 1;
        return two ? new Request.Amounts(at, when.months(), Compared.NOTHING) : null;
    }

    /** "Trade with Chile": both ways together. */
    private boolean isBothWays() {
        return heard.says("trade") && !heard.says("exports", "imports", "sells", "buys");
    }

    private Question.Builder both() {
        return wanted.levels().get(0).flow(TradeFlow.TRADE);
    }
}
