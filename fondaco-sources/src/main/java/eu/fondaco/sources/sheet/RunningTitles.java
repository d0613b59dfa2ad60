// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands over the tables of a sheet, one below the other: a heading such as {@code EXPORTS}
 * holds for the tables below it until another says the same kind of thing, and closes what was
 * opened after the one it takes the place of. A title in full says all of its table by itself.
 */
final class RunningTitles {

    private static final int WORDS = 8;

    /** A heading and the kinds of things it says. */
    private record Heading(String text, Set<String> kinds) {}

    private final List<PlaceNames> places;
    private final List<Heading> open = new ArrayList<>();

    RunningTitles(List<PlaceNames> places) {
        this.places = places;
    }

    /** What holds for the next table, of whose own titles these are. */
    List<String> over(List<String> titles) {
        if (titles.stream().anyMatch(RunningTitles::isFull)) {
            open.clear();
            return titles;
        }
        Set<String> said = new LinkedHashSet<>();
        titles.forEach(t -> said.addAll(kinds(t)));
        if (titles.stream().anyMatch(t -> SheetWords.isTotal(t) || SheetWords.isOpen(t))) {
            closeLast();
        }
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).kinds().stream().anyMatch(said::contains)) {
                open.subList(i, open.size()).clear();
            }
        }
        titles.forEach(t -> open.add(new Heading(t, kinds(t))));
        return open.stream().map(Heading::text).toList();
    }

    /** Closes the last of what names something: the next table is of all such or of others. */
    private void closeLast() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Set<String> kinds = open.get(i).kinds();
            if (kinds.stream().anyMatch(k -> !k.matches("flow|time|period"))) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }

    /** Whether a title is a sentence, or of both ways of trade or of none that is a level. */
    private static boolean isFull(String title) {
        return title.split(" ").length > WORDS
                || SheetMarks.isNote(title)
                || SheetWords.isNoLevel(title)
                || TitleWords.isOfTrade(title) && SheetWords.flow(title).isEmpty();
    }

    private Set<String> kinds(String title) {
        SheetPhrase phrase = SheetPhrase.of(title);
        Set<String> kinds = new LinkedHashSet<>();
        if (phrase.flow().isPresent()) {
            kinds.add("flow");
        }
        if (!phrase.time().isEmpty()) {
            kinds.add("time");
        }
        Set<String> facts = SheetFacts.of(title).keySet();
        kinds.addAll(facts);
        if (!phrase.isClear() && facts.isEmpty()) {
            boolean area = !AreaNames.within(phrase.core(), places).isEmpty();
            kinds.add(area ? "area" : "name");
        }
        return kinds;
    }
}
