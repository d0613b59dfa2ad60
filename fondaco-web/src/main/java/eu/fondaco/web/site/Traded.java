// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.chart.Treemap;
import eu.fondaco.publishing.chart.TwoWayBars;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an area's trade consists of in its newest year, both ways side by side: by product, or by
 * partner. The largest are drawn, all are in the table.
 */
final class Traded {

    private static final int MOST_PARTS = 400;
    private static final int LEAST_PARTS = 2;
    private static final int BARS = 12;
    private static final int TILES = 24;

    /** Less than that is rounding. */
    private static final double LEAST_REST = 0.002;

    private final Desk desk;

    Traded(Desk desk) {
        this.desk = desk;
    }

    /** One product or partner with what is known of it. */
    private record Part(String code, String name, Answer exports, Answer imports) {
        double value(Answer answer) {
            return answer instanceof Answer.Known k && k.value().value() >= 0
                    ? k.value().value()
                    : Double.NaN;
        }

        boolean isProvisional() {
            return Stream.of(exports, imports)
                    .anyMatch(a -> a instanceof Answer.Known k && KnownPeriods.isProvisional(k));
        }

        /** Whether its exports are held and not told. */
        boolean isHidden() {
            return exports instanceof Answer.Unknown u && u.reason() == Reason.CONFIDENTIAL;
        }

        double size() {
            double x = value(exports);
            double m = value(imports);
            return (Double.isNaN(x) ? 0 : x) + (Double.isNaN(m) ? 0 : m);
        }
    }

    /**
     * All exports.
     *
     * @param hidden whether a part of them is held that isn't told
     */
    private record Whole(Answer all, boolean hidden) {
        boolean isTold(TradeYears trade) {
            return all instanceof Answer.Known k && k.unit().equals(trade.unit());
        }

        double value() {
            return ((Answer.Known) all).value().value();
        }
    }

    /** Writes what is traded by product; says whether anything was. */
    boolean byProduct(Html html, Visit visit, TradeYears trade) {
        Set<String> codes = new KnownProducts(desk).of(visit, trade);
        boolean[] space = {!trade.partner().equals(Area.WORLD)};
        boolean written =
                write(
                        html,
                        visit,
                        trade,
                        codes,
                        (q, code) -> q.toBuilder().product(code).build(),
                        code -> desk.products(Codes.of(code), visit),
                        "products",
                        visit.say("traded.what-is-traded"),
                        visit.say("common.product"),
                        h -> {
                            new ShareAndChange(desk).write(h, visit, trade, codes);
                            if (trade.partner().equals(Area.WORLD)) {
                                space[0] = new ProductSpace(desk).write(h, visit, trade, codes);
                            }
                        });
        if (written && !space[0]) {
            ProductSpace.unheld(html, visit);
        }
        return written;
    }

    /** Writes who trades with the area; says whether anything was written. */
    boolean byPartner(Html html, Visit visit, TradeYears trade) {
        Set<String> codes = new TreeSet<>(desk.partnersOf(trade.reporter()));
        return write(
                html,
                visit,
                trade,
                codes,
                (q, code) -> q.toBuilder().partner(code).build(),
                code -> desk.area(code, visit),
                "partners",
                visit.say("traded.with-whom"),
                visit.say("common.partner"),
                h -> {});
    }

    /** A question narrowed to one part of the trade. */
    @FunctionalInterface
    private interface Narrowing {
        Question to(Question question, String code);
    }

