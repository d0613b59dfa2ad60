// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.text.DateWords;
import eu.fondaco.core.text.DateWords.Before;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;

/** Known dates of a register as prose has them, with what stands before them. */
final class Days {

    private Days() {}

    /** "on 11 May 2015", "in May 2015"; "l'11 maggio 2015", "nel maggio 2015". */
    static Label on(PartialDate date) {
        boolean day = date.day() != 0;
        String it =
                day
                        ? DateWords.say(date, Before.THE, Lang.IT)
                        : "nel " + DateWords.say(date, Lang.IT);
        return new Label((day ? "on " : "in ") + DateWords.say(date, Lang.EN), it);
    }

    /** "by 11 May 2015"; "entro l'11 maggio 2015". */
    static Label by(PartialDate date) {
        return put("by ", date, "entro ", Before.THE);
    }

    /** "for May 2015"; "per maggio 2015". */
    static Label forDay(PartialDate date) {
        return put("for ", date, "per ", Before.THE);
    }

    /** "of May 2015"; "di maggio 2015". */
    static Label of(PartialDate date) {
        return put("of ", date, "", Before.OF);
    }

    /** "since May 2015"; "da maggio 2015". */
    static Label since(PartialDate date) {
        return put("since ", date, "", Before.SINCE);
    }

    /** "from May 2015"; "da maggio 2015". */
    static Label from(PartialDate date) {
        return put("from ", date, "", Before.SINCE);
    }

    /** "to May 2015"; "a maggio 2015". */
    static Label to(PartialDate date) {
        return put("to ", date, "", Before.AT);
    }

    private static Label put(String en, PartialDate date, String it, Before before) {
        return new Label(
                en + DateWords.say(date, Lang.EN), it + DateWords.say(date, before, Lang.IT));
    }
}
