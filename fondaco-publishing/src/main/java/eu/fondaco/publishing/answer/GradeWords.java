// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.speech.Speech;

/** What a grade of evidence means, in words; grade C says that there is one source only. */
public final class GradeWords {

    private GradeWords() {}

    /** The words beside a verdict. */
    public static Label of(Grade grade, Verdict verdict) {
        if (grade != Grade.C) {
            return of(grade);
        }
        switch (verdict) {
            case SUPPORTED:
                return Speech.both("grade-words.agrees-with-only-source");
            case CONTRADICTED:
                return Speech.both("grade-words.disagrees-with-only-source");
            default:
                return of(grade);
        }
    }

    /** The words beside an answer. */
    public static Label of(Grade grade) {
        switch (grade) {
            case A:
                return Speech.both("grade-words.producer-own-number-or");
            case B:
                return Speech.both("grade-words.several-independent-origins");
            case E:
                return Speech.both("grade-words.estimate-computed-here-from");
            default:
                return Speech.both("grade-words.one-secondary-source");
        }
    }
}