    private boolean write(
            Html html,
            Visit visit,
            TradeYears trade,
            Set<String> codes,
            Narrowing narrowing,
            Function<String, String> naming,
            String id,
            String title,
            String head,
            Consumer<Html> more) {
        if (codes.size() < LEAST_PARTS
                || codes.size() > MOST_PARTS
                || trade.yearOfParts().isEmpty()) {
            return false;
        }
        int year = trade.yearOfParts().get();
        List<Question> questions = questions(trade, codes, narrowing, year);
        List<Answer> answers = desk.answer(questions, visit);
        List<Part> parts = new ArrayList<>();
        boolean hidden = false;
        int at = 0;
        for (String code : codes) {
            String name = naming.apply(code);
            Part part = new Part(code, name, answers.get(at++), answers.get(at++));
            if (part.size() > 0) {
                parts.add(part);
            }
            hidden |= part.isHidden();
        }
        if (parts.size() < LEAST_PARTS) {
            return false;
        }
        parts.sort(Comparator.comparingDouble(Part::size).reversed());
        html.open("section", "id", id).leaf("h2", title);
        Whole whole = new Whole(answers.get(answers.size() - 1), hidden);
        Sourced.write(
                html,
                desk,
                visit,
                answers.stream(),
                h -> charts(h, visit, trade, parts, whole, head));
        table(html, visit, trade, parts, head);
        if (trade.partner().equals(Area.WORLD)) {
            overYears(html, visit, trade, parts, narrowing, head);
        }
        Sourced.write(html, desk, visit, answers.stream(), more);
        html.close().line();
        return true;
    }

    /** What exports consisted of year by year, the largest parts by name. */
    private void overYears(
            Html html,
            Visit visit,
            TradeYears trade,
            List<Part> parts,
            Narrowing narrowing,
            String head) {
        List<Part> largest =
                parts.stream()
                        .filter(p -> p.value(p.exports) > 0)
                        .sorted(Comparator.comparingDouble(p -> -p.value(p.exports)))
                        .limit(PartsOverYears.PARTS)
                        .toList();
        List<Function<Question, Question>> asked = new ArrayList<>();
        largest.forEach(part -> asked.add(all -> narrowing.to(all, part.code)));
        String by = head.toLowerCase(visit.lang().locale());
        String whose = whose(visit, trade);
        new PartsOverYears(desk, visit, trade)
                .write(
                        html,
                        when -> visit.say("traded.exports-by", whose, by, when),
                        largest.stream().map(Part::name).toList(),
                        asked,
                        head);
    }

