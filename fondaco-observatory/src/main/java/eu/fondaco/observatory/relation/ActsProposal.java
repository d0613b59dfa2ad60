// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.relation;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.csv.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What the columns of a table of acts seem to mean: a mapping to look at, in the form that {@link
 * ActsMapping} reads. Columns are told by what heads them, and by cells that are days or addresses.
 */
public final class ActsProposal {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int LARGEST_MONTH = 12;

    private final ActsWords words = new ActsWords();
    private final Function<String, List<String>> areas;
    private final String us;
    private final List<String> heads = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, Integer> meant = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private String order = "";
    private Said said = Said.NOTHING;

    /** Fields that somebody may say the column of. */
    public static final List<String> FIELDS =
            ActsMapping.FIELDS.stream()
                    .filter(f -> !f.equals("date_kind") && !f.equals("kind_as_printed"))
                    .toList();

    /**
     * What somebody says of a table, which wins over what its columns seem to mean.
     *
     * @param columns the column of a field; empty where none gives it
     * @param order how days are written, or empty
     * @param kinds what the table's words for kinds mean, as codes
     */
    public record Said(Map<String, String> columns, String order, Map<String, String> kinds) {

        /** Nothing said. */
        public static final Said NOTHING = new Said(Map.of(), "", Map.of());

        public Said {
            columns = Map.copyOf(columns);
            kinds = Map.copyOf(kinds);
        }
    }

    /**
     * @param areas codes of the areas that a text names
     * @param us who signs where no column says so; empty where nobody is known to
     */
    public ActsProposal(Function<String, List<String>> areas, String us) {
        this.areas = areas;
        this.us = us;
    }

    /** The same, with what somebody says of the table. */
    public ActsProposal saying(Said of) {
        said = of;
        return this;
    }

    /** What heads the columns of the table that was read. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    /** The column of each field that has one. */
    public Map<String, String> meaning() {
        Map<String, String> out = new LinkedHashMap<>();
        meant.forEach((field, at) -> out.put(field, heads.get(at)));
        return out;
    }

    /** Heads of columns that no field takes: what they say is left out. */
    public List<String> left() {
        return heads.stream()
                .filter(h -> !h.isBlank() && !meant.containsValue(heads.indexOf(h)))
                .toList();
    }

    /** Texts of parties with a comma in them, which stay one party where nothing is said. */
    public List<String> joined() {
        return ActsMapping.LISTS.stream()
                .filter(f -> f.endsWith("_parties") && meant.containsKey(f))
                .map(f -> cells.get(meant.get(f)))
                .filter(all -> split("", all).isEmpty())
                .flatMap(List::stream)
                .filter(c -> c.contains(","))
                .distinct()
                .limit(3)
                .toList();
    }

    /** How days are taken to be written: {@code ymd}, {@code dmy} or {@code mdy}; or empty. */
    public String order() {
        return order;
    }

    /** The table's words for kinds of acts, and the codes that they are taken for. */
    public Map<String, String> kinds() {
        return new LinkedHashMap<>(kinds);
    }

    /** Names in the column of places that no list here defines; the mapping leaves them out. */
    public Set<String> unknownAreas() {
        return Set.copyOf(unknown);
    }

    /**
     * Reads a table and proposes its mapping as the text of a YAML file; without a field that no
     * column seems to give.
     */
    public String of(Path table, String name, Consumer<DataIssue> issues) {
        new CsvFile(table, name)
                .read(
                        (columns, row) -> {
                            if (row.isHeader()) {
                                heads.addAll(columns.names());
                                heads.forEach(h -> cells.add(new ArrayList<>()));
                            } else if (cells.isEmpty() || cells.get(0).size() < ActsTable.MOST) {
                                for (int i = 0; i < heads.size(); i++) {
                                    cells.get(i).add(row.get(i));
                                }
                            }
                        },
                        issues);
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("format", 1);
        Map<String, Integer> columns = meant;
        columns.putAll(corrected(columns()));
        for (String field : ActsMapping.FIELDS) {
            Integer at = columns.get(field);
            if (at != null) {
                mapping.put(field, field(field, at));
            } else if (field.equals("our_parties") && !us.isEmpty()) {
                mapping.put(field, Map.of("constant", us));
            }
        }
        return yaml(mapping);
    }

