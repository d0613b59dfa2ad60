// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What each column of files of one form is for, and the books of those that hold texts. */
public final class CellColumns {

    /** The columns that tell cells apart, with the bits that their numbers may have: 63 in all. */
    private static final Map<String, Integer> KEY =
            Map.of("flow", 1, "reporter", 15, "partner", 15, "product", 20, "period", 12);

    private static final List<String> TEXTS =
            List.of("reporter", "partner", "flow", "product", "period", "status", "quantity_unit");
    private static final int OTHERS = 1 << 15;

    static final int SKIP = -1;
    static final int VALUE = -2;
    static final int QUANTITY = -3;

    private final CsvForm form;
    private final List<String> names = new ArrayList<>();
    private final List<CodeBook> books = new ArrayList<>();
    private final int[] roles;

    public CellColumns(CsvForm form) {
        this.form = form;
        this.roles = new int[form.header().size()];
        Arrays.fill(roles, SKIP);
        for (String name : TEXTS) {
            if (form.columns().containsKey(name)) {
                add(
                        name,
                        form.columns().get(name),
                        meaning(name),
                        KEY.containsKey(name) ? 1 << KEY.get(name) : OTHERS);
            }
        }
        for (String name : List.of("reporter", "partner")) {
            book(name).expect(new TreeSet<>(form.areas().values()));
        }
        form.always().forEach((column, text) -> add("", column, t -> t.equals(text) ? t : null, 1));
        role(form.columns().get("value"), VALUE);
        if (form.columns().containsKey("quantity")) {
            role(form.columns().get("quantity"), QUANTITY);
        }
    }

    private void add(String name, String column, Function<String, String> meaning, int limit) {
        role(column, books.size());
        names.add(name);
        books.add(new CodeBook(meaning, limit));
    }

    private void role(String column, int role) {
        int at = form.header().indexOf(column);
        if (at < 0 || form.header().lastIndexOf(column) != at || roles[at] != SKIP) {
            throw new UnusualFileException("the columns of the header");
        }
        roles[at] = role;
    }

    private Function<String, String> meaning(String name) {
        Set<String> missing = Set.copyOf(form.missing());
        return switch (name) {
            case "reporter" -> t -> missing.contains(t) ? null : area(t);
            case "partner" ->
                    t -> missing.contains(t) ? null : form.worlds().contains(t) ? "W00" : area(t);
            case "flow" -> t -> t.equals("X") || t.equals("M") ? t : null;
            case "product" -> t -> missing.contains(t) ? null : form.productPrefix() + t;
            case "period" ->
                    t ->
                            missing.contains(t) || form.isYears() && !t.matches("19\\d\\d|20\\d\\d")
                                    ? null
                                    : t;
            default -> t -> missing.contains(t) ? "" : t;
        };
    }

    private String area(String text) {
        return form.areas().isEmpty() ? form.areaPrefix() + text : form.areas().get(text);
    }

    CsvForm form() {
        return form;
    }

    /** By column of the file, what it is for: the number of a book, or one of the constants. */
    int[] roles() {
        return roles;
    }

    List<CodeBook> books() {
        return books;
    }

    CodeBook book(String name) {
        return books.get(names.indexOf(name));
    }

    int indexOf(String name) {
        return names.indexOf(name);
    }

    /** The columns of texts that cells are kept with, by our name. */
    public List<String> names() {
        return names.stream().filter(n -> !n.isEmpty()).toList();
    }

    /** Whether there are quantities. */
    public boolean hasQuantity() {
        return form.columns().containsKey("quantity");
    }

    /** The codes of a column in the order of their numbers; empty where there is no such column. */
    public List<String> codes(String name) {
        int at = names.indexOf(name);
        return at < 0 ? List.of() : books.get(at).codes();
    }

    /** The codes of a column that occur, of which more may be known. */
    public Set<String> met(String name) {
        return book(name).met();
    }

    /** The columns that tell cells apart, those that are there. */
    List<String> key() {
        return names().stream().filter(KEY::containsKey).toList();
    }

    /** As how many bits a number of that column fits. */
    static int bits(String name) {
        return KEY.get(name);
    }

    /** Sorts and closes all books. */
    void close() {
        books.forEach(CodeBook::close);
    }
}
