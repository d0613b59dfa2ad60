// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One summand on the right of a formula: a product of numbers and of categories. A category alone
 * stands for its indicators less the first; multiplied by numbers, for one slope a level.
 *
 * @param numbers expressions that are multiplied
 * @param categories columns whose levels the term is split by
 * @param reference the level of the one category that is left out; null where none is named
 */
public record Term(List<Expression> numbers, List<String> categories, String reference) {

    /**
     * Copies its lists; a term has at least one factor, and one category if it names a reference.
     */
    public Term {
        numbers = List.copyOf(numbers);
        categories = List.copyOf(categories);
        if (numbers.isEmpty() && categories.isEmpty()) {
            throw new IllegalArgumentException("a term without a factor");
        }
        if (reference != null && categories.size() != 1) {
            throw new UnsoundException(EstimatorNote.REF_FOR_ONE.note());
        }
    }

    /** Without a reference. */
    public Term(List<Expression> numbers, List<String> categories) {
        this(numbers, categories, null);
    }

    /** This term times another one. */
    Term times(Term other) {
        List<String> both = join(categories, other.categories);
        return new Term(
                join(numbers, other.numbers),
                both,
                reference == null ? other.reference : reference);
    }

    private static <T> List<T> join(List<T> a, List<T> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }

    /** Adds the names of the columns it reads. */
    public void collect(Set<String> names) {
        numbers.forEach(e -> e.collect(names));
        names.addAll(categories);
    }

    /** The numbers part of its name, empty for a pure category. */
    public String numberName() {
        return numbers.stream().map(Term::factor).collect(Collectors.joining(":"));
    }

    private static String factor(Expression e) {
        return e instanceof Expression.Binary
                        || e instanceof Expression.OneOf
                        || e instanceof Expression.Same
                ? "I(" + e + ")"
                : e instanceof Expression.Name n ? n.name() : e.toString();
    }

    @Override
    public String toString() {
        if (reference != null) {
            String number =
                    numbers.isEmpty()
                            ? ""
                            : ", "
                                    + numbers.stream()
                                            .map(Expression::toString)
                                            .collect(Collectors.joining(" * "));
            return "i("
                    + new Expression.Name(categories.get(0))
                    + number
                    + ", ref = \""
                    + reference
                    + "\")";
        }
        String head =
                categories.stream()
                        .map(c -> "factor(" + new Expression.Name(c) + ")")
                        .collect(Collectors.joining(":"));
        String tail =
                numbers.stream()
                        .map(e -> e instanceof Expression.Name ? e.toString() : factor(e))
                        .collect(Collectors.joining(":"));
        return head.isEmpty() || tail.isEmpty() ? head + tail : head + ":" + tail;
    }
}
