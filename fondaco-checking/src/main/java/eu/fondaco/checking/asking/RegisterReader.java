// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads what a free question asks about acts, visits, strategies, offices, conflicts and briefs.
 */
final class RegisterReader {

    private static final String MONEY = "money.";
    private static final Set<String> ABOUT = SmallWords.of("positions.about");
    private static final Set<String> ARTICLES = SmallWords.of("positions.articles");
    private static final Set<String> ROLES = SmallWords.of("register-reader.roles");
    private static final List<String> FACTS =
            List.of("fact.population", "fact.gdp", "fact.exchange_rate");

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;
    private final When when;
    private final LocalDate today;
    private final boolean trade;
    private final Topics topics;
    private final ActsReader acts;
    private List<String> words = List.of();

    RegisterReader(Heard heard, Catalog catalog, LocalDate today, boolean trade, Topics topics) {
        this.heard = heard;
        this.catalog = catalog;
        this.today = today;
        this.trade = trade;
        this.topics = topics;
        places = Places.of(heard, catalog);
        when = When.of(heard, today);
        acts = new ActsReader(heard, catalog, today, topics, this);
    }

    /** What it asks; null where it is about none of these. */
    Request read() {
        if (heard.says("conflict") && (heard.says("source") || !trade)) {
            return new Registered.Conflicts();
        }
        if (heard.says("briefs") && heard.says("wrong")) {
            return new Registered.Faults();
        }
        List<String> goals = new GoalsNamed(heard, catalog).ids();
        if (!goals.isEmpty()) {
            return new Registered.Goals(goals);
        }
        if (isOfTerm()) {
            return office(true);
        }
        boolean plan = heard.has(Kind.STRATEGY) || heard.says("strategy");
        boolean paper = plan && places.abroad().isEmpty() && isOfPaper();
        boolean acts = isOfActs(plan, paper);
        if (!acts && plan) {
            words = words(topics::ofStrategies);
            return strategies();
        }
        boolean fair = trade && heard.parts().stream().noneMatch(RegisterReader::isOfVisit);
        boolean visits = heard.says("activity", "mission", "visit") && !fair;
        boolean whatSigned = isOfState() && heard.says("which", "whatthing");
        if (!acts && (visits || hasCome()) && !whatSigned) {
            words = words(topics::ofActivities);
            return activities();
        }
        if (isOfPartner()) {
            return acts();
        }
        boolean abroad = !places.abroad().isEmpty();
        boolean told =
                isOfState() || heard.says("inforce", "expired") || abroad && heard.says("stands");
        boolean asks = heard.says("which", "anything");
        boolean have = abroad && heard.says("have") && asks && !heard.says("trade");
        boolean fields = heard.says("promise") && isCounterpart();
        boolean together = have || fields || abroad && heard.says("collab", "pledge");
        boolean ofSomebody = heard.says("term") && !acts && !heard.says("inforce");
        if (acts || !trade && (told && !ofSomebody || together)) {
            words = fields();
            return acts();
        }
        return others();
    }

    /** Whether acts are named, or what became of promises is asked. */
    private boolean isOfActs(boolean plan, boolean paper) {
        return heard.has(Kind.TREATY)
                || heard.says("act", "treaty", "olderlist") && !paper
                || !plan && new ActsSaid(heard).isOfPromises();
    }

    /** Whether the oldest partner is asked for, or the main one within a country. */
    private boolean isOfPartner() {
        boolean oldest = heard.says("oldest") && heard.says("partners");
        return oldest && !heard.says("exports", "imports", "sells", "buys", "trade")
                || isOfMainPartner() && isCounterpart();
    }

    /**
     * "Our main Spanish partner": one of those within a country, which no trade with countries
     * tells.
     */
    boolean isOfMainPartner() {
        return heard.says("who", "which")
                && heard.says("top")
                && !heard.says("exports", "imports", "sells", "buys", "trade", "ofmarket")
                && heard.parts().stream()
                        .filter(p -> p.is("partners") && p.is("one"))
                        .map(heard::before)
                        .anyMatch(
                                p ->
                                        p != null
                                                && p.kind() == Kind.AREA
                                                && places.abroad().contains(p.code()));
    }

    /** Whether something was signed; "for how long" in a place is asked of an order. */
    private boolean isOfState() {
        boolean placed = heard.says("rank") && places.abroad().isEmpty();
        return heard.parts().stream().anyMatch(p -> p.is("signed") && !(placed && p.is("howlong")));
    }

