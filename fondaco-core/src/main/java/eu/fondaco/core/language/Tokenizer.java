// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.language.Folding.Piece;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a question into tokens: at each place the longest of a period, a code, a name and a word of
 * the lexicon wins; between equals, in that order, save that small letters prefer the lexicon. What
 * nobody knows becomes an UNKNOWN token, so that a reader can point at it.
 */
final class Tokenizer {

    private static final Pattern CODE =
            Pattern.compile(
                    "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]*(?:[-:./][\\p{L}\\p{M}\\p{N}_]+)*");
    private static final Pattern BARE = Pattern.compile("[A-Z][A-Z0-9_]*(?:[-:./][A-Z0-9_]+)*");

    /** The grammar's number of each token. */
    static final Map<String, Integer> TYPES = types();

    private static final Set<Integer> CHANGES =
            Set.of(
                    QuestionGrammar.GROWTH,
                    QuestionGrammar.MULTIPLE,
                    QuestionGrammar.AVERAGE_GROWTH,
                    QuestionGrammar.CHANGE,
                    QuestionGrammar.CONTRIBUTION,
                    QuestionGrammar.TREND,
                    QuestionGrammar.SIGN);

    private final Lexicon lexicon;
    private final Names names;
    private final String text;
    private final List<Piece> pieces;
    private final boolean shouted;
    private final List<Word> words = new ArrayList<>();
    private int next;

    private Tokenizer(Lexicon lexicon, Names names, String text) {
        this.lexicon = lexicon;
        this.names = names;
        this.text = text;
        pieces = Folding.pieces(text);
        shouted = text.chars().noneMatch(Character::isLowerCase);
    }

    /** The tokens of a text, the end of file last. */
    static List<Word> read(Lexicon lexicon, Names names, String text) {
        return new Tokenizer(lexicon, names, text).read();
    }

