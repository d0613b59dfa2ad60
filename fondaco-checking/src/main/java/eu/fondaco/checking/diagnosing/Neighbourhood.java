// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions near one question: one field changed, by the slips people make. Fields named in the
 * text near by, and neighbouring years, are likelier.
 */
final class Neighbourhood {

    private static final int MOST_OF_A_DIMENSION = 400;

    /** Months. */
    private static final int YEAR = 12;

    /** Pairs of slips that are tried at most. */
    private static final int MOST_PAIRS = 400;

    /** The prior from which a slip is likely enough to be half of a pair. */
    private static final double LIKELY = 4.5;

    private final Areas areas;
    private final Set<String> reporters = new TreeSet<>();
    private final Set<String> partners = new TreeSet<>();
    private final Set<String> products = new TreeSet<>();
    private final NavigableSet<Integer> years = new TreeSet<>();
    private boolean world;

    Neighbourhood(Catalog catalog, List<Dataset> datasets) {
        this.areas = catalog.areas();
        for (Dataset d : datasets) {
            reporters.addAll(d.reporters());
            partners.addAll(d.partners());
            products.addAll(d.products());
            world |= d.hasWorld();
            d.coverage()
                    .values()
                    .forEach(
                            s ->
                                    s.forEach(
                                            p -> {
                                                if (p.isYear()) {
                                                    years.add(p.firstYear());
                                                }
                                            }));
        }
        catalog.figures()
                .forEach(
                        f -> {
                            Question q = f.question();
                            if (q.reporter() != null) {
                                reporters.addAll(q.reporter().list());
                            }
                            partners.addAll(q.partner().list());
                            products.addAll(q.product().list());
                            world |= q.partner().is(Area.WORLD);
                            if (q.period() != null && q.period().isYear()) {
                                years.add(q.period().firstYear());
                            }
                        });
    }

    /**
     * Neighbours of a question; codes and years named in the text come with a higher prior. A part
     * that the text names was taken for another, one that it doesn't for the whole.
     */
    List<Neighbour> of(Question q, Set<String> named, Set<Integer> namedYears) {
        List<Neighbour> out = new ArrayList<>();
        String measure = q.measure().id();
        if (measure.equals("rank")
                || measure.equals("top")
                || measure.equals("trend")
                || measure.equals("sign")) {
            return out;
        }
        out.add(new Neighbour("direction", q, -1, 7));
        if (!q.measure().toString().startsWith("growth")
                && !measure.equals("share")
                && !measure.equals("count")) {
            for (double scale : new double[] {1e-3, 1e3, 1e-6, 1e6}) {
                out.add(new Neighbour("scale", q, scale, 7));
            }
            for (double scale :
                    new double[] {0.1, 10, 0.01, 100}) { // a decimal mark out of its place
                out.add(new Neighbour("scale", q, scale, 5.5));
            }
        }
        measures(q, out);
        flows(q, out);
        years(q, namedYears, out);
        denominators(q, out);
        partners(q, named, out);
        reporters(q, named, out);
        products(q, named, out);
        conditions(q, out);
        return out;
    }

    /**
     * Neighbours with two fields changed: likely single slips taken twice, of different kinds,
     * where one of the codes or years that they bring in is asked about elsewhere in the text.
     */
    List<Neighbour> pairs(
            Question q, List<Neighbour> single, Set<String> named, Set<Integer> namedYears) {
        Map<Question, Neighbour> out = new LinkedHashMap<>();
        Set<Question> known = new HashSet<>();
        known.add(q);
        single.forEach(n -> known.add(n.question()));
        for (Neighbour first : single) {
            if (first.prior() < LIKELY || first.times() != 1) {
                continue;
            }
            for (Neighbour second : of(first.question(), named, namedYears)) {
                boolean two =
                        second.prior() >= LIKELY
                                && second.times() == 1
                                && !second.slip().equals(first.slip())
                                && !known.contains(second.question());
                if (two
                        && Corroboration.of(q, second.question(), named, namedYears)
                        && out.size() < MOST_PAIRS) {
                    String slip = first.prior() >= second.prior() ? first.slip() : second.slip();
                    out.putIfAbsent(
                            second.question(),
                            new Neighbour(
                                    slip, second.question(), 1, first.prior() + second.prior()));
                }
            }
        }
        return List.copyOf(out.values());
    }

    private static void add(List<Neighbour> out, String slip, Question q, double prior) {
        out.add(new Neighbour(slip, q, 1, prior));
    }

