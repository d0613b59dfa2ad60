// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads what a free question asks about acts, visits, strategies, offices, conflicts and briefs.
 */
final class RegisterReader {

    private static final String EU = "EU";
    private static final String MONEY = "money.";
    private static final List<String> ROLES =
            List.of(
                    "office.president",
                    "office.vice",
                    "office.governor",
                    "office.minister",
                    "office.mayor",
                    "office.rector");
    private static final List<String> FACTS =
            List.of("fact.population", "fact.gdp", "fact.exchange_rate");

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;
    private final When when;
    private final LocalDate today;
    private final boolean trade;
    private final Topics topics;
    private List<String> words = List.of();

    RegisterReader(Heard heard, Catalog catalog, LocalDate today, boolean trade, Topics topics) {
        this.heard = heard;
        this.catalog = catalog;
        this.today = today;
        this.trade = trade;
        this.topics = topics;
        places = Places.of(heard, catalog);
        when = When.of(heard, today);
    }

    /** What it asks; null where it is about none of these. */
    Request read() {
        if (heard.says("conflict") && (heard.says("source") || !trade)) {
            return new Registered.Conflicts();
        }
        if (heard.says("briefs") && heard.says("wrong")) {
            return new Registered.Faults();
        }
        if (isOfTerm()) {
            return office(true);
        }
        boolean plan = heard.has(Kind.STRATEGY) || heard.says("strategy");
        boolean paper = plan && places.abroad().isEmpty() && isOfPaper();
        boolean acts = heard.has(Kind.TREATY) || heard.says("act", "treaty", "olderlist") && !paper;
        if (!acts && plan) {
            words = words(topics::ofStrategies);
            return strategies();
        }
        boolean fair = trade && heard.parts().stream().noneMatch(RegisterReader::isOfVisit);
        boolean visits = heard.says("activity", "mission", "visit") && !fair;
        if (!acts && (visits || hasCome())) {
            words = words(topics::ofActivities);
            return activities();
        }
        List<String> planned = acts ? List.of() : words(topics::ofStrategies);
        boolean abroad = !places.abroad().isEmpty();
        boolean told = heard.says("signed", "inforce", "expired") || abroad && heard.says("stands");
        boolean ofPlan = areExplained(planned) && !(abroad && told);
        if (ofPlan && (!trade || planned.size() > 1) && words(topics::ofActivities).isEmpty()) {
            words = planned;
            return strategies();
        }
        boolean asks = heard.says("which", "anything");
        boolean have = abroad && heard.says("have") && asks && !heard.says("trade");
        boolean fields = heard.says("promise") && isCounterpart();
        boolean together = have || fields || abroad && heard.says("collab", "pledge");
        if (acts || !trade && (told || together)) {
            words = fields();
            return acts();
        }
        return others();
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
                        .allMatch(p -> p.is("howlong") || p.is("expired") || p.is("since"));
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
                        .filter(this::isNamedInActs)
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

    /** Whether the parties of an act name somebody by a word. */
    private boolean isNamedInActs(String word) {
        return word.length() > 3
                && catalog.relations().instruments().stream()
                        .flatMap(
                                i ->
                                        Stream.concat(
                                                i.ourParties().stream(),
                                                i.partnerParties().stream()))
                        .anyMatch(p -> TopicWords.folded(p).contains(word));
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
        return (part.is("activity") || part.is("mission") || part.is("visit")) && !part.is("fair");
    }

    /** Words that only the register explains in which the answer stands. */
    List<String> words() {
        return words;
    }

    private List<String> words(Predicate<String> known) {
        return heard.parts().stream()
                .filter(
                        p ->
                                p.kind() == Kind.UNKNOWN
                                        || p.kind() == Kind.TOPIC
                                        || p.is("outside")
                                        || p.is("loose")
                                        || p.is("cost"))
                .map(heard::folded)
                .filter(known)
                .toList();
    }

    /** What acts must be about: words that only they explain, and goods that are named. */
    private List<String> fields() {
        List<String> goods =
                heard.of(Kind.GOODS).map(heard::folded).filter(topics::ofActs).toList();
        return Stream.concat(words(topics::ofActs).stream(), goods.stream()).toList();
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
                && heard.parts().stream().noneMatch(p -> p.is("money.EUR") || p.is("euro"))
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

    /** The act that something is said to have come after, whatever else is asked of it. */
    Registered.Acts since() {
        words = fields();
        Registered.Acts named = acts();
        return new Registered.Acts(
                named.areas(),
                named.kind(),
                named.when(),
                null,
                named.actors(),
                named.treaties(),
                named.topics(),
                named.kinds(),
                named.about().contains(About.TREATIES)
                        ? EnumSet.of(About.TREATIES)
                        : EnumSet.noneOf(About.class));
    }

    /** Acts with the areas named, for a question that names nothing else. */
    Registered.Acts acts() {
        List<String> areas =
                heard.of(Kind.AREA)
                        .filter(p -> places.abroad().contains(p.code()))
                        .flatMap(p -> counterparts(p).stream())
                        .filter(c -> !c.startsWith(EU))
                        .distinct()
                        .toList();
        Set<About> about = about();
        Registered.Days ending = ending();
        if (ending != null) {
            about.remove(About.EXPIRED);
            about.add(About.ENDING);
        }
        Registered.Days days = ending == null ? standing() : ending;
        if (heard.says("inforce") && places.isOfGroup(catalog)
                || places.abroad().stream().anyMatch(c -> c.startsWith(EU))
                || heard.has(Kind.TREATY)) {
            about.add(About.TREATIES);
        }
        String kind = new Provinces(heard, catalog).areMeant() ? "province" : "";
        return new Registered.Acts(
                areas,
                kind,
                days == null ? made() : Registered.Span.ANY,
                days,
                parties(),
                ids(Kind.TREATY),
                words.stream().map(topics::meant).filter(w -> !w.isEmpty()).distinct().toList(),
                kinds(),
                about);
    }

    /** The years in which acts were made: those named, or those of the last so many until today. */
    private Registered.Span made() {
        Registered.Span named = when.span();
        return named.isAny() && when.latest() > 0
                ? new Registered.Span(
                        List.of(),
                        today.minusMonths((long) when.months() * when.latest()).getYear(),
                        Registered.Span.OPEN)
                : named;
    }

    /**
     * The days on which a state is asked: "in force on 1 March 2023", "valid in 2014"; null where a
     * time says when acts were made.
     */
    private Registered.Days standing() {
        boolean stands = heard.says("alive", "stands") || heard.says("expired");
        Part time = heard.of(Kind.TIME).reduce((a, b) -> b).orElse(null);
        if (!stands || heard.says("signed") && !isNearer(time)) {
            return null;
        }
        if (time != null && time.time() instanceof TimeValue.Day day) {
            return day.date().map(d -> new Registered.Days(d.earliest(), d.latest())).orElse(null);
        }
        boolean made = heard.says("expired") || heard.says("latest") || heard.says("still");
        boolean at = time != null && heard.led(time, "to");
        return made || !at || when.points().size() != 1
                ? null
                : new Registered.Days(
                        when.points().get(0).firstDay(), when.points().get(0).lastDay());
    }

    /** Whether a state is said between the last signing and a time: "signed …, in force on …". */
    private boolean isNearer(Part time) {
        int signed =
                heard.parts().stream()
                        .filter(p -> p.is("signed"))
                        .mapToInt(Part::from)
                        .max()
                        .orElse(-1);
        return time != null
                && heard.parts().stream()
                        .filter(p -> p.from() > signed && p.from() < time.from())
                        .anyMatch(p -> p.is("stands"));
    }

    /**
     * The days in which acts must end: "within 18 months"; null where no number of them is said.
     */
    private Registered.Days ending() {
        int months = heard.says("expired") ? horizon() : 0;
        return months == 0 ? null : new Registered.Days(today, today.plusMonths(months));
    }

    private int horizon() {
        boolean ahead = heard.says("ahead", "until");
        for (Part part : heard.parts()) {
            if (ahead && part.time() instanceof TimeValue.Length length) {
                return length.months();
            }
            if (ahead && part.kind() == Kind.NUMBER && part.number() <= 600) {
                Part unit = heard.after(part);
                int months = unit == null ? 0 : unit.is("months") ? 1 : unit.is("years") ? 12 : 0;
                if (months > 0) {
                    return (int) (months * part.number());
                }
            }
        }
        return 0;
    }

    /** The areas meant: all of one name that acts are held with, else the likeliest. */
    private List<String> counterparts(Part part) {
        List<String> known =
                part.codes().stream()
                        .filter(c -> !catalog.areas().find(c).map(Area::isGroup).orElse(false))
                        .filter(
                                c ->
                                        catalog.relations().instruments().stream()
                                                .anyMatch(i -> i.partnerAreas().contains(c)))
                        .toList();
        return known.size() > 1 ? known : List.of(withMembers(part));
    }

    /** The area meant: of groups of one name, one whose members are held. */
    private String withMembers(Part part) {
        return part.codes().stream()
                .filter(
                        c ->
                                !catalog.areas().find(c).map(Area::isGroup).orElse(false)
                                        || !catalog.areas().membersOf(c).isEmpty())
                .findFirst()
                .orElseGet(() -> namesake(part.code()));
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

    /** The kinds of act named; none where only the generic word is said. */
    private List<InstrumentKind> kinds() {
        return Arrays.stream(InstrumentKind.values())
                .filter(k -> heard.says("kind." + k.code()))
                .toList();
    }

    /** "L'accordo con il Cile \u00e8 ancora valido?": told in Italian as it is asked. */
    private boolean isStandingPutAsTold() {
        int last = heard.tokens().size() - 1;
        return heard.lang() == Lang.IT
                && heard.tokens().get(last).is("?")
                && heard.says("alive", "stands", "inforce", "expired")
                && !heard.says("howmuch", "where", "why", "top", "latest");
    }

    private Set<About> about() {
        Set<About> about = EnumSet.noneOf(About.class);
        add(
                about,
                About.ALIVE,
                heard.says("alive") || heard.says("inforce") && !heard.says("when"));
        boolean ahead = heard.says("ahead") || when.span().isBeyond(today.getYear() - 1);
        add(about, About.ENDING, heard.says("expired") && ahead);
        add(about, About.EXPIRED, heard.says("expired") && !ahead && !isOfEnd());
        add(
                about,
                About.SIGNED,
                heard.says("older")
                        || heard.says("when") && (heard.says("signed") || !heard.says("inforce")));
        add(about, About.END, heard.says("expired") && heard.says("when"));
        add(about, About.IN_FORCE, heard.says("inforce"));
        add(
                about,
                About.WHETHER,
                (heard.says("whether", "ornot") || isStandingPutAsTold())
                        && !heard.says("which", "when", "who", "howmany"));
        add(
                about,
                About.MADE,
                heard.says("whether", "ornot")
                        && heard.says("signed")
                        && (!heard.says("before", "after", "older") || heard.has(Kind.TIME))
                        && !heard.has(Kind.ACTOR)
                        && !heard.says("which", "when", "who", "howmany"));
        add(about, About.MADE, heard.says("howmany") && heard.says("signed"));
        add(about, About.PROMISES, heard.says("promise", "pledge", "collab"));
        add(about, About.PARTIES, heard.says("who"));
        boolean office = heard.says("office") || heard.of(Kind.ACTOR).anyMatch(this::isOffice);
        add(about, About.HOLDERS, heard.says("who") && office);
        add(about, About.BEFORE, heard.says("precursor"));
        add(about, About.AFTER, heard.says("outcome"));
        add(about, About.COUNT, heard.says("howmany"));
        boolean newest = heard.parts().stream().anyMatch(p -> p.is("latest") && !p.is("now"));
        add(about, About.LATEST, newest);
        add(about, About.TREATIES, heard.says("treaty") && !heard.says("act"));
        ofTime(about);
        return about;
    }

    /** The next and the oldest, renewals, how long they hold, what is denied of them. */
    private void ofTime(Set<About> about) {
        boolean one = heard.says("oneact") && !heard.says("manyacts");
        add(about, About.NEXT, about.contains(About.ENDING) && one && heard.says("nextone"));
        boolean state = heard.says("alive", "stands", "expired");
        add(about, About.RENEWED, heard.says("renewed") && !state);
        add(about, About.RENEWALS, heard.says(state ? "renewed" : "renewals", "renewals"));
        boolean present = heard.says("now") && heard.says("promise") && !heard.says("expired");
        add(about, About.ALIVE, present);
        add(about, About.TERMED, isForLength());
        add(about, About.LENGTH, heard.says("howlong"));
        add(about, About.EARLIEST, heard.says("oldest"));
        add(about, About.DROPPED, heard.says("olderlist"));
        denied(about);
        if (about.contains(About.DROPPED)) {
            about.removeAll(
                    Set.of(About.LATEST, About.EARLIEST, About.EXPIRED, About.ALIVE, About.END));
        }
        if (heard.says("termed") && heard.says("ahead")) {
            about.removeAll(Set.of(About.EXPIRED, About.LENGTH));
            about.addAll(Set.of(About.ENDING, About.END));
        } else if (heard.says("termed")) {
            about.removeAll(Set.of(About.EXPIRED, About.ENDING, About.LENGTH));
            about.addAll(Set.of(About.TERMED, About.END));
        }
        if (heard.says("endless")) {
            about.removeAll(Set.of(About.EXPIRED, About.ENDING, About.END));
            about.add(About.ENDLESS);
        }
    }

    /** What is asked of acts that are not signed, not renewed, not in force. */
    private void denied(Set<About> about) {
        add(about, About.UNSIGNED, isDenied("signed") && !heard.opens("whether"));
        boolean unrenewed = isDenied("renewed") && !heard.opens("whether");
        add(about, About.UNRENEWED, unrenewed);
        if (unrenewed) {
            about.removeAll(Set.of(About.RENEWALS, About.RENEWED));
        }
        boolean over = isDenied("inforce") || isDenied("alive") || isDenied("stands");
        if (over) {
            about.removeAll(Set.of(About.ALIVE, About.IN_FORCE));
            about.add(About.EXPIRED);
        }
    }

    /** Whether a word is denied: "not in force", "mai firmati". */
    private boolean isDenied(String category) {
        return heard.parts().stream().anyMatch(p -> p.is(category) && heard.led(p, "denial"));
    }

    /** Whether the day of an end is asked for, and not which have ended. */
    private boolean isOfEnd() {
        return heard.says("when") && !heard.says("alive", "stands", "which");
    }

    private static void add(Set<About> about, About one, boolean said) {
        if (said) {
            about.add(one);
        }
    }

    private List<String> ids(Kind kind) {
        return heard.of(kind).map(Part::code).distinct().toList();
    }

    /** Actors named, but by an office whose holder is asked for. */
    private List<String> parties() {
        return heard.of(Kind.ACTOR)
                .filter(p -> !(heard.says("who") && isOffice(p)))
                .map(Part::code)
                .distinct()
                .toList();
    }

    private boolean isOffice(Part actor) {
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

    /** Visits and missions with the areas named. */
    Request activities() {
        List<String> kinds = new ArrayList<>();
        if (heard.says("mission")) {
            kinds.add("mission");
        }
        if (heard.says("visit")) {
            kinds.add("visit");
        }
        if (kinds.isEmpty() && heard.says("inbound")) {
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
                heard.says("led"));
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
                words);
    }

    /** Whether it is said for how long acts are to run: "last five years". */
    private boolean isForLength() {
        return heard.of(Kind.TIME).anyMatch(p -> p.time() instanceof TimeValue.Length);
    }
}