    /** Whether "act" is only what a strategy was adopted by: "the act that approved the plan". */
    private boolean isOfPaper() {
        return heard.parts().stream()
                .filter(p -> p.is("act"))
                .allMatch(
                        p -> heard.text(p).matches("(?iu)acts?|att[oi]|instruments?|strument[oi]"));
    }

    /** What it asks that isn't of acts, visits or strategies by their own words. */
    private Request others() {
        List<String> visited = words(topics::ofActivities);
        if (!trade && areExplained(visited)) {
            words = visited;
            return activities();
        }
        boolean partners =
                heard.says("partners")
                        && !heard.says("top", "rank", "ofmarket")
                        && places.home().isEmpty()
                        && !places.abroad().isEmpty();
        if (partners && !heard.says("exports", "imports", "sells", "buys", "trade")) {
            return acts();
        }
        if (!trade && (heard.says("office") || heard.has(Kind.ACTOR))) {
            return office(false);
        }
        PersonAsked person = new PersonAsked(heard, catalog);
        if (!trade && person.name().isPresent()) {
            words = person.words().stream().map(heard::folded).toList();
            return new Registered.Office(
                    List.of(),
                    List.of(),
                    roles(),
                    Registered.Span.ANY,
                    false,
                    false,
                    List.of(person.name().get()));
        }
        return trade ? null : fact();
    }

    /**
     * Whether it is asked since when or until when somebody held an office: no act, and nothing
     * that was signed.
     */
    private boolean isOfTerm() {
        boolean office =
                heard.says("office")
                        || heard.of(Kind.ACTOR)
                                .flatMap(
                                        p ->
                                                catalog.relations().actors().stream()
                                                        .filter(a -> a.id().equals(p.code())))
                                .anyMatch(a -> a.kind().equals("office-holder"));
        boolean time = heard.says("expired", "howlong", "since", "until", "when", "term");
        return office
                && time
                && (!trade || heard.says("term"))
                && !heard.has(Kind.TREATY)
                && !heard.says(
                        "act",
                        "treaty",
                        "inforce",
                        "promise",
                        "activity",
                        "mission",
                        "visit",
                        "strategy",
                        "renewed")
                && heard.parts().stream()
                        .filter(p -> p.is("signed"))
                        .allMatch(p -> p.isAny("howlong", "expired", "since"));
    }

    /** Who holds an office, or since when and until when. */
    private Request office(boolean term) {
        boolean titled = heard.of(Kind.ACTOR).anyMatch(this::isOffice);
        boolean present = heard.says("now") && when.isOpen() && !titled;
        Registered.Span span =
                present
                        ? new Registered.Span(
                                List.of(today.getYear()),
                                Registered.Span.OPEN,
                                Registered.Span.OPEN)
                        : made();
        words =
                heard.of(Kind.UNKNOWN, "loose")
                        .map(heard::folded)
                        .filter(w -> PersonAsked.isNamed(w, catalog))
                        .toList();
        boolean anyone = everywhere().isEmpty() && ids(Kind.ACTOR).isEmpty();
        boolean ours = anyone && heard.says("here", "us", "region", "ofregion", "own");
        return new Registered.Office(
                ours ? List.of(catalog.home()) : everywhere(),
                ids(Kind.ACTOR),
                roles(),
                span,
                titled,
                term,
                words);
    }

    /** Whether acts are held with an area named. */
    private boolean isCounterpart() {
        return catalog.relations().instruments().stream()
                .flatMap(i -> i.partnerAreas().stream())
                .anyMatch(
                        c ->
                                places.abroad().stream()
                                        .anyMatch(
                                                a -> a.equals(c) || catalog.areas().isUnder(c, a)));
    }

    /** Whether a part speaks of a visit, and not of a fair for which somebody asks. */
    private static boolean isOfVisit(Part part) {
        return part.isAny("activity", "mission", "visit") && !part.is("fair");
    }

    /** Words that only the register explains in which the answer stands. */
    List<String> words() {
        return words;
    }

    private List<String> words(Predicate<String> known) {
        return heard.parts().stream()
                .filter(
                        p ->
                                isSubject(p)
                                        || p.kind() == Kind.UNKNOWN
                                        || p.kind() == Kind.TOPIC
                                        || p.isAny("outside", "loose", "cost"))
                .map(heard::folded)
                .filter(known)
                .toList();
    }

