// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.api.Api;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Any dataset as a table one can turn: a member or a row each for every dimension, order, names to
 * look for, change, share and place beside each number, all in the address.
 */
final class ExplorePage {

    private static final int PAGE = 50;
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
        List<Exploring> starts =
                Exploring.starts(dataset, visit, desk.catalog().home(), desk.catalog().areas());
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
                || !(engine.answer(view.table(desk.catalog().areas()), visit.asOf().orElse(null))
                        instanceof TableAnswer.Known known)
                || known.size() > MOST_ROWS) {
            return false;
        }
        TopRows rows = new TopRows(order(view), visit.lang().locale(), 1, null);
        rows.read(known, (axis, code) -> code, (axis, code) -> true, "");
        return !rows.rows().isEmpty();
    }

    private String title(Visit visit, Exploring asked) {
        return visit.capital(said(visit, asked));
    }

    private String said(Visit visit, Exploring asked) {
        if (asked.axes().isEmpty()) {
            return desk.say(asked.question(), visit);
        }
        String said = desk.holdings().language().say(asked.ofAll(), visit.lang());
        return asked.isOfGroups() ? visit.say("explore-page.by-groups", said) : said;
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
        select(html, visit, asked, "columns", visit.say("explore-page.columns"), asked.columns());
        kinds(html, visit, asked);
        search(html, visit, asked);
        html.leaf("button", visit.say("common.show"), "class", "main").close().line();
    }

    /** Which kind of areas, where those of a row each hold one another. */
    private void kinds(Html html, Visit visit, Exploring asked) {
        List<String> kinds = asked.kinds(desk.catalog().areas());
        if (kinds.size() < 2 && !asked.mayBeOfGroups(kinds)) {
            return;
        }
        html.open("p").label(visit.say("explore-page.kind"), "kind").select("kind");
        String each = kinds.size() > 1 ? "explore-page.all-kinds" : "explore-page.each-by-itself";
        html.option(visit.say(each), Exploring.EACH, asked.kind().isEmpty());
        kinds.forEach(
                kind -> html.option(AreaPages.kinds(kind, visit), kind, kind.equals(asked.kind())));
        html.close("select", "p");
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
            case "columns" ->
                    switch (code) {
                        case "years" -> visit.say("explore-page.a-year-each");
                        case "flow" -> visit.say("explore-page.both-flows");
                        case "partner" -> visit.say("explore-page.a-partner-each");
                        case "product" -> visit.say("explore-page.a-product-each");
                        case "reporter" -> visit.say("explore-page.an-area-each");
                        default -> visit.say("explore-page.value-change-share");
                    };
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
        if (answer instanceof Answer.Unknown u && u.reason() == Reason.NO_DATA) {
            unfilled(html, visit, asked);
        }
    }

    /** That nothing is held of what was chosen, what would fill it, and where something is. */
    private static void unfilled(Html html, Visit visit, Exploring asked) {
        Unfilled.write(html, visit, "unfilled.table", ExploredRows.heads(visit, asked));
        html.open("p")
                .link(
                        visit.to("/datasets", asked.dataset().id()) + "/table",
                        visit.say("explore-page.what-is-held"))
                .close()
                .line();
    }

    private void table(Html html, Visit visit, Exploring asked) {
        TableAnswer answer =
                engine.answer(asked.table(desk.catalog().areas()), visit.asOf().orElse(null));
        if (answer instanceof TableAnswer.Unknown unknown) {
            if (unknown.reason() == Reason.NO_DATA && visit.asOf().isEmpty()) {
                unfilled(html, visit, asked);
                return;
            }
            html.leaf(
                    "p",
                    visit.say("common.not-known")
                            + new AnswerWords(visit.lang(), desk.words(), desk.names())
                                    .said(unknown.message()),
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
        TopRows rows = new TopRows(order(asked), visit.lang().locale(), PAGE, after(visit, asked));
        List<Dimension> axes = asked.axes();
        Areas areas = desk.catalog().areas();
        rows.read(
                known,
                (axis, code) -> name(axes.get(axis), code, visit),
                (axis, code) -> asked.isOfKind(axes.get(axis), code, areas),
                asked.get("name"));
        rows(html, visit, asked, rows);
        under(html, visit, asked, known);
    }

    private static TopRows.Order order(Exploring asked) {
        return TopRows.Order.valueOf(asked.get("sort").toUpperCase(Locale.ROOT));
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
            none(html, visit, asked, rows);
            return;
        }
        ExploredRows shown = new ExploredRows(desk, visit, asked, rows);
        shown.chart(html, title(visit, asked));
        shown.table(html);
        missing(html, visit, rows);
        shown.dashes(html);
        pages(html, visit, asked, rows);
    }

    /** Why there is no row: none is called so, none may be told, or none is held. */
    private static void none(Html html, Visit visit, Exploring asked, TopRows rows) {
        String name = asked.get("name");
        if (!name.isEmpty()) {
            html.leaf("p", visit.say("explore-page.no-such-name", name), "class", "notice");
        } else if (rows.missing() > 0) {
            html.leaf("p", visit.say("explore-page.no-row-is-known"), "class", "notice");
        } else {
            unfilled(html, visit, asked);
        }
        missing(html, visit, rows);
    }

    /** Which rows are held and have no number, and why. */
    private static void missing(Html html, Visit visit, TopRows rows) {
        if (rows.missing() == 0) {
            return;
        }
        Map<Reason, List<String>> byReason = new EnumMap<>(Reason.class);
        rows.unknown()
                .forEach(
                        u ->
                                byReason.computeIfAbsent(u.reason(), r -> new ArrayList<>())
                                        .add(String.join(" – ", u.names())));
        String said =
                byReason.entrySet().stream()
                        .map(
                                e ->
                                        String.join(", ", e.getValue())
                                                + " ("
                                                + e.getKey().words().in(visit.lang())
                                                + ")")
                        .collect(Collectors.joining("; "));
        if (rows.missing() > rows.unknown().size()) {
            said += ", " + visit.say("explore-page.and-others");
        }
        html.small(visit.say("explore-page.not-shown", rows.missing(), said));
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
                        + Visit.encode(asked.inFull(known.question()).toString())
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
        Citing.write(
                html,
                visit,
                desk.dataset(asked.dataset().id(), visit),
                said(visit, asked),
                desk.catalog());
    }
}
