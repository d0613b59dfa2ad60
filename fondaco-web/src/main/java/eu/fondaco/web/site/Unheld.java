// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a relation's sheet could tell, for whoever runs the observatory, and what to add so that it
 * does.
 */
final class Unheld {

    /** All there is to be held of a relation of the home area, and of another's. */
    private static final int OF_HOME = 5;

    private static final int OF_OTHERS = 2;

    private final Desk desk;

    Unheld(Desk desk) {
        this.desk = desk;
    }

    /** Something that isn't held, and what would fill it. */
    private record Gap(String what, String how) {}

    /**
     * Writes what isn't held: as a list where nothing is, else folded, for whoever would add it.
     *
     * @param ofHome whether the relation is the home area's, which alone has acts
     */
    void write(Html html, Visit visit, RelationView view, TradeYears trade, boolean ofHome) {
        List<Gap> gaps = new ArrayList<>();
        boolean parts = trade.yearOfParts().isPresent();
        if (trade.newestYear().isEmpty()) {
            gaps.add(
                    new Gap(
                            parts
                                    ? visit.say(
                                            "unheld.how-much-in-all",
                                            desk.holdings()
                                                    .language()
                                                    .of(trade.reporter(), visit.lang()))
                                    : visit.say("unheld.how-much-is-traded"),
                            visit.say("unheld.a-table-with-reporter-partner-flow")));
        }
        if (!hasProducts(trade)) {
            gaps.add(
                    new Gap(
                            visit.say("unheld.which-products"),
                            visit.say("unheld.a-table-by-product-with-this")));
        }
        if (ofHome) {
            acts(visit, view, gaps);
        }
        if (gaps.isEmpty()) {
            return;
        }
        boolean nothing = !parts && gaps.size() == (ofHome ? OF_HOME : OF_OTHERS);
        if (nothing) {
            html.open("section", "class", "unheld noprint")
                    .leaf("h2", visit.say("unheld.not-held-here-yet"));
        } else {
            String what = gaps.stream().map(Gap::what).collect(Collectors.joining(", "));
            html.open("details", "class", "unheld noprint")
                    .leaf("summary", visit.say("unheld.not-held-here", what));
        }
        html.open("ul");
        gaps.forEach(
                gap ->
                        html.open("li")
                                .leaf("strong", gap.what)
                                .text(visit.say("unheld.would-come-with"))
                                .told(gap.how)
                                .close());
        html.close("ul", nothing ? "section" : "details").line();
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
                            visit.say("common.agreements-2"),
                            visit.say("unheld.a-line-each-in-relations-instruments")));
        }
        if (view.activities().isEmpty()) {
            gaps.add(
                    new Gap(
                            visit.say("unheld.missions-and-visits"),
                            visit.say("unheld.relations-activities-yaml")));
        }
        if (view.strategies().isEmpty()) {
            gaps.add(
                    new Gap(
                            visit.say("unheld.strategies-that-name-it"),
                            "`strategies/strategies.yaml`"));
        }
    }
}
