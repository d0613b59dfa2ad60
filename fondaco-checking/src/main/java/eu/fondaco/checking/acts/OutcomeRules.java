// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What is said to have come of a visit or mission: an act signed, renewed, or nothing. */
final class OutcomeRules {

    private static final Pattern NOTHING =
            Pattern.compile(
                    "\\b(?:no|nothing|not|never|nessun[ao]?|nulla|niente|non|mai)\\b[^.;]*"
                            + "\\b(?:signed|firmat|sottoscritt|siglat)");
    private static final Pattern SIGNED =
            Pattern.compile("\\b(?:signed|firmat|sottoscritt|siglat|renewed|rinnovat)");
    private static final Pattern RENEWED = Pattern.compile("\\b(?:renewed|rinnovat)");

    private OutcomeRules() {}

    static void rule(Entry e, Statement s, Predicate<Token> occurring, List<Ruling> out) {
        if (e.activity() == null) {
            return;
        }
        List<Mark> signed =
                s.cues("signed", "tosign").stream().filter(m -> !isHeld(s, m, occurring)).toList();
        said(e, signed, SIGNED, false, out);
        said(e, s.cues("renewed"), RENEWED, false, out);
        said(e, s.cues("notsigned", "none"), SIGNED, true, out);
    }

    /** Whether a visit is only told to have been: "the mission took place in May". */
    private static boolean isHeld(Statement s, Mark m, Predicate<Token> occurring) {
        return s.says("visit") && occurring.test(s.sentence().get(m.to() - 1));
    }

    private static void said(
            Entry e, List<Mark> cues, Pattern deed, boolean denied, List<Ruling> out) {
        if (cues.isEmpty()) {
            return;
        }
        String outcome = e.activity().outcome().toLowerCase(Locale.ROOT);
        Sayable told = ActNote.HELD.note(e.activity().description() + " " + e.activity().outcome());
        boolean nothing = NOTHING.matcher(outcome).find();
        boolean done = !nothing && deed.matcher(outcome).find();
        Ruling r =
                !nothing && !done
                        ? Ruling.open(Reason.NO_DATA, told)
                        : done != denied ? Ruling.yes(told) : Ruling.no("wrong_status", told);
        out.add(r.on(cues));
    }
}
