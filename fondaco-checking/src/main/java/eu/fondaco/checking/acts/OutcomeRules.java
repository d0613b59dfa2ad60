// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
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

    /** How many words may stand between what tells of an outcome and the act that it was. */
    private static final int NEAR = 3;

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
        for (Mark cue : s.cues("outcome")) {
            brought(e, s, cue, out);
        }
    }

    /** What is said to have come of it is an act, or none: "led to an agreement". */
    private static void brought(Entry e, Statement s, Mark cue, List<Ruling> out) {
        s.of(Type.KIND).stream()
                .filter(k -> k.from() >= cue.to() && k.from() - cue.to() <= NEAR)
                .filter(k -> !k.value().equals("strategy") && !k.value().equals("treaty"))
                .findFirst()
                .ifPresent(
                        k -> {
                            List<Mark> on = new ArrayList<>(List.of(cue));
                            s.of(Type.NEGATION).stream()
                                    .filter(n -> n.from() >= cue.to() && n.to() <= k.from())
                                    .forEach(on::add);
                            said(e, on, SIGNED, on.size() > 1, out);
                        });
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
