// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.asking.FreeReader;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.search.Entry;
import eu.fondaco.web.search.SearchIndex;
import java.time.LocalDate;
import java.util.List;

/**
 * Search over all names and figures, the list of all contents, and the page for what isn't there.
 */
final class SearchPages {

    private static final int RESULTS = 40;

    /** A page that the list of contents names, by the keys of its name and of what it holds. */
    private record Content(String page, String name, String about) {}

    private static final List<Content> CONTENTS =
            List.of(
                    new Content("/briefs", "search-pages.briefs", "search-pages.briefs-about"),
                    new Content("/overturned", "overturned.title", "overturned.about"),
                    new Content(
                            "/relations", "search-pages.relations", "search-pages.relations-about"),
                    new Content(
                            "/instruments",
                            "search-pages.instruments",
                            "search-pages.instruments-about"),
                    new Content(
                            "/treaties", "search-pages.treaties", "search-pages.treaties-about"),
                    new Content(
                            "/strategies",
                            "search-pages.strategies",
                            "search-pages.strategies-about"),
                    new Content(CardPage.PATH, "card-page.before-and-after", "card-page.about"),
                    new Content(GoalPages.PATH, "goal-pages.how-far-goals-are", "goal-pages.about"),
                    new Content("/figures", "search-pages.figures", "search-pages.figures-about"),
                    new Content(
                            "/disagreements",
                            "search-pages.disagreements",
                            "search-pages.disagreements-about"),
                    new Content("/areas", "search-pages.areas", "search-pages.areas-about"),
                    new Content(
                            "/products", "search-pages.products", "search-pages.products-about"),
                    new Content(
                            "/measures", "search-pages.measures", "search-pages.measures-about"),
                    new Content(
                            "/datasets", "search-pages.datasets", "search-pages.datasets-about"),
                    new Content(
                            "/releases", "search-pages.releases", "search-pages.releases-about"),
                    new Content("/sources", "search-pages.sources", "search-pages.sources-about"));

    private final Desk desk;
    private final SearchIndex index;

    SearchPages(Desk desk, SearchIndex index) {
        this.desk = desk;
        this.index = index;
    }

    Page search(Visit visit) {
        String query = visit.parameter("q");
        Html html = new Html();
        html.open("form", "class", "wide", "method", "get");
        html.label(visit.say("search-pages.names-figures-agreements"), "words");
        html.empty("input", "type", "search", "id", "words", "name", "q", "value", query);
        html.open("p", "class", "buttons")
                .leaf("button", visit.say("common.search"))
                .close("p", "form");
        if (!query.isEmpty()) {
            asQuestion(html, visit, query);
            List<Entry> found = index.find(query, RESULTS);
            html.leaf(
                    "p",
                    found.isEmpty()
                            ? visit.say("search-pages.nothing-found")
                            : found.size() + visit.say("search-pages.found-best-first"),
                    "role",
                    "status");
            results(html, visit, found);
        }
        return Page.of(visit.say("common.search"), html);
    }

    /** The answer to words that ask, where one reading is clear, else the question they are. */
    private void asQuestion(Html html, Visit visit, String query) {
        if (isAnswered(html, visit, query)) {
            return;
        }
        try {
            Question question = desk.holdings().language().parse(query, visit.lang());
            html.open("p", "class", "panel").text(visit.say("search-pages.as-a-question"));
            html.link(SiteLinks.address(visit, question), desk.say(question, visit)).close();
        } catch (QuestionSyntaxException noQuestion) {
            return; // names are looked for
        }
    }

    private boolean isAnswered(Html html, Visit visit, String query) {
        if (query.length() > FreeReader.MAX_LENGTH) {
            return false;
        }
        Reply reply =
                desk.holdings()
                        .free()
                        .free(query, visit.lang(), visit.asOf().orElse(null), LocalDate.now());
        if (reply.kind() != Reply.Kind.ANSWER) {
            return false;
        }
        html.open("p", "class", "panel").text(visit.say("search-pages.answer"));
        html.link(visit.to("/ask") + "?q=" + Visit.encode(query), reply.sentence()).close();
        return true;
    }

    static void results(Html html, Visit visit, List<Entry> found) {
        html.open("ul", "class", "plain");
        for (Entry entry : found) {
            html.open("li").link(visit.to(entry.page()), visit.say(entry.name()));
            html.text(" ").leaf("span", visit.say(entry.kind()), "class", "tag").close().line();
        }
        html.close();
    }

    /** For an address that leads nowhere, with the nearest that lead somewhere. */
    Page missing(Visit visit, String asked) {
        Html html = new Html();
        html.open("p", "class", "lead").text(visit.say("search-pages.nothing-here-is-called"));
        html.leaf("q", asked.isBlank() ? visit.path() : asked).text(".").close();
        List<Entry> near =
                index.find((asked.isBlank() ? visit.path() : asked).replaceAll("[/_-]", " "), 8);
        if (!near.isEmpty()) {
            html.leaf("h2", visit.say("search-pages.the-nearest"));
            results(html, visit, near);
        }
        html.open("p")
                .link(visit.to("/contents"), visit.say("search-pages.all-contents-2"))
                .close();
        return new Page(404, visit.say("search-pages.page-not-found"), html);
    }

    Page contents(Visit visit) {
        Html html = new Html().open("ul", "class", "cards");
        for (Content one : CONTENTS) {
            html.open("li").open("h2").link(visit.to(one.page), visit.say(one.name)).close();
            html.leaf("p", visit.say(one.about)).close();
        }
        html.close();
        return Page.of(visit.say("search-pages.all-contents"), html);
    }
}
