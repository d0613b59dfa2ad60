// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The levels of a ledger by what they are of: flow, whom or what, time, and how counted. */
final class Rows {

    final Map<String, List<Told>> all = new TreeMap<>();

    Rows(Ledger ledger) {
        for (Told t : ledger.all) {
            if (t.is(Is.LEVEL) && !t.flow().isEmpty() && t.when().isTold() && isPlain(t)) {
                all.computeIfAbsent(t.flow() + t.account(), k -> new ArrayList<>()).add(t);
            }
        }
    }

    /** Whether it is printed in digits that no word makes inexact. */
    static boolean isPlain(Told t) {
        return t.isCell() || !t.size().hedged() && !t.size().isWords();
    }

    List<Told> of(String key) {
        return all.getOrDefault(key, List.of());
    }

    /** What a flow of an account is told to be; null where it isn't, or in two ways. */
    Told only(String key) {
        List<Told> same = of(key);
        boolean one = same.stream().allMatch(t -> agree(t, same.get(0)) && t.isOfUnit(same.get(0)));
        return same.isEmpty() || !one
                ? null
                : same.stream()
                        .min(Comparator.comparingDouble(t -> t.value().high() - t.value().low()))
                        .orElseThrow();
    }

    static boolean agree(Told a, Told b) {
        return a.value().meets(b.value()) && a.side() * b.side() >= 0;
    }
}
