// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up paragraphs whose numbers agree, and the same with one of them changed. */
class SelfPropertyTest {

    private static final int DRAWS = Boolean.getBoolean("fondaco.slow") ? 10_000 : 800;

    /** A paragraph with its language. */
    private record Made(String text, Lang lang) {}

    @Test
    void numbersThatAgreeRaiseNothingHoweverTheyAreRounded() {
        Random random = new Random(16);
        for (int i = 0; i < DRAWS; i++) {
            Made made = new Writer(random, false).paragraph();
            assertThat(SelfCheck.of(DocumentReader.read("a.md", made.text), made.lang))
                    .as(made.text)
                    .isEmpty();
        }
    }

    @Test
    void oneNumberChangedBeyondRoundingIsFound() {
        Random random = new Random(61);
        int found = 0;
        for (int i = 0; i < DRAWS; i++) {
            Made made = new Writer(random, true).paragraph();
            found +=
                    SelfCheck.of(DocumentReader.read("a.md", made.text), made.lang).isEmpty()
                            ? 0
                            : 1;
        }
        assertThat(found / (double) DRAWS).isGreaterThanOrEqualTo(0.9);
    }

    /** Writes paragraphs. Numbers are rounded, or cut off as papers do. */
    private static final class Writer {

        private final Random random;
        private final boolean wrong;
        private final Lang lang;
        private final RoundingMode mode;

        Writer(Random random, boolean wrong) {
            this.random = random;
            this.wrong = wrong;
            this.lang = random.nextBoolean() ? Lang.EN : Lang.IT;
            this.mode = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        }

        Made paragraph() {
            String text =
                    switch (random.nextInt(8)) {
                        case 0 -> fromTo();
                        case 1 -> upFrom();
                        case 2 -> byTo();
                        case 3 -> balance();
                        case 4 -> order();
                        case 5 -> shares();
                        case 6 -> years();
                        default -> table();
                    };
            return new Made(text, lang);
        }

        private String say(String en, String it, Object... args) {
            return String.format(lang.pick(en, it), args);
        }

        private String print(double value, int decimals) {
            BigDecimal shown = BigDecimal.valueOf(value).setScale(decimals, mode);
            return String.format(lang.locale(), "%,." + decimals + "f", shown);
        }

        private double between(double low, double high) {
            return low + random.nextDouble() * (high - low);
        }

        /** How far a per cent made from levels may be off by rounding, and some more. */
        private double slack(double a, double b, int decimals, int percentDecimals) {
            double step = Math.pow(10, -decimals);
            return 2.5 * (100 * step * b / a * (1 / a + 1 / b) + Math.pow(10, -percentDecimals));
        }

        private double percent(double from, double to, int decimals, int percentDecimals) {
            double right = 100 * (to / from - 1);
            double off = slack(from, to, decimals, percentDecimals) + between(0, 20);
            return wrong ? right + (random.nextBoolean() ? off : -off) : right;
        }

        private String signed(double percent, int decimals) {
            return (percent < 0 ? "-" : "+") + print(Math.abs(percent), decimals) + "%";
        }

        private String fromTo() {
            int d = 1 + random.nextInt(2);
            int p = random.nextInt(2);
            double a = between(2, 90);
            double b = a * between(0.7, 1.5);
            double percent = percent(a, b, d, p);
            return say(
                    "Exports went from %s to %s billion euros (%s).",
                    "L'export è passato da %s a %s miliardi di euro (%s).",
                    print(a, d),
                    print(b, d),
                    signed(percent, p));
        }

        private String upFrom() {
            double a = between(2, 90);
            double b = a * between(1.1, 1.5);
            double percent = Math.abs(percent(a, b, 2, 1));
            return say(
                    "Sales reached %s billion euros in 2023, up %s%% from %s billion in 2022.",
                    "Le vendite hanno raggiunto %s miliardi di euro nel 2023, in aumento del %s%%"
                            + " rispetto ai %s miliardi del 2022.",
                    print(b, 2),
                    print(percent, 1),
                    print(a, 2));
        }