    private void measures(Question q, List<Neighbour> out) {
        MeasureExpr m = q.measure();
        boolean growth = m.id().equals("growth");
        if (m.of() != null && (growth || m.id().equals("change"))) {
            MeasureExpr other = new MeasureExpr(growth ? "change" : "growth", m.of());
            add(out, "pp_vs_percent", q.toBuilder().measure(other).build(), 7);
        }
        for (Other o : Other.OF.getOrDefault(m.toString(), List.of())) {
            if (o.whole() != Other.Whole.THE_USUAL || usual(q) != null) {
                add(out, o.slip(), other(q, o), o.prior());
            }
        }
    }

    private Question other(Question q, Other o) {
        Question.Builder b = q.toBuilder().measure(o.measure());
        Period previous = q.period() == null ? null : q.period().plusYears(-1);
        switch (o.base()) {
            case NONE -> b.base(null);
            case PREVIOUS -> b.base(previous);
            case GIVEN_OR_PREVIOUS -> b.base(q.base() != null ? q.base() : previous);
            case KEPT -> {}
        }
        switch (o.whole()) {
            case NONE -> b.denominator(null);
            case USUAL, THE_USUAL -> b.denominator(usual(q));
            case KEPT -> {}
        }
        return b.build();
    }

    private Basis usual(Question q) {
        if (!q.product().is(Product.TOTAL)) {
            return Basis.ofProduct(Codes.TOTAL);
        }
        if (!q.partner().is(Area.WORLD) && world) {
            return Basis.ofPartner(Codes.WORLD);
        }
        String parent =
                q.reporter() == null
                        ? ""
                        : areas.find(q.reporter().first()).map(Area::parent).orElse("");
        return parent.isEmpty() || parent.equals(Area.WORLD)
                ? null
                : Basis.ofReporter(Codes.of(parent));
    }

    private void flows(Question q, List<Neighbour> out) {
        if (q.flow().isObserved() && !q.measure().id().equals("ratio_percent")) {
            add(out, "wrong_flow", q.toBuilder().flow(q.flow().opposite()).build(), 6);
        }
        if (q.flow().isObserved() && q.measure().id().equals("level")) {
            add(out, "wrong_flow", q.toBuilder().flow(TradeFlow.BALANCE).build(), 3.5);
            add(out, "wrong_flow", q.toBuilder().flow(TradeFlow.TRADE).build(), 3.5);
        }
        if (q.flow() == TradeFlow.BALANCE) {
            add(out, "wrong_flow", q.toBuilder().flow(TradeFlow.EXPORTS).build(), 4.5);
            add(out, "wrong_flow", q.toBuilder().flow(TradeFlow.IMPORTS).build(), 4.5);
        }
    }

    private void years(Question q, Set<Integer> named, List<Neighbour> out) {
        Period p = q.period();
        if (p == null) {
            return;
        }
        if (!p.isYear()) {
            parts(q, p, out);
            return;
        }
        Period base = q.base();
        for (int y : years) {
            int gap = Math.abs(y - p.firstYear());
            double prior =
                    gap == 0 ? 0 : gap == 1 ? 5.5 : named.contains(y) ? 5 : gap == 2 ? 4 : 3.2;
            if (base == null) {
                if (gap != 0) {
                    add(out, "wrong_year", q.toBuilder().period(Period.year(y)).build(), prior);
                }
                continue;
            }
            int span = p.firstYear() - base.firstYear();
            if (gap != 0 && (span == 1 || y > base.firstYear())) {
                add(
                        out,
                        "wrong_year",
                        q.toBuilder()
                                .period(Period.year(y))
                                .base(span == 1 ? Period.year(y - 1) : base)
                                .build(),
                        span == 1 ? prior : prior - 0.5);
            }
            if (y != base.firstYear() && y < p.firstYear()) {
                int b = Math.abs(y - base.firstYear());
                double bp = (named.contains(y) ? 5.2 : b == 1 ? 5 : 4.2) - (span == 1 ? 1 : 0);
                add(out, "wrong_base", q.toBuilder().base(Period.year(y)).build(), bp);
            }
        }
    }

    /** The same part of other years, the part beside, the whole year; other bases for a change. */
    private static void parts(Question q, Period p, List<Neighbour> out) {
        for (int by : new int[] {-1, 1, -2, 2}) {
            later(q, p.plusYears(by), Math.abs(by) == 1 ? 5.5 : 4, out);
        }
        later(q, p.previous(), 4.5, out);
        later(q, next(p), 4.5, out);
        if (p.months() < YEAR) {
            later(q, Period.year(p.firstYear()), 4.5, out);
        }
        if (q.base() == null) {
            return;
        }
        for (Period b : List.of(p.plusYears(-1), p.previous(), p.plusYears(-2))) {
            if (!b.equals(q.base())) {
                add(out, "wrong_base", q.toBuilder().base(b).build(), 4.5);
            }
        }
    }

