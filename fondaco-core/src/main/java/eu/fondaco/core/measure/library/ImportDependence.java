// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many of the European Commission's three signs of strategic dependence a product shows. */
final class ImportDependence {

    private static final double CONCENTRATED = 0.4;
    private static final double HALF = 0.5;

    private ImportDependence() {}

    static Plan plan(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL)) {
            return References.needsProduct("import_dependence");
        }
        if (q.denominator() == null || q.denominator().partner() == null) {
            return Plans.refused(NoteCode.NAME_UNION.note());
        }
        Set<String> inside = new HashSet<>();
        for (String code : q.denominator().partner().list()) {
            inside.add(code);
            inside.addAll(planner.frame().areas().membersOf(code));
        }
        Question own = q.toBuilder().denominator(null).universe(null).partner(Codes.WORLD).build();
        List<Term> parts = new ArrayList<>();
        parts.add(planner.level(Flows.imports(own)));
        parts.add(planner.level(Flows.exports(own)));
        planner.frame().atoms(Dimension.PARTNER, own).stream()
                .filter(p -> !inside.contains(p))
                .forEach(
                        p ->
                                parts.add(
                                        planner.level(
                                                Planner.of(
                                                        Flows.imports(own),
                                                        Dimension.PARTNER,
                                                        p))));
        return new Plan.Number(
                Term.formula(
                        NoteCode.NOTHING_IMPORTED.note(),
                        ImportDependence::signs,
                        parts.toArray(new Term[0])),
                Unit.COUNT,
                List.of(
                        NoteCode.SUPPLIERS_OUTSIDE.note(
                                q.denominator().partner(), parts.size() - 2)));
    }

    private static double signs(double[] v) {
        double imports = v[0];
        double exports = v[1];
        if (imports <= 0) {
            return Double.NaN;
        }
        double[] outside = Arrays.copyOfRange(v, 2, v.length);
        double all = Vectors.sum(outside);
        if (all <= 0) {
            return 0;
        }
        int signs = ConcentrationMeasures.hhi(outside) > CONCENTRATED ? 1 : 0;
        signs += all / imports > HALF ? 1 : 0;
        return signs + (all > exports ? 1 : 0);
    }
}
