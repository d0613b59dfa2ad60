// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;

/** What a question in everyday words asks for. */
public sealed interface Request {

    /**
     * Numbers: one, or several to be set side by side. A period that is null is the latest held.
     *
     * @param months of what length the latest period is to be; 0 for a year where one is held
     * @param scale in what the numbers are to be given, such as 1e9; 0 where nothing is said
     */
    record Amounts(List<Question> questions, int months, double scale) implements Request {
        public Amounts {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A number through time, for every period held.
     *
     * @param question its period is null
     * @param first the first period wanted, or null for all
     * @param last the last one wanted, or null for the latest held
     */
    record Course(Question question, Period first, Period last) implements Request {}

    /**
     * The first members of a universe by a number.
     *
     * @param question what each member has; its period may be null for the latest held
     * @param n how many
     * @param smallest whether those with the smallest numbers
     */
    record Leaders(Question question, Universe among, int n, boolean smallest) implements Request {}

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
     */
    record Truth(Question question, Test test, double value, double step) implements Request {}

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
     * @param years in which they were made; empty for any
     * @param actors ids of parties named; empty for any
     * @param treaties ids of agreements above the region that are named
     * @param topics words that an act must be about; empty for any
     * @param kinds of acts; empty for any
     * @param about what of them is asked
     */
    record Acts(
            List<String> areas,
            String kind,
            List<Integer> years,
            List<String> actors,
            List<String> treaties,
            List<String> topics,
            List<InstrumentKind> kinds,
            Set<About> about)
            implements Request {
        public Acts {
            areas = List.copyOf(areas);
            years = List.copyOf(years);
            actors = List.copyOf(actors);
            treaties = List.copyOf(treaties);
            topics = List.copyOf(topics);
            kinds = List.copyOf(kinds);
            about = Set.copyOf(about);
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
        /** What they promise. */
        PROMISES,
        /** Who made them. */
        PARTIES,
        /** How many there are. */
        COUNT,
        /** Only those above the region. */
        TREATIES,
        /** Whether it is so: all that fit are told, whatever their state. */
        WHETHER,
        /** The newest alone. */
        LATEST
    }

    /**
     * Visits and missions.
     *
     * @param kinds visit, mission; empty for all
     * @param latest whether only the newest is asked for
     */
    record Activities(List<String> areas, List<String> kinds, List<Integer> years, boolean latest)
            implements Request {
        public Activities {
            areas = List.copyOf(areas);
            kinds = List.copyOf(kinds);
            years = List.copyOf(years);
        }
    }

    /** Strategies, by their ids, the period they cover, or all of them. */
    record Strategies(List<String> ids, Period period, List<String> targets) implements Request {
        public Strategies {
            ids = List.copyOf(ids);
            targets = List.copyOf(targets);
        }
    }

    /** Who holds or held an office, or who somebody is. */
    record Office(List<String> areas, List<String> actors) implements Request {
        public Office {
            areas = List.copyOf(areas);
            actors = List.copyOf(actors);
        }
    }

    /** Where sources disagree. */
    record Conflicts() implements Request {}

    /** Which statements of the briefs held don't hold. */
    record Faults() implements Request {}
}
