// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import java.util.OptionalInt;

/** The products and named aggregates an observatory knows, and a page for each. */
final class ProductPages {

    private final Desk desk;

    ProductPages(Desk desk) {
        this.desk = desk;
    }

    Page list(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("product-pages.codes-of-nomenclatures-and-named-aggregates"));
        html.open("ul", "class", "plain");
        for (Product product : desk.catalog().products().list()) {
            html.open("li").link(visit.to("/products", product.code()), visit.say(product.name()));
            html.text(" ").leaf("small", product.code()).close().line();
        }
        html.close();
        if (desk.catalog().products().list().size() < 2) {
            Unfilled.write(html, visit, "unfilled.products");
        }
        return Page.of(visit.say("product-pages.products"), html);
    }

    Page one(Visit visit) {
        String code = visit.parameter("id");
        Product product =
                desk.catalog()
                        .products()
                        .find(code)
                        .orElseThrow(() -> new NoSuchPageException(code));
        Html html = new Html().open("dl");
        term(html, visit.say("product-pages.code"), product.code());
        term(html, visit.say("common.in-english"), product.name().en());
        term(html, visit.say("common.in-italian"), product.name().it());
        if (!product.parent().isEmpty()) {
            html.leaf("dt", visit.say("product-pages.part-of"));
            html.open("dd");
            named(html, visit, product.parent());
            html.close();
        }
        if (!product.parts().isEmpty()) {
            html.leaf("dt", visit.say("product-pages.sum-of")).open("dd");
            String between = "";
            for (String part : product.parts().stream().sorted().toList()) {
                html.text(between);
                named(html, visit, part);
                between = ", ";
            }
            html.close();
        }
        html.close().line();
        tables(html, visit, code);
        new ProductTrade(desk).write(html, visit, code);
        exporters(html, visit, code);
        List<Figure> about =
                desk.catalog().figures().stream()
                        .filter(f -> f.question().product().list().contains(code))
                        .toList();
        if (!about.isEmpty()) {
            html.leaf("h2", visit.say("common.figures"));
            new FigureTable(desk, visit)
                    .write(
                            html,
                            about.subList(0, Math.min(60, about.size())),
                            about.size() + visit.say("product-pages.figures-about-it"));
        }
        return Page.of(visit.capital(visit.say(product.name())), html);
    }

    /** The tables that have it, with a row for each area; else what would fill the page. */
    private void tables(Html html, Visit visit, String code) {
        List<String> held =
                desk.holdings().store().datasets().stream()
                        .filter(d -> d.products().contains(code))
                        .map(Dataset::id)
                        .toList();
        html.leaf("h2", visit.say("product-pages.trade"));
        if (held.isEmpty()) {
            Unfilled.write(html, visit, "product-pages.no-table-has-it");
            return;
        }
        html.open("ul", "class", "plain");
        for (String id : held) {
            html.open("li")
                    .link(
                            visit.to("/datasets", id)
                                    + "/table?reporter=*&partner=W00&product="
                                    + Visit.encode(code),
                            visit.say("product-pages.as-a-table", desk.dataset(id, visit)))
                    .close();
        }
        html.close().line();
    }

    /**
     * Exports of it on the map of the areas around home, or of home's parts, in the newest year.
     */
    private void exporters(Html html, Visit visit, String code) {
        String home = desk.catalog().home();
        OptionalInt year =
                desk.holdings().store().datasets().stream()
                        .filter(d -> d.products().contains(code))
                        .flatMap(d -> d.coverage().values().stream())
                        .flatMap(periods -> KnownPeriods.whole(periods).stream())
                        .mapToInt(Integer::intValue)
                        .max();
        if (!home.isEmpty() && year.isPresent()) {
            Question question =
                    TradeYears.level(home, Area.WORLD, TradeFlow.EXPORTS, year.getAsInt())
                            .toBuilder()
                            .product(code)
                            .build();
            new RegionMap(desk).write(html, visit, question);
        }
    }

    /** A product's name, which leads to it, and its code; the code alone where no list names it. */
    private void named(Html html, Visit visit, String code) {
        if (desk.catalog().products().find(code).isEmpty()) {
            html.text(code);
            return;
        }
        html.link(visit.to("/products", code), desk.products(Codes.of(code), visit))
                .text(" ")
                .leaf("small", code);
    }
}
