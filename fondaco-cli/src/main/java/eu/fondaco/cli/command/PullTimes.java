// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import java.time.Duration;

/** How far a pull is and how long it takes, in words. */
final class PullTimes {

    private PullTimes() {}

    /** {@code regions: request 7 of 23, 4 min left}. */
    static String request(String id, int number, int of, Duration left, Lang lang) {
        return Speech.say(lang, "pull-times.request-left", id, number, of, rounded(left, lang));
    }

    /** {@code about 4 min}. */
    static String about(Duration time, Lang lang) {
        return Speech.say(lang, "pull-times.about", rounded(time, lang));
    }

    private static String rounded(Duration time, Lang lang) {
        long seconds = Math.max(1, (time.toMillis() + 999) / 1000);
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 100
                ? minutes + " min"
                : (minutes + 30) / 60 + Speech.say(lang, "pull-times.hours");
    }
}
