// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.chart.Bands;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the largest areas of a country sell how much to whom, as bands and a table. */
final class WhoToWhom {

    private static final int AREAS = 6;
    private static final int PARTNERS = 8;
    private static final int MOST = 400;

    private final Desk desk;

    WhoToWhom(Desk desk) {
        this.desk = desk;
    }

    /**
     * Writes the section, where enough is held by partner.
     *
     * @param areas levels of areas with the world in one period, the largest first
     * @param title what the areas are
     */
    void write(Html html, Visit visit, List<Answer.Known> areas, String title) {
        List<Answer.Known> senders = areas.subList(0, Math.min(AREAS, areas.size()));
        List<String> partners = partners(visit, senders.get(0).question());
        List<Question> questions = new ArrayList<>();
        for (Answer.Known sender : senders) {
            partners.forEach(p -> questions.add(to(sender.question(), p)));
        }
        List<Answer.Known> known = known(visit, questions, senders.get(0).unit());
        Bands bands =
                new Bands(
                        visit.say("who-to-whom.title", title),
                        senders.get(0).unit(),
                        known.stream().map(k -> link(k, visit)).toList());
        if (bands.isWorthDrawing()) {
            html.open("section").leaf("h2", visit.say("who-to-whom.heading"));
            Sourced.write(html, desk, visit, known.stream(), h -> bands.write(h, visit.lang()));
            table(html, visit, known);
            html.close().line();
        }
    }

    private static Question to(Question question, String partner) {
        return question.toBuilder().partner(Codes.of(partner)).build();
    }

    private Bands.Link link(Answer.Known known, Visit visit) {
        return new Bands.Link(
                desk.area(known.question().reporter().first(), visit),
                desk.area(known.question().partner().first(), visit),
                known.value().value());
    }

    /** The largest partners of the largest of the areas. */
    private List<String> partners(Visit visit, Question largest) {
        List<String> all = desk.partnersOf(largest.reporter().first());
        if (all.size() < 2 || all.size() > MOST) {
            return List.of();
        }
        Optional<String> unit =
                desk.answer(List.of(largest), visit).stream()
                        .filter(Answer.Known.class::isInstance)
                        .map(a -> ((Answer.Known) a).unit())
                        .findFirst();
        return known(visit, all.stream().map(p -> to(largest, p)).toList(), unit.orElse(""))
                .stream()
                .limit(PARTNERS)
                .map(k -> k.question().partner().first())
                .toList();
    }

    /** The largest first. */
    private List<Answer.Known> known(Visit visit, List<Question> questions, String unit) {
        return desk.answer(questions, visit).stream()
                .filter(Answer.Known.class::isInstance)
                .map(Answer.Known.class::cast)
                .filter(k -> k.unit().equals(unit) && k.value().value() > 0)
                .sorted(
                        Comparator.comparingDouble((Answer.Known k) -> k.value().value())
                                .reversed())
                .toList();
    }

    private void table(Html html, Visit visit, List<Answer.Known> known) {
        Amounts amounts = Cells.amounts(known);
        html.details(visit.say("common.the-numbers"));
        html.open("table").heads();
        html.head(visit.say("common.area"));
        html.head(visit.say("world-map.destination"));
        html.numberHead(amounts.words(visit.lang())).rows();
        for (Answer.Known k : known) {
            String from = k.question().reporter().first();
            String to = k.question().partner().first();
            html.open("tr").rowLink(visit.to("/areas", from), desk.area(from, visit));
            html.open("td").link(desk.sheet(visit, from, to), desk.area(to, visit)).close();
            html.open("td", "class", "num");
            Cells.link(html, visit, k, amounts);
            html.close().close().line();
        }
        html.close("tbody", "table", "details");
    }
}
