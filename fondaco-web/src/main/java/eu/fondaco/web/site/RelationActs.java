// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.html.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was agreed and done with a counterpart: agreements in their chains with what was promised
 * and how trade went since, agreements above the region, activities, actors, strategies.
 */
final class RelationActs {

    private final Desk desk;

    RelationActs(Desk desk) {
        this.desk = desk;
    }

    void write(Html html, Visit visit, RelationView view, TradeYears trade) {
        chains(html, visit, view, trade);
        treaties(html, visit, view);
        activities(html, visit, view);
        actors(html, visit, view.actors());
        strategies(html, visit, view);
    }

    private void chains(Html html, Visit visit, RelationView view, TradeYears trade) {
        List<List<Instrument>> chains = view.chains();
        if (chains.isEmpty()) {
            return;
        }
        html.open("section", "id", "agreements").leaf("h2", visit.say("common.agreements"));
        Map<String, Answer.Known> since = since(visit, view.instruments(), trade);
        html.small(visit.say("relation-acts.acts-that-follow-one-another-are"));
        ActsTimeline.write(html, desk, visit, view);
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        html.open("div", "class", "acts");
        for (List<Instrument> chain : chains) {
            html.open("ol", "class", "timeline chain").line();
            for (Instrument i : chain) {
                line.open(html, i);
                if (since.containsKey(i.id())) {
                    since(html, visit, since.get(i.id()));
                }
                html.close("li").line();
            }
            html.close();
        }
        html.close("div", "section").line();
        promises(html, visit, view.instruments());
    }

    /**
     * How trade went from the year of each signing to the newest year, both of which must be known.
     */
    private Map<String, Answer.Known> since(Visit visit, List<Instrument> acts, TradeYears trade) {
        Map<String, Question> questions = new LinkedHashMap<>();
        trade.newestYear()
                .ifPresent(
                        newest ->
                                acts.stream()
                                        .filter(i -> i.dateKind() == DateKind.SIGNED)
                                        .filter(i -> i.date().isKnown())
                                        .filter(i -> i.date().year() < newest)
                                        .forEach(
                                                i ->
                                                        questions.put(
                                                                i.id(), since(trade, i, newest))));
        Map<String, Answer.Known> known = new LinkedHashMap<>();
        List<String> ids = List.copyOf(questions.keySet());
        List<Answer> answers =
                ids.isEmpty() ? List.of() : desk.answer(List.copyOf(questions.values()), visit);
        for (int i = 0; i < ids.size(); i++) {
            if (answers.get(i) instanceof Answer.Known k) {
                known.put(ids.get(i), k);
            }
        }
        return known;
    }

    private static Question since(TradeYears trade, Instrument act, int newest) {
        return TradeYears.level(trade.reporter(), trade.partner(), TradeFlow.EXPORTS, newest)
                .toBuilder()
                .measure("growth")
                .base(Period.year(act.date().year()))
                .build();
    }

    private static void since(Html html, Visit visit, Answer.Known known) {
        double value = known.value().value();
        html.open("p", "class", "small")
                .text(visit.say("relation-acts.exports-since"))
                .link(
                        SiteLinks.address(visit, known.question()),
                        (value > 0 ? "+" : "") + Numbers.decimal(value, 1, visit.lang()) + "%")
                .text(
                        " ("
                                + known.question().base()
                                + "–"
                                + known.question().period()
                                + visit.say("relation-acts.what-the-agreement-did-to-them"))
                .close();
    }

    private void promises(Html html, Visit visit, List<Instrument> instruments) {
        List<Instrument> promising =
                instruments.stream().filter(i -> !i.promises().isEmpty()).toList();
        if (promising.isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", visit.say("relation-acts.what-was-promised"));
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        for (Instrument i : promising) {
            html.open("h3")
                    .link(
                            visit.to("/instruments", i.id()),
                            line.title(i) + " (" + line.date(i) + ")");
            html.close().open("ul");
            i.promises().forEach(promise -> html.leaf("li", desk.told(promise, visit)));
            html.close();
        }
        html.close().line();
    }

    private static void treaties(Html html, Visit visit, RelationView view) {
        if (view.treaties().isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", visit.say("common.agreements-above-the-region"));
        html.open("ul", "class", "plain");
        view.treaties()
                .forEach(
                        t ->
                                html.open("li")
                                        .link(visit.to("/treaties", t.id()), visit.say(t.name()))
                                        .text(
                                                visit.say("common.signed")
                                                        + visit.date(
                                                                t.signed(), DateWords.Before.ON)
                                                        + visit.say(
                                                                "relation-acts.in-force-or-applied")
                                                        + visit.date(
                                                                t.inForce(),
                                                                DateWords.Before.SINCE))
                                        .close());
        html.close("ul", "section").line();
    }

    private void activities(Html html, Visit visit, RelationView view) {
        if (view.activities().isEmpty()) {
            return;
        }
        html.open("section")
                .leaf("h2", visit.say("relation-acts.activities"))
                .open("ol", "class", "timeline");
        for (Activity a : view.activities()) {
            html.open("li").leaf("span", visit.date(a.date()), "class", "date").empty("br");
            html.text(RegisterWords.say(a.kind(), visit.lang()) + ": ")
                    .away(a.url(), desk.told(a.description(), visit));
            if (a.outcome() != null && !a.outcome().isBlank()) {
                html.leaf(
                        "p",
                        visit.say("relation-acts.what-followed") + desk.told(a.outcome(), visit));
            }
            html.close();
        }
        html.close("ol", "section").line();
    }

    private static void actors(Html html, Visit visit, List<Actor> actors) {
        if (actors.isEmpty()) {
            return;
        }
        html.open("section")
                .leaf("h2", visit.say("relation-acts.actors"))
                .open("ul", "class", "plain");
        for (Actor a : actors) {
            html.open("li")
                    .leaf("strong", visit.say(a.name()))
                    .text(", " + RegisterWords.say(a.kind(), visit.lang()));
            if (a.from().isKnown() || a.to().isKnown()) {
                html.text(
                        ", "
                                + (a.from().isKnown() ? a.from() : "?")
                                + " – "
                                + (a.to().isKnown() ? a.to() : ""));
            }
            html.close();
        }
        html.close("ul", "section").line();
    }

    private void strategies(Html html, Visit visit, RelationView view) {
        if (view.strategies().isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", visit.say("relation-acts.strategies-that-name-it"));
        html.open("ul", "class", "plain");
        view.strategies()
                .forEach(
                        s ->
                                html.open("li")
                                        .link(
                                                visit.to("/strategies", s.id()),
                                                desk.told(s.name(), visit))
                                        .close());
        html.close("ul", "section").line();
    }
}
