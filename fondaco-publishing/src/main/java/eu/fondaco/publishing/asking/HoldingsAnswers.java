// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers what is held: tables with their years and sizes, figures, acts, visits, strategies. */
final class HoldingsAnswers {

    private final Held held;
    private final Lang lang;
    private final Spoken spoken;

    HoldingsAnswers(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
        spoken = new Spoken(held.language(), lang, 0);
    }

    Reply answer(Request.Holdings asked) {
        List<Dataset> tables =
                held.store().datasets().stream()
                        .filter(d -> !d.reporters().isEmpty())
                        .filter(d -> asked.areas().stream().allMatch(a -> isIn(d, a)))
                        .toList();
        List<String> said = new ArrayList<>();
        if (asked.areas().isEmpty()) {
            said.add(inAll(tables.size()));
        } else {
            String names =
                    asked.areas().stream()
                            .map(a -> held.name(a, lang))
                            .collect(Collectors.joining(", "));
            AskingNote note = tables.isEmpty() ? AskingNote.HOLDS_NOTHING_OF : AskingNote.HOLDS_OF;
            said.add(note.note(names).in(lang));
        }
        tables.forEach(d -> said.add(table(d)));
        Reply.Kind kind =
                tables.isEmpty() && !asked.areas().isEmpty()
                        ? Reply.Kind.NOT_KNOWN
                        : Reply.Kind.ANSWER;
        return Reply.of(kind, String.join(" ", said)).related(new Rewrites(held, lang).starters());
    }

    private static boolean isIn(Dataset table, String area) {
        return table.reporters().contains(area) || table.partners().contains(area);
    }

    private String inAll(int tables) {
        Relations r = held.catalog().relations();
        Map<AskingNote, Integer> counts = new LinkedHashMap<>();
        counts.put(AskingNote.HOLDS_TABLES, tables);
        counts.put(AskingNote.HOLDS_FIGURES, held.catalog().figures().size());
        counts.put(AskingNote.HOLDS_ACTS, r.instruments().size());
        counts.put(AskingNote.HOLDS_TREATIES, r.treaties().size());
        counts.put(AskingNote.HOLDS_VISITS, r.activities().size());
        counts.put(AskingNote.HOLDS_STRATEGIES, r.strategies().size());
        String all =
                counts.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> e.getKey().note(e.getValue()).in(lang))
                        .collect(Collectors.joining(", "));
        return AskingNote.HOLDS_IN_ALL.note(all).in(lang);
    }

    private String table(Dataset table) {
        Set<Period> periods = new TreeSet<>();
        table.coverage().values().forEach(periods::addAll);
        Set<TradeFlow> flows = new TreeSet<>();
        table.coverage().keySet().forEach(r -> flows.add(r.flow()));
        String ways =
                flows.stream()
                        .map(
                                f ->
                                        f == TradeFlow.EXPORTS
                                                ? AskingNote.HOLDS_EXPORTS.note().in(lang)
                                                : AskingNote.HOLDS_IMPORTS.note().in(lang))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return AskingNote.HOLDS_TABLE
                .note(
                        table.id(),
                        ways,
                        span(periods),
                        table.reporters().size(),
                        table.partners().size(),
                        table.products().size())
                .in(lang);
    }

    private String span(Set<Period> periods) {
        List<Period> all = List.copyOf(periods);
        if (all.isEmpty()) {
            return "";
        }
        String first = spoken.period(all.get(0));
        String last = spoken.period(all.get(all.size() - 1));
        return first.equals(last) ? first : first + "\u2013" + last;
    }
}
