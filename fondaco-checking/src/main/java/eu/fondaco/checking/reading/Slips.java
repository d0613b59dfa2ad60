// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.diagnosing.Digits;
import eu.fondaco.checking.judging.Judge;
import eu.fondaco.core.evidence.Answer;
import java.util.List;
import java.util.Map;

/** The single slip that would explain why a number doesn't hold under a reading. */
final class Slips {

    private static final Map<Field, String> NAMES =
            Map.of(
                    Field.FLOW, "wrong_flow",
                    Field.REPORTER, "wrong_reporter",
                    Field.PARTNER, "wrong_partner",
                    Field.PRODUCT, "wrong_product",
                    Field.PERIOD, "wrong_year",
                    Field.BASE, "wrong_base",
                    Field.WHOLE, "wrong_denominator");

    private static final List<Field> ORDER =
            List.of(
                    Field.FLOW,
                    Field.PERIOD,
                    Field.BASE,
                    Field.PARTNER,
                    Field.PRODUCT,
                    Field.REPORTER,
                    Field.WHOLE);

    private final Answers answers;
    private final Asking asking;

    Slips(Answers answers, Asking asking) {
        this.answers = answers;
        this.asking = asking;
    }

    /**
     * The slip, or null where no single one explains the number.
     *
     * @param near single changes under which the number holds
     */
    String of(ReadAnchor r, Fitted f, List<Variants.Variant> near) {
        if (!(answers.answer(f.question()) instanceof Answer.Known known)) {
            return null;
        }
        double v = known.value().value();
        MeasureKind m = f.draft().measure();
        if (m.isRank() || m == MeasureKind.STREAK || m == MeasureKind.COUNT) {
            boolean flow = !near.isEmpty() && near.stream().allMatch(x -> x.field() == Field.FLOW);
            return flow ? "wrong_flow" : "wrong_rank";
        }
        Assertion s = f.says();
        if (s.stated() == null) {
            return null;
        }
        if (m.isSigned() && s.stated() * v < 0 && Judge.fits(scaled(s, -1), v)) {
            return "direction";
        }
        for (double k : new double[] {1e3, 1e-3}) {
            if (s.step() > 0 && Judge.fits(scaled(s, k), v)) {
                return "scale";
            }
        }
        String other = otherMeasure(r, f);
        if (other != null) {
            return other;
        }
        for (Field field : ORDER) {
            if (near.stream().anyMatch(x -> x.field() == field)) {
                return NAMES.get(field);
            }
        }
        return s.step() > 0 && Digits.likeness(s.stated(), v, s.step()) > 0 ? "digit" : null;
    }

    /** Single changes of a reading under which the number holds. */
    List<Variants.Variant> near(ReadAnchor r, Fitted f, Variants variants) {
        if (f == r.readings().get(0)) {
            return r.slips();
        }
        List<Variants.Variant> all = variants.of(f.draft());
        answers.ask(all.stream().map(v -> asking.question(v.draft())).toList());
        double unit = Units.of(r.view());
        return all.stream()
                .filter(
                        v -> {
                            Boolean h =
                                    answers.holds(
                                            asking.assertion(r.anchor(), v.draft(), unit),
                                            asking.question(v.draft()));
                            return h != null && h;
                        })
                .toList();
    }

    private static Assertion scaled(Assertion s, double by) {
        return new Assertion(
                s.operator(), s.stated() * by, s.step() * Math.abs(by), s.unit(), s.open());
    }

    private String otherMeasure(ReadAnchor r, Fitted f) {
        Draft d = f.draft();
        MeasureKind m = d.measure();
        if (m == MeasureKind.SHARE_GROWTH
                && holds(r, d.with(Field.MEASURE, MeasureKind.SHARE_CHANGE))) {
            return "pp_vs_percent";
        }
        boolean percent = r.anchor().type() == Anchor.Type.PERCENT;
        if (m == MeasureKind.GROWTH && percent) {
            for (Whole.Kind k :
                    List.of(Whole.Kind.EVERY_PARTNER, Whole.Kind.EVERY_GOODS, Whole.Kind.NATION)) {
                Draft share =
                        d.with(Field.MEASURE, MeasureKind.SHARE).with(Field.WHOLE, Whole.of(k));
                boolean sense =
                        k == Whole.Kind.EVERY_PARTNER
                                ? !r.view().scene.isEvery(d.partner())
                                : k == Whole.Kind.EVERY_GOODS
                                        ? !d.product().equals(eu.fondaco.core.question.Codes.TOTAL)
                                        : r.view().scene.nation != null
                                                && !d.reporter().equals(r.view().scene.nation);
                if (sense && holds(r, share)) {
                    return "level_vs_growth";
                }
            }
        }
        return null;
    }

    private boolean holds(ReadAnchor r, Draft d) {
        Boolean h = answers.holds(asking.assertion(r.anchor(), d), asking.question(d));
        return h != null && h;
    }
}
