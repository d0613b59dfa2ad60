// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.When;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.checking.asking.TopicWords;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.RegisterWords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the acts and the agreements above the region that a question asks about. */
final class ActChoice {

    /** What is asked only of the region's own acts: no term or renewal of a treaty is held. */
    private static final Set<About> OF_ACTS_ALONE =
            EnumSet.of(
                    About.LATEST,
                    About.ENDING,
                    About.TERMED,
                    About.RENEWALS,
                    About.UNRENEWED,
                    About.UNSIGNED,
                    About.DROPPED);

    private final Held held;
    private final Registered.Days days;

    /**
     * Chooses by how acts stand on some days.
     *
     * @param asked what is asked; its days are the one given where it names none
     * @param today the day that counts where the question names none
     */
    ActChoice(Held held, Registered.Acts asked, LocalDate today) {
        this.held = held;
        days = asked.days() == null ? new Registered.Days(today, today) : asked.days();
    }

    // -- which

    /** Acts that fit, the oldest first. */
    List<Instrument> acts(Registered.Acts asked) {
        List<Instrument> all = acts(asked, t -> asked.topics().stream().allMatch(t));
        if (all.isEmpty() && asked.topics().size() > 1) {
            return acts(asked, t -> asked.topics().stream().anyMatch(t));
        }
        return all.isEmpty() && asked.actors().size() > 1 ? ofAnyActor(asked) : all;
    }

    /** Acts of one or the other of those named, where all of them together have made none. */
    private List<Instrument> ofAnyActor(Registered.Acts asked) {
        return asked.actors().stream()
                .flatMap(a -> acts(asked.by(List.of(a))).stream())
                .distinct()
                .toList();
    }

    /** Acts that fit and speak of all the topics named, or of one of them. */
    private List<Instrument> acts(Registered.Acts asked, Predicate<Predicate<String>> spoken) {
        Set<About> about = asked.about();
        boolean whether = about.contains(About.WHETHER);
        boolean made = about.contains(About.COUNT) && about.contains(About.MADE);
        boolean onlyAlive =
                !whether && about.contains(About.ALIVE) && !about.contains(About.EXPIRED);
        boolean onlyEnded =
                !whether && about.contains(About.EXPIRED) && !about.contains(About.ALIVE);
        List<Instrument> found =
                held.catalog().relations().instruments().stream()
                        .filter(i -> isWith(i, asked))
                        .filter(
                                i ->
                                        asked.kind().isEmpty()
                                                || i.partnerAreas().stream()
                                                        .anyMatch(p -> isKind(p, asked.kind())))
                        .filter(i -> isThen(i, asked))
                        .filter(i -> asked.actors().stream().allMatch(id -> isParty(i, id)))
                        .filter(i -> spoken.test(t -> isAbout(i, t)))
                        .filter(i -> asked.kinds().isEmpty() || asked.kinds().contains(i.kind()))
                        .filter(i -> !about.contains(About.ENDING) || isEnding(i, asked))
                        .filter(i -> !about.contains(About.RENEWALS) || isRenewal(i))
                        .filter(i -> !about.contains(About.UNSIGNED) || isUnsigned(i))
                        .filter(i -> whether || !about.contains(About.RENEWED) || isRenewed(i))
                        .filter(i -> isOfDays(i, about))
                        .filter(i -> !about.contains(About.TERMED) || isTermed(i))
                        .filter(i -> !about.contains(About.UNRENEWED) || isUnrenewed(i))
                        .filter(i -> !about.contains(About.DROPPED) || isDropped(i))
                        .filter(i -> !made || state(i) != State.NOT_SIGNED)
                        .filter(i -> !onlyAlive || state(i) == State.LIVE)
                        .filter(i -> !onlyEnded || state(i) == State.ENDED || isEndNamed(i, asked))
                        .sorted(order(asked))
                        .toList();
        boolean end =
                about.contains(About.END)
                        && !about.contains(About.TERMED)
                        && !about.contains(About.ENDING);
        if (end && !about.contains(About.EXPIRED)) {
            List<Instrument> live = found.stream().filter(i -> state(i) == State.LIVE).toList();
            boolean all =
                    asked.areas().stream()
                            .allMatch(
                                    a ->
                                            live.stream()
                                                    .flatMap(i -> i.partnerAreas().stream())
                                                    .anyMatch(p -> isIn(p, List.of(a))));
            found = live.isEmpty() || !all ? found : live;
        }
        return ofTime(found, about);
    }

