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

    /** What is likelier by the text goes without saying. */
    private static final double SURE = 0.9;

    private Explaining() {}

    /** Which parts of the question the sentence says itself, which it takes from around it. */
    static String fields(Fitted f, Lang lang) {
        List<String> said = new ArrayList<>();
        List<String> carried = new ArrayList<>();
        NAMES.forEach(
                (field, name) -> {
                    if (f.draft().get(field) != null) {
                        (f.reading().isSaid(field) ? said : carried).add(name.in(lang));
                    }
                });
        List<String> out = new ArrayList<>();
        tell(out, "explaining.said", said, lang);
        tell(out, "explaining.from-context", carried, lang);
        Field least = leastSure(f);
        double sure = Math.exp(f.reading().log(least));
        if (sure < SURE) {
            String percent = Numbers.decimal(100 * sure, 0, lang);
            String name = NAMES.get(least).in(lang);
            out.add(Speech.say(lang, "explaining.least-sure", name, percent));
        }
        return String.join("; ", out);
    }

    private static void tell(List<String> out, String key, List<String> names, Lang lang) {
        if (!names.isEmpty()) {
            out.add(Speech.say(lang, key, String.join(", ", names)));
        }
    }

    private static Field leastSure(Fitted f) {
        Field least = Field.MEASURE;
        for (Field field : NAMES.keySet()) {
            boolean asked = f.draft().get(field) != null;
            least = asked && f.reading().log(field) < f.reading().log(least) ? field : least;
        }
        return least;
    }
}
