// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.acts;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.say.RegisterWords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which acts of a register are wanted.
 *
 * @param body part of a party's name on either side; empty for any
 * @param kind null for any
 * @param state how it stands on the day; null for any
 * @param sector part of a field of cooperation, in either language; empty for any
 * @param months those that end within so many months after the day; 0 for any
 * @param day on which states are told and from which months count
 */
public record ActFilter(
        String body, InstrumentKind kind, State state, String sector, int months, LocalDate day) {

    /** Whether anything is asked at all. */
    public boolean isOpen() {
        return body.isEmpty() && kind == null && state == null && sector.isEmpty() && months == 0;
    }

    /** Those of some acts that fit, in their order. */
    public List<Instrument> of(List<Instrument> acts, Relations relations) {
        return acts.stream().filter(i -> fits(i, relations)).toList();
    }

    private boolean fits(Instrument i, Relations relations) {
        Lifecycle life = Lifecycle.of(i, relations);
        boolean soon =
                months == 0
                        || life.end() != null
                                && !life.end().to().isBefore(day)
                                && !life.end().from().isAfter(day.plusMonths(months))
                                && life.on(day) != State.NOT_SIGNED;
        return soon
                && (kind == null || i.kind() == kind)
                && (state == null || life.on(day) == state)
                && holds(Stream.concat(i.ourParties().stream(), i.partnerParties().stream()), body)
                && holds(
                        Stream.concat(
                                i.sectors().stream(),
                                RegisterWords.say(i.sectors(), Lang.IT).stream()),
                        sector);
    }

    private static boolean holds(Stream<String> texts, String part) {
        String folded = Tokenizer.fold(part);
        return part.isEmpty() || texts.anyMatch(t -> Tokenizer.fold(t).contains(folded));
    }
}
