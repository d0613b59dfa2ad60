// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.issue.DataIssue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files of an observatory's registers, as text. */
final class Registers {

    private Registers() {}

    static Register of(SheetForm form) {
        return form.isCsv() ? new CsvRegister() : new YamlRegister(form);
    }

    /** The files that a register may be in, by their names within the observatory, in order. */
    static Map<String, String> texts(Path folder, SheetForm form) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Path dir = folder.resolve(form.folder());
        if (Files.isDirectory(dir)) {
            try (Stream<Path> files = Files.list(dir)) {
                for (Path file : files.sorted().toList()) {
                    if (file.getFileName().toString().endsWith(form.ending())
                            && Files.isRegularFile(file)) {
                        texts.put(form.folder() + "/" + file.getFileName(), Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }

    /** All entries of a register. */
    static List<Entry> entries(
            Map<String, String> texts, SheetForm form, Consumer<DataIssue> issues) {
        List<Entry> entries = new ArrayList<>();
        texts.forEach((file, text) -> entries.addAll(of(form).entries(text, file, issues)));
        return entries;
    }
}
