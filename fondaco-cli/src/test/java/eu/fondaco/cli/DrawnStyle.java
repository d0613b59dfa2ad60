// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.DrawnDims.Dim;
import eu.fondaco.sources.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** How a drawn file writes numbers, labels and blanks, and where it tells their unit. */
final class DrawnStyle {

    /** Where the unit is told. */
    enum UnitAt {
        BRACKET,
        LINE,
        RIGHT,
        OVER,
        CORNER,
        NOTE,
        KEY
    }

    final boolean texts;
    final boolean repeated;
    final boolean joined;
    final boolean capitals;
    final boolean paired;
    final boolean changes;
    final boolean balances;
    final boolean ranked;
    final boolean coded;
    final boolean margin;
    final int labelled;
    final UnitAt unitAt;
    final boolean spaced;
    final boolean across;
    final boolean checked;
    final boolean indented;
    final boolean prefixed;
    final int scale;
    final int decimals;
    final String missing;
    final String secret;
    final String foot;
    final String provisional;
    private final DrawnWords words;
    private final long seed;
    private final boolean grouped;

    DrawnStyle(DrawnWords words) {
        this(words, words.random.nextLong(), 0);
    }

    /** The same in thousands where it is in another unit, else in ones. */
    DrawnStyle scaled() {
        return new DrawnStyle(words, seed, scale == 1000 ? 1 : 1000);
    }

    /**
     * @param seed by which all is drawn
     * @param scale 0 for one that is drawn
     */
    private DrawnStyle(DrawnWords all, long seed, int scale) {
        this.words = all;
        this.seed = seed;
        DrawnWords words = all.again(seed);
        texts = words.chance(30);
        repeated = words.chance(30);
        joined = words.chance(70);
        capitals = words.chance(12);
        paired = words.chance(15);
        changes = words.chance(35);
        balances = words.chance(40);
        ranked = words.chance(6);
        coded = words.chance(35);
        margin = words.chance(8);
        labelled = words.weighted(50, 40, 10);
        unitAt = UnitAt.values()[words.weighted(30, 30, 8, 12, 8, 8, 4)];
        spaced = words.chance(8);
        across = words.chance(40);
        checked = words.chance(4);
        indented = words.chance(35);
        prefixed = words.chance(6);
        int drawn = List.of(1, 1000, 1_000_000).get(words.weighted(25, 40, 35));
        this.scale = scale == 0 ? drawn : scale;
        decimals = this.scale == 1_000_000 ? 1 + words.random.nextInt(2) : words.chance(20) ? 1 : 0;
        missing = words.chance(40) ? all.word("missing") : "";
        secret = words.chance(25) ? all.word("secret") : "";
        foot = words.chance(25) ? all.word("foot") : "";
        provisional = words.chance(25) ? all.word("provisional") : "";
        grouped = words.chance(90);
    }

    /** A mark that stands in cells. */
    static String mark(String told) {
        return told.split("=", 2)[0];
    }

    /** What explains a mark below a table. */
    static String legend(String told) {
        return told.isEmpty() ? "" : told.substring(told.indexOf('=') + 1);
    }

    static SheetCell cell(String text) {
        return text.isEmpty() ? SheetCell.EMPTY : new SheetCell(text, null);
    }

    /** A label, as a number where it is one. */
    SheetCell label(String text) {
        boolean number = text.matches("\\d{4}") && !texts;
        return number ? new SheetCell(text, new BigDecimal(text)) : cell(text);
    }

    private Random of(Map<Dim, DrawnItem> of, int salt) {
        Map<Dim, String> key = new TreeMap<>();
        of.forEach((dim, item) -> key.put(dim, item.code() + item.path()));
        return new Random(seed * 31 + key.toString().hashCode() * 7919L + salt);
    }

    /** The value of what is named, in units of the last digit that is printed. */
    long value(Map<Dim, DrawnItem> of) {
        for (Map.Entry<Dim, DrawnItem> e : of.entrySet()) {
            if (!e.getValue().isAtom()) {
                long sum = 0;
                for (DrawnItem part : e.getValue().parts()) {
                    Map<Dim, DrawnItem> own = new EnumMap<>(of);
                    own.put(e.getKey(), part);
                    sum += value(own);
                }
                return sum;
            }
        }
        Random random = of(of, 0);
        boolean nation = of.get(Dim.REPORTER).code().length() == 2;
        double size = (scale == 1 ? 6 : scale == 1000 ? 3.5 : 2) + decimals + random.nextDouble();
        return (long) Math.pow(10, size) * (nation ? 20 : 1) + random.nextInt(97) + 3;
    }

    /** Whether what is named isn't known: 1, or kept secret: 2; else 0. */
    int hidden(Map<Dim, DrawnItem> of) {
        boolean atom = of.values().stream().allMatch(DrawnItem::isAtom);
        int n = of(of, 1).nextInt(100);
        return atom && n < 3 && !missing.isEmpty()
                ? 1
                : atom && n > 96 && !secret.isEmpty() ? 2 : 0;
    }

    BigDecimal amount(long value) {
        return BigDecimal.valueOf(value, decimals).multiply(BigDecimal.valueOf(scale));
    }

    SheetCell number(BigDecimal n, int digits) {
        return texts ? cell(written(n, digits)) : plain(n);
    }

    private static SheetCell plain(BigDecimal n) {
        return new SheetCell(n.stripTrailingZeros().toPlainString(), n);
    }

    /** A number, as a text where a mark stands beside it. */
    SheetCell marked(BigDecimal n, int digits) {
        boolean flag = !provisional.isEmpty() && words.chance(2);
        return flag ? cell(written(n, digits) + " " + mark(provisional)) : number(n, digits);
    }

    private String written(BigDecimal n, int digits) {
        String text =
                String.format(Locale.ROOT, grouped ? "%,." + digits + "f" : "%." + digits + "f", n);
        if (words.lang.equals("en")) {
            return text;
        }
        String comma = text.replace('.', ';').replace(',', words.lang.equals("fr") ? ' ' : '.');
        return comma.replace(';', ',');
    }

    /** The labels of an item, some of which have a mark. */
    List<String> labels(DrawnItem item) {
        List<String> labels = new ArrayList<>(item.path());
        boolean area = item.code().matches("[A-Z]{2}(-.*)?");
        int last = labels.size() - 1;
        if (prefixed && !item.beside().isEmpty()) {
            labels.set(last, item.beside() + " - " + labels.get(last));
        }
        if (capitals && area) {
            labels.set(last, labels.get(last).toUpperCase(Locale.ROOT));
        }
        if (area && !foot.isEmpty() && Math.floorMod(item.code().hashCode() + seed, 7) == 0) {
            labels.set(last, labels.get(last) + " " + mark(foot));
        }
        return labels;
    }
}
