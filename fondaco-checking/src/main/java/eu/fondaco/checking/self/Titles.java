// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a title against the lead below it, which tells them again: where it doesn't, and
 * tells one of the same flow that is a slip of the pen away.
 */
final class Titles {

    /** Sentences with numbers that a lead has at most. */
    private static final int LEAD = 4;

    private final Known known;
    private final Figures figures;
    private final List<Figure> lead = new ArrayList<>();

    private Titles(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Titles titles = new Titles(known, figures);
        List<Figure> title = new ArrayList<>();
        int told = 0;
        for (Sentence s : sentences) {
            List<Figure> all = figures.of(s);
            if (told == 0 && Reader.isHeading(s)) {
                title.addAll(all);
            } else if (told < LEAD && !all.isEmpty()) {
                titles.lead.addAll(all);
                told++;
            }
        }
        title.forEach(titles::look);
    }

    private void look(Figure t) {
        boolean sized = t.is(Kind.LEVEL) && t.n().scale() > 1 || t.is(Kind.PERCENT);
        String flow = told(t);
        if (!sized || t.hedged() || flow.isEmpty()) {
            return;
        }
        List<Figure> same = lead.stream().filter(f -> isSame(t, f)).toList();
        if (!same.isEmpty() && t.is(Kind.LEVEL)) {
            same.stream()
                    .filter(f -> f.is(Kind.LEVEL) && told(f).equals(flow))
                    .forEach(f -> way(t, f));
            return;
        }
        if (!same.isEmpty()) {
            boolean whole =
                    same.stream().allMatch(f -> f.kind() == t.kind() && told(f).equals(flow));
            if (t.is(Kind.PERCENT) && whole && same.stream().allMatch(f -> t.way() * f.way() < 0)) {
                ways(t, same.get(0));
            }
            return;
        }
        boolean made = t.is(Kind.PERCENT) && isMade(t);
        for (Figure f : lead) {
            boolean other = f.kind() == t.kind() && told(f).equals(flow) && !f.base();
            if (other && !made && t.way() * f.way() >= 0 && Slip.isDigit(t.words(), f.words())) {
                known.clash(
                        "twice",
                        t.span(),
                        f.span(),
                        Say.told("titles.same-quantity-told-as", t.words(), f.words()));
                return;
            }
        }
    }

    /** "Rises to 47 million", of what the lead has 9 million lower than before. */
    private void way(Figure t, Figure level) {
        int next = lead.indexOf(level) + 1;
        Figure f = next < lead.size() ? lead.get(next) : null;
        boolean beside =
                f != null
                        && f.s() == level.s()
                        && (f.is(Kind.MOVE) || f.is(Kind.PERCENT))
                        && f.lead().strip().matches("[,(]?[^\\p{L}]*");
        if (beside && t.way() * f.way() < 0 && figures.isPlainWay(t)) {
            ways(t, f);
        }
    }

    private void ways(Figure t, Figure f) {
        boolean rose = t.way() > 0;
        known.clash(
                "direction",
                figures.wayWord(t),
                f.span(),
                Say.of(
                        "The title says that it "
                                + (rose ? "rose" : "fell")
                                + ", the text that it "
                                + (rose ? "fell" : "rose")
                                + ".",
                        "Il titolo dice che "
                                + (rose ? "cresce" : "cala")
                                + ", il testo che "
                                + (rose ? "cala" : "cresce")
                                + "."));
    }

    private String told(Figure f) {
        String before = f.s().text().substring(0, f.n().start());
        return figures.isBalance(before) ? Reader.BALANCE : figures.flow(f);
    }

    private static boolean isSame(Figure t, Figure f) {
        return t.n().unit() == f.n().unit() && t.size().meets(f.size());
    }

    private boolean isMade(Figure t) {
        for (Figure a : lead) {
            for (Figure b : lead) {
                boolean levels = a.is(Kind.LEVEL) && b.is(Kind.LEVEL) && a != b;
                if (levels && a.size().growthTo(b.size()).size().meets(t.size())) {
                    return true;
                }
            }
        }
        return false;
    }
}
