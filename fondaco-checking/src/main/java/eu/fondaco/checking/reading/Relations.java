// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Fact;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.time.PartialDate;
import java.util.List;

/** Statements about the quality of relations, which no published threshold settles. */
final class Relations {

    private final FactClaims facts;

    Relations(FactClaims facts) {
        this.facts = facts;
    }

    /**
     * "Ties are particularly strong", "Japan is a crucial partner": no published threshold, so
     * open.
     */
    void read(Clause c) {
        List<Clause> clauses = Clauses.of(c.tokens, c.items, c.lexicon);
        boolean topic = false;
        for (Clause k : clauses) {
            if (k.numbers().stream().anyMatch(Clauses::isAnchor)) {
                topic = false;
                continue;
            }
            Item noun = k.first("relation.noun");
            boolean area =
                    k.areas().stream().anyMatch(a -> !a.areas.isEmpty())
                            || k.items.stream().anyMatch(i -> i.is("pronoun") || i.is("self"));
            boolean adjective =
                    k.has("quality")
                            && noun != null
                            && Math.abs(k.first("quality").from - noun.from) <= 14;
            boolean growing =
                    noun != null
                            && (k.has("dir.up", "dir.down") || k.has("strengthen"))
                            && (k.has("recent") || c.has("recent"));
            boolean strengthened = noun != null && k.has("strengthen") && area;
            Fact fact =
                    new Fact(
                            "relation",
                            k.areas().stream().map(a -> a.areas.get(0)).toList(),
                            List.of(),
                            null,
                            PartialDate.UNKNOWN,
                            List.of(),
                            "",
                            0,
                            "quality");
            if (adjective && area && !k.has("vague") || growing || strengthened) {
                facts.add(k, k.from, k.to, "quality", fact, Reason.NOT_MEASURABLE, null);
                topic = true;
            } else if (topic
                    && k.has("continuation")
                    && (k.product() != null || k.has("flow.exports", "flow.imports"))) {
                facts.add(k, k.from, k.to, "quality", fact, Reason.NOT_MEASURABLE, null);
            }
        }
    }
}
