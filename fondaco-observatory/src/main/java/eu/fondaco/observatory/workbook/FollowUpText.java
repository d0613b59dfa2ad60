// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.relation.FollowUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * What became of a promise, as a cell says it: its place, the state, the day if known and, after a
 * colon, the source: {@code 1 kept 2024-05: https://example.org/forum}, {@code 2 unknown}.
 */
final class FollowUpText {

    /** The states that a cell may name. */
    static final String STATES =
            Arrays.stream(FollowUp.State.values())
                    .map(FollowUp.State::code)
                    .collect(Collectors.joining("|"));

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<promise>[1-9]\\d{0,2}) (?<state>"
                            + STATES
                            + ")(?: (?<at>\\d{4}(?:-\\d\\d){0,2}))?(?:: *(?<source>\\S.*))?");

    private FollowUpText() {}

    /** Whether it says what became of a promise. */
    static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    /** What an item of the list {@code follow_up} says. */
    static String of(MappingNode item) {
        Map<String, String> said = new LinkedHashMap<>();
        for (NodeTuple tuple : item.getValue()) {
            if (tuple.getValueNode() instanceof ScalarNode value
                    && !value.getTag().equals(Tag.NULL)) {
                said.put(((ScalarNode) tuple.getKeyNode()).getValue(), value.getValue().strip());
            }
        }
        String at = said.getOrDefault("at", "");
        String source = said.getOrDefault("source", "");
        return said.getOrDefault("promise", "")
                + " "
                + said.getOrDefault("state", "")
                + (at.isEmpty() || at.equals("unknown") ? "" : " " + at)
                + (source.isEmpty() ? "" : ": " + source);
    }

    /** The item of the list that {@link #of} says; of what doesn't fit, the text itself. */
    static Node node(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return scalar(Tag.STR, text);
        }
        List<NodeTuple> tuples = new ArrayList<>();
        for (String key : List.of("promise", "state", "at", "source")) {
            String value = m.group(key);
            if (value != null) {
                Tag tag = key.equals("promise") ? Tag.INT : Tag.STR;
                tuples.add(new NodeTuple(scalar(Tag.STR, key), scalar(tag, value)));
            }
        }
        return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
    }

    private static Node scalar(Tag tag, String value) {
        return new ScalarNode(tag, value, null, null, ScalarStyle.PLAIN);
    }
}
