// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Request.Test;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;

/** How much it is, how it went through time, by how much it changed. */
final class CourseShape extends Shape {

    private static final int YEAR = 12;

    CourseShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        if (wanted.flowsSetAgainstEachOther() && isOfEachOwn()) {
            return balances();
        }
        boolean moves = heard.says("growth") && listed.parts(when) == 0;
        Request lately = lately(moves);
        if (lately != null) {
            return lately;
        }
        if (wanted.isTogether() && moves && !wanted.flowsSetAgainstEachOther()) {
            return growth();
        }
        if (wanted.isTogether() || wanted.flowsSetAgainstEachOther()) {
            return level();
        }
        if (moves && flows.equals(List.of(TradeFlow.BALANCE)) && when.points().isEmpty()) {
            Request way = balanceMoved();
            if (way != null) {
                return way;
            }
            return new Request.Course(wanted.plain().get(0).build(), when.first(), when.last());
        }
        Request truth = new TruthShape(scope).read();
        return truth != null ? truth : moves ? growth() : level();
    }

    /** "How are exports doing lately": the latest change that is known, of whatever length. */
    private Request lately(boolean moves) {
        List<Question.Builder> plain = wanted.plain();
        boolean asked = heard.says("lately") && (moves || scope.evolves()) && when.isOpen();
        if (!asked || plain.size() > 1 || when.base() != null || scope.listed().isShare()) {
            return null;
        }
        Question q = plain.get(0).build();
        Question change = q.toBuilder().measure(new MeasureExpr("growth", q.measure())).build();
        return new Request.Amounts(List.of(change), Request.Amounts.ANY, Request.Compared.NOTHING);
    }

    /** Whether several sell more or less than they buy themselves, nobody else being named. */
    private boolean isOfEachOwn() {
        int more = than() == null ? 0 : than().to();
        return scope.reporters().size() > 1
                && !wanted.isTogether()
                && heard.of(Kind.AREA)
                        .filter(p -> scope.reporters().contains(p.code()))
                        .noneMatch(p -> p.from() >= more);
    }

    /** "Which of them sell more than they buy": the balance of each. */
    private Request balances() {
        List<Question.Builder> each =
                scope.reporters().stream()
                        .map(
                                r ->
                                        wanted.level(
                                                TradeFlow.BALANCE,
                                                Codes.of(r),
                                                scope.partners().get(0)))
                        .toList();
        return new Request.Amounts(wanted.at(each), when.months(), Request.Compared.NOTHING);
    }

    /**
     * Whether a balance went up or down between two times; null where that isn't asked. A deficit
     * that grows is a balance that falls.
     */
    private Request balanceMoved() {
        boolean one = heard.says("up") != heard.says("down");
        boolean ends = when.first() != null || when.base() != null;
        if (!one || !ends || !isAsserted() || heard.has(Kind.NUMBER) || heard.says("why")) {
            return null;
        }
        boolean above = heard.says("up") != heard.says("deficit", "negative");
        return wanted.changes(wanted.plain()).stream()
                .limit(1)
                .map(q -> q.toBuilder().measure(new MeasureExpr("change", MeasureExpr.LEVEL)))
                .map(b -> new Request.Truth(b.build(), above ? Test.ABOVE : Test.BELOW, 0, 0))
                .findFirst()
                .orElse(null);
    }

    Request growth() {
        if (scope.listed().isShare()) {
            return new Request.Course(wanted.plain().get(0).build(), when.first(), when.last());
        }
        List<Question> questions = wanted.changes(wanted.plain());
        if (questions.isEmpty()) {
            Question.Builder b = wanted.plain().get(0);
            b.measure(new MeasureExpr("growth", b.build().measure()));
            return new Request.Course(b.build(), null, when.last());
        }
        boolean every = when.isOpen() && when.base() == null && when.months() == 0;
        if (every && questions.size() == 1 && !heard.says("latest")) {
            return new Request.Course(questions.get(0), null, null);
        }
        return wanted.amounts(questions.subList(0, Math.min(Wanted.MOST, questions.size())));
    }

    /** Two numbers through time, one beside the other. */
    private Request beside(List<Question.Builder> two) {
        return new Request.Times(
                two.get(0).build(),
                two.get(1).build(),
                when.first(),
                when.last(),
                Test.ABOVE,
                0,
                Request.Moments.BESIDE,
                when.months() > 0 ? when.months() : YEAR,
                when.isOpen() ? when.latest() : 0);
    }

    private Request level() {
        List<Question.Builder> plain = wanted.plain();
        if (when.points().isEmpty() && when.base() != null && when.first() == null) {
            return growth();
        }
        if (plain.size() == 1 && listed.parts(when) > 0 && when.base() == null) {
            List<Period> at = when.points();
            boolean within = when.first() == null && !at.isEmpty();
            return new Request.Course(
                    plain.get(0).build(),
                    within ? at.get(0) : when.first(),
                    within ? at.get(at.size() - 1) : when.last(),
                    listed.parts(when),
                    Request.Summary.NONE);
        }
        if (listed.parts(when) > 0 && when.base() != null && !when.points().isEmpty()) {
            return wanted.amounts(wanted.at(plain));
        }
        boolean span = when.first() != null || when.last() != null;
        boolean course = scope.evolves() || heard.says("ever") || span || when.several();
        boolean again = !scope.evolves() && !span && !when.several();
        if (course && !again && !when.points().isEmpty() && !span) {
            return growth();
        }
        boolean latest = scope.evolves() && when.months() > 0 && when.isOpen() && !when.several();
        if (course && latest && plain.size() == 1) {
            return wanted.each(List.of("level", "growth"));
        }
        boolean times = scope.evolves() || span || when.isOpen() && when.latest() > 1;
        if (times && plain.size() == 2 && when.points().isEmpty() && !latest) {
            return beside(plain);
        }
        if (course && (plain.size() == 1 || wanted.isTogether())) {
            return new Request.Course(plain.get(0).build(), when.first(), when.last());
        }
        return wanted.amounts(wanted.at(plain));
    }
}