    /** Whether the days that are known of an act are as few as is asked. */
    private boolean isOfDays(Instrument act, Set<About> about) {
        return (!about.contains(About.ENDLESS) || isEndless(act))
                && (!about.contains(About.UNDATED) || !act.date().isKnown());
    }

    /** The oldest or the newest alone where it is asked for, or both; else all. */
    private List<Instrument> ofTime(List<Instrument> found, Set<About> about) {
        List<Instrument> first =
                about.contains(About.EARLIEST)
                        ? found.stream().filter(i -> i.date().isKnown()).limit(1).toList()
                        : List.of();
        List<Instrument> last = about.contains(About.LATEST) ? newest(found) : List.of();
        return about.contains(About.EARLIEST) || about.contains(About.LATEST)
                ? Stream.concat(first.stream(), last.stream()).distinct().toList()
                : found;
    }

    private List<Instrument> newest(List<Instrument> found) {
        List<Instrument> dated = found.stream().filter(i -> i.date().isKnown()).toList();
        List<Instrument> signed = dated.stream().filter(i -> !isUnsigned(i)).toList();
        return (signed.isEmpty() ? dated : signed)
                .stream().max(Comparator.comparing(ActChoice::signed)).stream().toList();
    }

    /** The oldest first; where those that end are asked for, the first to end. */
    private Comparator<Instrument> order(Registered.Acts asked) {
        Comparator<Instrument> made =
                Comparator.comparing(ActChoice::signed).thenComparing(Instrument::id);
        return asked.about().contains(About.ENDING)
                ? Comparator.comparing((Instrument i) -> end(i).to()).thenComparing(made)
                : made;
    }

    private boolean isEndless(Instrument i) {
        return state(i) == State.LIVE && end(i) == null;
    }

    /** Whether it was made for a number of years. */
    private boolean isTermed(Instrument i) {
        Lifecycle life = Lifecycle.of(i, held.catalog().relations());
        return life.term() > 0 || life.end() != null && !life.ended();
    }

    /** Whether its state says that only an older list holds it. */
    private static boolean isDropped(Instrument i) {
        return Tokenizer.fold(i.status()).contains("older list only");
    }

    boolean isUnsigned(Instrument i) {
        Lifecycle life = Lifecycle.of(i, held.catalog().relations());
        return life.notSigned() || life.unsure();
    }

    private boolean isUnrenewed(Instrument i) {
        Lifecycle life = Lifecycle.of(i, held.catalog().relations());
        return life.successor().isEmpty() && (life.ended() || life.notRenewed());
    }

    /** Whether an act of its kind follows an act. */
    private boolean isRenewed(Instrument i) {
        return held.catalog().relations().instruments().stream()
                .anyMatch(o -> i.id().equals(o.follows()) && o.kind() == i.kind());
    }

    /** Whether an act follows another of its kind. */
    private boolean isRenewal(Instrument i) {
        return held.catalog().relations().instruments().stream()
                .anyMatch(o -> o.id().equals(i.follows()) && o.kind() == i.kind());
    }

    /** When an act ends or ended; null where that isn't known. */
    When end(Instrument i) {
        return Lifecycle.of(i, held.catalog().relations()).end();
    }

    /** Agreements above the region that fit. */
    List<Treaty> treaties(Registered.Acts asked) {
        boolean others =
                !asked.actors().isEmpty()
                        || !asked.kind().isEmpty()
                        || !asked.topics().isEmpty()
                        || !asked.kinds().isEmpty();
        if (others) {
            return List.of();
        }
        List<Treaty> all = held.catalog().relations().treaties();
        if (!asked.treaties().isEmpty()) {
            return all.stream().filter(t -> asked.treaties().contains(t.id())).toList();
        }
        boolean wanted = asked.about().contains(About.TREATIES) || !asked.areas().isEmpty();
        boolean ended =
                asked.about().contains(About.EXPIRED) && !asked.about().contains(About.ALIVE);
        List<Treaty> fit = fitting(asked, all, wanted, ended);
        return asked.about().contains(About.EARLIEST)
                ? fit.stream()
                        .filter(t -> begun(t) != null)
                        .min(Comparator.comparing(ActChoice::begun))
                        .stream()
                        .toList()
                : fit;
    }

