// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.core.text.Label;

/**
 * Two places of a text that can't both be right.
 *
 * @param kind change, balance, total, share, order, multiple, date, weekday, twice, table
 * @param first what the second doesn't agree with; in the order of the text
 * @param built whether the build of one sentence tells alone what belongs together
 * @param words the arithmetic, in both languages; never which side is wrong
 */
record Clash(String kind, Span first, Span second, Label words, boolean built) {

    Clash(String kind, Span first, Span second, Label words) {
        this(kind, first, second, words, false);
    }
}
