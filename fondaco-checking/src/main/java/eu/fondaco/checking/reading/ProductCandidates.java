// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of what; all goods where none are meant. */
final class ProductCandidates implements Candidates {

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        List<Mention> named = view.goods;
        Map<Codes, List<Mention>> by = offered(view, previous);
        int[] counts = counts(view, by);
        boolean silent = counts[0] == 0;
        boolean same = previous != null && chosen.reporter().equals(previous.reporter());
        List<Candidate> out = new ArrayList<>();
        for (Map.Entry<Codes, List<Mention>> e : by.entrySet()) {
            Codes v = e.getKey();
            String family = chosen.measure().family();
            Set<String> fixed =
                    view.remembered(
                            "G" + v + family,
                            () -> NameFeatures.of(view, "G:", family, e.getValue(), named));
            Set<String> f = new LinkedHashSet<>();
            String quiet = silent ? "S" : "N";
            String rep = same ? "same" : "new";
            boolean total = v.equals(Codes.TOTAL);
            boolean before = previous != null && v.equals(previous.product());
            if (before) {
                before(view, f, rep, quiet + (total ? "T" : "V"));
            }
            boolean said = e.getValue().stream().anyMatch(view::near);
            if (total) {
                f.add("G:T");
                f.add("G:T|" + family);
                f.add("G:T" + view.fresh + quiet);
                f.add("G:Tsent" + Math.min(2, counts[0]));
                f.add("G:Tseg" + Math.min(2, counts[1]));
                f.add("G:T&P" + view.scene.isEvery(chosen.partner()));
                f.add("G:T" + rep);
                Pointers.WHOLE.add(view, f, "Gw:", family, named);
            } else {
                some(view, f, v, said, quiet);
                if (before) {
                    Pointers.BACK.add(view, f, "Gb:", family, named);
                }
            }
            Parallels.add(view, f, "G:", v, view.goods, history);
            Parallels.above(f, "G:", Field.PRODUCT, v, history);
            if (v.isSum()) {
                f.add("G:sum");
            }
            out.add(Candidate.named(v, f, fixed, said));
        }
        return out;
    }

    /** How many goods the sentence and the segment name. */
    private static int[] counts(View view, Map<Codes, List<Mention>> by) {
        int sentence = 0;
        int segment = 0;
        for (List<Mention> ms : by.values()) {
            sentence += ms.stream().anyMatch(view::near) ? 1 : 0;
            segment += ms.stream().anyMatch(m -> isIn(view, m)) ? 1 : 0;
        }
        return new int[] {sentence, segment};
    }

    /** Goods named near, those of the statement before, and all goods, with their mentions. */
    private static Map<Codes, List<Mention>> offered(View view, Draft previous) {
        Map<Codes, List<Mention>> by =
                View.offered(
                        view.goods.stream()
                                .filter(
                                        m ->
                                                !view.place(m).isEmpty()
                                                        && !view.place(m).equals("far"))
                                .toList());
        if (previous != null && previous.product() != null) {
            by.computeIfAbsent(previous.product(), k -> List.of());
        }
        by.computeIfAbsent(Codes.TOTAL, k -> List.of());
        return by;
    }

    /** Features of the goods of the statement before. */
    private static void before(View view, Set<String> f, String rep, String quiet) {
        f.add("G:prev");
        f.add("G:prev" + view.fresh + quiet);
        f.add("G:prev" + rep + quiet);
    }

    /** Features of goods that aren't all goods. */
    private static void some(View view, Set<String> f, Codes v, boolean said, String quiet) {
        if (!said) {
            f.add("G:carried");
            f.add("G:carried" + view.fresh);
        }
        f.add("G:weight" + view.scene.goodsWeight(v) + quiet);
        f.add("G:weight" + view.scene.goodsWeight(v) + view.fresh);
    }

    private static boolean isIn(View view, Mention m) {
        String p = view.place(m);
        return p.equals("seg") || p.equals("br") || p.equals("rowh");
    }
}
