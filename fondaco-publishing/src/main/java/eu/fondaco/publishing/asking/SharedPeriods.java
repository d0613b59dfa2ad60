// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The last period of which several numbers are held: unlike periods don't compare. */
final class SharedPeriods {

    private final NumberAnswers numbers;
    private final LocalDate asOf;

    SharedPeriods(NumberAnswers numbers, LocalDate asOf) {
        this.numbers = numbers;
        this.asOf = asOf;
    }

    /**
     * The last year, or period of a length, that all have; the last of any length for no year; null
     * where they share none.
     *
     * @param months 0 for a year
     */
    Period last(List<Question> questions, int months) {
        int length = months == 0 ? 12 : months;
        Period last = last(questions, p -> p.months() == length);
        return last != null ? last : last(questions, p -> p.months() != length);
    }

    private Period last(List<Question> questions, Predicate<Period> wanted) {
        Set<Period> shared = new TreeSet<>();
        for (int i = 0; i < questions.size() && (i == 0 || !shared.isEmpty()); i++) {
            Set<Period> held =
                    numbers.every().told(questions.get(i), asOf, wanted).stream()
                            .filter(a -> WorkedOut.values(a) != null)
                            .map(a -> a.question().period())
                            .collect(Collectors.toSet());
            if (i == 0) {
                shared.addAll(held);
            } else {
                shared.retainAll(held);
            }
        }
        Comparator<Period> late =
                Comparator.comparing(Period::lastDay).thenComparing(Period::months);
        return shared.stream().max(late).orElse(null);
    }
}
