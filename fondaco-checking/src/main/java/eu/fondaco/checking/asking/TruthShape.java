// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Compared;
import eu.fondaco.checking.asking.Request.Test;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import java.util.List;

/** Whether a number is as said. */
final class TruthShape extends Shape {

    private static final double HALF = 50;

    /** "Half of it" is so within as many points. */
    private static final double NEAR = 4;

    TruthShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean since = isOfMoreThanThen();
        if (AmongFirstShape.count(heard) != null) {
            return null;
        }
        boolean either = wanted.isEither() && heard.says("growth");
        if (!isAsserted() && !since || isOfOrder() || either) {
            return null;
        }
        if (since) {
            boolean down = heard.says("less", "smaller", "least");
            Test test = down ? Test.BELOW : Test.ABOVE;
            return wanted.changes(wanted.plain()).stream()
                    .findFirst()
                    .map(q -> new Request.Truth(q, test, 0, 0))
                    .orElse(null);
        }
        List<Question> asked = heard.says("growth") ? growing() : wanted.at(wanted.plain());
        if (asked.isEmpty()) {
            return null;
        }
        if (isGap(asked)) {
            return new Request.Amounts(asked, when.months(), Compared.NOTHING);
        }
        if (asked.size() == 2 && isOfBothChanges(asked)) {
            boolean below = heard.says("less", "smaller") != heard.says("down");
            Compared way = below ? Compared.BELOW : Compared.ABOVE;
            return new Request.Amounts(asked, when.months(), way);
        }
        Part number = heard.of(Kind.NUMBER).findFirst().orElse(null);
        if (number == null && heard.says("halfof")) {
            Test test =
                    heard.says("more", "greater")
                            ? Test.ABOVE
                            : heard.says("less", "smaller") ? Test.BELOW : Test.EQUAL;
            return new Request.Truth(asked.get(0), test, HALF, test == Test.EQUAL ? NEAR : 0);
        }
        if (number != null && isBare(asked.get(0), number)) {
            return null;
        }
        double times = times();
        return number != null
                ? said(asked.get(0), number)
                : times != 0 && heard.says("growth") ? multiplied(asked.get(0)) : direction(asked);
    }

    /** A small number without a unit is no amount of money: "do exports exceed 10". */
    private boolean isBare(Question q, Part number) {
        Part after = heard.after(number);
        boolean percent = after != null && after.is("percent");
        return q.measure().id().equals("level") && !percent && !heard.isAmount(number);
    }

    /** "Did we grow more than Liguria": whether the change of one is above that of another. */
    private boolean isOfBothChanges(List<Question> asked) {
        return heard.says("more", "less", "greater", "smaller")
                && asked.stream().allMatch(q -> q.measure().id().equals("growth"))
                && !asked.get(0).reporter().equals(asked.get(1).reporter());
    }

    /** "Does it sell more than in 2014": whether it rose from then to the latest that is held. */
    private boolean isOfMoreThanThen() {
        boolean level =
                heard.says("levelword")
                        && when.points().size() == 1
                        && when.base() != null
                        && when.base().compareTo(when.points().get(0)) < 0;
        boolean then =
                when.base() != null && (when.points().isEmpty() || level) && when.first() == null
                        || wanted.isOnLastYear() && when.points().isEmpty() && heard.says("than");
        boolean up = heard.says("more", "greater", "top");
        boolean more = up != heard.says("less", "smaller", "least");
        boolean open =
                heard.says("which", "who", "when", "howmany", "howmuch", "difference", "growth");
        return then
                && more
                && !open
                && flows.size() == 1
                && !listed.isShare()
                && !heard.has(Kind.NUMBER);
    }

    /** "Is it the first fall since 2015": whether it fell isn't what is asked. */
    private boolean isOfOrder() {
        return Wishes.isOfOrder(heard) && !heard.has(Kind.NUMBER);
    }

    /** By how many per cent something grew that doubled, tripled or halved; 0 for none of these. */
    double times() {
        return heard.says("by2")
                ? 100
                : heard.says("by3")
                        ? 200
                        : heard.says("by4") ? 300 : heard.says("byhalf") ? -HALF : 0;
    }

    /** "More than doubled": what just doubled isn't meant. */
    boolean isBeyondTimes() {
        return heard.parts().stream()
                .filter(p -> p.isAny("by2", "by3", "by4", "byhalf"))
                .map(heard::before)
                .anyMatch(b -> b != null && b.is("more") && !b.is("reached"));
    }

    /**
     * What is said to have doubled, and no time with it, did so over all the years that are held.
     */
    private Request multiplied(Question growth) {
        double times = times();
        double near = isBeyondTimes() ? 0 : Math.abs(times) / 100;
        boolean whole = when.isOpen() && when.base() == null && !heard.says("latest");
        return times > 0
                ? new Request.Truth(growth, Test.ABOVE, times - near, 0, false, whole)
                : new Request.Truth(growth, Test.BELOW, times + near, 0, false, whole);
    }

    /**
     * Whether it rose or fell, or a balance is positive or negative; null where nothing is said.
     */
    private Request direction(List<Question> asked) {
        boolean way = heard.says("up") != heard.says("down");
        if (listed.isShare()) {
            return null;
        }
        if (way && heard.says("growth")) {
            Test test = heard.says("up") ? Test.ABOVE : Test.BELOW;
            Question q = asked.get(0);
            Question all = wanted.isTraded() ? q.toBuilder().flow(TradeFlow.TRADE).build() : q;
            return new Request.Truth(all, test, 0, 0, when.isOpen());
        }
        boolean signed = heard.says("positive") != heard.says("negative");
        boolean open = heard.says("howmuch", "which", "who", "when");
        boolean one = !open && asked.size() == 1 && flows.equals(List.of(TradeFlow.BALANCE));
        return signed && one && !heard.says("growth") && when.first() == null
                ? new Request.Truth(
                        asked.get(0), heard.says("positive") ? Test.ABOVE : Test.BELOW, 0, 0)
                : null;
    }

    private Request said(Question q, Part number) {
        double value = heard.amount(number);
        double scale = number.number() == 0 ? 1 : value / number.number();
        double sign = heard.says("growth") && heard.says("down") && !heard.says("up") ? -1 : 1;
        Part before = limit(number);
        boolean more = heard.says("more") || before != null && before.is("exceed");
        Test test = more ? Test.ABOVE : heard.says("less") ? Test.BELOW : Test.EQUAL;
        if (isDeficit(q) && value > 0) {
            sign = -1;
            test = test == Test.EQUAL ? test : more ? Test.BELOW : Test.ABOVE;
        }
        double step = Figures.step(heard.text(number), heard.lang()) * scale;
        Request.Truth said = new Request.Truth(q, test, sign * value, step);
        return reaches(number) ? said.reaching() : said;
    }

    /** A deficit of 30 billion is a balance of less than nothing, and a larger one lies lower. */
    private boolean isDeficit(Question q) {
        return q.flow() == TradeFlow.BALANCE
                && q.measure().id().equals("level")
                && heard.says("deficit", "negative")
                && !heard.says("positive");
    }

    /** A gap between two of which a number is said: neither of them is as large as that. */
    private boolean isGap(List<Question> asked) {
        return heard.says("difference")
                && heard.has(Kind.NUMBER)
                && !heard.says("growth")
                && asked.get(0).flow() != TradeFlow.BALANCE;
    }

    private List<Question> growing() {
        Request growth = new CourseShape(scope).growth();
        return growth instanceof Request.Amounts a
                ? a.questions()
                : growth instanceof Request.Course c ? List.of(c.question()) : List.of();
    }
}
