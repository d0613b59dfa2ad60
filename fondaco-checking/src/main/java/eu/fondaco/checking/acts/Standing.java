// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Label;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a statement takes for granted of an act without a word of state: that it was made, where it
 * tells of it as of any other; that it stands, where it tells of it in the present.
 */
final class Standing {

    /** Words of state, each of which has a rule of its own. */
    private static final String[] STATES = {
        "expired",
        "terminated",
        "renewed",
        "notrenewed",
        "until",
        "notsigned",
        "none",
        "planned",
        "tosign",
        "follows",
        "earlier",
        "live",
        "force",
        "noterm"
    };

    private final Register register;

    Standing(Register register) {
        this.register = register;
    }

    /** What speaks against it; empty where nothing does. */
    Optional<Ruling> rule(Entry e, Statement s, LocalDate day) {
        boolean states = s.says(STATES) || s.has(Type.NEGATION);
        if (!e.isAct() || states) {
            return Optional.empty();
        }
        Label is = Label.of(e.instrument().status());
        if (e.life().notSigned()) {
            Ruling never = Ruling.no("wrong_status", is);
            return Optional.of(
                    s.says("signed") ? never.on(s.cues("signed")) : never.loose("unmade"));
        }
        boolean over = e.life().on(day) == State.ENDED;
        boolean timed = s.has(Type.TERM) || s.has(Type.SPAN);
        boolean named = s.has(Type.KIND) && !timed && !s.says("signed");
        return over && named && isPresent(s)
                ? Optional.of(Ruling.no("wrong_status", is).loose("present"))
                : Optional.empty();
    }

    /**
     * Whether its first verb is in the present: "the two are twinned", "we have a pact"; and not in
     * the perfect: "è durato cinque anni".
     */
    private boolean isPresent(Statement s) {
        for (int i = s.from(); i < s.to(); i++) {
            Token t = s.sentence().get(i);
            if (t.isWord() && register.says(t, "past")) {
                return false;
            }
            if (t.isWord() && register.says(t, "present")) {
                boolean article = i + 1 < s.to() && register.says(s.sentence().get(i + 1), "the");
                return article || !register.says(t, "helping");
            }
        }
        return false;
    }
}
