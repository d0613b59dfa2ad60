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
        return Numbers.print(value, unit, Lang.of(language));
    }
}
