// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.RegisterWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a register holds, in words of the language in which it is told. */
final class Telling {

    private Telling() {}

    /** What an act calls itself; its kind where the register doesn't say. */
    static Sayable kind(Instrument i) {
        return i.kindAsPrinted().isBlank()
                ? ActNote.valueOf("KIND_" + i.kind().name())
                : words(i.kindAsPrinted());
    }

    /** How an act stands, or what else is kept in free words. */
    static Sayable words(String held) {
        return l ->
                Stream.of(held.split("; "))
                        .map(part -> RegisterWords.say(part, Lang.of(l)))
                        .collect(Collectors.joining("; "));
    }

    /** A day, a month, a year; a longer time as its first and last day. */
    static Sayable time(When w) {
        return l -> isLong(w) ? DateRules.text(w) : DateWords.say(date(w), Lang.of(l));
    }

    /** "to 9 June 2027"; "al 9 giugno 2027". */
    static Sayable to(When w) {
        return isLong(w) ? time(w) : Days.to(date(w));
    }

    /** "on 9 June 2027", "in 2027"; "il 9 giugno 2027". */
    static Sayable on(When w) {
        return isLong(w) ? time(w) : Days.on(date(w));
    }

    private static PartialDate date(When w) {
        return PartialDate.parse(DateRules.text(w));
    }

    private static boolean isLong(When w) {
        return w.days() > 31 && w.days() <= 300;
    }
}
