// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether something else in a text accounts for a number than what it was read for. Texts tell most
 * things more than once; a number that fits others was more likely misread here than miswritten
 * there.
 */
final class Explained {

    private final List<Telling> facts;
    private final List<Telling> levels;
    private final TellingWords words;

    Explained(List<Telling> facts, TellingWords words) {
        this.facts = facts;
        this.words = words;
        levels = facts.stream().filter(f -> f.role() == Role.LEVEL).toList();
    }

    /** Whether a number is told elsewhere of something else. */
    boolean elsewhere(Telling f) {
        return facts.stream()
                .anyMatch(
                        o ->
                                o != f
                                        && o.sure() > Telling.TAKEN
                                        && o.when().year() >= 0
                                        && o.role() == f.role()
                                        && !o.key().equals(f.key())
                                        && o.in() != f.in()
                                        && isSame(o.value(), f.value()));
    }

    private static boolean isSame(Interval a, Interval b) {
        double wide = Math.max(a.high() - a.low(), b.high() - b.low());
        return a.meets(b) && Math.abs(a.high() - b.high()) <= wide;
    }

    /** Amounts of the sentence, and those of the same at whatever time. */
    private List<Telling> near(Telling f) {
        List<Telling> near = new ArrayList<>();
        for (Telling l : levels) {
            boolean here = f.in() != null && l.in() == f.in();
            if (here || l.series().equals(f.series())) {
                near.add(l);
            }
        }
        return near;
    }

    /** Whether a per cent is a change between levels near it, or a share of one in the other. */
    boolean percent(Telling p) {
        List<Telling> near = near(p);
        for (Telling a : near) {
            for (Telling b : near) {
                Interval made = a == b || isLater(a, b) ? null : Known.growth(a, b);
                if (made != null && (p.mayBe(made) || isShare(p, a, b) && isHere(p, a, b))) {
                    return true;
                }
            }
        }
        return byChange(p, near) || ofWhole(p);
    }

    /** Whether both tell the same and the first does so of a later time. */
    private static boolean isLater(Telling a, Telling b) {
        return a.series().equals(b.series())
                && (a.when().year() > b.when().year()
                        || a.when().year() == b.when().year() && a.when().from() > b.when().from());
    }

    private static boolean isShare(Telling p, Telling a, Telling b) {
        Interval whole = b.value().size();
        return whole.low() > 0 && a.value().size().shareOf(whole).meets(p.value());
    }

    private static boolean isHere(Telling p, Telling a, Telling b) {
        return a.in() == p.in() || b.in() == p.in();
    }

    /** Whether it is what a change beside it is of a level. */
    private boolean byChange(Telling p, List<Telling> near) {
        for (Telling c : facts) {
            if (c.role() != Role.CHANGE || c.in() == null || c.in() != p.in()) {
                continue;
            }
            for (Telling l : near) {
                Interval base = l.value().size();
                if (base.low() > 0
                        && l.in() == p.in()
                        && c.value().shareOf(base).meets(p.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is the share of an amount right before it in some whole. */
    private boolean ofWhole(Telling p) {
        for (Telling a : levels) {
            boolean before = a.in() != null && a.in() == p.in() && a.at() < p.at();
            if (before && share(p, a)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a share is one of another whole than that of its flow and time, or a change. */
    boolean share(Telling s, Telling part) {
        for (Telling l : levels) {
            boolean whole =
                    l.isWhole() || l.in() != null && l.in() == s.in() && l.at() != part.at();
            if (whole && isShare(s, part, l)) {
                return true;
            }
            Interval made = l.who().equals(s.who()) ? Known.growth(l, part) : null;
            if (s.role() == Role.ASIDE
                    && made != null
                    && (made.meets(s.value()) || made.size().meets(s.value()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount is the difference of two levels near it. */
    boolean amount(Telling c) {
        List<Telling> near = near(c);
        for (Telling a : near) {
            for (Telling b : near) {
                if (a != b
                        && !isLater(a, b)
                        && a.value().minus(b.value()).size().meets(c.value())
                        && c.mayBe(b.value().size().minus(a.value().size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of change stands before a number in its sentence. */
    boolean tellsChange(Telling f) {
        return f.in() != null && words.way(f.in().text()) != 0;
    }
}
