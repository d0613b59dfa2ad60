// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** In which months of the year an amount usually is highest and lowest: means over whole years. */
final class UsualMonths {

    private static final int YEAR = 12;

    private final NumberAnswers numbers;
    private final Lang lang;

    UsualMonths(NumberAnswers numbers, Lang lang) {
        this.numbers = numbers;
        this.lang = lang;
    }

    /** What is said of the months of all years of which each is known; empty where none is. */
    String said(Collection<Answer.Known> told) {
        Map<Integer, List<Answer.Known>> years =
                told.stream()
                        .filter(a -> at(a).months() == 1)
                        .collect(
                                Collectors.groupingBy(
                                        a -> at(a).firstYear(), TreeMap::new, Collectors.toList()));
        years.values().removeIf(months -> months.size() != YEAR);
        if (years.isEmpty()) {
            return "";
        }
        Map<Integer, Double> means =
                years.values().stream()
                        .flatMap(List::stream)
                        .collect(
                                Collectors.groupingBy(
                                        a -> at(a).firstDay().getMonthValue(),
                                        TreeMap::new,
                                        Collectors.averagingDouble(a -> a.value().value())));
        List<Integer> order =
                means.keySet().stream()
                        .sorted(Comparator.comparingDouble((Integer m) -> -means.get(m)))
                        .toList();
        String unit = told.iterator().next().unit();
        List<Integer> held = List.copyOf(years.keySet());
        return AskingNote.USUAL_MONTHS
                        .note(
                                held.size(),
                                String.valueOf(held.get(0)),
                                String.valueOf(held.get(held.size() - 1)),
                                month(order.get(0)),
                                numbers.spoken().value(means.get(order.get(0)), unit),
                                month(order.get(1)),
                                month(order.get(order.size() - 1)),
                                numbers.spoken()
                                        .value(means.get(order.get(order.size() - 1)), unit))
                        .in(lang)
                + " ";
    }

    private static Period at(Answer.Known answer) {
        return answer.question().period();
    }

    private String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, lang.locale());
    }
}
