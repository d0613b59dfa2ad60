// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.When;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Says for how long acts hold. */
final class ActTerms {

    private final Held held;
    private final Lang lang;
    private final LocalDate today;

    ActTerms(Held held, Lang lang, LocalDate today) {
        this.held = held;
        this.lang = lang;
        this.today = today;
    }

    /** How long an act has been in force, or was, where its days are known; empty otherwise. */
    String length(Instrument i) {
        Lifecycle life = Lifecycle.of(i, held.catalog().relations());
        When start = life.start();
        When end = life.end();
        if (start == null || start.days() > 366) {
            return "";
        }
        boolean over = end != null && end.to().isBefore(today);
        LocalDate to = over ? end.to().plusDays(1) : today;
        int years = start.from().until(to).getYears();
        return years < 1
                ? ""
                : (over ? AskingNote.HELD_FOR : AskingNote.HOLDS_FOR).note(years).in(lang);
    }

    /** Of how many of several acts no last day is held, where one is asked for. */
    String unknownEnds(List<Instrument> acts) {
        long open =
                acts.stream()
                        .filter(i -> Lifecycle.of(i, held.catalog().relations()).end() == null)
                        .count();
        return open == 0
                ? ""
                : " "
                        + (open == acts.size()
                                ? AskingNote.NO_END_HELD.note().in(lang)
                                : AskingNote.ENDS_NOT_HELD.note(open).in(lang));
    }

    /** A last day as finely as it is known. */
    static String day(When end) {
        return end.days() <= 1 ? end.to().toString() : String.valueOf(end.to().getYear());
    }

    /** How long an act held, both its days counted; empty where they aren't known. */
    String lasted(Instrument i, When end) {
        When start = Lifecycle.of(i, held.catalog().relations()).start();
        if (start == null || start.days() > 1 || end.days() > 1) {
            return "";
        }
        Period length = start.from().until(end.to().plusDays(1));
        List<String> parts = new ArrayList<>();
        count(parts, length.getYears(), "answers.year", "act-words.years");
        count(parts, length.getMonths(), "answers.month", "act-words.months");
        count(parts, length.getDays(), "act-words.day", "act-words.days");
        return Speech.say(lang, "act-words.after", String.join(", ", parts));
    }

    private void count(List<String> parts, int n, String one, String more) {
        if (n > 0) {
            parts.add(n + " " + Speech.say(lang, n == 1 ? one : more));
        }
    }
}
