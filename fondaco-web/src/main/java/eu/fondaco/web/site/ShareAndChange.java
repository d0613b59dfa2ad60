// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.Scatter;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How much of the exports each product is, against how its exports changed in a year. */
final class ShareAndChange {

    private static final int MOST = 120;

    private final Desk desk;

    ShareAndChange(Desk desk) {
        this.desk = desk;
    }

    private record Part(String name, Answer.Known share, Answer.Known change) {}

    /** Writes chart and table; nothing where too few products are known in both years. */
    void write(Html html, Visit visit, TradeYears trade, Collection<String> products) {
        if (products.size() > MOST || trade.yearOfParts().isEmpty()) {
            return;
        }
        int year = trade.yearOfParts().get();
        List<Part> parts = parts(visit, trade, products, year);
        String whose =
                trade.partner().equals(Area.WORLD)
                        ? desk.area(trade.reporter(), visit)
                        : desk.area(trade.reporter(), visit)
                                + visit.say("common.and")
                                + desk.named(trade.partner(), visit);
        String share = visit.say("share-and-change.share-of-exports");
        String change = visit.say("share-and-change.change-of-exports-on") + (year - 1) + ", %";
        Scatter chart =
                new Scatter(
                        visit.say(
                                "share-and-change.which-exports-weigh-and-which-grow", whose, year),
                        share,
                        change,
                        "percent",
                        parts.stream()
                                .map(
                                        p ->
                                                new Scatter.Point(
                                                        p.name,
                                                        p.share.value().value(),
                                                        p.change.value().value()))
                                .toList());
        if (!chart.isWorthDrawing()) {
            return;
        }
        chart.write(html, visit.lang());
        table(html, visit, parts, share, change);
    }

    private List<Part> parts(Visit visit, TradeYears trade, Collection<String> products, int year) {
        List<Question> questions = new ArrayList<>();
        for (String code : products) {
            Question level =
                    TradeYears.level(trade.reporter(), trade.partner(), TradeFlow.EXPORTS, year)
                            .toBuilder()
                            .product(code)
                            .build();
            questions.add(
                    level.toBuilder()
                            .measure("share")
                            .denominator(Basis.ofProduct(Codes.TOTAL))
                            .build());
            questions.add(level.toBuilder().measure("growth").base(Period.year(year - 1)).build());
        }
        List<Answer> answers = questions.isEmpty() ? List.of() : desk.answer(questions, visit);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (String code : products) {
            Answer share = answers.get(at++);
            Answer change = answers.get(at++);
            if (share instanceof Answer.Known s && change instanceof Answer.Known c) {
                parts.add(new Part(desk.products(Codes.of(code), visit), s, c));
            }
        }
        parts.sort(Comparator.comparingDouble((Part p) -> -p.share.value().value()));
        return parts;
    }

    private static void table(
            Html html, Visit visit, List<Part> parts, String share, String change) {
        html.details(visit.say("common.the-numbers"));
        html.open("table").heads();
        html.head(visit.say("common.product"));
        html.numberHead(share);
        html.numberHead(change).rows();
        Amounts percent = new Amounts("percent", 1, 1);
        for (Part part : parts) {
            html.open("tr").rowHead(part.name);
            for (Answer.Known known : List.of(part.share, part.change)) {
                html.open("td", "class", "num");
                Cells.link(html, visit, known, percent);
                html.close();
            }
            html.close().line();
        }
        html.close("tbody", "table", "details");
    }
}
