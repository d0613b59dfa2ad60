// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.answer.Undeclared;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.catalogue.Descriptors;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Registry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The datasets: what each holds, its releases, files to take, and lines that read it with other
 * tools.
 */
final class DatasetPages {

    private final Desk desk;
    private final Registry registry;
    private final Descriptors descriptors;
    private final boolean loading;

    /**
     * @param loading whether sheets may be loaded on this site
     */
    DatasetPages(Desk desk, Registry registry, Descriptors descriptors, boolean loading) {
        this.loading = loading;
        this.desk = desk;
        this.registry = registry;
        this.descriptors = descriptors;
    }

    Page list(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("dataset-pages.each-dataset-can-be-taken-as"));
        if (registry.flows().isEmpty()) {
            Unfilled.write(html, visit, "unfilled.datasets");
        }
        html.open("ul", "class", "plain");
        for (Served flow : registry.flows()) {
            String id = flow.dataset().id();
            html.open("li").link(visit.to("/datasets", id), desk.dataset(id, visit)).text(" ");
            html.leaf("small", extent(flow.dataset(), visit) + " · " + id).text(" ");
            html.link(visit.to("/datasets", id) + "/table", visit.say("dataset-pages.as-a-table"))
                    .close()
                    .line();
        }
        html.close();
        if (loading) {
            html.open("p")
                    .link(visit.to(SheetPages.FOLDER), visit.say("common.load-an-office-sheet"))
                    .close();
        }
        return Page.of(visit.say("common.datasets"), html);
    }

    static String extent(Dataset d, Visit visit) {
        return visit.say(
                "dataset-pages.extent",
                new Amounts(d.unit(), 1, 0).words(visit.lang()),
                d.reporters().size(),
                d.partners().size(),
                d.products().size());
    }

    Page one(Visit visit) {
        String id = visit.parameter("id");
        Served flow =
                registry.flows().stream()
                        .filter(f -> f.dataset().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        Html html = new Html();
        html.lead(extent(flow.dataset(), visit) + " · " + id);
        html.open("p")
                .link(
                        visit.to("/datasets", id) + "/table",
                        visit.say("dataset-pages.explore-it-as-a-table"))
                .close();
        files(html, visit, flow);
        releases(html, visit, flow.releases());
        html.leaf("h2", visit.say("dataset-pages.read-it-with"));
        new Snippets(flow, visit.host(), desk.catalog().home())
                .byTool()
                .forEach(
                        (tool, text) -> {
                            html.leaf("h3", tool, "id", tool.toLowerCase(java.util.Locale.ROOT));
                            if (tool.equals("Excel")) {
                                html.leaf(
                                        "p",
                                        visit.say("dataset-pages.data-from-web-with-this-address"));
                            }
                            html.leaf("pre", text, "data-tool", tool);
                        });
        html.leaf("p", visit.say("dataset-pages.a-confidential-value-is-not-given"));
        html.written(descriptors.script(id, visit.host(), visit.lang()));
        return Page.of(desk.dataset(id, visit), html);
    }

    private void files(Html html, Visit visit, Served flow) {
        html.leaf("h2", visit.say("dataset-pages.files")).open("ul", "class", "plain");
        String file =
                "/data/" + URLEncoder.encode(flow.dataset().id(), StandardCharsets.UTF_8) + ".";
        html.open("li").link(file + "json", "JSON-stat").close();
        desk.holdings()
                .formats()
                .forEach(
                        f ->
                                html.open("li")
                                        .link(
                                                file + f.extension(),
                                                f.extension().toUpperCase(java.util.Locale.ROOT))
                                        .close());
        String about = "/catalog/" + Visit.segment(flow.dataset().id());
        html.open("li").link(about + "/csv-metadata.json", "CSVW").close();
        html.open("li").link(about + "/datapackage.json", "Data Package").close();
        String sdmx =
                "/sdmx/v1/dataflow/" + flow.flow().ref().agency() + "/" + flow.flow().ref().id();
        html.open("li").link(sdmx + "/latest?references=all", "SDMX").close().close();
    }

    private static String withdrawn(Release release, Visit visit) {
        return release.withdrawn() == null
                ? ""
                : visit.say("dataset-pages.withdrawn-on")
                        + release.withdrawn().day()
                        + ": "
                        + release.withdrawn().reason();
    }

    private void releases(Html html, Visit visit, List<Release> releases) {
        html.leaf("h2", visit.say("dataset-pages.releases")).open("ul", "class", "plain");
        for (Release release : releases) {
            String day =
                    release.knownFrom() == null
                            ? visit.say("dataset-pages.without-a-date")
                            : release.knownFrom().toString();
            html.leaf(
                    "li",
                    day
                            + ", "
                            + desk.told(Undeclared.shown(release.source(), visit.lang()), visit)
                            + (release.licence().isEmpty() ? "" : ", " + release.licence())
                            + withdrawn(release, visit));
        }
        html.close();
    }
}
