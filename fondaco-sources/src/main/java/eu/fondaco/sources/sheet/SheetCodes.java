// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which columns of a table hold codes of what other columns name. */
final class SheetCodes {

    private static final String CODE = "[A-Z0-9]{1,6}";

    private static final Pattern PRODUCT =
            Pattern.compile(
                    "[A-Z]{1,2}([-\u2013][A-Z]{1,2})?|[A-Z]{0,2}\\d+(\\.\\d+)*([-\u2013]\\d+)?");

    /** A code that can't be a number or a word: {@code CA10}. */
    private static final String LETTERED = "[A-Z]{1,2}\\d{2,4}";

    private static final String TOTAL = "TOT[A-Z]*";

    /** Of so many codes one may be a word, such as that of what is left over. */
    private static final int LUMPED = 4;

    private final SheetBlock block;
    private final List<PlaceNames> places;
    private final double most;

    /**
     * @param most from that share of its texts on a column is taken for areas
     */
    SheetCodes(SheetBlock block, List<PlaceNames> places, double most) {
        this.block = block;
        this.places = places;
        this.most = most;
    }

    /**
     * Whether a column holds codes of areas that others or headings name: codes unknown here, or
     * such as {@code CZ} beside {@code Catanzaro}, of which the name says what they mean.
     */
    boolean ofNamedAreas(int column, String header, Set<String> texts) {
        boolean classified = !SheetProducts.classifications(SheetWords.key(header)).isEmpty();
        if (classified || !texts.stream().allMatch(t -> t.matches(CODE))) {
            return false;
        }
        double own = AreaNames.of(texts, places).share();
        boolean unknown =
                own < most
                        && SheetWords.key(header)
                                .matches(
                                        "(cod|codice|code|iso|id|sigla|targa)("
                                                + " ?(iso|istat|paese|provincia))?[ 23]*");
        for (int c = 0; c < block.grid().width(); c++) {
            if (c != column && (unknown || isPaired(column, c)) && names(c, own, known(texts))) {
                return true;
            }
        }
        return unknown
                && !(isBesideGoods(column) && isPaired(column, column + 1))
                && (SheetScopes.hasAreas("partner", block, places)
                        || SheetScopes.hasAreas("reporter", block, places));
    }

    /** Whether each number of a column stands beside one area, and each area beside one of them. */
    boolean ofAreasBeside(int column) {
        String header = block.header(column);
        boolean goods =
                SheetWords.role(header).equals("product")
                        || !SheetProducts.classifications(SheetWords.key(header)).isEmpty();
        return !goods
                && IntStream.range(0, block.grid().width())
                        .anyMatch(c -> c != column && isPaired(column, c) && names(c, 0, 0));
    }

    /**
     * Whether a column names areas in words, at least as many as are known by their codes.
     *
     * @param known the share of the codes that are known
     * @param count how many those are
     */
    private boolean names(int column, double known, long count) {
        Set<String> texts = new LinkedHashSet<>();
        block.cells(column).forEach(cell -> texts.add(cell.text()));
        boolean words =
                texts.stream().anyMatch(t -> t.matches(".*\\p{Ll}.*") || t.length() > 6)
                        && texts.stream().noneMatch(SheetWords::isNumber);
        double share = words ? AreaNames.of(texts, places).share() : 0;
        return share >= most && (share >= known || known(texts) >= count);
    }

    /** Whether each code stands beside one name and each name beside one code. */
    private boolean isPaired(int codes, int names) {
        Map<String, String> name = new HashMap<>();
        Map<String, String> code = new HashMap<>();
        for (int r : block.rows()) {
            String a = block.grid().at(r, codes).text();
            String b = block.grid().at(r, names).text();
            boolean one =
                    a.isEmpty() == b.isEmpty()
                            || a.isEmpty() && (SheetWords.isOpen(b) || isWithoutCode(b));
            String otherName = a.isEmpty() ? null : name.putIfAbsent(a, b);
            String otherCode = a.isEmpty() ? null : code.putIfAbsent(b, a);
            if (isTotalOfNone(a, b)) {
                continue;
            }
            if (!one
                    || otherName != null && !otherName.equals(b)
                    || otherCode != null && !otherCode.equals(a)) {
                return false;
            }
        }
        String over = SheetWords.role(block.header(codes));
        boolean alike = !over.isEmpty() && over.equals(SheetWords.role(block.header(names)));
        return name.size() > (alike ? 0 : 1);
    }

    /** Whether a text names no single area: continents and groups have no code of countries. */
    private boolean isWithoutCode(String text) {
        return places.stream()
                .flatMap(names -> names.find(text).stream())
                .allMatch(area -> area.isGroup() || area.kind().equals("world"));
    }

    /** How many of some texts mean an area here. */
    private long known(Set<String> texts) {
        return texts.stream()
                .filter(t -> places.stream().anyMatch(names -> !names.find(t).isEmpty()))
                .count();
    }

    /** Whether a column only numbers goods that another names: {@code I} to {@code XXI}. */
    boolean areNumbers(int column, Set<String> texts) {
        boolean several =
                texts.contains("III") || texts.stream().filter(t -> t.length() > 1).count() > 2;
        return several
                && texts.stream().allMatch(t -> t.matches("[IVX]{1,5}") || SheetWords.isTotal(t))
                && IntStream.range(0, block.grid().width())
                        .filter(c -> c != column)
                        .mapToObj(block::cells)
                        .anyMatch(
                                cells ->
                                        SheetWords.areGoods(
                                                cells.stream().map(SheetCell::text).toList()));
    }

