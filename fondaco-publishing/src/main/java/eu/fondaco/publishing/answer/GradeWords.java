// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.text.Label;

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
                return new Label(
                        "agrees with the only source found", "concorda con l'unica fonte trovata");
            case CONTRADICTED:
                return new Label(
                        "disagrees with the only source found",
                        "non concorda con l'unica fonte trovata");
            default:
                return of(grade);
        }
    }

    /** The words beside an answer. */
    public static Label of(Grade grade) {
        switch (grade) {
            case A:
                return new Label(
                        "the producer's own number, or the act itself",
                        "il dato del produttore, o l'atto stesso");
            case B:
                return new Label("several independent origins", "più origini indipendenti");
            case E:
                return new Label(
                        "an estimate computed here from the producer's numbers",
                        "una stima calcolata qui dai dati del produttore");
            default:
                return new Label("one secondary source", "una sola fonte secondaria");
        }
    }
}
