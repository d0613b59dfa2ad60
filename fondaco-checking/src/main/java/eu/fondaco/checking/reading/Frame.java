// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;

/** What a stretch of text is about: who, with whom, which way, of what, when. Null where open. */
final class Frame {

    Codes reporter;
    Codes partner;
    Codes product;
    TradeFlow flow;
    Period period;

    /** Whether the period stands in the text near by, not only in the document. */
    boolean periodStated;

    /**
     * Whether a clause looks from somebody else's side: "for Italy, France is the first supplier".
     */
    boolean viewed;

    /** Whether the partner was just said to buy: what it then sells are the reporter's imports. */
    boolean bought;

    /** Whether the reporter is the whole country for a moment, in a text about a part of it. */
    boolean national;

    /** The period named before this one in the sentence; null where there is none. */
    Period earlier;

    /** The sign of the last growth, for ellipsis: "and the islands 4.2%". */
    double sign = 1;

    /** The scale of the last amount, for "60.2" after "12.1 billion"; 0 where there is none. */
    double scale;

    /** The last share asked, for "that share"; null where there is none. */
    eu.fondaco.core.question.Question share;

    /** With whom before the clause named somebody else; null where nobody was. */
    Codes earlierPartner;

    /** Who reported before the clause named somebody else; null where nobody did. */
    Codes before;

    /** The region whose parts the sentence ranks: "of the total" then is of its total. */
    Codes within;

    /** Whether the balance spoken of is a deficit. */
    boolean deficit;

    /** The measure of the last claim, for ellipsis. */
    String measure;

    /**
     * The measure of the last claim of the sentence before, for what goes on about it; null where
     * there is none.
     */
    String lastMeasure;

    /**
     * The subject that was talked about last: {@code reporter}, {@code partner} or {@code product}.
     */
    String subject = "reporter";

    /** Who is a part of whom in the last share, for "a share 3% higher". */
    eu.fondaco.core.question.Basis denominator;

    Frame copy() {
        Frame f = new Frame();
        f.reporter = reporter;
        f.partner = partner;
        f.product = product;
        f.flow = flow;
        f.period = period;
        f.periodStated = periodStated;
        f.measure = measure;
        f.lastMeasure = lastMeasure;
        f.deficit = deficit;
        f.sign = sign;
        f.share = share;
        f.viewed = viewed;
        f.earlier = earlier;
        f.scale = scale;
        f.subject = subject;
        f.denominator = denominator;
        return f;
    }
}
