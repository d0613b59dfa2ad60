// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which categories of the lexicon speak of the same thing, for features of readings. */
final class Cues {

    private static final Map<String, List<String>> GROUPS =
            Map.ofEntries(
                    Map.entry(
                            "X",
                            List.of(
                                    "flow.exports",
                                    "verb.sell",
                                    "role.customer",
                                    "role.exporter",
                                    "orders",
                                    "outsell",
                                    "sells")),
                    Map.entry(
                            "M",
                            List.of(
                                    "flow.imports",
                                    "verb.buy",
                                    "role.supplier",
                                    "role.importer",
                                    "relies")),
                    Map.entry(
                            "BAL", List.of("balance", "balance.deficit", "balance.surplus", "gap")),
                    Map.entry("XM", List.of("flow.trade")),
                    Map.entry(
                            "up",
                            List.of(
                                    "dir.up",
                                    "more",
                                    "plus",
                                    "count.exceed",
                                    "lifts",
                                    "adding",
                                    "regain",
                                    "better",
                                    "extra")),
                    Map.entry("down", List.of("dir.down", "less", "minus", "lost", "takes.off")),
                    Map.entry(
                            "share",
                            List.of(
                                    "share.noun",
                                    "share.verb",
                                    "verb.absorb",
                                    "verb.provide",
                                    "total",
                                    "out.of",
                                    "whole.noun",
                                    "owes",
                                    "comes.from",
                                    "relies",
                                    "cover.verb",
                                    "cover")),
                    Map.entry("contrib", List.of("contribution", "takes.off", "lifts")),
                    Map.entry(
                            "rank",
                            List.of(
                                    "rank.noun",
                                    "rank.verb",
                                    "rank.lead",
                                    "kind",
                                    "podium",
                                    "role.customer",
                                    "role.supplier",
                                    "role.exporter",
                                    "role.importer")),
                    Map.entry("record", List.of("record", "record.low", "highest", "never")),
                    Map.entry("neg", List.of("neg", "never", "none.more", "neither")),
                    Map.entry(
                            "than",
                            List.of("prep.than", "comparison", "as.much", "time.vs", "gap")),
                    Map.entry("head", List.of("percapita")),
                    Map.entry("gdp", List.of("gdp")),
                    Map.entry("avg", List.of("time.annualrate", "average")),
                    Map.entry("worth", List.of("verb.level")),
                    Map.entry("out", List.of("out", "out.unit", "volume", "forecast")));

    private static final Map<String, Set<String>> BY_CATEGORY = new HashMap<>();

    static {
        GROUPS.forEach(
                (g, list) ->
                        list.forEach(
                                c -> BY_CATEGORY.computeIfAbsent(c, x -> new TreeSet<>()).add(g)));
    }

    /** What speaks of what crosses borders, whichever way. */
    private static final Set<String> TRADE = Set.of("X", "M", "BAL", "XM");

    private static final List<String> TRADE_WORDS =
            TRADE.stream().flatMap(g -> GROUPS.get(g).stream()).sorted().toList();

    private static final String[] OF_TRADE = {"trade.noun", "partner", "relation.noun", "cover"};

    private Cues() {}

    /** Whether a text says anywhere that it is about trade, be it within a longer expression. */
    static boolean speakOfTrade(MarkedText text, Lexicon lexicon) {
        return text.mentions().stream()
                        .anyMatch(
                                m -> m.isAny(OF_TRADE) || of(m).stream().anyMatch(TRADE::contains))
                || text.tokens().stream()
                        .anyMatch(t -> TRADE_WORDS.stream().anyMatch(c -> lexicon.says(t, c)));
    }

    /** The groups that a mention's words belong to, in alphabetical order. */
    static Set<String> of(Mention m) {
        Set<String> out = new TreeSet<>();
        for (String w : m.words()) {
            out.addAll(BY_CATEGORY.getOrDefault(w, Set.of()));
        }
        return out;
    }
}
