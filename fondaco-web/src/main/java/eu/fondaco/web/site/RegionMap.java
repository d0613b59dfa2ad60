// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.AreaMap;
import eu.fondaco.publishing.chart.Boundaries;
import eu.fondaco.publishing.chart.PlaceMap;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The same question for every region of a country, as a map and a table. */
final class RegionMap {

    private final Desk desk;

    RegionMap(Desk desk) {
        this.desk = desk;
    }

    /** The layout in which an area has its place among others, or that of its own parts. */
    private Optional<Boundaries> layoutOf(String region) {
        return layoutAround(region).or(() -> Boundaries.of(region));
    }

    private Optional<Boundaries> layoutAround(String region) {
        return desk.catalog()
                .areas()
                .find(region)
                .map(Area::parent)
                .flatMap(Boundaries::of)
                .filter(layout -> layout.shapes().stream().anyMatch(t -> t.code().equals(region)));
    }

    /**
     * Writes exports of the areas around one of them, and of its own parts, each in the newest
     * period that enough are known of; says whether any were.
     */
    boolean exports(Html html, Visit visit, String region) {
        Question question = Question.of("level").flow(TradeFlow.EXPORTS).reporter(region).build();
        boolean written = false;
        for (Optional<Boundaries> layout : List.of(layoutAround(region), Boundaries.of(region))) {
            List<Period> times = layout.map(this::times).orElse(List.of());
            if (!times.isEmpty()) {
                Period time = MapTimes.asked(visit, times).orElse(times.get(0));
                Question then = question.toBuilder().period(time).build();
                List<Answer.Known> shown = write(html, visit, then, layout.get(), times);
                written |= !shown.isEmpty();
                if (shown.size() > 1) {
                    String title = title(then, visit, layout.get());
                    new WhoToWhom(desk).write(html, visit, shown, title);
                }
            }
        }
        return written;
    }

    /** Writes where an area lies, for a page that has no numbers of it yet. */
    void place(Html html, Visit visit, String region) {
        Optional<Boundaries> layout = layoutOf(region);
        if (layout.isEmpty()) {
            return;
        }
        PlaceMap map =
                new PlaceMap(
                        visit.say("region-map.where", desk.area(region, visit)),
                        layout.get(),
                        names(layout.get(), visit),
                        region);
        html.open("div", "class", "halves").open("section");
        html.open("h2").link(visit.to("/areas", region), desk.area(region, visit)).close();
        html.leaf("p", visit.say("region-map.its-page"));
        html.close().open("section");
        map.write(html, visit.lang());
        html.close("section", "div").line();
    }

    private Map<String, String> names(Boundaries layout, Visit visit) {
        return layout.shapes().stream()
                .collect(
                        Collectors.toMap(
                                Boundaries.Shape::code,
                                s -> desk.area(s.code(), visit),
                                (a, b) -> a));
    }

    /** The periods for which the levels of half of the regions are held, the newest first. */
    private List<Period> times(Boundaries layout) {
        Set<String> codes =
                layout.shapes().stream().map(Boundaries.Shape::code).collect(Collectors.toSet());
        return new KnownPeriods(desk).ofHalf(codes);
    }

    /**
     * Writes section, map and table of a question with its reporter replaced by each region in
     * turn.
     */
    void write(Html html, Visit visit, Question question) {
        layoutOf(question.reporter().first())
                .ifPresent(layout -> write(html, visit, question, layout, List.of()));
    }

    /**
     * What is shown, the largest first; nothing where there is no map.
     *
     * @param times of which there may be such a map; none where the question says when
     */
    private List<Answer.Known> write(
            Html html, Visit visit, Question question, Boundaries layout, List<Period> times) {
        List<Question> questions = new ArrayList<>();
        layout.shapes()
                .forEach(
                        t ->
                                questions.add(
                                        question.toBuilder().reporter(Codes.of(t.code())).build()));
        List<Answer.Known> known = new ArrayList<>();
        Map<String, Double> values = new HashMap<>();
        Map<String, String> names = names(layout, visit);
        for (Answer answer : desk.answer(questions, visit)) {
            if (answer instanceof Answer.Known k) {
                known.add(k);
                values.put(k.question().reporter().first(), k.value().value());
            }
        }
        if (known.isEmpty()) {
            return List.of();
        }
        AreaMap map =
                new AreaMap(
                        KnownPeriods.told(visit, title(question, visit, layout), known),
                        known.get(0).unit(),
                        layout,
                        values,
                        names,
                        question.reporter().first());
        if (!map.isWorthDrawing()) {
            return List.of();
        }
        String id = "map-" + kind(layout);
        String heading = Places.heading(visit, kind(layout));
        html.open("section", "id", id).leaf("h2", heading);
        MapTimes.links(html, visit, heading, times, question.period(), "#" + id);
        changes(html, visit, question, layout, times);
        html.open("div", "class", layout.isWide() ? null : "halves");
        Sourced.write(html, desk, visit, known.stream(), h -> map.write(h, visit.lang()));
        if (layout.isWide()) {
            html.details(visit.say("common.the-numbers"));
        }
        table(html, visit, known, layout.shapes().size());
        html.close(layout.isWide() ? new String[] {"details"} : new String[0])
                .close("div", "section")
                .line();
        return known;
    }

    /** The way to the map of changes on the year before, where that year is held. */
    private void changes(
            Html html, Visit visit, Question question, Boundaries layout, List<Period> times) {
        if (times.isEmpty()) {
            return; // the question says when
        }
        boolean own = layoutOf(question.reporter().first()).filter(layout::equals).isPresent();
        Period before = question.period().plusYears(-1);
        if (own && times.contains(before)) {
            Question growth = question.toBuilder().measure("growth").base(before).build();
            html.open("p", "class", "noprint small")
                    .link(SiteLinks.address(visit, growth), visit.say("region-map.changes"))
                    .close();
        }
    }

    private String kind(Boundaries layout) {
        return desk.catalog()
                .areas()
                .find(layout.shapes().get(0).code())
                .map(Area::kind)
                .orElse("region");
    }

    /** The question without its reporter: the map is about all of them. */
    private String title(Question question, Visit visit, Boundaries layout) {
        String said = desk.say(question.toBuilder().reporter((Codes) null).build(), visit);
        String of =
                desk.catalog()
                        .areas()
                        .find(layout.shapes().get(0).code())
                        .map(a -> desk.holdings().language().of(a.parent(), visit.lang()))
                        .orElse("");
        String kinds = AreaPages.kinds(kind(layout), visit).toLowerCase(visit.lang().locale());
        return said + ": " + (kinds + " " + of).strip();
    }

    private void table(Html html, Visit visit, List<Answer.Known> known, int all) {
        known.sort(Comparator.comparingDouble((Answer.Known k) -> k.value().value()).reversed());
        Amounts amounts = Cells.amounts(known);
        html.open("table")
                .leaf("caption", known.size() + visit.say("common.known-of") + all)
                .heads()
                .head(visit.say("common.area"));
        html.numberHead(amounts.words(visit.lang())).rows();
        for (Answer.Known k : known) {
            html.open("tr")
                    .rowLink(
                            SiteLinks.address(visit, k.question()),
                            desk.area(k.question().reporter().first(), visit));
            html.number(amounts.print(k.value().value(), visit.lang())).close();
        }
        html.close("tbody", "table");
    }
}