    private static Period next(Period p) {
        return new Period(p.start() + p.months(), p.months());
    }

    /** A question moved in time; a change keeps its distance. */
    private static void later(Question q, Period p, double prior, List<Neighbour> out) {
        Period base = q.base();
        if (base == null) {
            add(out, "wrong_year", q.toBuilder().period(p).build(), prior);
            return;
        }
        Period to =
                base.equals(q.period().previous())
                        ? p.previous()
                        : p.plusYears(base.firstYear() - q.period().firstYear());
        if (to.months() == base.months() || p.months() == YEAR) {
            add(out, "wrong_year", q.toBuilder().period(p).base(to).build(), prior);
        }
    }

    private void denominators(Question q, List<Neighbour> out) {
        String m = q.measure().toString();
        if (!m.equals("share")
                && !m.equals("top_share")
                && !m.equals("contribution")
                && !m.endsWith("/share")) {
            return;
        }
        for (Basis b : wholes(q)) {
            boolean trivial =
                    b.product() != null && q.product().is(Product.TOTAL)
                            || b.partner() != null && (q.partner().is(Area.WORLD) || !world);
            if (!trivial && !b.equals(q.denominator())) {
                add(out, "wrong_denominator", q.toBuilder().denominator(b).build(), 5.5);
            }
        }
        if (q.flow().isObserved()
                && !q.partner().is(Area.WORLD)
                && reporters.contains(q.partner().first())
                && q.reporter() != null) {
            mirrored(q, out);
        }
        if (m.equals("share") && q.flow().isObserved()) {
            add(out, "wrong_flow", q.toBuilder().flow(q.flow().opposite()).build(), 6);
        }
    }

    /** What a part may be a part of: all goods, all partners, the areas that its own lies in. */
    private List<Basis> wholes(Question q) {
        String reporter = q.reporter() == null ? "" : q.reporter().first();
        List<Basis> wholes = new ArrayList<>();
        wholes.add(Basis.ofProduct(Codes.TOTAL));
        wholes.add(Basis.ofPartner(Codes.WORLD));
        for (String up = areas.find(reporter).map(Area::parent).orElse("");
                !up.isEmpty() && !up.equals(Area.WORLD);
                up = areas.find(up).map(Area::parent).orElse("")) {
            wholes.add(Basis.ofReporter(Codes.of(up)));
        }
        for (String g : areas.find(reporter).map(Area::groups).orElse(Set.of())) {
            wholes.add(Basis.ofReporter(Codes.of(g)));
        }
        return wholes;
    }

    /** The part that the trade has in the partner's own. */
    private static void mirrored(Question q, List<Neighbour> out) {
        Question theirs =
                q.toBuilder()
                        .reporter(q.partner())
                        .partner(q.reporter())
                        .denominator(Basis.ofPartner(Codes.WORLD))
                        .build();
        Question opposite = theirs.toBuilder().flow(q.flow().opposite()).build();
        add(out, "wrong_denominator", opposite, 5.2);
        add(out, "wrong_reporter", theirs, 5);
    }

    private boolean atomic(String code) {
        return areas.find(code).map(a -> !a.isGroup() && !a.isSpecial()).orElse(true)
                && !code.equals(Area.WORLD);
    }

    private void partners(Question q, Set<String> named, List<Neighbour> out) {
        if (partners.size() < 2) {
            return;
        }
        boolean all = q.partner().is(Area.WORLD);
        int n = 0;
        for (String p : partners) {
            if (!atomic(p)
                    || q.partner().is(p)
                    || q.reporter() != null && q.reporter().is(p)
                    || n++ > MOST_OF_A_DIMENSION) {
                continue;
            }
            add(
                    out,
                    all && !named.contains(p) ? "component_as_total" : "wrong_partner",
                    q.toBuilder().partner(p).build(),
                    (all ? 1.8 : 3) + (named.contains(p) ? 1.8 : 0));
        }
        Set<String> groups = new LinkedHashSet<>(named);
        areas.list().stream().filter(Area::isGroup).forEach(a -> groups.add(a.code()));
        for (String g : groups) {
            if (areas.membersOf(g).stream().anyMatch(partners::contains) && !q.partner().is(g)) {
                add(
                        out,
                        all && !named.contains(g) ? "component_as_total" : "wrong_partner",
                        q.toBuilder().partner(g).build(),
                        (all ? 2.2 : 3) + (named.contains(g) ? 1.5 : 0));
            }
        }
        if (!all
                && world
                && !q.measure().id().equals("share")
                && !q.measure().id().equals("contribution")) {
            add(out, "wrong_partner", q.toBuilder().partner(Codes.WORLD).build(), 4);
        }
    }

