// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.chart.TwoWayBars;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.site.TradeYears.Number;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two trades side by side: two regions with the same partner, or two partners of one region. Their
 * newest numbers, their lines as they are or from a common start, and what the exports of each
 * consist of.
 */
final class ComparePage {

    private static final int BARS = 12;
    private static final int MOST_PARTS = 400;
    private static final int YEARS = 8;
    private static final List<String> BOTH = List.of(Area.WORLD, Area.WORLD);

    private final Desk desk;

    ComparePage(Desk desk) {
        this.desk = desk;
    }

    /** Who trades with whom. */
    private record Side(String reporter, String partner) {}

    Page show(Visit visit) {
        List<String> reporters = desk.reporters();
        Html html = new Html();
        String title = visit.say("common.compare");
        boolean nothing =
                desk.holdings().store().datasets().isEmpty() && desk.catalog().figures().isEmpty();
        if (reporters.isEmpty() || nothing) {
            Unfilled.write(html, visit, "unfilled.comparison");
            return Page.of(title, html);
        }
        List<String> pair = pair(visit, reporters);
        List<String> partners =
                pair.get(0).equals(pair.get(1)) ? largest(visit, pair.get(0)) : BOTH;
        Side one = new Side(area(visit, "a", pair.get(0)), area(visit, "p", partners.get(0)));
        String other = pair.get(pair.get(1).equals(one.reporter) ? 0 : 1);
        Side two = new Side(area(visit, "b", other), area(visit, "q", partners.get(1)));
        form(html, visit, reporters, one, two);
        List<TradeYears> trades =
                List.of(
                        TradeYears.of(desk, visit, one.reporter, one.partner),
                        TradeYears.of(desk, visit, two.reporter, two.partner));
        List<String> names = names(visit, one, two);
        List<TradeYears> unknown = trades.stream().filter(t -> t.newestYear().isEmpty()).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(
                    t ->
                            html.leaf(
                                    "p",
                                    visit.say(
                                            "compare-page.how-much-is-traded-isnt-known",
                                            desk.area(t.reporter(), visit)),
                                    "class",
                                    "notice"));
        } else if (!trades.get(0).unit().equals(trades.get(1).unit())) {
            html.leaf(
                    "p",
                    visit.say("compare-page.they-are-in-different-currencies-and"),
                    "class",
                    "notice");
        } else {
            numbers(html, visit, trades, names);
            lines(html, visit, trades, names);
            structure(html, visit, trades, names);
        }
        return Page.of(both(visit, trades, names), html);
    }

    /** The two largest markets of an area that stands alone; all partners where none are known. */
    private List<String> largest(Visit visit, String reporter) {
        Optional<Integer> year = TradeYears.of(desk, visit, reporter, Area.WORLD).newestYear();
        if (year.isEmpty()) {
            return BOTH;
        }
        Question two =
                Question.of(new MeasureExpr("top", MeasureExpr.LEVEL))
                        .flow(TradeFlow.EXPORTS)
                        .reporter(reporter)
                        .universe(new Universe(Dimension.PARTNER, Universe.ALL))
                        .n(2)
                        .period(Period.year(year.get()))
                        .build();
        return desk.answer(List.of(two), visit).get(0) instanceof Answer.Listed found
                        && found.codes().size() == 2
                ? found.codes()
                : BOTH;
    }

    /** The two to begin with: home and the region nearest to it, or its two largest parts. */
    private List<String> pair(Visit visit, List<String> reporters) {
        String home = desk.catalog().home();
        boolean part = !parent(home).isEmpty();
        List<String> alike =
                reporters.stream()
                        .filter(code -> parent(code).equals(part ? parent(home) : home))
                        .filter(
                                code ->
                                        desk.catalog()
                                                .areas()
                                                .find(code)
                                                .filter(Area::isSpecial)
                                                .isEmpty())
                        .toList();
        Map<String, Double> levels = alike.size() > MOST_PARTS ? Map.of() : levels(visit, alike);
        Comparator<String> largest = Comparator.comparingDouble(code -> -levels.get(code));
        if (part && levels.containsKey(home)) {
            double own = levels.get(home);
            Optional<String> nearest =
                    levels.keySet().stream()
                            .filter(code -> !code.equals(home))
                            .min(
                                    Comparator.comparingDouble(
                                            code -> Math.abs(Math.log(levels.get(code) / own))));
            if (nearest.isPresent()) {
                return List.of(home, nearest.get());
            }
        }
        List<String> two = levels.keySet().stream().sorted(largest).limit(2).toList();
        return two.size() == 2
                ? two
                : List.of(reporters.get(0), reporters.get(Math.min(1, reporters.size() - 1)));
    }

    private String parent(String code) {
        return desk.catalog().areas().find(code).map(Area::parent).orElse("");
    }

    /** What each exports in the newest year that is known of two, home among them if it is one. */
    private Map<String, Double> levels(Visit visit, List<String> codes) {
        String home = desk.catalog().home();
        KnownPeriods periods = new KnownPeriods(desk);
        return codes.stream()
                .flatMap(code -> periods.years(code).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(YEARS)
                .map(year -> levels(visit, codes, year))
                .filter(known -> known.size() > 1)
                .filter(known -> known.containsKey(home) || !codes.contains(home))
                .findFirst()
                .orElse(Map.of());
    }

    private Map<String, Double> levels(Visit visit, List<String> codes, int year) {
        Map<String, Double> levels = new HashMap<>();
        List<Question> questions =
                codes.stream()
                        .map(code -> TradeYears.level(code, Area.WORLD, TradeFlow.EXPORTS, year))
                        .toList();
        for (Answer answer :
                questions.isEmpty() ? List.<Answer>of() : desk.answer(questions, visit)) {
            if (value(answer) > 0) {
                levels.put(answer.question().reporter().first(), value(answer));
            }
        }
        return levels;
    }

    private String area(Visit visit, String parameter, String otherwise) {
        String asked = visit.parameter(parameter);
        return asked.isEmpty()
                ? otherwise
                : desk.catalog()
                        .areas()
                        .find(asked)
                        .map(Area::code)
                        .or(() -> asked.equals(Area.WORLD) ? Optional.of(asked) : Optional.empty())
                        .orElseThrow(() -> new NoSuchPageException(asked));
    }

    /** What sets the two apart: the region, the partner, or both. */
    private List<String> names(Visit visit, Side one, Side two) {
        if (!one.reporter.equals(two.reporter) && one.partner.equals(two.partner)) {
            return List.of(desk.area(one.reporter, visit), desk.area(two.reporter, visit));
        }
        if (one.reporter.equals(two.reporter) && !one.partner.equals(two.partner)) {
            return List.of(partner(visit, one), partner(visit, two));
        }
        return List.of(
                desk.area(one.reporter, visit) + " – " + partner(visit, one),
                desk.area(two.reporter, visit) + " – " + partner(visit, two));
    }

    /** Both names, and the partner or the region that they share. */
    private String both(Visit visit, List<TradeYears> trades, List<String> names) {
        TradeYears one = trades.get(0);
        TradeYears two = trades.get(1);
        boolean reporter = one.reporter().equals(two.reporter());
        boolean partner = one.partner().equals(two.partner());
        String second =
                reporter == partner
                        ? names.get(1)
                        : desk.named(reporter ? two.partner() : two.reporter(), visit);
        String both = names.get(0) + visit.say("common.and") + second;
        if (reporter == partner || partner && one.partner().equals(Area.WORLD)) {
            return both;
        }
        return partner
                ? visit.say("compare-page.both-with", both, desk.area(one.partner(), visit))
                : visit.say("compare-page.both-of", both, desk.area(one.reporter(), visit));
    }

    private String partner(Visit visit, Side side) {
        return desk.partners(Codes.of(side.partner), visit);
    }

    private void form(Html html, Visit visit, List<String> reporters, Side one, Side two) {
        TreeSet<String> partners = new TreeSet<>(desk.partnersOf(one.reporter));
        partners.addAll(desk.partnersOf(two.reporter));
        html.open(
                "form", "method", "get", "action", visit.to("/compare"), "class", "facets noprint");
        select(html, visit, "a", visit.say("common.area"), reporters, one.reporter);
        select(html, visit, "p", visit.say("compare-page.with"), partners, one.partner);
        select(html, visit, "b", visit.say("compare-page.and-area"), reporters, two.reporter);
        select(html, visit, "q", visit.say("compare-page.with"), partners, two.partner);
        html.open("p").label(visit.say("compare-page.lines"), "as");
        html.select("as");
        for (Drawn as : List.of(Drawn.VALUE, Drawn.INDEX, Drawn.LOG)) {
            html.option(as.words(visit), as.code(), as == Drawn.of(visit));
        }
        html.close("select", "p")
                .leaf("button", visit.say("common.compare"), "class", "main")
                .close()
                .line();
    }

    private void select(
            Html html,
            Visit visit,
            String name,
            String label,
            Collection<String> codes,
            String chosen) {
        html.open("p").label(label, name).select(name);
        if (name.equals("p") || name.equals("q")) {
            html.option(visit.say("common.all-partners"), Area.WORLD, Area.WORLD.equals(chosen));
        }
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> names.put(code, desk.area(code, visit)));
        if (!chosen.equals(Area.WORLD)) {
            names.put(chosen, desk.area(chosen, visit)); // may be known by figures alone
        }
        names.keySet().stream()
                .sorted(
                        Comparator.comparing(
                                names::get, Collator.getInstance(visit.lang().locale())))
                .forEach(code -> html.option(names.get(code), code, code.equals(chosen)));
        html.close("select", "p");
    }

    /** A column of the table of newest numbers. */
    private record Column(String head, TradeFlow flow, Number number) {}

    private static List<Column> columns(Visit visit, String unit) {
        return List.of(
                new Column(visit.say("common.exports") + unit, TradeFlow.EXPORTS, Number.LEVEL),
                new Column(visit.say("common.change"), TradeFlow.EXPORTS, Number.GROWTH),
                new Column(visit.say("common.imports") + unit, TradeFlow.IMPORTS, Number.LEVEL),
                new Column(visit.say("common.change"), TradeFlow.IMPORTS, Number.GROWTH),
                new Column(visit.say("common.balance") + unit, TradeFlow.BALANCE, Number.LEVEL));
    }

    private static void numbers(
            Html html, Visit visit, List<TradeYears> trades, List<String> names) {
        Amounts money =
                Amounts.ofTable(
                        trades.get(0).unit(),
                        trades.stream()
                                .flatMap(t -> t.points(TradeFlow.EXPORTS).stream())
                                .mapToDouble(LineChart.Point::value)
                                .toArray());
        List<Column> columns = columns(visit, ", " + money.words(visit.lang()));
        html.scroll(visit.say("compare-page.the-newest-numbers"));
        html.open("table", "class", "stack").heads();
        html.head(visit.say("compare-page.compared"));
        html.head(visit.say("common.year"));
        columns.forEach(c -> html.numberHead(c.head));
        html.rows().line();
        Optional<Integer> common = newestOfAll(trades);
        for (int i = 0; i < trades.size(); i++) {
            int year = common.or(trades.get(i)::newestYear).orElseThrow();
            html.open("tr").rowHead(names.get(i));
            html.leaf("td", String.valueOf(year));
            for (Column c : columns) {
                Answer.Known known = trades.get(i).known(c.flow, c.number, year).orElse(null);
                cell(html, visit, c, known, money);
            }
            html.close().line();
        }
        html.close("tbody", "table", "div").line();
    }

    /** The newest year in which exports of all are known, or imports of all. */
    private static Optional<Integer> newestOfAll(List<TradeYears> trades) {
        return trades.get(0).years().stream()
                .filter(
                        year ->
                                Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                                        .anyMatch(
                                                flow ->
                                                        trades.stream()
                                                                .allMatch(
                                                                        t ->
                                                                                t.known(
                                                                                                flow,
                                                                                                Number
                                                                                                        .LEVEL,
                                                                                                year)
                                                                                        .isPresent())))
                .reduce((earlier, later) -> later);
    }

    private static void cell(Html html, Visit visit, Column c, Answer.Known known, Amounts money) {
        html.open("td", "class", "num", "data-label", c.head);
        Amounts amounts = c.number == Number.LEVEL ? money : new Amounts("percent", 1, 1);
        Cells.link(html, visit, known, amounts);
        html.close();
    }

    private void lines(Html html, Visit visit, List<TradeYears> trades, List<String> names) {
        Drawn drawn = Drawn.of(visit);
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            List<List<LineChart.Point>> points = trades.stream().map(t -> t.points(flow)).toList();
            int start = drawn == Drawn.INDEX ? Drawn.start(points).orElse(0) : 0;
            List<LineChart.Series> series = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                series.add(
                        new LineChart.Series(
                                names.get(i),
                                start == 0 ? points.get(i) : Drawn.indexed(points.get(i), start),
                                start == 0 ? trades.get(i).disputed(flow) : List.of()));
            }
            String name =
                    flow == TradeFlow.EXPORTS
                            ? visit.say("common.exports")
                            : visit.say("common.imports");
            String title = name + ": " + both(visit, trades, names);
            LineChart chart =
                    new LineChart(
                            start == 0 ? title : title + ", " + start + " = 100",
                            start == 0 ? trades.get(0).unit() : "index",
                            Lines.drawn(visit, series),
                            List.of(),
                            drawn == Drawn.LOG);
            if (chart.isWorthDrawing()) {
                String anchor = flow == TradeFlow.EXPORTS ? "exports" : "imports";
                html.open("section", "id", anchor).leaf("h2", name);
                Lines.links(html, visit, name, names, "#" + anchor);
                Sourced.write(
                        html,
                        desk,
                        visit,
                        trades.stream().flatMap(t -> TradeBothWays.known(t, flow)),
                        h -> chart.write(h, visit.lang()));
                html.close().line();
            }
        }
    }

    /** Shares of the exports of each, by partner where both are with all, and by product. */
    private void structure(Html html, Visit visit, List<TradeYears> trades, List<String> names) {
        if (trades.stream().allMatch(t -> t.partner().equals(Area.WORLD))) {
            TreeSet<String> partners = new TreeSet<>();
            trades.forEach(t -> partners.addAll(desk.partnersOf(t.reporter())));
            shares(
                    html,
                    visit,
                    trades,
                    names,
                    partners,
                    visit.say("common.where-exports-go"),
                    code -> b -> b.partner(code).denominator(Basis.ofPartner(Codes.WORLD)),
                    code -> desk.area(code, visit));
        }
        TreeSet<String> products = new TreeSet<>();
        trades.forEach(t -> products.addAll(new KnownProducts(desk).of(visit, t)));
        shares(
                html,
                visit,
                trades,
                names,
                products,
                visit.say("compare-page.what-is-exported"),
                code -> b -> b.product(code).denominator(Basis.ofProduct(Codes.TOTAL)),
                code -> desk.products(Codes.of(code), visit));
    }

    private void shares(
            Html html,
            Visit visit,
            List<TradeYears> trades,
            List<String> names,
            Collection<String> codes,
            String title,
            java.util.function.Function<String, UnaryOperator<Question.Builder>> narrowing,
            UnaryOperator<String> naming) {
        if (codes.size() < 2 || codes.size() > MOST_PARTS) {
            return;
        }
        List<Answer> answers = shares(visit, trades, codes, narrowing);
        List<TwoWayBars.Row> rows = new ArrayList<>();
        int at = 0;
        List<String> both = new ArrayList<>();
        boolean[] held = new boolean[2];
        for (String code : codes) {
            double one = value(answers.get(at++));
            double two = value(answers.get(at++));
            held[0] |= one > 0;
            held[1] |= two > 0;
            if (one > 0 && two > 0) {
                both.add(naming.apply(code));
            }
            if (one > 0 || two > 0) {
                rows.add(new TwoWayBars.Row(naming.apply(code), two, one, ""));
            }
        }
        if (both.size() < 2) {
            html.open("section").leaf("h2", title);
            html.leaf("p", incomparable(visit, both, names, held), "class", "unheld").close();
            return;
        }
        rows.sort(Comparator.comparingDouble(r -> -larger(r)));
        html.open("section").leaf("h2", title);
        String shares = title + visit.say("compare-page.share-of-all-exports");
        TwoWayBars bars =
                new TwoWayBars(
                        shares + ", " + years(trades) + ": " + both(visit, trades, names),
                        "percent",
                        names.get(1), // colours are those of the lines: the first's is on the right
                        names.get(0),
                        rows.subList(0, Math.min(BARS, rows.size())));
        Sourced.write(html, desk, visit, answers.stream(), h -> bars.write(h, visit.lang()));
        html.close().line();
    }

    private static double larger(TwoWayBars.Row row) {
        return Math.max(
                Double.isNaN(row.left()) ? 0 : row.left(),
                Double.isNaN(row.right()) ? 0 : row.right());
    }

    /** Why what the two export can't be set side by side. */
    private static String incomparable(
            Visit visit, List<String> both, List<String> names, boolean... held) {
        if (!both.isEmpty()) {
            return visit.say("compare-page.one-in-common", both.get(0));
        }
        List<String> without =
                IntStream.range(0, held.length).filter(i -> !held[i]).mapToObj(names::get).toList();
        return without.isEmpty()
                ? visit.say("compare-page.nothing-in-common")
                : visit.say(
                        "compare-page.not-held-in-parts",
                        String.join(visit.say("common.and"), without));
    }

    /** The years that shares are of: one where both sides have the same. */
    private static String years(List<TradeYears> trades) {
        return trades.stream()
                .map(t -> String.valueOf(t.newestYear().orElseThrow()))
                .distinct()
                .collect(Collectors.joining("/"));
    }

    /** The share of each part in the exports of each side, part by part. */
    private List<Answer> shares(
            Visit visit,
            List<TradeYears> trades,
            Collection<String> codes,
            java.util.function.Function<String, UnaryOperator<Question.Builder>> narrowing) {
        List<Question> questions = new ArrayList<>();
        for (String code : codes) {
            for (TradeYears trade : trades) {
                Question level =
                        TradeYears.level(
                                trade.reporter(),
                                trade.partner(),
                                TradeFlow.EXPORTS,
                                trade.newestYear().orElseThrow());
                questions.add(
                        narrowing.apply(code).apply(level.toBuilder().measure("share")).build());
            }
        }
        return desk.answer(questions, visit);
    }

    private static double value(Answer answer) {
        return answer instanceof Answer.Known k && k.value().value() >= 0
                ? k.value().value()
                : Double.NaN;
    }
}
