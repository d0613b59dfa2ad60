// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Objects;

/**
 * What a measure is computed from: a level or quantity of trade, or an attribute of an area. It
 * says which number is meant, not where it is found: the same operand is read from cells, or from
 * published figures.
 */
public sealed interface Operand {

    /**
     * The level of a flow between a reporter and a partner. Codes may be sums, groups or parents.
     */
    final class Cell implements Operand {

        private final TradeFlow flow;
        private final Codes reporter;
        private final Codes partner;
        private final Codes product;
        private final Period period;
        private final int hash;

        public Cell(TradeFlow flow, Codes reporter, Codes partner, Codes product, Period period) {
            this.flow = Objects.requireNonNull(flow, "flow");
            this.reporter = Objects.requireNonNull(reporter, "reporter");
            this.partner = Objects.requireNonNull(partner, "partner");
            this.product = Objects.requireNonNull(product, "product");
            this.period = Objects.requireNonNull(period, "period");
            hash =
                    31
                                    * (31
                                                    * (31
                                                                    * (31 * flow.ordinal()
                                                                            + reporter.hashCode())
                                                            + partner.hashCode())
                                            + product.hashCode())
                            + period.hashCode();
        }

        /** The level that a question is about, whatever it measures. */
        public static Cell of(Question q) {
            return new Cell(q.flow(), q.reporter(), q.partner(), q.product(), q.period());
        }

        public TradeFlow flow() {
            return flow;
        }

        public Codes reporter() {
            return reporter;
        }

        public Codes partner() {
            return partner;
        }

        public Codes product() {
            return product;
        }

        public Period period() {
            return period;
        }

        /** The question that this number answers. */
        public Question question() {
            return Question.of("level")
                    .flow(flow)
                    .reporter(reporter)
                    .partner(partner)
                    .product(product)
                    .period(period)
                    .build();
        }

        @Override
        public boolean equals(Object o) {
            return this == o
                    || o instanceof Cell c
                            && hash == c.hash
                            && flow == c.flow
                            && period.equals(c.period)
                            && reporter.equals(c.reporter)
                            && partner.equals(c.partner)
                            && product.equals(c.product);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return flow.code() + " " + reporter + " " + partner + " " + product + " " + period;
        }
    }

    /**
     * The quantity of a level, or the value of those of its cells that have a quantity: the two
     * parts of a unit value.
     */
    record Weighed(Cell cell, Part part) implements Operand {

        /** Which of both. */
        public enum Part {
            QUANTITY,
            VALUE
        }
    }

    /**
     * A level as it was published first, from the first version of each of its cells; the day on
     * which the last of them came out, in days since 1970; the newest later day on which its
     * dataset was released, if there is one; or the level as it was known some months after that
     * day.
     *
     * @param months how long after first publication; 0 for that itself
     */
    record First(Cell cell, Part part, int months) implements Operand {

        /** Refuses a day or a first value with months. */
        public First {
            if (months < 0 || months > 0 && part != Part.VALUE) {
                throw new IllegalArgumentException(part + " after " + months + " months");
            }
        }

        /** Which of them. */
        public enum Part {
            VALUE,
            DAY,
            LATER_RELEASE
        }
    }

    /**
     * A level as it was known when another came out first, or some months after: what a release
     * told of it beside its news.
     *
     * @param other whose first publication sets the day
     * @param months how long after that day; 0 for the day itself
     */
    record Beside(Cell cell, Cell other, int months) implements Operand {

        /** Refuses a day before the other came out. */
        public Beside {
            if (months < 0) {
                throw new IllegalArgumentException(months + " months after");
            }
        }
    }

    /**
     * Levels of many reporters by product with one partner, read at once: for measures of a whole
     * world, whose cells are too many to be read one by one. Its value is their sum.
     *
     * @param reporters in order of code, as are the products
     */
    record Matrix(
            TradeFlow flow,
            List<String> reporters,
            Codes partner,
            List<String> products,
            Period period)
            implements Operand {

        /** One of its cells. */
        public Cell cell(String reporter, String product) {
            return new Cell(flow, Codes.of(reporter), partner, Codes.of(product), period);
        }

        @Override
        public String toString() {
            return flow.code()
                    + " of "
                    + reporters.size()
                    + " reporters by "
                    + products.size()
                    + " products, "
                    + partner
                    + " "
                    + period;
        }
    }

    /** The day as of which is asked, in days since 1970. */
    record AskedOn() implements Operand {}

    /** A number about an area that isn't trade. */
    record Attribute(String indicator, Codes reporter, Period period) implements Operand {}
}
