// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Plans questions in one frame, and the questions nested in them. Not for several threads. */
public final class Planner {

    /** Measures that may be taken of another one; all others are of levels, whatever is asked. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "growth",
                    "multiple",
                    "average_growth",
                    "trend_growth",
                    "change",
                    "log_change",
                    "midpoint_growth",
                    "index",
                    "volatility",
                    "volatility_mad",
                    "trend",
                    "streak",
                    "sign",
                    "ratio",
                    "ratio_percent",
                    "difference",
                    "rank",
                    "top",
                    "count",
                    "share",
                    "top_share");

    private final Measures measures;
    private final Frame frame;
    private final Map<Operand.Cell, Term> cells = new HashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();

    public Planner(Measures measures, Frame frame) {
        this.measures = measures;
        this.frame = frame;
    }

    public Frame frame() {
        return frame;
    }

    /** The plan of a question; one that only says why when the measure isn't known. */
    public Plan plan(Question question) {
        Measure measure = measures.find(question.measure().id()).orElse(null);
        if (measure == null) {
            return Plan.impossible(
                    Problem.notMeasurable(NoteCode.NO_SUCH_MEASURE.note(question.measure().id())));
        }
        if (question.period() == null) {
            return Plan.impossible(Problem.noData(NoteCode.NO_PERIOD_ASKED.note()));
        }
        Problem unlike = UnlikePeriods.of(question).orElse(null);
        if (unlike != null) {
            return Plan.impossible(unlike);
        }
        MeasureExpr of = question.measure().of();
        if (of != null && !OF_OTHERS.contains(measure.id())) {
            return Plan.impossible(
                    Problem.notMeasurable(NoteCode.LEVELS_ONLY.note(measure.id(), of)));
        }
        boolean overReporters =
                question.universe() != null
                        && question.universe().dimension() == Dimension.REPORTER;
        if (question.reporter() == null && !overReporters) {
            return Plan.impossible(Problem.noData(NoteCode.NO_REPORTER_ASKED.note()));
        }
        return OtherMonths.told(question, measure.plan(question, this), measure);
    }

    /** The plan of the nested measure, asked with the question's other fields. */
    public Plan.Number inner(Question question) {
        return number(question.toBuilder().measure(question.measure().inner()).build());
    }

    /** The plan of a question that must have a number for an answer. */
    public Plan.Number number(Question question) {
        Plan plan = plan(question);
        return plan instanceof Plan.Number n
                ? n
                : Plan.impossible(
                        Problem.notMeasurable(NoteCode.IS_A_LIST.note(question.measure())));
    }

    /** The level a question is about, whatever it measures. */
    public Term level(Question question) {
        return cells.computeIfAbsent(Operand.Cell.of(question), frame::level);
    }

    /** The quantity of the level a question is about. */
    public static Term quantity(Question question) {
        return Term.of(
                new Operand.Weighed(Operand.Cell.of(question), Operand.Weighed.Part.QUANTITY));
    }

    /** The value of the cells that have a quantity, in the level a question is about. */
    public static Term weighedValue(Question question) {
        return Term.of(new Operand.Weighed(Operand.Cell.of(question), Operand.Weighed.Part.VALUE));
    }

    /** The level a question is about, as it was published first. */
    public static Term first(Question question) {
        return Term.of(new Operand.First(Operand.Cell.of(question), Operand.First.Part.VALUE, 0));
    }

    /** The level a question is about, as it was known some months after its first publication. */
    public static Term after(Question question, int months) {
        return Term.of(
                new Operand.First(Operand.Cell.of(question), Operand.First.Part.VALUE, months));
    }

    /**
     * The level a question is about, as it was known when that of another came out first, or some
     * months after.
     */
    public static Term beside(Question question, Question other, int months) {
        return Term.of(
                new Operand.Beside(Operand.Cell.of(question), Operand.Cell.of(other), months));
    }

    /** The day on which the level a question is about was published first, in days since 1970. */
    public static Term firstDay(Question question) {
        return Term.of(new Operand.First(Operand.Cell.of(question), Operand.First.Part.DAY, 0));
    }

    /**
     * The newest day on which the dataset was released after a level came out first; not known
     * where nothing tells whether the level was revised.
     */
    public static Term laterRelease(Question question) {
        return Term.of(
                new Operand.First(Operand.Cell.of(question), Operand.First.Part.LATER_RELEASE, 0));
    }

    /** What several plans of this batch share, made once. */
    public <T> T shared(Object key, Class<T> type, Supplier<T> make) {
        return type.cast(shared.computeIfAbsent(key, k -> make.get()));
    }

    /** The question at another period, without a base. */
    public static Question at(Question question, Period period) {
        return question.toBuilder().period(period).base(null).build();
    }

    /** The question at its base period; what it is set against stays in its own period. */
    public static Question before(Question question) {
        Question.Builder b = at(question, baseOf(question)).toBuilder();
        if (question.denominator() != null) {
            b.denominator(withoutPeriod(question.denominator()));
        }
        return b.build();
    }

    /** A basis that leaves the period to the question. */
    public static Basis withoutPeriod(Basis basis) {
        return basis.period() == null
                ? basis
                : new Basis(basis.flow(), basis.reporter(), basis.partner(), basis.product(), null);
    }

    /** The question with the fields that a basis changes. */
    public static Question on(Question question, Basis basis) {
        Question.Builder b = question.toBuilder().denominator(null);
        if (basis.flow() != null) {
            b.flow(basis.flow());
        }
        if (basis.reporter() != null) {
            b.reporter(basis.reporter());
        }
        if (basis.partner() != null) {
            b.partner(basis.partner());
        }
        if (basis.product() != null) {
            b.product(basis.product());
        }
        if (basis.period() != null) {
            b.period(basis.period());
        }
        return b.build();
    }

    /** The question about another member of a dimension. */
    public static Question of(Question question, Dimension dimension, String code) {
        Question.Builder b = question.toBuilder();
        switch (dimension) {
            case REPORTER:
                return b.reporter(Codes.of(code)).build();
            case PARTNER:
                return b.partner(Codes.of(code)).build();
            case PRODUCT:
                return b.product(Codes.of(code)).build();
            default:
                return b.period(Period.parse(code)).build();
        }
    }

    /** The question's own code in a dimension, as text; null when it has none. */
    public static String codeIn(Question question, Dimension dimension) {
        switch (dimension) {
            case REPORTER:
                return question.reporter() == null ? null : question.reporter().toString();
            case PARTNER:
                return question.partner().toString();
            case PRODUCT:
                return question.product().toString();
            default:
                return question.period().toString();
        }
    }

    /**
     * Whose levels a measure of several is about: the universe said, else all products, or all
     * partners of one product.
     */
    public static Universe parts(Question question) {
        if (question.universe() != null) {
            return question.universe();
        }
        boolean whole = question.product().is(Product.TOTAL);
        return new Universe(whole ? Dimension.PRODUCT : Dimension.PARTNER, Universe.ALL);
    }

    /** The base period: the one named, else the same months a year earlier. */
    public static Period baseOf(Question question) {
        return question.base() != null ? question.base() : question.period().plusYears(-1);
    }

    /** The same question with another measure. */
    public static Question measuring(Question question, MeasureExpr measure) {
        return question.toBuilder().measure(measure).build();
    }
}
