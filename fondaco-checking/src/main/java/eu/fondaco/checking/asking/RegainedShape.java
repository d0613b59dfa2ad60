// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;

/** Whether a number is back at what it was: "are exports back to the level of 2019?". */
final class RegainedShape extends Shape {

    RegainedShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean open = heard.says("when", "whichyears", "which", "who", "howmuch", "howmany");
        boolean one = flows.size() == 1 && scope.reporters().size() == 1;
        Period then = then();
        boolean back = heard.says("regain") && heard.says("levelword", "whether");
        if (!back || open || !one || then == null || listed.among() != null) {
            return null;
        }
        List<Question.Builder> plain = wanted.plain();
        if (plain.size() != 1 || listed.isShare()) {
            return null;
        }
        Question last = plain.get(0).period(null).build();
        Question before = plain.get(0).period(then).build();
        return new Request.Amounts(List.of(last, before), when.months(), Request.Compared.ABOVE);
    }

    /** The one year that is named; null for none, or several. */
    private Period then() {
        boolean base = when.base() != null && when.points().isEmpty();
        boolean point = when.base() == null && when.points().size() == 1;
        Period then = base ? when.base() : point ? when.points().get(0) : null;
        return then != null && then.isYear() && when.first() == null ? then : null;
    }
}
