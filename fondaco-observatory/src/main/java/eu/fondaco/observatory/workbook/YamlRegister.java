// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.speech.Speech;
import eu.fondaco.observatory.workbook.SheetForm.Choice;
import eu.fondaco.observatory.workbook.SheetForm.Column;
import eu.fondaco.observatory.yaml.YamlFile;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Instruments or activities in YAML: a block each, below the key of their list. */
final class YamlRegister implements Register {

    private final SheetForm form;

    YamlRegister(SheetForm form) {
        this.form = form;
    }

    @Override
    public List<Entry> entries(String text, String file, Consumer<DataIssue> issues) {
        SequenceNode list = list(text);
        List<Entry> entries = new ArrayList<>();
        if (list == null) {
            return entries;
        }
        String[] lines = text.split("\n", -1);
        List<Node> items = list.getValue();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof MappingNode item) {
                int first = item.getStartMark().getLine() + 1;
                int next =
                        i + 1 < items.size()
                                ? items.get(i + 1).getStartMark().getLine() + 1
                                : Math.min(lines.length, item.getEndMark().getLine()) + 1;
                int last = next - 1;
                while (last > first && isAside(lines[last - 1])) {
                    last--;
                }
                if (!lines[first - 1].strip().startsWith("- ") || last < first) {
                    issues.accept(
                            DataIssue.error(
                                    "yaml-in-a-line",
                                    file,
                                    first,
                                    form.name(),
                                    Speech.both("issue.is-written-as-a-list"),
                                    Speech.both("remedy.write-each-entry-as-a")));
                    return List.of();
                }
                Map<String, String> fields = fields(item);
                entries.add(new Entry(fields.getOrDefault("id", ""), fields, file, first, last));
            }
        }
        return entries;
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private SequenceNode list(String text) {
        MappingNode top = YamlFile.node(text, form.name(), issue -> {}).orElse(null);
        Node value = top == null ? null : value(top, form.name());
        return value instanceof SequenceNode list ? list : null;
    }

    private static Node value(MappingNode map, String key) {
        for (NodeTuple tuple : map.getValue()) {
            if (((ScalarNode) tuple.getKeyNode()).getValue().equals(key)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    private static Map<String, String> fields(MappingNode item) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : item.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (tuple.getValueNode() instanceof ScalarNode scalar) {
                fields.put(key, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip());
            } else if (tuple.getValueNode() instanceof SequenceNode list) {
                fields.put(
                        key,
                        Entry.join(
                                list.getValue().stream()
                                        .map(YamlRegister::item)
                                        .filter(t -> !t.isEmpty())
                                        .toList()));
            } else if (tuple.getValueNode() instanceof MappingNode map) {
                fields.put(key, LabelText.of(map));
            }
        }
        return fields;
    }

    private static String item(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        return node instanceof MappingNode map ? FollowUpText.of(map) : "";
    }

    @Override
    public List<String> lines(String text, Entry before, Map<String, String> fields) {
        Map<String, Node> all = new LinkedHashMap<>();
        int indent = 2;
        SequenceNode list = list(text);
        for (Node node : list == null ? List.<Node>of() : list.getValue()) {
            indent = Math.max(0, node.getStartMark().getColumn() - 2);
            if (node.getStartMark().getLine() + 1 == before.first()) {
                ((MappingNode) node)
                        .getValue()
                        .forEach(
                                t ->
                                        all.put(
                                                ((ScalarNode) t.getKeyNode()).getValue(),
                                                t.getValueNode()));
            }
        }
        for (Column column : form.columns()) {
            String field = fields.get(column.name());
            if (field != null && field.isEmpty()) {
                all.remove(column.name());
            } else if (field != null && !field.equals(before.get(column.name()))) {
                all.put(column.name(), column.list() ? texts(column, field) : one(column, field));
            }
        }
        return block(all, " ".repeat(indent));
    }

    private static Node one(Column column, String field) {
        if (column.choice() == Choice.LABEL) {
            return LabelText.node(field);
        }
        boolean isFlag = column.words().equals(List.of("true", "false"));
        return isFlag && column.words().contains(field)
                ? new ScalarNode(Tag.BOOL, field, null, null, ScalarStyle.PLAIN)
                : text(field);
    }

    private static Node text(String field) {
        return new ScalarNode(Tag.STR, field, null, null, ScalarStyle.PLAIN);
    }

    private static Node texts(Column column, String field) {
        List<Node> items = new ArrayList<>();
        boolean isFollowUp = column.choice() == Choice.FOLLOW_UP;
        Entry.split(field).forEach(t -> items.add(isFollowUp ? FollowUpText.node(t) : text(t)));
        boolean isShort = field.length() < 60 && !column.name().equals("urls") && !isFollowUp;
        return new SequenceNode(Tag.SEQ, items, isShort ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static List<String> block(Map<String, Node> fields, String indent) {
        List<NodeTuple> tuples = new ArrayList<>();
        fields.forEach((key, node) -> tuples.add(new NodeTuple(text(key), node)));
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(1000);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        StringWriter out = new StringWriter();
        new Yaml(options).serialize(new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK), out);
        List<String> lines = new ArrayList<>();
        for (String line : out.toString().stripTrailing().split("\n")) {
            lines.add(indent + (lines.isEmpty() ? "- " : "  ") + line);
        }
        return lines;
    }

    @Override
    public String append(String text, List<String> added) {
        String fresh = String.join("\n", added);
        SequenceNode list = list(text);
        if (list == null || list.getValue().isEmpty()) {
            String start = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            return start.replaceFirst("(?m)^" + form.name() + ":\\s*(\\[\\s*])?\\s*$", "")
                            .stripTrailing()
                    + (start.isBlank() ? "" : "\n")
                    + form.name()
                    + ":\n"
                    + fresh
                    + "\n";
        }
        List<Entry> entries = entries(text, "", issue -> {});
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.addAll(entries.get(entries.size() - 1).last(), added);
        return String.join("\n", lines);
    }
}
