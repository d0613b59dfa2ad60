// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/** What a statement says that no ruling answers: a verdict that it holds would pass it over. */
final class Coverage {

    /** Words that say something of an act which must be answered, each by a ruling of its own. */
    private static final Set<String> SAYING =
            Set.of(
                    "tosign",
                    "live",
                    "expired",
                    "terminated",
                    "until",
                    "renewed",
                    "notrenewed",
                    "notsigned",
                    "none",
                    "force",
                    "provisional",
                    "noterm",
                    "follows",
                    "promise",
                    "outcome",
                    "incumbent",
                    "took",
                    "left",
                    "charge");

    private static final Set<Type> TOLD =
            Set.of(
                    Type.DATE,
                    Type.TERM,
                    Type.SPAN,
                    Type.TOPIC,
                    Type.THING,
                    Type.NUMBER,
                    Type.EVERY,
                    Type.PERSON);

    private Coverage() {}

    /** The marks of a statement that say something and stand in no ruling. */
    static List<Mark> unread(Statement s, List<Ruling> rulings) {
        return s.marks().stream()
                .filter(m -> says(m) || m.is(Type.CUE, "outcome") && m.to() == s.to())
                .filter(m -> !isEmpty(s, m))
                .filter(m -> rulings.stream().noneMatch(r -> r.marks().contains(m)))
                .filter(m -> !m.is(Type.CUE) || !isRepeated(s, m, rulings))
                .toList();
    }

    /** Whether one of the subjects that are listed isn't known: "wine and engineering". */
    static boolean isListUnread(Statement s, Register register) {
        for (Mark m : s.of(Type.TOPIC)) {
            int before = m.from() - 1;
            int after = m.to();
            boolean open =
                    isItem(s, register, after, after + 1)
                            || isItem(s, register, before, before - 1);
            if (open) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word joined to a subject is a content word that nothing explains. */
    private static boolean isItem(Statement s, Register register, int joint, int word) {
        int lo = Math.min(joint, word);
        int hi = Math.max(joint, word);
        if (lo < s.from() || hi >= s.to()) {
            return false;
        }
        boolean comma = s.sentence().get(joint).is(",") && s.of(Type.TOPIC).size() > 1;
        if (!comma && !register.isAnd(s.sentence().get(joint))) {
            return false;
        }
        Token t = s.sentence().get(word);
        return t.isWord()
                && t.text().length() > 2
                && !register.says(t, "the")
                && s.marks().stream().noneMatch(m -> m.from() <= word && word < m.to());
    }

    private static boolean says(Mark m) {
        boolean cue = m.is(Type.CUE) && SAYING.contains(m.value());
        boolean one = m.is(Type.NUMBER) && m.number() == 1;
        return cue || TOLD.contains(m.type()) && !one;
    }

    /**
     * Whether a word that may say something says nothing here: "up to" before a number, "to date"
     * with no number, things that only qualify who is meant.
     */
    private static boolean isEmpty(Statement s, Mark m) {
        boolean amount =
                m.is(Type.CUE, "until")
                        && s.of(Type.NUMBER).stream().anyMatch(n -> n.from() == m.to());
        boolean counts = s.has(Type.NUMBER) || s.has(Type.EVERY);
        boolean outcome = m.is(Type.CUE, "outcome") && !counts && m.to() < s.to();
        boolean thing = m.is(Type.THING) && !counts && !s.says("promise");
        return amount || outcome || thing;
    }

    /** Whether another word of the same meaning is answered. */
    private static boolean isRepeated(Statement s, Mark cue, List<Ruling> rulings) {
        return rulings.stream()
                .flatMap(r -> r.marks().stream())
                .anyMatch(m -> m.is(Type.CUE, cue.value()) && s.marks().contains(m));
    }
}
