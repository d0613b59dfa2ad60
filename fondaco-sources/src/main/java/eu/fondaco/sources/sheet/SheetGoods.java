// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.sources.sheet.SheetAxes.Role;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What labels among the goods of a table say: goods, all of them, or trade with a partner. */
final class SheetGoods {

    /** Names of areas within longer labels have more letters; fewer may mean anything. */
    private static final int SHORT = 3;

    /** Short names of classifications, which in titles may be anything without a number. */
    private static final Pattern SHORT_NAMES =
            Pattern.compile("\\b(?:nc|cn|sa|sh|kn|gn)\\b(?! ?\\d)");

    private final SheetBlock block;
    private final SheetAxes axes;
    private final List<PlaceNames> places;
    private final SheetProducts products;

    /** Of which goods all of the table is; empty for all goods. */
    private final String all;

    /** What the nearest titles or notes that name a classification say, as a key. */
    private final String classified;

    SheetGoods(SheetBlock block, SheetAxes axes, SheetTable.Around around, String all) {
        this.block = block;
        this.axes = axes;
        this.places = around.places();
        this.products = around.products();
        this.all = all;
        classified =
                Stream.of(
                                block.titles(),
                                around.sheet().titles(),
                                around.sheet().notes(),
                                around.texts())
                        .flatMap(List::stream)
                        .map(t -> SHORT_NAMES.matcher(SheetWords.key(t)).replaceAll(" "))
                        .filter(t -> SheetProducts.classifications(t).size() == 1)
                        .findFirst()
                        .orElse("");
    }

    /**
     * Whether a label among goods says no more than all of a way of trade: {@code Total exports}.
     */
    boolean isAllOf(SheetPhrase phrase, String text) {
        if (SheetTotalLabel.isOfWorld(text)) {
            return false;
        }
        boolean whole = SheetWords.isTotal(SheetWords.withoutFlow(text));
        boolean partner =
                TitleWords.leadsToPartner(text) || !AreaNames.within(text, places).isEmpty();
        boolean total = !SheetWords.totalOf(text).isEmpty() || SheetWords.isTotal(phrase.core());
        boolean clear = phrase.isClear() || SheetWords.isTotal(phrase.core());
        return whole || total && clear && !partner;
    }

    /** Whether a label among partners is of goods: {@code Export, di cui: calzature}. */
    boolean areAmongPartners(SheetPhrase phrase, String text) {
        return phrase.flow().isPresent()
                && !phrase.isClear()
                && places.stream().allMatch(names -> names.within(text).isEmpty())
                && SheetWords.namesGoods(phrase.core());
    }

    /**
     * The partner that a label among goods names, such as {@code Total imports from France}; empty
     * where it names none, null where it speaks of trade or of a total that isn't understood.
     */
    String partnerOf(String text) {
        SheetPhrase phrase = SheetPhrase.of(text);
        boolean total = !SheetWords.totalOf(text).isEmpty() && !SheetWords.isTotal(text);
        if (phrase.flow().isEmpty() && !total) {
            return "";
        }
        if (phrase.flow().isPresent() && SheetTotalLabel.isOfWorld(text)) {
            return Area.WORLD;
        }
        if (phrase.isClear() || SheetWords.isTotal(phrase.core())) {
            return phrase.flow().isPresent() || SheetWords.isTotal(text) ? "" : null;
        }
        if (isAmongCodes(text)) {
            return ""; // whatever way of trade the name of its goods tells
        }
        SheetPhrase of = total ? SheetPhrase.of(SheetWords.totalOf(text)) : phrase;
        String area = AreaNames.within(of.core(), places);
        if (area.length() > SHORT) {
            AreaNames names = AreaNames.of(List.of(area), places);
            String code = names.code(area, "partner");
            boolean partner = phrase.flow().isPresent() && names.role("").equals("partner");
            return partner && !code.isEmpty() ? code : total ? "" : null;
        }
        boolean goods = phrase.flow().isEmpty() && SheetWords.namesGoods(text) || isSum(text);
        return goods ? "" : null;
    }

    /** Whether a label has a code before its name, as all in its column that are no totals have. */
    private boolean isAmongCodes(String text) {
        int c = axes.column(Role.PRODUCT);
        return c >= 0
                && SheetWords.isCodedProduct(text)
                && axes.texts(c).stream()
                        .filter(t -> !SheetWords.isTotal(t))
                        .allMatch(SheetWords::isCodedProduct);
    }

    /** Whether a total names the goods of rows above it: {@code Totale marmo e granito}. */
    private boolean isSum(String text) {
        int c = axes.column(Role.PRODUCT);
        List<String> words = List.of(SheetWords.key(SheetWords.totalOf(text)).split(" "));
        return block.rows().stream()
                .map(r -> block.grid().at(r, c).text())
                .filter(t -> !t.equals(text))
                .map(SheetWords::key)
                .anyMatch(t -> words.stream().anyMatch(w -> w.length() > SHORT && t.contains(w)));
    }

    /** The code of what a row is of. */
    String of(String code, String text, SheetScopes.Scope scope) {
        String headers =
                SheetWords.key(header(Role.CODE)) + " " + SheetWords.key(header(Role.PRODUCT));
        headers += SheetProducts.classifications(headers).isEmpty() ? " " + classified : "";
        String of = SheetWords.totalOf(text);
        boolean area = !of.isEmpty() && places.stream().anyMatch(p -> !p.find(of).isEmpty());
        String taken = products.taken(code, area ? "" : text, headers);
        if (!taken.equals(Product.TOTAL)) {
            return taken;
        }
        return !scope.product().isEmpty()
                ? products.over(scope.product(), classified)
                : all.isEmpty() ? taken : products.over(all, classified);
    }

    private String header(Role role) {
        int c = axes.column(role);
        return c < 0 ? "" : block.header(c);
    }

    /** The code of what a column is of. */
    String over(String header) {
        return products.over(header, classified);
    }
}
