// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.chart.Chart;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.chart.TwoWayBars;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.site.TradeYears.Number;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Trade of an area with a counterpart, both ways: as lines where most years are known, as bars back
 * to back with open places where few are; then year by year, a unit to a column.
 */
final class TradeBothWays {

    private static final double DENSE = .7;

    private final Desk desk;

    TradeBothWays(Desk desk) {
        this.desk = desk;
    }

    /** A column of the table. */
    private record Column(String head, TradeFlow flow, Number number, Amounts amounts) {

        /** As it is called where no column before it says of which flow the change is. */
        Column alone(Visit visit) {
            String whose =
                    flow == TradeFlow.EXPORTS
                            ? "common.change-of-exports"
                            : "common.change-of-imports";
            return number == Number.GROWTH
                    ? new Column(visit.say(whose), flow, number, amounts)
                    : this;
        }
    }

    /**
     * Writes the section; nothing where none is known.
     *
     * @param acts that are marked where they were signed
     */
    void write(Html html, Visit visit, TradeYears trade, List<Instrument> acts) {
        if (trade.isEmpty()) {
            hidden(html, visit, trade);
            return;
        }
        html.open("section", "id", "trade")
                .leaf("h2", visit.say("trade-both-ways.trade-both-ways"));
        if (isDense(trade)) {
            Drawn.links(
                    html,
                    visit,
                    Stream.of(Drawn.values())
                            .filter(d -> d != Drawn.SHARE || hasShares(trade))
                            .toList(),
                    "#trade");
            if (isBothWays(trade)) {
                String what = visit.say("trade-both-ways.trade-both-ways");
                Lines.links(html, visit, what, names(visit), "#trade");
            }
        }
        chart(html, visit, trade, acts);
        table(html, visit, trade);
        html.close().line();
    }

    /** Says why nothing is shown of what is held, such as confidential cells. */
    private static void hidden(Html html, Visit visit, TradeYears trade) {
        if (trade.reasons().contains(Reason.CONFIDENTIAL)) {
            html.leaf(
                    "p",
                    visit.say("trade-both-ways.how-much-in-all-isnt-shown")
                            + Reason.CONFIDENTIAL.words().in(visit.lang())
                            + ".",
                    "class",
                    "notice");
        }
    }

    /** Writes the chart alone. */
    void chart(Html html, Visit visit, TradeYears trade, List<Instrument> acts) {
        List<LineChart.Event> events = events(acts, visit);
        if (isDense(trade)) {
            Sourced.write(html, desk, visit, known(trade), h -> line(h, visit, trade, events));
        } else if (trade.newestYear().isPresent()) {
            Sourced.write(html, desk, visit, known(trade), h -> bars(h, visit, trade, events));
        } else {
            hidden(html, visit, trade);
        }
    }

