// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Amounts of money in another currency, at the mean rate of their period where one is held. An
 * amount without such a rate stays as it is.
 */
final class Exchange {

    private static final String EURO = "EUR";
    private static final String PER_EURO = " per EUR";

    private final Held held;
    private final String wanted;

    /**
     * Converts into a currency.
     *
     * @param wanted its code, such as USD; empty for whatever amounts are in
     */
    Exchange(Held held, String wanted) {
        this.held = held;
        this.wanted = wanted;
    }

    /** Whether amounts are wanted in a currency of which this one isn't. */
    boolean isOther(String unit) {
        return !wanted.isEmpty() && isMoney(unit) && !unit.startsWith(wanted);
    }

    private static boolean isMoney(String unit) {
        return unit.matches("[A-Z]{3}( .*)?");
    }

    String wanted() {
        return wanted;
    }

    /** The same amount in the currency wanted; as it is where that can't be. */
    Answer in(Answer answer) {
        if (!(answer instanceof Answer.Known known) || !isOther(known.unit())) {
            return answer;
        }
        Period period = known.question().period();
        String own = known.unit().substring(0, 3);
        Attribute from = own.equals(EURO) ? null : rate(own, period);
        Attribute to = wanted.equals(EURO) ? null : rate(wanted, period);
        boolean missing = from == null && !own.equals(EURO) || to == null && !wanted.equals(EURO);
        if (missing) {
            return answer;
        }
        double times = (to == null ? 1 : to.value()) / (from == null ? 1 : from.value());
        List<EvidenceItem> items = new ArrayList<>(known.evidence().items());
        List<Note> notes = new ArrayList<>(known.evidence().notes());
        for (Attribute rate : List.of(from == null ? to : from, to == null ? from : to)) {
            items.add(FactAnswers.item(rate));
            notes.add(AskingNote.CONVERTED.note(rate.value(), rate.unit(), period));
        }
        notes.add(AskingNote.AS_HELD.note(own(known), own));
        return new Answer.Known(
                known.question(),
                times(known.value(), times),
                wanted + known.unit().substring(3),
                new Evidence(
                        known.evidence().grade(),
                        items.stream().distinct().toList(),
                        notes.stream().distinct().toList()));
    }

    /** The amount in the currency in which it is held, in millions. */
    private static String own(Answer.Known known) {
        return String.format(java.util.Locale.ROOT, "%.1f", known.value().value() / 1e6);
    }

    private Attribute rate(String currency, Period period) {
        return held.catalog().attributes().stream()
                .filter(a -> a.indicator().equals("exchange_rate"))
                .filter(a -> a.unit().equals(currency + PER_EURO) && a.value() > 0)
                .filter(a -> a.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private static ValueSet times(ValueSet set, double times) {
        return new ValueSet(
                set.low() * times,
                set.value() * times,
                set.high() * times,
                set.revisedLow() * times,
                set.revisedHigh() * times);
    }
}
