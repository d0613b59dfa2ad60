// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.Period;
import java.util.Locale;

/** A time in words, as a note tells it: "first half of 2022", "primo semestre 2022". */
public record SpokenPeriod(Period period) implements Sayable {

    @Override
    public String in(Locale language) {
        return PeriodSaying.say(period, Lang.of(language));
    }
}
