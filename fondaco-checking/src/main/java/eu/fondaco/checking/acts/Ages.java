// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.Map;

/**
 * Which act of a chain is told by its age: "the present text", "the old one", "the second pact", or
 * by the one just spoken of: "its successor".
 */
final class Ages {

    /** How far from the word for an act one for its age may stand. */
    private static final int NEAR = 3;

    private final Register register;

    Ages(Register register) {
        this.register = register;
    }

    /** What speaks for or against an entry by its place in a chain. */
    void add(Map<String, Double> f, Entry e, Statement s, Memory before) {
        if (!e.isAct()) {
            return;
        }
        String at = place(e);
        int nth = nth(e);
        for (int i = s.from(); i < s.to(); i++) {
            if (!isOfAct(s, i)) {
                continue;
            }
            Token t = s.sentence().get(i);
            if (register.says(t, "lately")) {
                f.put("age.late." + at, 1.0);
            }
            if (register.says(t, "formerly")) {
                f.put("age.early." + at, 1.0);
            }
            if (register.says(t, "second")) {
                f.put(nth == 2 ? "age.second" : "age.second.other", 1.0);
            }
            if (register.says(t, "third")) {
                f.put(nth == 3 ? "age.third" : "age.third.other", 1.0);
            }
        }
        Entry last = before.entry();
        String how = s.isCarried() ? ".carried" : "";
        if (last != null && last.isAct() && e != last) {
            boolean next = e.follows().equals(last.id());
            boolean earlier = last.follows().equals(e.id());
            String to = next ? "next" : earlier ? "earlier" : "far";
            f.put("from." + to + how, 1.0);
        }
        f.put("place." + at + how, 1.0);
    }

    /** Whether a word stands near one for an act, or a pronoun for it. */
    private static boolean isOfAct(Statement s, int i) {
        return s.marks().stream()
                .filter(m -> m.is(Type.KIND) || m.is(Type.ANAPHORA))
                .anyMatch(m -> m.from() - i <= NEAR && i - m.to() < NEAR);
    }

    private static String place(Entry e) {
        boolean first = e.follows().isEmpty();
        boolean last = e.life().successor().isEmpty();
        return first ? last ? "alone" : "first" : last ? "last" : "mid";
    }

    private int nth(Entry e) {
        int n = 1;
        for (Entry o = e; o != null && !o.follows().isEmpty() && n < 9; n++) {
            o = register.byId.get(o.follows());
        }
        return n;
    }
}
