// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Locale;

/** Words that are the same in all languages, or that nobody has put in another one yet. */
public record Words(String text) implements Sayable {

    /** Nothing to say. */
    public static final Words NONE = new Words("");

    @Override
    public String in(Locale language) {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
