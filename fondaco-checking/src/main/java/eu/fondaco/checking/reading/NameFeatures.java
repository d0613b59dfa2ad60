// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the mentions that offer a value stand to an anchor, as features. */
final class NameFeatures {

    private static final Set<String> DETAILED =
            Set.of("seg", "cl", "st", "br", "xseg", "xcl", "xst", "rowh", "pv");

    /**
     * Of years in a row beside numbers in a row the order tells nothing that is not seen without.
     */
    private static final String PERIOD = "T:";

    private final View view;
    private final String prefix;
    private final String family;
    private final List<Mention> kind;
    private final Set<String> out = new LinkedHashSet<>();
    private String quiet;

    private NameFeatures(View view, String prefix, String family, List<Mention> kind) {
        this.view = view;
        this.prefix = prefix;
        this.family = family;
        this.kind = kind;
    }

    /**
     * Features of the mentions that offer a value.
     *
     * @param prefix the field's letter
     * @param family the measure's family, or another word that some features are parted by
     * @param kind all mentions of that kind, for what stands between
     */
    static Set<String> of(
            View view, String prefix, String family, List<Mention> offering, List<Mention> kind) {
        NameFeatures f = new NameFeatures(view, prefix, family, kind);
        for (Mention m : offering) {
            f.add(m);
        }
        return f.out;
    }

    private void add(Mention m) {
        String place = view.place(m);
        if (place.isEmpty()) {
            return;
        }
        Anchor a = view.anchor;
        boolean earlier = m.from() < a.from();
        if (a.isRival(m)) {
            out.add(prefix + "rival");
            return;
        }
        String where = place + (earlier ? "b" : "a");
        out.add(prefix + where);
        out.add(prefix + where + "|" + family);
        if (!DETAILED.contains(place)) {
            out.add(prefix + where + "+" + quiet());
            return;
        }
        out.add(prefix + where + "^" + view.scene.prep(m));
        if (m.adjective()) {
            out.add(prefix + where + "^adj");
        }
        words(m, earlier);
        int between = between(m, earlier);
        near(m, place, earlier ? "b" : "a", Math.min(between, 2));
        if (earlier && between == 0) {
            first(m);
        }
        if (between == 0 && !place.equals("pv")) {
            cuesBetween(m, earlier);
        }
        if (isFirst(m)) {
            out.add(prefix + "first" + where);
        }
        if (!earlier && between == 0 && view.after != null && view.after.from() < m.from()) {
            out.add(prefix + "beyondnext");
        }
        if (m.to() < view.text.tokens().size() && view.token(m.to()).is("'s")) {
            out.add(prefix + "poss");
        }
        lists(m, where, earlier);
        beside(m);
    }

    /** How near a name stands, by others between and by words. */
    private void near(Mention m, String place, String side, int between) {
        String other = place.equals("seg") || place.equals("br") ? "" : "o";
        out.add(prefix + "near" + side + between + other);
        out.add(prefix + "near" + side + between + "|" + family);
        String where = place.equals("pv") ? "pv" : "s";
        out.add(prefix + where + side + "~" + View.gap(view.distance(m)));
    }

    /** The words that a name stands between, other names and numbers by their kind. */
    private void words(Mention m, boolean earlier) {
        String side = earlier ? "b" : "a";
        String before = view.masked(m.from() - 1);
        String after = view.masked(m.to());
        out.add(prefix + "w<" + side + before);
        out.add(prefix + "w>" + side + after);
        out.add(prefix + "w<>" + before + " " + after);
        out.add(prefix + "w<<" + side + view.masked(m.from() - 2) + " " + before);
        out.add(prefix + "w>>" + side + after + " " + view.masked(m.to() + 1));
    }

    /** Whether nothing of the kind stands in the anchor's own sentence. */
    private String quiet() {
        if (quiet == null) {
            quiet = view.silent(kind) ? "S" : "N";
        }
        return quiet;
    }

