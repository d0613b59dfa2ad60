// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is recorded on the ratification of acts: in the words of their source, or nothing. */
final class Ratifications {

    /** With which the word begins in English and Italian. */
    private static final String STEM = "ratif";

    private final Held held;
    private final Lang lang;

    Ratifications(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
    }

    /** What is recorded of each act, and of how many nothing is; ends in a space. */
    String said(List<Instrument> acts) {
        List<Instrument> recorded = acts.stream().filter(i -> !told(i).isEmpty()).toList();
        if (recorded.isEmpty()) {
            return Speech.say(lang, "ratifications.none") + " ";
        }
        String each =
                recorded.stream()
                        .map(i -> Speech.say(lang, "ratifications.recorded", told(i)))
                        .collect(Collectors.joining(" "));
        int left = acts.size() - recorded.size();
        return each + " " + (left == 0 ? "" : Speech.say(lang, "ratifications.left", left) + " ");
    }

    /** The words of the source that speak of it; empty where none do. */
    private String told(Instrument act) {
        return Stream.of(act.kindAsPrinted(), act.status())
                .filter(t -> t != null && t.toLowerCase(Locale.ROOT).contains(STEM))
                .map(t -> held.catalog().relations().say(t, lang))
                .findFirst()
                .orElse("");
    }
}
