// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reading rested on, for people who look closely. */
final class Explaining {

    private Explaining() {}

    /** Each field with its value, how likely the text makes it, and whether it was said. */
    static String fields(Fitted f) {
        List<String> out = new ArrayList<>();
        for (Field field : Field.CHAIN) {
            Object v = f.draft().get(field);
            if (v == null || field == Field.SIGN) {
                continue;
            }
            out.add(
                    String.format(
                            Locale.ROOT,
                            "%s %s %.2f%s",
                            field.name().toLowerCase(Locale.ROOT),
                            v,
                            Math.exp(f.reading().log(field)),
                            f.reading().isSaid(field) ? "" : " carried"));
        }
        return String.join(", ", out);
    }
}
