// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Weighing.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which relations what was planted broke: those that fit in the sound text but for the numbers that
 * are wrong. Others that have such a number are no slip's trace.
 */
final class Broken {

    private static final String ANY = "*";

    private Broken() {}

    /** The relations that fit in a text, each also with any one or all of its numbers left open. */
    static Set<String> fitting(List<Relation> all) {
        Set<String> out = new HashSet<>();
        for (Relation r : all) {
            if (r.fits()) {
                List<Num> its = numbers(r);
                for (int open = 1; open < 1 << Math.min(3, its.size()); open++) {
                    out.add(key(r, its, open));
                }
                for (int i = 3; i < its.size(); i++) {
                    out.add(key(r, its, 1 << i));
                }
            }
        }
        return out;
    }

    /** Whether it is of words alone, or fits in the sound text but for what is wrong. */
    static boolean is(Candidate c, Sample sample, Set<String> fitting) {
        Relation r = c.relation();
        if (r == null) {
            return true;
        }
        int open = 0;
        List<Num> its = numbers(r);
        for (int i = 0; i < its.size(); i++) {
            open |= SelfTrain.isIn(sample, its.get(i).span()) ? 1 << i : 0;
        }
        return fitting.contains(key(r, its, open));
    }

    private static List<Num> numbers(Relation r) {
        List<Num> out = new ArrayList<>(List.of(r.told()));
        out.addAll(r.of());
        return out;
    }

    private static String key(Relation r, List<Num> its, int open) {
        StringBuilder out = new StringBuilder(r.kind().name());
        for (int i = 0; i < its.size(); i++) {
            out.append(' ').append((open >> i & 1) == 1 ? ANY : its.get(i).digits());
        }
        return out.toString();
    }
}
