// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Readings that differ from one in a single field: how people slip, and what chance could hit. */
final class Variants {

    /** A reading with one field changed. */
    record Variant(Field field, Draft draft) {}

    private static final int[] YEARS = {-5, -4, -3, -2, -1, 1, 2};
    private static final int[] BASES = {-10, -5, -4, -3, -2, -1};
    private static final int MOST = 40;

    private final Scene scene;
    private final Set<Codes> named = new LinkedHashSet<>();
    private final Set<Codes> goods = new LinkedHashSet<>();

    Variants(Scene scene) {
        this.scene = scene;
        for (Mention m : scene.areas) {
            named.addAll(m.values());
        }
        if (scene.nation != null) {
            named.add(scene.nation);
        }
        for (Mention m : scene.goods) {
            goods.addAll(m.values());
        }
        scene.holdings.fewProducts(MOST).forEach(p -> goods.add(Codes.of(p)));
        goods.add(Codes.TOTAL);
    }

    List<Variant> of(Draft d) {
        List<Variant> out = new ArrayList<>();
        flows(d, out);
        areas(d, out);
        products(d, out);
        periods(d, out);
        wholes(d, out);
        return out;
    }

    private void flows(Draft d, List<Variant> out) {
        if (scene.holdings.onlyFlow() == null) {
            for (TradeFlow f : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS, TradeFlow.BALANCE)) {
                add(d, Field.FLOW, f, out);
            }
        }
    }

    private static void add(Draft d, Field f, Object v, List<Variant> out) {
        if (!v.equals(d.get(f))) {
            out.add(new Variant(f, d.with(f, v)));
        }
    }

    private void areas(Draft d, List<Variant> out) {
        int n = 0;
        for (Codes c : named) {
            if (n++ > MOST) {
                break;
            }
            if (scene.canReport(c) && !c.equals(d.partner())) {
                add(d, Field.REPORTER, c, out);
            }
            if (scene.holdings.hasPartners() && scene.canPartner(c) && !c.equals(d.reporter())) {
                add(d, Field.PARTNER, c, out);
            }
        }
        add(d, Field.PARTNER, scene.every, out);
    }

    private void products(Draft d, List<Variant> out) {
        int n = 0;
        for (Codes c : goods) {
            if (n++ < MOST) {
                add(d, Field.PRODUCT, c, out);
            }
        }
    }

    private void periods(Draft d, List<Variant> out) {
        Period p = d.period();
        for (int n : YEARS) {
            Draft moved = d.with(Field.PERIOD, p.plusYears(n));
            out.add(
                    new Variant(
                            Field.PERIOD,
                            d.base() == null
                                    ? moved
                                    : moved.with(Field.BASE, d.base().plusYears(n))));
        }
        if (d.base() != null) {
            for (int n : BASES) {
                add(d, Field.BASE, p.plusYears(n), out);
            }
            if (p.months() < 12) {
                add(d, Field.BASE, p.previous(), out);
            }
        }
    }

    private void wholes(Draft d, List<Variant> out) {
        if (d.whole() == null || d.whole().code() != null) {
            return;
        }
        if (!scene.isEvery(d.partner())) {
            add(d, Field.WHOLE, Whole.of(Whole.Kind.EVERY_PARTNER), out);
        }
        if (!d.product().equals(Codes.TOTAL)) {
            add(d, Field.WHOLE, Whole.of(Whole.Kind.EVERY_GOODS), out);
        }
        if (scene.nation != null && !d.reporter().equals(scene.nation)) {
            add(d, Field.WHOLE, Whole.of(Whole.Kind.NATION), out);
        }
    }
}
