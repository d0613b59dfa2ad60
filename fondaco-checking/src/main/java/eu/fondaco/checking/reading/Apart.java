// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of one paragraph don't answer one question. Where one holds of it, another that doesn't
 * speaks of something else, however its words are read: "they spent 4.1 billion and spend 3.6",
 * "our sales to them grew by 8 %, theirs to us by 5". Where it holds of the year before, that is
 * meant.
 */
final class Apart {

    /** From how many printed digits on a number tells which year it is of. */
    private static final double DIGITS = 10;

    private final List<ReadAnchor> reads;
    private final List<Outlook> outlooks;
    private final Asking asking;
    private final Answers answers;

    /**
     * @param outlooks of the numbers, each read by itself; null where one has no reading
     */
    Apart(List<ReadAnchor> reads, List<Outlook> outlooks, Asking asking, Answers answers) {
        this.reads = reads;
        this.outlooks = outlooks;
        this.asking = asking;
        this.answers = answers;
    }

    /** What a number doesn't ask though it is its likeliest question; null for nothing. */
    Question answered(int i) {
        Fitted own = best(i);
        boolean fails = own != null && Boolean.FALSE.equals(own.holds());
        return fails && isAnswered(own.question(), i) ? own.question() : null;
    }

    /**
     * The question that another number answers, asked of the year before; null where a number
     * doesn't hold of that either.
     */
    Fitted before(int i) {
        Fitted own = best(i);
        ReadAnchor r = reads.get(i);
        Num n = r.anchor().num();
        boolean exact = n.step() > 0 && Math.abs(n.value()) >= DIGITS * n.step();
        if (own.draft().base() != null || !exact) {
            return null;
        }
        Draft d = own.draft().with(Field.PERIOD, own.draft().period().plusYears(-1));
        Question q = asking.question(d);
        answers.ask(List.of(q));
        Assertion says = asking.assertion(r.anchor(), d, Units.of(r.view()));
        Boolean holds = answers.holds(says, q);
        return Boolean.TRUE.equals(holds)
                ? new Fitted(own.reading().of(d), q, says, answers.value(q), true, own.unused())
                : null;
    }

    /** Whether another number beside one answers a question. */
    boolean isAnswered(Question asked, int i) {
        return IntStream.range(0, reads.size())
                .filter(j -> j != i && isBeside(i, j) && best(j) != null)
                .anyMatch(j -> best(j).question().equals(asked) && holds(j));
    }

    private boolean isBeside(int i, int j) {
        return reads.get(i).view().line == reads.get(j).view().line;
    }

    private Fitted best(int i) {
        Outlook o = outlooks.get(i);
        return o == null || reads.get(i).claim() < 0.5
                ? null
                : reads.get(i).readings().get(o.order().get(0));
    }

    /** Whether a number holds exactly; "more than half (53%)" says the same twice. */
    private boolean holds(int j) {
        Anchor a = reads.get(j).anchor();
        return Boolean.TRUE.equals(best(j).holds())
                && outlooks.get(j).right() > outlooks.get(j).wrong()
                && a.num().operator() == Operator.EQUAL
                && a.type() != Anchor.Type.FRACTION;
    }
}
