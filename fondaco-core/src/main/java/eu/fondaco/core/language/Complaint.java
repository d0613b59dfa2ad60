// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.language.Folding.Piece;
import eu.fondaco.core.text.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Finds the first word that can't be read in a text that isn't a question, and what its writer may
 * have meant.
 */
final class Complaint {

    private static final int OFFERED = 3;

    /** Tokens named when a word is missing, the likeliest first. */
    private static final List<String> USUAL =
            List.of(
                    "EXPORTS", "IMPORTS", "SHARE", "GROWTH", "RANK", "OF", "FROM", "TO", "BY",
                    "AMONG", "IN", "WITH", "OVER", "AND", "ABOVE", "BELOW", "LEAST", "MOST");

    private final Names names;
    private final Lexicon lexicon;
    private final Faults faults;

    Complaint(Names names, Lexicon lexicon, Faults faults) {
        this.names = names;
        this.lexicon = lexicon;
        this.faults = faults;
    }

    QuestionSyntaxException about(List<Word> words) {
        Expectations expected = Expectations.after(words);
        Word culprit = words.get(Math.min(expected.read(), words.size() - 1));
        if (words.size() == 1) {
            return faults.at(
                    culprit,
                    Speech.both("complaint.question-missing-example", example()),
                    List.of());
        }
        if (culprit.value().equals(PeriodWords.YEARLESS)) {
            return faults.at(
                    culprit,
                    Speech.both("complaint.year-write-2018", culprit.getText()),
                    List.of());
        }
        if (culprit.getType() == QuestionGrammar.UNKNOWN) {
            return unknown(culprit, expected);
        }
        String wanted = String.join(", ", wanted(expected.possible()));
        if (culprit.getType() == Token.EOF) {
            return faults.at(
                    culprit, Speech.both("complaint.question-ends-too", wanted), List.of());
        }
        return faults.at(culprit, Speech.both("complaint.can-stand-here", wanted), List.of());
    }

    private QuestionSyntaxException unknown(Word culprit, Expectations expected) {
        List<Piece> pieces = Folding.pieces(faults.text().substring(culprit.getStartIndex()));
        Map<String, Integer> near = new LinkedHashMap<>();
        int end = culprit.end();
        StringBuilder written = new StringBuilder();
        int own = Folding.pieces(culprit.getText()).size();
        for (int n = 1; n <= Math.min(pieces.size(), own + 2); n++) {
            written.append(n == 1 ? "" : " ").append(pieces.get(n - 1).folded());
            if (n >= own) {
                if (gather(written.toString(), expected, near)) {
                    end = Math.max(end, culprit.getStartIndex() + pieces.get(n - 1).end());
                }
            }
        }
        List<String> best =
                near.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(Map.Entry::getKey)
                        .limit(OFFERED)
                        .toList();
        String hint = best.isEmpty() ? hint(expected) : "";
        return faults.at(
                culprit.getStartIndex(),
                end - culprit.getStartIndex(),
                Speech.both("complaint.no-word-name", hint),
                best);
    }

    private String hint(Expectations expected) {
        List<String> wanted = wanted(expected.possible());
        return wanted.isEmpty()
                ? ""
                : Speech.say(faults.lang(), "complaint.possible", String.join(", ", wanted));
    }

    /** Collects what is spelt nearly so; true when something is. */
    private boolean gather(String written, Expectations expected, Map<String, Integer> near) {
        int most = written.length() < 3 ? 0 : Math.max(1, Math.min(3, written.length() / 4));
        int before = near.size();
        for (Lexicon.Entry entry : lexicon.entries()) {
            Integer type = Tokenizer.TYPES.get(entry.token());
            if (type != null && expected.allows(type)) {
                for (String word : entry.words()) {
                    add(near, word, Nearness.slips(written, Folding.key(word), most), most);
                }
            }
        }
        if (expected.allows(QuestionGrammar.THING)) {
            names.keys()
                    .forEach(
                            key ->
                                    add(
                                            near,
                                            names.spelling(key),
                                            Nearness.slips(written, key, most),
                                            most));
            String code = written.replace(' ', '-');
            int few = Math.min(1, most);
            names.codes().stream()
                    .filter(c -> c.length() > 3)
                    .forEach(
                            c ->
                                    add(
                                            near,
                                            c,
                                            Nearness.slips(
                                                    code,
                                                    c.toLowerCase(java.util.Locale.ROOT),
                                                    few),
                                            few));
        }
        return near.size() > before;
    }

    private static void add(Map<String, Integer> near, String word, int slips, int most) {
        if (slips <= most) {
            near.merge(word, slips, Math::min);
        }
    }

    private List<String> wanted(Set<Integer> possible) {
        List<String> words = new ArrayList<>();
        for (String token : USUAL) {
            if (words.size() < 5 && possible.contains(Tokenizer.TYPES.get(token))) {
                words.add(lexicon.find(token).word());
            }
        }
        if (possible.contains(QuestionGrammar.THING)) {
            words.add(Speech.say(faults.lang(), "complaint.name-code"));
        }
        if (possible.contains(QuestionGrammar.PERIOD)) {
            words.add(Speech.say(faults.lang(), "complaint.year"));
        }
        return words;
    }

    private String example() {
        return Speech.say(faults.lang(), "complaint.exports-from");
    }
}
