// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.kept;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.report.PublicVerdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kept check beside what is known today: its text with each statement as reviewers left it and
 * the evidence of now, and what is judged otherwise since.
 *
 * @param shown the text with its statements as they are to be shown; what was dismissed isn't there
 * @param places by the id of a statement shown: which one of the check it is, from 1
 * @param changes statements that are judged otherwise than when they were kept
 * @param lost numbers of statements, from 1, that aren't found in the text any more
 */
public record Reviewed(
        KeptCheck check,
        CheckedBrief shown,
        Map<String, Integer> places,
        List<Change> changes,
        List<Integer> lost) {

    /** The verdict that a reviewer gives what was true when it was published. */
    public static final String WAS_TRUE = "was_true";

    /** What a reviewer may say instead of the verdict found. */
    public static final List<String> VERDICTS =
            List.of(
                    Verdict.SUPPORTED.code(),
                    WAS_TRUE,
                    Verdict.CONTRADICTED.code(),
                    Verdict.NOT_CHECKABLE.code());

    /**
     * A statement that is judged otherwise than when it was kept.
     *
     * @param number of the statement in its check, from 1
     */
    public record Change(int number, KeptStatement then, PublicVerdict was, PublicVerdict now) {}

    /**
     * Sets a check beside its text as it is judged today.
     *
     * @param now the same text, checked
     */
    public static Reviewed of(KeptCheck check, CheckedBrief now) {
        return of(check, now, false);
    }

    /** The same, with what reviewers dismissed among what is shown. */
    public static Reviewed whole(KeptCheck check, CheckedBrief now) {
        return of(check, now, true);
    }

    private static Reviewed of(KeptCheck check, CheckedBrief now, boolean all) {
        Map<String, Deque<Checked>> found = Keeping.byPlace(now);
        List<Checked> shown = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        List<Integer> lost = new ArrayList<>();
        int number = 0;
        for (KeptStatement then : check.statements()) {
            number++;
            Checked today = found.getOrDefault(then.place(), new ArrayDeque<>()).poll();
            if (today == null) {
                lost.add(number);
                continue;
            }
            PublicVerdict is = PublicVerdict.of(today);
            if (verdict(then) == PublicVerdict.HOLDS && is == PublicVerdict.DOES_NOT_HOLD) {
                is = PublicVerdict.WAS_TRUE; // kept before what was asked was kept with it
            }
            if (verdict(then) != is) {
                changes.add(new Change(number, then, verdict(then), is));
            }
            if (all || then.decision() == null || then.decision().choice() != Choice.DISMISS) {
                shown.add(standing(then, today));
                places.put(today.claim().id(), number);
            }
        }
        List<Claim> claims = shown.stream().map(Checked::claim).toList();
        CheckedBrief brief =
                new CheckedBrief(
                        check.text().title(),
                        now.document(),
                        now.lang(),
                        now.published(),
                        now.asOf(),
                        shown,
                        now.notices(),
                        claims,
                        now.byItself());
        return new Reviewed(check, brief, places, changes, lost);
    }

    /** The public words of a statement as it was judged when it was kept. */
    public static PublicVerdict verdict(KeptStatement s) {
        return PublicVerdict.of(
                code(Verdict.class, s.verdict()),
                s.published().isEmpty() ? null : code(Verdict.class, s.published()),
                s.reason().isEmpty() ? null : code(Reason.class, s.reason()),
                s.note().isEmpty() ? null : code(Note.class, s.note()));
    }

    /** The public words of a verdict that a reviewer may give. */
    public static Label words(String verdict) {
        return verdict.equals(WAS_TRUE)
                ? PublicVerdict.WAS_TRUE.words()
                : code(Verdict.class, verdict).words();
    }

    private static <E extends Enum<E>> E code(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT));
    }

    private static Checked standing(KeptStatement then, Checked today) {
        Decision decision = then.decision();
        if (decision != null && decision.choice() == Choice.CHANGE) {
            return given(decision, today);
        }
        boolean turned =
                verdict(then) == PublicVerdict.HOLDS && today.verdict() == Verdict.CONTRADICTED;
        Note note =
                turned
                        ? Note.OUTDATED
                        : decision != null && decision.misleading()
                                ? Note.MISLEADING_CONTEXT
                                : today.note();
        return with(today, today.verdict(), today.reason(), note, today.why());
    }

    /** The verdict that a reviewer gave, with the evidence that was found. */
    private static Checked given(Decision decision, Checked today) {
        boolean was = decision.verdict().equals(WAS_TRUE);
        Verdict verdict = was ? Verdict.CONTRADICTED : code(Verdict.class, decision.verdict());
        Reason reason =
                verdict != Verdict.NOT_CHECKABLE
                        ? null
                        : today.reason() == null ? Reason.READING_OPEN : today.reason();
        Note note = was ? Note.OUTDATED : decision.misleading() ? Note.MISLEADING_CONTEXT : null;
        return with(today, verdict, reason, note, Label.of(decision.reason()));
    }

    private static Checked with(Checked s, Verdict verdict, Reason reason, Note note, Label why) {
        boolean same = verdict == s.verdict();
        return new Checked(
                s.claim(),
                verdict,
                same ? s.published() : null,
                reason,
                note,
                s.grade(),
                s.answer(),
                same ? s.diagnosis() : null,
                why,
                s.evidence(),
                s.neighbours(),
                s.confidence());
    }
}
