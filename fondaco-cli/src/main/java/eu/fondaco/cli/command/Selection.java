// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.publishing.acts.ActFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of an observatory's relations is asked about: everything with some areas and what lies in
 * them, everything that mentions a word, or everything.
 */
record Selection(
        List<Instrument> instruments,
        List<Treaty> treaties,
        List<Activity> activities,
        List<Actor> actors) {

    static Selection of(Catalog catalog, String asked) {
        Relations r = catalog.relations();
        List<String> codes =
                asked.isEmpty() ? List.of() : new QuestionLanguage(catalog).areasNamed(asked);
        Predicate<Collection<String>> area =
                list -> list.stream().anyMatch(c -> lies(catalog.areas(), c, codes));
        String word = asked.toLowerCase(Locale.ROOT);
        boolean byWord = codes.isEmpty();
        List<Instrument> instruments =
                r.instruments().stream()
                        .filter(i -> byWord ? mentions(word, text(i)) : area.test(i.partnerAreas()))
                        .sorted(Comparator.comparing(Selection::day).thenComparing(Instrument::id))
                        .toList();
        return new Selection(
                instruments,
                r.treaties().stream()
                        .filter(t -> byWord ? mentions(word, text(t)) : area.test(t.parties()))
                        .toList(),
                r.activities().stream()
                        .filter(
                                a ->
                                        byWord
                                                ? mentions(
                                                        word,
                                                        Stream.of(
                                                                a.kind(),
                                                                a.description(),
                                                                a.outcome()))
                                                : area.test(a.areas()))
                        .toList(),
                r.actors().stream()
                        .filter(
                                a ->
                                        byWord
                                                ? mentions(
                                                        word,
                                                        Stream.concat(
                                                                Stream.of(
                                                                        a.name().en(),
                                                                        a.name().it()),
                                                                a.names().stream()))
                                                : area.test(a.areas()))
                        .toList());
    }

    /** Its acts that fit, and nothing else. */
    Selection acts(ActFilter filter, Catalog catalog) {
        return new Selection(filter.of(instruments, catalog), List.of(), List.of(), List.of());
    }

    private static LocalDate day(Instrument i) {
        return i.date().isKnown() ? i.date().latest() : LocalDate.MAX;
    }

    private static boolean lies(Areas areas, String code, List<String> in) {
        return in.stream()
                .anyMatch(
                        a ->
                                a.equals(code)
                                        || areas.isUnder(code, a)
                                        || areas.membersOf(a).contains(code));
    }

    private static Stream<String> text(Instrument i) {
        List<String> all = new ArrayList<>(i.ourParties());
        all.addAll(i.partnerParties());
        all.addAll(i.sectors());
        all.addAll(i.promises());
        all.addAll(List.of(i.kindAsPrinted(), i.status(), i.id(), i.date().toString()));
        return all.stream();
    }

    private static Stream<String> text(Treaty t) {
        return Stream.concat(Stream.of(t.name().en(), t.name().it(), t.id()), t.names().stream());
    }

    private static boolean mentions(String word, Stream<String> texts) {
        return texts.anyMatch(t -> t != null && t.toLowerCase(Locale.ROOT).contains(word));
    }
}
