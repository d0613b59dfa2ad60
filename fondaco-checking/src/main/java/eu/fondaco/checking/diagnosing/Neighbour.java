// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import eu.fondaco.core.question.Question;

/**
 * A question near a failed statement's own, and the slip that would lead from one to the other.
 *
 * @param times what its answer is multiplied by to compare with the stated number: -1 for
 *     direction, powers of ten for scale, else 1
 * @param prior how likely people make this slip here; higher is likelier
 */
record Neighbour(String slip, Question question, double times, double prior) {}
