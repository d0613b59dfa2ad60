// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.core.question.Question;
import java.util.List;

/**
 * What weighing says of a number: what it may mean, and how likely the statement is right or wrong.
 *
 * @param span where the number stands
 * @param statement the words around it that it is stated in
 * @param claim how likely it is a statement about trade, from 0 to 1
 * @param outside how likely it states something that no table of trade can tell, from 0 to 1
 * @param plainly the number as it stands, whatever it may mean
 * @param meanings likeliest first, each question once
 * @param word what it asks by its words alone, of the latest time held, where a text that tells no
 *     time leaves little doubt of all else; null elsewhere
 * @param right the odds that the statement is right, from 0 to 1
 * @param wrong the odds that it is wrong
 * @param sparse whether published figures are held, which answer few questions
 * @param volume whether its sentence speaks of a volume, which may have moved otherwise than a
 *     value
 * @param bar what stands against any verdict; null for nothing
 */
public record Opinion(
        Span span,
        Span statement,
        double claim,
        double outside,
        Assertion plainly,
        List<Meaning> meanings,
        Meaning word,
        double right,
        double wrong,
        boolean sparse,
        boolean volume,
        Bar bar) {

    /** So many times likelier is a question that isn't asked in passing. */
    private static final double LIKELIER = 2;

    /**
     * One thing that a number may mean.
     *
     * @param reading its question, scored by probability
     * @param says what is then asserted
     * @param kind what such a statement is called
     * @param holds whether it holds; null where that can't be told
     * @param unknown the words for goods that no list here has; null where there are none
     */
    public record Meaning(
            Reading reading, Assertion says, String kind, Boolean holds, String unknown) {}

    /** The readings, likeliest first. */
    public List<Reading> readings() {
        return meanings.stream().map(Meaning::reading).toList();
    }

    /**
     * The likeliest question under which the statement holds; null where there is none, or where
     * one that nothing here answers is much likelier.
     */
    public Question holding() {
        Meaning m = holding(meanings);
        return m == null ? null : m.reading().question();
    }

    /** The same of meanings, likeliest first. */
    static Meaning holding(List<Meaning> meanings) {
        for (Meaning m : meanings) {
            if (m.holds() != null && m.holds()) {
                Meaning first = meanings.get(0);
                boolean beyond =
                        first.holds() == null
                                && m.reading().score() < first.reading().score() / LIKELIER;
                return beyond ? null : m;
            }
        }
        return null;
    }

    /** The place of a question among the readings, 0 for the likeliest; -1 where it isn't left. */
    public int place(Question q) {
        for (int i = 0; i < meanings.size(); i++) {
            if (meanings.get(i).reading().question().equals(q)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the statement holds: the odds are good enough and nothing stands against it. */
    public boolean holds() {
        return bar == null && isLikelyRight();
    }

    /** Whether it doesn't hold, by the same. */
    public boolean fails() {
        return bar == null && isLikelyWrong();
    }

    /** Whether the odds would decide, whatever stands against a verdict. */
    public boolean isDecided() {
        return isLikelyRight() || isLikelyWrong();
    }

    private boolean isLikelyRight() {
        return right > wrong && right >= thresholds().holds();
    }

    private boolean isLikelyWrong() {
        return wrong > right && wrong >= thresholds().fails();
    }

    private Model.Thresholds thresholds() {
        return sparse ? Model.shipped().figures() : Model.shipped().cells();
    }
}
