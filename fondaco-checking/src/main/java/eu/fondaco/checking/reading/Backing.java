// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What bears a verdict out where its odds alone are a little too low. That a number holds is borne
 * out where the text by itself says what is asked hardly less than anything else, where what it
 * says rather is answered by another number, where the next number holds of the same trade and
 * time, where words say which way the trade goes, or where its measure takes several cells and so
 * hardly holds by chance. That it doesn't hold is borne out where every word of its clause is
 * explained, so that no word that isn't understood can change what is asked, or where it is printed
 * finely and likely read.
 */
final class Backing {

    /** Odds from which something may bear them out. */
    private static final double RIGHT = 0.8;

    /** The same where what the text says first is answered by another number beside it. */
    private static final double APART = 0.7;

    /** The same where the text says just what holds, or surely enough, or it takes many cells. */
    private static final double SAID = 0.6;

    /** The same of being wrong. */
    private static final double WRONG = 0.75;

    /** The same where the text by itself says at most one thing else. */
    private static final double ONE_ELSE = 0.7;

    /** How much less likely, as a logarithm, a reading may be by the text than the likeliest. */
    private static final double NEAR = -1.5;

    /** The same where words say which way the trade goes. */
    private static final double FAR = -4;

    /** How likely a question that isn't answered so must be. */
    private static final double LIKELY = 0.5;

    /** The same where not every word is explained, but the number is printed finely. */
    private static final double LIKELIER = 0.6;

    /** How likely another question must be for its answer to bear out nothing wrong. */
    private static final double POSSIBLE = 0.1;

    /** How likely a question must be to leave hardly another. */
    private static final double SURE = 0.9;

    /** From how many printed digits on a number tells much. */
    private static final double DIGITS = 100;

    private static final Set<MeasureKind> MANY_CELLS =
            Set.of(
                    MeasureKind.AVERAGE_GROWTH,
                    MeasureKind.CONTRIBUTION,
                    MeasureKind.DIFFERENCE,
                    MeasureKind.GDP_RATIO,
                    MeasureKind.SHARE_OF_CHANGE);

    /** A word of fewer letters doesn't tell anything by itself. */
    private static final int WORD = 3;

    private static final List<Field> SHARED =
            List.of(Field.REPORTER, Field.PARTNER, Field.PRODUCT, Field.FLOW, Field.PERIOD);

    private final List<ReadAnchor> reads;
    private final List<Outlook> outlooks;
    private final Apart apart;
    private final Model.Thresholds thresholds;
    private PlainWords plain;

    /**
     * @param outlooks of the numbers, each read by itself; null where one has no reading
     */
    Backing(
            List<ReadAnchor> reads,
            List<Outlook> outlooks,
            Apart apart,
            Model.Thresholds thresholds) {
        this.reads = reads;
        this.outlooks = outlooks;
        this.apart = apart;
        this.thresholds = thresholds;
    }

    /** What weighing says of a number, surer where something bears it out. */
    Outlook of(int i) {
        ReadAnchor r = reads.get(i);
        Outlook o = outlooks.get(i);
        if (r.isSparse() || r.claim() < 0.5) {
            return o;
        }
        Boolean holds = best(i).holds();
        boolean borne =
                Boolean.TRUE.equals(holds)
                        ? o.right() > o.wrong() && isBorneOut(i)
                        : Boolean.FALSE.equals(holds)
                                && o.wrong() > o.right()
                                && !r.view().together
                                && isRuledOut(i);
        return borne ? o.taken(holds) : o;
    }

