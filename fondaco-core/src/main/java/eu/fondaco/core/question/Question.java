// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.Objects;

/**
 * A question about trade that has one answer: a measure, a flow, who declares it, with whom, of
 * which product, when, and what else the measure needs. Its canonical text reads as plain words and
 * parses back. The command line, addresses, live numbers, claims and figures all use it. Made by
 * its builder. Fields that a question leaves open are null.
 *
 * @param reporter who declares; null only where the universe runs over all reporters
 * @param partner with whom; {@link Codes#WORLD} unless said
 * @param product of what; {@link Codes#TOTAL} unless said
 * @param period may be open in a claim, never when it is answered
 * @param base the earlier period of a change; null for other measures
 * @param denominator what a share, ratio or contribution is set against; null means the measure's
 *     default
 * @param universe among what something is ranked, counted or chosen; null for other measures
 * @param ascending whether a ranking starts from the smallest, or a streak is one of falls
 * @param n how many of a top list; 0 where it doesn't apply
 * @param dataset the dataset that must answer; null where any may
 */
public record Question(
        MeasureExpr measure,
        TradeFlow flow,
        Codes reporter,
        Codes partner,
        Codes product,
        Period period,
        Period base,
        Basis denominator,
        Universe universe,
        Condition condition,
        boolean ascending,
        int n,
        String dataset) {

    public Question {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(product, "product");
    }

    public static Builder of(String measure) {
        return new Builder().measure(measure);
    }

    public static Builder of(MeasureExpr measure) {
        return new Builder().measure(measure);
    }

    /**
     * The dimension over which a ranking, a top list or a count runs; null for other measures.
     * There the question's own value is what is ranked, and each member takes its place in turn.
     */
    public Dimension runsOver() {
        if (!measure.mentionsAny("rank", "top", "top_share", "count")) {
            return null;
        }
        return universe != null
                ? universe.dimension()
                : measure.mentions("rank") ? Dimension.REPORTER : null;
    }

    public Builder toBuilder() {
        Builder b = new Builder();
        b.measure = measure;
        b.flow = flow;
        b.reporter = reporter;
        b.partner = partner;
        b.product = product;
        b.period = period;
        b.base = base;
        b.denominator = denominator;
        b.universe = universe;
        b.condition = condition;
        b.ascending = ascending;
        b.n = n;
        b.dataset = dataset;
        return b;
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return QuestionText.print(this);
    }

    /**
     * Collects the fields of a question. Flow is exports, partner and product are all, unless set.
     */
    public static final class Builder {

        private MeasureExpr measure = MeasureExpr.LEVEL;
        private TradeFlow flow = TradeFlow.EXPORTS;
        private Codes reporter;
        private Codes partner = Codes.WORLD;
        private Codes product = Codes.TOTAL;
        private Period period;
        private Period base;
        private Basis denominator;
        private Universe universe;
        private Condition condition;
        private boolean ascending;
        private int n;
        private String dataset;

        private Builder() {}

        public Builder measure(MeasureExpr value) {
            measure = value;
            return this;
        }

        public Builder measure(String path) {
            return measure(MeasureExpr.parse(path));
        }

        public Builder flow(TradeFlow value) {
            flow = value;
            return this;
        }

        public Builder reporter(Codes value) {
            reporter = value;
            return this;
        }

        public Builder reporter(String code) {
            return reporter(Codes.parse(code));
        }

        public Builder partner(Codes value) {
            partner = value;
            return this;
        }

        public Builder partner(String code) {
            return partner(Codes.parse(code));
        }

        public Builder product(Codes value) {
            product = value;
            return this;
        }

        public Builder product(String code) {
            return product(Codes.parse(code));
        }

        public Builder period(Period value) {
            period = value;
            return this;
        }

        public Builder base(Period value) {
            base = value;
            return this;
        }

        public Builder denominator(Basis value) {
            denominator = value;
            return this;
        }

        public Builder universe(Universe value) {
            universe = value;
            return this;
        }

        public Builder condition(Condition value) {
            condition = value;
            return this;
        }

        public Builder ascending(boolean value) {
            ascending = value;
            return this;
        }

        public Builder n(int value) {
            n = value;
            return this;
        }

        public Builder dataset(String value) {
            dataset = value;
            return this;
        }

        public Question build() {
            Question plain = made(null, null);
            return denominator == null && condition == null
                    ? plain
                    : made(denominatorOf(plain), conditionOf(plain));
        }

        private Question made(Basis against, Condition on) {
            return new Question(
                    measure, flow, reporter, partner, product, period, base, against, universe, on,
                    ascending, n, dataset);
        }

        /** One that repeats the question in every field means the question's own series. */
        private Basis denominatorOf(Question plain) {
            if (denominator == null || denominator.isEmpty()) {
                return null;
            }
            Basis changed = denominator.relativeTo(plain);
            return changed.isEmpty() ? Basis.ofFlow(flow) : changed;
        }

        private Condition conditionOf(Question plain) {
            return condition == null || condition.than() == null
                    ? condition
                    : new Condition(
                            condition.of(),
                            condition.above(),
                            condition.orEqual(),
                            null,
                            condition.than().relativeTo(plain));
        }
    }
}
