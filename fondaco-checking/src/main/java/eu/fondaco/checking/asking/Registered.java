// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a question in everyday words asks of what is registered: acts, visits, strategies, offices,
 * numbers that aren't trade, where sources disagree.
 */
public sealed interface Registered extends Request {

    /**
     * Years asked about: some by name, or those between two bounds, both included.
     *
     * @param years by name; empty where only bounds are said, or nothing is
     * @param from {@link #OPEN} where there is no lower bound
     * @param to {@link #OPEN} where there is no upper bound
     * @param first the first day, where it is no first of a year; null otherwise
     * @param last the last day, where it is no last of a year; null otherwise
     */
    record Span(List<Integer> years, int from, int to, LocalDate first, LocalDate last) {

        /** No bound. */
        public static final int OPEN = 0;

        /** Every year. */
        public static final Span ANY = new Span(List.of(), OPEN, OPEN);

        public Span {
            years = List.copyOf(years);
        }

        /** Of whole years. */
        public Span(List<Integer> years, int from, int to) {
            this(years, from, to, null, null);
        }

        /** Of days; null where one end is open. */
        static Span of(LocalDate first, LocalDate last) {
            return new Span(
                    List.of(),
                    first == null ? OPEN : first.getYear(),
                    last == null ? OPEN : last.getYear(),
                    first == null || first.getDayOfYear() == 1 ? null : first,
                    last == null || last.plusDays(1).getDayOfYear() == 1 ? null : last);
        }

        /** Whether a date may be one of its days: one known by its year may lie on either side. */
        public boolean has(PartialDate date) {
            return date.isKnown()
                    && has(date.year())
                    && (first == null || !date.latest().isBefore(first))
                    && (last == null || !date.earliest().isAfter(last));
        }

        /** Whether nothing is said of the time. */
        public boolean isAny() {
            return years.isEmpty() && from == OPEN && to == OPEN;
        }

        /** Whether a year is one of them. */
        public boolean has(int year) {
            boolean within = (from == OPEN || year >= from) && (to == OPEN || year <= to);
            return years.isEmpty() ? within : years.contains(year);
        }

        /** Whether it reaches beyond a year. */
        public boolean isBeyond(int year) {
            return years.stream().anyMatch(y -> y > year) || to > year || from > year;
        }

        @Override
        public String toString() {
            String bounds =
                    (from == OPEN ? "" : first == null ? String.valueOf(from) : first.toString())
                            + "\u2013"
                            + (to == OPEN
                                    ? ""
                                    : last == null ? String.valueOf(to) : last.toString());
            return years.isEmpty()
                    ? bounds
                    : String.join(", ", years.stream().map(String::valueOf).toList());
        }
    }

