// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.classification;

import eu.fondaco.core.classification.Classification;
import eu.fondaco.core.classification.Nomenclature;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A column headed by a classification, and labels in English or Italian. */
final class CodeTable implements ClassificationFile.Reader {

    private static final List<String> ENGLISH =
            List.of("name_en", "label_en", "SupText", "Name", "Description", "label");
    private static final List<String> ITALIAN = List.of("name_it", "label_it", "Descrizione");
    private static final List<String> PARENT = List.of("parent", "Parent Code", "Parent");

    private final Nomenclature nomenclature;
    private final String code;
    private final Optional<String> english;
    private final Optional<String> italian;
    private final Optional<String> parent;
    private final String name;
    private final Map<String, Classification.Item> items = new LinkedHashMap<>();

    private CodeTable(Nomenclature nomenclature, List<String> columns, String name) {
        this.nomenclature = nomenclature;
        this.name = name;
        code = columns.get(0);
        english = ENGLISH.stream().filter(columns::contains).findFirst();
        italian = ITALIAN.stream().filter(columns::contains).findFirst();
        parent = PARENT.stream().filter(columns::contains).findFirst();
    }

    static Optional<ClassificationFile.Reader> of(List<String> columns, String name) {
        if (columns.size() < 2) {
            return Optional.empty();
        }
        return Nomenclature.find(columns.get(0))
                .map(n -> new CodeTable(n, columns, name))
                .filter(t -> t.english.isPresent() || t.italian.isPresent())
                .map(t -> t);
    }

    @Override
    public void row(RawRow row, Consumer<DataIssue> issues) {
        String own = row.get(code);
        if (own.isEmpty() || own.length() > 32) {
            return;
        }
        String en = english.map(row::get).orElse("");
        String it = italian.map(row::get).orElse("");
        String above = parent.map(row::get).orElse("");
        items.putIfAbsent(
                own,
                new Classification.Item(
                        own,
                        new Label(
                                en.isEmpty() ? it.isEmpty() ? own : it : en,
                                it.isEmpty() ? en : it),
                        above.equals("#") || above.equals(own) ? "" : above));
    }

    @Override
    public ClassificationFile.Content content(Consumer<DataIssue> issues) {
        if (items.isEmpty()) {
            issues.accept(
                    DataIssue.error(
                            "no-rows",
                            name,
                            0,
                            "",
                            Speech.both("issue.has-no-codes"),
                            Speech.both("remedy.check-the-file")));
        }
        return new ClassificationFile.Content(
                List.of(new Classification(nomenclature, List.copyOf(items.values()))), List.of());
    }
}
