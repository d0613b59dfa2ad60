// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.judging.OpenReadings;
import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives the statements that rules found the verdicts of weighing, and adds those that only weighing
 * found.
 */
final class Conclusions {

    /** How sure it must be that a number states something of trade to be told of. */
    private static final double STATED = 0.9;

    /** Judges a claim by its best reading. */
    @FunctionalInterface
    interface Judging {
        Checked judge(Claim claim);
    }

    private final Document document;
    private final boolean dated;
    private final LocalDate asOf;
    private final OpenReadings left;
    private final Judging judging;
    private final HeldThen then;

    /**
     * @param dated whether it is known when the text was published, or only tables are held
     * @param then what numbers meant by what was known when the text was published
     */
    Conclusions(
            Document document,
            boolean dated,
            LocalDate asOf,
            OpenReadings left,
            HeldThen then,
            Judging judging) {
        this.document = document;
        this.dated = dated;
        this.asOf = asOf;
        this.left = left;
        this.then = then;
        this.judging = judging;
    }

    /**
     * The statements in the order of the text: those the rules found, and those that only the
     * weighing found.
     */
    List<Checked> of(List<Checked> judged, List<Opinion> opinions) {
        List<Checked> out = new ArrayList<>();
        Set<Opinion> told = new HashSet<>();
        for (Checked c : judged) {
            Opinion o = Agreement.about(c.claim(), opinions);
            told.add(o);
            boolean trade = c.claim().fact() == null && c.answer() != null;
            out.add(trade ? concluded(c, o) : c);
        }
        int number = judged.size();
        for (Opinion o : opinions) {
            if (!told.contains(o) && !o.meanings().isEmpty()) {
                Checked alone = alone(o, "c" + (number + 1));
                if (alone != null) {
                    number++;
                    out.add(alone);
                }
            }
        }
        out.sort(Comparator.comparingInt((Checked c) -> c.claim().span().start()));
        return out;
    }

    private Checked concluded(Checked c, Opinion o) {
        Agreement.Outcome outcome = Agreement.outcome(c, o, dated);
        Checked outdated = isLeft(outcome) ? outdated(c.claim(), o) : null;
        if (outdated != null) {
            return outdated;
        }
        return switch (outcome) {
            case STANDS -> stands(c, o);
            case AT_ITS_WORD -> c;
            case HOLDS -> holds(c.claim(), o, c);
            case FAILS -> fails(c.claim(), o, c);
            case STRANGER -> unknown(c.claim(), NoteCode.NAME_IN_NO_LIST.note(o.stranger()));
            case UNTOLD -> untold(c, o);
            case OPEN -> left(c, o);
        };
    }

    /** Whether no reading holds by what is known now. */
    private static boolean isLeft(Agreement.Outcome outcome) {
        return switch (outcome) {
            case OPEN, FAILS, UNTOLD -> true;
            case STANDS, AT_ITS_WORD, HOLDS, STRANGER -> false;
        };
    }

    /**
     * The verdict of now under the reading by which a statement held when it was published; null
     * where none did, or now can't tell.
     */
    private Checked outdated(Claim c, Opinion o) {
        Opinion was = then.about(o);
        if (was == null) {
            return null;
        }
        Checked judged = judged(c, was, was.meanings().get(was.place(was.holding())));
        return judged.verdict() == Verdict.NOT_CHECKABLE ? null : judged;
    }

    private Checked stands(Checked c, Opinion o) {
        boolean given = c.verdict() != Verdict.NOT_CHECKABLE;
        if (!given || o == null || !o.holds() && !o.fails()) {
            return c;
        }
        Question asked = c.answer().question();
        Reading said = new Reading(asked, o.probability(asked), c.claim().best().get().why());
        return c.of(Agreement.withReadings(c.claim(), said, asked, o)).sure(odds(o));
    }

    /** What nothing held can tell, as it is likeliest meant. */
    private Checked untold(Checked c, Opinion o) {
        Meaning first = o.meanings().get(0);
        Question asked = first.reading().question();
        if (first.unknown() != null) {
            Note why = NoteCode.GOODS_IN_NO_LIST.note(first.unknown());
            return unknown(meant(c.claim(), first, asked, o), why);
        }
        if (asked.equals(c.answer().question())) {
            return c.of(Agreement.withReadings(c.claim(), first.reading(), asked, o));
        }
        Checked judged = judging.judge(meant(c.claim(), first, asked, o));
        return judged.verdict() == Verdict.NOT_CHECKABLE ? judged : open(c.claim(), o);
    }

