// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.When;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.acts.ActFilter;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.api.Api;
import eu.fondaco.web.catalogue.NewsLine;
import eu.fondaco.web.speech.Speech;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The register of agreements, chosen by counterpart, body, kind, field, how they stand on a day and
 * how soon they end; along the years, as a list, and as files.
 */
final class AgreementsPage {

    private static final Map<State, Label> STATES = new LinkedHashMap<>();

    static {
        STATES.put(State.LIVE, Speech.both("agreements-page.force"));
        STATES.put(State.ENDED, Speech.both("agreements-page.ended"));
        STATES.put(State.NOT_YET, Speech.both("agreements-page.not-made-yet"));
        STATES.put(State.NOT_SIGNED, Speech.both("agreements-page.never-signed"));
        STATES.put(State.UNKNOWN, Speech.both("agreements-page.not-known"));
    }

    private final Desk desk;
    private final boolean loading;

    /**
     * @param loading whether tables of agreements are taken on this site
     */
    AgreementsPage(Desk desk, boolean loading) {
        this.desk = desk;
        this.loading = loading;
    }

    Page show(Visit visit) {
        Html html = new Html();
        lead(html, visit);
        ActFilter filter;
        try {
            filter = ActFilter.read(visit::parameter, LocalDate.now());
        } catch (ActFilter.WrongValueException e) {
            html.leaf("p", e.words().in(visit.lang()), "class", "notice");
            form(html, visit, ActFilter.read(name -> "", LocalDate.now()));
            return new Page(422, visit.say("common.agreements"), html);
        }
        List<Instrument> found =
                filter.of(desk.relations().instruments(), desk.catalog()).stream()
                        .sorted(RelationView.BY_DATE)
                        .toList();
        if (desk.relations().instruments().isEmpty()) {
            Unfilled.write(html, visit, "unfilled.agreements");
            loading(html, visit);
            return Page.of(visit.say("common.agreements"), html);
        }
        form(html, visit, filter);
        html.leaf("p", counted(visit, found.size(), filter));
        ActsTimeline.write(html, desk, visit, RelationView.chains(found));
        list(html, visit, found, filter.day());
        files(html, visit);
        loading(html, visit);
        return Page.of(visit.say("common.agreements"), html);
    }

    private void loading(Html html, Visit visit) {
        if (loading) {
            html.open("p", "class", "noprint")
                    .link(visit.to(ActsPages.FOLDER), visit.say("acts-pages.title"))
                    .close();
        }
    }

    private void lead(Html html, Visit visit) {
        Relations relations = desk.relations();
        html.lead(
                relations.completeAt().isEmpty()
                        ? visit.say("agreements-page.the-acts-found-in-public-sources")
                        : visit.say("agreements-page.declared-complete-at")
                                + relations.completeAt());
    }

    private static String counted(Visit visit, int n, ActFilter filter) {
        String acts =
                n == 1 ? visit.say("agreements-page.1-act") : n + visit.say("agreements-page.acts");
        return acts
                + visit.say("agreements-page.their-state-is-that-of")
                + visit.date(filter.day(), DateWords.Before.OF)
                + ".";
    }

    // -- choices

    private void form(Html html, Visit visit, ActFilter filter) {
        html.open(
                "form",
                "method",
                "get",
                "action",
                visit.to("/instruments"),
                "class",
                "facets noprint");
        String any = visit.say("figure-pages.any");
        select(
                html,
                any,
                "area",
                visit.say("agreements-page.country"),
                countries(visit),
                filter.area());
        input(html, "body", visit.say("common.body"), "text", filter.body());
        select(
                html,
                any,
                "kind",
                visit.say("agreements-page.kind"),
                kinds(visit),
                code(filter.kind()));
        select(
                html,
                any,
                "sector",
                visit.say("agreements-page.field"),
                sectors(visit),
                filter.sector());
        select(html, any, "state", visit.say("common.state"), states(visit), code(filter.state()));
        input(html, "on", visit.say("agreements-page.on-the-day"), "date", filter.day().toString());
        input(
                html,
                "expiring",
                visit.say("agreements-page.ends-within-so-many-months"),
                "number",
                filter.months() == 0 ? "" : String.valueOf(filter.months()));
        html.leaf("button", visit.say("agreements-page.choose"), "class", "main").close().line();
    }

