// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;

/**
 * What the rules, which take a sentence at its word, made of a number.
 *
 * @param slip whether a likely slip explains a number that doesn't hold
 * @param reason why there is no verdict; null where there is one
 */
public record Ruled(Verdict verdict, Question question, boolean slip, Reason reason) {}
