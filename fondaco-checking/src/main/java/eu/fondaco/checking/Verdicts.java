// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.diagnosing.Diagnostician;
import eu.fondaco.checking.diagnosing.Mentioned;
import eu.fondaco.checking.diagnosing.SlipWords;
import eu.fondaco.checking.judging.Explainer;
import eu.fondaco.checking.judging.Judge;
import eu.fondaco.checking.judging.Periods;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import java.time.LocalDate;
import java.util.List;

/** Judges the statements of one text, each by its first reading, and says why. */
final class Verdicts {

    /**
     * The days that a text is judged for.
     *
     * @param published when it was published; null when unknown
     * @param asOf the day whose evidence is used; null for now
     */
    record Day(LocalDate published, LocalDate asOf) {}

    private final Diagnostician diagnostician;
    private final Explainer explainer;
    private final QuestionEngine engine;
    private final Periods periods;
    private final Mentioned mentioned;
    private final Day day;
    private final Lexicon lexicon;

    /**
     * @param periods for statements that leave their time open
     * @param mentioned what the text asks about elsewhere
     */
    Verdicts(
            Diagnostician diagnostician,
            Explainer explainer,
            QuestionEngine engine,
            Periods periods,
            Mentioned mentioned,
            Day day,
            Lexicon lexicon) {
        this.diagnostician = diagnostician;
        this.explainer = explainer;
        this.engine = engine;
        this.periods = periods;
        this.mentioned = mentioned;
        this.day = day;
        this.lexicon = lexicon;
    }

    /** A statement judged by its first reading, today and as of when it was published. */
    Checked of(Claim c) {
        return of(c, false);
    }

    /**
     * A statement that was judged before, by what it was taken to say then.
     *
     * @param held whether it held then: what no longer does was true
     */
    Checked again(Claim c, boolean held) {
        return of(c, held);
    }

    private Checked of(Claim c, boolean held) {
        Question asked = c.best().orElseThrow().question();
        Answer answer = answer(asked, day.asOf());
        Judge.Ruling ruling = Judge.rule(c.assertion(), answer);
        Verdict then =
                day.published() == null
                        ? null
                        : Judge.rule(c.assertion(), answer(asked, day.published())).verdict();
        boolean outdated =
                isOutdated(ruling, then) || held && ruling.verdict() == Verdict.CONTRADICTED;
        Diagnostician.Result told =
                outdated
                        ? new Diagnostician.Result(Diagnosis.revised(SlipWords.of("revised")), 0)
                        : diagnosis(c, answer, ruling);
        boolean volume =
                c.remark() == Note.IMPRECISE_WORDING && asked.measure().id().equals("growth");
        if (volume && ruling.verdict() == Verdict.CONTRADICTED) {
            return Conclusions.unchecked(c, Reason.NO_DATA, Reason.NO_DATA.words());
        }
        Diagnosis found = told.diagnosis();
        boolean wrong = ruling.verdict() == Verdict.CONTRADICTED;
        if (found != null && wrong) {
            found = found.withCorrected(Correction.of(c, answer, lexicon));
        }
        return new Checked(
                c,
                ruling.verdict(),
                then,
                ruling.reason(),
                note(c, ruling, outdated, found),
                answer instanceof Answer.Unknown ? null : answer.evidence().grade(),
                answer,
                found,
                why(c, answer, ruling, found),
                answer.evidence().items(),
                told.tried());
    }

    /** Whether a volume is stated that isn't the value's: volumes may well have moved otherwise. */
    static boolean isOtherVolume(Checked c) {
        return c.note() == Note.IMPRECISE_WORDING && c.reason() == Reason.NO_DATA;
    }

    /** Whether a statement held when it was published and no longer does. */
    private static boolean isOutdated(Judge.Ruling ruling, Verdict then) {
        return then == Verdict.SUPPORTED && ruling.verdict() == Verdict.CONTRADICTED;
    }

    private Answer answer(Question q, LocalDate asOf) {
        return engine.answer(List.of(periods.close(q, asOf)), asOf).get(0);
    }

    private Diagnostician.Result diagnosis(Claim c, Answer answer, Judge.Ruling ruling) {
        Assertion says = c.assertion();
        if (ruling.verdict() == Verdict.CONTRADICTED) {
            Diagnostician.Result now = diagnosis(says, answer);
            boolean open = c.best().orElseThrow().question().period() == null;
            return now.diagnosis() != null || !open ? now : elsewhen(c, answer, now);
        }
        return ruling.reason() == Reason.NO_DATA && says.stated() != null
                ? diagnostician.larger(answer.question(), says, day.asOf())
                : new Diagnostician.Result(null, 0);
    }

    private Diagnostician.Result diagnosis(Assertion says, Answer answer) {
        return diagnostician.diagnose(answer.question(), says, answer, mentioned, day.asOf());
    }

    /** For a statement that leaves its time open, its neighbours in the other years held. */
    private Diagnostician.Result elsewhen(Claim c, Answer answer, Diagnostician.Result none) {
        Diagnostician.Result best = none;
        Question asked = c.best().orElseThrow().question();
        for (Answer other : periods.answers(asked, day.asOf())) {
            if (!other.question().period().equals(answer.question().period())) {
                Diagnostician.Result r = diagnosis(c.assertion(), other);
                boolean closer =
                        r.diagnosis() != null
                                && (best.diagnosis() == null
                                        || r.diagnosis().expectedHits()
                                                < best.diagnosis().expectedHits());
                best =
                        new Diagnostician.Result(
                                closer ? r.diagnosis() : best.diagnosis(),
                                best.tried() + r.tried());
            }
        }
        return best;
    }

    private static Note note(Claim c, Judge.Ruling ruling, boolean outdated, Diagnosis found) {
        if (outdated) {
            return Note.OUTDATED;
        }
        return ruling.reason() == Reason.NO_DATA && found != null
                ? Note.SOURCE_MISREAD
                : c.remark();
    }

    private Label why(Claim c, Answer answer, Judge.Ruling ruling, Diagnosis found) {
        Assertion says = c.assertion();
        if (says.operator() == Operator.RANK && ruling.verdict() == Verdict.CONTRADICTED) {
            return explainer.ranks(
                    periods.ranks(answer.question(), day.asOf()),
                    answer.question(),
                    (int) (double) says.stated());
        }
        boolean inferred = c.best().orElseThrow().question().period() == null;
        return explainer.why(says, answer, ruling.verdict(), found, inferred);
    }
}
