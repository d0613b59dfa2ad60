// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.Treemap;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a trade consists of in the newest year for which its parts are held: a treemap and its
 * table.
 */
final class Shares {

    private static final int MOST_PARTS = 300;
    private static final int LEAST_PARTS = 3;
    private static final int MOST_TRIES = 3;

    private final Desk desk;
    private final KnownPeriods periods;

    Shares(Desk desk) {
        this.desk = desk;
        this.periods = new KnownPeriods(desk);
    }

    /** Writes the exports of a reporter by product, or nothing where too few parts are known. */
    void byProduct(Html html, Visit visit, String reporter, String partner) {
        Set<String> codes = new TreeSet<>();
        for (Dataset dataset : datasetsOf(reporter)) {
            codes.addAll(dataset.products());
        }
        desk.catalog().figures().forEach(f -> codes.addAll(f.question().product().list()));
        codes.removeIf(
                code -> desk.catalog().products().find(code).filter(Shares::isPart).isEmpty());
        Question whole = level(reporter).partner(partner).build();
        write(
                html,
                visit,
                whole,
                codes.stream().map(c -> whole.toBuilder().product(c).build()).toList(),
                q -> desk.products(q.product(), visit),
                visit.pick("by product", "per prodotto"));
    }

    /** Writes the exports of a reporter by partner, or nothing where too few are known. */
    void byPartner(Html html, Visit visit, String reporter) {
        Set<String> codes = new TreeSet<>();
        for (Dataset dataset : datasetsOf(reporter)) {
            codes.addAll(dataset.partners());
        }
        codes.removeIf(
                code ->
                        code.equals(Area.WORLD)
                                || desk.catalog()
                                        .areas()
                                        .find(code)
                                        .filter(a -> !a.isGroup())
                                        .isEmpty());
        Question whole = level(reporter).build();
        write(
                html,
                visit,
                whole,
                codes.stream().map(c -> whole.toBuilder().partner(c).build()).toList(),
                q -> desk.partners(q.partner(), visit),
                visit.pick("by partner", "per partner"));
    }

    private List<Dataset> datasetsOf(String reporter) {
        return desk.holdings().store().datasets().stream()
                .filter(d -> d.reporters().contains(reporter))
                .toList();
    }

    private static boolean isPart(Product product) {
        return !product.code().equals(Product.TOTAL)
                && product.parent().isEmpty()
                && product.parts().isEmpty();
    }

    private static Question.Builder level(String reporter) {
        return Question.of("level").flow(TradeFlow.EXPORTS).reporter(reporter);
    }

    private void write(
            Html html,
            Visit visit,
            Question whole,
            List<Question> parts,
            java.util.function.Function<Question, String> naming,
            String by) {
        if (parts.size() < LEAST_PARTS || parts.size() > MOST_PARTS) {
            return;
        }
        periods.ofLevels(whole.reporter().first(), whole.partner()).stream()
                .limit(MOST_TRIES)
                .map(period -> known(visit, whole, parts, period))
                .filter(found -> found.size() > LEAST_PARTS)
                .findFirst()
                .ifPresent(found -> write(html, visit, found, naming, by));
    }

    /** The whole, where it is known, else its unknown; then the known parts, the largest first. */
    private List<Answer> known(Visit visit, Question whole, List<Question> parts, Period period) {
        List<Question> all = new ArrayList<>(List.of(whole.toBuilder().period(period).build()));
        parts.forEach(q -> all.add(q.toBuilder().period(period).build()));
        List<Answer> answers = desk.answer(all, visit);
        List<Answer> found = new ArrayList<>(List.of(answers.get(0)));
        answers.subList(1, answers.size()).stream()
                .filter(a -> a instanceof Answer.Known k && k.value().value() > 0)
                .sorted(Comparator.comparingDouble(Shares::value).reversed())
                .forEach(found::add);
        return found;
    }

    private static double value(Answer answer) {
        return answer instanceof Answer.Known k ? k.value().value() : 0;
    }

    private void write(
            Html html,
            Visit visit,
            List<Answer> found,
            java.util.function.Function<Question, String> naming,
            String by) {
        List<Answer> parts = found.subList(1, found.size());
        double sum = parts.stream().mapToDouble(Shares::value).sum();
        double rest = Math.max(0, value(found.get(0)) - sum);
        double whole = sum + rest;
        String unit = ((Answer.Known) parts.get(0)).unit();
        Question asked = found.get(0).question();
        String title = desk.say(asked, visit) + ", " + by;
        List<Treemap.Part> areas = new ArrayList<>();
        parts.forEach(p -> areas.add(new Treemap.Part(naming.apply(p.question()), value(p))));
        String others = visit.pick("all others", "tutti gli altri");
        if (rest > whole / 1000) {
            areas.add(new Treemap.Part(others, rest));
        }
        html.open("section")
                .leaf(
                        "h2",
                        visit.pick("What is exported, ", "Che cosa si esporta, ")
                                + by
                                + " ("
                                + asked.period()
                                + ")");
        new Treemap(title, unit, areas).write(html, visit.lang());
        html.open("details").leaf("summary", visit.pick("The numbers", "I numeri"));
        html.open("table").open("thead").open("tr").leaf("th", by, "scope", "col");
        html.leaf("th", visit.pick("Value", "Valore"), "scope", "col", "class", "num");
        html.leaf("th", visit.pick("Share", "Quota"), "scope", "col", "class", "num")
                .close("tr", "thead")
                .open("tbody");
        for (Answer part : parts) {
            html.open("tr").open("th", "scope", "row");
            html.link(SiteLinks.address(visit, part.question()), naming.apply(part.question()))
                    .close();
            numbers(html, visit, value(part), unit, whole);
        }
        if (rest > whole / 1000) {
            html.open("tr").leaf("th", others, "scope", "row");
            numbers(html, visit, rest, unit, whole);
        }
        html.close("tbody", "table", "details", "section").line();
    }

    private static void numbers(Html html, Visit visit, double value, String unit, double whole) {
        html.leaf("td", Numbers.print(value, unit, visit.lang()), "class", "num");
        html.leaf("td", Numbers.print(100 * value / whole, "percent", visit.lang()), "class", "num")
                .close("tr");
    }
}
