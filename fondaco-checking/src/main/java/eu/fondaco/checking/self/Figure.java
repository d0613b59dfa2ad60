// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;

/**
 * A number of a sentence by what stands right around it, whatever it is of.
 *
 * @param lead what stands between the number before and this, without periods
 * @param tail what stands between this and the next number, without periods
 * @param base whether another level is set against it
 * @param hedged whether a word makes it inexact
 * @param way up 1, down -1, as its sign or the words right around it say; 0 for neither
 */
record Figure(
        Sentence s,
        Printed n,
        Kind kind,
        String lead,
        String tail,
        boolean base,
        boolean hedged,
        int way) {

    /** What a number is by its sentence. */
    enum Kind {
        LEVEL,
        /** An amount by which a level changed. */
        MOVE,
        PERCENT,
        SHARE,
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isBracketed() {
        return lead.strip().endsWith("(") || lead.strip().endsWith("(+");
    }

    /** Without its sign. */
    Interval size() {
        return Interval.printed(n.value(), n.step());
    }

    int at() {
        return s.start() + n.start();
    }

    Span span() {
        return s.span(n.start(), n.end());
    }

    /** The number with all that stands between it and the one before. */
    Span told() {
        int from = n.start() - lead.length();
        return s.span(from + lead.length() - lead.stripLeading().length(), n.end());
    }

    String words() {
        return s.words(n);
    }
}
