// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * A claim with its verdict now and as published, and everything a reader needs to follow it.
 *
 * @param verdict now
 * @param published as published; null when the text has no publication date
 * @param reason why it can't be checked; null otherwise
 * @param note at most one remark, or null
 * @param grade of the evidence; null when there is none
 * @param answer to the chosen reading's question; null for claims without one
 * @param diagnosis of a contradicted claim; null when there is none or no near question gives the
 *     number
 * @param why one sentence in both languages
 * @param neighbours how many neighbours were tried
 * @param confidence the odds that the verdict is right, from 0 to 1; where it stays open what is
 *     meant, the better of the odds of right and wrong; null where readings weren't weighed
 */
public record Checked(
        Claim claim,
        Verdict verdict,
        Verdict published,
        Reason reason,
        Note note,
        Grade grade,
        Answer answer,
        Diagnosis diagnosis,
        Label why,
        List<EvidenceItem> evidence,
        int neighbours,
        Double confidence) {

    /** A judgement without odds. */
    public Checked(
            Claim claim,
            Verdict verdict,
            Verdict published,
            Reason reason,
            Note note,
            Grade grade,
            Answer answer,
            Diagnosis diagnosis,
            Label why,
            List<EvidenceItem> evidence,
            int neighbours) {
        this(
                claim,
                verdict,
                published,
                reason,
                note,
                grade,
                answer,
                diagnosis,
                why,
                evidence,
                neighbours,
                null);
    }

    public Checked {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(why, "why");
        evidence = List.copyOf(evidence);
        if ((verdict == Verdict.NOT_CHECKABLE) != (reason != null)) {
            throw new IllegalArgumentException(
                    "a reason goes with not_checkable and with nothing else");
        }
    }

    /** The same judgement of a claim that says the same. */
    public Checked of(Claim same) {
        return with(same, confidence);
    }

    /** The same judgement with the odds that it is right. */
    public Checked sure(double odds) {
        return with(claim, odds);
    }

    private Checked with(Claim same, Double odds) {
        return new Checked(
                same,
                verdict,
                published,
                reason,
                note,
                grade,
                answer,
                diagnosis,
                why,
                evidence,
                neighbours,
                odds);
    }
}
