// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.time.Period;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the labels of a table are, each by itself. */
final class LabelKinds {

    /** What one label is by itself. */
    enum Kind {
        PERIOD,
        PART,
        FLOW,
        TOTAL,
        PARTNER,
        REPORTER,
        REST,
        LEFT,
        UNIT,
        CODED,
        WORDS
    }

    private final List<PlaceNames> places;

    LabelKinds(List<PlaceNames> places) {
        this.places = places;
    }

    /** The period of a label, whatever else says there that it is a total. */
    static Optional<Period> period(String text, String header) {
        Optional<Period> whole = SheetPeriods.whole(text, header);
        return whole.isPresent() ? whole : time(text).whole();
    }

    /** What a label says of time, and of nothing else but that it is a total. */
    static SheetTime time(String text) {
        SheetPhrase phrase = SheetPhrase.of(text);
        boolean idle =
                phrase.isClear()
                        || SheetWords.isTotal(phrase.core())
                        || SINCE.matcher(SheetWords.key(phrase.core())).matches();
        return idle && phrase.flow().isEmpty() ? phrase.time() : SheetTime.NONE;
    }

    /** Whether a label says that only the first months of its year are meant. */
    static boolean isSince(String text) {
        return SheetPeriods.whole(text).isEmpty()
                && (isSinceWord(SheetMarks.bare(text)) || isSinceWord(SheetPhrase.of(text).core()));
    }

    /** Whether a text says that time is counted from January on, and no more. */
    static boolean isSinceWord(String text) {
        return SINCE.matcher(SheetWords.key(text)).matches();
    }

    /** Whether a label among months or quarters says that the year as a whole is meant. */
    static boolean isWholeYear(String text) {
        return WHOLE_YEAR.matcher(SheetWords.key(SheetMarks.bare(text))).matches();
    }

    private static final Pattern WHOLE_YEAR = WordLists.whole("whole-year");
    private static final Pattern SINCE = WordLists.whole("since-january");

    private static final Pattern LEVEL = WordLists.whole("level");
    private static final Pattern LEVELS = Pattern.compile("\\b" + WordLists.of("levels") + "\\b");

    /**
     * Whether a column only says of which level the areas beside it are: {@code ITL1}, {@code
     * province} under {@code Livello}.
     */
    static boolean areLevels(String header, Collection<String> texts) {
        boolean headed = LEVELS.matcher(SheetWords.key(header)).find();
        return !texts.isEmpty()
                && texts.stream()
                        .allMatch(
                                t ->
                                        LEVEL.matcher(SheetWords.key(t)).matches()
                                                || headed && SheetWords.isRole(t));
    }

    /** What one label is by itself. */
    Kind kind(String text, String header) {
        if (SheetPeriods.whole(text, header).isPresent()) {
            return Kind.PERIOD;
        }
        if (SheetPeriods.part(text, header).isPresent()) {
            return Kind.PART;
        }
        SheetTime time = time(text);
        if (!time.isEmpty()) {
            return time.whole().isPresent() ? Kind.PERIOD : Kind.PART;
        }
        String totalled = SheetWords.totalOf(text);
        if (SheetWords.isTotal(text) || !totalled.isEmpty() && !isGroup(totalled)) {
            return Kind.TOTAL;
        }
        SheetPhrase phrase = SheetPhrase.of(text);
        boolean quantity = !phrase.level() && MoneyWords.isQuantity(text);
        if (phrase.flow().isPresent() && (phrase.isClear() || quantity)) {
            return Kind.FLOW;
        }
        if (SheetWords.isLeftRow(text) && !SheetWords.isRest(text)) {
            return Kind.LEFT;
        }
        Set<Area> found = found(text);
        if (!found.isEmpty()) {
            return found.stream().anyMatch(a -> a.parent().isEmpty())
                    ? Kind.PARTNER
                    : Kind.REPORTER;
        }
        if (SheetWords.isPartOfWorld(text)) {
            return Kind.PARTNER;
        }
        if (MoneyWords.isUnit(text) && MoneyWords.isUnitAlone(text)) {
            return Kind.UNIT;
        }
        if (SheetWords.isRest(text) || SheetWords.isUnknown(text)) {
            return Kind.REST;
        }
        return SheetWords.isCodedProduct(text) ? Kind.CODED : Kind.WORDS;
    }

    private boolean isGroup(String text) {
        Set<Area> found = found(text);
        return found.stream().anyMatch(a -> a.parent().isEmpty());
    }

    private Set<Area> found(String text) {
        return places.stream()
                .map(names -> names.find(text))
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** How many labels are of each kind. */
    Map<Kind, Integer> kinds(Collection<String> texts, String header) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        texts.forEach(t -> kinds.merge(kind(t, header), 1, Integer::sum));
        return kinds;
    }

    /** How many are of some kinds. */
    static int of(Map<Kind, Integer> kinds, Kind... some) {
        int n = 0;
        for (Kind kind : some) {
            n += kinds.getOrDefault(kind, 0);
        }
        return n;
    }
}
