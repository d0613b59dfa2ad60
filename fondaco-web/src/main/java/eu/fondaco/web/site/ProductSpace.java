// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.chart.NetworkChart;
import eu.fondaco.publishing.chart.Scatter;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where an area stands among products that are exported together: how complex its exports are, the
 * network of products, and which that it doesn't export well yet are near and worth it. All of it
 * needs the exports by product of the countries of the world in one dataset.
 */
final class ProductSpace {

    private static final int MOST = 120;
    private static final int MOST_IN_PAIRS = 40;
    private static final double STRONG = .65;

    private final Desk desk;

    ProductSpace(Desk desk) {
        this.desk = desk;
    }

    /**
     * A product and what is known of it for the area; it is no option where it is exported well.
     */
    private record Item(
            String name, Answer.Known complexity, Answer.Known nearness, Answer.Known gain) {
        boolean isOption() {
            return nearness != null && gain != null;
        }
    }

    /** Says what would bring the section. */
    static void unheld(Html html, Visit visit) {
        html.open("p", "class", "unheld noprint")
                .told(visit.say("product-space.not-held"))
                .close()
                .line();
    }

    /** Writes the section; says whether anything was. */
    boolean write(Html html, Visit visit, TradeYears trade, Collection<String> products) {
        if (trade.yearOfParts().isEmpty()
                || desk.holdings().measures().find("eci").isEmpty()
                || products.size() > MOST) {
            return false;
        }
        Question base =
                TradeYears.level(
                        trade.reporter(),
                        trade.partner(),
                        TradeFlow.EXPORTS,
                        trade.yearOfParts().get());
        Answer index = desk.answer(List.of(base.toBuilder().measure("eci").build()), visit).get(0);
        if (!(index instanceof Answer.Known known)) {
            return false;
        }
        List<Item> items = items(visit, base, products);
        html.open("section", "id", "product-space", "class", "noprint");
        html.leaf("h3", visit.say("product-space.heading")).open("p");
        html.link(SiteLinks.address(visit, known.question()), desk.say(known.question(), visit));
        html.text(": " + new Amounts("index", 1, 2).print(known.value().value(), visit.lang()));
        html.close();
        if (products.size() <= MOST_IN_PAIRS) {
            network(html, visit, base, products, items);
        }
        options(html, visit, items);
        html.close().line();
        return true;
    }

    private List<Item> items(Visit visit, Question base, Collection<String> products) {
        List<Question> questions = new ArrayList<>();
        for (String code : products) {
            for (String measure : List.of("pci", "relative_density", "outlook_gain")) {
                questions.add(base.toBuilder().product(code).measure(measure).build());
            }
        }
        List<Answer> answers = desk.answer(questions, visit);
        List<Item> items = new ArrayList<>();
        int at = 0;
        for (String code : products) {
            items.add(
                    new Item(
                            desk.products(Codes.of(code), visit),
                            known(answers.get(at++)),
                            known(answers.get(at++)),
                            known(answers.get(at++))));
        }
        return items;
    }

    private static Answer.Known known(Answer answer) {
        return answer instanceof Answer.Known k ? k : null;
    }

    /** Products by which are exported together; those that the area exports well are filled. */
    private void network(
            Html html, Visit visit, Question base, Collection<String> products, List<Item> items) {
        List<String> codes = List.copyOf(products);
        List<Question> questions = new ArrayList<>();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            for (int k = i + 1; k < codes.size(); k++) {
                pairs.add(new int[] {i, k});
                questions.add(
                        base.toBuilder()
                                .measure("proximity")
                                .product(codes.get(i))
                                .denominator(Basis.ofProduct(Codes.of(codes.get(k))))
                                .build());
            }
        }
        List<Answer> answers = desk.answer(questions, visit);
        List<NetworkChart.Link> links = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (answers.get(i) instanceof Answer.Known k) {
                links.add(
                        new NetworkChart.Link(pairs.get(i)[0], pairs.get(i)[1], k.value().value()));
            }
        }
        NetworkChart chart =
                new NetworkChart(
                        visit.say("product-space.together"),
                        items.stream()
                                .map(i -> new NetworkChart.Node(i.name, !i.isOption()))
                                .toList(),
                        NetworkChart.backbone(codes.size(), links, STRONG));
        if (chart.isWorthDrawing()) {
            chart.write(html, visit.lang());
        }
    }

    private void options(Html html, Visit visit, List<Item> items) {
        List<Item> options =
                items.stream()
                        .filter(Item::isOption)
                        .sorted(Comparator.comparingDouble(i -> -i.gain.value().value()))
                        .toList();
        String near = visit.say("product-space.nearness");
        String gain = visit.say("product-space.gain");
        Scatter chart =
                new Scatter(
                        visit.say("product-space.options"),
                        near,
                        gain,
                        "index",
                        options.stream()
                                .map(
                                        i ->
                                                new Scatter.Point(
                                                        i.name,
                                                        i.nearness.value().value(),
                                                        i.gain.value().value()))
                                .toList());
        if (chart.isWorthDrawing()) {
            chart.write(html, visit.lang());
        }
        html.details(visit.say("common.the-numbers")).open("table").heads();
        html.head(visit.say("common.product"));
        html.numberHead(visit.say("product-space.complexity"));
        html.numberHead(near).numberHead(gain).rows();
        Amounts amounts = new Amounts("index", 1, 2);
        for (Item item : items) {
            html.open("tr").rowHead(item.name);
            for (Answer.Known k : new Answer.Known[] {item.complexity, item.nearness, item.gain}) {
                html.open("td", "class", "num");
                if (k != null) {
                    Cells.link(html, visit, k, amounts);
                }
                html.close();
            }
            html.close().line();
        }
        html.close("tbody", "table", "details");
    }
}