    /**
     * Whether a word of the general language is what acts are about, "sulla pesca", or what they
     * promise.
     */
    private boolean isSubject(Part word) {
        if (!word.is("general") || word.kind() != Kind.CUE) {
            return false;
        }
        int at = word.from() - 1;
        while (at > 0 && ARTICLES.contains(heard.tokens().get(at).fold())) {
            at--;
        }
        boolean about = at >= 0 && ABOUT.contains(heard.tokens().get(at).fold());
        return about && heard.says("act") || new ActsSaid(heard).isOfPromises();
    }

    /** What acts must be about: words that only they explain, and goods that are named. */
    private List<String> fields() {
        boolean asked = heard.says("promise") && !places.abroad().isEmpty();
        Predicate<String> field = w -> topics.ofActs(w) || asked && TopicWords.isField(w);
        List<String> goods =
                heard.of(Kind.GOODS)
                        .map(heard::folded)
                        .filter(w -> asked || topics.ofActs(w))
                        .toList();
        Stream<String> bodies =
                heard.says("signed")
                        ? heard.of(Kind.CUE).filter(p -> p.is("body")).map(heard::folded)
                        : Stream.of();
        return Stream.of(words(field).stream(), goods.stream(), bodies)
                .flatMap(w -> w)
                .distinct()
                .toList();
    }

    /** Whether some words explain all that nothing else does. */
    private boolean areExplained(List<String> by) {
        return !by.isEmpty() && heard.of(Kind.UNKNOWN).map(heard::folded).allMatch(by::contains);
    }

    /** Whether somebody from abroad is said to have come, and no trade is spoken of. */
    private boolean hasCome() {
        boolean named = !places.abroad().isEmpty() || heard.has(Kind.ACTOR);
        return heard.says("came") && !trade && !heard.says("outside") && named;
    }

    /** How the offices named begin in every language; none where only the generic word is said. */
    private List<String> roles() {
        return ROLES.stream()
                .filter(heard::says)
                .flatMap(
                        role ->
                                Arrays.stream(Lang.values())
                                        .flatMap(lang -> AskWords.of(lang).said(role)))
                .distinct()
                .toList();
    }

    /** A number that isn't trade, such as how many people live somewhere; null for none. */
    /** Whether money is only what amounts are wanted in: "in dollars", where no euro is told. */
    private boolean isUnit(Part money) {
        boolean in = money.from() > 0 && heard.tokens().get(money.from() - 1).fold().equals("in");
        return in
                && heard.parts().stream().noneMatch(p -> p.isAny("money.EUR", "euro"))
                && heard.has(Kind.AREA);
    }

    private Request fact() {
        String indicator =
                FACTS.stream()
                        .filter(f -> heard.parts().stream().anyMatch(p -> p.is(f) && !isUnit(p)))
                        .map(f -> f.substring(5))
                        .findFirst()
                        .orElse("");
        if (indicator.isEmpty()) {
            return null;
        }
        List<String> money =
                heard.parts().stream()
                        .flatMap(p -> p.words().stream())
                        .filter(c -> c.startsWith(MONEY))
                        .map(c -> c.substring(MONEY.length()))
                        .filter(c -> c.length() == 2)
                        .distinct()
                        .toList();
        List<String> named = money.isEmpty() ? everywhere() : money;
        List<String> areas = named.isEmpty() ? List.of(catalog.home()) : named;
        boolean course =
                heard.says("evolution", "growth") && when.points().isEmpty()
                        || when.first() != null;
        return new Registered.Fact(indicator, compared(areas), when.points(), course);
    }

    /** The areas, with the home beside another one that "we" are compared with. */
    private List<String> compared(List<String> areas) {
        boolean beside =
                areas.size() == 1
                        && !areas.get(0).equals(catalog.home())
                        && heard.says("here", "us")
                        && heard.says("more", "less", "greater", "smaller", "compare");
        return beside ? List.of(areas.get(0), catalog.home()) : areas;
    }

    /**
     * What a word for texts, strategies, sources or visits may ask, where nothing else is clear.
     */
    List<Request> guesses() {
        List<Request> all = new ArrayList<>();
        if (heard.says("briefs")) {
            all.add(new Registered.Faults());
        }
        if (heard.has(Kind.STRATEGY) || heard.says("strategy")) {
            all.add(strategies());
        }
        if (heard.says("conflict", "source")) {
            all.add(new Registered.Conflicts());
        }
        return all;
    }

