// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.mapping;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.observatory.speech.Speech;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import eu.fondaco.sources.sheet.SheetProposal;
import eu.fondaco.sources.sheet.SheetSaid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How an office sheet was understood, as a file of the observatory: what somebody said of it, which
 * the next sheet of that dataset is read by too, and what it was taken for.
 */
public final class SheetYaml {

    private static final String FOLDER = "mappings/sheets/";

    private static final Label REMEDY = Speech.both("sheet-yaml.correct-or-remove-file");

    private SheetYaml() {}

    private static Sayable said(Label label) {
        return locale -> locale.getLanguage().equals("it") ? label.it() : label.en();
    }

    /** Where the mapping of a dataset is, seen from the folder of an observatory. */
    public static String file(String dataset) {
        return FOLDER + dataset + ".yaml";
    }

    /**
     * What was said of the sheets of a dataset; nothing where there is no mapping of it.
     *
     * @param issues takes what is wrong with the file
     */
    public static SheetSaid said(Path folder, String dataset, Consumer<DataIssue> issues) {
        Path file = folder.resolve(file(dataset));
        YamlMap top =
                Files.isRegularFile(file)
                        ? YamlFile.read(file, file(dataset), issues).orElse(null)
                        : null;
        if (top == null) {
            return SheetSaid.nothing();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        YamlMap said = top.map("said");
        if (said != null) {
            SheetSaid.KEYS.forEach(key -> texts.put(key, said.text(key)));
        }
        List<Label> problems = new ArrayList<>();
        SheetSaid read = SheetSaid.of(texts, problems);
        for (Label problem : problems) {
            top.error("mapping-said-wrong", "said", said(problem), said(REMEDY));
        }
        return read;
    }

    /**
     * The text of a mapping.
     *
     * @param name of the sheet's file
     * @param sha256 of its bytes
     */
    public static String text(
            String name, String sha256, SheetSaid said, List<SheetProposal> understood) {
        StringBuilder text =
                new StringBuilder(
                        "# How a sheet was understood. What 'said' holds is taken for the next"
                                + " sheet of this dataset too.\nformat: 1\n");
        text.append("file: ").append(quoted(name)).append("\nsha256: ").append(sha256);
        text.append("\nsaid:");
        SheetSaid.KEYS.stream()
                .filter(key -> !said.text(key).isEmpty())
                .forEach(
                        key ->
                                text.append("\n  ")
                                        .append(key)
                                        .append(": ")
                                        .append(quoted(said.text(key))));
        text.append(said.texts().isEmpty() ? " {}\nsheets:\n" : "\nsheets:\n");
        for (SheetProposal one : understood) {
            text.append("  - name: ").append(quoted(one.sheet()));
            text.append("\n    cells: ").append(one.cells().size());
            text.append("\n    unit: ").append(one.unit()).append("\n    understood:\n");
            one.said().forEach(l -> text.append("      - ").append(quoted(l.en())).append('\n'));
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{Cntrl}\\\\]", " ").replace("\"", "'") + '"';
    }
}