    /** Whether a column holds the codes of goods that another column names. */
    boolean ofProducts(int column, String header, Set<String> texts) {
        boolean named =
                IntStream.range(0, block.grid().width())
                        .anyMatch(c -> SheetWords.role(block.header(c)).equals("product"));
        boolean told = named && SheetWords.role(header).matches("product|");
        Set<String> coded = new LinkedHashSet<>(texts);
        block.rows().stream()
                .filter(
                        r ->
                                isTotalOfNone(
                                        block.grid().at(r, column).text(),
                                        block.grid().at(r, column + 1).text()))
                .forEach(r -> coded.remove(block.grid().at(r, column).text()));
        return (SheetWords.isCode(header)
                        || areOfNamesBeside(column, header, texts)
                        || areSections(texts, header) && isPaired(column, column + 1))
                && (told || isBesideGoods(column))
                && coded.stream().allMatch(t -> isProduct(t) || isTotal(t) || isLumped(t))
                && coded.stream().filter(SheetCodes::isLumped).count() * LUMPED <= coded.size();
    }

    /**
     * Whether all are letters of sections and subsections, some of each, or under a header of goods
     * some of either: {@code C, CA, CB}.
     */
    private static boolean areSections(Set<String> texts, String header) {
        long sections = texts.stream().filter(t -> t.length() == 1).count();
        long parts = texts.stream().filter(t -> t.length() == 2).count();
        boolean goods = SheetWords.role(header).equals("product");
        return texts.stream().allMatch(t -> t.matches(SheetWords.SECTION))
                && (goods ? sections + parts > 1 : sections > 1 && parts > 1);
    }

    /**
     * Whether letters and digits under a header of goods, or under one that says nothing, each
     * stand beside one name: CA10.
     */
    private boolean areOfNamesBeside(int column, String header, Set<String> texts) {
        boolean lettered = texts.stream().allMatch(t -> isLumped(t) || t.matches(LETTERED));
        String role = SheetWords.role(header);
        return (role.equals("product") || role.isEmpty() && lettered)
                && texts.size() > 1
                && texts.stream().filter(t -> !isLumped(t)).allMatch(t -> t.matches("\\w*\\d\\w*"))
                && isBesideGoods(column)
                && isPaired(column, column + 1);
    }

    /** Whether a text may be the code of goods, or of several together: {@code D-E}. */
    static boolean isProduct(String text) {
        return PRODUCT.matcher(text).matches();
    }

    private static boolean isTotal(String code) {
        return code.matches(TOTAL) || SheetWords.isTotal(code);
    }

    /** Whether a word stands where others have codes. */
    private static boolean isLumped(String text) {
        return !isProduct(text)
                && !isTotal(text)
                && (SheetWords.isOpen(text) || SheetWords.isRest(text));
    }

    /**
     * Whether whole numbers under a header of goods are codes, since each stands beside one name in
     * the next column and each name beside one of them, some of them again: {@code Chapter}.
     */
    boolean areOfNextGoods(int column) {
        List<SheetCell> cells =
                block.rows().stream()
                        .filter(r -> column + 1 < block.grid().width())
                        .filter(
                                r ->
                                        !isTotalOfNone(
                                                block.grid().at(r, column).text(),
                                                block.grid().at(r, column + 1).text()))
                        .map(r -> block.grid().at(r, column))
                        .filter(x -> !x.isEmpty())
                        .toList();
        boolean whole = cells.stream().allMatch(x -> x.text().matches("\\d{1,10}"));
        return whole
                && SheetWords.role(block.header(column)).equals("product")
                && isBesideGoods(column)
                && isPaired(column, column + 1)
                && cells.stream().map(SheetCell::text).distinct().count() < cells.size();
    }

    /** Whether short numbers under a header of areas stand before names of areas: {@code 22}. */
    boolean areOfNextAreas(int column) {
        return SheetWords.role(block.header(column)).matches("reporter|partner")
                && block.cells(column).stream().allMatch(x -> x.text().matches("\\d{1,3}"))
                && column + 1 < block.grid().width()
                && names(column + 1, 0, 0);
    }

    /** Whether a total stands where codes do and nothing beside it: one cell over both columns. */
    private static boolean isTotalOfNone(String code, String name) {
        return name.isEmpty()
                && code.matches("(?s).*\\p{L}{3}.*")
                && (SheetWords.isTotal(code) || !SheetWords.totalOf(code).isEmpty());
    }

    /** Whether the next column holds words that name no areas. */
    boolean isBesideGoods(int column) {
        if (column + 1 >= block.grid().width()) {
            return false;
        }
        Set<String> texts = new LinkedHashSet<>();
        block.cells(column + 1).forEach(x -> texts.add(x.text()));
        long words = texts.stream().filter(t -> t.matches(".*\\p{L}{3}.*")).count();
        return words > 2
                && words * 10 >= texts.size() * 9L
                && AreaNames.of(texts, places).share() < most;
    }
}
