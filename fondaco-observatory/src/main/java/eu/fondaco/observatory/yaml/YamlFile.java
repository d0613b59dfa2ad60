// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.yaml;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.note.FileNote;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file of an observatory, read without trust: plain maps, lists and text only, of bounded
 * size and depth, no aliases of collections, no tags that name classes. What is wrong becomes an
 * issue with its line.
 */
public final class YamlFile {

    private static final int SIZE_LIMIT = 4_000_000;
    private static final int DEPTH_LIMIT = 20;
    private static final Set<Tag> PLAIN =
            Set.of(
                    Tag.STR,
                    Tag.INT,
                    Tag.FLOAT,
                    Tag.BOOL,
                    Tag.NULL,
                    Tag.TIMESTAMP,
                    Tag.MAP,
                    Tag.SEQ,
                    Tag.MERGE);

    private YamlFile() {}

    /**
     * Reads a file whose top is a map.
     *
     * @param name how the user knows the file
     * @return the map, or nothing; then an issue says why
     */
    public static Optional<YamlMap> read(Path path, String name, Consumer<DataIssue> issues) {
        try {
            if (Files.size(path) > SIZE_LIMIT) {
                issues.accept(
                        DataIssue.error(
                                "file-too-large",
                                name,
                                0,
                                "",
                                FileNote.LARGER_THAN_4MB,
                                FileNote.SPLIT_FILE));
                return Optional.empty();
            }
            return parse(Files.readString(path), name, issues);
        } catch (CharacterCodingException e) {
            issues.accept(
                    DataIssue.error(
                            "file-encoding",
                            name,
                            0,
                            "",
                            FileNote.NOT_UTF8,
                            FileNote.SAVE_AS_UTF8));
        } catch (NoSuchFileException e) {
            issues.accept(
                    DataIssue.error(
                            "no-file", name, 0, "", FileNote.NO_SUCH_FILE, FileNote.CHECK_PATH));
        } catch (IOException e) {
            issues.accept(
                    DataIssue.error(
                            "file-unreadable",
                            name,
                            0,
                            "",
                            FileNote.UNREADABLE.note(e.toString()),
                            FileNote.CHECK_PERMISSIONS));
        }
        return Optional.empty();
    }

    /** Reads text whose top is a map. */
    public static Optional<YamlMap> parse(String text, String name, Consumer<DataIssue> issues) {
        return node(text, name, issues).map(map -> new YamlMap(map, name, issues));
    }

    /**
     * Reads text whose top is a map, as nodes with their places; for who writes parts of it anew.
     */
    public static Optional<MappingNode> node(String text, String name, Consumer<DataIssue> issues) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEPTH_LIMIT);
        options.setCodePointLimit(SIZE_LIMIT);
        try {
            Node top = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return top == null ? empty(name, issues) : map(top, name, issues);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            issues.accept(
                    DataIssue.error(
                            "yaml-broken",
                            name,
                            line,
                            "",
                            FileNote.INVALID_YAML.note(String.valueOf(e.getProblem())),
                            FileNote.CHECK_INDENTATION));
        } catch (YAMLException | IllegalArgumentException e) { // of characters that are none
            issues.accept(
                    DataIssue.error(
                            "yaml-broken",
                            name,
                            0,
                            "",
                            FileNote.YAML_NOT_ACCEPTED.note(String.valueOf(e.getMessage())),
                            FileNote.USE_PLAIN_YAML));
        }
        return Optional.empty();
    }

    private static Optional<MappingNode> empty(String name, Consumer<DataIssue> issues) {
        issues.accept(
                DataIssue.error("file-empty", name, 0, "", FileNote.IS_EMPTY, FileNote.WRITE_KEYS));
        return Optional.empty();
    }

    private static Optional<MappingNode> map(Node top, String name, Consumer<DataIssue> issues) {
        if (!(top instanceof MappingNode map)) {
            issues.accept(
                    DataIssue.error(
                            "yaml-shape",
                            name,
                            1,
                            "",
                            FileNote.NO_MAP_AT_TOP,
                            FileNote.BEGIN_WITH_KEY));
            return Optional.empty();
        }
        return isPlain(top, name, issues) ? Optional.of(map) : Optional.empty();
    }

    private static boolean isPlain(Node node, String name, Consumer<DataIssue> issues) {
        if (!PLAIN.contains(node.getTag())) {
            issues.accept(
                    DataIssue.error(
                            "yaml-tag",
                            name,
                            node.getStartMark().getLine() + 1,
                            "",
                            FileNote.HAS_TAG.note(node.getTag().toString()),
                            FileNote.REMOVE_TAG));
            return false;
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().allMatch(n -> isPlain(n, name, issues));
        }
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode)
                        || !isPlain(entry.getValueNode(), name, issues)) {
                    return false;
                }
            }
        }
        return true;
    }
}
