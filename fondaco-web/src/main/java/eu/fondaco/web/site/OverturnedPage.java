// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.report.PublicVerdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements of published texts that changes of what is held had judged otherwise, by day. */
final class OverturnedPage {

    static final String PATH = "/overturned";

    private final List<Overturned> all;

    OverturnedPage(Desk desk) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        this.all =
                desk.holdings().overturned().stream().filter(o -> !o.day().isAfter(today)).toList();
    }

    /** All of them, the newest day first, by text. */
    Page show(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("overturned.lead"));
        if (all.isEmpty()) {
            html.leaf("p", visit.say("overturned.none"));
        }
        Map<LocalDate, Map<String, List<Overturned>>> days = new LinkedHashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            days.computeIfAbsent(all.get(i).day(), d -> new LinkedHashMap<>())
                    .computeIfAbsent(all.get(i).text(), t -> new ArrayList<>())
                    .add(0, all.get(i));
        }
        days.forEach(
                (day, texts) -> {
                    html.open("section").leaf("h2", day.toString());
                    texts.forEach((text, statements) -> text(html, visit, statements));
                    html.close().line();
                });
        return Page.of(visit.say("overturned.title"), html);
    }

    private static void text(Html html, Visit visit, List<Overturned> statements) {
        Overturned first = statements.get(0);
        String page = page(visit, first);
        html.open("h3").link(page, first.title(), "lang", first.lang().tag()).close();
        html.open("ul");
        for (Overturned o : statements) {
            html.open("li").leaf("q", o.quote(), "lang", o.lang().tag());
            html.text(" ");
            html.link(page + "#s" + o.number(), turn(visit, o));
            html.text(o.releases().isEmpty() ? "" : " (" + String.join(", ", o.releases()) + ")");
            html.close();
        }
        html.close();
    }

    private static String turn(Visit visit, Overturned o) {
        return visit.say(
                "overturned.turn",
                visit.say(PublicVerdict.of(o.was()).words()),
                visit.say(PublicVerdict.of(o.now()).words()));
    }

    private static String page(Visit visit, Overturned o) {
        int at = o.text().indexOf('/');
        return visit.to("/" + o.text().substring(0, at), o.text().substring(at + 1));
    }

    /** On the page of a text, what has been judged otherwise of it since it was published. */
    void of(Html html, Visit visit, String text) {
        List<Overturned> some = all.stream().filter(o -> o.text().equals(text)).toList();
        if (some.isEmpty()) {
            return;
        }
        html.open("section", "class", "conflict").leaf("h2", visit.say("overturned.has-changed"));
        html.open("ul");
        for (Overturned o : some) {
            html.open("li")
                    .text(visit.date(o.day(), DateWords.Before.NOTHING) + ": ")
                    .leaf("q", o.quote(), "lang", o.lang().tag());
            html.text(" ").link("#s" + o.number(), turn(visit, o)).close();
        }
        html.close("ul", "section").line();
    }
}
