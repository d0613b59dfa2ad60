// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How to cite a page: APA, BibTeX, and an address that keeps giving what was known on that day. */
final class Citing {

    private static final int MOST = 3;

    private Citing() {}

    /**
     * Writes it with who published what a number rests on.
     *
     * @param items what it rests on
     */
    static void write(
            Html html,
            Visit visit,
            String title,
            String says,
            Desk desk,
            List<EvidenceItem> items) {
        List<String> each =
                items.stream()
                        .map(i -> Sourced.origin(desk, visit, i))
                        .filter(o -> !o.isBlank())
                        .distinct()
                        .toList();
        String origins =
                each.stream().limit(MOST).collect(Collectors.joining("; "))
                        + (each.size() > MOST ? " …" : "");
        String said = each.isEmpty() ? says : says + ". " + visit.say("citing.based-on", origins);
        write(html, visit, title, said, desk.catalog());
    }

    static void write(Html html, Visit visit, String title, String says, Catalog catalog) {
        LocalDate day = visit.asOf().orElseGet(LocalDate::now);
        String address = permanent(visit, day);
        String name = visit.say(catalog.name());
        html.open("details", "class", "cite").leaf("summary", visit.say("citing.cite-this"));
        html.leaf("h3", "APA").leaf("p", apa(visit, title, says, name, day, address));
        html.leaf("h3", "BibTeX").leaf("pre", bibtex(title, says, name, day, address));
        html.leaf("h3", visit.say("citing.permanent-address-as-of") + day);
        html.open("p").link(address, address).close("p", "details").line();
    }

    private static String permanent(Visit visit, LocalDate day) {
        if (visit.asOf().isPresent()) {
            return visit.permalink();
        }
        return visit.permalink() + (visit.query().isEmpty() ? "?" : "&") + "as-of=" + day;
    }

    private static String apa(
            Visit visit, String title, String says, String name, LocalDate day, String address) {
        String date =
                visit.lang() == Lang.IT
                        ? day.format(DateTimeFormatter.ofPattern("yyyy, d MMMM", Locale.ITALIAN))
                        : day.format(DateTimeFormatter.ofPattern("yyyy, MMMM d", Locale.ENGLISH));
        return name + ". (" + date + "). " + title + ": " + says + ". " + address;
    }

    private static String bibtex(
            String title, String says, String name, LocalDate day, String address) {
        return "@misc{fondaco-"
                + day
                + "-"
                + Integer.toHexString(title.hashCode())
                + ",\n"
                + "  author = {{"
                + braces(name)
                + "}},\n"
                + "  title = {"
                + braces(title)
                + "},\n"
                + "  note = {"
                + braces(says)
                + "},\n"
                + "  year = {"
                + day.getYear()
                + "},\n"
                + "  urldate = {"
                + day
                + "},\n"
                + "  url = {"
                + address.replaceAll("[{}\\\\]", "")
                + "}\n}";
    }

    private static String braces(String text) {
        return text.replaceAll("[{}\\\\]", "").replace("%", "\\%").replace("&", "\\&");
    }
}
