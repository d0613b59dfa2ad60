// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Objects;

/** What a question in everyday words asks for. */
public sealed interface Request
        permits Request.Amounts,
                Request.AllBut,
                Request.Mean,
                Request.Neighbour,
                Request.Gap,
                Request.Every,
                Request.Versus,
                Request.Holdings,
                Request.Course,
                Request.Since,
                Request.Times,
                Request.Leaders,
                Request.Beyond,
                Request.Ahead,
                Request.Truth,
                Within,
                EachChanged,
                OverLast,
                Moved,
                Registered {

    /** A request that asks one question, of one or of all members. */
    interface OfOne {
        /** The question; its period may be null. */
        Question question();
    }

    /** A request that looks at the members of a universe. */
    interface OfMembers {
        /** The universe; null where those named are all. */
        Universe among();
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

        /** In place of months: the latest period held, however long. */
        public static final int ANY = -1;

        public Amounts {
            questions = List.copyOf(questions);
        }

        /** Of which no multiple is said. */
        public Amounts(List<Question> questions, int months, Compared compared) {
            this(questions, months, compared, null);
        }

        /** Whether it asks apart for what a question asks of several areas together. */
        public boolean isApart(Question together) {
            boolean several =
                    together.reporter() != null && together.reporter().list().size() > 1
                            || together.partner().list().size() > 1;
            return several
                    && questions.size() > 1
                    && together.measure().equals(MeasureExpr.LEVEL)
                    && questions.stream().allMatch(q -> q.measure().equals(MeasureExpr.LEVEL))
                    && questions.stream().noneMatch(q -> isOf(together, q));
        }

        private static boolean isOf(Question one, Question other) {
            return one.partner().equals(other.partner())
                    && Objects.equals(one.reporter(), other.reporter());
        }
    }

    /**
     * How many times the first of two amounts is said to be the second.
     *
     * @param test whether more, less, or about as many times
     */
    record Multiple(double times, Test test) {}

    /**
     * What is left of a whole without some of its parts: "to all countries but Chile".
     *
     * @param whole its period is null for the latest that all have
     * @param parts of the same flow, goods and period
     * @param months of what length the latest period is to be; 0 for a year where one is held
     * @param compared whether the parts are said to be above or below what is left, or it is asked
     *     which is the larger
     */
    record AllBut(Question whole, List<Question> parts, int months, Compared compared)
            implements Request {
        public AllBut {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The mean over the members of a universe: "the average state's exports".
     *
     * @param question what each member has; its period may be null for the latest held
     * @param among null for those named only, whatever they are
     * @param only codes of the members meant, the others left out; empty for all
     * @param beyond whether those above the mean are asked for, or those below; EQUAL for neither
     */
    record Mean(Question question, Universe among, List<String> only, Test beyond)
            implements Request, OfOne, OfMembers {
        public Mean {
            only = List.copyOf(only);
        }
    }

    /**
     * The member next to another in an order.
     *
     * @param question what each member has; its period may be null for the latest held
     * @param self code of the one beside which it stands
     * @param above whether the one before it is asked for, else the one after it
     */
    record Neighbour(Question question, Universe among, String self, boolean above)
            implements Request, OfOne, OfMembers {}

    /**
     * How far a number is from a value.
     *
     * @param question its period may be null for the latest held
     * @param target the value, in base units
     * @param months of what length the latest period is to be; 0 for a year where one is held
     */
    record Gap(Question question, double target, int months) implements Request, OfOne {}

    /** Members that meet each of several conditions. */
    record Every(List<Beyond> all) implements Request {
        public Every {
            all = List.copyOf(all);
        }
    }

    /** Members of whom one number is larger than another: who sells more there than here. */
    record Versus(Question one, Question other, Universe among) implements Request, OfMembers {}

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
        /** By how many per cent the first is beyond the second. */
        PER_CENT,
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
     * @param latest of how many times up to the latest held; 0 for all
     */
    record Course(
            Question question, Period first, Period last, int months, Summary summary, int latest)
            implements Request, OfOne {

        /** Of all times that are held. */
        public Course(Question question, Period first, Period last, int months, Summary summary) {
            this(question, first, last, months, summary, 0);
        }

        /** The same of the last so many times only. */
        Course lately(int times) {
            return new Course(question, first, last, months, summary, times);
        }

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
        /** Both of these. */
        BOTH_ENDS,
        /** In which months of the year it usually is highest and lowest. */
        BY_MONTH,
        /** Their mean. */
        MEAN,
        /** What they make together. */
        SUM
    }

    /**
     * A number through time from the year of an act on.
     *
     * @param acts the act, or the agreement above the region
     * @param question its period is null
     */
    record Since(Registered.Acts acts, Question question) implements Request {}

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
     * @param claimed how many in a row it is said to have been so; 0 where none are
     * @param reached whether the value itself is enough: "at least", "at most"
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
            int latest,
            int claimed,
            boolean reached)
            implements Request {

        /** Of which nothing is said. */
        public Times(
                Question question,
                Question against,
                Period first,
                Period last,
                Test test,
                double value,
                Moments wanted,
                int months,
                int latest) {
            this(question, against, first, last, test, value, wanted, months, latest, 0, false);
        }

        /** The same where the value itself is enough. */
        Times reaching() {
            return new Times(
                    question, against, first, last, test, value, wanted, months, latest, claimed,
                    true);
        }

        /** Of which it is asked whether there are so many in a row. */
        Times saying(int times) {
            return new Times(
                    question, against, first, last, test, value, wanted, months, latest, times,
                    reached);
        }

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
        /** Since when the one that is ahead at the last time has been ahead. */
        SINCE_EITHER,
        /** All. */
        ALL,
        /** Whether there is any. */
        EVER,
        /** The last. */
        LAST,
        /** Whether it is so at all of them. */
        EVERY,
        /** None: both numbers are told through time, and which is the larger more often. */
        BESIDE,
        /** For how long without a break up to the latest, and at most. */
        STREAK
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
     * @param from the place from which on the list is told, 1 for all of it
     * @param together whether it is asked what those told make together
     */
    record Leaders(
            Question question,
            Universe among,
            int n,
            boolean smallest,
            int place,
            List<String> without,
            List<String> others,
            boolean claimed,
            int from,
            boolean together)
            implements Request, OfOne, OfMembers {

        /** All members that are held. */
        public static final int ALL = 1_000;

        public Leaders {
            without = List.copyOf(without);
            others = List.copyOf(others);
        }

        /** Told one by one. */
        public Leaders(
                Question question,
                Universe among,
                int n,
                boolean smallest,
                int place,
                List<String> without,
                List<String> others,
                boolean claimed,
                int from) {
            this(question, among, n, smallest, place, without, others, claimed, from, false);
        }

        /** The same with the first of them told by name. */
        Leaders leader() {
            return new Leaders(
                    question, among, n, smallest, 1, without, others, claimed, from, together);
        }

        /** The same with what they make together. */
        Leaders summed() {
            return new Leaders(
                    question, among, n, smallest, place, without, others, claimed, from, true);
        }

        /** A list of members, none left out. */
        public Leaders(Question question, Universe among, int n, boolean smallest) {
            this(question, among, n, smallest, 0, List.of(), List.of(), false);
        }

        /** From the first on. */
        public Leaders(
                Question question,
                Universe among,
                int n,
                boolean smallest,
                int place,
                List<String> without,
                List<String> others,
                boolean claimed) {
            this(question, among, n, smallest, place, without, others, claimed, 1);
        }

        /** Those from one place to another only. */
        Leaders run(int first, int last) {
            return new Leaders(
                    question, among, last, smallest, 0, without, others, false, first, together);
        }

        /** The same by another number. */
        public Leaders by(Question other) {
            return new Leaders(
                    other, among, n, smallest, place, without, others, claimed, from, together);
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
            implements Request, OfOne, OfMembers {

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
     * @param without codes of members that aren't meant
     */
    record Ahead(
            Question question,
            Universe among,
            List<String> others,
            boolean less,
            List<String> without)
            implements Request, OfOne, OfMembers {
        public Ahead {
            without = List.copyOf(without);
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
     * @param reached whether the value itself is enough: "at least", "at most"
     */
    record Truth(
            Question question,
            Test test,
            double value,
            double step,
            boolean still,
            boolean throughout,
            boolean reached)
            implements Request, OfOne {

        public Truth(
                Question question,
                Test test,
                double value,
                double step,
                boolean still,
                boolean throughout) {
            this(question, test, value, step, still, throughout, false);
        }

        /** Of the latest year, where the question names no period. */
        public Truth(Question question, Test test, double value, double step) {
            this(question, test, value, step, false, false);
        }

        /** Of a change over the time that the question names. */
        public Truth(Question question, Test test, double value, double step, boolean still) {
            this(question, test, value, step, still, false);
        }

        /** The same where the value itself is enough. */
        Truth reaching() {
            return new Truth(question, test, value, step, still, throughout, true);
        }
    }

    /** How a number stands to what is said of it. */
    enum Test {
        EQUAL,
        ABOVE,
        BELOW
    }
}
