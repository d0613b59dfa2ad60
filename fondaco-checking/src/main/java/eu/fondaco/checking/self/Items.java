// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers of a sentence that tell sizes, each with its unit. */
final class Items {

    /** What may stand behind an amount whose unit is left out. */
    private static final Pattern ENDS =
            Pattern.compile(
                    "^\\s*(?:[,.;:()]|$|(?:in|and|e|nel|nella|to|a|ai|from|dal|dai|of|con|at)\\b)");

    private final Times times;
    private final Pattern perCent;
    private final Pattern to;
    private final Pattern more;

    Items(TellingWords words, Times times) {
        this.times = times;
        perCent = words.whole("to-per-cent");
        to = words.whole("to-level");
        more = words.more;
    }

    /** Amounts, per cents and counts; bare numbers between amounts have their unit. */
    List<Printed> of(Sentence s, When main) {
        List<Times.Found> periods = times.in(s.text(), main);
        List<Printed> out = new ArrayList<>();
        for (Printed n : s.numbers()) {
            Deadline.check();
            boolean period =
                    n.unit() == Unit.YEAR
                            || periods.stream()
                                    .anyMatch(f -> f.start() < n.end() && n.start() < f.end());
            if (period) {
                continue;
            }
            boolean bare = n.unit() == Unit.OTHER || n.unit() == Unit.AMOUNT && n.scale() == 1;
            boolean odd = n.unit() == Unit.AMOUNT && n.scale() == 1 && n.value() < 10_000;
            Printed as = bare ? unit(s, n) : null;
            if (as != null) {
                out.add(n.as(as));
            } else if (!odd) { // the scale is left out somewhere
                out.add(n);
            }
        }
        return out;
    }

    /** The number whose unit a bare one has: the next, or one that is printed alike. */
    private Printed unit(Sentence s, Printed n) {
        for (Printed other : s.numbers()) {
            boolean next = other.unit() == Unit.PERCENT && other.start() > n.end();
            if (next && n.unit() == Unit.OTHER && n.sign() == 0) {
                String between = s.text().substring(n.end(), other.start());
                if (perCent.matcher(between).matches()) {
                    return other; // "from 14.3 to 18.5 per cent"
                }
            }
        }
        for (Printed other : s.numbers()) {
            boolean alike = other.unit() == Unit.PERCENT && n.step() == other.step();
            if (alike && n.sign() != 0 && other.sign() != 0 && n.scale() == 1) {
                return other; // "+14.2 per cent, cars +9.8 and lamps -6.1"
            }
        }
        Printed before = null;
        for (Printed other : s.numbers()) {
            boolean amount = other.unit() == Unit.AMOUNT && other.scale() > 1;
            boolean ahead = other.start() > n.end();
            boolean leads = ahead && to.matcher(s.text().substring(n.end(), other.start())).find();
            boolean less =
                    more.matcher(s.after(n)).find() && n.value() * other.scale() < other.value();
            if (amount && (isLike(s, n, other) || leads || less && ahead && before == null)) {
                return other;
            }
            before = amount && !ahead ? other : before;
        }
        boolean less = before != null && n.value() * before.scale() < before.value();
        return less && more.matcher(s.after(n)).find() ? before : null; // "69 million, 5 more"
    }

    /** Whether a number without a unit is an amount as those beside it: printed alike. */
    private static boolean isLike(Sentence s, Printed n, Printed amount) {
        String a = s.words(n).replaceAll("[^.,]", "");
        boolean decimals = n.step() < 1 && amount.step() < amount.scale();
        double ratio = n.value() * amount.scale() / amount.value();
        return (decimals || !a.isEmpty() || n.value() >= 100)
                && ratio > 1e-1
                && ratio < 1e1
                && ENDS.matcher(s.after(n)).find();
    }
}
