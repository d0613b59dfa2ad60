// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.release;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.publishing.kept.Keeping;
import eu.fondaco.publishing.report.PublicVerdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Sets one text beside itself, checked by what was known and by what will be. */
public final class Flips {

    private Flips() {}

    /** The statements that both found at the same place and judge otherwise, in their order. */
    public static List<WhatChanged.Flip> of(String title, CheckedBrief before, CheckedBrief after) {
        Map<String, Deque<Checked>> then = Keeping.byPlace(before);
        List<WhatChanged.Flip> flips = new ArrayList<>();
        Keeping.byPlace(after)
                .forEach(
                        (place, now) -> {
                            Deque<Checked> was = then.getOrDefault(place, new ArrayDeque<>());
                            for (Checked statement : now) {
                                Checked old = was.poll();
                                if (old != null
                                        && PublicVerdict.of(old) != PublicVerdict.of(statement)) {
                                    flips.add(
                                            new WhatChanged.Flip(
                                                    title,
                                                    statement
                                                            .claim()
                                                            .quote()
                                                            .replaceAll("\\s+", " "),
                                                    PublicVerdict.of(old),
                                                    PublicVerdict.of(statement)));
                                }
                            }
                        });
        List<String> order = after.statements().stream().map(s -> s.claim().quote()).toList();
        flips.sort(java.util.Comparator.comparingInt(f -> order.indexOf(f.quote())));
        return flips;
    }
}