    /**
     * Acts of the register, agreements above the region among them.
     *
     * @param areas codes of counterparts; empty for all
     * @param without codes of counterparts with whom acts aren't meant
     * @param kind the kind of area that counterparts must be, such as province; empty for any
     * @param when they were made, or ended where the end is asked about
     * @param days on which their state is asked, or in which they must end where those that end are
     *     asked for; null where none are named
     * @param actors ids of parties named; empty for any
     * @param treaties ids of agreements above the region that are named
     * @param topics words that an act must be about; empty for any
     * @param kinds of acts; empty for any
     * @param about what of them is asked
     */
    record Acts(
            List<String> areas,
            List<String> without,
            String kind,
            Span when,
            Days days,
            List<String> actors,
            List<String> treaties,
            List<String> topics,
            List<InstrumentKind> kinds,
            Set<About> about)
            implements Registered {
        public Acts {
            areas = List.copyOf(areas);
            without = List.copyOf(without);
            actors = List.copyOf(actors);
            treaties = List.copyOf(treaties);
            topics = List.copyOf(topics);
            kinds = List.copyOf(kinds);
            about = Set.copyOf(about);
        }

        /** The same whoever made them. */
        public Acts byAnybody() {
            return new Acts(
                            areas, without, kind, when, days, List.of(), treaties, topics, kinds,
                            about)
                    .asking(less(About.WHETHER, About.MADE, About.DENIED));
        }

        /** The same with other counterparts. */
        public Acts with(List<String> others) {
            return new Acts(
                    others, without, kind, when, days, actors, treaties, topics, kinds, about);
        }

        /** The same of whatever they are about. */
        public Acts ofAnyTopic() {
            return new Acts(
                    areas, without, kind, when, days, actors, treaties, List.of(), kinds, about);
        }

        /** The same made by others. */
        public Acts by(List<String> others) {
            return new Acts(
                    areas, without, kind, when, days, others, treaties, topics, kinds, about);
        }

        /** The same of whatever kind. */
        public Acts ofAnyKind() {
            return new Acts(
                    areas,
                    without,
                    kind,
                    when,
                    days,
                    actors,
                    treaties,
                    topics,
                    List.of(),
                    less(About.WHETHER, About.MADE, About.DENIED));
        }

        /** The same whenever they were made. */
        public Acts whenever() {
            return new Acts(
                    areas, without, kind, Span.ANY, days, actors, treaties, topics, kinds, about);
        }

        /** The same with something else asked of them. */
        public Acts asking(Set<About> other) {
            return new Acts(
                    areas, without, kind, when, days, actors, treaties, topics, kinds, other);
        }

        /** What is asked of them but some of it. */
        public Set<About> less(About... some) {
            Set<About> left = EnumSet.noneOf(About.class);
            left.addAll(about);
            left.removeAll(Set.of(some));
            return left;
        }
    }

    /** Days from a first to a last one, both included. */
    record Days(LocalDate first, LocalDate last) {
        /** Whether they are a calendar year. */
        public boolean isYear() {
            return first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
        }

        @Override
        public String toString() {
            if (isYear()) {
                return String.valueOf(first.getYear());
            }
            return first.equals(last) ? first.toString() : first + " \u2013 " + last;
        }
    }

    /** What is asked of acts. */
    enum About {
        /** Which are in force. */
        ALIVE,
        /** Which are no longer in force. */
        EXPIRED,
        /** Which are in force and end on a day that is known. */
        ENDING,
        /** When they were signed. */
        SIGNED,
        /** Whether, or when, they were ratified. */
        RATIFIED,
        /** When they entered into force. */
        IN_FORCE,
        /** That they entered into force, and not that they were in force. */
        ENTERED,
        /** When they end. */
        END,
        /** What they promise. */
        PROMISES,
        /** Who made them. */
        PARTIES,
        /** Who held an office on the day they were made. */
        HOLDERS,
        /** What came before: the act that it follows. */
        BEFORE,
        /** What came after: visits under them, what became of promises. */
        AFTER,
        /** How many there are. */
        COUNT,
        /** Only those above the region. */
        TREATIES,
        /** Whether it is so: all that fit are told, whatever their state. */
        WHETHER,
        /** Whether any was made at all: "have we ever signed with …". */
        MADE,
        /** The newest alone. */
        LATEST,
        /** Of those that end, the first to do so. */
        NEXT,
        /** Whether they were renewed. */
        RENEWED,
        /** Only those that follow another: renewals. */
        RENEWALS,
        /** For how long they have held, or held. */
        LENGTH,
        /** The oldest alone. */
        EARLIEST,
        /** Only those that were never signed. */
        UNSIGNED,
        /** Only those that none followed. */
        UNRENEWED,
        /** Only those in force of which no end is known. */
        ENDLESS,
        /** Only those whose day isn't known. */
        UNDATED,
        /** Only those that were made for a number of years. */
        TERMED,
        /** Only those that an older list alone holds. */
        DROPPED,
        /** Which were signed: such as were only planned are told apart. */
        DONE,
        /** How many there are with each of several. */
        TALLY,
        /** With whom there are most. */
        COUNTERPARTS,
        /** Whether there is none, or it isn't so: yes and no change places. */
        DENIED,
        /** What took the place of an act. */
        SUCCESSOR,
        /** What became of what they promise. */
        FOLLOWED,
        /** Of that, only what was kept. */
        KEPT,
        /** Of that, only what wasn't. */
        BROKEN,
        /** Which fields they name. */
        FIELDS,
        /** How several stand beside each other. */
        COMPARED,
        /** Which of several is the older. */
        OLDER,
        /** Which of several is the newer. */
        NEWER,
        /** The different ones that acts were made with, or by, at one of the levels below. */
        DISTINCT,
        /** Of these, those with several acts. */
        REPEATED,
        /** Countries. */
        BY_COUNTRY,
        /** Territories below a country. */
        BY_REGION,
        /** Provinces. */
        BY_PROVINCE,
        /** Counterparts, whatever their level. */
        BY_PARTNER,
        /** Bodies by their names. */
        BY_BODY,
        /** Those on the observatory's side. */
        OURS,
        /** Those on the other side. */
        WITH
    }

