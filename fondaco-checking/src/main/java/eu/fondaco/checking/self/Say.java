// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;

/** The arithmetic of clashes in words. */
final class Say {

    private static final String CLOSE = "say.close";

    private Say() {}

    /** What follows from one place, and what stands at the other. */
    static Label of(String en, String it) {
        return new Label(en + Speech.say(Lang.EN, CLOSE), it + Speech.say(Lang.IT, CLOSE));
    }

    /** The same from the files of sentences, about these. */
    static Label told(String key, Object... about) {
        return Label.by(lang -> Speech.say(lang, key, about) + Speech.say(lang, CLOSE));
    }

    /** What one less another leaves, and what stands there. */
    static Label less(String whole, String less, Label makes, String told) {
        return told("say.less", whole, less, makes, told);
    }

    /** What parts make together, and what stands there. */
    static Label makes(String parts, Label makes, String told) {
        return told("say.makes", parts, makes, told);
    }

    /** "9.5%", or "between 9.1% and 9.9%" where rounding leaves more. */
    static Label range(Interval values, String unit, int decimals) {
        return new Label(
                range(values, unit, decimals, Lang.EN), range(values, unit, decimals, Lang.IT));
    }

    private static String range(Interval values, String unit, int decimals, Lang lang) {
        double low = round(values.low(), decimals, false);
        double high = round(values.high(), decimals, true);
        String a = number(low, decimals, lang) + unit;
        String b = number(high, decimals, lang) + unit;
        return a.equals(b) ? a : Speech.say(lang, "say.between", a, b);
    }

    /** Bounds are rounded outwards, so that none is told narrower than it is. */
    private static double round(double value, int decimals, boolean up) {
        double scale = Math.pow(10, decimals);
        return (up ? Math.ceil(value * scale - 1e-6) : Math.floor(value * scale + 1e-6)) / scale;
    }

    private static String number(double value, int decimals, Lang lang) {
        double shown = value == 0 ? 0 : value;
        return String.format(lang.locale(), "%,." + decimals + "f", shown);
    }

    /** An amount in the scale in which amounts of the text are told. */
    static Label amount(Interval values, double scale, Label name) {
        int decimals = 1;
        Interval scaled = new Interval(values.low() / scale, values.high() / scale);
        return new Label(
                range(scaled, "", decimals, Lang.EN) + " " + name.en(),
                range(scaled, "", decimals, Lang.IT) + " " + name.it());
    }

    /** An amount as another is printed: with as many digits, in its scale. */
    static Label like(Interval values, Size other) {
        double scale = printed(other);
        Interval v = values.times(1 / scale);
        int decimals = other.decimals();
        Label name = scale < 1e6 ? new Label("", "") : scaleName(scale);
        return new Label(
                (range(v, "", decimals, Lang.EN) + " " + name.en()).strip(),
                (range(v, "", decimals, Lang.IT) + " " + name.it()).strip());
    }

    private static double printed(Size other) {
        return other.s().numbers().stream()
                .filter(n -> n.start() == other.start() && (n.scale() == 1e6 || n.scale() == 1e9))
                .mapToDouble(Printed::scale)
                .findFirst()
                .orElse(1);
    }

    /** The scale of an amount and its name. */
    static Label scaleName(double value) {
        double v = Math.abs(value);
        return v >= 1e9
                ? Speech.both("say.billion")
                : v >= 1e6 ? Speech.both("say.million") : new Label(" ", " ");
    }

    static double scale(double value) {
        double v = Math.abs(value);
        return v >= 1e9 ? 1e9 : v >= 1e6 ? 1e6 : 1;
    }
}
