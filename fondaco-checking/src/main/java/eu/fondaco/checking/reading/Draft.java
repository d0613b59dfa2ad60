// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.Objects;
import java.util.Set;

/**
 * A reading of a statement, field by field, complete or in the making: fields not yet chosen are
 * null, as are those that its measure doesn't need.
 *
 * @param measure a code of {@link MeasureKind}
 * @param sign -1 where a fall or a deficit is said
 */
record Draft(
        MeasureKind measure,
        Codes reporter,
        Codes partner,
        Codes product,
        TradeFlow flow,
        Period period,
        Period base,
        Whole whole,
        Among among,
        int sign) {

    static final Draft NONE = new Draft(null, null, null, null, null, null, null, null, null, 1);

    Object get(Field f) {
        return switch (f) {
            case GATE -> null;
            case MEASURE -> measure;
            case REPORTER -> reporter;
            case PARTNER -> partner;
            case PRODUCT -> product;
            case FLOW -> flow;
            case PERIOD -> period;
            case BASE -> base;
            case WHOLE -> whole;
            case AMONG -> among;
            case SIGN -> sign;
        };
    }

    Draft with(Field f, Object v) {
        return new Draft(
                f == Field.MEASURE ? (MeasureKind) v : measure,
                f == Field.REPORTER ? (Codes) v : reporter,
                f == Field.PARTNER ? (Codes) v : partner,
                f == Field.PRODUCT ? (Codes) v : product,
                f == Field.FLOW ? (TradeFlow) v : flow,
                f == Field.PERIOD ? (Period) v : period,
                f == Field.BASE ? (Period) v : base,
                f == Field.WHOLE ? (Whole) v : whole,
                f == Field.AMONG ? (Among) v : among,
                f == Field.SIGN ? (Integer) v : sign);
    }

    /** The same with these fields alone. */
    Draft only(Set<Field> fields) {
        Draft out = NONE;
        for (Field f : fields) {
            out = out.with(f, get(f));
        }
        return out;
    }

    boolean agrees(Draft other, Field f) {
        return Objects.equals(get(f), other.get(f));
    }
}
