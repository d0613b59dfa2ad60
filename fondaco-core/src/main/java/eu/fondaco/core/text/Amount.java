// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Locale;

/**
 * A number with its unit, as {@link Numbers#print} says it.
 *
 * @param value in base units
 */
public record Amount(double value, String unit) implements Sayable {

    @Override
    public String in(Locale language) {
        Lang lang = language.getLanguage().equals(Lang.IT.tag()) ? Lang.IT : Lang.EN;
        return Numbers.print(value, unit, lang);
    }
}
