// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

/** What one stands for in a bare amount: "con 412" after "milioni", a column "€ mln". */
final class Units {

    private static final double MILLION = 1e6;

    private Units() {}

    /** The scale that the column, the sentence or the heads give; a million where none does. */
    static double of(View view) {
        double best = 0;
        int rank = Integer.MAX_VALUE;
        for (Mention m : view.mentions) {
            String p = view.place(m);
            int r = rank(p, m.from() < view.anchor.from());
            if (r > rank || r == Integer.MAX_VALUE) {
                continue;
            }
            double scale = scale(view, m);
            if (scale > 0) {
                best = scale;
                rank = r;
            }
        }
        return best > 0 ? best : MILLION;
    }

    private static int rank(String place, boolean earlier) {
        return switch (place) {
            case "colh", "rowh" -> 0;
            case "corner" -> 1;
            case "br", "seg", "cl", "st" -> earlier ? 2 : 3;
            case "pl", "hd" -> 4;
            case "pv" -> 4;
            case "ti", "lead" -> 5;
            case "ln" -> 6;
            default -> Integer.MAX_VALUE;
        };
    }

    private static double scale(View view, Mention m) {
        if (m.num() != null && m.num().scaled()) {
            double[] scales = {1e12, 1e9, 1e6, 1e3};
            for (double by : scales) {
                if (Math.abs(m.num().value()) >= by && m.num().step() <= by) {
                    return by;
                }
            }
            return 0;
        }
        if (m.num() != null || !m.is("scale")) {
            return 0;
        }
        return view.scene
                .lexicon
                .value(view.token(m.from()), "scale")
                .map(Double::parseDouble)
                .orElse(0.0);
    }
}