    /** A statement with a word that nothing here knows. */
    private static Checked unknown(Claim c, Note why) {
        return new Checked(
                c,
                Verdict.NOT_CHECKABLE,
                null,
                Reason.WORD_UNKNOWN,
                c.remark(),
                null,
                null,
                null,
                Label.by(why::in),
                List.of(),
                0);
    }

    /** Open, with the likeliest weighed readings; the one of the rules where none was weighed. */
    private Checked left(Checked c, Opinion o) {
        return o == null || o.meanings().isEmpty()
                ? open(c.claim(), c.claim().best().orElseThrow(), c.answer().question(), o)
                : open(c.claim(), o);
    }

    private static double odds(Opinion o) {
        return Math.max(o.right(), o.wrong());
    }

    /** A statement that the rules passed over; null where too little speaks for it. */
    private Checked alone(Opinion o, String id) {
        if (!o.holds() && !o.fails() && o.claim() < STATED) {
            return null;
        }
        Meaning first = o.meanings().get(0);
        Claim c =
                new Claim(
                        id,
                        o.statement(),
                        document.quote(o.statement()),
                        first.kind(),
                        first.says(),
                        List.of(first.reading()),
                        null,
                        null,
                        null,
                        List.of());
        Checked outdated = o.holds() ? null : outdated(c, o);
        if (outdated != null) {
            return outdated;
        }
        return o.holds() ? holds(c, o, null) : o.fails() ? fails(c, o, null) : open(c, o);
    }

    /** The statement under the likeliest weighed reading that holds. */
    private Checked holds(Claim c, Opinion o, Checked ruled) {
        Question holding = o.holding();
        if (holding == null) {
            return open(c, o);
        }
        Checked judged = judged(c, o, o.meanings().get(o.place(holding)));
        return judged.verdict() == Verdict.SUPPORTED ? judged : otherwise(c, o, ruled);
    }

    private Checked fails(Claim c, Opinion o, Checked ruled) {
        Checked judged = judged(c, o, o.meanings().get(0));
        return judged.verdict() == Verdict.CONTRADICTED ? judged : otherwise(c, o, ruled);
    }

    private Checked judged(Claim c, Opinion o, Meaning m) {
        Question asked = m.reading().question();
        return judging.judge(meant(c, m, asked, o)).sure(odds(o));
    }

    /** A claim as one of its weighed readings has it. */
    private static Claim meant(Claim c, Meaning m, Question asked, Opinion o) {
        Assertion says = c.assertion();
        Claim meant =
                new Claim(
                        c.id(),
                        c.span(),
                        c.quote(),
                        m.kind(),
                        says.operator() == m.says().operator() && says.stated() != null
                                ? m.says()
                                : says,
                        c.readings(),
                        null,
                        null,
                        c.remark(),
                        c.tokens());
        return Agreement.withReadings(meant, m.reading(), asked, o);
    }

    private Checked otherwise(Claim c, Opinion o, Checked ruled) {
        boolean unchecked = ruled != null && ruled.verdict() == Verdict.NOT_CHECKABLE;
        return unchecked ? ruled : open(c, o);
    }

    private Checked open(Claim c, Opinion o) {
        Reading first = o.readings().get(0);
        return open(c, first, first.question(), o);
    }

    private Checked open(Claim c, Reading first, Question asked, Opinion o) {
        Claim claim = Agreement.withReadings(c, first, asked, o);
        List<Question> readings = new ArrayList<>(List.of(asked));
        claim.readings().stream().skip(1).map(Reading::question).forEach(readings::add);
        Checked out =
                new Checked(
                        claim,
                        Verdict.NOT_CHECKABLE,
                        null,
                        Reason.READING_OPEN,
                        claim.remark(),
                        null,
                        null,
                        null,
                        left.say(claim.assertion(), readings, asOf),
                        List.of(),
                        0);
        return o == null || o.meanings().isEmpty() ? out : out.sure(odds(o));
    }
}
