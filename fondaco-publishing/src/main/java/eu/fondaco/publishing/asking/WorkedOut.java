// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amount;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers that are worked out from others where nothing held has them as they are asked: a named
 * aggregate from its parts, a change or a share from two amounts that different sources publish, a
 * year that isn't over from its months so far. All of them have grade C and say how they were made.
 */
final class WorkedOut {

    private static final int MONTHS = 12;
    private static final int[] PARTS = {6, 3};
    private static final Set<Reason> FINAL = Set.of(Reason.CONFIDENTIAL, Reason.NOT_MEASURABLE);

    private final Held held;
    private final LocalDate asOf;
    private final AreasTogether areas;

    WorkedOut(Held held, LocalDate asOf) {
        this.held = held;
        this.asOf = asOf;
        areas = new AreasTogether(held, asOf);
    }

    /**
     * The answer to a question with a period: as it is held, else worked out. What may not be told
     * or isn't defined stays so.
     */
    Answer answer(Question asked) {
        Answer answer = held.engine().answer(asked, asOf);
        if (!(answer instanceof Answer.Unknown u) || FINAL.contains(u.reason())) {
            return answer;
        }
        Question q = inParts(asked);
        if (!q.equals(asked)) {
            Answer parts = held.engine().answer(q, asOf);
            if (!(parts instanceof Answer.Unknown)) {
                return parts;
            }
        }
        return switch (q.measure().id()) {
            case "level" ->
                    u.reason() == Reason.SOURCES_CONFLICT ? answer : inAreas(q, inTime(q, answer));
            case "growth", "average_growth" ->
                    q.base() != null && q.period() != null ? change(q, answer) : answer;
            case "share" ->
                    u.reason() == Reason.SOURCES_CONFLICT || q.denominator() == null
                            ? answer
                            : share(q, answer);
            case "gdp_ratio" -> ofProduct(q, answer);
            default -> answer;
        };
    }

    /** The sum of the areas that a whole is made of, where nothing else is known of it. */
    private Answer inAreas(Question q, Answer otherwise) {
        Answer sum = otherwise instanceof Answer.Unknown ? areas.sum(q) : null;
        return sum == null ? otherwise : sum;
    }

    /** The same over the parts of a named aggregate that nothing is held of as a whole. */
    private Question inParts(Question q) {
        Set<String> parts =
                q.product().isSum()
                        ? Set.of()
                        : held.catalog()
                                .products()
                                .find(q.product().first())
                                .map(Product::parts)
                                .orElse(Set.of());
        return parts.isEmpty() ? q : q.toBuilder().product(Codes.of(parts)).build();
    }

    /** The sum of the quarters or halves that a period is made of, where each was published. */
    private Answer inTime(Question q, Answer otherwise) {
        Period whole = q.period();
        for (int months : whole == null ? new int[0] : PARTS) {
            if (whole.months() % months != 0 || whole.months() == months) {
                continue;
            }
            List<Answer> parts =
                    IntStream.range(0, whole.months() / months)
                            .mapToObj(i -> new Period(whole.start() + i * months, months))
                            .map(p -> held.engine().answer(q.toBuilder().period(p).build(), asOf))
                            .toList();
            boolean all = parts.stream().allMatch(a -> a instanceof Answer.Known);
            if (all && parts.stream().map(this::unit).distinct().count() == 1) {
                return sum(q, parts);
            }
        }
        return otherwise;
    }

    private static Answer sum(Question q, List<Answer> parts) {
        double[] sums = new double[5];
        List<EvidenceItem> items = new ArrayList<>();
        for (Answer part : parts) {
            ValueSet set = ((Answer.Known) part).value();
            sums[0] += set.low();
            sums[1] += set.value();
            sums[2] += set.high();
            sums[3] += set.revisedLow();
            sums[4] += set.revisedHigh();
            items.addAll(part.evidence().items());
        }
        return new Answer.Known(
                q,
                new ValueSet(sums[0], sums[1], sums[2], sums[3], sums[4]),
                ((Answer.Known) parts.get(0)).unit(),
                new Evidence(
                        Grade.C,
                        items.stream().distinct().toList(),
                        List.of(AskingNote.SUM_OF_PARTS.note(parts.size()))));
    }

