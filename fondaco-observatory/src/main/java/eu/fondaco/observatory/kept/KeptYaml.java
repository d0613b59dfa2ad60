// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.kept;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.Judged;
import eu.fondaco.core.kept.KeptCheck.Reply;
import eu.fondaco.core.kept.KeptChecks.BrokenCheckException;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptStatement.Asked;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        if (s.asked() != null) {
            map.put("asked", asked(s.asked()));
        }
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

    private static Map<String, Object> asked(Asked a) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("question", a.question());
        map.put("operator", a.operator());
        put(map, "stated", a.stated());
        put(map, "step", a.step());
        map.put("unit", a.unit());
        if (a.open()) {
            map.put("open", true);
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
     * @throws BrokenCheckException telling file, place and remedy when it can't be read
     */
    static KeptCheck read(String id, String yaml, Content content) throws IOException {
        List<DataIssue> issues = new ArrayList<>();
        String name = KeptChecksFolder.FOLDER + id + ".yaml";
        YamlMap top = YamlFile.parse(yaml, name, issues::add).orElse(null);
        refuse(issues, null);
        try {
            KeptCheck check = check(id, top, content);
            refuse(issues, null);
            return check;
        } catch (IllegalArgumentException e) {
            refuse(issues, e); // what was read wrong is the reason
            throw new BrokenCheckException(
                    DataIssue.error(
                            "kept-inconsistent",
                            name,
                            0,
                            "",
                            UnsoundException.problem(e),
                            FileNote.BRING_BACK_STATE),
                    e);
        }
    }

    /** The text of a check, by its ending. */
    @FunctionalInterface
    interface Content {
        String of(String ending) throws IOException;
    }

    private static void refuse(List<DataIssue> issues, Throwable cause)
            throws BrokenCheckException {
        for (DataIssue issue : issues) {
            if (issue.isError()) {
                throw new BrokenCheckException(issue, cause);
            }
        }
    }

    /**
     * A value that must be there and be of its kind. What isn't is reported at its line and then
     * taken as the other one, so that all of the file is looked at.
     */
    private static <T> T value(
            YamlMap map, String key, Function<String, T> kind, Sayable example, T otherwise) {
        String text = map.required(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return kind.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            map.error(
                    "bad-value",
                    key,
                    FileNote.CANT_BE_READ.note(text),
                    FileNote.WRITE.note(example));
            return otherwise;
        }
    }

    private static Instant instant(YamlMap map, String key) {
        return value(map, key, Instant::parse, FileNote.A_TIME, Instant.MIN);
    }

    private static int place(YamlMap map, String key) {
        return value(map, key, Integer::valueOf, FileNote.A_WHOLE_NUMBER, 0);
    }

    private static <E extends Enum<E>> E choice(YamlMap map, String key, E[] all) {
        return value(
                map,
                key,
                text ->
                        Arrays.stream(all)
                                .filter(one -> code(one).equals(text.toLowerCase(Locale.ROOT)))
                                .findFirst()
                                .orElseThrow(IllegalArgumentException::new),
                FileNote.ONE_OF.note(
                        Arrays.stream(all).map(KeptYaml::code).collect(Collectors.joining(", "))),
                all[0]);
    }

    private static String content(YamlMap top, Content content) throws IOException {
        String file = top.required("file");
        String ending = file.substring(file.lastIndexOf('.') + 1);
        if (!ending.matches("md|html|txt")) {
            top.error(
                    "bad-value",
                    "file",
                    FileNote.NO_KEPT_TEXT.note(file),
                    FileNote.WRITE_KEPT_NAME);
            return "";
        }
        return content.of(ending);
    }

    private static KeptCheck check(String id, YamlMap top, Content content) throws IOException {
        KeptText text =
                new KeptText(
                        top.required("title"),
                        top.required("file"),
                        content(top, content),
                        value(top, "lang", Tongue::parse, FileNote.A_LANGUAGE, Tongue.EN),
                        !top.has("published")
                                ? null
                                : value(top, "published", LocalDate::parse, FileNote.A_DAY, null),
                        top.text("author"),
                        top.text("url"));
        YamlMap judged = top.map("judged");
        YamlMap reply = top.map("reply");
        return new KeptCheck(
                id,
                text,
                new Judged(instant(judged, "at"), judged.text("program"), judged.texts("releases")),
                top.maps("statements").stream().map(KeptYaml::statement).toList(),
                !top.has("reply")
                        ? null
                        : new Reply(
                                instant(reply, "at"),
                                reply.text("author"),
                                reply.required("words")),
                top.maps("history").stream().map(KeptYaml::event).toList());
    }

    private static KeptStatement statement(YamlMap map) {
        return new KeptStatement(
                place(map, "start"),
                place(map, "end"),
                map.required("quote"),
                map.required("kind"),
                map.required("verdict"),
                map.text("as_published"),
                map.text("reason"),
                map.text("note"),
                map.text("grade"),
                map.has("why") ? map.label("why") : Label.of(""),
                map.has("asked") ? asked(map.map("asked")) : null,
                map.has("decision") ? decision(map.map("decision")) : null);
    }

    private static Asked asked(YamlMap map) {
        return new Asked(
                map.required("question"),
                map.required("operator"),
                map.has("stated") ? number(map, "stated") : null,
                map.has("step") ? number(map, "step") : 0,
                map.required("unit"),
                map.flag("open", false));
    }

    private static Double number(YamlMap map, String key) {
        return value(map, key, Double::valueOf, FileNote.A_NUMBER, 0.0);
    }

    private static Decision decision(YamlMap map) {
        return new Decision(
                choice(map, "choice", Choice.values()),
                map.text("verdict"),
                map.flag("misleading", false),
                map.text("reason"),
                map.required("who"),
                instant(map, "at"));
    }

    private static Event event(YamlMap map) {
        return new Event(
                instant(map, "at"),
                map.required("who"),
                choice(map, "act", Act.values()),
                map.text("detail"));
    }
}
