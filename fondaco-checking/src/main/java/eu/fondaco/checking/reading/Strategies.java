// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Fact;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.time.PartialDate;
import java.util.List;

/** Statements about strategies: what one aims at, and names that aren't an area's. */
final class Strategies {

    private final Catalog catalog;
    private final Parties parties;
    private final FactClaims facts;

    /** Whether the sentence before spoke of a strategy. */
    private boolean afterStrategy;

    /** The code beside the name found last by {@link #wrongName}. */
    private String wrongCode = "";

    Strategies(Catalog catalog, Parties parties, FactClaims facts) {
        this.catalog = catalog;
        this.parties = parties;
        this.facts = facts;
    }

    /**
     * Adds what a sentence says of a strategy; "it also provides …" after such a sentence is of it
     * too.
     */
    void read(Clause all) {
        Strategy strategy = named(all);
        boolean strategyName = strategy != null || quotedStrategy(all);
        if (strategyName && all.has("strategy.target")) {
            strategyTarget(all, strategy);
        } else if (afterStrategy
                && all.has("strategy.noun")
                && all.items.stream().anyMatch(i -> i.from <= 1 && i.is("pronoun"))
                && !all.numbers().stream()
                        .anyMatch(
                                n ->
                                        n.num.type() == Num.Type.PERCENT
                                                || n.num.type() == Num.Type.MONEY)) {
            facts.add(
                    all,
                    0,
                    all.tokens.size(),
                    "strategy",
                    new Fact(
                            "strategy",
                            List.of(),
                            List.of(),
                            null,
                            PartialDate.UNKNOWN,
                            List.of(),
                            "",
                            0,
                            "content"),
                    Reason.NO_DATA,
                    null);
        }
        afterStrategy = strategyName || all.has("strategy.noun") && all.has("strategy.target");
    }

    /** The strategy of the register that a sentence names; null for none. */
    private Strategy named(Clause c) {
        String text = FactClaims.fold(c.text());
        for (Strategy s : catalog.relations().strategies()) {
            if (text.contains(FactClaims.fold(s.name()))
                    || s.names().stream()
                            .anyMatch(n -> n.length() > 3 && text.contains(FactClaims.fold(n)))) {
                return s;
            }
        }
        return null;
    }

    /** A name between quotes beside the word strategy or plan. */
    private static boolean quotedStrategy(Clause c) {
        boolean quotes = false;
        for (int i = c.from; i < c.to; i++) {
            quotes |= c.mark(i, "\"", "\u201c", "\u00ab");
        }
        return c.has("strategy.noun") && quotes;
    }

    /** "The plan puts Peru among its priorities." */
    private void strategyTarget(Clause c, Strategy s) {
        List<String> codes =
                c.areas().stream()
                        .map(a -> a.areas.get(0))
                        .filter(k -> !parties.isOurs(k))
                        .distinct()
                        .toList();
        Item target = c.first("strategy.target");
        int from = c.areas().isEmpty() ? 0 : Math.min(target.from, c.areas().get(0).from);
        while (from > c.from
                && (c.tokens.get(from - 1).isCapitalised()
                                && c.tokens.get(from - 1).isWord()
                                && from > 1
                        || c.isAt(from - 1, "prep.of")
                        || c.isAt(from - 1, "article")
                        || c.isAt(from - 1, "kind"))) {
            from--;
        }
        Item noun =
                c.items.stream()
                        .filter(i -> i.is("strategy.noun") && i.from > target.to)
                        .findFirst()
                        .orElse(null);
        String wrong = wrongName(c);
        Fact fact =
                new Fact(
                        "strategy",
                        wrong != null ? List.of(wrongCode) : codes,
                        List.of(),
                        null,
                        PartialDate.UNKNOWN,
                        List.of(),
                        wrong != null ? wrong : s == null ? "" : s.id(),
                        0,
                        wrong != null ? "name" : "target");
        facts.add(
                c,
                from,
                noun == null ? target.to : noun.to,
                "strategy",
                fact,
                null,
                wrong == null ? null : Note.IMPRECISE_WORDING);
    }

    /**
     * "Association of East Asian Nations (ASEAN)": a name that the area of that code doesn't have;
     * null for none.
     */
    private String wrongName(Clause c) {
        for (Item a : c.areas()) {
            String code = a.areas.get(0);
            boolean bracket =
                    a.from > c.from
                            && c.mark(a.from - 1, "(")
                            && c.tokens.get(a.from).text().equals(code);
            if (!bracket) {
                continue;
            }
            int start = a.from - 1;
            while (start > c.from
                    && (c.tokens.get(start - 1).isCapitalised()
                            || c.says(start - 1, "prep.of", "article", "conj")
                            || c.mark(start - 1, "-"))) {
                start--;
            }
            while (start < a.from - 2 && c.says(start, "prep.of", "article", "conj")) {
                start++;
            }
            StringBuilder name = new StringBuilder();
            for (int i = start; i < a.from - 1; i++) {
                name.append(name.length() == 0 ? "" : " ").append(c.tokens.get(i).text());
            }
            String said = FactClaims.fold(name.toString());
            var area = catalog.areas().find(code).orElse(null);
            if (area != null
                    && said.contains(" ")
                    && !said.contains(FactClaims.fold(area.name().en()))
                    && !said.contains(FactClaims.fold(area.name().it()).replace("-", " - "))
                    && !said.replace(" - ", "-").contains(FactClaims.fold(area.name().it()))
                    && area.aliases().stream().noneMatch(x -> said.contains(FactClaims.fold(x)))) {
                wrongCode = code;
                return name.toString();
            }
        }
        return null;
    }
}
