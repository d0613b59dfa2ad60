// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.time.Period;
import org.antlr.v4.runtime.CommonToken;

/**
 * A token of a question with what it means: the things a name may stand for, a period, a number, a
 * kind of area. Its start and stop are places in the text, in UTF-16 units, both inside.
 */
final class Word extends CommonToken {

    private static final long serialVersionUID = 1L;

    private transient Referents referents;
    private transient Period period;
    private String value = "";
    private double number;

    Word(int type, String text, int start, int end) {
        super(type, text);
        setStartIndex(start);
        setStopIndex(end - 1);
        setCharPositionInLine(start);
        setLine(1);
    }

    static Word thing(String text, int start, int end, Referents referents) {
        Word word = new Word(QuestionGrammar.THING, text, start, end);
        word.referents = referents;
        return word;
    }

    static Word period(String text, int start, int end, Period period) {
        Word word = new Word(QuestionGrammar.PERIOD, text, start, end);
        word.period = period;
        return word;
    }

    static Word number(String text, int start, int end, double number) {
        Word word = new Word(QuestionGrammar.NUMBER, text, start, end);
        word.number = number;
        return word;
    }

    Word meaning(String value) {
        this.value = value;
        return this;
    }

    /** What it may stand for; null unless it is a thing. */
    Referents referents() {
        return referents;
    }

    /** The period it writes; null unless it is one. */
    Period period() {
        return period;
    }

    double number() {
        return number;
    }

    /** The kind of area, years of a range, or the like; empty for most tokens. */
    String value() {
        return value;
    }

    int end() {
        return getStopIndex() + 1;
    }
}
