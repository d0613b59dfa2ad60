// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

/**
 * A stretch of tokens that says a time.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param value what it says
 */
public record TimeMention(int from, int to, TimeValue value) {

    public TimeMention {
        if (from < 0 || to <= from || value == null) {
            throw new IllegalArgumentException("no mention of " + value + " at " + from + "-" + to);
        }
    }
}
