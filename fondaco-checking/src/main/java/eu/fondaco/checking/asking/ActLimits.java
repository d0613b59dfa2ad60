// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a question on acts limits them by: a place at home whose bodies made them, how old they are,
 * and what no register tells, where they were signed, which is the most important.
 */
final class ActLimits {

    private static final Set<String> NEWER = SmallWords.of("acts-said.newer");
    private static final Set<String> BEFORE = SmallWords.of("act-limits.before");
    private static final Set<String> BARE = SmallWords.of("act-limits.bare");
    private static final Set<String> NONE = SmallWords.of("acts-said.none");

    /** How many words before what was made may deny it. */
    private static final int DENIED = 4;

    private static final Set<String> AT = SmallWords.of("act-limits.at");

    /** What is asked of an order of acts, which a word for the first belongs to. */
    private static final Set<About> ORDERS =
            Set.of(
                    About.COUNTERPARTS,
                    About.TALLY,
                    About.LATEST,
                    About.EARLIEST,
                    About.NEXT,
                    About.OLDER,
                    About.NEWER);

    private final Heard heard;
    private final Catalog catalog;

    ActLimits(Heard heard, Catalog catalog) {
        this.heard = heard;
        this.catalog = catalog;
    }

    /** The words that limit acts and that a reading doesn't heed. */
    List<Part> unmet(Request request) {
        List<Part> missing = new ArrayList<>();
        if (request instanceof Registered.Acts acts) {
            lasting(acts).forEach(missing::add);
            homes().filter(p -> isPlace(p) || bodies(p.code()).isEmpty()).forEach(missing::add);
            heard.parts().stream().filter(p -> isOrder(p, acts)).limit(1).forEach(missing::add);
            signer(acts).forEach(missing::add);
            heard.of(Kind.TIME)
                    .filter(p -> p.time() instanceof TimeValue.PartOf)
                    .forEach(missing::add);
            new ActsBy(heard, catalog).uncounted().ifPresent(missing::add);
            without(acts).forEach(missing::add);
        }
        if (request instanceof Registered.Activities) {
            new ActsBy(heard, catalog).ofVisits().ifPresent(missing::add);
        }
        return missing;
    }

    /** The bodies of places at home that are named, as actors of the register: "of Ferrara". */
    List<String> bodies() {
        return homes().filter(p -> !isPlace(p)).flatMap(p -> bodies(p.code()).stream()).toList();
    }

    /** When acts were made that are older, or newer, than so many years. */
    Registered.Span aged(LocalDate today, Registered.Span otherwise) {
        Part older = heard.first("older");
        Part time = older == null ? null : heard.of(Kind.TIME).findFirst().orElse(null);
        if (time == null || time.from() < older.to()) {
            return otherwise;
        }
        if (time.time() instanceof TimeValue.Length length) {
            LocalDate day = today.minusMonths(length.months());
            boolean newer = said(older).anyMatch(NEWER::contains);
            return newer ? Registered.Span.of(day, null) : Registered.Span.of(null, day);
        }
        List<Integer> years = otherwise.years();
        boolean before = said(older).anyMatch(BEFORE::contains) && years.size() == 1;
        return before
                ? new Registered.Span(List.of(), Registered.Span.OPEN, years.get(0) - 1)
                : otherwise;
    }

    private Stream<String> said(Part part) {
        return heard.tokens().subList(part.from(), part.to()).stream().map(t -> t.fold());
    }

    /** Places at home that are named, but the observatory's own and what is around it. */
    private Stream<Part> homes() {
        String nation = Places.nation(catalog);
        return heard.of(Kind.AREA)
                .filter(p -> Places.isWithin(p.code(), nation, catalog))
                .filter(p -> !p.code().equals(nation) && !p.code().equals(catalog.home()))
                .filter(p -> !heard.isLeftOut(p));
    }

    private List<String> bodies(String area) {
        return catalog.relations().actors().stream()
                .filter(a -> a.areas().contains(area) && !a.kind().equals(Actor.HOLDER))
                .map(Actor::id)
                .toList();
    }

    /** "Signed in Bologna": where it was done. */
    private boolean isPlace(Part area) {
        Part before = heard.before(area);
        Part verb = before == null ? null : heard.before(before);
        return before != null
                && said(before).anyMatch(AT::contains)
                && verb != null
                && verb.is("signed");
    }

    /** "The most important agreement", "the most topics": an order that isn't told. */
    private boolean isOrder(Part word, Registered.Acts acts) {
        if (acts.about().stream().anyMatch(ORDERS::contains)) {
            return false;
        }
        boolean bare = said(word).allMatch(BARE::contains) && word.isAny("top", "greater");
        Part next = heard.after(word);
        boolean counted = bare && next != null && next.isAny("manyacts", "fields", "promise");
        boolean named = !bare || next != null && Heard.isSmall(next) && isOfOne(next);
        boolean one = named && word.is("top") && heard.says("oneact") && !heard.says("manyacts");
        return counted || one;
    }

    private boolean isOfOne(Part adjective) {
        Part noun = heard.after(adjective);
        return noun != null && noun.is("oneact");
    }

    /** An office whose holder is said to have signed, where no holder is asked for. */
    private Stream<Part> signer(Registered.Acts acts) {
        boolean said =
                heard.says("signed")
                        && acts.actors().isEmpty()
                        && acts.areas().isEmpty()
                        && !acts.about().contains(About.HOLDERS)
                        && !heard.says("who", "when");
        return heard.parts().stream().filter(p -> said && p.is("office")).limit(1);
    }

    /** "Countries with which we have no agreement": those that no register can list. */
    private Stream<Part> without(Registered.Acts acts) {
        boolean asked = acts.about().contains(About.DISTINCT);
        return heard.parts().stream()
                .filter(p -> asked && p.isAny("oneact", "manyacts", "signed"))
                .filter(p -> isBehindDenial(p.from()))
                .limit(1);
    }

    private boolean isBehindDenial(int at) {
        return heard.tokens().subList(Math.max(0, at - DENIED), at).stream()
                .anyMatch(t -> NONE.contains(t.fold()) || t.fold().endsWith("n't"));
    }

    /** For how long acts are to run, "for five years", where they are asked for without days. */
    private Stream<Part> lasting(Registered.Acts acts) {
        boolean open = acts.when().isAny() && acts.days() == null;
        return heard.of(Kind.TIME)
                .filter(p -> open && p.time() instanceof TimeValue.Length)
                .limit(1);
    }
}
