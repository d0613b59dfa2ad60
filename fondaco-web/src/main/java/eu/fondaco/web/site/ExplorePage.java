// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.api.Api;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Any dataset as a table one can turn: a member or a row each for every dimension, order, names to
 * look for, change, share and place beside each number, all in the address.
 */
final class ExplorePage {

    private static final int PAGE = 50;
    private static final int BARS = 15;
    private static final int MOST_CHOICES = 1_500;
    private static final long MOST_ROWS = 400_000;

    private final Desk desk;
    private final TableEngine engine;

    ExplorePage(Desk desk) {
        this.desk = desk;
        engine = desk.tables();
    }

    Page show(Visit visit) {
        String id = visit.parameter("id");
        Dataset dataset =
                desk.holdings().store().datasets().stream()
                        .filter(d -> d.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        List<Exploring> starts = Exploring.starts(dataset, visit, desk.catalog().home());
        Exploring asked =
                starts.stream()
                        .filter(e -> starts.size() == 1 || hasRows(e, visit))
                        .findFirst()
                        .orElse(starts.get(0));
        Html html = new Html();
        html.open("p", "class", "lead")
                .text(visit.say("explore-page.explore"))
                .link(visit.to("/datasets", id), desk.dataset(id, visit))
                .close();
        form(html, visit, asked);
        if (asked.axes().isEmpty()) {
            one(html, visit, asked);
        } else {
            table(html, visit, asked);
        }
        return Page.of(title(visit, asked), html);
    }

    /** Whether a view has a number to show. */
    private boolean hasRows(Exploring view, Visit visit) {
        if (view.axes().isEmpty()
                || !(engine.answer(view.table(), visit.asOf().orElse(null))
                        instanceof TableAnswer.Known known)
                || known.size() > MOST_ROWS) {
            return false;
        }
        TopRows rows = new TopRows(order(visit, view), 1, null);
        rows.read(known, (axis, code) -> code, row -> true);
        return !rows.rows().isEmpty();
    }

    private String title(Visit visit, Exploring asked) {
        return visit.capital(said(visit, asked));
    }

    private String said(Visit visit, Exploring asked) {
        return asked.axes().isEmpty()
                ? desk.say(asked.question(), visit)
                : desk.holdings().language().say(asked.table(), visit.lang());
    }

    private void form(Html html, Visit visit, Exploring asked) {
        Dataset d = asked.dataset();
        html.open(
                "form",
                "method",
                "get",
                "class",
                "facets noprint",
                "action",
                visit.to("/datasets", d.id()) + "/table");
        select(html, visit, asked, "flow", visit.say("common.flow"), List.of("X", "M"));
        select(html, visit, asked, "reporter", visit.say("common.reporter"), d.reporters());
        select(html, visit, asked, "partner", visit.say("common.partner"), d.partners());
        select(html, visit, asked, "product", visit.say("common.product"), d.products());
        select(html, visit, asked, "year", visit.say("common.year"), asked.years());
        select(
                html,
                visit,
                asked,
                "what",
                visit.say("explore-page.ordered-by"),
                List.of("level", "growth"));
        select(
                html,
                visit,
                asked,
                "sort",
                visit.say("explore-page.order"),
                List.of("largest", "smallest", "name"));
        search(html, visit, asked);
        html.leaf("button", visit.say("common.show"), "class", "main").close().line();
    }

    private static void search(Html html, Visit visit, Exploring asked) {
        html.open("p").label(visit.say("explore-page.name-contains"), "name");
        html.input("search", "name", asked.get("name")).close();
    }

    private void select(
            Html html,
            Visit visit,
            Exploring asked,
            String name,
            String label,
            Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        html.open("p").label(label, name);
        html.select(name);
        boolean dimension = List.of("reporter", "partner", "product", "year").contains(name);
        if (dimension) {
            html.option(
                    visit.say("explore-page.one-row-each"),
                    Exploring.EACH,
                    Exploring.EACH.equals(asked.get(name)));
        }
        Collator collator = Collator.getInstance(visit.lang().locale());
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> names.put(code, word(visit, name, code)));
        codes.stream()
                .sorted(
                        name.equals("year") || !dimension
                                ? Comparator.naturalOrder()
                                : Comparator.comparing(names::get, collator))
                .limit(MOST_CHOICES)
                .forEach(code -> html.option(names.get(code), code, code.equals(asked.get(name))));
        html.close("select", "p");
    }

    private String word(Visit visit, String name, String code) {
        return switch (name) {
            case "flow" ->
                    code.equals("X")
                            ? visit.say("common.exports-2")
                            : visit.say("common.imports-2");
            case "reporter", "partner" ->
                    code.equals(Area.WORLD)
                            ? visit.say("explore-page.all-partners-together")
                            : desk.area(code, visit);
            case "product" ->
                    code.equals(Product.TOTAL)
                            ? visit.say("explore-page.all-products-together")
                            : desk.products(Codes.of(code), visit);
            case "what" ->
                    code.equals("level")
                            ? visit.say("explore-page.value-2")
                            : visit.say("explore-page.change-on-the-year-before");
            case "sort" ->
                    switch (code) {
                        case "largest" -> visit.say("explore-page.largest-first");
                        case "smallest" -> visit.say("explore-page.smallest-first");
                        default -> visit.say("explore-page.by-name");
                    };
            default -> code;
        };
    }