    /** The year since which the one act that fits has been there; null where there are several. */
    Integer year(Registered.Acts asked) {
        List<Treaty> above = treaties(asked);
        boolean only =
                !asked.treaties().isEmpty()
                        || asked.about().contains(About.TREATIES)
                        || asked.about().contains(About.IN_FORCE) && !above.isEmpty();
        List<Instrument> own = only ? List.of() : acts(asked);
        if (above.size() + own.size() != 1) {
            return null;
        }
        LocalDate day =
                above.isEmpty()
                        ? own.get(0).date().isKnown() ? own.get(0).date().earliest() : null
                        : begun(above.get(0));
        return day == null ? null : day.getYear();
    }

    /** When an agreement entered into force, or was signed; null where neither is known. */
    private static LocalDate begun(Treaty t) {
        return t.inForce().isKnown()
                ? t.inForce().earliest()
                : t.signed().isKnown() ? t.signed().earliest() : null;
    }

    private List<Treaty> fitting(
            Registered.Acts asked, List<Treaty> all, boolean wanted, boolean ended) {
        boolean ofActs = asked.about().stream().anyMatch(OF_ACTS_ALONE::contains);
        return all.stream()
                .filter(t -> wanted && !ended && !ofActs)
                .filter(
                        t ->
                                asked.areas().isEmpty()
                                        || t.parties().stream()
                                                .anyMatch(p -> isIn(p, asked.areas())))
                .filter(t -> t.parties().stream().noneMatch(p -> isIn(p, asked.without())))
                .filter(t -> isThen(t, asked))
                .toList();
    }

    /** Whether one of those with whom it was made is meant, and isn't left out. */
    private boolean isWith(Instrument i, Registered.Acts asked) {
        boolean any = asked.areas().isEmpty();
        return any && asked.without().isEmpty()
                || i.partnerAreas().stream()
                        .filter(p -> !isIn(p, asked.without()))
                        .anyMatch(p -> any || isIn(p, asked.areas()));
    }

    /** How an act stands on the days asked about: in force on one of them is in force. */
    State state(Instrument i) {
        Lifecycle life = Lifecycle.of(i, held.catalog().relations());
        State first = life.on(days.first());
        State last = life.on(days.last());
        boolean between = first == State.NOT_YET && last == State.ENDED;
        return first == State.LIVE || last == State.LIVE || between
                ? State.LIVE
                : first == last || last == State.ENDED && first != State.UNKNOWN
                        ? last
                        : State.UNKNOWN;
    }

    /** Whether an agreement is in force on the days asked about; null where it isn't known. */
    Boolean isInForce(Treaty t) {
        if (!t.inForce().isKnown()) {
            return null;
        }
        return !t.inForce().latest().isAfter(days.last())
                ? Boolean.TRUE
                : t.inForce().earliest().isAfter(days.last()) ? Boolean.FALSE : null;
    }

    /** What is declared complete that covers a question whose only limits are who and what kind. */
    Optional<Completeness> complete(Registered.Acts asked) {
        return held.catalog().relations().complete().stream()
                .filter(
                        c ->
                                c.kinds().isEmpty()
                                        || !asked.kinds().isEmpty()
                                                && c.kinds().containsAll(asked.kinds()))
                .filter(
                        c ->
                                c.areas().isEmpty()
                                        || !asked.areas().isEmpty()
                                                && asked.areas().stream()
                                                        .allMatch(a -> isIn(a, c.areas())))
                .findFirst();
    }

    /** Whether an area is one of some, or within one. */
    boolean isIn(String code, List<String> areas) {
        return areas.stream()
                .anyMatch(
                        a ->
                                a.equals(code)
                                        || held.catalog().areas().isUnder(code, a)
                                        || isMember(code, a));
    }

    private boolean isMember(String code, String group) {
        List<String> members = held.catalog().areas().membersOf(group);
        return members.stream()
                .anyMatch(m -> m.equals(code) || held.catalog().areas().isUnder(code, m));
    }

    private boolean isKind(String code, String kind) {
        return held.catalog().areas().find(code).map(a -> a.kind().equals(kind)).orElse(false);
    }

