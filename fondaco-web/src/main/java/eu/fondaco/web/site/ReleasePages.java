// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.ReleaseNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The releases with which something was published: what changed, and notes on areas. */
final class ReleasePages {

    private static final Pattern FILE = Pattern.compile("(notes/)?(.+)\\.(en|it)\\.(html|docx)");

    private final Desk desk;
    private final List<ReleaseNotes> releases;

    ReleasePages(Desk desk) {
        this.desk = desk;
        this.releases = desk.holdings().releases();
    }

    Page list(Visit visit) {
        Html html = new Html();
        if (releases.isEmpty()) {
            html.open("p").told(visit.say("release-pages.none")).close();
        }
        html.open("ul", "class", "cards");
        for (ReleaseNotes release : releases) {
            html.open("li")
                    .open("h2")
                    .link(visit.to("/releases", release.day()), release.day())
                    .close();
            long notes = release.files().stream().filter(ReleasePages::isNote).count() / 2;
            html.leaf("p", visit.say("release-pages.with-notes", notes)).close();
        }
        html.close();
        return Page.of(visit.say("release-pages.releases"), html);
    }

    private static boolean isNote(String name) {
        return name.startsWith("notes/");
    }

    Page one(Visit visit) {
        String day = visit.parameter("id");
        ReleaseNotes release =
                releases.stream()
                        .filter(r -> r.day().equals(day))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(day));
        Html html = new Html();
        html.leaf("h2", visit.say("release-pages.what-changed"));
        files(html, visit, release, false);
        if (release.files().stream().anyMatch(ReleasePages::isNote)) {
            html.leaf("h2", visit.say("release-pages.notes"));
            files(html, visit, release, true);
        }
        return Page.of(visit.say("release-pages.release-of", day), html);
    }

    /** A line for each thing written, by its name, with the languages and formats it has. */
    private void files(Html html, Visit visit, ReleaseNotes release, boolean notes) {
        Map<String, List<Matcher>> lines = new TreeMap<>();
        for (String name : release.files()) {
            Matcher file = FILE.matcher(name);
            if (isNote(name) == notes && file.matches()) {
                lines.computeIfAbsent(name(file.group(2), notes, visit), n -> new ArrayList<>())
                        .add(file);
            }
        }
        html.open("ul");
        lines.forEach(
                (name, all) -> {
                    html.open("li").text(name.isEmpty() ? "" : name + ": ");
                    String before = "";
                    for (Matcher file : all) {
                        html.text(before);
                        before = ", ";
                        html.link(
                                "/releases/" + release.day() + "/" + file.group(),
                                words(file, visit));
                    }
                    html.close();
                });
        html.close();
    }

    private String name(String plain, boolean note, Visit visit) {
        return note
                ? desk.catalog().areas().find(plain).map(Area::name).map(visit::say).orElse(plain)
                : ""; // the heading says it
    }

    private static String words(Matcher file, Visit visit) {
        return visit.say(
                Lang.parse(file.group(3)) == Lang.IT
                        ? "release-pages.in-italian"
                        : "release-pages.in-english",
                file.group(4).equals("html") ? "HTML" : "Word");
    }
}