    /** A single number, where every dimension has its member. */
    private void one(Html html, Visit visit, Exploring asked) {
        Answer answer = desk.answer(List.of(asked.question()), visit).get(0);
        String value =
                answer instanceof Answer.Known k
                        ? Numbers.print(k.value().value(), k.unit(), visit.lang())
                        : ((Answer.Unknown) answer).reason().words().in(visit.lang());
        html.open("p", "class", "key")
                .link(SiteLinks.address(visit, asked.question()), value)
                .close()
                .line();
    }

    private void table(Html html, Visit visit, Exploring asked) {
        TableAnswer answer = engine.answer(asked.table(), visit.asOf().orElse(null));
        if (answer instanceof TableAnswer.Unknown unknown) {
            html.leaf(
                    "p",
                    visit.say("common.not-known") + unknown.message().in(visit.lang()),
                    "class",
                    "notice");
            return;
        }
        TableAnswer.Known known = (TableAnswer.Known) answer;
        if (known.size() > MOST_ROWS) {
            html.leaf(
                    "p",
                    Numbers.decimal((double) known.size(), 0, visit.lang())
                            + visit.say("explore-page.rows-are-too-many-to-put"),
                    "class",
                    "notice");
            return;
        }
        TopRows rows = new TopRows(order(visit, asked), PAGE, after(visit, asked));
        List<Dimension> axes = asked.axes();
        String part = asked.get("name").toLowerCase(Locale.ROOT);
        rows.read(
                known,
                (axis, code) -> name(axes.get(axis), code, visit),
                row ->
                        part.isEmpty()
                                || String.join(" ", row.names())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(part));
        rows(html, visit, asked, rows);
        under(html, visit, asked, known);
    }

    private static Comparator<TopRows.Row> order(Visit visit, Exploring asked) {
        Comparator<TopRows.Row> byCodes = Comparator.comparing(r -> String.join("|", r.codes()));
        Collator collator = Collator.getInstance(visit.lang().locale());
        return switch (asked.get("sort")) {
            case "name" ->
                    Comparator.comparing((TopRows.Row r) -> String.join(" ", r.names()), collator)
                            .thenComparing(byCodes);
            case "smallest" ->
                    Comparator.comparingDouble(TopRows.Row::value).thenComparing(byCodes);
            default ->
                    Comparator.comparingDouble(TopRows.Row::value)
                            .reversed()
                            .thenComparing(byCodes);
        };
    }

