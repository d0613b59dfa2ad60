// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.relation;

import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.csv.CsvFile.Row;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Acts from somebody's table, as they stand in {@code relations/*.yaml}. A row that can't be an act
 * is reported with its line and what to do.
 */
public final class ActsTable {

    /** Acts read from one table at most. */
    public static final int MOST = 20_000;

    /** A day written with numbers; which of them is the year or month is said by the mapping. */
    static final Pattern DAY = Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})");

    /** A month and its year, whose order no reader can mistake. */
    static final Pattern MONTH =
            Pattern.compile(
                    "(?<first>\\d{1,2})[-/. ](?<year>\\d{4})|(?<of>\\d{4})[/."
                            + " ](?<second>\\d{1,2})");

    private static final Pattern OVER =
            Pattern.compile(
                    "(?i)\\b(?:expired|terminated|lapsed|ended|scadut|terminat|cessat|decadut)");

    /** A date as the register writes it, which is known whatever order days are in. */
    static final Pattern PART = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");

    private final String name;
    private final ActsMapping mapping;
    private final Function<String, List<String>> areas;
    private final Set<String> taken;
    private final Consumer<DataIssue> issues;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Map<String, Object>> acts = new ArrayList<>();
    private final Map<String, Integer> followed = new LinkedHashMap<>();

    /**
     * Reads tables of one form.
     *
     * @param name how the user knows the table, printed in issues
     * @param areas codes of the areas that a text names
     * @param taken ids of what is in the register already
     */
    public ActsTable(
            String name,
            ActsMapping mapping,
            Function<String, List<String>> areas,
            Set<String> taken,
            Consumer<DataIssue> issues) {
        this.name = name;
        this.mapping = mapping;
        this.areas = areas;
        this.taken = Set.copyOf(taken);
        this.issues = issues;
    }

    /** The acts of a table, each as the fields of its entry, in the order of its rows. */
    public List<Map<String, Object>> read(Path file) {
        new CsvFile(file, name)
                .read(
                        (columns, row) -> {
                            if (row.isHeader()) {
                                columns(columns);
                            } else if (acts.size() < MOST) {
                                act(row);
                            } else {
                                error(
                                        row,
                                        "",
                                        "too-many-cells",
                                        FileNote.MORE_ACTS.note(MOST),
                                        FileNote.SPLIT_TABLE);
                            }
                        },
                        issues);
        followed.forEach(
                (id, line) -> {
                    if (!ids.containsKey(id) && !taken.contains(id)) {
                        issues.accept(
                                DataIssue.error(
                                        "unknown-instrument",
                                        name,
                                        line,
                                        "follows",
                                        FileNote.NO_SUCH_ACT.note(id),
                                        FileNote.CORRECT_OR_ADD_ACT));
                    }
                });
        return List.copyOf(acts);
    }

    private void columns(CsvFile.Columns columns) {
        mapping.fields()
                .forEach(
                        (key, f) -> {
                            if (!f.column().isEmpty() && columns.find(f.column()) < 0) {
                                issues.accept(
                                        DataIssue.error(
                                                "missing-column",
                                                name,
                                                1,
                                                key,
                                                FileNote.NO_SUCH_COLUMN.note(f.column()),
                                                FileNote.USE_ONE_OF.note(
                                                        String.join(", ", columns.names()))));
                            }
                        });
    }

    private void error(Row row, String field, String code, Sayable message, Sayable remedy) {
        issues.accept(DataIssue.error(code, name, row.line(), field, message, remedy));
    }

    private void act(Row row) {
        Map<String, Object> act = new LinkedHashMap<>();
        for (String key : ActsMapping.FIELDS) {
            ActsMapping.Field f = mapping.fields().get(key);
            if (f == null) {
                continue;
            }
            List<String> texts = texts(f, row);
            Object value =
                    ActsMapping.LISTS.contains(key)
                            ? key.endsWith("_areas") ? codes(key, texts, row) : texts
                            : texts.isEmpty() ? "" : texts.get(0);
            if (!value.equals("") && !value.equals(List.of())) {
                act.put(key, value);
            }
        }
        id(act, row);
        date(act, row);
        if (act.containsKey("status_at")) {
            day(act, "status_at", row);
        }
        if (act.containsKey("end") && day(act, "end", row)) {
            end(act);
        }
        kinds(act, row);
        if (!act.containsKey("partner_parties")) {
            error(
                    row,
                    "partner_parties",
                    "missing-value",
                    FileNote.NAMES_NOBODY,
                    FileNote.NAME_OTHER_SIDE);
        }
        if (act.get("follows") instanceof String id) {
            followed.putIfAbsent(id, row.line());
        }
        acts.add(act);
    }

    /** The last day of an act, as its state says it: "to 2027-11-11", "expired 2015-03-04". */
    private static void end(Map<String, Object> act) {
        String end = act.remove("end").toString();
        String state = String.valueOf(act.getOrDefault("status", ""));
        if (!end.equals("unknown")) {
            boolean over = OVER.matcher(state).find();
            String said = over ? "expired " + end : "to " + end;
            act.put("status", state.isEmpty() ? said : said + "; " + state);
        }
    }

    private static List<String> texts(ActsMapping.Field f, Row row) {
        String cell = f.column().isEmpty() ? f.constant() : row.get(f.column());
        List<String> parts =
                f.split().isEmpty()
                        ? List.of(cell)
                        : Arrays.asList(cell.split(Pattern.quote(f.split())));
        return parts.stream()
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(t -> f.codes().getOrDefault(t, t))
                .filter(t -> !t.isEmpty())
                .map(t -> f.prefix() + t)
                .toList();
    }

    private List<String> codes(String key, List<String> texts, Row row) {
        List<String> out = new ArrayList<>();
        for (String text : texts) {
            List<String> named = areas.apply(text);
            if (named.size() == 1) {
                out.add(named.get(0));
            } else {
                error(
                        row,
                        key,
                        "unknown-area",
                        named.isEmpty()
                                ? FileNote.NO_AREA_HELD.note(text)
                                : FileNote.MAY_BE.note(text, NoteLists.joined(FileNote.OR, named)),
                        FileNote.GIVE_CODE_IN_MAPPING);
            }
        }
        return out;
    }

    private void id(Map<String, Object> act, Row row) {
        String id = String.valueOf(act.getOrDefault("id", "A" + (row.line() - 1)));
        Map<String, Object> rest = new LinkedHashMap<>(act);
        act.clear();
        act.put("id", id);
        rest.remove("id");
        act.putAll(rest);
        Integer earlier = ids.putIfAbsent(id, row.line());
        if (earlier != null || taken.contains(id)) {
            error(
                    row,
                    "id",
                    "duplicate-id",
                    earlier == null
                            ? FileNote.ALREADY_IN_REGISTER.note(id)
                            : FileNote.ALREADY_IN_LINE.note(id, earlier),
                    FileNote.GIVE_OTHER_OR_PREFIX);
        }
    }

    private void date(Map<String, Object> act, Row row) {
        if (day(act, "date", row) && !act.containsKey("date_kind")) {
            act.put("date_kind", act.get("date").equals("unknown") ? "unknown" : "signed");
        }
    }

    /** Puts the date of a field as the register writes it; reports what is none. */
    private boolean day(Map<String, Object> act, String key, Row row) {
        String text = String.valueOf(act.getOrDefault(key, "unknown"));
        String read = date(text);
        if (read == null) {
            error(
                    row,
                    key,
                    "bad-date",
                    FileNote.NO_DATE_WRITTEN_AS.note(text, mapping.date()),
                    FileNote.WRITE_DATE_OR_ORDER);
            return false;
        }
        act.put(key, read);
        return true;
    }

    /** A date as the register writes it; null where it is none. */
    private String date(String text) {
        if (text.equals("unknown") || PART.matcher(text).matches()) {
            try {
                eu.fondaco.core.time.PartialDate.parse(text);
                return text;
            } catch (IllegalArgumentException notOne) {
                return null;
            }
        }
        Matcher m = DAY.matcher(text);
        if (!m.matches()) {
            return month(text);
        }
        int[] n = new int[3];
        for (int i = 0; i < 3; i++) {
            n[i] = Integer.parseInt(m.group(i + 1));
        }
        int y = mapping.date().indexOf('y');
        try {
            LocalDate day =
                    LocalDate.of(
                            n[y], n[mapping.date().indexOf('m')], n[mapping.date().indexOf('d')]);
            return day.getYear() < 1000 ? null : day.toString();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String month(String text) {
        Matcher m = MONTH.matcher(text);
        if (!m.matches()) {
            return null;
        }
        boolean first = m.group("first") != null;
        int month = Integer.parseInt(m.group(first ? "first" : "second"));
        String year = m.group(first ? "year" : "of");
        return month >= 1 && month <= 12 && year.compareTo("1000") >= 0
                ? "%s-%02d".formatted(year, month)
                : null;
    }

    private void kinds(Map<String, Object> act, Row row) {
        List<String> kinds =
                Arrays.stream(InstrumentKind.values()).map(InstrumentKind::code).toList();
        String kind = String.valueOf(act.getOrDefault("kind", ""));
        if (!kinds.contains(kind.toLowerCase(Locale.ROOT))) {
            error(
                    row,
                    "kind",
                    "bad-kind",
                    FileNote.NO_KIND_OF_ACT.note(kind),
                    FileNote.TURN_UNDER_CODES.note(String.join(", ", kinds)));
        }
        Object of = act.get("date_kind");
        if (of != null) {
            try {
                DateKind.parse(of.toString());
            } catch (IllegalArgumentException e) {
                error(
                        row,
                        "date_kind",
                        "bad-date-kind",
                        UnsoundException.problem(e),
                        FileNote.USE_THESE_WORDS);
            }
        }
    }

    /** The acts as a file of {@code relations/}. */
    public static String yaml(List<Map<String, Object>> acts, String comment) {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return comment.lines().map(l -> "# " + l + "\n").reduce("", String::concat)
                + new Yaml(options).dump(Map.of("instruments", acts));
    }
}
