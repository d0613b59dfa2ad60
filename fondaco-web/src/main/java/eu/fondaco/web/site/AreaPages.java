// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.core.text.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The areas an observatory knows, and a page for each: codes, members, what is held about it. */
final class AreaPages {

  private final Desk desk;

  AreaPages(Desk desk) {
    this.desk = desk;
  }

  Page list(Visit visit) {
    Map<String, List<Area>> byKind = new TreeMap<>();
    for (Area area : desk.catalog().areas().list()) {
      byKind.computeIfAbsent(area.kind(), kind -> new ArrayList<>()).add(area);
    }
    Html html = new Html();
    html.leaf("p", visit.pick(
        "Who declares trade and with whom: countries, regions, provinces, and groups with the"
            + " definition used here.",
        "Chi dichiara gli scambi e con chi: paesi, regioni, province e gruppi, con la definizione qui"
            + " usata."), "class", "lead");
    byKind.forEach((kind, areas) -> {
      html.leaf("h2", kinds(kind, visit) + " (" + areas.size() + ")");
      links(html, visit, areas.stream().map(Area::code).toList());
    });
    return Page.of(visit.pick("Areas", "Aree"), html);
  }

  private void links(Html html, Visit visit, Collection<String> codes) {
    html.open("ul", "class", "columns");
    for (String code : codes) {
      html.open("li").link(visit.to("/areas", code), desk.area(code, visit));
      html.text(" ").leaf("small", code).close();
    }
    html.close().line();
  }

  static String kinds(String kind, Visit visit) {
    switch (kind) {
      case "country":
        return visit.pick("Countries", "Paesi");
      case "region":
        return visit.pick("Regions", "Regioni");
      case "province":
        return visit.pick("Provinces", "Province");
      case "group":
        return visit.pick("Groups", "Gruppi");
      case "state":
        return visit.pick("States", "Stati federati");
      case "special":
        return visit.pick("Not places", "Voci che non sono luoghi");
      default:
        return kind.isEmpty() ? visit.pick("Others", "Altre") : kind;
    }
  }

  Page one(Visit visit) {
    String code = visit.parameter("id");
    Area area =
        desk.catalog().areas().find(code).orElseThrow(() -> new NoSuchPageException(code));
    Html html = new Html();
    html.open("dl");
    term(html, visit.pick("Code here", "Codice qui"), area.code());
    term(html, visit.pick("Kind", "Tipo"), kindOf(area, visit));
    term(html, visit.pick("In English", "In inglese"), area.name().en());
    term(html, visit.pick("In Italian", "In italiano"), area.name().it());
    if (!area.aliases().isEmpty()) {
      term(html, visit.pick("Also known as", "Altri nomi e codici"),
          String.join(", ", area.aliases().stream().sorted().toList()));
    }
    if (!area.parent().isEmpty()) {
      html.leaf("dt", visit.pick("Part of", "Fa parte di"));
      html.open("dd").link(visit.to("/areas", area.parent()), desk.area(area.parent(), visit)).close();
    }
    attributes(html, visit, area);
    html.close().line();
    if (!area.code().equals(desk.catalog().home())) {
      html.open("p").link(visit.to("/relations", area.code()),
          visit.pick("The relation with ", "La relazione con ") + visit.say(area.name())).close();
    }
    section(html, visit, visit.pick("Groups it belongs to", "Gruppi di cui fa parte"),
        area.groups().stream().sorted().toList());
    section(html, visit, visit.pick("Members", "Membri"),
        desk.catalog().areas().membersOf(area.code()));
    section(html, visit, visit.pick("Parts", "Parti"),
        desk.catalog().areas().childrenOf(area.code()));
    List<Figure> about = desk.catalog().figures().stream().filter(f -> isAbout(f, area)).toList();
    if (!about.isEmpty()) {
      html.leaf("h2", visit.pick("Figures", "Cifre"));
      new FigureTable(desk, visit).write(html, about.subList(0, Math.min(60, about.size())),
          about.size() + visit.pick(" figures about it", " cifre che la riguardano"));
    }
    return Page.of(visit.say(area.name()), html);
  }

  private static boolean isAbout(Figure figure, Area area) {
    return figure.question().partner().list().contains(area.code())
        || figure.question().reporter() != null
            && figure.question().reporter().list().contains(area.code());
  }

  private static String kindOf(Area area, Visit visit) {
    switch (area.kind()) {
      case "country":
        return visit.pick("country", "paese");
      case "region":
        return visit.pick("region", "regione");
      case "province":
        return visit.pick("province", "provincia");
      case "group":
        return visit.pick("group of areas", "gruppo di aree");
      default:
        return area.kind();
    }
  }

  private void attributes(Html html, Visit visit, Area area) {
    for (Attribute a : desk.catalog().attributes()) {
      if (a.reporter().equals(area.code())) {
        String name =
            a.indicator().equals("population")
                ? visit.pick("Population", "Popolazione")
                : a.indicator().equals("gdp") ? visit.pick("GDP", "PIL") : a.indicator();
        String unit = a.unit().equals("persons") ? "count" : a.unit();
        html.leaf("dt", name + " " + a.period());
        html.open("dd").text(Numbers.print(a.value(), unit, visit.lang()) + " ");
        html.leaf("small", a.source()).close();
      }
    }
  }

  private void section(Html html, Visit visit, String title, List<String> codes) {
    if (!codes.isEmpty()) {
      html.leaf("h2", title + " (" + codes.size() + ")");
      links(html, visit, codes);
    }
  }
}
