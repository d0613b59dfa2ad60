// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Who made acts, where a body or somebody in office is named. */
final class Signers {

    private final Held held;
    private final Lang lang;

    Signers(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
    }

    private List<Actor> actors(Registered.Acts asked) {
        return held.catalog().relations().actors().stream()
                .filter(a -> asked.actors().contains(a.id()))
                .toList();
    }

    /** What those named are called. */
    List<String> names(Registered.Acts asked) {
        return actors(asked).stream().map(a -> a.name().in(lang)).toList();
    }

    /** Since when and until when those named were in office, where acts of these days are told. */
    String inOffice(Registered.Acts asked, List<Instrument> acts) {
        Spoken spoken = new Spoken(held.language(), lang, 0);
        return actors(asked).stream()
                .filter(a -> a.kind().equals(Actor.HOLDER) && a.from().isKnown())
                .filter(a -> acts.stream().allMatch(i -> isInOffice(a, i)))
                .map(
                        a ->
                                AskingNote.WHILE_IN_OFFICE
                                        .note(
                                                a.name().in(lang),
                                                a.to().isKnown()
                                                        ? spoken.date(a.from())
                                                                + " \u2013 "
                                                                + spoken.date(a.to())
                                                        : AskingNote.SINCE_DAY
                                                                .note(spoken.date(a.from()))
                                                                .in(lang))
                                        .in(lang))
                .collect(Collectors.joining(" "));
    }

    /** Whether an act of somebody's area was made while they were in office. */
    static boolean isInOffice(Actor holder, Instrument i) {
        return holder.kind().equals(Actor.HOLDER)
                && i.date().isKnown()
                && Offices.held(holder, i.date())
                && i.ourAreas().stream().anyMatch(holder.areas()::contains);
    }

    /** Acts that others made, where those named made none of them; null where nobody did. */
    Reply others(Registered.Acts asked, ActChoice choice, LocalDate today) {
        Registered.Acts so = asked.byAnybody();
        Registered.Acts any = choice.acts(so).isEmpty() ? so.ofAnyTopic() : so;
        boolean bound = !asked.areas().isEmpty() || any == so;
        if (asked.actors().isEmpty() || !bound || choice.acts(any).isEmpty()) {
            return null;
        }
        String names = String.join(", ", names(asked));
        Reply reply = new ActAnswers(held, lang, today, any).answer();
        return reply.said(AskingNote.NONE_OF_BODY.note(names).in(lang) + reply.sentence());
    }
}
