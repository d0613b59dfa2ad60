// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.judging.OpenReadings;
import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes statements of what weighing says of a text's numbers, and gives them its verdicts. A
 * verdict needs odds that were right often enough on texts that they weren't learned from ({@code
 * docs/explanation/checking.md}); else it stays open which reading is meant.
 */
final class Conclusions {

    /** How likely a number states something of trade for the statement to be told of. */
    private static final double STATED = 0.5;

    /** From which likelihood on a reading's goods that no list has are named. */
    private static final double LIKELY = 0.25;

    /** What numbers are called that no table of trade can tell: jobs, firms, tonnes. */
    private static final String OUTSIDE = "outside";

    private static final String OTHER_PERIOD = "wrong_year";

    /** Readings shown where it stays open which is meant. */
    private static final int SHOWN = 3;

    /**
     * Odds of being wrong from which a statement that fits none of its readings is worth a second
     * look: on six hands never learned from 25 of 35 such are wrong.
     */
    private static final double RATHER = 0.75;

    /** Judges a claim by its best reading. */
    @FunctionalInterface
    interface Judging {
        Checked judge(Claim claim);
    }

    private final LocalDate asOf;
    private final OpenReadings left;
    private final HeldThen then;
    private final Judging judging;

    /**
     * @param then what numbers meant by what was known when the text was published
     */
    Conclusions(LocalDate asOf, OpenReadings left, HeldThen then, Judging judging) {
        this.asOf = asOf;
        this.left = left;
        this.then = then;
        this.judging = judging;
    }

    /** Whether enough speaks for a number stating something of trade. */
    static boolean isStatement(Opinion o) {
        return isOutside(o) || !o.meanings().isEmpty() && isTold(o);
    }

    /** Whether a number tells of no trade; one that odds over a table decide does. */
    private static boolean isOutside(Opinion o) {
        return o.outside() >= STATED && (o.sparse() || !o.isDecided());
    }

    /** A number as a statement of a document, under its likeliest readings. */
    static Claim claim(Opinion o, Document document) {
        boolean elsewhere = isElsewhere(o);
        boolean outside = elsewhere || o.meanings().isEmpty() || isOutside(o);
        Meaning first = outside ? null : told(o);
        return new Claim(
                "",
                o.statement(),
                document.quote(o.statement()),
                outside ? OUTSIDE : first.kind(),
                outside ? o.plainly() : first.says(),
                outside ? List.of() : readings(o, first),
                null,
                elsewhere ? Reason.NOT_ABOUT_TRADE : outside ? Reason.NO_DATA : null,
                remark(o),
                List.of());
    }

    private static boolean isElsewhere(Opinion o) {
        return o.bar() != null && o.bar().reason() == Reason.NOT_ABOUT_TRADE;
    }

    private static Note remark(Opinion o) {
        return o.volume() ? Note.IMPRECISE_WORDING : null;
    }

    /** Words that state something without a number and can't be asked, as a statement. */
    static Claim bare(String kind, Span words, Document document, Reason why) {
        return new Claim(
                "",
                words,
                document.quote(words),
                kind,
                Assertion.words(kind),
                List.of(),
                null,
                why,
                null,
                List.of());
    }

    private static boolean isTold(Opinion o) {
        return o.isDecided() && !isElsewhere(o) || o.claim() >= STATED;
    }

    /** What a number is taken to mean: where it holds, the likeliest reading that does. */
    private static Meaning told(Opinion o) {
        Question holding = o.holds() ? o.holding() : null;
        return o.meanings().get(holding == null ? 0 : o.place(holding));
    }

    private static List<Reading> readings(Opinion o, Meaning first) {
        List<Reading> out = new ArrayList<>(List.of(first.reading()));
        o.readings().stream()
                .filter(r -> !r.question().equals(first.reading().question()))
                .limit(SHOWN - 1)
                .forEach(out::add);
        return out;
    }