    /** The cues between the nearest name and the anchor. */
    private void cuesBetween(Mention m, boolean earlier) {
        int from = earlier ? m.to() : view.anchor.to();
        int to = earlier ? view.anchor.from() : m.from();
        String side = earlier ? "b" : "a";
        for (Mention x : view.cues) {
            if (x.from() >= from && x.to() <= to) {
                for (String g : Cues.of(x)) {
                    out.add(prefix + "btw" + side + g);
                }
            }
        }
    }

    private void first(Mention m) {
        Anchor a = view.anchor;
        if (view.bracket > 0
                && view.text.bracket(m.from()) != view.bracket
                && view.bracketStart - m.to() < 1) {
            out.add(prefix + "brhost");
        }
        if (view.before != null && view.before.from() > m.from()) {
            boolean same = view.text.sentence(view.before.from()) == view.sentence;
            out.add(prefix + "beyond" + (same ? "" : "o"));
        } else if (a.from() - m.to() <= 2) {
            out.add(prefix + "adjacent");
        }
    }

    private boolean isFirst(Mention m) {
        int clause = view.text.clause(m.from());
        for (Mention x : kind) {
            if (!x.list() && view.text.clause(x.from()) == clause) {
                return x == m;
            }
        }
        return false;
    }

    private int between(Mention m, boolean earlier) {
        int n = 0;
        int sentence = view.text.sentence(m.from());
        for (Mention x : kind) {
            boolean inside =
                    earlier
                            ? m.from() < x.from() && x.from() < view.anchor.from()
                            : view.anchor.from() < x.from() && x.from() < m.from();
            if (inside && x != m && !x.list() && view.text.sentence(x.from()) == sentence) {
                n++;
            }
        }
        return n;
    }

    private void lists(Mention m, String where, boolean earlier) {
        String tog = "&tog" + (view.together ? 1 : 0);
        if (m.list()) {
            out.add(prefix + "list");
            out.add(prefix + "list" + where);
            out.add(prefix + "list" + tog);
            boolean adjacent =
                    earlier && (view.bracketStart - m.to() < 2 || view.anchor.from() - m.to() < 2);
            if (adjacent) {
                out.add(prefix + "listadj" + tog);
            }
        } else if (kind.stream()
                .anyMatch(x -> x.list() && x.from() <= m.from() && x.to() >= m.to())) {
            out.add(prefix + "inlist");
            out.add(prefix + "inlist" + tog);
        }
        if (!prefix.equals(PERIOD)) {
            InOrder.add(view, out, prefix, kind, m);
        }
        if (view.respectively && View.NEAR.contains(view.place(m)) && !m.list()) {
            out.add(prefix + (inOrder(m, earlier) ? "respyes" : "respno"));
        }
    }

    /** Whether a name has the place among its row that the anchor has among the numbers. */
    private boolean inOrder(Mention m, boolean earlier) {
        List<Mention> names =
                kind.stream()
                        .filter(
                                x ->
                                        !x.list()
                                                && view.text.sentence(x.from()) == view.sentence
                                                && (x.from() < view.anchor.from()) == earlier)
                        .toList();
        List<Anchor> numbers =
                view.text.anchors().stream()
                        .filter(x -> view.text.sentence(x.from()) == view.sentence)
                        .toList();
        return names.size() - names.indexOf(m) == numbers.size() - numbers.indexOf(view.anchor);
    }

    private void beside(Mention m) {
        for (Mention x : view.cues) {
            if (x.from() - m.to() > 2 && x.from() > m.to()) {
                break;
            }
            int gap = x.from() >= m.to() ? x.from() - m.to() : m.from() - x.to();
            if (gap >= 0 && gap < 2 && x != m) {
                for (String g : Cues.of(x)) {
                    if (g.equals("X") || g.equals("M") || g.equals("rank") || g.equals("than")) {
                        out.add(prefix + "adj" + g + (x.from() >= m.to() ? "a" : "b"));
                    }
                }
            }
        }
    }
}
