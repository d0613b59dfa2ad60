// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.kept;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.Judged;
import eu.fondaco.core.kept.KeptCheck.Reply;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A kept check as YAML; the text it is about is a file of its own beside it. */
final class KeptYaml {

    private KeptYaml() {}

    static String write(KeptCheck check) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setAllowUnicode(true);
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("format", 1);
        KeptText text = check.text();
        top.put("title", text.title());
        top.put("file", text.file());
        top.put("lang", text.lang().tag());
        put(top, "published", text.published());
        put(top, "author", text.author());
        put(top, "url", text.url());
        Map<String, Object> judged = new LinkedHashMap<>();
        judged.put("at", check.judged().at().toString());
        judged.put("program", check.judged().program());
        judged.put("releases", check.judged().releases());
        top.put("judged", judged);
        top.put("statements", check.statements().stream().map(KeptYaml::statement).toList());
        if (check.reply() != null) {
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("at", check.reply().at().toString());
            reply.put("author", check.reply().author());
            reply.put("words", check.reply().words());
            top.put("reply", reply);
        }
        top.put("history", check.history().stream().map(KeptYaml::event).toList());
        return new Yaml(options).dump(top);
    }

    private static Map<String, Object> statement(KeptStatement s) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("start", s.start());
        map.put("end", s.end());
        map.put("quote", s.quote());
        map.put("kind", s.kind());
        map.put("verdict", s.verdict());
        put(map, "as_published", s.published());
        put(map, "reason", s.reason());
        put(map, "note", s.note());
        put(map, "grade", s.grade());
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("en", s.why().en());
        why.put("it", s.why().it());
        map.put("why", why);
        if (s.decision() != null) {
            Decision d = s.decision();
            Map<String, Object> decision = new LinkedHashMap<>();
            decision.put("choice", code(d.choice()));
            put(decision, "verdict", d.verdict());
            if (d.misleading()) {
                decision.put("misleading", true);
            }
            put(decision, "reason", d.reason());
            decision.put("who", d.who());
            decision.put("at", d.at().toString());
            map.put("decision", decision);
        }
        return map;
    }

    private static Map<String, Object> event(Event e) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("at", e.at().toString());
        map.put("who", e.who());
        map.put("act", code(e.act()));
        put(map, "detail", e.detail());
        return map;
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            map.put(key, value.toString());
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a check.
     *
     * @param id that its file's name says
     * @param content of the text it is about, by the file's ending
     * @throws IllegalArgumentException telling file, place and remedy when it can't be read
     */
    static KeptCheck read(String id, String yaml, Content content) {
        List<DataIssue> issues = new ArrayList<>();
        String name = KeptChecksFolder.FOLDER + id + ".yaml";
        YamlMap top = YamlFile.parse(yaml, name, issues::add).orElse(null);
        refuse(issues);
        KeptCheck check;
        try {
            check = check(id, top, content);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        refuse(issues);
        return check;
    }

    /** The text of a check, by its ending. */
    @FunctionalInterface
    interface Content {
        String of(String ending);
    }

    private static void refuse(List<DataIssue> issues) {
        for (DataIssue issue : issues) {
            if (issue.isError()) {
                throw new IllegalArgumentException(
                        issue.file()
                                + ":"
                                + issue.line()
                                + " "
                                + issue.field()
                                + ": "
                                + issue.message()
                                + "; "
                                + issue.remedy());
            }
        }
    }

    private static KeptCheck check(String id, YamlMap top, Content content) {
        String file = top.required("file");
        String published = top.text("published");
        KeptText text =
                new KeptText(
                        top.required("title"),
                        file,
                        content.of(file.substring(file.lastIndexOf('.') + 1)),
                        Lang.parse(top.required("lang")),
                        published.isEmpty() ? null : LocalDate.parse(published),
                        top.text("author"),
                        top.text("url"));
        YamlMap judged = top.map("judged");
        YamlMap reply = top.map("reply");
        return new KeptCheck(
                id,
                text,
                new Judged(
                        Instant.parse(judged.required("at")),
                        judged.text("program"),
                        judged.texts("releases")),
                top.maps("statements").stream().map(KeptYaml::statement).toList(),
                !top.has("reply")
                        ? null
                        : new Reply(
                                Instant.parse(reply.required("at")),
                                reply.text("author"),
                                reply.required("words")),
                top.maps("history").stream().map(KeptYaml::event).toList());
    }

    private static KeptStatement statement(YamlMap map) {
        return new KeptStatement(
                Integer.parseInt(map.required("start")),
                Integer.parseInt(map.required("end")),
                map.required("quote"),
                map.required("kind"),
                map.required("verdict"),
                map.text("as_published"),
                map.text("reason"),
                map.text("note"),
                map.text("grade"),
                map.has("why") ? map.label("why") : Label.of(""),
                map.has("decision") ? decision(map.map("decision")) : null);
    }

    private static Decision decision(YamlMap map) {
        return new Decision(
                Choice.valueOf(map.required("choice").toUpperCase(Locale.ROOT)),
                map.text("verdict"),
                map.flag("misleading", false),
                map.text("reason"),
                map.required("who"),
                Instant.parse(map.required("at")));
    }

    private static Event event(YamlMap map) {
        return new Event(
                Instant.parse(map.required("at")),
                map.required("who"),
                Act.valueOf(map.required("act").toUpperCase(Locale.ROOT)),
                map.text("detail"));
    }
}
