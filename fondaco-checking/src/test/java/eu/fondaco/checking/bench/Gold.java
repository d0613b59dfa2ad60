// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Statements of a brief with the verdicts that people gave them, read from JSON. */
record Gold(
        Path brief,
        String lang,
        String published,
        String dataset,
        List<Statement> claims,
        List<Statement> ignored) {

    /** One annotated statement; fields that its file hasn't are null. */
    record Statement(
            String id,
            int start,
            int end,
            String kind,
            Double stated,
            Double actual,
            String verdict,
            String slip,
            List<String> slipAlso,
            List<String> acceptedNow) {

        int overlap(int from, int to) {
            return Math.max(0, Math.min(end, to) - Math.max(start, from));
        }

        double relative(int from, int to) {
            return overlap(from, to) / (double) Math.max(1, Math.min(end - start, to - from));
        }
    }

    /** All gold files of a folder, in the order of their names. */
    static List<Gold> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".gold.json"))
                    .sorted()
                    .map(Gold::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Gold read(Path file) {
        try {
            Map<String, Object> json =
                    map(
                            new Yaml(new SafeConstructor(new LoaderOptions()))
                                    .load(Files.readString(file)));
            return new Gold(
                    file.resolveSibling((String) json.get("brief")),
                    (String) json.get("lang"),
                    json.get("published") == null ? null : json.get("published").toString(),
                    (String) json.get("dataset"),
                    list(json.get("claims")),
                    list(json.get("ignore")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object o) {
        return (Map<String, Object>) o;
    }

    private static List<Statement> list(Object node) {
        return node == null
                ? List.of()
                : ((List<?>) node).stream().map(o -> statement(map(o))).toList();
    }

    private static Statement statement(Map<String, Object> c) {
        String slip = (String) c.getOrDefault("slip", c.get("slip_or_note"));
        return new Statement(
                (String) c.get("id"),
                (int) number(c.get("start")),
                (int) number(c.get("end")),
                (String) c.get("kind"),
                value(c.get("stated")),
                value(c.get("actual")),
                (String) c.get("verdict"),
                slip,
                strings(c.get("slip_also")),
                strings(c.get("accepted_now")));
    }

    private static double number(Object o) {
        return Double.parseDouble(String.valueOf(o));
    }

    private static Double value(Object o) {
        return o != null && String.valueOf(o).matches("-?[\\d.]+([eE][+-]?\\d+)?")
                ? (Double) number(o)
                : null;
    }

    private static List<String> strings(Object node) {
        return node == null ? List.of() : ((List<?>) node).stream().map(String::valueOf).toList();
    }
}
