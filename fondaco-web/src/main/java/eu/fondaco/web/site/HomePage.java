// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.report.PublicVerdict;
import eu.fondaco.publishing.report.Tally;
import eu.fondaco.web.BriefText;
import eu.fondaco.web.catalogue.News;
import eu.fondaco.web.catalogue.NewsLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The first page: the region's trade in a few numbers and one chart, the boxes to ask and to paste,
 * its main partners, its place among the regions, what is new, and what a checked brief looks like.
 */
final class HomePage {

    private static final int NEWS = 6;
    private static final int NEWS_YEARS = 5;
    private static final int STATEMENTS = 5;

    private final Desk desk;
    private final CheckedBriefs briefs;

    HomePage(Desk desk, CheckedBriefs briefs) {
        this.desk = desk;
        this.briefs = briefs;
    }

    Page show(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("home-page.a-regional-trade-observatory-it-answers"));
        String home = desk.catalog().home();
        Optional<TradeYears> trade =
                home.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TradeYears.of(desk, visit, home, Area.WORLD))
                                .filter(t -> t.yearOfParts().isPresent());
        Partners partners = new Partners(desk);
        trade.ifPresentOrElse(
                t ->
                        new KeyNumbers(desk, visit, t)
                                .write(html, cards -> partners.main(cards, visit, t)),
                () -> unheld(html, visit, home));
        boxes(html, visit);
        news(html, visit);
        trade.ifPresent(t -> chart(html, visit, t));
        trade.filter(t -> t.newestYear().isEmpty()).ifPresent(t -> parts(html, visit, t));
        trade.ifPresent(t -> partners.write(html, visit, t));
        trade.ifPresent(t -> new WorldMap(desk).write(html, visit, t));
        if (!home.isEmpty()) {
            RegionMap map = new RegionMap(desk);
            if (!map.exports(html, visit, home)) {
                trade.ifPresentOrElse(
                        t -> new Peers(desk).write(html, visit, t),
                        () -> map.place(html, visit, home));
            }
        }
        html.open("div", "class", "halves");
        held(html, visit);
        Optional<BriefText> shown =
                briefs.list().stream()
                        .filter(b -> b.lang().equals(Tongue.of(visit.lang())))
                        .findFirst()
                        .or(() -> briefs.list().stream().findFirst());
        shown.ifPresent(brief -> brief(html, visit, brief));
        html.close().line();
        return Page.of(visit.say(desk.catalog().name()), html);
    }

    /** Why the page shows no numbers of home: nothing is held, or no whole year of it. */
    private void unheld(Html html, Visit visit, String home) {
        boolean ofHome =
                desk.holdings().store().datasets().stream()
                        .anyMatch(d -> d.reporters().contains(home));
        if (ofHome) {
            html.open("p", "class", "unheld")
                    .told(visit.say("home-page.no-whole-year-is-held", desk.area(home, visit)))
                    .close();
        } else {
            Unfilled.write(html, visit, "unfilled.home");
        }
    }

    /**
     * What is held of partners and products where how much in all isn't, and what would bring it.
     */
    private void parts(Html html, Visit visit, TradeYears trade) {
        html.open("p", "class", "unheld")
                .told(visit.say("home-page.no-total", desk.area(trade.reporter(), visit)))
                .close();
        Traded traded = new Traded(desk);
        traded.byPartner(html, visit, trade);
        traded.byProduct(html, visit, trade);
    }

    private void boxes(Html html, Visit visit) {
        html.open("div", "class", "halves boxes")
                .open("section", "class", "panel")
                .leaf("h2", visit.say("home-page.ask-a-question"));
        AskPage.form(html, desk, visit, "", "");
        AskPage.examples(html, desk, visit, "h3");
        html.close().open("section", "class", "panel").leaf("h2", visit.say("common.check-a-text"));
        CheckForm.write(html, visit, "", 4);
        html.close("section", "div").line();
    }

    private void chart(Html html, Visit visit, TradeYears trade) {
        Html drawn = new Html();
        new TradeBothWays(desk).chart(drawn, visit, trade, List.of());
        html.open("section")
                .open("h2")
                .link(
                        visit.to("/areas", trade.reporter()),
                        desk.area(trade.reporter(), visit) + visit.say("home-page.and-the-world"))
                .close();
        if (drawn.toString().isBlank()) {
            String story = String.join(" ", new KeyNumbers(desk, visit, trade).story());
            html.leaf("p", story, "class", "story");
        }
        html.add(drawn).close();
    }

    /** What came in the last years; the newest of all where nothing did. */
    private void news(Html html, Visit visit) {
        LocalDate today = LocalDate.now();
        List<News> news = News.between(desk.holdings(), today.minusYears(NEWS_YEARS), today);
        if (news.isEmpty()) {
            news = News.between(desk.holdings(), LocalDate.EPOCH, today).stream().limit(1).toList();
        }
        html.open("section").leaf("h2", visit.say("home-page.what-is-new"));
        if (news.isEmpty()) {
            Unfilled.write(html, visit, "unfilled.news");
        } else {
            html.open("ul", "class", "plain");
            news.stream().limit(NEWS).forEach(n -> news(html, visit, n));
            html.close();
        }
        html.close().line();
    }

    private void held(Html html, Visit visit) {
        if (desk.holdings().store().datasets().isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", visit.say("home-page.held")).open("ul", "class", "plain");
        desk.holdings()
                .store()
                .datasets()
                .forEach(
                        d ->
                                html.open("li")
                                        .link(
                                                visit.to("/datasets", d.id()),
                                                desk.dataset(d.id(), visit))
                                        .text(", " + DatasetPages.extent(d, visit) + " · ")
                                        .link(
                                                visit.to("/datasets", d.id()) + "/table",
                                                visit.say("dataset-pages.as-a-table"))
                                        .close());
        html.close("ul", "section");
    }

    private void news(Html html, Visit visit, News news) {
        html.open("li")
                .leaf(
                        "span",
                        visit.date(news.day(), DateWords.Before.NOTHING) + " ",
                        "class",
                        "date");
        if (news instanceof News.Released r && !r.withdrawal()) {
            html.link(
                    visit.to("/datasets", r.release().dataset()),
                    visit.say("common.new-release") + desk.dataset(r.release().dataset(), visit));
        } else if (news instanceof News.Published p) {
            html.link(visit.to("/figures", p.figure().id()), desk.say(p.figure().question(), visit))
                    .text(": " + FigureTable.value(p.figure(), visit));
        } else if (news instanceof News.Agreed a) {
            html.link(
                    visit.to("/instruments", a.act().id()),
                    new InstrumentLine(visit, desk.relations()).title(a.act()));
        } else {
            NewsLine said = NewsLine.of(news, desk.holdings(), visit.lang());
            html.link(visit.to(said.page()), said.title());
        }
        html.close();
    }

    /** A checked brief: what of it doesn't hold first, then what does. */
    private void brief(Html html, Visit visit, BriefText brief) {
        Optional<CheckedBrief> known = briefs.known(brief);
        String address = visit.to("/briefs", brief.id());
        html.open("section")
                .leaf("h2", visit.say("home-page.a-checked-brief"))
                .open("p")
                .leaf("strong", brief.title(), "lang", brief.lang().tag());
        if (known.isEmpty()) {
            html.text(". " + visit.say("briefs.being-checked") + " ");
            html.link(address, visit.say("briefs.the-text")).close("p", "section");
            return;
        }
        CheckedBrief checked = known.get();
        html.text(". " + Tally.of(checked).verdictLine(visit.lang()) + ".").close();
        html.open("ul", "class", "plain");
        List<Checked> all = checked.statements();
        for (PublicVerdict wanted : List.of(PublicVerdict.DOES_NOT_HOLD, PublicVerdict.HOLDS)) {
            all.stream()
                    .filter(s -> PublicVerdict.of(s) == wanted)
                    .limit(wanted == PublicVerdict.HOLDS ? 2 : STATEMENTS)
                    .forEach(
                            s ->
                                    html.open("li")
                                            .leaf("strong", wanted.words().in(visit.lang()))
                                            .text(" ")
                                            .open("q", "lang", brief.lang().tag())
                                            .link(
                                                    address + "#s" + (all.indexOf(s) + 1),
                                                    s.claim().quote())
                                            .close("q", "li"));
        }
        html.close("ul").open("p");
        html.link(address, visit.say("home-page.all-verdicts-with-their-evidence"))
                .close("p", "section");
    }
}
