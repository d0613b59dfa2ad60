// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.chart.ChartFile;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.CheckJob;
import eu.fondaco.web.Checks;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.ReviewedChecks;
import eu.fondaco.web.catalogue.Descriptors;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.search.Entry;
import eu.fondaco.web.search.SearchIndex;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All pages of an observatory, by the path after the language. Knows nothing of HTTP but status
 * codes; a page that can't be made for a code becomes a page that says so and offers the nearest.
 */
public final class Site {

    /** Pages on which visitors arrive. */
    private static final List<String> FIRST = List.of("/", "/briefs");

    private static final long MOST_WAIT = 10_000; // milliseconds

    private final Map<String, Page.Maker> makers = new LinkedHashMap<>();
    private final Shelf shelf = new Shelf();
    private final BackgroundWork background = new BackgroundWork();
    private final CheckedBriefs briefs;
    private final Label name;
    private final boolean modelled;
    private final Relations relations;
    private final String publishers;
    private final Layout layout;
    private final SearchPages search;
    private final CheckPage check;
    private final ReviewPages review;
    private final List<String> pages = new ArrayList<>();

    /**
     * The pages of an observatory.
     *
     * @param reviewing whether the page of a check offers to keep it
     * @param loading whether the page of datasets leads to where sheets are loaded
     */
    public Site(
            Holdings holdings,
            Checks checks,
            Registry registry,
            ReviewedChecks reviewed,
            boolean reviewing,
            boolean loading) {
        Desk desk = new Desk(holdings);
        briefs = new CheckedBriefs(holdings, background);
        name = holdings.catalog().name();
        modelled = holdings.catalog().modelled();
        relations = holdings.catalog().relations();
        List<String> sources =
                holdings.store().releases().stream()
                        .map(Release::source)
                        .filter(source -> !source.isBlank())
                        .distinct()
                        .toList();
        boolean one = sources.size() == 1 && holdings.catalog().figures().isEmpty();
        publishers = one ? sources.get(0) : "";
        layout = new Layout(name, modelled);
        List<Entry> entries = Findable.in(holdings);
        entries.forEach(entry -> pages.add(entry.page()));
        registry.flows()
                .forEach(flow -> pages.add("/datasets/" + Visit.segment(flow.dataset().id())));
        SearchIndex index = new SearchIndex(entries);
        search = new SearchPages(desk, index);
        check = new CheckPage(desk, checks, reviewing);
        review = new ReviewPages(desk);
        BriefPages brief = new BriefPages(desk, briefs);
        RelationPages relation = new RelationPages(desk, briefs);
        pages.addAll(relation.sheets());
        makers.put("/", new HomePage(desk, briefs)::show);
        pair("/briefs", brief::list, brief::one);
        makers.put(OverturnedPage.PATH, new OverturnedPage(desk)::show);
        KeptPages kept = new KeptPages(desk, reviewed);
        pair(KeptPages.FOLDER, kept::list, kept::one);
        makers.put("/check", check::empty);
        makers.put("/ask", new AskPage(desk, index)::show);
        pair("/relations", relation::list, relation::one);
        registers(desk, holdings, registry, loading);
        makers.put("/search", search::search);
        makers.put("/contents", search::contents);
        about();
        makers.keySet().stream().filter(p -> !p.contains("{")).forEach(pages::add);
    }

    private void registers(Desk desk, Holdings holdings, Registry registry, boolean loading) {
        Descriptors descriptors = new Descriptors(holdings, registry);
        FigurePages figure = new FigurePages(desk, descriptors);
        pair("/figures", figure::list, figure::one);
        AreaPages area = new AreaPages(desk);
        pair("/areas", area::list, area::one);
        ProductPages product = new ProductPages(desk);
        pair("/products", product::list, product::one);
        MeasurePages measure = new MeasurePages(desk);
        pair("/measures", measure::list, measure::one);
        InstrumentPages instrument = new InstrumentPages(desk, loading);
        pair("/instruments", instrument::list, instrument::one);
        TreatyPages treaty = new TreatyPages(desk);
        pair("/treaties", treaty::treaties, treaty::treaty);
        pair("/strategies", treaty::strategies, treaty::strategy);
        SourcePages source = new SourcePages(desk);
        pair("/sources", source::list, source::one);
        DatasetPages dataset = new DatasetPages(desk, registry, descriptors, loading);
        pair("/datasets", dataset::list, dataset::one);
        ReleasePages release = new ReleasePages(desk);
        pair("/releases", release::list, release::one);
        holdings.releases().forEach(r -> pages.add("/releases/" + r.day()));
        makers.put(GoalPages.PATH, new GoalPages(desk)::all);
        makers.put(CardPage.PATH, new CardPage(desk)::show);
        makers.put("/compare", new ComparePage(desk)::show);
        makers.put("/datasets/{id}/table", new ExplorePage(desk)::show);
        makers.put("/disagreements", source::disagreements);
    }

