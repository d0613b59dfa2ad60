// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A paragraph of several sentences on the trade of a made-up place, in which all numbers come from
 * the same few, and the same with one of them changed beyond rounding.
 */
final class MadeParagraph {

    /** What a number that may be changed is. */
    enum Kind {
        GROWTH,
        LEVEL,
        EARLIER,
        DIFFERENCE,
        BALANCE,
        SHARE,
        PART,
        ORDER,
        TWICE,
        MULTIPLE,
        DATE,
        TABLE
    }

    private static final String[] EN_NAMES = {"Germany", "France", "Spain", "Japan", "Norway"};
    private static final String[] IT_NAMES = {
        "la Germania", "la Francia", "la Spagna", "la Cina", "la Svizzera"
    };

    private final Random random;
    private final Lang lang;
    private final Kind bad;
    private final RoundingMode mode;
    private final int year;
    private final int decimals;
    private final double before;
    private final double now;
    private final double importsBefore;
    private final double imports;

    /**
     * @param bad what is wrong in it; null for nothing
     */
    MadeParagraph(Random random, Kind bad) {
        this.random = random;
        this.bad = bad;
        lang = random.nextBoolean() ? Lang.EN : Lang.IT;
        mode = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        year = 2006 + random.nextInt(18);
        decimals = 1 + random.nextInt(2);
        before = between(8, 60);
        now = before * (random.nextBoolean() ? between(1.05, 1.4) : between(0.7, 0.95));
        importsBefore = between(8, 60);
        imports = importsBefore * (random.nextBoolean() ? between(1.05, 1.4) : between(0.7, 0.95));
    }

    Lang lang() {
        return lang;
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        String title = "";
        if (bad == Kind.TWICE || bad == null && random.nextInt(3) == 0) {
            title = title();
        }
        sentences.add(exports());
        boolean balanced = bad == Kind.BALANCE || random.nextBoolean();
        if (balanced) {
            sentences.add(imports());
            sentences.add(balance());
        }
        boolean parts = bad == Kind.SHARE || bad == Kind.PART || bad == Kind.ORDER;
        if (parts || random.nextBoolean()) {
            sentences.add(partners());
        }
        if (bad == Kind.MULTIPLE || random.nextInt(4) == 0) {
            sentences.add(multiple());
        }
        if (bad == Kind.DATE || random.nextInt(4) == 0) {
            sentences.add(date());
        }
        String table = bad == Kind.TABLE || random.nextInt(4) == 0 ? table() : "";
        return title + String.join(" ", sentences) + "\n" + table;
    }

    private String say(String en, String it, Object... args) {
        return String.format(lang.pick(en, it), args);
    }