    // -- two amounts

    private Answer change(Question q, Answer otherwise) {
        Question level = q.toBuilder().measure(q.measure().inner()).base(null).build();
        Answer first = answer(level.toBuilder().period(q.base()).build());
        Answer last = answer(level);
        ValueSet from = values(first);
        ValueSet to = values(last);
        if (from == null
                || to == null
                || from.low() <= 0
                || !q.base().isLike(q.period())
                || !unit(first).equals(unit(last))) {
            return otherwise;
        }
        double years = (q.period().start() - q.base().start()) / (double) MONTHS;
        boolean mean = q.measure().id().equals("average_growth");
        if (mean && (years <= 0 || Math.min(from.revisedLow(), to.revisedLow()) <= 0)) {
            return otherwise;
        }
        double root = mean ? 1 / years : 1;
        return ratio(
                q,
                to,
                from,
                times -> 100 * Math.pow(times, root) - 100,
                List.of(first, last),
                isOfOneRelease(List.of(first, last))
                        ? AskingNote.WORKED_OUT_OF_ONE
                        : AskingNote.ACROSS_RELEASES);
    }

    private Answer share(Question q, Answer otherwise) {
        Question part = q.toBuilder().measure(MeasureExpr.LEVEL).denominator((Basis) null).build();
        Answer above = held.engine().answer(part, asOf);
        Answer below = answer(Planner.on(part, q.denominator()));
        ValueSet over = values(above);
        ValueSet under = values(below);
        if (over == null
                || under == null
                || under.low() <= 0
                || !unit(above).equals(unit(below))
                || over.low() > under.high()) {
            return otherwise;
        }
        return ratio(
                q,
                over,
                under,
                times -> 100 * times,
                List.of(above, below),
                from(List.of(above, below)));
    }

    private Answer ofProduct(Question q, Answer otherwise) {
        Answer level = held.engine().answer(q.toBuilder().measure(MeasureExpr.LEVEL).build(), asOf);
        ValueSet over = values(level);
        Attribute gdp =
                held.catalog().attributes().stream()
                        .filter(a -> a.indicator().equals("gdp"))
                        .filter(a -> q.reporter() != null && q.reporter().is(a.reporter()))
                        .filter(a -> a.period().equals(q.period()))
                        .filter(a -> over != null && a.unit().equals(unit(level)))
                        .findFirst()
                        .orElse(null);
        return gdp == null || gdp.value() <= 0
                ? otherwise
                : ratio(
                        q,
                        over,
                        ValueSet.exact(gdp.value()),
                        times -> 100 * times,
                        List.of(level),
                        AskingNote.WORKED_OUT);
    }

    /** Whether amounts are of several sources or of one. */
    private static AskingNote from(List<Answer> amounts) {
        long origins =
                amounts.stream()
                        .flatMap(a -> a.evidence().items().stream())
                        .map(EvidenceItem::origin)
                        .distinct()
                        .count();
        return origins > 1 ? AskingNote.WORKED_OUT : AskingNote.WORKED_OUT_OF_ONE;
    }

    /** Whether amounts are of one release, so that nothing was revised between them. */
    private static boolean isOfOneRelease(List<Answer> amounts) {
        return amounts.stream()
                        .flatMap(a -> a.evidence().items().stream())
                        .map(i -> i.source() + "@" + i.release())
                        .distinct()
                        .count()
                == 1;
    }

    /** What is made of one amount over another; rounded where that is within it. */
    private static Answer ratio(
            Question q,
            ValueSet over,
            ValueSet under,
            DoubleUnaryOperator made,
            List<Answer> of,
            AskingNote how) {
        double low = made.applyAsDouble(over.low() / under.high());
        double high = made.applyAsDouble(over.high() / under.low());
        double exact = made.applyAsDouble(over.value() / under.value());
        double rounded = Math.rint(exact * 10) / 10;
        double value = rounded < low || rounded > high ? exact : rounded;
        ValueSet set =
                new ValueSet(
                        low,
                        value,
                        high,
                        Math.min(low, made.applyAsDouble(over.revisedLow() / under.revisedHigh())),
                        Math.max(
                                high, made.applyAsDouble(over.revisedHigh() / under.revisedLow())));
        List<EvidenceItem> items = new ArrayList<>();
        of.forEach(a -> items.addAll(a.evidence().items()));
        boolean apart = of.stream().anyMatch(a -> a instanceof Answer.Unknown);
        return new Answer.Known(
                q,
                set,
                "percent",
                new Evidence(
                        Grade.C,
                        items,
                        Stream.of(how, apart ? AskingNote.AMID_SOURCES : how)
                                .distinct()
                                .map(AskingNote::note)
                                .toList()));
    }

