// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what more than one dataset may say: levels of the same areas, flows and periods, of all
 * partners and of each that both hold. Those on which they {@linkplain Datasets disagree} are
 * answered with the reason that sources conflict. The newest periods come first, up to a number.
 */
public final class Overlaps {

    private static final int PERIODS = 3;
    private static final int PARTNERS = 60;
    private static final int MOST = 3_000;

    private Overlaps() {}

    /** Questions that two datasets or more may answer; none where they share nothing. */
    public static List<Question> questions(Collection<Dataset> held) {
        List<Dataset> datasets =
                held.stream().filter(d -> !Modelled.isModelled(d.id(), List.of())).toList();
        Set<Question> found = new LinkedHashSet<>();
        for (int i = 0; i < datasets.size(); i++) {
            for (Dataset other : datasets.subList(i + 1, datasets.size())) {
                shared(datasets.get(i), other, found);
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static void shared(Dataset one, Dataset other, Set<Question> found) {
        if (!one.unit().equals(other.unit()) || !one.hasTotal() || !other.hasTotal()) {
            return;
        }
        one.coverage().keySet().stream()
                .filter(other.coverage()::containsKey)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(series -> shared(series, one, other, found));
    }

    private static void shared(Reported series, Dataset one, Dataset other, Set<Question> found) {
        NavigableSet<Period> periods = new TreeSet<>(one.coverage().get(series));
        periods.retainAll(other.coverage().get(series));
        List<String> partners =
                Stream.concat(
                                Stream.of(Area.WORLD),
                                one.partners().stream().filter(other.partners()::contains))
                        .distinct()
                        .limit(PARTNERS)
                        .toList();
        for (Period period : periods.descendingSet().stream().limit(PERIODS).toList()) {
            for (String partner : found.size() < MOST ? partners : List.<String>of()) {
                found.add(
                        Question.of("level")
                                .reporter(series.reporter())
                                .flow(series.flow())
                                .partner(partner)
                                .product(Product.TOTAL)
                                .period(period)
                                .build());
            }
        }
    }
}