    private void reporters(Question q, Set<String> named, List<Neighbour> out) {
        if (q.reporter() == null || reporters.size() < 2) {
            return;
        }
        String r = q.reporter().first();
        String kind = areas.find(r).map(Area::kind).orElse("");
        sums(q, r, out);
        int n = 0;
        for (String other : reporters) {
            if (q.reporter().is(other)
                    || !atomic(other)
                    || n++ > MOST_OF_A_DIMENSION
                    || q.partner().is(other)) {
                continue;
            }
            boolean child = areas.isUnder(other, r);
            boolean parent = areas.isUnder(r, other);
            boolean sibling =
                    areas.find(other)
                            .map(
                                    a ->
                                            a.kind().equals(kind)
                                                    || kind.isEmpty()
                                                    || sameList(kind, a.kind()))
                            .orElse(false);
            if (!child && !parent && !sibling) {
                continue;
            }
            String slip = child && !named.contains(other) ? "component_as_total" : "wrong_reporter";
            if (parent && q.denominator() != null && q.denominator().reporter() != null) {
                continue;
            }
            add(
                    out,
                    slip,
                    q.toBuilder().reporter(other).build(),
                    (child ? 4 : 3) + (named.contains(other) ? 1.8 : 0));
        }
    }

    /** Areas that are the sum of reporters, such as a region of a table of provinces. */
    private void sums(Question q, String r, List<Neighbour> out) {
        for (String up = areas.find(r).map(Area::parent).orElse("");
                !up.isEmpty() && !up.equals(Area.WORLD);
                up = areas.find(up).map(Area::parent).orElse("")) {
            if (!reporters.contains(up)
                    && !(q.denominator() != null && q.denominator().reporter() != null)) {
                add(out, "wrong_reporter", q.toBuilder().reporter(up).build(), 4);
            }
        }
        for (String child : areas.childrenOf(r)) {
            if (!reporters.contains(child)
                    && areas.childrenOf(child).stream().anyMatch(reporters::contains)) {
                add(out, "component_as_total", q.toBuilder().reporter(child).build(), 3);
            }
        }
    }

    private static boolean sameList(String a, String b) {
        return Set.of("state", "territory").contains(a) && Set.of("state", "territory").contains(b);
    }

    private void products(Question q, Set<String> named, List<Neighbour> out) {
        if (products.size() < 2) {
            return;
        }
        boolean total = q.product().is(Product.TOTAL);
        int n = 0;
        for (String p : products) {
            if (q.product().is(p) || n++ > MOST_OF_A_DIMENSION) {
                continue;
            }
            if (p.equals(Product.TOTAL)) {
                boolean ofTotal = q.denominator() != null && q.denominator().product() != null;
                if (!ofTotal) {
                    add(out, "wrong_product", q.toBuilder().product(p).build(), 4);
                }
                continue;
            }
            boolean few = products.size() <= 3;
            add(
                    out,
                    total && !named.contains(p) ? "component_as_total" : "wrong_product",
                    q.toBuilder().product(p).build(),
                    (total ? few ? 4 : 2 : 3) + (named.contains(p) ? 1.5 : 0));
        }
    }

    private void conditions(Question q, List<Neighbour> out) {
        Condition c = q.condition();
        if (c != null) {
            add(
                    out,
                    "direction",
                    q.toBuilder()
                            .condition(
                                    new Condition(
                                            c.of(), !c.above(), !c.orEqual(), c.value(), c.than()))
                            .build(),
                    6);
            if (c.value() != null && c.value() != 0) {
                for (double by : new double[] {1e-3, 1e3}) {
                    add(
                            out,
                            "scale",
                            q.toBuilder()
                                    .condition(
                                            new Condition(
                                                    c.of(),
                                                    c.above(),
                                                    c.orEqual(),
                                                    c.value() * by,
                                                    null))
                                    .build(),
                            5);
                }
            }
        }
        if (q.universe() != null && q.universe().dimension() == Dimension.REPORTER && q.n() > 0) {
            for (int k = 1; k <= 10; k++) {
                if (k != q.n()) {
                    add(out, "wrong_rank", q.toBuilder().n(k).build(), 3);
                }
            }
        }
    }
}
