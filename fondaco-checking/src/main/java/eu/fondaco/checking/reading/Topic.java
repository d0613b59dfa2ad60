// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/** What a document is about, and what was said last: the context that sentences leave out. */
final class Topic {

    final Holdings holdings;
    Codes reporter;

    /** Code of who speaks, for "we" and "our"; null when unknown. */
    String self;

    TradeFlow flow = TradeFlow.EXPORTS;
    boolean flowFound;

    /** The product the whole text is about; null for all goods. */
    Codes product;

    Period period;

    /** The year in which the text was published; 0 where it isn't known. */
    int published;

    /** The last year that the text can know of; 0 where it isn't dated. */
    int latest;

    boolean periodStated;
    Frame last;
    boolean lastWasProduct;

    /** Areas named last, in order, for "the three markets". */
    final List<String> recent = new ArrayList<>();

    /** Products named last in the paragraph, in order. */
    final List<String> recentProducts = new ArrayList<>();

    /** The area or product that a list item or paragraph is headed by. */
    Frame head;

    /** Whether that head names an area. */
    boolean headNamesArea;

    /** What the section's heading is about; null before the first. */
    Frame section;

    /** The flow the section's heading names; null where it names none. */
    TradeFlow sectionFlow;

    /** The areas named in the last sentence that named any, in order. */
    List<String> listed = List.of();

    /** The kind of members spoken of last: province, partner …; empty before any. */
    String kind = "";

    /** Who was last said to be first. */
    String leader;

    Topic(Holdings holdings) {
        this.holdings = holdings;
    }

    Frame start() {
        Frame f = new Frame();
        f.reporter = reporter;
        f.partner = holdings.everyPartner();
        f.product = product != null ? product : Codes.TOTAL;
        f.flow = flow;
        f.period = period;
        f.periodStated = periodStated;
        return f;
    }
}
