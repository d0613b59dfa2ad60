// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.relation;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the files below {@code relations/} and {@code strategies/}: lists of instruments, treaties,
 * activities, actors and strategies, in any number of files. Afterwards {@link #finish} checks the
 * links between them.
 */
public final class RelationsYaml {

    private final Consumer<DataIssue> issues;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Treaty> treaties = new ArrayList<>();
    private final List<Strategy> strategies = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Link> aims = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Label> texts = new ArrayList<>();
    private String completeAt = "";
    private boolean incomplete;
    private final List<Declaration> declarations = new ArrayList<>();

    /** A file that declares itself complete. */
    private record Declaration(
            PartialDate at,
            List<String> areas,
            List<InstrumentKind> kinds,
            boolean named,
            List<Instrument> own) {}

    /** A place that names an instrument. */
    private record Link(YamlMap where, String key, String target) {}

    private static final String[] INSTRUMENT_KEYS = {
        "id",
        "date",
        "date_kind",
        "kind",
        "kind_as_printed",
        "our_parties",
        "partner_parties",
        "our_areas",
        "partner_areas",
        "sectors",
        "promises",
        "follow_up",
        "sectors_complete",
        "promises_complete",
        "status",
        "status_at",
        "text",
        "follows",
        "conflicts",
        "urls",
        "licence"
    };

    /** A place that names an area. */
    public record AreaUse(YamlMap where, String key, String code) {}

    private final List<AreaUse> areaUses = new ArrayList<>();

    public RelationsYaml(Consumer<DataIssue> issues) {
        this.issues = issues;
    }

    /** Reads one file of either folder. */
    public void read(Path file, String name) {
        YamlFile.read(file, name, issues)
                .ifPresent(
                        top -> {
                            top.expect(
                                    "complete_at",
                                    "complete_for",
                                    "complete_kinds",
                                    "sectors_complete",
                                    "promises_complete",
                                    "complete",
                                    "instruments",
                                    "treaties",
                                    "activities",
                                    "actors",
                                    "strategies",
                                    "goals",
                                    "texts");
                            int held = instruments.size();
                            boolean whole = top.flag("sectors_complete", true);
                            boolean promised = top.flag("promises_complete", whole);
                            top.maps("instruments")
                                    .forEach(m -> instrument(m, name, whole, promised));
                            complete(top, instruments.subList(held, instruments.size()));
                            top.maps("complete").forEach(m -> declared(m, name));
                            top.maps("treaties").forEach(m -> treaty(m, name));
                            top.maps("activities").forEach(m -> activity(m, name));
                            top.maps("actors").forEach(m -> actor(m, name));
                            top.maps("strategies").forEach(m -> strategy(m, name));
                            top.maps("goals").forEach(m -> goal(m, name));
                            top.maps("texts").forEach(this::text);
                        });
    }

    /** What a description, a note or a conflict says in the other language. */
    private void text(YamlMap m) {
        m.expect("en", "it");
        texts.add(new Label(m.required("en"), m.required("it")));
    }

    /** What a file declares complete: what it says, else the countries that it is about. */
    private void complete(YamlMap top, List<Instrument> own) {
        boolean declared = top.has("complete_at") && top.date("complete_at").isKnown();
        if (!declared) {
            incomplete |= !own.isEmpty();
            return;
        }
        PartialDate at = top.date("complete_at");
        List<InstrumentKind> kinds = new ArrayList<>();
        top.texts("complete_kinds")
                .forEach(k -> kinds.add(InstrumentFields.kind(top, "complete_kinds", k)));
        List<String> areas = areas(top, "complete_for");
        boolean named = !areas.isEmpty() || !kinds.isEmpty();
        incomplete |= named;
        completeAt = top.text("complete_at");
        declarations.add(new Declaration(at, areas, kinds, named, List.copyOf(own)));
    }

    /** A declaration of its own, whatever file the acts are in. */
    private void declared(YamlMap m, String file) {
        m.expect("id", "complete_at", "complete_for", "complete_kinds");
        id(m, file);
        m.required("complete_at");
        PartialDate at = m.date("complete_at");
        List<InstrumentKind> kinds = new ArrayList<>();
        m.texts("complete_kinds")
                .forEach(k -> kinds.add(InstrumentFields.kind(m, "complete_kinds", k)));
        List<String> areas = areas(m, "complete_for");
        if (at.isKnown()) {
            declarations.add(new Declaration(at, areas, kinds, true, List.of()));
        }
    }

    private List<Completeness> complete() {
        List<Completeness> out = new ArrayList<>();
        for (Declaration d : declarations) {
            List<String> areas = d.areas;
            if (!d.named && incomplete) {
                areas =
                        d.own.stream()
                                .flatMap(i -> i.partnerAreas().stream())
                                .map(a -> a.contains("-") ? a.substring(0, a.indexOf('-')) : a)
                                .distinct()
                                .toList();
            }
            if (d.named || !incomplete || !areas.isEmpty()) {
                out.add(new Completeness(d.at, areas, d.kinds));
            }
        }
        return out;
    }

    private String id(YamlMap m, String file) {
        String id = m.required("id");
        String earlier = ids.putIfAbsent(id, file + ":" + m.line());
        if (earlier != null && !id.isEmpty()) {
            m.error(
                    "duplicate-id",
                    "id",
                    FileNote.ALREADY_IN.note(id, earlier),
                    FileNote.GIVE_OTHER_ID);
        }
        return id;
    }

    private List<String> areas(YamlMap m, String key) {
        List<String> codes = m.texts(key);
        codes.forEach(code -> areaUses.add(new AreaUse(m, key, code)));
        return codes;
    }

    /**
     * @param whole whether the file says that sectors are all that texts name
     * @param promised the same of promises
     */
    private void instrument(YamlMap m, String file, boolean whole, boolean promised) {
        m.expect(INSTRUMENT_KEYS);
        String follows = m.text("follows");
        if (!follows.isEmpty()) {
            links.add(new Link(m, "follows", follows));
        }
        boolean sectors = m.flag("sectors_complete", whole);
        instruments.add(
                new Instrument(
                        id(m, file),
                        m.date("date"),
                        InstrumentFields.dateKind(m),
                        InstrumentFields.kind(m),
                        m.text("kind_as_printed"),
                        m.texts("our_parties"),
                        m.texts("partner_parties"),
                        areas(m, "our_areas"),
                        areas(m, "partner_areas"),
                        m.texts("sectors"),
                        m.texts("promises"),
                        m.text("status"),
                        follows,
                        m.texts("conflicts"),
                        m.texts("urls"),
                        InstrumentFields.statusAt(m),
                        m.text("text"),
                        sectors,
                        m.flag("promises_complete", m.has("sectors_complete") ? sectors : promised),
                        InstrumentFields.followUp(m)));
    }

    private void treaty(YamlMap m, String file) {
        m.expect(
                "id",
                "name",
                "names",
                "signed",
                "in_force",
                "parties",
                "note",
                "source",
                "licence");
        treaties.add(
                new Treaty(
                        id(m, file),
                        m.label("name"),
                        m.texts("names"),
                        m.date("signed"),
                        m.date("in_force"),
                        areas(m, "parties"),
                        m.text("note"),
                        m.text("source")));
    }

    private void activity(YamlMap m, String file) {
        m.expect(
                "id",
                "date",
                "kind",
                "description",
                "areas",
                "instrument",
                "outcome",
                "url",
                "licence");
        String instrument = m.text("instrument");
        if (!instrument.isEmpty()) {
            links.add(new Link(m, "instrument", instrument));
        }
        activities.add(
                new Activity(
                        id(m, file),
                        m.date("date"),
                        m.text("kind"),
                        m.text("description"),
                        areas(m, "areas"),
                        instrument,
                        m.text("outcome"),
                        m.text("url")));
    }

    private void actor(YamlMap m, String file) {
        m.expect("id", "name", "kind", "areas", "names", "from", "to", "url", "note");
        actors.add(
                new Actor(
                        id(m, file),
                        m.label("name"),
                        m.text("kind"),
                        areas(m, "areas"),
                        m.texts("names"),
                        m.date("from"),
                        m.date("to")));
    }

    private void strategy(YamlMap m, String file) {
        m.expect(
                "id",
                "name",
                "names",
                "period",
                "act",
                "date",
                "body",
                "content",
                "targets",
                "complete",
                "url",
                "licence");
        Period period = Period.find(m.required("period")).orElse(null);
        if (period == null) {
            m.error(
                    "bad-period",
                    "period",
                    FileNote.NOT_A_PERIOD.note(m.text("period")),
                    FileNote.WRITE_SPAN);
            return;
        }
        strategies.add(
                new Strategy(
                        id(m, file),
                        m.required("name"),
                        m.texts("names"),
                        period,
                        m.text("act"),
                        m.date("date"),
                        m.text("body"),
                        m.text("content"),
                        areas(m, "targets"),
                        m.flag("complete", false),
                        m.text("url")));
    }

    private void goal(YamlMap m, String file) {
        m.expect(
                "id",
                "strategy",
                "name",
                "question",
                "base",
                "set",
                "target",
                "by",
                "source",
                "licence");
        String strategy = m.text("strategy");
        if (!strategy.isEmpty()) {
            aims.add(new Link(m, "strategy", strategy));
        }
        String id = id(m, file);
        String question = m.required("question");
        Double base = m.has("base") ? number(m, "base") : null;
        Double target = number(m, "target");
        String by = m.required("by");
        boolean year = by.matches("[12]\\d{3}");
        if (!year) {
            m.error("bad-period", "by", FileNote.NOT_A_PERIOD.note(by), FileNote.WRITE_YEAR);
        }
        if (year && target != null && !question.isEmpty()) {
            goals.add(
                    new Goal(
                            id,
                            strategy,
                            m.label("name"),
                            question,
                            base,
                            m.date("set"),
                            target,
                            Integer.parseInt(by),
                            m.text("source")));
        }
    }

    /** A number; null, and told, where there is none. */
    private static Double number(YamlMap m, String key) {
        String text = m.required(key).replace("_", "");
        if (text.matches("-?\\d{1,18}(\\.\\d{1,12})?")) {
            return Double.valueOf(text);
        }
        m.error("bad-number", key, FileNote.NOT_A_NUMBER.note(text), FileNote.WRITE_NUMBER_OF_GOAL);
        return null;
    }

    /** Places that name areas, for the check that these exist. */
    public List<AreaUse> areaUses() {
        return List.copyOf(areaUses);
    }

    /** Checks that named instruments exist and returns everything read. */
    public Relations finish() {
        for (Link link : links) {
            if (instruments.stream().noneMatch(i -> i.id().equals(link.target))) {
                link.where.error(
                        "unknown-instrument",
                        link.key,
                        FileNote.NO_SUCH_INSTRUMENT.note(link.target),
                        FileNote.CORRECT_OR_ADD_INSTRUMENT);
            }
        }
        for (Link aim : aims) {
            if (strategies.stream().noneMatch(s -> s.id().equals(aim.target))) {
                aim.where.error(
                        "unknown-strategy",
                        aim.key,
                        FileNote.NO_SUCH_STRATEGY.note(aim.target),
                        FileNote.CORRECT_OR_ADD_STRATEGY);
            }
        }
        String whole = incomplete ? "" : completeAt;
        return new Relations(
                instruments,
                treaties,
                strategies,
                activities,
                actors,
                whole,
                complete(),
                goals,
                texts);
    }
}