    /**
     * What a level can be; where sources disagree, from the least to the most that they leave open,
     * and the published number that is nearest to the middle.
     */
    static ValueSet values(Answer answer) {
        if (answer instanceof Answer.Known known) {
            return known.value();
        }
        if (!(answer instanceof Answer.Unknown u) || u.reason() != Reason.SOURCES_CONFLICT) {
            return null;
        }
        List<EvidenceItem> all =
                u.evidence().items().stream().filter(i -> i.value() != null).toList();
        List<EvidenceItem> said =
                all.stream().filter(i -> all.stream().noneMatch(o -> isWithin(o, i))).toList();
        if (said.isEmpty()) {
            return null;
        }
        double low = said.stream().mapToDouble(WorkedOut::low).min().orElseThrow();
        double high = said.stream().mapToDouble(WorkedOut::high).max().orElseThrow();
        double value =
                said.stream()
                        .map(EvidenceItem::value)
                        .min(Comparator.comparingDouble(v -> Math.abs(v - (low + high) / 2)))
                        .orElseThrow();
        return ValueSet.between(low, value, high);
    }

    /** Whether a number says the same as another, and more closely. */
    private static boolean isWithin(EvidenceItem one, EvidenceItem other) {
        boolean within = low(one) >= low(other) && high(one) <= high(other);
        return within && high(one) - low(one) < high(other) - low(other);
    }

    private static double low(EvidenceItem i) {
        return i.low() == null ? i.value() : Math.min(i.low(), i.value());
    }

    private static double high(EvidenceItem i) {
        return i.high() == null ? i.value() : Math.max(i.high(), i.value());
    }

    /** In what a number is, or would be. */
    String unit(Answer answer) {
        return answer instanceof Answer.Known known
                ? known.unit()
                : answer instanceof Answer.Unknown unknown ? unit(unknown) : "";
    }

    private String unit(Answer.Unknown u) {
        return switch (u.question().measure().id()) {
            case "share", "growth", "gdp_ratio" -> "percent";
            case "rank" -> "rank";
            case "per_capita" -> "EUR per head";
            default ->
                    u.message().args().stream()
                            .filter(Amount.class::isInstance)
                            .map(a -> ((Amount) a).unit())
                            .findFirst()
                            .orElse("");
        };
    }

    // -- a year that isn't over

    /**
     * A level or a change of the months of a year that are held, from January on; null where there
     * are none, or where all of them are.
     *
     * @param q of a whole year; its base, if any, of a whole year too
     */
    Answer soFar(Question q) {
        boolean years =
                q.period() != null
                        && q.period().isYear()
                        && (q.base() == null || q.base().isYear());
        boolean amount = q.measure().equals(MeasureExpr.LEVEL) || q.measure().id().equals("growth");
        if (!years || !amount || !hasMonths(q)) {
            return null;
        }
        List<Question> shorter =
                IntStream.iterate(MONTHS - 1, n -> n > 0, n -> n - 1)
                        .mapToObj(n -> within(q, n))
                        .toList();
        return shorter.stream()
                .map(this::answer)
                .filter(a -> a instanceof Answer.Known)
                .findFirst()
                .orElse(null);
    }

    private boolean hasMonths(Question q) {
        Period january = new Period(q.period().start(), 1);
        return held.store().datasets().stream()
                .anyMatch(d -> d.coverage().values().stream().anyMatch(c -> c.contains(january)));
    }

    private static Question within(Question q, int months) {
        Question.Builder b = q.toBuilder().period(new Period(q.period().start(), months));
        return q.base() == null ? b.build() : b.base(new Period(q.base().start(), months)).build();
    }
}
