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
        NAMES.put(Field.MEASURE, new Label("measure", "misura"));
        NAMES.put(Field.REPORTER, new Label("area", "area"));
        NAMES.put(Field.PARTNER, new Label("partner", "partner"));
        NAMES.put(Field.PRODUCT, new Label("goods", "merci"));
        NAMES.put(Field.FLOW, new Label("flow", "flusso"));
        NAMES.put(Field.PERIOD, new Label("time", "tempo"));
        NAMES.put(Field.BASE, new Label("counted from", "contato da"));
        NAMES.put(Field.WHOLE, new Label("of", "su"));
        NAMES.put(Field.AMONG, new Label("among", "fra"));
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
