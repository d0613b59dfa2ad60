// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.html.Html;

/** An instrument in a few words, and its place on a timeline. */
final class InstrumentLine {

    private final Visit visit;
    private final Relations relations;

    /**
     * @param relations which know texts of the register in both languages
     */
    InstrumentLine(Visit visit, Relations relations) {
        this.visit = visit;
        this.relations = relations;
    }

    /** The date with what it is the date of: only a signing date is printed bare. */
    String date(Instrument i) {
        if (!i.date().isKnown()) {
            return visit.say("common.date-unknown");
        }
        String day = visit.date(i.date());
        String the = visit.date(i.date(), DateWords.Before.THE);
        switch (i.dateKind()) {
            case SIGNED:
                return day;
            case PAGE:
                return visit.say("instrument-line.by")
                        + the
                        + visit.say("instrument-line.date-of-the-page-that-reports");
            case PLANNED:
                return visit.say("instrument-line.planned-for") + the;
            case ANNOUNCED:
                return visit.say("instrument-line.announced-for") + the;
            case BEFORE:
                return visit.say("instrument-line.before")
                        + visit.date(i.date(), DateWords.Before.OF);
            case ABOUT:
                return visit.say("common.about") + day;
            default:
                return day + visit.say("instrument-line.of-what-is-unknown");
        }
    }

    String kind(Instrument i) {
        return kind(i.kind());
    }

    /** A kind of act in a word or two. */
    String kind(InstrumentKind kind) {
        switch (kind) {
            case MEMORANDUM:
                return visit.say("instrument-line.memorandum");
            case AGREEMENT:
                return visit.say("common.agreement");
            case PRE_AGREEMENT:
                return visit.say("instrument-line.pre-agreement");
            case DECLARATION_OF_INTENT:
                return visit.say("instrument-line.declaration-of-intent");
            case JOINT_DECLARATION:
                return visit.say("instrument-line.joint-declaration");
            case TWINNING:
                return visit.say("instrument-line.twinning");
            case TREATY:
                return visit.say("instrument-line.treaty");
            default:
                return visit.say("instrument-line.instrument");
        }
    }

    String parties(Instrument i) {
        return relations.parties(i.ourParties(), visit.lang()) + " – " + others(i);
    }

    String title(Instrument i) {
        return kind(i) + ": " + parties(i);
    }

    /** Who signed with those here. */
    String others(Instrument i) {
        return relations.parties(i.partnerParties(), visit.lang());
    }

    /** The same without who signed for them, for charts. */
    String othersBriefly(Instrument i) {
        return others(i).replaceAll(" \\([^)]*\\)", "");
    }

    /**
     * Its state, in the words of the register where the page's language doesn't know them, with the
     * day on which it was so.
     */
    String status(Instrument i) {
        String said = RegisterWords.say(i.status(), visit.lang());
        return i.statusAt().isKnown()
                ? said + visit.say("common.as-of") + visit.date(i.statusAt(), DateWords.Before.AT)
                : said;
    }

    /** Writes it as an item of a timeline. */
    void item(Html html, Instrument i) {
        open(html, i);
        html.close().line();
    }

    /** Begins an item of a timeline, for who has more to say in it. */
    void open(Html html, Instrument i) {
        html.open("li", "class", i.dateKind() == DateKind.SIGNED ? null : "loose");
        html.leaf("span", date(i), "class", "date").empty("br");
        html.link(visit.to("/instruments", i.id()), kind(i)).text(" ");
        html.text(parties(i));
        if (!i.status().isBlank()) {
            html.text(" ").leaf("span", status(i), "class", "tag");
        }
        for (String conflict : i.conflicts()) {
            String said = relations.say(conflict, visit.lang());
            html.leaf("p", visit.say("common.sources-disagree") + said, "class", "conflict");
        }
    }
}
