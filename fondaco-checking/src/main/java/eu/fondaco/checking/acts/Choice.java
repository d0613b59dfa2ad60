// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.acts.Weighing.Weighed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Chooses among the likeliest entries anew, by what is said of each and how that fits; by weights
 * learned from annotated texts. Read from a file of lines {@code feature, weight}, parted by tabs.
 *
 * @param weights what each feature is worth
 */
record Choice(Map<String, Double> weights) {

    static final String FILE = "choice.tsv";

    /** The feature that is the score by the words alone. */
    static final String WORDS = "words";

    /** Before anything was learned: the words decide alone. */
    static final Choice BY_WORDS = new Choice(Map.of(WORDS, 1.0));

    /** How many entries are weighed anew. */
    private static final int MANY = 12;

    Choice {
        weights = Map.copyOf(weights);
    }

    private static final class Shipped {
        static final Choice CHOICE = new Choice(FeatureWeights.shipped(FILE));
    }

    /** The one that comes with the program. */
    static Choice shipped() {
        return Shipped.CHOICE;
    }

    /** The same entries, the likeliest first once what is said of each is ruled on. */
    List<Weighed> among(
            List<Weighed> all,
            Statement s,
            Memory before,
            Ages ages,
            Function<Entry, List<Ruling>> rule) {
        List<Weighed> out = new ArrayList<>();
        for (Weighed w : all.subList(0, Math.min(MANY, all.size()))) {
            Map<String, Double> f = features(w, s, before, rule.apply(w.entry()));
            ages.add(f, w.entry(), s, before);
            double score =
                    f.entrySet().stream()
                            .mapToDouble(x -> weights.getOrDefault(x.getKey(), 0.0) * x.getValue())
                            .sum();
            out.add(new Weighed(w.entry(), score, f));
        }
        out.sort(Comparator.comparingDouble(Weighed::score).reversed());
        return out;
    }

    private static Map<String, Double> features(
            Weighed w, Statement s, Memory before, List<Ruling> rulings) {
        Map<String, Double> f = new LinkedHashMap<>(w.features());
        f.put(WORDS, w.score());
        boolean carried = s.isCarried();
        int at = before.recent().indexOf(w.entry());
        if (at >= 0) {
            f.put((carried ? "recent.carried." : "recent.") + at, 1.0);
        }
        if (s.says("latter") && at >= 0) {
            f.put("latter." + Math.min(at, 2), 1.0);
        }
        int open = 0;
        boolean wrong = false;
        for (Ruling r : rulings) {
            if (r.truth() == Truth.OPEN && r.lean() == Truth.OPEN) {
                open++;
                continue;
            }
            String sort = r.truth() == Truth.OPEN ? ".loose" : "";
            wrong |= r.truth() == Truth.FALSE;
            String on = r.marks().stream().map(Choice::name).findFirst().orElse("all");
            f.merge("fit." + r.lean() + sort, 1.0, Double::sum);
            f.merge("fit." + r.lean() + sort + "." + on, 1.0, Double::sum);
        }
        f.put("fit.open", (double) open);
        f.put("fit.wrong", wrong ? 1.0 : 0);
        f.put("fit.none", rulings.isEmpty() ? 1.0 : 0);
        boolean whole = Judging.all(rulings) == Truth.TRUE;
        f.put("fit.whole", whole ? 1.0 : 0);
        String is = w.entry().isAct() ? "act" : w.entry().activity() != null ? "activity" : "other";
        f.put("is." + is, 1.0);
        f.values().removeIf(v -> v == 0);
        return f;
    }

    private static String name(Mark m) {
        return m.is(Type.CUE) ? "CUE." + m.value() : m.type().name();
    }
}