    /** Whether its date, or its end where that is asked about, is in the years asked about. */
    private boolean isThen(Instrument i, Registered.Acts asked) {
        if (asked.when().isAny()) {
            return true;
        }
        if (asked.about().contains(About.ENDING)) {
            return isEndIn(i, asked);
        }
        boolean ended = asked.about().contains(About.EXPIRED) && asked.when().years().isEmpty();
        return ended ? isEndIn(i, asked) : asked.when().has(i.date()) || isEndNamed(i, asked);
    }

    private boolean isEndIn(Instrument i, Registered.Acts asked) {
        When end = end(i);
        return end != null && asked.when().has(end.to().getYear());
    }

    /** Whether its state names one of the years, where the end is asked about. */
    private static boolean isEndNamed(Instrument i, Registered.Acts asked) {
        return asked.about().contains(About.EXPIRED)
                && asked.when().years().stream()
                        .anyMatch(y -> i.status().contains(String.valueOf(y)));
    }

    boolean isParty(Instrument i, String id) {
        Actor actor =
                held.catalog().relations().actors().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (actor != null && Signers.isInOffice(actor, i)) {
            return true;
        }
        return actor != null
                && Stream.concat(
                                Stream.of(actor.name().en(), actor.name().it()),
                                actor.names().stream())
                        .anyMatch(
                                n ->
                                        Stream.concat(
                                                        i.ourParties().stream(),
                                                        i.partnerParties().stream())
                                                .anyMatch(p -> holds(p, n)));
    }

    /** Whether an act is about a field: by the word said, or where no act has it by its like. */
    private boolean isAbout(Instrument i, String topic) {
        boolean own =
                held.catalog().relations().instruments().stream().anyMatch(o -> speaksOf(o, topic));
        return own
                ? speaksOf(i, topic)
                : TopicWords.like(topic).stream().anyMatch(word -> speaksOf(i, word));
    }

    private boolean speaksOf(Instrument i, String topic) {
        String stem = topic.length() > 8 ? topic.substring(0, 8) : topic;
        boolean ofParties =
                held.catalog().relations().instruments().stream().anyMatch(o -> hasParty(o, stem));
        if (ofParties && stem.length() == 8) {
            return hasParty(i, stem);
        }
        return Stream.of(i.sectors(), i.promises(), i.ourParties(), i.partnerParties())
                .flatMap(List::stream)
                .anyMatch(t -> begins(t, topic) || begins(RegisterWords.say(t, Lang.IT), topic));
    }

    /** Whether a party's name has a word that begins so, in whatever language it is. */
    private static boolean hasParty(Instrument i, String stem) {
        return Stream.concat(i.ourParties().stream(), i.partnerParties().stream())
                .anyMatch(p -> holds(p, stem));
    }

    /** Whether a word of a text begins so, "port" in "ports" and not in "transport". */
    private static boolean begins(String text, String part) {
        return (" " + words(text)).contains(" " + words(part));
    }

    private static String words(String text) {
        return Tokenizer.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean holds(String text, String part) {
        return Tokenizer.fold(text).contains(Tokenizer.fold(part));
    }

    /** Whether the date asked about is in the years asked about: either where neither is said. */
    private static boolean isThen(Treaty t, Registered.Acts asked) {
        boolean force = asked.about().contains(About.IN_FORCE);
        boolean signed = asked.about().contains(About.SIGNED) || !force;
        if (asked.about().contains(About.DONE) && !asked.when().isAny()) {
            return asked.when().has(t.signed());
        }
        return asked.when().isAny()
                || signed && asked.when().has(t.signed())
                || (force || !asked.about().contains(About.SIGNED))
                        && asked.when().has(t.inForce());
    }

    /** Whether it ends in the days asked about; where none are, whether it ends at all. */
    private boolean isEnding(Instrument i, Registered.Acts asked) {
        When end = end(i);
        if (end == null) {
            return false;
        }
        boolean still = state(i) != State.ENDED && end.to().isAfter(days.first());
        return asked.days() == null
                ? state(i) == State.LIVE || still
                : !end.to().isBefore(asked.days().first())
                        && !end.from().isAfter(asked.days().last());
    }

    private static LocalDate signed(Instrument i) {
        return i.date().isKnown() ? i.date().earliest() : LocalDate.MAX;
    }
}
