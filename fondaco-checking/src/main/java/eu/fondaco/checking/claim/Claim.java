// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.core.evidence.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A statement found in a text that can be wrong: where it stands, what it says, and how it is
 * understood. A claim about trade has readings, the best first; a claim about an agreement, a
 * strategy or a name has a {@code fact}; a claim that can't be measured has neither but a reason.
 *
 * @param id within its brief: c1, c2 …
 * @param quote the words of the span
 * @param kind level, share, growth, rank, trend, count, ratio, contribution, list, agreement, date,
 *     scope, promise, strategy, name, quality …
 * @param fact what is said of an instrument, treaty, strategy or name; null for claims about trade
 * @param blocked why it can't be checked, already known from its words; null otherwise
 * @param remark at most one remark on its wording, such as a value called volume; null otherwise
 * @param tokens the words that the reading used, for explanation
 */
public record Claim(
        String id,
        Span span,
        String quote,
        String kind,
        Assertion assertion,
        List<Reading> readings,
        Fact fact,
        Reason blocked,
        Note remark,
        List<String> tokens) {

    public Claim {
        readings = List.copyOf(readings);
        tokens = List.copyOf(tokens);
    }

    /** The same claim under a number. */
    public Claim numbered(String number) {
        return new Claim(
                number, span, quote, kind, assertion, readings, fact, blocked, remark, tokens);
    }

    /** The same claim with the reading its author gives; nothing else then blocks it. */
    public Claim pinned(Reading reading) {
        List<Reading> order = new java.util.ArrayList<>(readings);
        order.add(0, reading);
        return new Claim(id, span, quote, kind, assertion, order, null, null, remark, tokens);
    }

    /** The best reading, where it has one. */
    public Optional<Reading> best() {
        return readings.stream().findFirst();
    }
}