    /**
     * Visits and missions.
     *
     * @param kinds visit, mission; empty for all
     * @param latest whether only the newest is asked for
     * @param topics words that they must be about; empty for any
     * @param led whether those words name who led them
     * @param whoLed whether it is asked who led them
     * @param truth whether there were any, as is said; false where it is said that there were none;
     *     null where nothing is
     */
    record Activities(
            List<String> areas,
            List<String> kinds,
            Span when,
            boolean latest,
            List<String> topics,
            boolean led,
            boolean whoLed,
            Boolean truth)
            implements Registered {
        public Activities {
            topics = List.copyOf(topics);
            areas = List.copyOf(areas);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Strategies, by their ids, the period they cover, or all of them.
     *
     * @param period null for any
     * @param targets codes of areas that they may aim at
     * @param current whether it is asked which are in force
     * @param newest whether only the newest is asked for
     * @param previous whether only the one before the newest is asked for
     * @param aims whether their targets are asked for
     * @param topics words of what they hold that are asked about; empty for any
     * @param ends whether it is asked until when they run
     */
    record Strategies(
            List<String> ids,
            Period period,
            List<String> targets,
            boolean current,
            boolean newest,
            boolean previous,
            boolean aims,
            List<String> topics,
            boolean ends)
            implements Registered {
        public Strategies {
            topics = List.copyOf(topics);
            ids = List.copyOf(ids);
            targets = List.copyOf(targets);
        }
    }

    /**
     * Who holds or held an office, or who somebody is.
     *
     * @param roles beginnings of words by which the office is called in any language; empty for any
     * @param when in office
     * @param titled whether those named are named by their office
     * @param term whether it is asked since when or until when they hold it
     * @param names words of names that only the parties of acts explain
     */
    record Office(
            List<String> areas,
            List<String> actors,
            List<String> roles,
            Span when,
            boolean titled,
            boolean term,
            List<String> names)
            implements Registered {
        public Office {
            names = List.copyOf(names);
            areas = List.copyOf(areas);
            actors = List.copyOf(actors);
            roles = List.copyOf(roles);
        }
    }

    /**
     * A number about an area that isn't trade.
     *
     * @param indicator such as population
     * @param periods empty for the latest held
     * @param course whether every period is wanted
     */
    record Fact(String indicator, List<String> areas, List<Period> periods, boolean course)
            implements Registered {
        public Fact {
            periods = List.copyOf(periods);
            areas = List.copyOf(areas);
        }
    }

    /**
     * Where sources disagree.
     *
     * @param questions those about which it is asked, a period null for any; none for all
     */
    record Conflicts(List<Question> questions) implements Registered {
        public Conflicts {
            questions = List.copyOf(questions);
        }

        /** Wherever they do. */
        public Conflicts() {
            this(List.of());
        }
    }

    /**
     * Goals with a number: what is to be reached until when, and how far it is.
     *
     * @param ids of the goals that are meant
     */
    record Goals(List<String> ids) implements Registered {
        public Goals {
            ids = List.copyOf(ids);
        }
    }

    /** Which statements of the briefs held don't hold. */
    record Faults() implements Registered {}
}
