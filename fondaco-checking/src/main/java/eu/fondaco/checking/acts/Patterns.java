// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said, and ruled on, side by side: that a day holds where a subject doesn't tells more
 * than either alone.
 */
final class Patterns {

    /** What tells by its value which it is. */
    private static final Set<Type> VALUED =
            Set.of(Type.CUE, Type.KIND, Type.EVERY, Type.ANAPHORA, Type.NEGATION);

    private Patterns() {}

    static void add(Map<String, Double> x, Statement s, List<Ruling> rulings) {
        for (Mark m : s.marks()) {
            x.put("says." + name(m), 1.0);
        }
        Set<String> ruled = new TreeSet<>();
        rulings.forEach(r -> ruled.add(name(r)));
        for (String a : ruled) {
            x.put("ruled." + a, 1.0);
            for (String b : ruled) {
                if (a.compareTo(b) < 0) {
                    x.put("ruled." + a + "&" + b, 1.0);
                }
            }
        }
    }

    private static String name(Mark m) {
        return VALUED.contains(m.type()) ? m.type() + "." + m.value() : m.type().name();
    }

    private static String name(Ruling r) {
        Set<String> on = new TreeSet<>();
        r.marks().forEach(m -> on.add(m.is(Type.CUE) ? "CUE." + m.value() : m.type().name()));
        return r.lean() + "." + r.truth() + ":" + String.join("+", on);
    }
}
