// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * A name in the two languages every visitor may read. Where a source gives one language only, that
 * one stands for both.
 */
public record Label(String en, String it) implements Sayable {

    public Label {
        Objects.requireNonNull(en, "en");
        it = it == null || it.isBlank() ? en : it;
        en = en.isBlank() ? it : en;
    }

    /** The same text in both languages. */
    public static Label of(String text) {
        return new Label(text, text);
    }

    /** What is said in each language. */
    public static Label by(Function<Lang, String> said) {
        return new Label(said.apply(Lang.EN), said.apply(Lang.IT));
    }

    /** The name in the asked language. */
    @Override
    public String in(Lang lang) {
        return lang == Lang.IT ? it : en;
    }

    @Override
    public String in(Locale language) {
        return in(Lang.of(language));
    }
}