    private List<Word> read() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        Limits.tell(words);
        words.add(new Word(Token.EOF, "<EOF>", text.length(), text.length()));
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setTokenIndex(i);
        }
        return words;
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            boolean inWord = at > 0 && Folding.isWordPart(text.charAt(at - 1)) && c == '\'';
            return inWord ? at + 1 : quoted(at, c);
        }
        if (c == '+') {
            return add(new Word(QuestionGrammar.PLUS, "+", at, at + 1));
        }
        if (c == '?') {
            return question(at);
        }
        if (c == '%') {
            return percent(at);
        }
        if (c == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            return add(NumberWords.read(text, at, lexicon));
        }
        return Folding.isWordPart(c) ? word(at) : at + 1;
    }

    /** A change that is asked for in per cent, "variazione %", is one in per cent. */
    private int percent(int at) {
        Word before = words.isEmpty() ? null : words.get(words.size() - 1);
        if (before != null && before.getType() == QuestionGrammar.CHANGE) {
            String said = text.substring(before.getStartIndex(), at + 1);
            Word growth = new Word(QuestionGrammar.GROWTH, said, before.getStartIndex(), at + 1);
            words.set(words.size() - 1, growth);
        }
        return at + 1;
    }

    /** A question mark of its own leaves something open; one that ends a sentence is no word. */
    private int question(int at) {
        boolean apart = at > 0 && Character.isWhitespace(text.charAt(at - 1));
        int before = words.isEmpty() ? Token.EOF : words.get(words.size() - 1).getType();
        boolean awaited =
                before == QuestionGrammar.IN
                        || before == QuestionGrammar.OF
                        || before == QuestionGrammar.FROM
                        || before == QuestionGrammar.TO;
        return apart && awaited ? add(new Word(QuestionGrammar.OPEN, "?", at, at + 1)) : at + 1;
    }

    private int quoted(int at, char quote) {
        StringBuilder inside = new StringBuilder();
        int i = at + 1;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != quote) {
                inside.append(c);
            } else if (i < text.length() && text.charAt(i) == quote) {
                inside.append(quote);
                i++;
            } else {
                break;
            }
        }
        String code = inside.toString();
        if (code.isBlank()) {
            return i;
        }
        Referents known = names.isOpen() || namesId() ? null : names.code(code);
        if (known == null && !names.isOpen()) {
            known = names.name(Folding.key(code));
        }
        return add(Word.thing(code, at, i, known == null ? Referents.raw(code) : known));
    }

    /** Whether the id of a dataset or a measure comes next: nothing else is meant by it. */
    private boolean namesId() {
        int before = words.isEmpty() ? Token.EOF : words.get(words.size() - 1).getType();
        return before == QuestionGrammar.DATASET || before == QuestionGrammar.MEASURE;
    }

    private int word(int at) {
        while (next < pieces.size() && pieces.get(next).end() <= at) {
            next++;
        }
        String run = run(at);
        if (namesId()) {
            return add(Word.thing(run, at, at + run.length(), Referents.raw(run)));
        }
        if (isPossessive(at)) {
            return add(new Word(QuestionGrammar.POSSESSIVE, "'s", at - 1, at + 1));
        }
        Word best = PeriodWords.find(text, at, pieces, next, lexicon, isChanging());
        best = longer(best, code(at, run));
        boolean starts = words.isEmpty();
        Word phrase = phrase(at);
        best = (shouted || starts) && ties(phrase, best) ? phrase : longer(best, phrase);
        best = longer(best, name(at));
        best = longer(best, isDigit(text.charAt(at)) ? number(at) : null);
        if (best == null) {
            Referents loose = names.looseCode(run);
            Word yearless = PeriodWords.withoutYear(text, at, pieces, next, lexicon);
            best =
                    loose == null
                            ? yearless != null
                                    ? yearless
                                    : new Word(QuestionGrammar.UNKNOWN, run, at, at + run.length())
                            : Word.thing(run, at, at + run.length(), loose);
        }
        return best.getType() == Token.INVALID_TYPE ? best.end() : add(best);
    }

    /** Whether a change has been asked for, so that "from" may name its base. */
    private boolean isChanging() {
        return words.stream().anyMatch(w -> CHANGES.contains(w.getType()));
    }

    private boolean isPossessive(int at) {
        boolean apostrophe =
                at > 1
                        && (text.charAt(at - 1) == '\'' || text.charAt(at - 1) == '\u2019')
                        && Folding.isWordPart(text.charAt(at - 2));
        return apostrophe
                && text.charAt(at) == 's'
                && (at + 1 == text.length() || !Folding.isWordPart(text.charAt(at + 1)));
    }

    private Word number(int at) {
        return NumberWords.read(text, at, lexicon);
    }

    private String run(int at) {
        Matcher m = CODE.matcher(text).region(at, text.length());
        return m.lookingAt() ? m.group() : text.substring(at, at + 1);
    }

    /** A code in capitals, as the catalog knows it or, without a catalog, as it is written. */
    private Word code(int at, String run) {
        Referents known =
                names.isOpen()
                        ? BARE.matcher(run).matches() ? Referents.raw(run) : null
                        : names.code(run);
        if (known == null && run.chars().anyMatch(Character::isDigit)) {
            known = names.looseCode(run);
        }
        return known == null ? null : Word.thing(run, at, at + run.length(), known);
    }

    private Word phrase(int at) {
        for (int n = reach(lexicon.longest()); n > 0; n--) {
            Lexicon.Entry entry = lexicon.phrase(key(n));
            int end = pieces.get(next + n - 1).end();
            if (entry != null && !cutsCode(end)) {
                String written = text.substring(at, end);
                if (entry.token().equals("PERIOD")) {
                    return Word.period(written, at, end, Period.parse(entry.value()));
                }
                return entry.token().equals("NUMBER")
                        ? Word.number(written, at, end, Double.parseDouble(entry.value()))
                        : new Word(TYPES.get(entry.token()), written, at, end)
                                .meaning(entry.value());
            }
        }
        return null;
    }

    private Word name(int at) {
        for (int n = reach(names.longest()); n > 0; n--) {
            Referents known = names.name(key(n));
            int end = pieces.get(next + n - 1).end();
            if (known != null && !cutsCode(end)) {
                return Word.thing(text.substring(at, end), at, end, known);
            }
        }
        return null;
    }

    /** Whether a code goes on there, as in IT-54: no word ends in the middle of one. */
    private boolean cutsCode(int end) {
        return end + 1 < text.length()
                && "-:_".indexOf(text.charAt(end)) >= 0
                && isDigit(text.charAt(end + 1));
    }

    /** How many words from here, at most so many, may belong together. */
    private int reach(int most) {
        int n = 1;
        while (n < most
                && next + n < pieces.size()
                && Folding.joins(
                        text, pieces.get(next + n - 1).end(), pieces.get(next + n).start())) {
            n++;
        }
        return n;
    }

    private String key(int n) {
        if (n == 1) {
            return pieces.get(next).folded();
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < n; i++) {
            s.append(i == 0 ? "" : " ").append(pieces.get(next + i).folded());
        }
        return s.toString();
    }

    private int add(Word word) {
        words.add(word);
        return word.end();
    }

    private static Word longer(Word a, Word b) {
        return a == null || b != null && b.end() > a.end() ? b : a;
    }

    /** A digit of ours; others are letters here. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean ties(Word a, Word b) {
        return a != null && b != null && a.end() == b.end();
    }

    private static Map<String, Integer> types() {
        Map<String, Integer> types = new HashMap<>();
        for (int type = 1; type <= QuestionGrammar.VOCABULARY.getMaxTokenType(); type++) {
            types.put(QuestionGrammar.VOCABULARY.getSymbolicName(type), type);
        }
        types.put("SKIP", Token.INVALID_TYPE);
        return Map.copyOf(types);
    }
}
