// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a page of a dataset's table: the first as bars, all with value, change and share, or
 * with a column for each year.
 */
final class ExploredRows {

    private static final int BARS = 15;
    private static final int COLUMNS = 8;
    private static final Map<String, String> LARGEST =
            Map.of(
                    "partner", "explore-page.a-partner-each",
                    "product", "explore-page.a-product-each",
                    "reporter", "explore-page.an-area-each");
    private static final Amounts PERCENT = new Amounts("percent", 1, 1);

    /** A column of numbers, one for each row; some may not be known. */
    private record Column(String head, List<Answer> answers, Amounts amounts) {}

    private final Visit visit;
    private final Exploring asked;
    private final TopRows rows;
    private final Amounts money;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> notHeld = new ArrayList<>();
    private List<TopRows.Row> largest = List.of();
    private final boolean byLevel;
    private final boolean shares;
    private final Answer.Known total;

    ExploredRows(Desk desk, Visit visit, Exploring asked, TopRows rows) {
        this.visit = visit;
        this.asked = asked;
        this.rows = rows;
        byLevel = asked.get("what").equals("level");
        boolean across = asked.isAcross();
        Overlaps overlaps = new Overlaps(desk);
        shares =
                byLevel
                        && !across
                        && !asked.isOfGroups() // some have members of others
                        && !asked.axes().contains(Dimension.PERIOD) // years are no parts of a whole
                        && asked.axes().stream()
                                .noneMatch(
                                        a ->
                                                overlaps.on(a, asked.dataset())
                                                        && (a == Dimension.PRODUCT
                                                                || asked.kind().isEmpty()));
        total = shares ? total(desk) : null;
        Map<String, List<Question>> wanted = wanted(desk);
        List<Answer> answers =
                desk.answer(wanted.values().stream().flatMap(List::stream).toList(), visit);
        int n = rows.rows().size();
        money =
                Amounts.ofTable(
                        asked.dataset().unit(),
                        answers.subList(0, across ? answers.size() : n).stream()
                                .mapToDouble(ExploredRows::value)
                                .toArray());
        int c = 0;
        for (String head : wanted.keySet()) {
            List<Answer> column = answers.subList(c * n, (c + 1) * n);
            boolean change = !across && c > 0;
            if (across && column.stream().allMatch(ExploredRows::isNotHeld)) {
                notHeld.add(head);
            } else if (!change) {
                String unit = across ? "" : money.words(visit.lang());
                columns.add(new Column(head + unit, column, money));
            } else if (column.stream().anyMatch(Answer.Known.class::isInstance)) {
                columns.add(new Column(head, column, PERCENT));
            }
            c++;
        }
    }

    /** The questions of each column, by its head. */
    private Map<String, List<Question>> wanted(Desk desk) {
        return switch (asked.shown()) {
            case "years" -> years();
            case "flow" -> flows();
            case "change" -> levelAndChange();
            default -> members(desk);
        };
    }

    private Map<String, List<Question>> flows() {
        Map<String, List<Question>> columns = new LinkedHashMap<>();
        columns.put(
                visit.capital(visit.say("common.exports-2")), each(b -> b.flow(TradeFlow.EXPORTS)));
        columns.put(
                visit.capital(visit.say("common.imports-2")), each(b -> b.flow(TradeFlow.IMPORTS)));
        columns.put(visit.say("common.balance"), each(b -> b.flow(TradeFlow.BALANCE)));
        return columns;
    }

    /** The whole, and the largest members of the dimension that is across. */
    private Map<String, List<Question>> members(Desk desk) {
        Dimension across = asked.across();
        Map<String, List<Question>> columns = new LinkedHashMap<>();
        if (across != Dimension.REPORTER) {
            String all =
                    across == Dimension.PARTNER
                            ? "explore-page.all-partners-together"
                            : "explore-page.all-products-together";
            columns.put(visit.capital(visit.say(all)), each(b -> {}));
        }
        largest = largest(desk, across).rows();
        for (TopRows.Row member : largest) {
            Codes code = Codes.of(member.codes().get(0));
            columns.put(
                    head(member, largest),
                    each(
                            b -> {
                                switch (across) {
                                    case REPORTER -> b.reporter(code);
                                    case PARTNER -> b.partner(code);
                                    default -> b.product(code);
                                }
                            }));
        }
        return columns;
    }

    /** The name of a member, with its code where another of them is called the same. */
    private static String head(TopRows.Row member, List<TopRows.Row> all) {
        String name = member.names().get(0);
        boolean alone = all.stream().filter(m -> m.names().get(0).equals(name)).count() == 1;
        return alone ? name : name + " (" + member.codes().get(0) + ")";
    }