    private boolean isBorneOut(int i) {
        Fitted said = reads.get(i).readings().get(0);
        Outlook o = outlooks.get(i);
        if (isOfOtherWhole(said, best(i)) || o.right() < SAID) {
            return false;
        }
        double less = best(i).reading().log() - said.reading().log();
        double likely = o.likelihood(reads.get(i));
        MeasureKind measure = best(i).draft().measure();
        boolean place = measure.isRank(); // holds easily by chance
        boolean same = best(i).draft().equals(said.draft());
        boolean flow = less >= FAR && best(i).reading().isSaid(Field.FLOW);
        return !place && likely >= SURE
                || !place && likely >= LIKELY && (same || MANY_CELLS.contains(measure))
                || o.right() >= APART && apart.isAnswered(said.question(), i)
                || o.right() >= RIGHT
                        && (less >= NEAR
                                || flow && !place
                                || isBeside(i, i - 1)
                                || isBeside(i, i + 1));
    }

    private boolean isRuledOut(int i) {
        ReadAnchor r = reads.get(i);
        Outlook o = outlooks.get(i);
        double likely = o.likelihood(r);
        Num n = r.anchor().num();
        boolean fine = n.step() > 0 && Math.abs(n.value()) >= DIGITS * n.step();
        if (isAnswered(i)) {
            return false;
        }
        return o.wrong() >= RIGHT && likely >= LIKELIER && fine
                || (o.wrong() >= WRONG && likely >= LIKELY || o.wrong() >= ONE_ELSE && isNear(i))
                        && isExplained(r.view());
    }

    /** Whether the number is the answer of another question that the text may well say. */
    private boolean isAnswered(int i) {
        Outlook o = outlooks.get(i);
        List<Fitted> readings = reads.get(i).readings();
        return IntStream.range(0, o.p().length)
                .filter(k -> o.p()[k] >= POSSIBLE)
                .mapToObj(readings::get)
                .anyMatch(other -> Boolean.TRUE.equals(other.holds()) && isSaid(i, other));
    }

    /** Whether the text says what sets another reading apart. */
    private boolean isSaid(int i, Fitted other) {
        return Field.CHAIN.stream()
                .filter(f -> !other.draft().agrees(best(i).draft(), f))
                .allMatch(other.reading()::isSaid);
    }

    /** Whether the text by itself says the same but for one thing at most. */
    private boolean isNear(int i) {
        Draft said = reads.get(i).readings().get(0).draft();
        return Field.CHAIN.stream().filter(f -> !best(i).draft().agrees(said, f)).count() <= 1;
    }

    private Fitted best(int i) {
        return reads.get(i).readings().get(outlooks.get(i).order().get(0));
    }

    /** Whether a share is of another whole than the text by itself says: many a whole fits. */
    private static boolean isOfOtherWhole(Fitted said, Fitted best) {
        return said.draft().measure() == best.draft().measure()
                && !said.draft().agrees(best.draft(), Field.WHOLE);
    }

    private boolean isBeside(int i, int j) {
        if (j < 0 || j >= reads.size() || outlooks.get(j) == null || reads.get(j).claim() < 0.5) {
            return false;
        }
        Fitted other = best(j);
        return Boolean.TRUE.equals(other.holds())
                && outlooks.get(j).right() >= thresholds.holds()
                && SHARED.stream().allMatch(f -> best(i).draft().agrees(other.draft(), f));
    }

    /** Whether all words of a number's clause are known for what they do. */
    private boolean isExplained(View v) {
        MarkedText text = v.text;
        if (plain == null) {
            plain = new PlainWords(v.scene.lexicon.tongue());
        }
        int from = v.anchor.from();
        while (from > 0 && text.sentence(from - 1) == v.sentence) {
            from--;
        }
        int to = v.anchor.to();
        while (to < text.tokens().size() && text.sentence(to) == v.sentence) {
            to++;
        }
        BitSet known = new BitSet();
        text.mentions().forEach(m -> known.set(m.from(), m.to()));
        for (int i = from; i < to; i++) {
            known.set(i, i + plain.length(text.tokens(), i, to));
        }
        return IntStream.range(from, to)
                .filter(i -> !known.get(i) && text.clause(i) == v.clause)
                .noneMatch(i -> isWord(text.tokens().get(i)));
    }

    private static boolean isWord(Token t) {
        return t.fold().length() >= WORD && t.fold().chars().allMatch(Character::isLetter);
    }
}
