// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which years anything is held of a reporter together with a partner: in a dataset, or in one
 * published figure. What is held of an area is held of all that it lies in, too. A question has no
 * answer in another year; whether it has one in these only the engine can tell. Immutable.
 */
final class YearsHeld {

    private final Areas areas;

    /** By year the areas that are spoken of together, whatever the part of each. */
    private final Map<Integer, Set<Set<String>>> together = new HashMap<>();

    YearsHeld(Catalog catalog, List<Dataset> datasets) {
        areas = catalog.areas();
        datasets.forEach(this::add);
        catalog.figures().forEach(f -> add(f.question()));
    }

    private void add(Dataset dataset) {
        Map<Integer, Set<String>> years = new HashMap<>();
        dataset.coverage()
                .forEach(
                        (of, periods) ->
                                periods.forEach(
                                        p ->
                                                years.computeIfAbsent(
                                                                p.firstYear(), y -> new HashSet<>())
                                                        .add(of.reporter())));
        Set<String> partners = withWholes(dataset.partners());
        years.forEach(
                (year, reporters) -> {
                    Set<String> codes = withWholes(reporters);
                    codes.addAll(partners);
                    add(year, codes);
                });
    }

    private void add(Question q) {
        List<String> named = new ArrayList<>();
        add(named, q.reporter());
        add(named, q.partner());
        if (q.denominator() != null) {
            add(named, q.denominator().reporter());
            add(named, q.denominator().partner());
        }
        if (q.universe() != null) { // who is told the largest of all is told of each of them
            named.addAll(List.of(q.universe().members().split("[+|]")));
        }
        Set<String> codes = withWholes(named);
        for (Period p : periods(q)) {
            for (int year = p.firstYear(); year <= p.lastDay().getYear(); year++) {
                add(year, codes);
            }
        }
    }

    private static List<Period> periods(Question q) {
        List<Period> found = new ArrayList<>();
        if (q.period() != null) {
            found.add(q.period());
        }
        if (q.base() != null) {
            found.add(q.base());
        }
        if (q.denominator() != null && q.denominator().period() != null) {
            found.add(q.denominator().period());
        }
        return found;
    }

    private void add(int year, Set<String> codes) {
        together.computeIfAbsent(year, y -> new HashSet<>()).add(codes);
    }

    private static void add(List<String> named, Codes codes) {
        if (codes != null) {
            named.addAll(codes.list());
        }
    }

    /**
     * Areas by their own codes, what they lie in, and the groups that they ever were members of.
     */
    private Set<String> withWholes(Iterable<String> codes) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        codes.forEach(c -> open.push(own(c)));
        while (!open.isEmpty()) {
            String code = open.pop();
            if (!code.isEmpty() && seen.add(code)) {
                areas.find(code)
                        .ifPresent(
                                a -> {
                                    open.push(a.parent());
                                    a.memberships().forEach(m -> open.push(m.group()));
                                });
            }
        }
        return seen;
    }

    private String own(String code) {
        return areas.find(code).map(Area::code).orElse(code);
    }

    /** Whether a question may have an answer in a year. */
    boolean mayAnswer(Question q, int year) {
        return together.getOrDefault(year, Set.of()).stream()
                .anyMatch(codes -> isAmong(q.reporter(), codes) && isAmong(q.partner(), codes));
    }

    private boolean isAmong(Codes asked, Set<String> codes) {
        return asked == null
                || asked.is(Area.WORLD)
                || asked.list().stream().anyMatch(c -> codes.contains(own(c)));
    }
}