    private TopRows largest(Desk desk, Dimension across) {
        TopRows top =
                new TopRows(
                        TopRows.Order.LARGEST,
                        visit.lang().locale(),
                        across == Dimension.REPORTER ? COLUMNS : COLUMNS - 1,
                        null);
        String reporter = asked.dataset().reporters().stream().sorted().findFirst().orElseThrow();
        boolean home = asked.dataset().reporters().contains(desk.catalog().home());
        TableQuestion all = asked.members(across, home ? desk.catalog().home() : reporter);
        if (desk.tables().answer(all, visit.asOf().orElse(null)) instanceof TableAnswer.Known k) {
            Areas areas = desk.catalog().areas();
            top.read(
                    k,
                    (axis, code) ->
                            across == Dimension.PRODUCT
                                    ? desk.products(Codes.of(code), visit)
                                    : desk.area(code, visit),
                    (axis, code) -> isMember(code, areas),
                    "");
        }
        return top;
    }

    /** Whether a code is no whole and no group of others. */
    private static boolean isMember(String code, Areas areas) {
        return !code.equals(Area.WORLD)
                && !code.equals(Product.TOTAL)
                && areas.find(code).filter(Area::isGroup).isEmpty();
    }

    /** The question of each row, changed. */
    private List<Question> each(Consumer<Question.Builder> change) {
        return rows.rows().stream()
                .map(
                        row -> {
                            Question.Builder b = question(row).toBuilder();
                            change.accept(b);
                            return b.build();
                        })
                .toList();
    }

    /**
     * The total that is held of all partners or all goods, where these are the rows: it has what a
     * list leaves in its remainder, too. Null where none is held.
     */
    private Answer.Known total(Desk desk) {
        Question.Builder b = asked.question().toBuilder();
        if (!List.of(Dimension.PARTNER, Dimension.PRODUCT).containsAll(asked.axes())) {
            return null;
        }
        if (asked.axes().contains(Dimension.PARTNER)) {
            b.partner(Codes.WORLD);
        }
        if (asked.axes().contains(Dimension.PRODUCT)) {
            b.product(Codes.TOTAL);
        }
        return desk.answer(List.of(b.build()), visit).get(0) instanceof Answer.Known k
                        && k.value().value() != 0
                ? k
                : null;
    }

    /** The head of the shares, which says of what they are. */
    private String ofWhat() {
        return total == null
                ? visit.say("explore-page.of-all-rows")
                : asked.axes().size() > 1
                        ? visit.say("explore-page.of-all-trade")
                        : asked.axes().contains(Dimension.PARTNER)
                                ? visit.say("explore-page.of-all-partners")
                                : visit.say("explore-page.of-all-goods");
    }

    private Map<String, List<Question>> levelAndChange() {
        Map<String, List<Question>> columns = new LinkedHashMap<>();
        List<Question> levels = each(b -> {});
        columns.put(visit.say("explore-page.value"), levels);
        columns.put(
                visit.say("common.change"),
                levels.stream()
                        .map(
                                q ->
                                        q.toBuilder()
                                                .measure("growth")
                                                .base(q.period().plusYears(-1))
                                                .build())
                        .toList());
        return columns;
    }

    /** The year that is chosen and those before it, as many as fit. */
    private Map<String, List<Question>> years() {
        List<String> before =
                asked.years().stream().filter(y -> y.compareTo(asked.get("year")) <= 0).toList();
        Map<String, List<Question>> columns = new LinkedHashMap<>();
        for (String year : before.subList(Math.max(0, before.size() - COLUMNS), before.size())) {
            columns.put(year, each(b -> b.period(Period.parse(year))));
        }
        return columns;
    }

    private static double value(Answer answer) {
        return answer instanceof Answer.Known k ? k.value().value() : Double.NaN;
    }

    private Question question(TopRows.Row row) {
        Question.Builder b = asked.question().toBuilder();
        List<Dimension> axes = asked.axes();
        for (int i = 0; i < axes.size(); i++) {
            String code = row.codes().get(i);
            switch (axes.get(i)) {
                case REPORTER -> b.reporter(Codes.of(code));
                case PARTNER -> b.partner(Codes.of(code));
                case PRODUCT -> b.product(Codes.of(code));
                default -> b.period(Period.parse(code));
            }
        }
        return b.build();
    }

    /** The first rows as bars, where a row has one name. */
    void chart(Html html, String title) {
        if (asked.axes().size() != 1) {
            return;
        }
        String unit = byLevel ? asked.dataset().unit() : "percent";
        List<BarChart.Bar> bars =
                rows.rows().stream()
                        .limit(BARS)
                        .map(r -> new BarChart.Bar(r.names().get(0), r.value(), false))
                        .toList();
        String first =
                rows.known() > bars.size()
                        ? visit.say("explore-page.first-rows", bars.size(), rows.known())
                        : "";
        BarChart chart = new BarChart(title, first, unit, bars);
        if (chart.isWorthDrawing()) {
            chart.write(html, visit.lang());
        }
    }

