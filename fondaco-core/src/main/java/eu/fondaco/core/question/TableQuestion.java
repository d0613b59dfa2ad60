// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A question that asks for a whole table: the same number for each member of some dimensions, such
 * as {@code measure rca of exports in 2021 for each reporter and product}. Its canonical text reads
 * as plain words and parses back. Immutable; equal tables are equal values.
 *
 * @param question what each row asks; {@link #EACH} stands in the dimensions of the rows
 * @param axes what the rows run over, outermost first; each dimension at most once
 * @param first how many rows are wanted, by their numbers; 0 for all of them in the order of the
 *     axes
 * @param smallest whether those are the smallest numbers rather than the largest
 */
public record TableQuestion(Question question, List<Universe> axes, int first, boolean smallest) {

    /** Stands in the question for the member of each row; a period is left out instead. */
    public static final Codes EACH = Codes.of("*");

    public TableQuestion {
        Objects.requireNonNull(question, "question");
        axes = List.copyOf(axes);
        Set<Dimension> seen = new HashSet<>();
        if (axes.isEmpty() || !axes.stream().allMatch(a -> seen.add(a.dimension()))) {
            throw new IllegalArgumentException(
                    "a table runs over one to four different dimensions, not over " + axes);
        }
        if (first < 0) {
            throw new IllegalArgumentException("no table has " + first + " rows");
        }
        question = open(question, seen);
    }

    /** A table of all rows, in the order of the axes. */
    public static TableQuestion of(Question question, Universe... axes) {
        return new TableQuestion(question, List.of(axes), 0, false);
    }

    private static Question open(Question q, Set<Dimension> over) {
        Question.Builder b = q.toBuilder();
        for (Dimension dimension : over) {
            switch (dimension) {
                case REPORTER -> b.reporter(EACH);
                case PARTNER -> b.partner(EACH);
                case PRODUCT -> b.product(EACH);
                default -> b.period(null);
            }
        }
        return b.build();
    }

    /** The dimensions that rows run over. */
    public Set<Dimension> dimensions() {
        Set<Dimension> over = EnumSet.noneOf(Dimension.class);
        axes.forEach(a -> over.add(a.dimension()));
        return over;
    }

    /**
     * The question that one row answers.
     *
     * @param members a code, or the text of a period, for each axis
     */
    public Question at(List<String> members) {
        Question.Builder b = question.toBuilder();
        for (int i = 0; i < axes.size(); i++) {
            switch (axes.get(i).dimension()) {
                case REPORTER -> b.reporter(Codes.of(members.get(i)));
                case PARTNER -> b.partner(Codes.of(members.get(i)));
                case PRODUCT -> b.product(Codes.of(members.get(i)));
                default -> b.period(Period.parse(members.get(i)));
            }
        }
        return b.build();
    }

    /** The canonical text. */
    @Override
    public String toString() {
        List<String> nouns = new ArrayList<>();
        axes.forEach(a -> nouns.add(UniverseText.each(a)));
        String rows = first == 0 ? "" : (smallest ? " bottom " : " top ") + first;
        return QuestionText.print(question, dimensions())
                + " for each "
                + String.join(" and ", nouns)
                + rows;
    }
}
