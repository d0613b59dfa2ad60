// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What titles say for cells whose row and column don't: whose trade, with whom, which way, when.
 * What stands over one table comes before what stands over all of them.
 */
final class SheetTitles {

    private final List<String> own;
    private final List<String> all;
    private final SheetReading.Known known;
    private final List<PlaceNames> places;
    private final SheetFindings findings;

    SheetTitles(
            List<String> own,
            List<String> all,
            SheetReading.Known known,
            List<PlaceNames> places,
            SheetFindings findings) {
        this.own = own;
        this.all = all;
        this.known = known;
        this.places = places;
        this.findings = findings;
    }

    Optional<TradeFlow> flow() {
        return known.said()
                .flow()
                .or(() -> first(SheetWords::flow))
                .or(() -> SheetWords.flow(known.file()));
    }

    /** The flag that titles give to all cells, as {@code Export 2024 (p)} does; empty for none. */
    String status(SheetMarks marks) {
        return titles().stream()
                .filter(t -> !SheetPeriods.within(t).isEmpty())
                .map(marks::status)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
    }

    Optional<Period> period() {
        return known.said()
                .period()
                .or(() -> single(periods(own)))
                .or(() -> single(periods(all)))
                .or(() -> single(SheetPeriods.within(known.file())));
    }

    /** The way of trade that the titles nearest to the table agree on. */
    private Optional<TradeFlow> first(Function<String, Optional<TradeFlow>> says) {
        for (List<String> titles : List.of(own, all)) {
            Set<TradeFlow> found = new LinkedHashSet<>();
            titles.forEach(t -> says.apply(t).ifPresent(found::add));
            if (!found.isEmpty()) {
                return single(found);
            }
        }
        return Optional.empty();
    }

    private static Set<Period> periods(List<String> texts) {
        Set<Period> periods = new LinkedHashSet<>();
        texts.forEach(t -> periods.addAll(SheetPeriods.within(t)));
        return periods;
    }

    private static <T> Optional<T> single(Set<T> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private List<String> titles() {
        return Stream.of(own, all).flatMap(Collection::stream).toList();
    }

    private String country() {
        return known.home().length() >= 2 ? known.home().substring(0, 2) : "";
    }

    /**
     * Whose trade it is: a part of a country or the home's country that a title names, where it
     * speaks of trade; else home.
     */
    String reporter() {
        if (!known.said().text("reporter").isEmpty()) {
            return named(known.said().text("reporter"));
        }
        Set<String> named = reporters(titles().stream().filter(SheetTitles::isOfTrade).toList());
        if (named.isEmpty()) {
            named = reporters(titles());
        }
        if (named.size() > 1) {
            named.remove(country());
        }
        if (named.size() > 1) {
            findings.problem(
                    "The titles name several areas: %s.",
                    "I titoli nominano più territori: %s.", String.join(", ", named));
        }
        if (named.isEmpty() && known.home().isEmpty()) {
            findings.problem("Whose trade it is isn't said.", "Non si dice di chi è il commercio.");
        } else if (named.isEmpty() && known.home().equals(country())) {
            findings.problem(
                    "Whose trade it is isn't said: %s's, or a part's?",
                    "Non si dice di chi è il commercio: di %s o di una sua parte?", known.home());
        } else if (named.isEmpty()) {
            findings.say(
                    "Whose trade isn't said; taken as that of home: %s.",
                    "Di chi sia il commercio non si dice; preso come quello di casa: %s.",
                    known.home());
            return known.home();
        }
        String code = named.isEmpty() ? "" : named.iterator().next();
        findings.say("Whose trade: %s.", "Di chi è il commercio: %s.", code);
        return code;
    }

    private static boolean isOfTrade(String title) {
        return title.toLowerCase(Locale.ROOT)
                .matches("(?s).*(export|import|esporta|interscambio|commercio estero|trade).*");
    }

    private Set<String> reporters(List<String> titles) {
        Set<String> named = new LinkedHashSet<>();
        for (String title : titles) {
            for (Area area : within(title)) {
                if (!area.parent().isEmpty() && !area.isSpecial()
                        || area.code().equals(country())) {
                    named.add(area.code());
                }
            }
            if (isOfTrade(title) && places.get(0).isOwn(country(), title)) {
                named.add(country());
            }
        }
        return named;
    }

    /** The areas that a title names: in the first list that knows any part of a country in it. */
    private Set<Area> within(String title) {
        return places.stream()
                .map(names -> names.within(title))
                .filter(found -> found.stream().anyMatch(a -> !a.parent().isEmpty()))
                .findFirst()
                .orElse(places.get(0).within(title));
    }

    /** The area that somebody names by code or name. */
    private String named(String text) {
        for (PlaceNames names : places) {
            Set<Area> found = names.find(text);
            if (found.size() == 1) {
                return found.iterator().next().code();
            }
        }
        findings.problem("No area here is called '%s'.", "Nessun territorio si chiama «%s».", text);
        return "";
    }

    /** With whom: a country or group of countries that a title names; else with all. */
    String partner() {
        if (!known.said().text("partner").isEmpty()) {
            return named(known.said().text("partner"));
        }
        Set<String> named = partners(own);
        if (named.isEmpty()) {
            named = partners(all);
        }
        if (named.size() > 1) {
            findings.problem(
                    "The titles name several partners: %s.",
                    "I titoli nominano più partner: %s.", String.join(", ", named));
        }
        String code = named.isEmpty() ? Area.WORLD : named.iterator().next();
        findings.say("Partner: %s.", "Partner: %s.", code);
        return code;
    }

    private Set<String> partners(List<String> titles) {
        Set<String> named = new LinkedHashSet<>();
        for (String title : titles) {
            for (Area area : places.get(0).within(title)) {
                boolean other =
                        area.kind().equals("country")
                                || area.isGroup() && !places.get(0).isOfParts(area);
                if (other && !area.code().equals(country())) {
                    named.add(area.code());
                }
            }
        }
        return named;
    }

    /** Whether the titles say that no levels of exports or imports stand below them. */
    boolean areOfNoLevel() {
        return own.stream().anyMatch(SheetWords::isNoLevel);
    }
}
