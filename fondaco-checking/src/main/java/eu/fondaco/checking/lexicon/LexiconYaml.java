// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads lexicon files: YAML in which every scalar is a word ({@code no} and {@code on} too). */
public final class LexiconYaml {

    private LexiconYaml() {}

    /**
     * Reads one file.
     *
     * @throws IllegalArgumentException naming the file and line when it isn't a YAML mapping
     */
    public static Map<String, Object> read(InputStream in, String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(8);
        options.setCodePointLimit(2_000_000);
        Resolver words =
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        // every plain scalar stays a string
                    }
                };
        Yaml yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        words);
        Object read;
        try {
            read = yaml.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (org.yaml.snakeyaml.error.YAMLException | NumberFormatException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        if (!(read instanceof Map)) {
            throw new IllegalArgumentException(
                    file + ": a lexicon is a mapping with terms, values, areas, products");
        }
        return map(read);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        if (node == null || "".equals(node)) {
            return Map.of();
        }
        if (!(node instanceof Map)) {
            throw new IllegalArgumentException(
                    "expected a mapping in a lexicon, found '" + node + "'");
        }
        return (Map<String, Object>) node;
    }

    static List<String> strings(Object node) {
        if (node == null || "".equals(node)) {
            return List.of();
        }
        if (node instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(String.valueOf(node));
    }
}
