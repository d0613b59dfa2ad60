// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.Objects;

/**
 * A question about trade that has one answer: a measure, a flow, who declares it, with whom, of
 * which product, when, and what else the measure needs. Its canonical text reads as plain words and
 * parses back. The command line, addresses, live numbers, claims and figures all use it. Immutable;
 * equal questions are equal values.
 *
 * <p>Fields that a question leaves open are null: {@code period} may be open in a claim, never when
 * it is answered.
 */
public final class Question {

    private final MeasureExpr measure;
    private final TradeFlow flow;
    private final Codes reporter;
    private final Codes partner;
    private final Codes product;
    private final Period period;
    private final Period base;
    private final Basis denominator;
    private final Universe universe;
    private final Condition condition;
    private final boolean ascending;
    private final int n;
    private final String dataset;

    private Question(Builder b) {
        measure = Objects.requireNonNull(b.measure, "measure");
        flow = Objects.requireNonNull(b.flow, "flow");
        reporter = b.reporter;
        partner = Objects.requireNonNull(b.partner, "partner");
        product = Objects.requireNonNull(b.product, "product");
        period = b.period;
        base = b.base;
        universe = b.universe;
        denominator = relative(b.denominator);
        condition =
                b.condition == null || b.condition.than() == null
                        ? b.condition
                        : new Condition(
                                b.condition.of(),
                                b.condition.above(),
                                b.condition.orEqual(),
                                null,
                                b.condition.than().relativeTo(this));
        ascending = b.ascending;
        n = b.n;
        dataset = b.dataset;
    }

    /** A denominator that repeats the question in every field means the question's own series. */
    private Basis relative(Basis given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        Basis changed = given.relativeTo(this);
        return changed.isEmpty() ? Basis.ofFlow(flow) : changed;
    }

    public static Builder of(String measure) {
        return new Builder().measure(MeasureExpr.parse(measure));
    }

    public static Builder of(MeasureExpr measure) {
        return new Builder().measure(measure);
    }

    public MeasureExpr measure() {
        return measure;
    }

    public TradeFlow flow() {
        return flow;
    }

    /** Who declares; null only where the universe runs over all reporters. */
    public Codes reporter() {
        return reporter;
    }

    /** With whom; {@link Codes#WORLD} unless said. */
    public Codes partner() {
        return partner;
    }

    /** Of what; {@link Codes#TOTAL} unless said. */
    public Codes product() {
        return product;
    }

    public Period period() {
        return period;
    }

    /** The earlier period of a change; null for other measures. */
    public Period base() {
        return base;
    }

    /** What a share, ratio or contribution is set against; null means the measure's default. */
    public Basis denominator() {
        return denominator;
    }

    /** Among what something is ranked, counted or chosen; null for other measures. */
    public Universe universe() {
        return universe;
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

    public Condition condition() {
        return condition;
    }

    /** Whether a ranking starts from the smallest, or a streak is one of falls. */
    public boolean ascending() {
        return ascending;
    }

    /** How many of a top list; 0 where it doesn't apply. */
    public int n() {
        return n;
    }

    /** The dataset that must answer; null where any may. */
    public String dataset() {
        return dataset;
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

    @Override
    public boolean equals(Object o) {
        return o instanceof Question q
                && measure.equals(q.measure)
                && flow == q.flow
                && Objects.equals(reporter, q.reporter)
                && partner.equals(q.partner)
                && product.equals(q.product)
                && Objects.equals(period, q.period)
                && Objects.equals(base, q.base)
                && Objects.equals(denominator, q.denominator)
                && Objects.equals(universe, q.universe)
                && Objects.equals(condition, q.condition)
                && ascending == q.ascending
                && n == q.n
                && Objects.equals(dataset, q.dataset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                measure,
                flow,
                reporter,
                partner,
                product,
                period,
                base,
                denominator,
                universe,
                condition,
                ascending,
                n,
                dataset);
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
            return new Question(this);
        }
    }
}