    /** Both ways of each part, then all exports. */
    private static List<Question> questions(
            TradeYears trade, Set<String> codes, Narrowing narrowing, int year) {
        List<Question> questions = new ArrayList<>();
        for (String code : codes) {
            for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                questions.add(
                        narrowing.to(
                                TradeYears.level(trade.reporter(), trade.partner(), flow, year),
                                code));
            }
        }
        questions.add(TradeYears.level(trade.reporter(), trade.partner(), TradeFlow.EXPORTS, year));
        return questions;
    }

    private void charts(
            Html html, Visit visit, TradeYears trade, List<Part> parts, Whole whole, String head) {
        String whose = whose(visit, trade);
        String by = head.toLowerCase(visit.lang().locale());
        String year = year(visit, trade, parts);
        boolean both = parts.stream().anyMatch(p -> p.value(p.imports) > 0);
        String bars =
                both
                        ? visit.say("traded.by", whose, by, year)
                        : visit.say("traded.exports-by", whose, by, year);
        chart(html, visit, trade, parts, bars);
        whole(html, visit, trade, parts, whole, visit.say("traded.exports-by", whose, by, year));
    }

    /** The year of the parts, and whether a number of them isn't final. */
    private static String year(Visit visit, TradeYears trade, List<Part> parts) {
        String year = String.valueOf(trade.yearOfParts().orElseThrow());
        return parts.stream().anyMatch(Part::isProvisional)
                ? visit.say("key-numbers.provisional", year)
                : year;
    }

    /** Charts travel alone, so that their titles say whose trade they show. */
    private String whose(Visit visit, TradeYears trade) {
        String reporter = desk.area(trade.reporter(), visit);
        return trade.partner().equals(Area.WORLD)
                ? reporter
                : reporter + visit.say("common.and") + desk.named(trade.partner(), visit);
    }

    private static void chart(
            Html html, Visit visit, TradeYears trade, List<Part> parts, String title) {
        if (parts.stream().noneMatch(p -> p.value(p.imports) > 0)) {
            List<BarChart.Bar> bars =
                    parts.stream()
                            .limit(BARS)
                            .map(p -> new BarChart.Bar(p.name, p.value(p.exports), false))
                            .toList();
            new BarChart(title, "", trade.unit(), bars).write(html, visit.lang());
            return;
        }
        List<TwoWayBars.Row> rows =
                parts.stream()
                        .limit(BARS)
                        .map(
                                p ->
                                        new TwoWayBars.Row(
                                                p.name, p.value(p.imports), p.value(p.exports), ""))
                        .toList();
        new TwoWayBars(
                        title,
                        trade.unit(),
                        visit.say("common.imports-2"),
                        visit.say("common.exports-2"),
                        rows)
                .write(html, visit.lang());
    }

    /** What exports consist of, all parts among them. */
    private static void whole(
            Html html, Visit visit, TradeYears trade, List<Part> parts, Whole whole, String title) {
        Treemap map =
                new Treemap(
                        title,
                        trade.unit(),
                        withRest(visit, trade, parts, whole),
                        whole.isTold(trade));
        if (map.isWorthDrawing()) {
            map.write(html, visit.lang());
        }
    }

    /**
     * The largest of what is exported and, where all of it is known and more than the parts, what
     * is left: others, or what isn't known where a part is held that isn't told.
     */
    private static List<Treemap.Part> withRest(
            Visit visit, TradeYears trade, List<Part> parts, Whole whole) {
        List<Treemap.Part> shown = largest(visit, parts);
        double sum = shown.stream().mapToDouble(Treemap.Part::value).sum();
        double left = whole.isTold(trade) ? whole.value() - sum : 0;
        if (left <= LEAST_REST * sum) {
            return shown;
        }
        List<Treemap.Part> all = new ArrayList<>(shown);
        if (whole.hidden) {
            all.add(new Treemap.Part(visit.say("traded.not-known"), left, true));
            return all;
        }
        double before =
                all.stream().filter(Treemap.Part::rest).mapToDouble(Treemap.Part::value).sum();
        all.removeIf(Treemap.Part::rest);
        all.add(new Treemap.Part(visit.say("traded.others"), left + before, true));
        return all;
    }

    /** The largest of what is exported, and the rest together. */
    private static List<Treemap.Part> largest(Visit visit, List<Part> parts) {
        List<Treemap.Part> all =
                new ArrayList<>(
                        parts.stream()
                                .map(p -> new Treemap.Part(p.name, p.value(p.exports)))
                                .filter(p -> p.value() > 0)
                                .sorted(Comparator.comparingDouble(Treemap.Part::value).reversed())
                                .toList());
        if (all.size() <= TILES) {
            return all;
        }
        List<Treemap.Part> rest = all.subList(TILES, all.size());
        Treemap.Part others =
                new Treemap.Part(
                        visit.say("traded.others") + " (" + rest.size() + ")",
                        rest.stream().mapToDouble(Treemap.Part::value).sum(),
                        true);
        rest.clear();
        all.add(others);
        return all;
    }

    private static void table(
            Html html, Visit visit, TradeYears trade, List<Part> parts, String head) {
        Amounts money =
                Amounts.ofTable(trade.unit(), parts.stream().mapToDouble(Part::size).toArray());
        String unit = ", " + money.words(visit.lang());
        html.details(visit.say("common.the-numbers"));
        html.open("table").leaf("caption", year(visit, trade, parts)).heads().head(head);
        html.numberHead(visit.say("common.exports") + unit);
        html.numberHead(visit.say("common.imports") + unit).rows();
        for (Part part : parts) {
            html.open("tr").rowHead(part.name);
            for (Answer answer : List.of(part.exports, part.imports)) {
                html.open("td", "class", "num");
                boolean fits = answer instanceof Answer.Known k && k.unit().equals(trade.unit());
                Cells.link(html, visit, fits ? answer : null, money);
                html.close();
            }
            html.close().line();
        }
        html.close("tbody", "table", "details");
    }
}
