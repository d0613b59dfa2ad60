// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a reading rested on, for people who look closely. */
final class Explaining {

    private static final Map<Field, Label> NAMES = new EnumMap<>(Field.class);

    static {
        NAMES.put(Field.MEASURE, Speech.both("explaining.measure"));
        NAMES.put(Field.REPORTER, Speech.both("explaining.area"));
        NAMES.put(Field.PARTNER, Speech.both("explaining.partner"));
        NAMES.put(Field.PRODUCT, Speech.both("explaining.goods"));
        NAMES.put(Field.FLOW, Speech.both("explaining.flow"));
        NAMES.put(Field.PERIOD, Speech.both("explaining.time"));
        NAMES.put(Field.BASE, Speech.both("explaining.counted-from"));
        NAMES.put(Field.WHOLE, Speech.both("explaining.whole-of"));
        NAMES.put(Field.AMONG, Speech.both("explaining.among"));
    }

    private Explaining() {}

    /** Each field with its value, how likely the text makes it, and whether it was said. */
    static String fields(Fitted f, Lang lang) {
        List<String> out = new ArrayList<>();
        NAMES.forEach(
                (field, name) -> {
                    Object v = f.draft().get(field);
                    if (v != null) {
                        String p = Numbers.decimal(Math.exp(f.reading().log(field)), 2, lang);
                        String carried =
                                f.reading().isSaid(field)
                                        ? ""
                                        : Speech.say(lang, "explaining.from-context");
                        out.add(name.in(lang) + " " + v + " " + p + carried);
                    }
                });
        return String.join(", ", out);
    }
}