    /** The verdict of weighing on a statement that it found. */
    Checked of(Claim c, Opinion o) {
        if (o.bar() != null) {
            return unchecked(c, o.bar().reason(), Label.by(o.bar().why()::in));
        }
        Checked outdated = o.holds() ? null : outdated(c, o);
        if (outdated != null) {
            return outdated;
        }
        Meaning told = told(o);
        if (o.holds() || o.fails()) {
            Verdict due = o.holds() ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
            Checked judged = judging.judge(c);
            if (judged.verdict() == due && !mayBeOfAnotherTime(judged)) {
                return judged.sure(odds(o));
            }
            return Verdicts.isOtherVolume(judged) ? judged : open(c, o);
        }
        if (o.word() != null && o.word().holds() != null) {
            return atItsWord(c, o);
        }
        String unlisted = unlisted(o);
        if (unlisted != null) {
            return unknown(c, NoteCode.GOODS_IN_NO_LIST.note(unlisted));
        }
        if (told.holds() == null) {
            Checked judged = judging.judge(c);
            return judged.verdict() == Verdict.NOT_CHECKABLE ? judged : open(c, o);
        }
        return open(c, o);
    }

    /** The words for goods that no list has, where one of the likelier readings is of them. */
    private static String unlisted(Opinion o) {
        return o.meanings().stream()
                .filter(m -> m.unknown() != null && m.reading().score() >= LIKELY)
                .map(Meaning::unknown)
                .findFirst()
                .orElse(null);
    }

    /**
     * What tells no time in a text that tells none is taken at its word, of the latest time held;
     * comparisons aren't, being nearly always so of something.
     */
    private Checked atItsWord(Claim c, Opinion o) {
        Checked judged = judging.judge(meant(c, o, o.word()));
        Operator operator = o.word().says().operator();
        boolean compares = operator == Operator.MORE || operator == Operator.LESS;
        return compares || mayBeOfAnotherTime(judged) ? open(c, o) : judged;
    }

    /**
     * Whether something is wrong that leaves its time open, and may have been right at its own: a
     * number that was right at another time, that nothing explains, or an amount.
     */
    private static boolean mayBeOfAnotherTime(Checked c) {
        boolean open = c.claim().best().orElseThrow().question().period() == null;
        boolean explained =
                c.claim().assertion().operator() == Operator.RANK
                        || c.diagnosis() != null
                                && !c.diagnosis().slip().equals(OTHER_PERIOD)
                                && !isAmount(c);
        return open && c.verdict() == Verdict.CONTRADICTED && !explained;
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
        Checked judged = judging.judge(meant(c, was, told(was)));
        return judged.verdict() == Verdict.NOT_CHECKABLE ? null : judged.sure(odds(was));
    }

    /** A statement as one of its readings has it. */
    private static Claim meant(Claim c, Opinion o, Meaning m) {
        return new Claim(
                c.id(),
                c.span(),
                c.quote(),
                m.kind(),
                m.says(),
                readings(o, m),
                null,
                null,
                remark(o),
                c.tokens());
    }

    private static boolean isAmount(Checked c) {
        return c.answer().question().measure().equals(MeasureExpr.LEVEL);
    }

    private static double odds(Opinion o) {
        return Math.max(o.right(), o.wrong());
    }

    /** A statement with a word that nothing here knows. */
    private static Checked unknown(Claim c, Sayable why) {
        return unchecked(c, Reason.WORD_UNKNOWN, Label.by(why::in));
    }

    private Checked open(Claim c, Opinion o) {
        List<Question> readings = c.readings().stream().map(Reading::question).toList();
        Label said = left.say(c.assertion(), readings, asOf);
        Note remark = c.remark() == null && fitsNone(c, o) ? Note.FITS_NONE : c.remark();
        Checked open = unchecked(c, Reason.READING_OPEN, remark, said);
        return odds(o) > 0 ? open.sure(odds(o)) : open; // what is ruled out has no odds
    }

    /** Whether a statement is rather wrong than misread: under no reading shown does it hold. */
    private static boolean fitsNone(Claim c, Opinion o) {
        return o.wrong() >= RATHER
                && c.readings().stream()
                        .map(r -> o.place(r.question()))
                        .allMatch(i -> i >= 0 && Boolean.FALSE.equals(o.meanings().get(i).holds()));
    }

    /** A statement without a verdict. */
    static Checked unchecked(Claim c, Reason reason, Label why) {
        return unchecked(c, reason, c.remark(), why);
    }

    private static Checked unchecked(Claim c, Reason reason, Note remark, Label why) {
        return new Checked(
                c,
                Verdict.NOT_CHECKABLE,
                null,
                reason,
                remark,
                null,
                null,
                null,
                why,
                List.of(),
                0);
    }
}
