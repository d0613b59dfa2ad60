// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.classification;

import eu.fondaco.core.classification.Correspondence;
import eu.fondaco.core.classification.Nomenclature;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Conversions between editions of NUTS in one table ({@code from_code, to_code, from_version,
 * to_version}), weighted by the people who live in what goes from one region to another, or by its
 * area.
 */
final class Crosswalk implements ClassificationFile.Reader {

    private static final List<String> NEEDED =
            List.of("from_code", "to_code", "from_version", "to_version");
    private static final List<String> WEIGHTS = List.of("pop18", "pop11", "areaKm");

    private record Way(Nomenclature from, Nomenclature to) {}

    private final String weight;
    private final String name;
    private final Map<String, Way> ways = new TreeMap<>();
    private final Map<String, Map<String, Map<String, Double>>> rows = new TreeMap<>();

    private Crosswalk(String weight, String name) {
        this.weight = weight;
        this.name = name;
    }

    static Optional<ClassificationFile.Reader> of(List<String> columns, String name) {
        return columns.containsAll(NEEDED)
                ? WEIGHTS.stream()
                        .filter(columns::contains)
                        .findFirst()
                        .map(w -> new Crosswalk(w, name))
                : Optional.empty();
    }

    @Override
    public void row(RawRow row, Consumer<DataIssue> issues) {
        try {
            Way way =
                    new Way(
                            new Nomenclature("NUTS", row.get("from_version")),
                            new Nomenclature("NUTS", row.get("to_version")));
            double amount = Double.parseDouble(row.get(weight));
            if (!(amount >= 0)) {
                throw new IllegalArgumentException("the weight " + amount + " is below zero");
            }
            if (way.from.equals(way.to)) {
                return;
            }
            String key = way.from + ">" + way.to;
            ways.putIfAbsent(key, way);
            rows.computeIfAbsent(key, k -> new TreeMap<>())
                    .computeIfAbsent(row.get("from_code"), c -> new TreeMap<>())
                    .merge(row.get("to_code"), amount, Double::sum);
        } catch (IllegalArgumentException e) {
            issues.accept(
                    DataIssue.error(
                            "bad-number",
                            name,
                            row.line(),
                            weight,
                            Speech.both("issue.isnt-a-conversion-with-a", e.getMessage()),
                            Speech.both("remedy.correct-the-row")));
        }
    }

    @Override
    public ClassificationFile.Content content(Consumer<DataIssue> issues) {
        List<Correspondence> all = new ArrayList<>();
        ways.forEach(
                (key, way) -> {
                    Correspondence.Builder builder = new Correspondence.Builder(way.from, way.to);
                    rows.get(key)
                            .forEach(
                                    (code, targets) -> {
                                        double whole =
                                                targets.values().stream().mapToDouble(a -> a).sum();
                                        targets.forEach(
                                                (to, amount) ->
                                                        builder.add(
                                                                code,
                                                                to,
                                                                whole == 0
                                                                        ? Double.NaN
                                                                        : amount / whole));
                                    });
                    all.add(builder.build());
                });
        if (all.isEmpty()) {
            issues.accept(
                    DataIssue.error(
                            "no-rows",
                            name,
                            0,
                            "",
                            Speech.both("issue.has-no-conversions"),
                            Speech.both("remedy.check-the-file")));
        }
        return new ClassificationFile.Content(List.of(), all);
    }
}
