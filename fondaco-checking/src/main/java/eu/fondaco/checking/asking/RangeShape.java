// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether numbers lie between two values: "did it stay between 20 and 30 billion", "which do". */
final class RangeShape extends Shape {

    private static final Set<String> JOINTS = SmallWords.of("range-shape.joints");
    private static final Set<String> ALWAYS = SmallWords.of("times-shape.always");

    /** Two values, the lower first, and the numbers that say them. */
    record Range(double low, double high, Part one, Part other) {}

    RangeShape(Scope scope) {
        super(scope);
    }

    /** The two values between which something is said to lie; null where none are. */
    static Range range(Heard heard) {
        List<Part> numbers = heard.of(Kind.NUMBER).filter(p -> p.words().isEmpty()).toList();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            Part one = numbers.get(i);
            Part other = numbers.get(i + 1);
            if (isJoined(heard, one, other) && (heard.isAmount(other) || isPerCent(heard, other))) {
                Part unit = heard.after(one);
                boolean sized = unit != null && unit.isAny("unit9", "unit6");
                double scale = heard.amount(other) / other.number();
                double low = sized ? heard.amount(one) : one.number() * scale;
                double high = heard.amount(other);
                return other.number() == 0 || low > high ? null : new Range(low, high, one, other);
            }
        }
        return null;
    }

    /** Whether "between" leads the first, and a joint the second of two numbers. */
    private static boolean isJoined(Heard heard, Part one, Part other) {
        boolean between = heard.led(one, "between");
        boolean joint =
                heard.tokens().subList(one.to(), other.from()).stream()
                        .anyMatch(t -> JOINTS.contains(t.fold()));
        boolean near =
                heard.parts().stream()
                        .filter(p -> p.from() >= one.to() && p.to() <= other.from())
                        .allMatch(p -> p.kind() == Kind.CUE && !p.isAny("exports", "imports"));
        return between && joint && near;
    }

    private static boolean isPerCent(Heard heard, Part number) {
        Part next = heard.after(number);
        return next != null && next.is("percent");
    }

    @Override
    Request read() {
        Range range = range(heard);
        boolean plain = range != null && flows.size() == 1 && !heard.says("growth", "rank", "gap");
        boolean percent = plain && isPerCent(heard, range.other());
        if (!plain || percent != listed.isShare()) {
            return null;
        }
        Universe among = listed.among();
        boolean members = among != null && (isOpen(among) || heard.says("howmany"));
        if (members) {
            return when.points().size() > 1 || when.first() != null
                    ? null
                    : ofMembers(among, range);
        }
        List<Question.Builder> asked = wanted.plain();
        return asked.size() == 1 ? ofTimes(asked.get(0).build(), range) : null;
    }

    /** Whether members are asked for, and none of them is named. */
    private boolean isOpen(Universe among) {
        boolean asks = heard.says("which", "who", "where", "isthere", "anyof");
        return asks
                && (among.dimension() != Dimension.REPORTER
                        || places.home().stream()
                                .allMatch(c -> c.equals(places.nation()) || scope.isGroup(c)));
    }

    private Request ofMembers(Universe among, Range range) {
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        return new Within(
                wanted.leading(among).period(period).build(),
                among,
                null,
                null,
                0,
                range.low(),
                range.high(),
                Within.Asked.NOW);
    }

    private Request ofTimes(Question q, Range range) {
        List<Period> at = when.points();
        boolean which = heard.says("whichyears", "when");
        boolean always =
                heard.says("stays", "eachtime")
                        || when.first() != null
                        || at.size() > 1
                        || when.latest() > 1
                        || heard.tokens().stream().anyMatch(t -> ALWAYS.contains(t.fold()));
        boolean span = when.first() == null && at.size() > 1;
        Within.Asked asked =
                which ? Within.Asked.WHICH : always ? Within.Asked.ALWAYS : Within.Asked.NOW;
        boolean one = at.size() == 1 && !which;
        Question plain = one ? q.toBuilder().period(at.get(0)).build() : q;
        return new Within(
                plain,
                null,
                span ? at.get(0) : when.first(),
                span ? at.get(at.size() - 1) : when.last(),
                listed.parts(when) == 0 ? 12 : listed.parts(when),
                range.low(),
                range.high(),
                one ? Within.Asked.NOW : asked);
    }

    /** The numbers that a range takes up. */
    static List<Part> numbers(Heard heard) {
        Range range = range(heard);
        return range == null ? List.of() : new ArrayList<>(List.of(range.one(), range.other()));
    }
}
