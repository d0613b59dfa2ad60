// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.util.List;
import java.util.Set;

/**
 * "Over 5000" and "up to 5000" beside what is counted are limits; elsewhere these words set one
 * number over another, or end a time. A year is a limit only where another time is said, else the
 * time itself.
 */
final class Limits {

    /** With these a count has a limit already, or its number has a base or a whole. */
    private static final Set<Integer> TAKEN =
            Set.of(
                    QuestionGrammar.ABOVE,
                    QuestionGrammar.BELOW,
                    QuestionGrammar.LEAST,
                    QuestionGrammar.MOST,
                    QuestionGrammar.GROWTH,
                    QuestionGrammar.MULTIPLE,
                    QuestionGrammar.AVERAGE_GROWTH,
                    QuestionGrammar.CHANGE,
                    QuestionGrammar.CONTRIBUTION,
                    QuestionGrammar.TREND,
                    QuestionGrammar.SIGN,
                    QuestionGrammar.RATIO,
                    QuestionGrammar.MEASURE,
                    QuestionGrammar.NAMED);

    private Limits() {}

    static void tell(List<Word> words) {
        boolean free = words.stream().noneMatch(w -> TAKEN.contains(w.getType()));
        if (words.isEmpty() || words.get(0).getType() != QuestionGrammar.COUNT || !free) {
            return;
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            int type = words.get(i).getType();
            boolean over = type == QuestionGrammar.OVER;
            if ((over || type == QuestionGrammar.ENDING) && isAmount(words, i + 1)) {
                words.get(i).setType(over ? QuestionGrammar.ABOVE : QuestionGrammar.MOST);
                return;
            }
        }
    }

    private static boolean isAmount(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.getType() == QuestionGrammar.NUMBER) {
            return true;
        }
        boolean figures = word.getText().chars().allMatch(c -> c >= '0' && c <= '9');
        return word.getType() == QuestionGrammar.PERIOD
                && figures
                && words.stream().anyMatch(w -> w != word && isTime(w));
    }

    private static boolean isTime(Word word) {
        return word.getType() == QuestionGrammar.PERIOD || word.getType() == QuestionGrammar.RANGE;
    }
}
