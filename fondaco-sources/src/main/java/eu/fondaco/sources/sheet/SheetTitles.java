// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What titles say for cells whose row and column don't: whose trade, with whom, which way, when.
 * What stands over one table comes before what stands over all of them.
 */
final class SheetTitles {

    private static final Pattern GERMAN =
            Pattern.compile("\\b" + WordLists.of("german-trade") + "\\b");

    /** The end of names in German of which something is: {@code Ausfuhr Bayerns}. */
    private static final Pattern GENITIVE = Pattern.compile("(\\p{Lu}[\\p{L}-]{3,})s\\b");

    /** What something is the port of follows. */
    private static final Pattern THROUGH =
            Pattern.compile(
                    "\\b"
                            + WordLists.of("passed-through")
                            + " (of |di |de |del |della |von )(?=\\p{L})");

    private final List<String> own;
    private final List<String> all;
    private final List<String> besides;
    private final Map<String, String> facts;
    private final List<String> file;
    private final String name;
    private final boolean goodsOfSheet;
    private final SheetReading.Known known;
    private final List<PlaceNames> places;
    private final SheetFindings findings;
    private String other = "";

    /**
     * @param file titles and notes of all sheets of the file
     * @param name of the sheet where the file has others with tables, which it tells apart; else
     *     empty
     * @param goodsOfSheet whether nothing but goods can tell those sheets apart
     */
    SheetTitles(
            List<String> own,
            SheetBlocks sheet,
            List<String> file,
            String name,
            boolean goodsOfSheet,
            SheetReading.Known known,
            List<PlaceNames> places,
            SheetFindings findings) {
        this.own = own;
        this.all = sheet.titles();
        this.besides = sheet.blocks().stream().flatMap(b -> b.titles().stream()).toList();
        this.facts = new HashMap<>(sheet.facts());
        own.forEach(title -> facts.putAll(SheetFacts.of(title)));
        this.file = file;
        this.name = name;
        this.goodsOfSheet = goodsOfSheet;
        this.known = known;
        this.places = places;
        this.findings = findings;
    }

    /** The way of trade that somebody says, or the titles of this table. */
    Optional<TradeFlow> ownFlow() {
        return known.said().flow().or(() -> first(List.of(own), SheetWords::flow));
    }

    Optional<TradeFlow> flow() {
        return ownFlow()
                .or(() -> SheetWords.flow(fact("flow")))
                .or(() -> first(List.of(List.of(name), all), SheetWords::flow))
                .or(() -> SheetWords.flow(known.file()));
    }

    /** What a filter over the tables says of a role; empty for nothing. */
    private String fact(String role) {
        return facts.getOrDefault(role, "");
    }

    /** The area that a filter over the tables names; empty for none. */
    private Optional<String> areaOf(String role) {
        if (isHome(fact(role))) { // and not the country that is called so too
            return role.equals("partner") ? Optional.empty() : Optional.of(known.home());
        }
        for (PlaceNames names : places) {
            Set<Area> found = names.find(fact(role));
            if (found.size() == 1) {
                return found.stream().map(Area::code).findFirst();
            }
        }
        return Optional.empty();
    }

    private boolean isHome(String text) {
        return places.stream()
                .flatMap(names -> names.find(text).stream())
                .anyMatch(area -> area.code().equals(known.home()));
    }

    /** Whether it is said with whom all trade is, by somebody or a filter. */
    boolean tellPartner() {
        boolean told = !known.said().text("partner").isEmpty();
        return told
                || SheetWords.isTotal(fact("partner"))
                || areaOf("partner").filter(code -> !code.equals(country())).isPresent();
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
                .or(() -> SheetPeriods.whole(fact("period")))
                .or(this::titledPeriod);
    }

    private Optional<Period> titledPeriod() {
        Optional<Period> titled =
                single(TitleWords.periods(own))
                        .or(() -> single(TitleWords.periods(List.of(name))))
                        .or(() -> single(TitleWords.periods(all)))
                        .or(() -> single(SheetPeriods.within(known.file())));
        return isCumulated() ? titled.map(SheetCumulated::sinceJanuary) : titled;
    }

    /** Whether months are quarters that end with them, where that is said. */
    Optional<Boolean> areQuarters() {
        List<String> texts = new ArrayList<>(titles());
        texts.addAll(file);
        return SheetQuarterMonths.areQuarters(known.said().text("months"), texts);
    }