    /** The row after which the page begins, from the address; null for the first page. */
    private TopRows.Row after(Visit visit, Exploring asked) {
        String[] parts = visit.parameter("after").split("\\|", -1);
        List<Dimension> axes = asked.axes();
        if (parts.length != axes.size() + 1
                || !parts[0].matches("-?\\d{1,20}(\\.\\d{1,20})?(E-?\\d{1,3})?")) {
            return null;
        }
        List<String> codes = Arrays.asList(parts).subList(1, parts.length);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            names.add(name(axes.get(i), codes.get(i), visit));
        }
        return new TopRows.Row(codes, names, Double.parseDouble(parts[0]));
    }

    private String name(Dimension dimension, String code, Visit visit) {
        return switch (dimension) {
            case REPORTER, PARTNER -> desk.area(code, visit);
            case PRODUCT -> desk.products(Codes.of(code), visit);
            default -> code;
        };
    }

    private void rows(Html html, Visit visit, Exploring asked, TopRows rows) {
        if (rows.rows().isEmpty()) {
            html.leaf("p", visit.say("explore-page.no-row-is-known"), "class", "notice");
            return;
        }
        Numbered numbered = new Numbered(visit, asked, rows);
        numbered.chart(html);
        numbered.table(html);
        pages(html, visit, asked, rows);
    }

    /** The rows of a page with change, share and place. */
    private final class Numbered {
        private final Visit visit;
        private final Exploring asked;
        private final TopRows rows;
        private final List<Answer> levels;
        private final List<Answer> changes;
        private final Amounts money;
        private final boolean byLevel;
        private final boolean shares;

        Numbered(Visit visit, Exploring asked, TopRows rows) {
            this.visit = visit;
            this.asked = asked;
            this.rows = rows;
            byLevel = asked.get("what").equals("level");
            Overlaps overlaps = new Overlaps(desk);
            shares =
                    byLevel
                            && asked.axes().stream()
                                    .noneMatch(a -> overlaps.on(a, asked.dataset()));
            List<Question> questions = new ArrayList<>();
            rows.rows().forEach(r -> questions.add(question(r)));
            rows.rows()
                    .forEach(
                            r -> {
                                Question q = question(r);
                                questions.add(
                                        q.toBuilder()
                                                .measure("growth")
                                                .base(q.period().plusYears(-1))
                                                .build());
                            });
            List<Answer> answers = desk.answer(questions, visit);
            levels = answers.subList(0, rows.rows().size());
            changes = answers.subList(rows.rows().size(), answers.size());
            money =
                    Amounts.ofTable(
                            asked.dataset().unit(),
                            levels.stream().mapToDouble(Numbered::value).toArray());
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
                    default -> b.period(eu.fondaco.core.time.Period.parse(code));
                }
            }
            return b.build();
        }

        /** The first rows as bars, where a row has one name. */
        void chart(Html html) {
            if (asked.axes().size() != 1) {
                return;
            }
            String unit = byLevel ? asked.dataset().unit() : "percent";
            List<BarChart.Bar> bars =
                    rows.rows().stream()
                            .limit(BARS)
                            .map(r -> new BarChart.Bar(r.names().get(0), r.value(), false))
                            .toList();
            BarChart chart = new BarChart(title(visit, asked), "", unit, bars);
            if (chart.isWorthDrawing()) {
                chart.write(html, visit.lang());
            }
        }

        void table(Html html) {
            html.open("table", "class", "stack")
                    .leaf("caption", visit.say("explore-page.rows", rows.known()));
            html.heads();
            html.head(visit.say("explore-page.no"));
            asked.axes().forEach(a -> html.head(head(a)));
            String[] heads = {
                visit.say("explore-page.value") + money.words(visit.lang()),
                visit.say("common.change"),
                visit.say("explore-page.of-all-rows")
            };
            for (int i = 0; i < (shares ? 3 : 2); i++) {
                html.numberHead(heads[i]);
            }
            html.rows().line();
            for (int i = 0; i < rows.rows().size(); i++) {
                row(html, i, heads);
            }
            html.close("tbody", "table").line();
        }

        private void row(Html html, int i, String[] heads) {
            TopRows.Row row = rows.rows().get(i);
            html.open("tr").leaf("td", String.valueOf(rows.before() + i + 1), "class", "place");
            for (int axis = 0; axis < row.names().size(); axis++) {
                html.leaf(
                        axis == 0 ? "th" : "td",
                        row.names().get(axis),
                        "scope",
                        axis == 0 ? "row" : null);
            }
            cell(html, levels.get(i), money, heads[0]);
            cell(html, changes.get(i), new Amounts("percent", 1, 1), heads[1]);
            if (shares) {
                html.leaf(
                        "td",
                        rows.sum() == 0
                                ? "–"
                                : new Amounts("percent", 1, 2)
                                        .print(100 * row.value() / rows.sum(), 0, visit.lang()),
                        "class",
                        "num",
                        "data-label",
                        heads[2]);
            }
            html.close().line();
        }

        private void cell(Html html, Answer answer, Amounts amounts, String head) {
            html.open("td", "class", "num", "data-label", head);
            Cells.link(html, visit, answer, amounts);
            html.close();
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

    private static void pages(Html html, Visit visit, Exploring asked, TopRows rows) {
        long end = rows.before() + rows.rows().size();
        html.open("p", "class", "pages");
        if (rows.before() > 0) {
            html.link(address(visit, asked, ""), visit.say("explore-page.first-rows"));
        }
        if (end < rows.known()) {
            String last = rows.rows().get(rows.rows().size() - 1).key();
            html.link(address(visit, asked, last), visit.say("explore-page.next-rows"));
        }
        html.close().line();
    }

    private static String address(Visit visit, Exploring asked, String after) {
        StringBuilder address =
                new StringBuilder(visit.to("/datasets", asked.dataset().id())).append("/table?");
        asked.all().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        e ->
                                address.append(e.getKey())
                                        .append('=')
                                        .append(Visit.encode(e.getValue()))
                                        .append('&'));
        visit.asOf().ifPresent(day -> address.append("as-of=").append(day).append('&'));
        return after.isEmpty()
                ? address.substring(0, address.length() - 1)
                : address.append("after=").append(Visit.encode(after)).toString();
    }

    /** Files of all rows, sources, how to cite. */
    private void under(Html html, Visit visit, Exploring asked, TableAnswer.Known known) {
        String address =
                Api.ROOT
                        + "/tables?q="
                        + Visit.encode(known.question().toString())
                        + visit.asOf().map(d -> "&as-of=" + d).orElse("");
        html.open("p").text(visit.say("common.all-rows-as-a-file"));
        html.link(address + "&format=csv", "CSV").text(", ").link(address, "JSON").close();
        html.open("ul", "class", "sources");
        for (EvidenceItem item : known.evidence().items()) {
            html.open("li");
            desk.sources(visit).write(html, item);
            html.close();
        }
        html.close();
        Citing.write(html, visit, asked.dataset().id(), said(visit, asked), desk.catalog());
    }
}
