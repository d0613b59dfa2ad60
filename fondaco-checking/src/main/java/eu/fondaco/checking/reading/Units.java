// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one stands for in a bare amount: "con 412" after "milioni", a column "€ mln", a note. Nearer
 * counts more; so does a number printed as the bare one is: after "15.1 billion, 136 million ahead"
 * a "9.7" is in billions.
 */
final class Units {

    private static final double MILLION = 1e6;

    /** How much nearer a number must be said that is printed otherwise. */
    private static final int OTHERWISE = 3;

    private Units() {}

    /** The scale that the column, the sentence or the heads give; a million where none does. */
    static double of(View view) {
        double best = 0;
        int least = Integer.MAX_VALUE;
        List<Mention> table = TableUnits.of(view.scene, view.line);
        boolean broken = view.anchor.num().step() < 1;
        for (Mention m : Stream.concat(view.mentions.stream(), table.stream()).toList()) {
            boolean ofTable = table.contains(m);
            int rank = ofTable ? 1 : rank(view, m);
            if (rank == Integer.MAX_VALUE || !ofTable && !table.isEmpty() && rank > 1) {
                continue;
            }
            double scale = written(view.scene, m);
            boolean alike = ofTable || m.num() == null || broken == m.num().step() < scale;
            int r = 2 * rank + (alike ? 0 : OTHERWISE);
            if (scale > 0 && r <= least) {
                best = scale;
                least = r;
            }
        }
        return best > 0 ? best : MILLION;
    }

    private static int rank(View view, Mention m) {
        String place = view.place(m);
        boolean earlier = m.from() < view.anchor.from();
        boolean head = earlier && m.num() == null && view.text.sentence(m.from()) == view.sentence;
        return switch (head && place.startsWith("x") ? place.substring(1) : place) {
            case "colh", "rowh" -> 0;
            case "corner" -> 1;
            case "br", "seg", "cl", "st" -> earlier ? 2 : 3;
            case "pl", "hd", "pv" -> 4;
            case "ti", "lead" -> 5;
            case "ln" -> 6;
            default -> aside(place, earlier);
        };
    }

    /** What is said in brackets, as "exports (million)", where nothing else says it. */
    private static int aside(String place, boolean earlier) {
        return place.startsWith("x") && earlier ? 7 : Integer.MAX_VALUE;
    }

    /** The scale that words or a number are written in; 0 for none. */
    static double written(Scene scene, Mention m) {
        if (m.num() != null ? !m.num().scaled() : !m.is("scale")) {
            return 0;
        }
        for (int i = m.to() - 1; i >= m.from(); i--) {
            double said =
                    scene.lexicon
                            .value(scene.text.tokens().get(i), "scale")
                            .map(Double::parseDouble)
                            .orElse(0.0);
            if (said > 0) {
                return said;
            }
        }
        return m.num() == null ? 0 : least(m.num());
    }

    /** Of a number whose scale is written with it, "4.5bn", the largest that it may be in. */
    private static double least(Num n) {
        double[] scales = {1e12, 1e9, 1e6, 1e3};
        for (double by : scales) {
            if (Math.abs(n.value()) >= by && n.step() <= by) {
                return by;
            }
        }
        return 0;
    }
}