    void table(Html html) {
        String said =
                rows.known() < 1000
                        ? visit.say("explore-page.rows", rows.known())
                        : visit.say("explore-page.many-rows", rows.known());
        html.scroll(said).open("table", "class", asked.isAcross() ? "across" : "stack");
        html.leaf("caption", asked.isAcross() ? said + ", " + across() : said);
        html.heads().head(visit.say("explore-page.no"));
        for (int axis = 0; axis < asked.axes().size(); axis++) {
            String style = axis == 0 ? "names" : null;
            html.leaf("th", head(visit, asked.axes().get(axis)), "scope", "col", "class", style);
        }
        columns.forEach(c -> html.numberHead(c.head));
        if (shares) {
            html.numberHead(ofWhat());
        }
        html.rows().line();
        for (int i = 0; i < rows.rows().size(); i++) {
            row(html, i);
        }
        html.close("tbody", "table", "div").line();
    }

    /**
     * Why cells of the table have a dash in place of a number, and what would bring columns of
     * which nothing is held, which are left out.
     */
    void dashes(Html html) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        columns.stream()
                .flatMap(c -> c.answers.stream())
                .forEach(
                        a -> {
                            if (a instanceof Answer.Unknown unknown) {
                                counts.merge(unknown.reason(), 1, Integer::sum);
                            }
                        });
        if (!counts.isEmpty()) {
            String why =
                    counts.entrySet().stream()
                            .map(
                                    e ->
                                            e.getKey().words().in(visit.lang())
                                                    + " ("
                                                    + e.getValue()
                                                    + ")")
                            .collect(Collectors.joining("; "));
            html.small(visit.say("explore-page.dashes", why));
        }
        List<String> empty = new ArrayList<>(notHeld);
        if (asked.across() != null && largest.isEmpty()) {
            empty.add(visit.say(LARGEST.get(asked.shown())));
        }
        if (!empty.isEmpty()) {
            String what = String.join(", ", empty);
            Unfilled.write(html, visit, "unfilled.columns", what, heads(visit, asked));
        }
    }

    private static boolean isNotHeld(Answer answer) {
        return answer instanceof Answer.Unknown unknown && unknown.reason() == Reason.NO_DATA;
    }

    /** What a table would have that fills the one that is asked for: "partner, product". */
    static String heads(Visit visit, Exploring asked) {
        Stream<String> rows = asked.axes().stream().map(axis -> head(visit, axis));
        Stream<String> across =
                switch (asked.shown()) {
                    case "flow" -> Stream.of(visit.say("explore-page.both-flows"));
                    case "years" -> Stream.of(visit.say("common.year"));
                    case "change" -> Stream.of();
                    default -> Stream.of(head(visit, asked.across()));
                };
        return Stream.concat(rows, across)
                .map(head -> head.toLowerCase(visit.lang().locale()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The unit of columns, and of years from when to when they are. */
    private String across() {
        if (!asked.shown().equals("years")) {
            return money.words(visit.lang());
        }
        String first = columns.get(0).head;
        String last = columns.get(columns.size() - 1).head;
        return (first.equals(last) ? first : first + "–" + last) + ", " + money.words(visit.lang());
    }

    private void row(Html html, int i) {
        TopRows.Row row = rows.rows().get(i);
        html.open("tr").leaf("td", String.valueOf(rows.before() + i + 1), "class", "place");
        for (int axis = 0; axis < row.names().size(); axis++) {
            html.leaf(
                    axis == 0 ? "th" : "td",
                    row.names().get(axis),
                    "scope",
                    axis == 0 ? "row" : null);
        }
        for (Column column : columns) {
            html.open("td", "class", "num", "data-label", column.head);
            Cells.link(html, visit, column.answers.get(i), column.amounts);
            html.close();
        }
        if (shares) {
            String share =
                    Optional.of(total == null ? rows.sum() : total.value().value())
                            .filter(sum -> sum != 0)
                            .map(sum -> 100 * row.value() / sum)
                            .map(s -> new Amounts("percent", 1, 2).print(s, 0, visit.lang()))
                            .orElse("–");
            html.leaf("td", share, "class", "num", "data-label", ofWhat());
        }
        html.close().line();
    }

    private static String head(Visit visit, Dimension dimension) {
        return switch (dimension) {
            case REPORTER -> visit.say("common.reporter");
            case PARTNER -> visit.say("common.partner");
            case PRODUCT -> visit.say("common.product");
            default -> visit.say("common.year");
        };
    }
}
