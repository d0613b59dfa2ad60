// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.DateWords.Before;
import eu.fondaco.core.time.PartialDate;
import java.util.Locale;

/** Known dates of a register as prose has them, with what stands before them. */
final class Days {

    private Days() {}

    /** A date by itself, with the article or the like that a language puts before it. */
    private record Said(PartialDate date, Before before) implements Sayable {

        @Override
        public String in(Locale language) {
            return DateWords.say(date, before, Lang.of(language));
        }
    }

    /** "on 11 May 2015", "in May 2015"; "l'11 maggio 2015", "nel maggio 2015". */
    static Sayable on(PartialDate date) {
        return date.day() != 0
                ? ActNote.ON_DAY.note(new Said(date, Before.THE))
                : ActNote.IN_MONTH.note(new Said(date, Before.NOTHING));
    }

    /** "by 11 May 2015"; "entro l'11 maggio 2015". */
    static Sayable by(PartialDate date) {
        return ActNote.BY_DAY.note(new Said(date, Before.THE));
    }

    /** "for May 2015"; "per maggio 2015". */
    static Sayable forDay(PartialDate date) {
        return ActNote.FOR_DAY.note(new Said(date, Before.THE));
    }

    /** "of May 2015"; "di maggio 2015". */
    static Sayable of(PartialDate date) {
        return ActNote.OF_DAY.note(new Said(date, Before.OF));
    }

    /** "since May 2015"; "da maggio 2015". */
    static Sayable since(PartialDate date) {
        return ActNote.SINCE_DAY.note(new Said(date, Before.SINCE));
    }

    /** "from May 2015"; "da maggio 2015". */
    static Sayable from(PartialDate date) {
        return ActNote.FROM_DAY.note(new Said(date, Before.SINCE));
    }

    /** "to May 2015"; "a maggio 2015". */
    static Sayable to(PartialDate date) {
        return ActNote.TO_DAY.note(new Said(date, Before.AT));
    }

    /** "from May 2015"; "di maggio 2015": said of what dates from then. */
    static Sayable dating(PartialDate date) {
        return ActNote.DATES_FROM.note(new Said(date, Before.OF));
    }

    /** "about May 2015"; "intorno a maggio 2015". */
    static Sayable about(PartialDate date) {
        return ActNote.ABOUT_DAY.note(new Said(date, Before.AT));
    }
}
