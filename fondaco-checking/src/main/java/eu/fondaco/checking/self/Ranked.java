// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place told with a level, in a list that begins with the first: as many others told since have
 * more as there are places before it, or fewer.
 */
final class Ranked {

    private final Known known;
    private final Figures figures;
    private final List<Pattern> ordinals = new ArrayList<>();
    private final List<Figure> list = new ArrayList<>();
    private int block = -1;

    private Ranked(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        for (String one : known.words.list("ordinals")) {
            ordinals.add(
                    Pattern.compile(
                            "(?<![\\p{L}-])(?:" + one + ")(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Ranked ranked = new Ranked(known, figures);
        for (Sentence s : sentences) {
            List<Figure> all = figures.of(s);
            int rank = 0;
            int before = 0;
            for (Figure f : all) {
                boolean apart = f == all.get(0) || before != 0 || ranked.isRightBefore(f);
                int own = f.is(Kind.LEVEL) && apart ? ranked.rank(f) : 0;
                rank = own == 0 ? rank : own;
                if (f.is(Kind.LEVEL) && !f.base() && f.n().sign() == 0) {
                    ranked.next(f, rank);
                    before = rank;
                    rank = 0;
                }
            }
        }
    }

    private void next(Figure f, int rank) {
        if (f.s().block() != block || rank == 1) {
            list.clear();
            block = f.s().block();
        }
        if (rank == 1 || !list.isEmpty()) {
            list.add(f);
        }
        if (rank < 2 || list.size() < 2 || f.hedged()) {
            return;
        }
        Figure first = list.get(0);
        List<Figure> more = new ArrayList<>();
        for (Figure o : list) {
            boolean like = o.n().unit() == f.n().unit() && figures.flow(o).equals(figures.flow(f));
            boolean below = o.size().low() <= first.size().high();
            if (like && below && o.size().low() > f.size().high()) {
                more.add(o);
            }
        }
        if (more.size() >= rank) {
            Figure last = more.get(more.size() - 1);
            known.clash(
                    "order",
                    last.span(),
                    f.span(),
                    Say.told("ranked.told-before-have-more", more.size(), f.words(), rank));
        }
    }

    /** Whether nobody is named between a place and a number: else it may be that of another. */
    private boolean isRightBefore(Figure f) {
        for (Pattern ordinal : ordinals) {
            Matcher m = ordinal.matcher(f.lead());
            if (m.find()) {
                String between = f.lead().substring(m.end());
                return !between.contains("(") && known.read.stems().of(between).isEmpty();
            }
        }
        return false;
    }

    /** The place told right around a level; 0 for none or several. */
    private int rank(Figure f) {
        String around = f.lead() + " # " + Figures.head(f.tail());
        if (known.words.noRank.matcher(around).find()) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < ordinals.size(); i++) {
            Matcher m = ordinals.get(i).matcher(around);
            if (m.find()) {
                if (found > 0) {
                    return 0;
                }
                found = i + 1;
            }
        }
        return found;
    }
}
