// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Family;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each measure means, exactly enough that somebody else computes the same number. */
final class MeasurePages {

    private static final int MOST = 20;

    private final Desk desk;

    MeasurePages(Desk desk) {
        this.desk = desk;
    }

    Page list(Visit visit) {
        Map<Family, List<MeasureDefinition>> families = new LinkedHashMap<>();
        for (Measure measure : desk.holdings().measures().list()) {
            families.computeIfAbsent(measure.definition().family(), f -> new ArrayList<>())
                    .add(measure.definition());
        }
        Html html = new Html();
        html.lead(visit.say("measure-pages.a-measure-is-a-formula-over"));
        families.forEach(
                (family, definitions) -> {
                    html.leaf("h2", visit.capital(visit.say(family.label())))
                            .open("ul", "class", "plain");
                    for (MeasureDefinition d : definitions) {
                        html.open("li").link(visit.to("/measures", d.id()), visit.say(d.name()));
                        html.text(" ")
                                .leaf("small", visit.say(d.formula()), "class", "code")
                                .close()
                                .line();
                    }
                    html.close();
                });
        return Page.of(visit.say("measure-pages.measures"), html);
    }

    Page one(Visit visit) {
        String id = visit.parameter("id");
        MeasureDefinition d =
                desk.holdings()
                        .measures()
                        .find(id)
                        .map(Measure::definition)
                        .orElseThrow(() -> new NoSuchPageException(id));
        Html html = new Html().lead(visit.say(d.words())).open("dl");
        term(html, visit.say("measure-pages.word-in-questions"), d.id());
        html.leaf("dt", visit.say("measure-pages.formula"))
                .leaf("dd", visit.say(d.formula()), "class", "code");
        line(html, visit.say("measure-pages.unit"), visit.say(d.unit()));
        line(html, visit.say("measure-pages.universe-or-frame"), visit.say(d.universe()));
        line(html, visit.say("measure-pages.zeros-and-gaps"), visit.say(d.zeros()));
        line(html, visit.say("measure-pages.defined-by"), visit.say(d.source()));
        html.close();
        if (!d.traps().isEmpty()) {
            html.leaf("h2", visit.say("measure-pages.how-it-is-misread"));
            html.open("ul");
            d.traps().forEach(trap -> html.leaf("li", visit.say(trap)));
            html.close();
        }
        charts(html, visit, id);
        html.open("p")
                .link(
                        visit.to("/figures") + "?measure=" + Visit.encode(id),
                        visit.say("measure-pages.figures-of-this-measure"))
                .close();
        return Page.of(visit.capital(visit.say(d.name())), html);
    }

    /**
     * The measure for the home area over the years and among its regions, where something answers
     * it.
     */
    private void charts(Html html, Visit visit, String id) {
        String home = desk.catalog().home();
        List<Question> asked = new ArrayList<>();
        desk.catalog().figures().stream()
                .map(Figure::question)
                .filter(
                        q ->
                                q.measure().id().equals(id)
                                        && q.period() != null
                                        && q.period().isYear())
                .forEach(q -> asked.add(0, q));
        if (!home.isEmpty()) {
            new KnownPeriods(desk)
                    .ofLevels(home, Codes.WORLD).stream()
                            .limit(1)
                            .forEach(
                                    period ->
                                            asked.add(
                                                    0,
                                                    Question.of(id)
                                                            .flow(TradeFlow.EXPORTS)
                                                            .reporter(home)
                                                            .period(period)
                                                            .base(period.plusYears(-1))
                                                            .build()));
        }
        for (Answer answer :
                asked.isEmpty()
                        ? List.<Answer>of()
                        : desk.answer(asked.subList(0, Math.min(MOST, asked.size())), visit)) {
            if (answer instanceof Answer.Known) {
                new YearByYear(desk).write(html, visit, answer.question());
                new RankTable(desk).write(html, visit, answer.question());
                new RegionMap(desk).write(html, visit, answer.question());
                return;
            }
        }
    }

    private static void line(Html html, String name, String text) {
        if (!text.isBlank()) {
            html.leaf("dt", name).leaf("dd", text);
        }
    }
}
