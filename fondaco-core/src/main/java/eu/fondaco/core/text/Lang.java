// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Locale;

/** A language of output or of a text that is read. */
public enum Lang {
    EN("en", Locale.ENGLISH),
    IT("it", Locale.ITALIAN);

    private final String tag;
    private final Locale locale;

    Lang(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The ISO 639-1 tag, such as {@code it}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The one of a locale; English where it isn't spoken here. */
    public static Lang of(Locale locale) {
        return locale.getLanguage().equals(IT.tag) ? IT : EN;
    }

    /** Picks the English or the Italian of two texts. */
    public String pick(String en, String it) {
        return this == IT ? it : en;
    }

    /**
     * Reads a tag such as {@code it} or {@code en-GB}.
     *
     * @throws IllegalArgumentException for a language that isn't spoken here
     */
    public static Lang parse(String tag) {
        String head = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Lang lang : values()) {
            if (lang.tag.equals(head)) {
                return lang;
            }
        }
        throw new UnsoundException("unsound.no-language", tag);
    }
}
