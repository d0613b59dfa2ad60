// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a question in everyday words asks for. */
public sealed interface Request {

    /**
     * Years asked about: some by name, or those between two bounds, both included.
     *
     * @param years by name; empty where only bounds are said, or nothing is
     * @param from {@link #OPEN} where there is no lower bound
     * @param to {@link #OPEN} where there is no upper bound
     */
    record Span(List<Integer> years, int from, int to) {

        /** No bound. */
        public static final int OPEN = 0;

        /** Every year. */
        public static final Span ANY = new Span(List.of(), OPEN, OPEN);

        public Span {
            years = List.copyOf(years);
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
                    (from == OPEN ? "" : String.valueOf(from))
                            + "\u2013"
                            + (to == OPEN ? "" : String.valueOf(to));
            return years.isEmpty()
                    ? bounds
                    : String.join(", ", years.stream().map(String::valueOf).toList());
        }
    }

    /**
     * Numbers: one, or several to be set side by side. A period that is null is the latest held.
     *
     * @param months of what length the latest period is to be; 0 for a year where one is held
     * @param compared what is asked of how they stand to each other
     * @param multiple how many times one is said to be another; null where nothing is
     */
    record Amounts(List<Question> questions, int months, Compared compared, Multiple multiple)
            implements Request {
        public Amounts {
            questions = List.copyOf(questions);
        }

        /** Of which no multiple is said. */
        public Amounts(List<Question> questions, int months, Compared compared) {
            this(questions, months, compared, null);
        }
    }

    /**
     * How many times the first of two amounts is said to be the second.
     *
     * @param test whether more, less, or about as many times
     */
    record Multiple(double times, Test test) {}

    /** Members that meet each of several conditions. */
    record Every(List<Beyond> all) implements Request {
        public Every {
            all = List.copyOf(all);
        }
    }

    /** Members of whom one number is larger than another: who sells more there than here. */
    record Versus(Question one, Question other, Universe among) implements Request {}

    /**
     * What is held at all.
     *
     * @param areas codes of areas of which; empty for anything
     */
    record Holdings(List<String> areas) implements Request {
        public Holdings {
            areas = List.copyOf(areas);
        }
    }

    /** What is asked of how several numbers stand to each other. */
    enum Compared {
        /** Nothing. */
        NOTHING,
        /** Whether the first is above the second. */
        ABOVE,
        /** Whether the first is below the second. */
        BELOW,
        /** Which is the largest. */
        LARGEST,
        /** Which is the smallest. */
        SMALLEST,
        /** How many times the first is the second. */
        RATIO,
        /** Which of two is the larger at each of several times. */
        BY_TIME,
        /** What they make together. */
        SUM
    }

    /**
     * A number through time, for every period held.
     *
     * @param question its period is null
     * @param first the first period wanted, or null for all
     * @param last the last one wanted, or null for the latest held
     * @param months how long its periods are; 0 for years where there are some
     * @param summary what of all its values is asked for besides
     */
    record Course(Question question, Period first, Period last, int months, Summary summary)
            implements Request {

        /** Of years, from one period to another. */
        public Course(Question question, Period first, Period last) {
            this(question, first, last, 0, Summary.NONE);
        }
    }

    /** What of all values of a course is asked for. */
    enum Summary {
        /** Nothing but the course. */
        NONE,
        /** The highest. */
        HIGHEST,
        /** The lowest. */
        LOWEST,
        /** Their mean. */
        MEAN,
        /** Which of two is the larger at each of several times. */
        BY_TIME,
        /** What they make together. */
        SUM
    }

    /**
     * A number through time from the year of an act on.
     *
     * @param acts the act, or the agreement above the region
     * @param question its period is null
     */
    record Since(Acts acts, Question question) implements Request {}

    /**
     * At which times a number stands to another, or to a value, as said.
     *
     * @param question its period is null
     * @param against the number that it stands to, its period null; null for a value
     * @param first the first period looked at, or null for all
     * @param last the last one looked at, or null for the latest held
     * @param test how it stands
     * @param value in base units; 0 where it stands to another number
     * @param wanted which of these times are asked for
     * @param months how long they are
     * @param latest how many of the latest held are looked at; 0 for all
     */
    record Times(
            Question question,
            Question against,
            Period first,
            Period last,
            Test test,
            double value,
            Moments wanted,
            int months,
            int latest)
            implements Request {

        /** Of years. */
        public Times(
                Question question,
                Question against,
                Period first,
                Period last,
                Test test,
                double value,
                Moments wanted) {
            this(question, against, first, last, test, value, wanted, 12, 0);
        }
    }

    /** Which of the times at which something is so are asked for. */
    enum Moments {
        /** The first. */
        FIRST,
        /** That from which on it has been so without a break. */
        SINCE,
        /** All. */
        ALL,
        /** Whether there is any. */
        EVER
    }