    private static Stream<Answer> known(TradeYears trade) {
        return Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS).flatMap(f -> known(trade, f));
    }

    /** What is drawn of a flow: known levels, and those about which sources disagree. */
    static Stream<Answer> known(TradeYears trade, TradeFlow flow) {
        return trade.years().stream()
                .filter(
                        year ->
                                trade.known(flow, Number.LEVEL, year).isPresent()
                                        || trade.disputed(flow, Number.LEVEL, year).isPresent())
                .map(year -> trade.answer(flow, Number.LEVEL, year));
    }

    private static boolean isDense(TradeYears trade) {
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            List<LineChart.Point> points = trade.points(flow);
            if (points.size() >= 3) {
                int span = points.get(points.size() - 1).year() - points.get(0).year() + 1;
                if (points.size() >= DENSE * span) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBothWays(TradeYears trade) {
        return Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                .noneMatch(flow -> trade.points(flow).isEmpty());
    }

    private static List<String> names(Visit visit) {
        return List.of(visit.say("common.exports-2"), visit.say("common.imports-2"));
    }

    /** Signed acts, the name of each the kind of it. */
    private List<LineChart.Event> events(List<Instrument> acts, Visit visit) {
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        List<LineChart.Event> events = new ArrayList<>();
        for (Instrument i : acts) {
            if (i.dateKind() == DateKind.SIGNED && i.date().isKnown()) {
                events.add(
                        new LineChart.Event(
                                i.date().year(), line.kind(i) + ", " + line.othersBriefly(i)));
            }
        }
        return events;
    }

    /** Whether shares make lines: three years at least. */
    private static boolean hasShares(TradeYears trade) {
        return Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                .anyMatch(flow -> trade.points(flow, Number.SHARE).size() >= 3);
    }

    private String title(Visit visit, TradeYears trade) {
        String ways =
                isBothWays(trade)
                        ? visit.say("trade-both-ways.both")
                        : trade.points(TradeFlow.IMPORTS).isEmpty()
                                ? visit.say("common.exports-2")
                                : visit.say("common.imports-2");
        return trade.partner().equals(Area.WORLD)
                ? visit.capital(ways)
                        + " "
                        + desk.holdings().language().of(trade.reporter(), visit.lang())
                : desk.area(trade.reporter(), visit)
                        + visit.say("common.and")
                        + desk.named(trade.partner(), visit)
                        + ": "
                        + ways;
    }

    private void line(Html html, Visit visit, TradeYears trade, List<LineChart.Event> events) {
        Drawn drawn = Drawn.of(visit);
        Number number = drawn == Drawn.SHARE && hasShares(trade) ? Number.SHARE : Number.LEVEL;
        List<List<LineChart.Point>> lines =
                Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                        .map(flow -> trade.points(flow, number))
                        .toList();
        IntPredicate years = Drawn.years(visit, lines);
        lines =
                lines.stream()
                        .map(l -> l.stream().filter(p -> years.test(p.year())).toList())
                        .toList();
        boolean asLevels = number == Number.LEVEL && drawn != Drawn.INDEX;
        OptionalInt start = drawn == Drawn.INDEX ? Drawn.start(lines) : OptionalInt.empty();
        if (start.isPresent()) {
            lines = lines.stream().map(l -> Drawn.indexed(l, start.getAsInt())).toList();
        }
        String title =
                title(visit, trade)
                        + (start.isPresent()
                                ? ", " + start.getAsInt() + " = 100"
                                : number == Number.SHARE ? ", " + drawn.words(visit) : "");
        List<String> names = names(visit);
        List<LineChart.Series> both =
                List.of(
                        new LineChart.Series(
                                names.get(0),
                                lines.get(0),
                                disputed(trade, TradeFlow.EXPORTS, years, asLevels)),
                        new LineChart.Series(
                                names.get(1),
                                lines.get(1),
                                disputed(trade, TradeFlow.IMPORTS, years, asLevels)));
        new LineChart(
                        title,
                        start.isPresent()
                                ? "index"
                                : number == Number.SHARE ? "percent" : trade.unit(),
                        isBothWays(trade) ? Lines.drawn(visit, both) : both,
                        events,
                        drawn == Drawn.LOG)
                .write(html, visit.lang());
    }

    private static List<LineChart.Disputed> disputed(
            TradeYears trade, TradeFlow flow, IntPredicate years, boolean asLevels) {
        return asLevels
                ? trade.disputed(flow).stream().filter(d -> years.test(d.year())).toList()
                : List.of();
    }

    private void bars(Html html, Visit visit, TradeYears trade, List<LineChart.Event> events) {
        Chart bars = isBothWays(trade) ? twoWays(visit, trade, events) : oneWay(visit, trade);
        if (bars.isWorthDrawing()) {
            bars.write(html, visit.lang());
        }
    }

    /** The years in which the one flow is known that is. */
    private Chart oneWay(Visit visit, TradeYears trade) {
        List<BarChart.Bar> bars =
                Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                        .flatMap(flow -> trade.points(flow).stream())
                        .map(p -> new BarChart.Bar(String.valueOf(p.year()), p.value(), false))
                        .toList();
        return new BarChart(title(visit, trade), "", trade.unit(), bars);
    }

    private Chart twoWays(Visit visit, TradeYears trade, List<LineChart.Event> events) {
        TreeSet<Integer> known = new TreeSet<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            trade.points(flow).forEach(p -> known.add(p.year()));
        }
        TreeSet<Integer> told = new TreeSet<>(known);
        events.stream()
                .map(LineChart.Event::year)
                .filter(year -> year > known.first() && year < known.last())
                .forEach(told::add);
        List<TwoWayBars.Row> rows = new ArrayList<>();
        for (int year : told) {
            Integer before = told.lower(year);
            if (before != null && before < year - 1) {
                rows.add(unknown(before + 1, year - 1));
            }
            List<String> signed =
                    events.stream()
                            .filter(e -> e.year() == year)
                            .map(LineChart.Event::name)
                            .toList();
            rows.add(
                    new TwoWayBars.Row(
                            String.valueOf(year),
                            value(trade, TradeFlow.IMPORTS, year),
                            value(trade, TradeFlow.EXPORTS, year),
                            String.join("; ", signed)));
        }
        return new TwoWayBars(
                title(visit, trade),
                trade.unit(),
                visit.say("common.imports-2"),
                visit.say("common.exports-2"),
                rows);
    }

    /** Years one after another of which nothing is known, in a single row. */
    private static TwoWayBars.Row unknown(int first, int last) {
        String years = first == last ? String.valueOf(first) : first + "–" + last;
        return new TwoWayBars.Row(years, Double.NaN, Double.NaN, "");
    }

    private static double value(TradeYears trade, TradeFlow flow, int year) {
        return trade.known(flow, Number.LEVEL, year).map(k -> k.value().value()).orElse(Double.NaN);
    }

    private static double[] levels(TradeYears trade) {
        return trade.years().stream()
                .flatMap(
                        y ->
                                List.of(
                                        value(trade, TradeFlow.EXPORTS, y),
                                        value(trade, TradeFlow.IMPORTS, y))
                                        .stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The columns in which anything is known. */
    private static List<Column> columns(Visit visit, TradeYears trade) {
        Amounts money = Amounts.ofTable(trade.unit(), levels(trade));
        Amounts percent = new Amounts("percent", 1, 1);
        String unit = ", " + money.words(visit.lang());
        List<Column> all =
                List.of(
                        new Column(
                                visit.say("common.exports") + unit,
                                TradeFlow.EXPORTS,
                                Number.LEVEL,
                                money),
                        new Column(
                                visit.say("common.change"),
                                TradeFlow.EXPORTS,
                                Number.GROWTH,
                                percent),
                        new Column(
                                visit.say("trade-both-ways.of-all-exports"),
                                TradeFlow.EXPORTS,
                                Number.SHARE,
                                percent),
                        new Column(
                                visit.say("common.imports") + unit,
                                TradeFlow.IMPORTS,
                                Number.LEVEL,
                                money),
                        new Column(
                                visit.say("common.change"),
                                TradeFlow.IMPORTS,
                                Number.GROWTH,
                                percent),
                        new Column(
                                visit.say("trade-both-ways.of-all-imports"),
                                TradeFlow.IMPORTS,
                                Number.SHARE,
                                percent),
                        new Column(
                                visit.say("common.balance") + unit,
                                TradeFlow.BALANCE,
                                Number.LEVEL,
                                money));
        return all.stream()
                .filter(c -> isKnown(trade, c.flow, c.number))
                .map(c -> isKnown(trade, c.flow, Number.LEVEL) ? c : c.alone(visit))
                .toList();
    }

    private static boolean isKnown(TradeYears trade, TradeFlow flow, Number number) {
        return trade.years().stream().anyMatch(y -> trade.known(flow, number, y).isPresent());
    }

    private static void table(Html html, Visit visit, TradeYears trade) {
        html.scroll(visit.say("trade-both-ways.trade-by-year"));
        html.open("table", "class", "stack").heads();
        html.head(visit.say("common.year"));
        List<Column> columns = columns(visit, trade);
        columns.forEach(c -> html.numberHead(c.head));
        html.rows().line();
        Set<String> why = new LinkedHashSet<>();
        boolean rounded = false;
        boolean provisional = false;
        for (int i = trade.years().size() - 1; i >= 0; i--) {
            int year = trade.years().get(i);
            boolean open = isProvisional(trade, year);
            provisional |= open;
            html.open("tr").rowHead(year + (open ? "*" : ""));
            for (Column column : columns) {
                html.open("td", "class", "num", "data-label", column.head);
                rounded |= cell(html, visit, trade, column, year, why);
                html.close();
            }
            html.close().line();
        }
        html.close("tbody", "table", "div");
        if (rounded) {
            html.small(visit.say("trade-both-ways.rounded-as-published"));
        }
        if (provisional) {
            html.small(visit.say("trade-both-ways.provisional"));
        }
        if (!why.isEmpty()) {
            html.small("– " + String.join("; ", why) + ".");
        }
    }

    private static boolean isProvisional(TradeYears trade, int year) {
        return Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                .flatMap(flow -> trade.known(flow, Number.LEVEL, year).stream())
                .anyMatch(KnownPeriods::isProvisional);
    }

    /** Writes a number, or why there is none; says whether it is a rounded one. */
    private static boolean cell(
            Html html, Visit visit, TradeYears trade, Column column, int year, Set<String> why) {
        Answer answer = trade.answer(column.flow, column.number, year);
        Answer.Known known = trade.known(column.flow, column.number, year).orElse(null);
        if (known != null) {
            double width = known.value().high() - known.value().low();
            boolean rounded =
                    column.number == Number.LEVEL && width > .005 * Math.abs(known.value().value());
            html.link(
                    SiteLinks.address(visit, known.question()),
                    (rounded ? "≈ " : "") + Cells.print(known, column.amounts, visit));
            return rounded;
        }
        if (answer instanceof Answer.Unknown unknown) {
            String reason = unknown.reason().words().in(visit.lang());
            if (unknown.reason() == Reason.SOURCES_CONFLICT) {
                html.link(
                        SiteLinks.address(visit, answer.question()),
                        trade.disputed(column.flow, column.number, year)
                                .map(
                                        d ->
                                                column.amounts.print(d.low(), visit.lang())
                                                        + " … "
                                                        + column.amounts.print(
                                                                d.high(), visit.lang()))
                                .orElse(reason));
                return false;
            }
            why.add(reason);
        }
        Cells.nothing(html);
        return false;
    }
}
