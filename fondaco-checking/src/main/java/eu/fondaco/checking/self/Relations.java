// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Relation.Kind;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.deadline.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All relations that numbers of a text may have by where they stand and whom they are of, whether
 * they hold or not. Which of them are meant is weighed, not ruled.
 */
final class Relations {

    /** How many numbers away in its paragraph others may stand. */
    private static final int NEAR = 7;

    /** How many elsewhere are looked at. */
    private static final int MOST_FAR = 12;

    private static final int LONGEST = 6;

    private final Known known;
    private final Figures figures;
    private final List<Num> prose = new ArrayList<>();
    private final List<Num> cells = new ArrayList<>();
    private final Map<Set<String>, List<Num>> named = new HashMap<>();
    private final List<Num> wholes = new ArrayList<>();
    private final List<Relation> out = new ArrayList<>();

    private Relations(Known known, List<Sentence> sentences, Figures figures) {
        this.known = known;
        this.figures = figures;
        Map<Span, Telling> told = new HashMap<>();
        known.all.forEach(t -> told.putIfAbsent(t.span(), t));
        int section = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            section += Reader.isHeading(s) ? 1 : 0;
            for (Figure f : figures.of(s)) {
                prose.add(num(f, told.get(f.span()), i, section));
            }
        }
        for (Telling t : known.all) {
            if (t.isCell()) {
                boolean percent = t.role() == Role.GROWTH || t.role() == Role.SHARE;
                Num n =
                        new Num(
                                -1,
                                null,
                                t,
                                t.value().size(),
                                percent,
                                -1,
                                t.block(),
                                -1,
                                who(t, null),
                                t.flow(),
                                0);
                cells.add(n);
            }
        }
        index();
    }

    private Num num(Figure f, Telling t, int sentence, int section) {
        String flow = t != null ? t.flow() : figures.flow(f);
        return new Num(
                prose.size(),
                f,
                t,
                f.size(),
                f.n().unit() == Printed.Unit.PERCENT || f.n().unit() == Printed.Unit.POINTS,
                sentence,
                f.s().block(),
                section,
                who(t, f),
                flow,
                Math.min(3, known.read.stems().of(f.lead()).size()));
    }

    private Set<String> who(Telling t, Figure f) {
        boolean told =
                t != null
                        && !(t.who().isEmpty() && t.sure() < 1)
                        && t.who().stream().noneMatch(w -> w.startsWith("#"));
        if (told) {
            return t.who();
        }
        Set<String> one = f == null ? null : known.cast.lastIn(f.lead());
        one = one == null && f != null ? known.cast.firstIn(Figures.head(f.tail())) : one;
        return one == null ? Set.of() : one;
    }

    private void index() {
        Set<String> seen = new HashSet<>();
        for (List<Num> all : List.of(cells, prose)) {
            for (Num n : all) {
                if (!n.who().isEmpty()) {
                    named.computeIfAbsent(n.who(), k -> new ArrayList<>()).add(n);
                } else if (n.isWhole() && n.t().role() == Role.LEVEL && seen.add(n.digits())) {
                    wholes.add(n);
                }
            }
        }
    }

    /** Those of a text. */
    static List<Relation> of(Known known, List<Sentence> sentences, Figures figures) {
        Relations all = new Relations(known, sentences, figures);
        for (Num told : all.prose) {
            Deadline.check();
            all.of(told);
        }
        return all.out;
    }

    private void of(Num told) {
        List<Num> near = near(told);
        List<Num> far = far(told, near);
        List<Num> both = new ArrayList<>(near);
        both.addAll(far);
        for (Num a : both) {
            if (a == told) {
                continue;
            }
            one(told, a, far.contains(a));
            for (Num b : both) {
                boolean apart = far.contains(a) && far.contains(b);
                if (b != told && b != a && !(apart && !isOne(told, a, b))) {
                    two(told, a, b);
                }
            }
        }
        sums(told);
    }

    /** Whether two numbers elsewhere are of the one that a number is of. */
    private static boolean isOne(Num told, Num a, Num b) {
        return a.who().equals(b.who()) && a.who().equals(told.who());
    }

    private List<Num> near(Num told) {
        List<Num> out = new ArrayList<>();
        for (Num n : prose) {
            int apart = Math.abs(n.sentence() - told.sentence());
            boolean beside = n.block() == told.block() && apart <= 1;
            if (n != told && beside && Math.abs(n.nth() - told.nth()) <= NEAR) {
                out.add(n);
            }
        }
        return out;
    }

    private List<Num> far(Num told, List<Num> near) {
        List<Num> out = new ArrayList<>();
        for (List<Num> those : List.of(named.getOrDefault(told.who(), List.of()), wholes)) {
            int n = 0;
            for (Num one : those) {
                if (one != told && n < MOST_FAR && !near.contains(one)) {
                    out.add(one);
                    n++;
                }
            }
        }
        return out;
    }

    private void one(Num told, Num a, boolean far) {
        boolean like = a.percent() == told.percent();
        if (told.percent() && a.percent() && !far && a.nth() < told.nth()) {
            add(Kind.REST, told, List.of(a));
        }
        double ratio = a.size().high() / told.size().high();
        boolean same = a.who().equals(told.who()) && !(a.who().isEmpty() && !a.isWhole());
        if (like && same && (a.isCell() || a.nth() < told.nth()) && ratio > 0.5 && ratio < 2) {
            add(Kind.SAME, told, List.of(a));
        }
    }

    private void two(Num told, Num a, Num b) {
        if (a.percent() != b.percent()) {
            return;
        }
        if (told.percent() && !a.percent() && a.isCount() == b.isCount()) {
            add(Kind.GROWTH, told, List.of(a, b));
            if (told.f().n().sign() == 0) {
                add(Kind.SHARE, told, List.of(a, b));
            }
            if (a.is(Figure.Kind.MOVE)) {
                add(Kind.LEAP, told, List.of(a, b));
            }
        } else if (isLike(told, a) && isLike(told, b) && a.size().low() > b.size().low()) {
            add(Kind.LESS, told, List.of(a, b));
        }
    }

    /** Whether both may be of one sum: a count and an amount aren't. */
    private static boolean isLike(Num a, Num b) {
        return a.percent() == b.percent()
                && (a.isCell() || b.isCell() || a.isCount() == b.isCount());
    }

    /** Numbers in a row, right before or behind the one told. */
    private void sums(Num told) {
        for (int way : new int[] {-1, 1}) {
            List<Num> run = new ArrayList<>();
            int at = told.nth() + way;
            while (at >= 0 && at < prose.size() && run.size() < LONGEST) {
                Num n = prose.get(at);
                at += way;
                if (n.block() != told.block() || Math.abs(n.sentence() - told.sentence()) > 3) {
                    break;
                }
                if (!isLike(told, n) || n.size().low() >= told.size().high()) {
                    continue;
                }
                run.add(n);
                if (run.size() > 1) {
                    add(Kind.SUM, told, List.copyOf(run));
                }
            }
        }
    }

    private void add(Kind kind, Num told, List<Num> of) {
        Relation r = Relation.of(kind, told, of);
        double size = told.size().high();
        boolean itself =
                kind != Kind.SAME && of.stream().anyMatch(n -> n.digits().equals(told.digits()));
        boolean near = r != null && !itself && r.made().size().high() < 8 * size + 10 * told.step();
        if (near && r.made().size().high() > size / 8 - 10 * told.step()) {
            out.add(r);
        }
    }
}