    /** From when on the titles say that values of parts of years are counted. */
    SheetCumulated.Counted counted() {
        return SheetCumulated.said(titles());
    }

    private boolean isCumulated() {
        return counted() == SheetCumulated.Counted.SINCE_JANUARY;
    }

    /** The part of each year that titles say the table is of: {@code January to June}. */
    Optional<SheetPeriods.Part> part() {
        return Stream.of(own, all)
                .map(
                        titles ->
                                single(
                                        titles.stream()
                                                .map(
                                                        t ->
                                                                SheetPeriods.ofEachYear(
                                                                        TitleWords.undated(t)))
                                                .flatMap(Optional::stream)
                                                .collect(Collectors.toSet())))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(p -> isCumulated() ? SheetCumulated.sinceJanuary(p) : Optional.of(p));
    }

    /** The way of trade that the titles nearest to the table agree on. */
    private static Optional<TradeFlow> first(
            List<List<String>> nearest, Function<String, Optional<TradeFlow>> says) {
        for (List<String> titles : nearest) {
            Set<TradeFlow> found = new LinkedHashSet<>();
            titles.forEach(t -> says.apply(t).ifPresent(found::add));
            if (!found.isEmpty()) {
                return single(found);
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> single(Set<T> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private List<String> titles() {
        return Stream.of(own, all).flatMap(Collection::stream).toList();
    }

    private Label called(String code) {
        return SheetCalled.area(code, places);
    }

    private Label called(Set<String> codes) {
        return SheetCalled.areas(codes, places);
    }

    private String country() {
        return PlaceNames.country(known.home(), places);
    }

    /**
     * Whose trade it is: a part of a country or the home's country that a title names, where it
     * speaks of trade; another country, where that one's partners are told; else home.
     *
     * @param partnered whether the table says with whom
     * @param withHome header of the partners among which the country of home is; else empty
     */
    String reporter(boolean partnered, String withHome) {
        if (!known.said().text("reporter").isEmpty()) {
            return named(known.said().text("reporter"));
        }
        Optional<String> told = areaOf("reporter");
        if (told.isPresent()) {
            findings.say(Speech.both("sheet-titles.whose-trade", called(told.get())));
            return told.get();
        }
        Optional<String> through = titles().stream().filter(this::isOfPassage).findFirst();
        if (through.isPresent()) {
            findings.problem(Speech.both("sheet-titles.passes-through", through.get()));
            findings.ask("reporter=" + known.home());
            return "";
        }
        Set<String> named = reporters(titles().stream().filter(TitleWords::isOfTrade).toList());
        if (named.isEmpty()) {
            named = reporters(titles().stream().filter(t -> !TitleWords.isOfOffice(t)).toList());
        }
        if (named.isEmpty()) { // an office at home may stand for its own area
            named = reporters(titles().stream().filter(t -> !TitleWords.isOfMaker(t)).toList());
            named.removeIf(code -> !isWithin(code, country()));
        }
        named = narrowest(named);
        if (named.isEmpty() || named.equals(Set.of(country()))) {
            other = other(partnered);
            named = other.isEmpty() ? named : Set.of(other);
        }
        if (named.size() > 1) {
            named.remove(country());
        }
        named = named.isEmpty() ? ofFile() : named;
        named = named.isEmpty() ? ofFileName() : named;
        if (named.size() > 1) {
            findings.problem(Speech.both("sheet-titles.titles-name-several", called(named)));
            findings.ask("reporter=" + named.iterator().next());
        }
        if (named.isEmpty()) {
            return ofNobody(withHome);
        }
        String code = named.iterator().next();
        findings.say(Speech.both("sheet-titles.whose-trade", called(code)));
        return code;
    }

    /** Whether a title says that the goods passed through a port or the like of some place. */
    private boolean isOfPassage(String title) {
        Matcher m = THROUGH.matcher(SheetWords.folded(title));
        return m.find()
                && title.length() == SheetWords.folded(title).length()
                && (Character.isUpperCase(title.charAt(m.end()))
                        || !within(title.substring(m.end())).isEmpty());
    }

    /** Whose trade it is where no title says it: home's, unless it may be another's; then empty. */
    private String ofNobody(String withHome) {
        if (known.home().isEmpty()) {
            findings.problem(Speech.both("sheet-titles.whose-trade-said"));
            findings.ask("reporter=IT-45");
        } else if (!withHome.isEmpty()) {
            findings.problem(
                    Speech.both(
                            "sheet-titles.whose-trade-said-column", withHome, called(country())));
            findings.ask("reporter=" + withHome);
        } else if (known.home().equals(country())) {
            findings.problem(
                    Speech.both("sheet-titles.whose-trade-said-part", called(known.home())));
            findings.ask("reporter=" + known.home());
        } else if (!beside().isEmpty()) {
            findings.problem(
                    Speech.both(
                            "sheet-titles.whose-trade-said-table",
                            called(known.home()),
                            called(beside())));
            findings.ask("reporter=" + known.home());
        } else {
            findings.say(Speech.both("sheet-titles.whose-trade-said-taken", called(known.home())));
            return known.home();
        }
        return "";
    }

    /** Others than home whose trade the titles of other tables of the sheet say these are of. */
    private Set<String> beside() {
        Set<String> named = reporters(besides.stream().filter(TitleWords::isOfTrade).toList());
        named.removeIf(code -> code.equals(known.home()) || code.equals(country()));
        return named;
    }

    /** The part of a country whose trade the name of the file says it is. */
    private Set<String> ofFileName() {
        Set<String> named =
                TitleWords.isOfTrade(known.file())
                        ? reporters(List.of(known.file()))
                        : new LinkedHashSet<>();
        named.remove(country());
        return narrowest(named);
    }

    /** Whose trade the titles of other tables and sheets of the file say it is. */
    private Set<String> ofFile() {
        return narrowest(
                reporters(
                        file.stream()
                                .filter(TitleWords::isOfTrade)
                                .filter(t -> !SheetMarks.isNote(t) && !TitleWords.isOfOffice(t))
                                .toList()));
    }

    /**
     * Of areas that titles name, the part of all the others: a province beside its region. What
     * stands over one table only or names one sheet of several decides, where it is an area's name.
     */
    private Set<String> narrowest(Set<String> named) {
        Set<String> own = new LinkedHashSet<>();
        for (String title : own()) {
            own = own.isEmpty() ? whole(title) : own;
        }
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(own);
        for (String code : own.isEmpty() ? named : own) {
            if (all.stream().allMatch(other -> isWithin(code, other))) {
                return new LinkedHashSet<>(Set.of(code));
            }
        }
        return named;
    }

    /** What is told of this table only, the nearest first. */
    private List<String> own() {
        List<String> texts = new ArrayList<>(own);
        Collections.reverse(texts);
        if (!name.isEmpty()) {
            texts.add(name);
        }
        return texts;
    }

    /** The part of a country that a whole text names, behind a key perhaps. */
    private Set<String> whole(String told) {
        String text = told.replaceFirst("^[^:]{2,30}:\\s+", "");
        for (PlaceNames names : places) {
            Set<Area> found = names.find(text);
            if (found.stream().anyMatch(this::isPart)) {
                return found.stream()
                        .filter(this::isPart)
                        .map(Area::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
        return Set.of();
    }

    /** Whether an area is a part of a country, or made of some. */
    private boolean isPart(Area area) {
        return !area.parent().isEmpty() || places.stream().anyMatch(p -> p.isOfParts(area));
    }

    /** Whether an area is another or a part of it. */
    private boolean isWithin(String code, String other) {
        String at = code;
        for (int level = 0; level < 4 && !at.isEmpty() && !at.equals(other); level++) {
            at = parent(at);
        }
        return at.equals(other);
    }

    private String parent(String code) {
        return places.stream()
                .map(names -> names.code(code).map(Area::parent).orElse(""))
                .filter(p -> !p.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Another country than home's, where a title says that the trade is its own. */
    private String other(boolean partnered) {
        for (String title : titles().stream().filter(TitleWords::isOfTrade).toList()) {
            String[] sides = TitleWords.sides(title);
            List<Area> whose =
                    places.get(0).within(TitleWords.spelt(sides[0])).stream()
                            .filter(a -> a.kind().equals("country"))
                            .toList();
            boolean told = partnered || sides.length == 2 && !countries(sides[1]).isEmpty();
            if (whose.size() == 1 && !whose.get(0).code().equals(country()) && told) {
                boolean alone =
                        titles().stream()
                                .anyMatch(t -> places.get(0).find(t).equals(Set.of(whose.get(0))));
                if (!alone
                        && !TitleWords.isOwner(
                                whose.get(0), SheetWords.key(TitleWords.spelt(sides[0])))) {
                    findings.problem(
                            Speech.both(
                                    "sheet-titles.trade-title-names",
                                    called(whose.get(0).code()),
                                    title));
                    findings.ask("reporter=" + whose.get(0).code());
                }
                return whose.get(0).code();
            }
        }
        return "";
    }

    private Set<String> countries(String text) {
        return places.get(0).within(TitleWords.spelt(text)).stream()
                .filter(a -> a.kind().equals("country"))
                .map(Area::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of which goods the table is, and whether it is by goods. */
    TitleGoods ofGoods() {
        return new TitleGoods(titles(), name, goodsOfSheet, fact("product"), known, places);
    }

    private Set<String> reporters(List<String> titles) {
        Set<String> named = new LinkedHashSet<>();
        for (String title : titles) {
            String before = TitleWords.isOfTrade(title) ? TitleWords.sides(title)[0] : title;
            for (Area area : within(within(before).isEmpty() ? title : before)) {
                if (isPart(area) && !area.isSpecial() || area.code().equals(country())) {
                    named.add(area.code());
                }
            }
            if (TitleWords.isOfTrade(title)) {
                places.get(0).ownOf(country(), title).forEach(named::add);
            }
        }
        return named;
    }

    /** The areas that a title names: in the first list that knows any part of a country in it. */
    private Set<Area> within(String title) {
        Stream<String> spellings = Stream.of(TitleWords.spelt(title));
        if (GERMAN.matcher(SheetWords.key(title)).find()) {
            spellings =
                    Stream.concat(
                            spellings,
                            Stream.of(GENITIVE.matcher(TitleWords.spelt(title)).replaceAll("$1")));
        }
        return spellings
                .flatMap(
                        text ->
                                places.stream()
                                        .filter(
                                                names ->
                                                        places.stream()
                                                                .noneMatch(
                                                                        o ->
                                                                                names.isCutOf(
                                                                                        text, o)))
                                        .map(names -> names.within(text)))
                .filter(found -> found.stream().anyMatch(this::isPart))
                .findFirst()
                .orElse(places.get(0).within(TitleWords.spelt(title)));
    }

    /** The area that somebody names by code or name. */
    private String named(String text) {
        for (PlaceNames names : places) {
            Set<Area> found = names.find(text);
            if (found.size() == 1) {
                return found.iterator().next().code();
            }
        }
        findings.problem(Speech.both("sheet-titles.no-area-here", text));
        return "";
    }

    /**
     * With whom: a country or group of countries that a title names; else with all.
     *
     * @param whole the country of whose parts the trade is, which is no partner of theirs
     */
    String partner(String whole) {
        if (!known.said().text("partner").isEmpty()) {
            return named(known.said().text("partner"));
        }
        if (tellPartner()) {
            String told = areaOf("partner").orElse(Area.WORLD);
            findings.say(Speech.both("sheet-titles.partner", called(told)));
            return told;
        }
        TitledPartners partners =
                new TitledPartners(own, all, name, known.home(), country(), places);
        Set<String> named = partners.named(other);
        named.remove(whole);
        if (named.size() > 1) {
            findings.problem(
                    Speech.both("sheet-titles.titles-name-several-partners", called(named)));
            findings.ask("partner=" + named.iterator().next());
        }
        String unknown =
                named.isEmpty()
                        ? partners.strange(told -> !reporters(List.of(told)).isEmpty())
                        : "";
        if (!unknown.isEmpty()) {
            findings.problem(Speech.both("sheet-titles.whom-title-says", unknown));
            findings.ask("partner=" + Area.WORLD);
        }
        String code = named.isEmpty() ? Area.WORLD : named.iterator().next();
        findings.say(Speech.both("sheet-titles.partner", called(code)));
        return code;
    }

    /** Whether the titles say that no levels of exports or imports stand below them. */
    boolean areOfNoLevel() {
        return own.stream().anyMatch(SheetWords::isNoLevel);
    }
}
