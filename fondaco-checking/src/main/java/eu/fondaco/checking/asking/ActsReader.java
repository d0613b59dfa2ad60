// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads which acts a free question asks about, and what of them. */
final class ActsReader {

    private static final String EU = "EU";
    private static final Set<String> WITHIN = SmallWords.of("acts-reader.within");
    private static final Set<String> WITH = SmallWords.of("positions.with");
    private static final Set<String> ARTICLES = SmallWords.of("acts-reader.articles");
    private static final Set<String> SIGNERS = SmallWords.of("acts-reader.signers");
    private static final Set<String> OF = SmallWords.of("acts-reader.of");

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;
    private final When when;
    private final LocalDate today;
    private final Topics topics;
    private final RegisterReader register;

    /**
     * Over a question.
     *
     * @param register what else it asks of registers
     */
    ActsReader(
            Heard heard, Catalog catalog, LocalDate today, Topics topics, RegisterReader register) {
        this.heard = heard;
        this.catalog = catalog;
        this.today = today;
        this.topics = topics;
        this.register = register;
        places = Places.of(heard, catalog);
        when = When.of(heard, today);
    }

    /** The act that something is said to have come after, whatever else is asked of it. */
    Registered.Acts since() {
        Registered.Acts named = acts();
        return new Registered.Acts(
                named.areas(),
                named.without(),
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
        UnionMeant union = new UnionMeant(heard, catalog);
        List<String> named =
                heard.of(Kind.AREA)
                        .filter(p -> places.abroad().contains(p.code()) && !union.is(p))
                        .flatMap(p -> counterparts(p).stream())
                        .filter(c -> !c.startsWith(EU))
                        .distinct()
                        .toList();
        List<String> areas = named.stream().filter(c -> !isAround(c, named)).toList();
        Set<About> about = about();
        new ActsSaid(heard).add(about, areas.size());
        Set<About> by = new ActsBy(heard, catalog).about();
        about.addAll(by);
        if (by.contains(About.REPEATED)) {
            about.remove(About.COUNTERPARTS);
        }
        Registered.Days ending = ending();
        if (ending != null) {
            about.remove(About.EXPIRED);
            about.add(About.ENDING);
        }
        Registered.Days days = ending == null ? standing() : ending;
        if (heard.says("inforce") && places.isOfGroup(catalog)
                || places.abroad().stream().anyMatch(c -> c.startsWith(EU))
                || heard.of(Kind.AREA).anyMatch(union::is)
                || heard.has(Kind.TREATY)) {
            about.add(About.TREATIES);
        }
        boolean provinces = new Provinces(heard, catalog).areMeant() && !by.contains(About.OURS);
        String kind = provinces ? "province" : "";
        return new Registered.Acts(
                areas,
                places.without(),
                kind,
                days == null ? register.made() : Registered.Span.ANY,
                days,
                parties(),
                register.ids(Kind.TREATY),
                register.words().stream()
                        .map(w -> topics.meant(w).isEmpty() ? w : topics.meant(w))
                        .distinct()
                        .toList(),
                kinds(),
                about);
    }

    /** Whether an area that is named before it lies in it: "with Shandong, China". */
    private boolean isAround(String whole, List<String> named) {
        return !heard.says("and")
                && named.subList(0, named.indexOf(whole)).stream()
                        .anyMatch(c -> catalog.areas().isUnder(c, whole));
    }

    /**
     * The days on which a state is asked: "in force on 1 March 2023", "valid in 2014"; null where a
     * time says when acts were made.
     */
    private Registered.Days standing() {
        boolean stands = heard.says("alive", "stands") || heard.says("expired");
        Part time = heard.of(Kind.TIME).reduce((a, b) -> b).orElse(null);
        boolean bounded = time != null && heard.says("expired") && Bounds.isOneEnd(heard, time);
        if (!stands || bounded || heard.says("signed") && !isNearer(time)) {
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
            int one = ofOne(part);
            if (one > 0) {
                return one;
            }
        }
        return 0;
    }

    /** "Within a year", "entro un mese": the months of one; 0 for anything else. */
    private int ofOne(Part part) {
        boolean within = WITHIN.contains(heard.tokens().get(part.from()).fold());
        if (!within || !(part.time() instanceof TimeValue.Earlier)) {
            return 0;
        }
        String word = heard.tokens().get(part.to() - 1).fold();
        return word.matches("months?|mes[ei]") ? 1 : word.matches("years?|ann[oi]") ? 12 : 0;
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
        return known.size() > 1 ? known : List.of(register.withMembers(part));
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
                && (heard.says("alive", "stands", "inforce", "expired")
                        || heard.says("promise")
                                && !register.words().isEmpty()
                                && !heard.says("which", "who", "when", "howmany"))
                && !heard.says("howmuch", "where", "why", "top", "latest");
    }

    /** "L'intesa \u00e8 ancora valida?": whether an act stands, with no day named. */
    private boolean isStandingAsked() {
        return heard.says("stands")
                && heard.says("whether", "ornot")
                && !heard.says("when", "signed", "expired")
                && !heard.has(Kind.TIME);
    }

    /**
     * "Which were signed, and are they still valid?": the state of each is asked, and those that
     * are no longer valid aren't left out.
     */
    private boolean isStateOfThose() {
        Part signed = heard.first("signed");
        Part alive = heard.first("alive");
        return signed != null
                && alive != null
                && signed.to() <= alive.from()
                && heard.says("which", "howmany")
                && heard.parts().stream()
                        .filter(p -> p.from() >= signed.to() && p.to() <= alive.from())
                        .anyMatch(p -> p.is("and"));
    }

    private Set<About> about() {
        Set<About> about = EnumSet.noneOf(About.class);
        boolean ofThose = isStateOfThose();
        add(
                about,
                About.ALIVE,
                !ofThose
                        && (heard.says("alive")
                                || heard.says("inforce") && !heard.says("when")
                                || isStandingAsked()));
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
                        && !heard.says("which", "when", "who", "howmany", "howmuch", "howlong"));
        add(
                about,
                About.MADE,
                heard.says("whether", "ornot")
                        && heard.says("signed")
                        && (!heard.says("before", "after", "older") || heard.has(Kind.TIME))
                        && !heard.has(Kind.ACTOR)
                        && !heard.says("which", "when", "who", "howmany"));
        add(about, About.MADE, heard.says("howmany") && heard.says("signed"));
        add(about, About.DONE, isOfSigned());
        add(about, About.COUNTERPARTS, isOfCounterparts());
        add(about, About.PROMISES, heard.says("promise", "pledge", "collab"));
        add(about, About.PARTIES, heard.says("who"));
        boolean office = heard.says("office") || heard.of(Kind.ACTOR).anyMatch(register::isOffice);
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

    /** Whether those that were signed are asked for. */
    private boolean isOfSigned() {
        boolean which =
                heard.says("which", "howmany", "isthere")
                        || !heard.says("whether", "ornot", "when", "who", "whom", "howlong");
        return which && heard.says("signed") && !isDenied("signed");
    }

    /** Whether those with whom there are most, or several, are asked for. */
    private boolean isOfCounterparts() {
        boolean several = new ActsSaid(heard).isOfSeveral();
        boolean whom = heard.says("who", "whom", "partners", "countries", "where") || isOfWhich();
        return whom && (isOfMost() || several || register.isOfMainPartner());
    }

    /** "With which territory": the word that asks behind the one for a counterpart. */
    private boolean isOfWhich() {
        return heard.parts().stream()
                .filter(p -> p.is("which") && p.from() > 0)
                .anyMatch(p -> WITH.contains(heard.tokens().get(p.from() - 1).fold()));
    }

    /** "With whom have we most agreements": counterparts by how many acts there are with each. */
    private boolean isOfMost() {
        Part most = heard.first("top");
        return most != null
                && heard.parts().stream()
                        .filter(p -> p.isAny("manyacts", "signed"))
                        .anyMatch(p -> p.from() >= most.from());
    }

    /** The next and the oldest, renewals, how long they hold, what is denied of them. */
    private void ofTime(Set<About> about) {
        add(about, About.RATIFIED, heard.says("ratified"));
        add(about, About.UNDATED, heard.says("undated"));
        boolean one = heard.says("oneact") && !heard.says("manyacts");
        add(about, About.NEXT, about.contains(About.ENDING) && one && heard.says("nextone"));
        boolean state = heard.says("alive", "stands", "expired");
        boolean due = heard.says("bywhen");
        add(about, About.RENEWED, heard.says("renewed") && !state && !due);
        add(about, About.RENEWALS, !due && heard.says(state ? "renewed" : "renewals", "renewals"));
        boolean present = heard.says("now") && heard.says("promise") && !heard.says("expired");
        add(about, About.ALIVE, present);
        add(about, About.TERMED, isForLength());
        add(about, About.LENGTH, heard.says("howlong"));
        add(about, About.ENTERED, heard.says("entered"));
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

    /** Actors named, but by an office whose holder is asked for. */
    private List<String> parties() {
        Stream<String> named =
                heard.of(Kind.ACTOR)
                        .filter(p -> !(heard.says("who") && register.isOffice(p)))
                        .map(Part::code);
        Stream<String> own =
                isSignedByRegion() ? region() : new ActLimits(heard, catalog).bodies().stream();
        return Stream.concat(named, own).distinct().toList();
    }

    /** "Did the Region sign", "firmati dalla Regione": who signs, and not where. */
    private boolean isSignedByRegion() {
        return heard.says("signed")
                && !heard.has(Kind.ACTOR)
                && heard.parts().stream()
                        .filter(p -> p.is("region") && p.is("one"))
                        .anyMatch(this::isSigner);
    }

    /** Whether a body signs: named before or behind the verb, with no "of" or "with" before it. */
    private boolean isSigner(Part body) {
        int at = body.from() - 1;
        while (at >= 0 && ARTICLES.contains(heard.tokens().get(at).fold())) {
            at--;
        }
        String joint = at < 0 ? "" : heard.tokens().get(at).fold();
        boolean behind = at >= 0 && heard.at(at) != null && heard.at(at).is("signed");
        boolean by = behind || SIGNERS.contains(joint);
        boolean first = heard.first("signed").from() >= body.to() && !OF.contains(joint);
        return by || first && !WITH.contains(joint);
    }

    /** The body that governs the home, as an actor of the register. */
    private Stream<String> region() {
        return catalog.relations().actors().stream()
                .filter(a -> a.kind().equals("region") && a.areas().contains(catalog.home()))
                .map(Actor::id);
    }

    /** Whether it is said for how long acts are to run: "last five years". */
    private boolean isForLength() {
        return !heard.says("older")
                && heard.of(Kind.TIME).anyMatch(p -> p.time() instanceof TimeValue.Length);
    }
}
