// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.product.Product;
import eu.fondaco.publishing.html.Html;
import java.util.List;

/** The products and named aggregates an observatory knows, and a page for each. */
final class ProductPages {

    private final Desk desk;

    ProductPages(Desk desk) {
        this.desk = desk;
    }

    Page list(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.say("product-pages.codes-of-nomenclatures-and-named-aggregates"),
                "class",
                "lead");
        html.open("ul", "class", "plain");
        for (Product product : desk.catalog().products().list()) {
            html.open("li").link(visit.to("/products", product.code()), visit.say(product.name()));
            html.text(" ").leaf("small", product.code()).close().line();
        }
        html.close();
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
            html.open("dd").link(visit.to("/products", product.parent()), product.parent()).close();
        }
        if (!product.parts().isEmpty()) {
            term(
                    html,
                    visit.say("product-pages.sum-of"),
                    String.join(" + ", product.parts().stream().sorted().toList()));
        }
        html.close().line();
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
}
