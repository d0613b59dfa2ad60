// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * A question while it is being read: what the text has said so far. Fields that it hasn't mentioned
 * are null; what was left open on purpose is marked.
 */
final class Draft {

    /** A part of the text and what it says; {@code value} is null where "?" leaves it open. */
    record Said<T>(T value, ParserRuleContext where) {}

    /** What a ranking runs over, before the dimension of bare codes is settled. */
    record Scope(Dimension dimension, String members, ParserRuleContext where) {}

    MeasureExpr path = MeasureExpr.LEVEL;
    Said<TradeFlow> flow;
    Said<Codes> reporter;
    Said<Codes> partner;
    Said<Codes> product;

    /** What stands after "in" and may be the reporter or the partner. */
    Said<Codes> placed;

    Said<Period> period;
    Said<Period> base;

    /** How far back the base lies, where no base is named. */
    Said<Offset> back;

    /** The series or measure that this one is set against. */
    Draft against;

    /**
     * What of {@link #against} is set against this; null once the measure is found that compares.
     */
    ParserRuleContext unmatched;

    Scope scope;

    /** What is ranked, until the scope tells its dimension. */
    QuestionGrammar.MemberContext member;

    MeasureExpr conditionOf;
    boolean above;
    boolean orEqual;
    Double bound;
    Draft than;
    boolean ascending;
    int n;
    String dataset;

    /** What the rows of a table run over, and how many are wanted of which end. */
    final List<Scope> axes = new ArrayList<>();

    int first;
    boolean smallest;

    /** What rows run over is said of the whole question, beside whichever series it stands. */
    void takeRows(Draft other) {
        axes.addAll(other.axes);
        other.axes.clear();
        first = Math.max(first, other.first);
        smallest |= other.smallest;
    }

    /** Whether the rows of a table run over a dimension. */
    boolean isOver(Dimension dimension) {
        return axes.stream().anyMatch(a -> a.dimension() == dimension);
    }

    void wrap(String measure) {
        path = new MeasureExpr(measure, path);
    }
}
