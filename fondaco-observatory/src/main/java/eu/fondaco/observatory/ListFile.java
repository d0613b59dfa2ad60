// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.product.Product;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.list.AreasCsv;
import eu.fondaco.observatory.list.AttributesCsv;
import eu.fondaco.observatory.list.ClassificationsFolder;
import eu.fondaco.observatory.list.CodesOfData;
import eu.fondaco.observatory.list.ProductsCsv;
import eu.fondaco.observatory.note.FileNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A list of areas, products or attributes that is to become content of an observatory: checked
 * beside the lists already there, then copied into its folder, where a file of the same name gives
 * way to it.
 */
public final class ListFile {

    private final Path source;
    private final String name;
    private final String sub;

    /**
     * @param name how the user knows the file
     * @param sub {@code areas}, {@code products}, {@code attributes} or {@code classifications}
     */
    public ListFile(Path source, String name, String sub) {
        this.source = source;
        this.name = name;
        this.sub = sub;
    }

    /** Checks it beside the other lists of the folder; returns the codes it defines. */
    public Set<String> check(Path folder, Consumer<DataIssue> issues) throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (Path other : others(folder)) {
            read(other, sub + "/" + other.getFileName(), seen, ignored -> {});
        }
        Set<String> codes = new TreeSet<>(seen.keySet());
        read(source, name, seen, issues);
        Set<String> fresh = new TreeSet<>(seen.keySet());
        fresh.removeAll(codes);
        return fresh;
    }

    private List<Path> others(Path folder) throws IOException {
        Path dir = folder.resolve(sub);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".csv"))
                    .filter(
                            f ->
                                    !f.getFileName().equals(source.getFileName())
                                            && !CodesOfData.is(f))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path file, String as, Map<String, String> seen, Consumer<DataIssue> issues) {
        switch (sub) {
            case "areas" -> {
                List<Area> areas = AreasCsv.read(file, as, seen, issues);
                nothing(areas, as, issues);
            }
            case "products" -> {
                List<Product> products = ProductsCsv.read(file, as, seen, issues);
                nothing(products, as, issues);
            }
            case ClassificationsFolder.NAME -> {
                if (file.equals(source)) {
                    ClassificationsFolder.read(List.of(file), f -> as, issues);
                }
            }
            case "attributes" -> nothing(AttributesCsv.read(file, as, issues), as, issues);
            default -> throw new IllegalArgumentException("no lists are kept in '" + sub + "'");
        }
    }

    private static void nothing(List<?> rows, String as, Consumer<DataIssue> issues) {
        if (rows.isEmpty()) {
            issues.accept(
                    DataIssue.warning(
                            "no-rows", as, 0, "", FileNote.NO_USABLE_ROWS, FileNote.CHECK_FILE));
        }
    }

    /** Has it become a file of the folder; returns where that will be. */
    public Path copyInto(FolderChange change) throws IOException {
        String place = sub + "/" + source.getFileName();
        Path target = change.folder().resolve(place);
        if (!Files.exists(target) || !Files.isSameFile(source, target)) {
            Files.copy(source, change.beside(place), StandardCopyOption.REPLACE_EXISTING);
            change.put(place);
        }
        return target;
    }
}