        private String byTo() {
            double a = between(5, 90);
            double b = a * between(1.1, 1.5);
            double percent = Math.abs(percent(a, b, 2, 1));
            if (wrong) {
                percent += 100 * 0.05 / (b - a);
            }
            return say(
                    "Exports increased by %s billion euros (+%s%%) to %s billion euros.",
                    "Le esportazioni aumentano di %s miliardi di euro (+%s%%) raggiungendo %s"
                            + " miliardi di euro.",
                    print(b - a, 2),
                    print(percent, 1),
                    print(b, 2));
        }

        private String balance() {
            int d = 1 + random.nextInt(2);
            double x = between(2, 90);
            double m = between(2, 90);
            double left = Math.abs(x - m) + (wrong ? 5 * Math.pow(10, -d) + between(0, 5) : 0);
            boolean surplus = x > m;
            return say(
                    "The year closed with exports of %s billion euros and imports of %s billion"
                            + " euros, a %s of %s billion euros.",
                    "L'anno chiude con esportazioni per %s miliardi di euro e importazioni per %s"
                            + " miliardi di euro, un %s di %s miliardi di euro.",
                    print(x, d),
                    print(m, d),
                    surplus ? lang.pick("surplus", "avanzo") : lang.pick("deficit", "disavanzo"),
                    print(left, d));
        }

        private String order() {
            double a = between(10, 30);
            double b = wrong ? a + between(0.5, 9) : a - between(0, 9);
            return say(
                    "The main market is Germany (%s%%), followed by France (%s%%).",
                    "Il primo mercato è la Germania (%s%%), seguita dalla Francia (%s%%).",
                    print(a, 1),
                    print(b, 1));
        }

        private String shares() {
            double a = between(30, 70);
            double b = 100 - a + (wrong ? between(3, 20) : 0);
            return say(
                    "The share of exports going to the EU was %s%%, that of non-EU countries %s%%.",
                    "La quota di vendite verso l'Ue è il %s%%, quella verso i mercati extra Ue il"
                            + " %s%%.",
                    print(a, 1),
                    print(b, 1));
        }

        private String years() {
            int year = 2005 + random.nextInt(20);
            int before = wrong ? year - 2 - random.nextInt(3) : year - 1;
            return say(
                    "In %d sales were high, after the year before, %d, had been poor.",
                    "Nel %d è andata bene, mentre l'anno precedente, %d, era andata male.",
                    year,
                    before);
        }

        private String table() {
            StringBuilder rows = new StringBuilder();
            double[] sums = new double[2];
            int bad = wrong ? random.nextInt(5) : -1;
            for (int i = 0; i < 5; i++) {
                double a = Math.rint(between(100, 3000));
                double b = Math.rint(a * between(0.7, 1.5));
                sums[0] += a;
                sums[1] += b;
                double change = 100 * (b / a - 1) + (i == bad ? 1.5 + between(0, 20) : 0);
                rows.append(row("ABCDE".charAt(i) + "land", a, b, change));
            }
            return say(
                            "Figures of the year\n\n| Partner | 2022 | 2023 | Change %% |\n",
                            "Cifre dell'anno\n\n| Paese | 2022 | 2023 | Var. %% |\n")
                    + "|---|---|---|---|\n"
                    + rows
                    + row(
                            lang.pick("Total", "Totale"),
                            sums[0],
                            sums[1],
                            100 * (sums[1] / sums[0] - 1));
        }

        private String row(String name, double a, double b, double change) {
            String sign = change < 0 ? "-" : "";
            return "| "
                    + name
                    + " | "
                    + print(a, 0)
                    + " | "
                    + print(b, 0)
                    + " | "
                    + sign
                    + print(Math.abs(change), 1)
                    + " |\n";
        }
    }
}
