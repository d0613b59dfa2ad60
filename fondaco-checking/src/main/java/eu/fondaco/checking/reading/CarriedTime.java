// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.judging.Judge;
import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Times that a sentence doesn't say and takes from those before it. "In 2023 sales came to 18
 * billion; in 2019 they were 16. Germany bought 3 billion" may go on from either year: that it
 * isn't so of one is no verdict where it is so of the other.
 */
final class CarriedTime {

    private CarriedTime() {}

    /**
     * Whether what isn't so at a time that its sentence doesn't say is so at another one that the
     * text told of before, or is about.
     */
    static boolean fitsOther(View v, Question asked, Assertion says, Answers answers) {
        if (asked.period() == null || v.times.stream().anyMatch(m -> isOwn(v, m))) {
            return false;
        }
        for (Period other : told(v, asked.period())) {
            Question q = at(asked, other);
            if (Judge.rule(says, answers.answer(q)).verdict() == Verdict.SUPPORTED) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same where the sentence says a time only of another number, in an aside: "sales to
     * Gallia, which were of 3 billion in 2019, reached 4 billion".
     */
    static boolean fitsOtherThanAside(View v, Meaning meant, Answers answers) {
        return Boolean.FALSE.equals(meant.holds())
                && v.times.stream().anyMatch(m -> isAside(v, m))
                && fitsOther(v, meant.reading().question(), meant.says(), answers);
    }

    /** Whether a time stands with another number in a part of the sentence before its own. */
    private static boolean isAside(View v, Mention m) {
        int segment = v.text.segment(m.from());
        return v.text.sentence(m.from()) == v.sentence
                && m.to() <= v.anchor.from()
                && segment != v.segment
                && v.before != null
                && v.text.segment(v.before.from()) == segment;
    }

    /** Whether a time is said in the number's own sentence, or in its row or column. */
    private static boolean isOwn(View v, Mention m) {
        boolean row = v.place(m).startsWith("row") || v.place(m).startsWith("col");
        return row
                || v.text.sentence(m.from()) == v.sentence
                        && !v.text.isSetAgainst(m)
                        && !isAside(v, m);
    }

    /** Other times as long that are told before, in the number's paragraph or at the beginning. */
    private static Set<Period> told(View v, Period asked) {
        Set<Period> out = new LinkedHashSet<>();
        if (v.scene.main != null) {
            out.add(v.scene.main);
        }
        for (Mention m : v.times) {
            boolean before = m.to() <= v.anchor.from();
            boolean near = v.text.line(m.from()) == v.line;
            if (before && near && m.time().kind() == TimeRef.Kind.PERIOD) {
                out.add(m.time().period());
            }
        }
        out.removeIf(p -> p == null || p.equals(asked) || !p.isLike(asked));
        return out;
    }

    /** The question at another time, with what it is counted from as long before. */
    private static Question at(Question asked, Period other) {
        int months = other.start() - asked.period().start();
        Question.Builder b = asked.toBuilder().period(other);
        if (asked.base() != null && months % 12 == 0) {
            b.base(asked.base().plusYears(months / 12));
        }
        return b.build();
    }
}
