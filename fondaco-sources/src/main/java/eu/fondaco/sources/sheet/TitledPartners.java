// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** With whom titles say that trade is: {@code Export verso la Germania}. */
final class TitledPartners {

    /** A name after words that lead to partners. */
    private static final Pattern LED_TO =
            Pattern.compile(
                    "\\b(?i:"
                            + WordLists.of("to")
                            + "|"
                            + WordLists.of("leads")
                            + ")\\s+(?:the |il |lo |la |l['\u2019]|gli |i |le |les |los |las |der"
                            + " |die |das |[ao]s? )?(\\p{Lu}[\\p{L}.'-]+(?:"
                            + " \\p{Lu}[\\p{L}.'-]+)*)");

    /** What counts months, by which a table may be divided: {@code nach Monaten}. */
    private static final Pattern MONTHS = WordLists.whole("months");

    private static final Pattern QUARTERS = WordLists.whole("by-quarters");

    private static final String GENERAL =
            "(l )?(estero|mondo|world|paesi|resto|tutt[io]|all|rest|partner|countries|extra|intra|totale|ue"
                + "|eu|non)\\b.*";

    private final List<String> own;
    private final List<String> all;
    private final String name;
    private final String home;
    private final String country;
    private final List<PlaceNames> places;

    /**
     * @param own titles of the table, before those of all tables of the sheet
     * @param name of the sheet where the file has others with tables; else empty
     * @param country in which home is
     */
    TitledPartners(
            List<String> own,
            List<String> all,
            String name,
            String home,
            String country,
            List<PlaceNames> places) {
        this.own = own;
        this.all = all;
        this.name = name;
        this.home = home;
        this.country = country;
        this.places = places;
    }

    private Stream<String> titles() {
        return Stream.of(own, all).flatMap(Collection::stream);
    }

    private Stream<Area> countries(String text) {
        return places.get(0).within(TitleWords.spelt(text)).stream()
                .filter(a -> a.kind().equals("country"));
    }

    /** The partner that a title leads to and that nobody knows here; empty for none. */
    String strange(Predicate<String> isReporter) {
        for (String title : titles().filter(TitleWords::isOfTrade).toList()) {
            Matcher m = LED_TO.matcher(title);
            while (m.find()) {
                String told = m.group(1);
                boolean general =
                        SheetWords.isGeneral(told)
                                || MONTHS.matcher(SheetWords.key(told)).matches()
                                || QUARTERS.matcher(SheetWords.key(told)).matches()
                                || PeriodTokens.month(SheetWords.key(told)) > 0
                                || SheetWords.key(told).matches(GENERAL)
                                || !SheetWords.role(told).isEmpty();
                if (!general
                        && !isReporter.test(told)
                        && !told.equals(told.toUpperCase(Locale.ROOT))) {
                    return told;
                }
            }
        }
        return "";
    }

    /**
     * The countries and groups that titles name, the nearest first.
     *
     * @param other whose trade it is where that is another country's than home's; else empty
     */
    Set<String> named(String other) {
        if (other.isEmpty()) {
            Set<String> near = partners(own);
            Set<String> ofSheet = near.isEmpty() ? partners(List.of(name)) : near;
            return ofSheet.isEmpty() ? partners(all) : ofSheet;
        }
        Set<String> named = new LinkedHashSet<>();
        titles().forEach(t -> countries(t).map(Area::code).forEach(named::add));
        named.remove(other);
        return named;
    }

    private Set<String> partners(List<String> titles) {
        Set<String> named = new LinkedHashSet<>();
        for (String title : titles) {
            for (Area area : places.get(0).within(TitleWords.spelt(title))) {
                boolean other =
                        area.kind().equals("country")
                                || area.isGroup() && !places.get(0).isOfParts(area);
                if (other && !area.code().equals(country) && !isCalledAsHome(area)) {
                    named.add(area.code());
                }
            }
        }
        return named;
    }

    /** Whether home is called as a country is: Georgia of the United States. */
    private boolean isCalledAsHome(Area country) {
        return !country.code().equals(home)
                && places.stream()
                        .flatMap(names -> names.within(country.name().en()).stream())
                        .anyMatch(a -> a.code().equals(home));
    }
}