    private void about() {
        AboutPages about = new AboutPages();
        makers.put("/accessibility", about::accessibility);
        makers.put("/privacy", about::privacy);
        makers.put("/method", about::method);
        makers.put("/api", about::api);
    }

    private void pair(String folder, Page.Maker list, Page.Maker one) {
        makers.put(folder, list);
        makers.put(folder + "/{id}", one);
    }

    /** Has every page say something before its content; null for nothing. */
    public void warn(Label words) {
        layout.warn(words);
        shelf.clear();
    }

    /** Paths after the language of all pages that can be named, without questions. */
    public List<String> pages() {
        return List.copyOf(pages);
    }

    /** The pages, by path; {@code {id}} stands for a code or id. */
    public Map<String, Page.Maker> makers() {
        return Map.copyOf(makers);
    }

    /**
     * A page as HTML, with its status; or the content of a file.
     *
     * @param html the content; that of a picture is a character a byte
     * @param file name under which it is to be saved; empty for a page and for reports
     */
    public record Shown(int status, String html, String file) {}

    /**
     * The page of a visit; those that ask much and nothing of the visitor's own are kept a while.
     */
    public Shown show(Page.Maker maker, Visit visit) {
        background.visitorCame();
        try {
            return kept(maker, visit);
        } finally {
            background.visitorLeft();
        }
    }

    private Shown kept(Page.Maker maker, Visit visit) {
        return visit.path().matches("/|/(relations|areas|compare)(/.*)?")
                ? shelf.get(visit.permalink(), briefs.howMany(), () -> made(maker, visit))
                : made(maker, visit);
    }

