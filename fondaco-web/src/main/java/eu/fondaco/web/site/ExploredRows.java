// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a page of a dataset's table: the first as bars, all with value, change and share, or
 * with a column for each year.
 */
final class ExploredRows {

    private static final int BARS = 15;
    private static final int YEARS = 8;
    private static final Amounts PERCENT = new Amounts("percent", 1, 1);

    /** A column of numbers, one for each row; some may not be known. */
    private record Column(String head, List<Answer> answers, Amounts amounts) {}

    private final Visit visit;
    private final Exploring asked;
    private final TopRows rows;
    private final Amounts money;
    private final List<Column> columns = new ArrayList<>();
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
        List<List<Question>> wanted = across ? years() : levelAndChange();
        List<Answer> answers = desk.answer(wanted.stream().flatMap(List::stream).toList(), visit);
        int n = rows.rows().size();
        money =
                Amounts.ofTable(
                        asked.dataset().unit(),
                        answers.subList(0, across ? answers.size() : n).stream()
                                .mapToDouble(ExploredRows::value)
                                .toArray());
        for (int c = 0; c < wanted.size(); c++) {
            List<Answer> column = answers.subList(c * n, (c + 1) * n);
            if (across) {
                String year = wanted.get(c).get(0).period().toString();
                columns.add(new Column(year, column, money));
            } else if (c == 0) {
                String head = visit.say("explore-page.value") + money.words(visit.lang());
                columns.add(new Column(head, column, money));
            } else if (column.stream().anyMatch(Answer.Known.class::isInstance)) {
                columns.add(new Column(visit.say("common.change"), column, PERCENT));
            }
        }
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

    private List<List<Question>> levelAndChange() {
        List<Question> levels = rows.rows().stream().map(this::question).toList();
        List<Question> changes =
                levels.stream()
                        .map(
                                q ->
                                        q.toBuilder()
                                                .measure("growth")
                                                .base(q.period().plusYears(-1))
                                                .build())
                        .toList();
        return List.of(levels, changes);
    }

    /** The year that is chosen and those before it, as many as fit. */
    private List<List<Question>> years() {
        List<String> before =
                asked.years().stream().filter(y -> y.compareTo(asked.get("year")) <= 0).toList();
        List<List<Question>> columns = new ArrayList<>();
        for (String year : before.subList(Math.max(0, before.size() - YEARS), before.size())) {
            columns.add(
                    rows.rows().stream()
                            .map(r -> question(r).toBuilder().period(Period.parse(year)).build())
                            .toList());
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
        BarChart chart = new BarChart(title, "", unit, bars);
        if (chart.isWorthDrawing()) {
            chart.write(html, visit.lang());
        }
    }

    void table(Html html) {
        String said =
                rows.known() < 1000
                        ? visit.say("explore-page.rows", rows.known())
                        : visit.say("explore-page.many-rows", rows.known());
        html.scroll(said).open("table", "class", "stack");
        html.leaf("caption", asked.isAcross() ? said + ", " + across() : said);
        html.heads().head(visit.say("explore-page.no"));
        asked.axes().forEach(a -> html.head(head(a)));
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

    /** The years and the unit of columns by year. */
    private String across() {
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

    private String head(Dimension dimension) {
        return switch (dimension) {
            case REPORTER -> visit.say("common.reporter");
            case PARTNER -> visit.say("common.partner");
            case PRODUCT -> visit.say("common.product");
            default -> visit.say("common.year");
        };
    }
}