    /**
     * The first members of a universe by a number.
     *
     * @param question what each member has; its period may be null for the latest held
     * @param n how many, or {@link #ALL}
     * @param smallest whether those with the smallest numbers
     * @param place the place of the one that is asked for, 1 for the first; 0 for a list
     * @param without codes of members that are left out
     * @param others codes of members whose distance from that one is asked for
     * @param claimed whether it is asked if the only one of these others has that place
     */
    record Leaders(
            Question question,
            Universe among,
            int n,
            boolean smallest,
            int place,
            List<String> without,
            List<String> others,
            boolean claimed)
            implements Request {

        /** All members that are held. */
        public static final int ALL = 1_000;

        public Leaders {
            without = List.copyOf(without);
            others = List.copyOf(others);
        }

        /** A list of members, none left out. */
        public Leaders(Question question, Universe among, int n, boolean smallest) {
            this(question, among, n, smallest, 0, List.of(), List.of(), false);
        }

        /** The same by another number. */
        public Leaders by(Question other) {
            return new Leaders(other, among, n, smallest, place, without, others, claimed);
        }
    }

    /**
     * The members of a universe whose number lies beyond a value.
     *
     * @param question what each member has; its period may be null for the latest held
     * @param test above or below
     * @param value in base units
     * @param reached whether the value itself is enough: "at least", "at most"
     * @param without codes of members that are left out
     */
    record Beyond(
            Question question,
            Universe among,
            Test test,
            double value,
            boolean reached,
            List<String> without)
            implements Request {

        public Beyond {
            without = List.copyOf(without);
        }

        /** Of all members. */
        public Beyond(Question question, Universe among, Test test, double value, boolean reached) {
            this(question, among, test, value, reached, List.of());
        }

        public Beyond(Question question, Universe among, Test test, double value) {
            this(question, among, test, value, false);
        }

        /** The same without some members. */
        Beyond leaving(List<String> out) {
            return new Beyond(question, among, test, value, reached, out);
        }

        /** Whether a member's number is meant. */
        public boolean takes(double number) {
            return reached && number == value
                    || (test == Test.ABOVE ? number > value : number < value);
        }
    }

    /**
     * Which members of a universe have more than the reporter of a question (or less), and how far
     * some of them are.
     *
     * @param others codes of the members whose distance is asked for
     */
    record Ahead(Question question, Universe among, List<String> others, boolean less)
            implements Request {
        public Ahead {
            others = List.copyOf(others);
        }
    }

    /**
     * Whether a number is as said.
     *
     * @param question its period may be null: then every period held is looked at
     * @param test how the number must stand to the value
     * @param value in base units
     * @param step one unit of the last digit said; 0 where it is no rounded number
     * @param still whether the latest period of any length decides, not the latest year
     * @param throughout whether a change is that from the first year held to the last one
     */
    record Truth(
            Question question,
            Test test,
            double value,
            double step,
            boolean still,
            boolean throughout)
            implements Request {

        /** Of the latest year, where the question names no period. */
        public Truth(Question question, Test test, double value, double step) {
            this(question, test, value, step, false, false);
        }

        /** Of a change over the time that the question names. */
        public Truth(Question question, Test test, double value, double step, boolean still) {
            this(question, test, value, step, still, false);
        }
    }

    /** How a number stands to what is said of it. */
    enum Test {
        EQUAL,
        ABOVE,
        BELOW
    }

    /**
     * Acts of the register, agreements above the region among them.
     *
     * @param areas codes of counterparts; empty for all
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
            String kind,
            Span when,
            Days days,
            List<String> actors,
            List<String> treaties,
            List<String> topics,
            List<InstrumentKind> kinds,
            Set<About> about)
            implements Request {
        public Acts {
            areas = List.copyOf(areas);
            actors = List.copyOf(actors);
            treaties = List.copyOf(treaties);
            topics = List.copyOf(topics);
            kinds = List.copyOf(kinds);
            about = Set.copyOf(about);
        }

        /** The same with other counterparts. */
        Acts with(List<String> others) {
            return new Acts(others, kind, when, days, actors, treaties, topics, kinds, about);
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
        /** When they entered into force. */
        IN_FORCE,
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
        /** Only those that were made for a number of years. */
        TERMED,
        /** Only those that an older list alone holds. */
        DROPPED
    }

    /**
     * Visits and missions.
     *
     * @param kinds visit, mission; empty for all
     * @param latest whether only the newest is asked for
     * @param topics words that they must be about; empty for any
     * @param led whether those words name who led them
     */
    record Activities(
            List<String> areas,
            List<String> kinds,
            Span when,
            boolean latest,
            List<String> topics,
            boolean led)
            implements Request {
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
     */
    record Strategies(
            List<String> ids,
            Period period,
            List<String> targets,
            boolean current,
            boolean newest,
            boolean previous,
            boolean aims,
            List<String> topics)
            implements Request {
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
     */
    record Office(
            List<String> areas, List<String> actors, List<String> roles, Span when, boolean titled)
            implements Request {
        public Office {
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
            implements Request {
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
    record Conflicts(List<Question> questions) implements Request {
        public Conflicts {
            questions = List.copyOf(questions);
        }

        /** Wherever they do. */
        public Conflicts() {
            this(List.of());
        }
    }

    /** Which statements of the briefs held don't hold. */
    record Faults() implements Request {}
}