    /**
     * Makes the first pages in every language, so that the first visitor doesn't wait for them, and
     * begins to check the briefs in the background; then the first pages are made once more.
     *
     * <p>Waits for the first pages, but not long.
     *
     * @param hosts scheme and host of each way by which visitors know the site
     * @param further what is done once the first pages are made
     */
    public void prepare(List<String> hosts, Runnable further) {
        FutureTask<Void> first =
                new FutureTask<>(
                        () -> {
                            first(hosts);
                            further.run();
                        },
                        null);
        background.last(first);
        briefs.begin();
        background.last(() -> first(hosts));
        background.start();
        try {
            first.get(MOST_WAIT, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            System.getLogger(Site.class.getName())
                    .log(System.Logger.Level.DEBUG, "the first pages aren't made yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void first(List<String> hosts) {
        for (String host : hosts) {
            for (Lang lang : Lang.values()) {
                FIRST.forEach(path -> make(new Visit(lang, path, Map.of(), "", host, false)));
            }
        }
    }

    private void make(Visit visit) {
        try {
            show(makers.get(visit.path()), visit);
        } catch (RuntimeException e) { // a visitor is told what fails
            System.getLogger(Site.class.getName())
                    .log(System.Logger.Level.WARNING, "a page couldn't be made before", e);
        }
    }

    /** Ends what goes on in the background. */
    public void close() {
        background.close();
    }

    private Shown made(Page.Maker maker, Visit visit) {
        Page page;
        try {
            page = maker.make(visit);
        } catch (NoSuchPageException e) {
            page = search.missing(visit, e.getMessage());
        }
        return shown(visit, page);
    }

    /** The pages whose charts stand alone for others to show, by path. */
    public Map<String, Page.Maker> embeds() {
        Map<String, Page.Maker> some = new LinkedHashMap<>(makers);
        some.keySet().removeIf(path -> !EmbedPages.isFor(path));
        return some;
    }

    /**
     * What a page of others is told of one of ours by oEmbed; empty where it has no such chart.
     *
     * @param visit as {@link Embedding#page} gives it
     */
    public Optional<Map<String, Object>> told(Visit visit, int maxWidth, int maxHeight) {
        Optional<String> pattern =
                makers.keySet().stream()
                        .filter(p -> visit.path().matches(p.replace("{id}", "[^/]+")))
                        .findFirst();
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>(visit.parameters());
        int id = pattern.get().indexOf("{id}");
        if (id > 0) {
            parameters.put(
                    "id",
                    URLDecoder.decode(
                            visit.path().substring(id).replaceFirst("/.*", ""),
                            StandardCharsets.UTF_8));
        }
        Visit whole =
                new Visit(
                        visit.lang(),
                        visit.path(),
                        parameters,
                        visit.query(),
                        visit.host(),
                        visit.here());
        try {
            return ChartFile.find(
                            makers.get(pattern.get()).make(whole).content().toString(),
                            EmbedPages.chart(whole))
                    .map(
                            figure ->
                                    Embedding.told(
                                            visit, figure, visit.say(name), maxWidth, maxHeight));
        } catch (NoSuchPageException e) {
            return Optional.empty();
        }
    }

    /** One chart of a page, alone; which one, and whether as a file, the visit says. */
    public Shown embed(Page.Maker maker, Visit visit) {
        return shelf.get(
                EmbedPages.ROOT + visit.permalink(),
                0,
                () -> {
                    try {
                        return EmbedPages.show(
                                maker.make(visit),
                                visit,
                                source(visit),
                                relations.say(publishers, visit.lang()));
                    } catch (NoSuchPageException e) {
                        return shown(visit, search.missing(visit, e.getMessage()));
                    }
                });
    }

    /** How charts that stand alone name this observatory; what is modelled says so there too. */
    private String source(Visit visit) {
        return visit.say(name) + (modelled ? visit.say("site.modelled-not-real") : "");
    }

    /** The page for an address that leads nowhere. */
    public Shown missing(Visit visit) {
        return shown(visit, search.missing(visit, ""));
    }

    /** The page for a request that isn't served. */
    public Shown refused(Visit visit, RefusedException why, String text) {
        return shown(visit, check.refused(visit, text, why));
    }

    /** The page where another one isn't given, with the reason: too late, too many, unavailable. */
    public Shown declined(Visit visit, RefusedException why) {
        Html html = new Html();
        html.open("div", "class", "answer none")
                .open("p", "class", "value")
                .told(visit.say(why.words()))
                .close("p", "div");
        return shown(visit, new Page(why.status(), visit.say("site.this-page-isnt-shown"), html));
    }

    /** The page at the address of a kept check whose file can't be read. */
    public Shown broken(Visit visit, DataIssue fault) {
        return shown(visit, KeptPages.unreadable(visit, fault));
    }

    /** The page for what should never happen. */
    public Shown failed(Visit visit) {
        Html html = new Html();
        html.leaf("p", visit.say("site.this-page-couldnt-be-made-the"));
        return shown(visit, new Page(500, visit.say("site.something-went-wrong"), html));
    }

    /**
     * A visitor's text checked: the page, a report to save, or the text itself with what the
     * visitor said of its statements.
     *
     * @param name of its file
     * @param document what a file that isn't text was read as; null for texts
     * @param readings fields of the form that say what statements are about
     * @param format page, html, jsonl, text or copy; pdf and docx give the page they are printed
     *     from
     */
    public Shown check(
            Visit visit,
            String name,
            String text,
            Document document,
            Map<String, String> readings,
            String format) {
        ReadingsSaid said = new ReadingsSaid(readings);
        CheckPage.Sent sent = new CheckPage.Sent(name, text, document);
        if (format.equals("copy") || !said.isEmpty()) {
            sent = check.annotated(visit, sent, said);
        }
        if (format.equals("copy") && said.troubles().isEmpty()) {
            return new Shown(200, sent.text(), sent.name());
        }
        CheckedBrief checked = check.check(visit, sent);
        return List.of("html", "jsonl", "text", "pdf", "docx").contains(format)
                ? new Shown(200, check.report(visit, format, checked), "")
                : shown(visit, check.result(visit, sent, checked, said));
    }

    /** How a visitor's text is to be checked. */
    public Checker.Options howToCheck(Visit visit) {
        return CheckPage.options(visit);
    }

    /** The page of a text checked in the background. */
    public Shown checked(Visit visit, CheckedBrief checked) {
        CheckPage.Sent sent = new CheckPage.Sent(checked.name(), checked.document().raw(), null);
        return shown(visit, check.result(visit, sent, checked, ReadingsSaid.NOTHING));
    }

    /** The page that says how far a check in the background is. */
    public Shown job(Visit visit, String id, CheckJob.State state) {
        return shown(visit, JobPage.going(visit, id, state));
    }

    /** The page for a check that isn't held any more. */
    public Shown jobForgotten(Visit visit) {
        return shown(visit, JobPage.forgotten(visit));
    }

    /** The pages of reviewers. */
    public ReviewPages reviewPages() {
        return review;
    }

    /** A page in the frame that all share. */
    public Shown shown(Visit visit, Page page) {
        return new Shown(page.status(), layout.render(visit, page), "");
    }
}