    /** The years in which acts were made: those named, or those of the last so many until today. */
    Registered.Span made() {
        Registered.Span days = Bounds.of(heard, today, when.span());
        Registered.Span named = new ActLimits(heard, catalog).aged(today, days);
        return named.isAny() && when.latest() > 0
                ? new Registered.Span(
                        List.of(),
                        today.minusMonths((long) when.months() * when.latest()).getYear(),
                        Registered.Span.OPEN)
                : named;
    }

    /** The area meant: of groups of one name, one whose members are held. */
    String withMembers(Part part) {
        return part.codes().stream()
                .filter(
                        c ->
                                !catalog.areas().find(c).map(Area::isGroup).orElse(false)
                                        || !catalog.areas().membersOf(c).isEmpty())
                .findFirst()
                .orElseGet(() -> namesake(part.code()));
    }

    List<String> ids(Kind kind) {
        return heard.of(kind).map(Part::code).distinct().toList();
    }

    boolean isOffice(Part actor) {
        AskWords.Hit hit = AskWords.of(heard.lang()).at(heard.tokens(), actor.from());
        return hit != null && hit.categories().contains("office");
    }

    private List<String> everywhere() {
        List<String> all = new ArrayList<>(places.abroad());
        all.addAll(places.home());
        return all;
    }

    /** The areas of a name that visits are held with, all of them; else the likeliest. */
    private List<String> visited(Part part) {
        List<String> known =
                part.codes().stream()
                        .filter(
                                c ->
                                        catalog.relations().activities().stream()
                                                .anyMatch(a -> a.areas().contains(c)))
                        .toList();
        return known.isEmpty() ? List.of(withMembers(part)) : known;
    }

    /** The act that something is said to have come after, whatever else is asked of it. */
    Registered.Acts since() {
        words = fields();
        return acts.since();
    }

    /** Acts with the areas named, for a question that names nothing else. */
    Registered.Acts acts() {
        return acts.acts();
    }

    /** Of a group whose members aren't held, one of the same name whose are: "Asia (UN M49)". */
    private String namesake(String group) {
        String name = catalog.areas().find(group).map(a -> a.name().en()).orElse(group);
        return catalog.areas().list().stream()
                .filter(a -> a.name().en().startsWith(name + " ("))
                .map(Area::code)
                .filter(c -> !catalog.areas().membersOf(c).isEmpty())
                .findFirst()
                .orElse(group);
    }

    /** Visits and missions with the areas named. */
    Request activities() {
        List<String> kinds = new ArrayList<>();
        if (heard.says("mission")) {
            kinds.add("mission");
        }
        if (heard.says("visit")) {
            kinds.add("visit");
        }
        if (kinds.isEmpty() && heard.says("inbound") && !heard.says("goes")) {
            kinds.add("visit");
        }
        List<String> areas =
                heard.of(Kind.AREA)
                        .filter(p -> places.abroad().contains(p.code()))
                        .filter(p -> !p.code().equals(Area.WORLD))
                        .flatMap(p -> visited(p).stream())
                        .distinct()
                        .toList();
        List<String> about = new ArrayList<>(words);
        heard.of(Kind.ACTOR)
                .map(p -> heard.tokens().get(p.to() - 1).fold())
                .filter(w -> w.length() > 3)
                .forEach(about::add);
        boolean ahead = heard.says("ahead", "forecast") && when.isOpen() && !heard.says("latest");
        return new Registered.Activities(
                areas,
                kinds,
                ahead
                        ? new Registered.Span(List.of(), today.getYear(), Registered.Span.OPEN)
                        : made(),
                heard.parts().stream().anyMatch(p -> p.is("latest") && !p.is("now"))
                        && !heard.says("howmany", "multiple"),
                about,
                heard.says("led") && !heard.says("who"),
                heard.says("led") && heard.says("who"),
                new ActsSaid(heard).claim());
    }

    private Request strategies() {
        boolean current = heard.says("alive", "stands", "inforce", "now");
        boolean named = heard.has(Kind.STRATEGY);
        boolean latest = heard.says("newer") || heard.says("latest") && !heard.says("now", "alive");
        boolean newest = latest && !named;
        boolean aims = heard.says("countries", "aims", "partners", "where");
        return new Registered.Strategies(
                ids(Kind.STRATEGY),
                when.reach(),
                places.abroad(),
                current && when.isOpen() && !named && places.abroad().isEmpty(),
                newest,
                heard.says("former", "precursor") && !named,
                aims,
                words,
                named && heard.says("when") && heard.says("expired", "until"));
    }
}
