// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;

/** What a relation's sheet could tell and can't yet, and what to add so that it does. */
final class Unheld {

    private final Desk desk;

    Unheld(Desk desk) {
        this.desk = desk;
    }

    /** Something that isn't held, and what would fill it. */
    private record Gap(String what, String how) {}

    /**
     * Writes a list; nothing where all is held.
     *
     * @param ofHome whether the relation is the home area's, which alone has acts
     */
    void write(Html html, Visit visit, RelationView view, TradeYears trade, boolean ofHome) {
        List<Gap> gaps = new ArrayList<>();
        if (trade.newestYear().isEmpty()) {
            gaps.add(
                    new Gap(
                            visit.pick("how much is traded", "quanto si scambia"),
                            visit.pick(
                                    "a table with reporter, partner, flow, product, period, value"
                                            + " and unit (fondaco load), or published figures"
                                            + " (figures/)",
                                    "una tabella con dichiarante, partner, flusso, prodotto,"
                                            + " periodo, valore e unità (fondaco load), o cifre"
                                            + " pubblicate (figures/)")));
        }
        if (!hasProducts(trade)) {
            gaps.add(
                    new Gap(
                            visit.pick("which products", "quali prodotti"),
                            visit.pick(
                                    "a table by product with this partner (fondaco load)",
                                    "una tabella per prodotto con questo partner (fondaco load)")));
        }
        if (ofHome) {
            acts(visit, view, gaps);
        }
        if (gaps.isEmpty()) {
            return;
        }
        html.open("section", "class", "unheld noprint")
                .leaf("h2", visit.pick("Not held here yet", "Ciò che qui ancora manca"))
                .open("ul");
        gaps.forEach(
                gap ->
                        html.open("li")
                                .leaf("strong", gap.what)
                                .text(visit.pick(": would come with ", ": verrebbe con ") + gap.how)
                                .close());
        html.close("ul", "section").line();
    }

    private boolean hasProducts(TradeYears trade) {
        return desk.holdings().store().datasets().stream()
                .filter(d -> d.reporters().contains(trade.reporter()))
                .anyMatch(
                        d ->
                                d.detail().entrySet().stream()
                                        .anyMatch(
                                                e ->
                                                        e.getKey()
                                                                        .reporter()
                                                                        .equals(trade.reporter())
                                                                && e.getValue().products()
                                                                && e.getValue().partners()));
    }

    private static void acts(Visit visit, RelationView view, List<Gap> gaps) {
        if (view.instruments().isEmpty() && view.treaties().isEmpty()) {
            gaps.add(
                    new Gap(
                            visit.pick("agreements", "accordi"),
                            visit.pick(
                                    "a line each in relations/instruments.yaml",
                                    "una voce ciascuno in relations/instruments.yaml")));
        }
        if (view.activities().isEmpty()) {
            gaps.add(
                    new Gap(
                            visit.pick("missions and visits", "missioni e visite"),
                            visit.pick("relations/activities.yaml", "relations/activities.yaml")));
        }
        if (view.strategies().isEmpty()) {
            gaps.add(
                    new Gap(
                            visit.pick("strategies that name it", "strategie che la nominano"),
                            "strategies/strategies.yaml"));
        }
    }
}
