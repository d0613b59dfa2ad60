// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Relation.Kind;
import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes that fit two levels of the text but for the way in which they are told to go: "rose by
 * 3.9% from 2,083" where it came to 2,001. That the size fits says that they belong together, as
 * surely as such numbers do that go the way told.
 */
final class Ways {

    /** How surely a change must be meant of two levels. */
    private static final double LEAST = 1;

    /** What it adds that one of them stands right behind it. */
    private static final double SET = 2;

    private final Figures figures;
    private final Trees meant;
    private final Map<Set<String>, Set<String>> right = new HashMap<>();

    private Ways(Figures figures, Trees meant) {
        this.figures = figures;
        this.meant = meant;
    }

    /**
     * A change told the wrong way.
     *
     * @param fits the levels that it fits, from the earlier to the later
     */
    record Turned(Num told, Num from, Num to, double sure, Relation fits) {}

    /** The clashes of such changes. */
    static List<Clash> in(List<Relation> all, Figures figures, Trees meant) {
        List<Clash> out = new ArrayList<>();
        for (Turned t : turned(all, figures, meant)) {
            if (t.sure() >= LEAST) {
                out.add(clash(t, figures));
            }
        }
        return out;
    }

    /** The surest of each change that fits none as it is told. */
    static List<Turned> turned(List<Relation> all, Figures figures, Trees meant) {
        Ways ways = new Ways(figures, meant);
        Map<Num, List<Relation>> by = new LinkedHashMap<>();
        Map<Num, List<Relation>> found = new IdentityHashMap<>();
        for (Relation r : all) {
            boolean change = r.told().percent() || r.told().is(Figure.Kind.MOVE);
            Kind kind = r.told().percent() ? Kind.GROWTH : Kind.LESS;
            if (change && r.kind() == kind && r.fits() && ways.isTold(r.told())) {
                found.computeIfAbsent(r.told(), k -> new ArrayList<>()).add(r);
                by.put(r.told(), found.get(r.told()));
                ways.keep(r);
            }
        }
        List<Turned> out = new ArrayList<>();
        for (List<Relation> its : by.values()) {
            Turned best = ways.best(its);
            if (best != null) {
                out.add(best);
            }
        }
        return out;
    }

    /** Whether a number is a change of which words or a sign right by it say which way it went. */
    private boolean isTold(Num n) {
        Figure f = n.f();
        boolean plain = f.n().sign() != 0 || figures.isMore(f);
        boolean beside = plain || f.way() != 0 && figures.isWayBeside(f);
        return !f.is(Figure.Kind.OTHER) && f.way() != 0 && beside && !f.hedged();
    }

    /** The surest that goes the other way; null where one as sure goes the way told. */
    private Turned best(List<Relation> its) {
        Turned best = null;
        double goes = Double.NEGATIVE_INFINITY;
        for (Relation r : its) {
            Num c = r.told();
            boolean growth = r.kind() == Kind.GROWTH;
            int order = growth ? set(r) : order(r);
            Num from = growth || order > 0 ? r.a() : r.b();
            Num to = from == r.a() ? r.b() : r.a();
            if (growth && order < 0 || from.digits().equals(to.digits()) || isOfOther(c, r)) {
                continue;
            }
            int way = growth || order != 0 ? sign(to.value() - from.value()) : c.f().way();
            boolean set = isSet(c, from, to);
            double sure = meant.score(asIfTold(r)) + (set ? SET : 0);
            boolean both = growth && order == 0 && isBoth(r);
            if (way == c.f().way() || both) {
                goes = Math.max(goes, sure + 1);
            } else if ((best == null || sure > best.sure()) && !isTaken(r)) {
                best = new Turned(c, from, to, sure, r);
            }
        }
        return best != null && best.sure() > goes ? best : null;
    }

    /** Whether a change is known to be of another flow than a level. */
    private static boolean isOfOther(Num c, Relation r) {
        return !c.flow().isEmpty()
                && r.of().stream().anyMatch(n -> !n.flow().isEmpty() && !n.flow().equals(c.flow()));
    }

    /** Whether another change than this goes the way of the same levels. */
    private boolean isTaken(Relation r) {
        String own = r.told().digits();
        return right.getOrDefault(levels(r), Set.of()).stream().anyMatch(d -> !d.equals(own));
    }

    private static Set<String> levels(Relation r) {
        return Set.of(r.a().digits(), r.b().digits());
    }

    /** Keeps the changes that fit levels the way they are told. */
    private void keep(Relation r) {
        double way = Math.signum(r.b().value() - r.a().value());
        boolean goes = r.kind() != Kind.GROWTH || way == r.told().f().way();
        if (goes && !r.a().digits().equals(r.b().digits())) {
            right.computeIfAbsent(levels(r), k -> new HashSet<>()).add(r.told().digits());
        }
    }

    /** Whether so small a change fits from either of its levels. */
    private static boolean isBoth(Relation r) {
        return r.b().size().growthTo(r.a().size()).size().meets(r.told().size());
    }

    /** Whether one of two levels stands right behind a change that is from or to it. */
    private boolean isSet(Num c, Num from, Num to) {
        for (Num n : List.of(from, to)) {
            boolean next = !n.isCell() && n.nth() == c.nth() + 1 && n.sentence() == c.sentence();
            boolean led = next && (n == from ? n.f().base() : figures.isTo(n.f()));
            if (led && figures.isPlain(n.f().lead())) {
                return true;
            }
        }
        return false;
    }

    /** What speaks for a relation if its change went the way that its levels go. */
    private Map<String, Double> asIfTold(Relation r) {
        Map<String, Double> signs = Signs.of(r, figures);
        signs.computeIfPresent("way", (k, v) -> Math.abs(v));
        return signs;
    }

    /** 1 where the first is the one that the other is set against, -1 where the second is. */
    private static int set(Relation r) {
        boolean from = r.a().f() != null && r.a().f().base();
        boolean other = r.b().f() != null && r.b().f().base();
        return from == other ? 0 : from ? 1 : -1;
    }

    /** 1 where the first is the earlier of both levels, -1 where the second is, 0 unknown. */
    private static int order(Relation r) {
        Telling a = r.a().t();
        Telling b = r.b().t();
        int set = set(r);
        boolean untold = a == null || b == null || a.when().equals(b.when());
        return set != 0 || untold ? set : b.when().isAfter(a.when()) ? 1 : -1;
    }

    private static int sign(double x) {
        return (int) Math.signum(x);
    }

    private static Clash clash(Turned t, Figures figures) {
        Span word = figures.wayWord(t.told().f());
        Num near = t.fits().nearest();
        boolean inOrder = word.start() <= near.span().start();
        boolean up = t.told().f().way() > 0;
        return new Clash(
                "direction",
                inOrder ? word : near.span(),
                inOrder ? near.span() : word,
                Say.told(
                        up ? "moves.falls-told-rises" : "moves.rises-told-falls",
                        t.from().words(),
                        t.to().words()));
    }
}