    /** The column of each field: the surest pairs first, a column for one field only. */
    private Map<String, Integer> columns() {
        record Pair(String field, int column, int sure) {}
        List<Pair> pairs = new ArrayList<>();
        for (String field : ActsMapping.FIELDS) {
            for (int i = 0; i < heads.size(); i++) {
                int sure = words.names(field, heads.get(i));
                if (sure > 0) {
                    pairs.add(new Pair(field, i, sure));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::sure).reversed());
        Map<String, Integer> out = new LinkedHashMap<>();
        for (Pair p : pairs) {
            if (!out.containsKey(p.field()) && !out.containsValue(p.column())) {
                out.put(p.field(), p.column());
            }
        }
        byCells("date", ActsTable.DAY, out);
        byCells("urls", Pattern.compile("https?://\\S+"), out);
        if (!out.containsKey("kind") && out.containsKey("text")) {
            out.put("kind", out.get("text"));
        }
        if (out.containsKey("kind")) {
            out.put("kind_as_printed", out.get("kind"));
        }
        return out;
    }

    /** What the columns seem to mean, with what is said of them. */
    private Map<String, Integer> corrected(Map<String, Integer> seeming) {
        Map<String, Integer> out = new LinkedHashMap<>(seeming);
        said.columns()
                .forEach(
                        (field, head) -> {
                            if (head.isEmpty()) {
                                out.remove(field);
                            } else if (heads.contains(head)) {
                                out.put(field, heads.indexOf(head));
                            }
                        });
        if (out.containsKey("kind")) {
            out.put("kind_as_printed", out.get("kind"));
        } else {
            out.remove("kind_as_printed");
        }
        return out;
    }

    private void byCells(String field, Pattern form, Map<String, Integer> out) {
        for (int i = 0; i < heads.size() && !out.containsKey(field); i++) {
            List<String> told = cells.get(i).stream().filter(c -> !c.isEmpty()).toList();
            if (!out.containsValue(i)
                    && !told.isEmpty()
                    && told.stream().allMatch(c -> form.matcher(c).matches())) {
                out.put(field, i);
            }
        }
    }

    private Map<String, Object> field(String field, int at) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("column", heads.get(at));
        if (field.equals("date")) {
            order = said.order().isEmpty() ? order(cells.get(at)) : said.order();
            out.put("order", order);
        }
        if (ActsMapping.LISTS.contains(field)) {
            String split = split(field, cells.get(at));
            if (!split.isEmpty()) {
                out.put("split", split);
            }
        }
        if (field.equals("kind")) {
            kinds.putAll(
                    codes(
                            cells.get(at),
                            text -> said.kinds().getOrDefault(text, words.kind(text))));
            out.put("codes", new LinkedHashMap<>(kinds));
        }
        if (field.equals("partner_areas")) {
            Map<String, String> leftOut = unknownAreas(cells.get(at), (String) out.get("split"));
            if (!leftOut.isEmpty()) {
                out.put("codes", leftOut);
            }
        }
        return out;
    }

    /** How days are written: what no month can be decides; else as in most of Europe. */
    private static String order(List<String> all) {
        List<String> days = all.stream().filter(d -> !ActsTable.PART.matcher(d).matches()).toList();
        String order =
                days.stream().anyMatch(d -> ActsTable.DAY.matcher(d).matches()) ? "dmy" : "ymd";
        for (String day : days) {
            Matcher m = ActsTable.DAY.matcher(day);
            if (m.matches() && YEAR.matcher(m.group(1)).matches()) {
                return "ymd";
            }
            if (m.matches() && Integer.parseInt(m.group(2)) > LARGEST_MONTH) {
                order = "mdy";
            }
        }
        return order;
    }

    /** What parts several texts of a cell; a comma only among subjects and places. */
    private static String split(String field, List<String> cells) {
        for (String sign : List.of(";", "|", "\n")) {
            if (cells.stream().anyMatch(c -> c.contains(sign))) {
                return sign;
            }
        }
        boolean lists = field.equals("sectors") || field.equals("partner_areas");
        return lists && cells.stream().anyMatch(c -> c.contains(",")) ? "," : "";
    }

    private static Map<String, String> codes(List<String> cells, Function<String, String> meaning) {
        Map<String, String> out = new LinkedHashMap<>();
        cells.stream().filter(c -> !c.isEmpty()).forEach(c -> out.computeIfAbsent(c, meaning));
        return out;
    }

    private Map<String, String> unknownAreas(List<String> cells, String split) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String cell : cells) {
            for (String text : split == null ? new String[] {cell} : parts(cell, split)) {
                String name = text.strip();
                if (!name.isEmpty() && areas.apply(name).size() != 1) {
                    unknown.add(name);
                    out.put(name, "");
                }
            }
        }
        return out;
    }

    private static String[] parts(String cell, String split) {
        return cell.split(Pattern.quote(split));
    }

    private static String yaml(Map<String, Object> mapping) {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(mapping);
    }
}
