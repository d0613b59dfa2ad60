// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.yaml;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.observatory.note.FileNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map in a YAML file with its line. Getters take what is there and report what isn't of the right
 * shape; they never throw for bad content.
 */
public final class YamlMap {

    private final MappingNode node;
    private final String file;
    private final Consumer<DataIssue> issues;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    YamlMap(MappingNode node, String file, Consumer<DataIssue> issues) {
        this.node = node;
        this.file = file;
        this.issues = issues;
        for (NodeTuple entry : node.getValue()) {
            ScalarNode key = (ScalarNode) entry.getKeyNode();
            int line = key.getStartMark().getLine() + 1;
            if (values.put(key.getValue(), entry.getValueNode()) != null) {
                error("duplicate-key", key.getValue(), line, FileNote.KEY_TWICE, FileNote.KEEP_ONE);
            }
            lines.put(key.getValue(), line);
        }
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The line of a key, or of the map where the key is absent. */
    public int line(String key) {
        return lines.getOrDefault(key, line());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Warns about keys that aren't among the known ones. */
    public YamlMap expect(String... known) {
        for (String key : values.keySet()) {
            if (!Arrays.asList(known).contains(key)) {
                issues.accept(
                        DataIssue.warning(
                                "unknown-key",
                                file,
                                line(key),
                                key,
                                FileNote.KEY_UNKNOWN,
                                FileNote.USE_ONE_OF.note(String.join(", ", known))));
            }
        }
        return this;
    }

    /** The text of a key; empty where it is absent or null. */
    public String text(String key) {
        Node value = values.get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof ScalarNode scalar) {
            return scalar.getTag().getValue().endsWith(":null") ? "" : scalar.getValue().strip();
        }
        error("yaml-shape", key, line(key), FileNote.NOT_PLAIN_TEXT, FileNote.WRITE_ONE_VALUE);
        return "";
    }

    /** The text of a key that must be there. */
    public String required(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            error("missing-key", key, line(), FileNote.IS_MISSING, FileNote.ADD_KEY.note(key));
        }
        return text;
    }

    /** A name: one text, or {@code en} and {@code it}. */
    public Label label(String key) {
        if (values.get(key) instanceof MappingNode) {
            YamlMap both = map(key).expect("en", "it");
            return new Label(both.text("en"), both.text("it"));
        }
        return Label.of(text(key));
    }

    public boolean flag(String key, boolean otherwise) {
        String text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            error("bad-flag", key, line(key), FileNote.NOT_A_FLAG.note(text), FileNote.WRITE_FLAG);
        }
        return text.equals("true");
    }

    public PartialDate date(String key) {
        try {
            return PartialDate.parse(text(key));
        } catch (IllegalArgumentException e) {
            error("bad-date", key, line(key), UnsoundException.problem(e), FileNote.WRITE_DATE);
            return PartialDate.UNKNOWN;
        }
    }

    /** The texts of a list; one text counts as a list of one. */
    public List<String> texts(String key) {
        Node value = values.get(key);
        if (!(value instanceof SequenceNode list)) {
            String one = text(key);
            return one.isEmpty() ? List.of() : List.of(one);
        }
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                error(
                        "yaml-shape",
                        key,
                        item.getStartMark().getLine() + 1,
                        FileNote.NOT_PLAIN_TEXT,
                        FileNote.WRITE_EACH_TEXT);
            }
        }
        return texts;
    }

    /** The map of a key; an empty one where it is absent. */
    public YamlMap map(String key) {
        Node value = values.get(key);
        if (value instanceof MappingNode map) {
            return new YamlMap(map, file, issues);
        }
        if (value != null) {
            error("yaml-shape", key, line(key), FileNote.NOT_A_MAP, FileNote.WRITE_KEYS_BELOW);
        }
        MappingNode none =
                new MappingNode(
                        org.yaml.snakeyaml.nodes.Tag.MAP,
                        true,
                        List.of(),
                        node.getStartMark(),
                        node.getEndMark(),
                        org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
        return new YamlMap(none, file, issues);
    }

    /** The maps of a list. */
    public List<YamlMap> maps(String key) {
        Node value = values.get(key);
        if (value == null || value instanceof ScalarNode s && s.getValue().isEmpty()) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list)) {
            error("yaml-shape", key, line(key), FileNote.NOT_A_LIST, FileNote.BEGIN_WITH_DASH);
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode map) {
                maps.add(new YamlMap(map, file, issues));
            } else {
                error(
                        "yaml-shape",
                        key,
                        item.getStartMark().getLine() + 1,
                        FileNote.NOT_A_MAP_OF_KEYS,
                        FileNote.WRITE_KEY_VALUE);
            }
        }
        return maps;
    }

    /** Reports an error at a key. */
    public void error(String code, String key, Sayable message, Sayable remedy) {
        error(code, key, line(key), message, remedy);
    }

    private void error(String code, String key, int line, Sayable message, Sayable remedy) {
        issues.accept(DataIssue.error(code, file, line, key, message, remedy));
    }
}
