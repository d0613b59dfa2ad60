// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language in which texts are written that others wrote: English, Italian, or any for which there
 * are files of words. What is said of such a text is said in a {@link Lang}.
 *
 * @param tag of ISO 639, such as {@code es}
 */
public record Tongue(String tag) {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    /** English. */
    public static final Tongue EN = new Tongue(Lang.EN.tag());

    /** Italian. */
    public static final Tongue IT = new Tongue(Lang.IT.tag());

    public Tongue {
        if (!TAG.matcher(tag).matches()) {
            throw new UnsoundException("unsound.no-tongue", tag);
        }
    }

    /** The tongue of a language of output. */
    public static Tongue of(Lang lang) {
        return lang == Lang.IT ? IT : EN;
    }

    /**
     * Reads a tag such as {@code es} or {@code es-MX}.
     *
     * @throws IllegalArgumentException for what can't be a language's tag
     */
    public static Tongue parse(String tag) {
        return new Tongue(tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    }

    /** Whether what the program says can be said in it. */
    public boolean isSpoken() {
        return tag.equals(speech().tag());
    }

    /** The language to speak about its texts in: itself, or English. */
    public Lang speech() {
        return Lang.of(locale());
    }

    /** For the rules of its writing that the platform knows. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** What it is called: {@code Spanish}, {@code spagnolo}. */
    public String name(Lang in) {
        return locale().getDisplayLanguage(in.locale());
    }
}
