// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
        Map<AskingNote, Integer> others = others(asked.areas());
        boolean nothing = tables.isEmpty() && others.values().stream().allMatch(n -> n == 0);
        if (asked.areas().isEmpty()) {
            others.put(AskingNote.HOLDS_TABLES, tables.size());
            said.add(
                    nothing
                            ? AskingNote.HOLDS_NOTHING.note().in(lang)
                            : AskingNote.HOLDS_IN_ALL.note(counted(others)).in(lang));
        } else {
            String names =
                    asked.areas().stream()
                            .map(a -> held.name(a, lang))
                            .collect(Collectors.joining(", "));
            AskingNote note = nothing ? AskingNote.HOLDS_NOTHING_OF : AskingNote.HOLDS_OF;
            said.add(note.note(names).in(lang));
            String more = Spoken.upper(counted(others));
            said.add(more.isEmpty() ? "" : more + ".");
        }
        tables.forEach(d -> said.add(table(d)));
        said.removeIf(String::isEmpty);
        Reply.Kind kind = nothing ? Reply.Kind.NOT_KNOWN : Reply.Kind.ANSWER;
        return Reply.of(kind, String.join(" ", said)).related(new Rewrites(held, lang).starters());
    }

    private static boolean isIn(Dataset table, String area) {
        return table.reporters().contains(area) || table.partners().contains(area);
    }

    /** How many figures, acts, visits and strategies there are of some areas; of all for none. */
    private Map<AskingNote, Integer> others(List<String> areas) {
        Relations r = held.catalog().relations();
        Map<AskingNote, Integer> counts = new TreeMap<>();
        counts.put(
                AskingNote.HOLDS_FIGURES,
                count(held.catalog().figures(), f -> areas(f.question()), areas));
        counts.put(AskingNote.HOLDS_ACTS, count(r.instruments(), i -> i.partnerAreas(), areas));
        counts.put(AskingNote.HOLDS_TREATIES, count(r.treaties(), t -> t.parties(), areas));
        counts.put(AskingNote.HOLDS_VISITS, count(r.activities(), a -> a.areas(), areas));
        counts.put(AskingNote.HOLDS_STRATEGIES, areas.isEmpty() ? r.strategies().size() : 0);
        return counts;
    }

    private <T> int count(Collection<T> all, Function<T, List<String>> areas, List<String> wanted) {
        return wanted.isEmpty()
                ? all.size()
                : (int) all.stream().filter(one -> isOf(areas.apply(one), wanted)).count();
    }

    private boolean isOf(List<String> areas, List<String> wanted) {
        return wanted.stream()
                .allMatch(
                        w ->
                                areas.stream()
                                        .anyMatch(
                                                a ->
                                                        a.equals(w)
                                                                || held.catalog()
                                                                        .areas()
                                                                        .isUnder(a, w)));
    }

    private static List<String> areas(Question q) {
        List<String> all = new ArrayList<>();
        if (q.reporter() != null) {
            all.addAll(q.reporter().list());
        }
        if (q.partner() != null) {
            all.addAll(q.partner().list());
        }
        return all;
    }

    private String counted(Map<AskingNote, Integer> counts) {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey().note(e.getValue()).in(lang))
                .collect(Collectors.joining(", "));
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
