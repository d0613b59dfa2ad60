// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.AgreementCards;
import eu.fondaco.web.RefusedException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What trade did before and after an agreement, beside what chance alone does: sentences, the trade
 * of the two over time, and a form for another flow or comparison.
 */
final class CardPage {

    static final String PATH = "/agreements/card";

    private static final int LONGEST_YEAR = 4;

    private final Desk desk;

    CardPage(Desk desk) {
        this.desk = desk;
    }

    /** Writes the way to the card of an act of the register. */
    static void link(Html html, Visit visit, String id) {
        html.open("p", "class", "noprint")
                .link(
                        visit.to(PATH) + "?id=" + Visit.encode(id),
                        visit.say("card-page.before-and-after"))
                .close();
    }

    Page show(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("card-page.what-it-tells"));
        form(html, visit);
        String id = visit.parameter("id");
        boolean named = !id.isEmpty() || !visit.parameter("partner").isEmpty();
        if (!id.isEmpty()) {
            act(html, visit, id);
        }
        if (named) {
            card(html, visit);
        } else {
            offers(html, visit);
        }
        return Page.of(visit.say("card-page.before-and-after"), html);
    }

    /** Treaties beside the trade that is held by partner; where none is, what would bring it. */
    private void offers(Html html, Visit visit) {
        List<String> places =
                Stream.iterate(
                                desk.catalog().home(),
                                code -> !code.isEmpty(),
                                code ->
                                        desk.catalog()
                                                .areas()
                                                .find(code)
                                                .map(Area::parent)
                                                .orElse(""))
                        .filter(this::isHeldByPartner)
                        .toList();
        List<Treaty> treaties = desk.relations().treaties();
        if (places.isEmpty() || treaties.isEmpty()) {
            Unfilled.write(html, visit, "card-page.what-would-fill-it");
            return;
        }
        html.open("section").leaf("h2", visit.say("card-page.cards-to-look-at"));
        html.open("ul", "class", "plain");
        for (String place : places) {
            for (Treaty treaty : treaties) {
                String ask = "?id=" + Visit.encode(treaty.id()) + "&place=" + Visit.encode(place);
                html.open("li")
                        .link(visit.to(PATH) + ask, visit.say(treaty.name()))
                        .text(": " + desk.area(place, visit))
                        .close();
            }
        }
        html.close("ul", "section").line();
    }

    private boolean isHeldByPartner(String place) {
        return desk.holdings().store().datasets().stream()
                .anyMatch(d -> d.reporters().contains(place) && d.partners().size() > 1);
    }

    private void card(Html html, Visit visit) {
        AgreementCards.Card card;
        try {
            card = desk.holdings().cards().tell(asked(visit), visit.lang());
        } catch (RefusedException refused) {
            html.leaf("p", visit.say(refused.words()), "class", "notice");
            return;
        }
        html.open("section", "class", "answer");
        if (!card.title().isEmpty()) {
            html.leaf("h2", card.title());
        }
        card.sentences().forEach(said -> html.leaf("p", said));
        html.close().line();
        if (card.asked().place().isEmpty() || card.asked().partner().isEmpty()) {
            return;
        }
        TradeYears trade = TradeYears.of(desk, visit, card.asked().place(), card.asked().partner());
        List<Instrument> acts =
                desk.relations().instruments().stream()
                        .filter(i -> i.id().equals(card.asked().id()))
                        .toList();
        new TradeBothWays(desk).write(html, visit, trade, acts);
    }

    private static AgreementCards.Asked asked(Visit visit) {
        return new AgreementCards.Asked(
                visit.parameter("id"),
                visit.parameter("place"),
                visit.parameter("partner"),
                visit.parameter("year").length() > LONGEST_YEAR ? 0 : visit.number("year", 0),
                visit.parameter("flow").equals("imports") ? TradeFlow.IMPORTS : TradeFlow.EXPORTS,
                visit.parameter("against").equals("regions"),
                visit.asOf().orElse(null));
    }

    /** Names the act, with the way to its page. */
    private void act(Html html, Visit visit, String id) {
        Optional<Instrument> instrument =
                desk.relations().instruments().stream().filter(i -> i.id().equals(id)).findFirst();
        Optional<Treaty> treaty =
                desk.relations().treaties().stream().filter(t -> t.id().equals(id)).findFirst();
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        html.open("p");
        instrument.ifPresent(
                i ->
                        html.link(visit.to("/instruments", id), line.title(i))
                                .text(", " + line.date(i)));
        treaty.ifPresent(
                t ->
                        html.link(visit.to("/treaties", id), visit.say(t.name()))
                                .text(", " + visit.date(t.inForce())));
        html.close();
    }

    private void form(Html html, Visit visit) {
        html.open("form", "class", "wide", "method", "get", "action", visit.to(PATH));
        html.open("div", "class", "side");
        select(html, visit, "id", "card-page.agreement", acts(visit));
        select(html, visit, "place", "card-page.whose-trade", areas(visit, desk.reporters()));
        select(
                html,
                visit,
                "partner",
                "common.partner",
                areas(visit, desk.partnersOf(desk.catalog().home())));
        html.open("div").label(visit.say("card-page.year"), "year");
        html.empty(
                        "input",
                        "type",
                        "text",
                        "inputmode",
                        "numeric",
                        "id",
                        "year",
                        "name",
                        "year",
                        "value",
                        visit.parameter("year"))
                .close();
        select(
                html,
                visit,
                "flow",
                "card-page.flow",
                List.of(
                        new Option("exports", visit.say("common.exports")),
                        new Option("imports", visit.say("common.imports"))));
        select(
                html,
                visit,
                "against",
                "card-page.against",
                List.of(
                        new Option("partners", visit.say("card-page.against-partners")),
                        new Option("regions", visit.say("card-page.against-regions"))));
        html.close().open("p", "class", "buttons");
        html.leaf("button", visit.say("common.show")).close("p", "form").line();
    }

    /** What may be chosen: what is sent, and what is read. */
    private record Option(String value, String said) {}

    /** Treaties and dated agreements with a counterpart, by name, with none first. */
    private List<Option> acts(Visit visit) {
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        Stream<Option> treaties =
                desk.relations().treaties().stream()
                        .map(t -> new Option(t.id(), visit.say(t.name())));
        Stream<Option> instruments =
                desk.relations().instruments().stream()
                        .filter(i -> i.date().isKnown() && !i.partnerAreas().isEmpty())
                        .map(i -> new Option(i.id(), line.title(i) + ", " + line.date(i)));
        return byName(visit, Stream.concat(treaties, instruments));
    }

    /** Areas by name, with none first. */
    private List<Option> areas(Visit visit, List<String> codes) {
        return byName(
                visit,
                codes.stream()
                        .filter(
                                code ->
                                        desk.catalog()
                                                .areas()
                                                .find(code)
                                                .filter(Area::isSpecial)
                                                .isEmpty())
                        .map(code -> new Option(code, desk.area(code, visit))));
    }

    private static List<Option> byName(Visit visit, Stream<Option> options) {
        Option none = new Option("", visit.say("card-page.choose"));
        return Stream.concat(Stream.of(none), options.sorted(Comparator.comparing(Option::said)))
                .toList();
    }

    private static void select(
            Html html, Visit visit, String name, String label, List<Option> options) {
        html.open("div").label(visit.say(label), name);
        html.select(name);
        for (Option option : options) {
            html.option(option.said, option.value, option.value.equals(visit.parameter(name)));
        }
        html.close("select", "div").line();
    }
}
