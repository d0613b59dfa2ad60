// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Exports and imports told together, with a number of each: "were of 8 and 4 billion". */
final class PlainTwins {

    private static final Set<String> JOINING = Set.of("conj", "both");

    private static final Set<String> EACH = Set.of("both", "respectively");

    private final Scene scene;

    PlainTwins(Scene scene) {
        this.scene = scene;
    }

    /** The words of each of the two, as if told alone; empty where two aren't told so. */
    List<List<PlainPart>> of(List<PlainPart> parts) {
        List<PlainPart> numbers = PlainCover.numbers(parts);
        int name = flows(parts);
        if (name < 0 || numbers.size() != 2) {
            return List.of();
        }
        PlainPart first = numbers.get(0);
        PlainPart second = numbers.get(1);
        int number = parts.indexOf(first);
        Num like = PlainCover.like(scene, first.mention().num(), second);
        boolean joined =
                number > name + 2
                        && parts.indexOf(second) == number + 2
                        && parts.get(number + 1).isAny(JOINING)
                        && like != null;
        if (!joined) {
            return List.of();
        }
        PlainPart said = first.of(first.mention().saying(like));
        PlainPart other = second.prep().isEmpty() ? second.standing(first.prep()) : second;
        PlainPart one = parts.get(name);
        PlainPart two = parts.get(name + 2);
        PlainPart behind = two.prep().isEmpty() ? two.standing(one.prep()) : two;
        return List.of(
                told(parts, name, number, one, said), told(parts, name, number, behind, other));
    }

    /** Where exports and imports are named, joined; -1 for nowhere. */
    private static int flows(List<PlainPart> parts) {
        for (int i = 0; i + 2 < parts.size(); i++) {
            boolean exports = isFlow(parts.get(i), "flow.exports");
            boolean both =
                    exports && isFlow(parts.get(i + 2), "flow.imports")
                            || isFlow(parts.get(i), "flow.imports")
                                    && isFlow(parts.get(i + 2), "flow.exports");
            if (both && parts.get(i + 1).isAny(JOINING)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFlow(PlainPart p, String flow) {
        return p.is(flow) && !p.isNumber();
    }

    /** The words with one name in place of both, and one number. */
    private static List<PlainPart> told(
            List<PlainPart> parts, int name, int number, PlainPart flow, PlainPart told) {
        List<PlainPart> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean named = i >= name && i <= name + 2;
            boolean counted = i >= number && i <= number + 2;
            if (i == name) {
                out.add(flow);
            } else if (i == number) {
                out.add(told);
            } else if (!named && !counted && !parts.get(i).isAny(EACH)) {
                out.add(parts.get(i));
            }
        }
        return out;
    }
}
