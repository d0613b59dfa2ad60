// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Fact.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether something else in a text accounts for a number than what it was read for. Texts tell most
 * things more than once; a number that fits others was more likely misread here than miswritten
 * there.
 */
final class Explained {

    private final List<Fact> facts;
    private final List<Fact> levels;
    private final TellingWords words;

    Explained(List<Fact> facts, TellingWords words) {
        this.facts = facts;
        this.words = words;
        levels = facts.stream().filter(f -> f.role() == Role.LEVEL).toList();
    }

    /** Whether a number is told elsewhere of something else. */
    boolean elsewhere(Fact f) {
        return facts.stream()
                .anyMatch(
                        o ->
                                o != f
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
    private List<Fact> near(Fact f) {
        List<Fact> near = new ArrayList<>();
        for (Fact l : levels) {
            boolean here = f.in() != null && l.in() == f.in();
            if (here || l.series().equals(f.series())) {
                near.add(l);
            }
        }
        return near;
    }

    /** Whether a per cent is a change between levels near it, or a share of one in the other. */
    boolean percent(Fact p) {
        List<Fact> near = near(p);
        for (Fact a : near) {
            for (Fact b : near) {
                Interval made = a == b || isLater(a, b) ? null : Agreement.growth(a, b);
                if (made != null && (p.mayBe(made) || isShare(p, a, b) && isHere(p, a, b))) {
                    return true;
                }
            }
        }
        return byChange(p, near) || ofWhole(p);
    }

    /** Whether both tell the same and the first does so of a later time. */
    private static boolean isLater(Fact a, Fact b) {
        return a.series().equals(b.series())
                && (a.when().year() > b.when().year()
                        || a.when().year() == b.when().year() && a.when().from() > b.when().from());
    }

    private static boolean isShare(Fact p, Fact a, Fact b) {
        Interval whole = b.value().size();
        return whole.low() > 0 && a.value().size().shareOf(whole).meets(p.value());
    }

    private static boolean isHere(Fact p, Fact a, Fact b) {
        return a.in() == p.in() || b.in() == p.in();
    }

    /** Whether it is what a change beside it is of a level. */
    private boolean byChange(Fact p, List<Fact> near) {
        for (Fact c : facts) {
            if (c.role() != Role.CHANGE || c.in() == null || c.in() != p.in()) {
                continue;
            }
            for (Fact l : near) {
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
    private boolean ofWhole(Fact p) {
        for (Fact a : levels) {
            boolean before = a.in() != null && a.in() == p.in() && a.at() < p.at();
            if (before && share(p, a)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a share is one of another whole than that of its flow and time, or a change. */
    boolean share(Fact s, Fact part) {
        for (Fact l : levels) {
            boolean whole =
                    l.isWhole() || l.in() != null && l.in() == s.in() && l.at() != part.at();
            if (whole && isShare(s, part, l)) {
                return true;
            }
            Interval made = l.who().equals(s.who()) ? Agreement.growth(l, part) : null;
            if (s.role() == Role.ASIDE
                    && made != null
                    && (made.meets(s.value()) || made.size().meets(s.value()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount is the difference of two levels near it. */
    boolean amount(Fact c) {
        List<Fact> near = near(c);
        for (Fact a : near) {
            for (Fact b : near) {
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
    boolean tellsChange(Fact f) {
        return f.in() != null && words.way(f.in().text()) != 0;
    }
}