    private static String code(Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void input(Html html, String id, String label, String type, String value) {
        html.open("p").label(label, id);
        html.input(
                        type,
                        id,
                        value,
                        "min",
                        type.equals("number") ? "1" : null,
                        "max",
                        type.equals("number") ? String.valueOf(ActFilter.MOST_MONTHS) : null)
                .close();
    }

    private static void select(
            Html html,
            String any,
            String id,
            String label,
            Map<String, String> options,
            String chosen) {
        html.open("p").label(label, id);
        html.select(id).option(any, "", false);
        options.forEach((value, name) -> html.option(name, value, value.equals(chosen)));
        html.close("select", "p");
    }

    /** Countries of the counterparts, by name. */
    private Map<String, String> countries(Visit visit) {
        Map<String, String> byName = new TreeMap<>();
        desk.relations().instruments().stream()
                .flatMap(i -> i.partnerAreas().stream())
                .map(this::country)
                .forEach(code -> byName.put(desk.area(code, visit), code));
        Map<String, String> options = new LinkedHashMap<>();
        byName.forEach((name, code) -> options.put(code, name));
        return options;
    }

    private String country(String code) {
        String at = code;
        for (int depth = 0; depth < 16; depth++) {
            Area area = desk.catalog().areas().find(at).orElse(null);
            if (area == null || area.kind().equals("country") || area.parent().isEmpty()) {
                return at;
            }
            at = area.parent();
        }
        return at;
    }

    private Map<String, String> kinds(Visit visit) {
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        Map<String, String> options = new LinkedHashMap<>();
        for (InstrumentKind kind : InstrumentKind.values()) {
            if (desk.relations().instruments().stream().anyMatch(i -> i.kind() == kind)) {
                options.put(kind.code(), line.kind(kind));
            }
        }
        return options;
    }

    private Map<String, String> sectors(Visit visit) {
        Map<String, String> byName = new TreeMap<>();
        desk.relations().instruments().stream()
                .flatMap(i -> i.sectors().stream())
                .forEach(s -> byName.put(RegisterWords.say(s, visit.lang()), s));
        Map<String, String> options = new LinkedHashMap<>();
        byName.forEach((name, sector) -> options.put(sector, name));
        return options;
    }

    private static Map<String, String> states(Visit visit) {
        Map<String, String> options = new LinkedHashMap<>();
        STATES.forEach((state, label) -> options.put(code(state), visit.say(label)));
        return options;
    }

    // -- what is found

    private void list(Html html, Visit visit, List<Instrument> found, LocalDate day) {
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        html.open("ol", "class", "timeline two").line();
        for (Instrument i : found) {
            line.open(html, i);
            Lifecycle life = Lifecycle.of(i, desk.relations());
            State state = life.on(day);
            String words = visit.say(STATES.get(state));
            boolean said = state == State.ENDED && life.ended() || line.status(i).contains(words);
            if (state != State.UNKNOWN && !said) {
                html.text(" ").leaf("span", words, "class", "tag");
            }
            if (life.end() != null) {
                html.text(" " + end(visit, life.end(), day));
            }
            html.close().line();
        }
        html.close();
    }

    /** When it ends, or ended: a day, a month or a year where no day is known. */
    private static String end(Visit visit, When end, LocalDate day) {
        boolean over = end.to().isBefore(day);
        String last = NewsLine.last(end);
        if (!PartialDate.parse(last).latest().equals(end.to())) {
            return visit.say(
                    over ? "agreements-page.ended-by" : "agreements-page.ends-by",
                    visit.date(end.to(), DateWords.Before.THE));
        }
        String when = visit.date(PartialDate.parse(last), DateWords.Before.ON);
        if (end.days() <= 1) {
            return visit.say(over ? "agreements-page.ended-on" : "agreements-page.ends-on", when);
        }
        return visit.say(over ? "agreements-page.ended-in" : "agreements-page.ends-in", when);
    }

    private static void files(Html html, Visit visit) {
        String chosen =
                ActFilter.PARAMETERS.stream()
                        .filter(name -> !visit.parameter(name).isEmpty())
                        .map(name -> "&" + name + "=" + Visit.encode(visit.parameter(name)))
                        .collect(Collectors.joining());
        html.leaf("h2", visit.say("agreements-page.these-as-files"), "class", "noprint");
        html.open("ul", "class", "plain noprint");
        Map<String, String> names = new LinkedHashMap<>();
        names.put("csv", "CSV");
        names.put("json", "JSON");
        names.put("ics", visit.say("agreements-page.icalendar-the-days-on-which-they"));
        names.forEach(
                (format, name) ->
                        html.open("li")
                                .link(
                                        Api.ROOT
                                                + "/agreements?format="
                                                + format
                                                + "&lang="
                                                + visit.lang().tag()
                                                + chosen,
                                        name)
                                .close());
        html.close();
    }
}
