// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.RegisterWords;
import eu.fondaco.publishing.html.Html;

/** An instrument in a few words, and its place on a timeline. */
final class InstrumentLine {

    private final Visit visit;

    InstrumentLine(Visit visit) {
        this.visit = visit;
    }

    /** The date with what it is the date of: only a signing date is printed bare. */
    String date(Instrument i) {
        if (!i.date().isKnown()) {
            return visit.pick("date unknown", "data ignota");
        }
        String day = i.date().toString();
        switch (i.dateKind()) {
            case SIGNED:
                return day;
            case PAGE:
                return visit.pick("by ", "entro il ")
                        + day
                        + visit.pick(
                                " (date of the page that reports it)",
                                " (data della pagina che ne parla)");
            case PLANNED:
                return visit.pick("planned for ", "previsto per il ") + day;
            case ANNOUNCED:
                return visit.pick("announced for ", "annunciato per il ") + day;
            case BEFORE:
                return visit.pick("before ", "prima del ") + day;
            case ABOUT:
                return visit.pick("about ", "circa ") + day;
            default:
                return day + visit.pick(" (of what, is unknown)", " (non si sa di che cosa)");
        }
    }

    String kind(Instrument i) {
        return kind(i.kind());
    }

    /** A kind of act in a word or two. */
    String kind(InstrumentKind kind) {
        switch (kind) {
            case MEMORANDUM:
                return visit.pick("Memorandum", "Protocollo d'intesa");
            case AGREEMENT:
                return visit.pick("Agreement", "Accordo");
            case PRE_AGREEMENT:
                return visit.pick("Pre-agreement", "Pre-accordo");
            case DECLARATION_OF_INTENT:
                return visit.pick("Declaration of intent", "Dichiarazione d'intenti");
            case JOINT_DECLARATION:
                return visit.pick("Joint declaration", "Dichiarazione congiunta");
            case TWINNING:
                return visit.pick("Twinning", "Gemellaggio");
            case TREATY:
                return visit.pick("Treaty", "Trattato");
            default:
                return visit.pick("Instrument", "Atto");
        }
    }

    String parties(Instrument i) {
        return String.join("; ", i.ourParties()) + " – " + String.join("; ", i.partnerParties());
    }

    String title(Instrument i) {
        return kind(i) + ": " + parties(i);
    }

    /**
     * Its state, in the words of the register where the page's language doesn't know them, with the
     * day on which it was so.
     */
    String status(Instrument i) {
        String said = RegisterWords.say(i.status(), visit.lang());
        return i.statusAt().isKnown()
                ? said + visit.pick(", as of ", ", al ") + i.statusAt()
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
            html.leaf(
                    "p",
                    visit.pick("Sources disagree: ", "Le fonti non concordano: ") + conflict,
                    "class",
                    "conflict");
        }
    }
}
