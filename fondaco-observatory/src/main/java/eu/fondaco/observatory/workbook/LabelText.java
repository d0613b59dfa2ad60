// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A name in a cell: one text for all languages, or {@code en: Exports; it: Esportazioni}, which in
 * YAML is a mapping by language.
 */
final class LabelText {

    private static final Pattern OF_A_LANGUAGE = Pattern.compile("([a-z]{2}): *(.+)");

    private LabelText() {}

    /** What a cell holds of a name in several languages. */
    static String of(MappingNode map) {
        return Entry.join(
                map.getValue().stream()
                        .map(t -> text(t.getKeyNode()) + ": " + text(t.getValueNode()))
                        .collect(Collectors.toList()));
    }

    /** The name that a cell holds. */
    static Node node(String cell) {
        List<NodeTuple> languages = new ArrayList<>();
        for (String one : Entry.split(cell)) {
            Matcher language = OF_A_LANGUAGE.matcher(one);
            if (!language.matches()) {
                return scalar(cell);
            }
            languages.add(
                    new NodeTuple(scalar(language.group(1)), scalar(language.group(2).strip())));
        }
        return new MappingNode(Tag.MAP, languages, FlowStyle.FLOW);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static Node scalar(String text) {
        return new ScalarNode(Tag.STR, text, null, null, ScalarStyle.PLAIN);
    }
}
