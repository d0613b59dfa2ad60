// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.core.evidence.Reason;
import java.util.List;
import java.util.Set;

/**
 * What an act is said to have taken the place of, or to have given way to: of which kind it was.
 */
final class Replaced {

    private static final Set<String> GENERIC =
            Set.of("agreement", "act", "strategy", "treaty", "renewal");

    private final Register register;

    Replaced(Register register) {
        this.register = register;
    }

    /** Whether an act stands in a chain, between acts of the kinds that are told. */
    Ruling rule(Entry e, Statement s) {
        Entry before = register.byId.get(e.follows());
        Entry after = register.byId.get(e.life().successor());
        if (before == null && after == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        Ruling yes = Ruling.yes(ActNote.IN_CHAIN.note());
        Mark cue = s.first("follows");
        List<Mark> kinds = s.of(Type.KIND);
        boolean two =
                kinds.size() == 2
                        && kinds.get(0).to() <= cue.from()
                        && kinds.get(1).from() >= cue.to();
        if (!two) {
            return yes;
        }
        boolean by =
                cue.from() > s.from() && register.says(s.sentence().get(cue.from() - 1), "ofit")
                        || s.text(cue).startsWith("ne ")
                        || cue.to() < s.to() && register.says(s.sentence().get(cue.to()), "byword")
                        || s.text(cue).matches("(?i).*\\b(by|da\\p{L}*|dall.*)$");
        String earlier = kinds.get(by ? 0 : 1).value();
        String later = kinds.get(by ? 1 : 0).value();
        boolean fits = isLink(before, earlier, e, later) || isLink(e, earlier, after, later);
        boolean turned = isLink(before, later, e, earlier) || isLink(e, later, after, earlier);
        return fits
                ? yes
                : turned
                        ? Ruling.no("wrong_kind", yes.words())
                        : Ruling.open(Reason.READING_OPEN, yes.words());
    }

    private static boolean isLink(Entry a, String earlier, Entry b, String later) {
        return a != null && b != null && isKind(a, earlier) && isKind(b, later);
    }

    private static boolean isKind(Entry e, String said) {
        return GENERIC.contains(said) || e.kind().equals(said);
    }
}
