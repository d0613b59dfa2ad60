// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

/**
 * A half-open stretch of a text as given, in code points: the HTML tags and entities of a file
 * count.
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
