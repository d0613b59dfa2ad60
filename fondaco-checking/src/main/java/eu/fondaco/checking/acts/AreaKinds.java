// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What kind of area a place is called: the "province" of what the register has as a county. */
final class AreaKinds {

    /** How many small words may stand between a kind and its place: "province of the". */
    private static final int SMALL = 2;

    /** What any area may be called. */
    private static final String LOOSE = "region";

    private final Register register;

    AreaKinds(Register register) {
        this.register = register;
    }

    /** One ruling for each place of the other side that is called some kind of area. */
    List<Ruling> rule(Entry e, Statement s) {
        List<Ruling> out = new ArrayList<>();
        if (!e.isAct()) {
            return out;
        }
        Set<String> held = held(e);
        for (Mark m : s.of(Type.AREA)) {
            Optional<String> said = isThere(e, m) ? said(s, m) : Optional.empty();
            if (said.isPresent() && !held.isEmpty()) {
                String who = String.join(", ", e.instrument().partnerParties());
                Sayable told = ActNote.OTHER_SIDE.note(who);
                boolean fits = held.contains(said.get());
                Ruling no = Ruling.no("wrong_kind_of_area", told);
                boolean loose = said.get().equals(LOOSE) || held.contains(LOOSE);
                out.add((fits ? Ruling.yes(told) : loose ? no.loose("areaKind") : no).on(m));
            }
        }
        return out;
    }

    /** Whether a place is the other side's, or an adjective that of its country. */
    private boolean isThere(Entry e, Mark m) {
        return m.value().equals("adjective")
                ? e.areas().stream().anyMatch(a -> register.within(a, m.codes()))
                : e.areas().stream().anyMatch(m.codes()::contains);
    }

    private Set<String> held(Entry e) {
        Set<String> out = new LinkedHashSet<>();
        for (Entry.Party p : e.parties()) {
            if (!p.ours()) {
                register.words.forEach(w -> out.addAll(w.all(p.name(), "areakind")));
            }
        }
        return out;
    }

    /** The kind that stands right before a place, or right after it. */
    private Optional<String> said(Statement s, Mark place) {
        List<Token> t = s.sentence();
        int i = place.from() - 1;
        for (int small = 0; i >= s.from() && small < SMALL; small++) {
            if (!register.says(t.get(i), "genitive") && !register.says(t.get(i), "the")) {
                break;
            }
            i--;
        }
        i -= people(s, i);
        Optional<String> before =
                i >= s.from() && (i < place.from() - 1 || isAdjective(place))
                        ? at(t, i)
                        : Optional.empty();
        return before.isPresent() || place.to() >= s.to() ? before : at(t, place.to());
    }

    /** How many words before a place tell of which country it is: "la provincia cinese di". */
    private static int people(Statement s, int last) {
        return s.all().stream()
                .filter(m -> m.is(Type.AREA) && isAdjective(m) && m.to() == last + 1)
                .mapToInt(m -> m.to() - m.from())
                .findFirst()
                .orElse(0);
    }

    /** "the Egyptian city", "la provincia cinese di": nothing stands between. */
    private static boolean isAdjective(Mark place) {
        return place.value().equals("adjective");
    }

    private Optional<String> at(List<Token> t, int i) {
        return register.words.stream()
                .flatMap(w -> w.at(t, i, "areakind").stream())
                .findFirst()
                .map(Lexicon.Hit::value);
    }
}