    @SafeVarargs
    private <T> T one(T... ways) {
        return ways[random.nextInt(ways.length)];
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private String print(double value, int places) {
        BigDecimal shown = BigDecimal.valueOf(value).setScale(places, mode);
        return String.format(lang.locale(), "%,." + places + "f", shown);
    }

    /** An amount in billions, far from what it should be where it is the wrong one. */
    private String amount(double value, Kind kind) {
        double shown =
                kind != null && kind == bad
                        ? value * one(between(0.55, 0.8), between(1.25, 1.6))
                        : value;
        return print(shown, decimals);
    }

    private String percent(double value, Kind kind) {
        double off = kind != null && kind == bad ? between(6, 20) : 0;
        return print(Math.abs(value) + off, 1);
    }

    private String more(double change) {
        return change > 0 ? lang.pick("more", "in più") : lang.pick("less", "in meno");
    }

    private String title() {
        return say(
                "# Exports of %2$s billion euros in %1$d%n%n",
                "# Esportazioni per %2$s miliardi di euro nel %1$d%n%n",
                year,
                amount(now, Kind.TWICE));
    }

    private String exports() {
        double change = 100 * (now / before - 1);
        boolean up = change > 0;
        String g = percent(change, Kind.GROWTH);
        String level = amount(now, Kind.LEVEL);
        String old = amount(before, Kind.EARLIER);
        if (bad == Kind.DIFFERENCE || bad == null && random.nextInt(4) == 0) {
            return byHowMuch(change, level, old, g);
        }
        String verb =
                up
                        ? one(lang.pick("rose", "sono aumentate"), lang.pick("grew", "crescono"))
                        : one(lang.pick("fell", "sono diminuite"), lang.pick("dropped", "calano"));
        return random.nextInt(5) < 3
                ? together(verb, g, level, old, change)
                : apart(verb, g, level, old, change);
    }

    /** In one sentence. */
    private String together(String verb, String g, String level, String old, double change) {
        boolean up = change > 0;
        return switch (random.nextInt(3)) {
            case 0 ->
                    say(
                            "In %d exports were worth %s billion euros, %s%% %s than in %d, when"
                                    + " they stood at %s billion.",
                            "Nel %d le esportazioni valgono %s miliardi di euro, il %s%% %s"
                                    + " rispetto al %d, quando erano pari a %s miliardi.",
                            year,
                            level,
                            g,
                            more(change),
                            year - 1,
                            old);
            case 1 ->
                    say(
                            "Exports %s by %s%% to %s billion euros in %d, from %s billion the year"
                                    + " before.",
                            "Le esportazioni %s del %s%% a %s miliardi di euro nel %d, dai %s"
                                    + " miliardi dell'anno prima.",
                            verb,
                            g,
                            level,
                            year,
                            old);
            default ->
                    say(
                            "Exports %1$s from %5$s billion euros in %6$d to %3$s billion in %4$d,"
                                    + " a change of %7$s%2$s%%.",
                            "Le esportazioni %1$s dai %5$s miliardi di euro del %6$d ai %3$s"
                                    + " miliardi del %4$d, con una variazione del %7$s%2$s%%.",
                            verb,
                            g,
                            level,
                            year,
                            old,
                            year - 1,
                            up ? "+" : "-");
        };
    }

    /** In two sentences, or in brackets. */
    private String apart(String verb, String g, String level, String old, double change) {
        boolean up = change > 0;
        return switch (random.nextInt(2)) {
            case 0 ->
                    say(
                            "Exports came to %2$s billion euros in %1$d. In %3$d they had been"
                                    + " %4$s billion: they %5$s by %6$s%%.",
                            "Le esportazioni ammontano a %2$s miliardi di euro nel %1$d. Nel %3$d"
                                    + " erano state pari a %4$s miliardi: %5$s del %6$s%%.",
                            year,
                            level,
                            year - 1,
                            old,
                            verb,
                            g);
            default ->
                    say(
                            "The value of exports reached %2$s billion euros in %1$d, against %3$s"
                                    + " billion in %4$d (%5$s%6$s%%).",
                            "Il valore delle esportazioni raggiunge %2$s miliardi di euro nel %1$d,"
                                    + " contro i %3$s miliardi del %4$d (%5$s%6$s%%).",
                            year,
                            level,
                            old,
                            year - 1,
                            up ? "+" : "-",
                            g);
        };
    }

    private String byHowMuch(double change, String level, String old, String g) {
        boolean up = change > 0;
        String step = amount(Math.abs(now - before), Kind.DIFFERENCE);
        return one(
                say(
                        "In %d exports %s by %s billion euros, or %s%%, to %s billion.",
                        "Nel %d l'export è %s di %s miliardi di euro, cioè del %s%%, a %s"
                                + " miliardi.",
                        year,
                        up ? lang.pick("rose", "aumentato") : lang.pick("fell", "diminuito"),
                        step,
                        g,
                        level),
                say(
                        "Exports came to %2$s billion euros in %1$d, %3$s billion %4$s than the"
                                + " %5$s billion of %6$d.",
                        "Le esportazioni ammontano a %2$s miliardi di euro nel %1$d, %3$s"
                                + " miliardi %4$s dei %5$s miliardi del %6$d.",
                        year,
                        level,
                        step,
                        more(change),
                        old,
                        year - 1));
    }

    private String imports() {
        double change = 100 * (imports / importsBefore - 1);
        String level = amount(imports, null);
        String g = percent(change, null);
        return one(
                say(
                        "Imports came to %s billion euros (%s%s%%).",
                        "Le importazioni ammontano a %s miliardi di euro (%s%s%%).",
                        level,
                        change > 0 ? "+" : "-",
                        g),
                say(
                        "Imports %s by %s%% to %s billion euros.",
                        "Le importazioni %s del %s%% a %s miliardi di euro.",
                        change > 0 ? lang.pick("grew", "crescono") : lang.pick("fell", "calano"),
                        g,
                        level));
    }

    private String balance() {
        double left = now - imports;
        String shown = print(Math.abs(left) + (bad == Kind.BALANCE ? between(2, 9) : 0), decimals);
        boolean surplus = left > 0;
        return one(
                say(
                        "The trade balance shows a %s of %s billion euros.",
                        "Il saldo commerciale segna un %s di %s miliardi di euro.",
                        surplus
                                ? lang.pick("surplus", "avanzo")
                                : lang.pick("deficit", "disavanzo"),
                        shown),
                say(
                        "The %s was thus %s billion.",
                        "Il %s è stato quindi di %s miliardi.",
                        surplus
                                ? lang.pick("trade surplus", "surplus commerciale")
                                : lang.pick("trade deficit", "deficit commerciale"),
                        shown));
    }

    private String partners() {
        String[] names = lang.pick("e", "i").equals("e") ? EN_NAMES : IT_NAMES;
        int at = random.nextInt(3);
        double a = between(0.22, 0.35);
        double b = a - between(0.03, 0.1);
        double c = b - between(0.03, 0.08);
        String sa = percent(100 * a, Kind.SHARE);
        String pa = amount(now * a, Kind.PART);
        if (bad == Kind.ORDER) {
            double swap = a;
            a = b;
            b = swap;
            sa = percent(100 * a, null);
        }
        String sb = percent(100 * b, null);
        String sc = percent(100 * c, null);
        boolean order = bad == Kind.ORDER || bad == null && random.nextBoolean();
        if (order) {
            return one(
                    say(
                            "The main market is %s with %s%% of exports, ahead of %s (%s%%) and %s"
                                    + " (%s%%).",
                            "Il primo mercato è %s con il %s%% delle esportazioni, davanti a %s"
                                    + " (%s%%) e %s (%s%%).",
                            names[at],
                            sa,
                            names[at + 1],
                            sb,
                            names[at + 2],
                            sc),
                    say(
                            "%s takes %s%% of exports, %s %s%%; first comes %1$s, followed by"
                                    + " %3$s.",
                            "Verso %s va il %s%% delle esportazioni, verso %s il %s%%; prima è"
                                    + " %1$s, seguita da %3$s.",
                            names[at],
                            sa,
                            names[at + 1],
                            sb));
        }
        return one(
                say(
                        "%s bought goods worth %s billion euros, %s%% of total exports, %s %s%%.",
                        "Verso %s le vendite valgono %s miliardi di euro, il %s%% dell'export"
                                + " totale, verso %s il %s%%.",
                        names[at],
                        pa,
                        sa,
                        names[at + 1],
                        sb),
                say(
                        "Exports to %s were worth %s billion euros, or %s%% of the total.",
                        "Le esportazioni verso %s valgono %s miliardi di euro, pari al %s%% del"
                                + " totale.",
                        names[at],
                        pa,
                        sa));
    }

    private String multiple() {
        double old = between(2, 4);
        double times = bad == Kind.MULTIPLE ? one(between(1.2, 1.6), between(2.7, 3.4)) : 2;
        return say(
                "Sales online doubled from %s to %s billion euros.",
                "Le vendite in rete sono raddoppiate da %s a %s miliardi di euro.",
                print(old, 2),
                print(old * times, 2));
    }

    private String date() {
        int told = bad == Kind.DATE ? year - 2 - random.nextInt(3) : year - 1;
        return one(
                say(
                        "In %d firms invested more, while the year before, %d, they had waited.",
                        "Nel %d le imprese hanno investito, mentre l'anno precedente, %d, avevano"
                                + " aspettato.",
                        year,
                        told),
                say(
                        "Compared with the previous year (%2$d), in %1$d firms were bolder.",
                        "Rispetto all'anno precedente (%2$d), nel %1$d le imprese hanno osato.",
                        year,
                        told));
    }

    private String table() {
        StringBuilder rows = new StringBuilder();
        double[] sums = new double[2];
        int at = bad == Kind.TABLE ? random.nextInt(4) : -1;
        for (int i = 0; i < 4; i++) {
            double a = Math.rint(between(100, 3000));
            double b = Math.rint(a * between(0.7, 1.5));
            sums[0] += a;
            sums[1] += b;
            rows.append(
                    row(
                            "ABCD".charAt(i) + "land",
                            a,
                            i == at ? b * 1.3 + 60 : b,
                            100 * (b / a - 1)));
        }
        return say(
                        "%n| Country | %d | %d | Change %% |%n",
                        "%n| Paese | %d | %d | Var. %% |%n", year - 1, year)
                + "|---|---|---|---|\n"
                + rows
                + row(
                        lang.pick("Total", "Totale"),
                        sums[0],
                        sums[1],
                        100 * (sums[1] / sums[0] - 1));
    }

    private String row(String name, double a, double b, double change) {
        String size = (change < 0 ? "-" : "") + print(Math.abs(change), 1);
        return "| " + name + " | " + print(a, 0) + " | " + print(b, 0) + " | " + size + " |\n";
    }
}
