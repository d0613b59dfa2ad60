// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads questions written by people, in English or Italian, with codes or names, and writes them as
 * phrases and as suggestions. Not the canonical text: that is {@link Question#toString()}, which
 * this reads like any other. Safe for use by several threads.
 */
public final class QuestionLanguage {

    /** Longer texts aren't read. */
    public static final int MAX_LENGTH = 2_000;

    private static final int MAX_TOKENS = 300;
    private static final int MAX_MEASURES = 24;

    private final Catalog catalog;
    private final Names names;
    private final Saying saying;
    private final Completer completer;

    private QuestionLanguage(Catalog catalog, Names names) {
        this.catalog = catalog;
        this.names = names;
        saying = new Saying(catalog);
        completer = new Completer(catalog, names);
    }

    /** The language of an observatory: its names, its codes, its home. */
    public QuestionLanguage(Catalog catalog) {
        this(catalog, Names.of(catalog));
    }

    /** The language without an observatory: codes are taken as written, names aren't known. */
    public static QuestionLanguage ofCodes() {
        return Codes.ONLY;
    }

    private static final class Codes {
        static final QuestionLanguage ONLY = new QuestionLanguage(null, Names.open());
    }

    /** Reads a question; complaints come in English. */
    public Question parse(String text) {
        return parse(text, Lang.EN);
    }

    /**
     * Reads a question in either language.
     *
     * @param lang the language of complaints, and of the question where it could be either
     * @throws QuestionSyntaxException pointing at the word that can't be read
     */
    public Question parse(String text, Lang lang) {
        Faults faults = new Faults(text, lang);
        Draft draft = draft(text, lang, faults);
        if (!draft.axes.isEmpty()) {
            throw faults.at(
                    draft.axes.get(0).where(), Speech.both("question-language.asks-table-numbers"));
        }
        return new Finisher(new Meanings(catalog, faults), faults).finish(draft);
    }

    /**
     * Reads a question that asks for a whole table, in either language.
     *
     * @return nothing where the text asks for one number or list
     * @throws QuestionSyntaxException pointing at the word that can't be read
     */
    public Optional<TableQuestion> parseTable(String text, Lang lang) {
        Faults faults = new Faults(text, lang);
        Draft draft = draft(text, lang, faults);
        return draft.axes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TableFinisher(new Meanings(catalog, faults), faults).finish(draft));
    }

    /**
     * What stands before "for each", where that is a question by itself; empty elsewhere.
     *
     * @param lang the language where it could be either
     */
    public Optional<Question> beforeEach(String text, Lang lang) {
        for (Lang spoken : List.of(lang, other(lang))) {
            for (Word word : Tokenizer.read(Lexicon.of(spoken), names, text)) {
                if (word.getType() == QuestionGrammar.EACH) {
                    return alone(text.substring(0, word.getStartIndex()), lang);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Question> alone(String text, Lang lang) {
        try {
            return Optional.of(parse(text, lang));
        } catch (QuestionSyntaxException noQuestion) {
            return Optional.empty();
        }
    }

    private Draft draft(String text, Lang lang, Faults faults) {
        if (text.length() > MAX_LENGTH) {
            throw faults.at(
                    MAX_LENGTH,
                    0,
                    Speech.both("question-language.question-longer-than", MAX_LENGTH),
                    List.of());
        }
        List<Word> first = Tokenizer.read(Lexicon.of(lang), names, text);
        List<Word> second = Tokenizer.read(Lexicon.of(other(lang)), names, text);
        List<Word> better = cost(second) < cost(first) ? second : first;
        List<Word> worse = better == first ? second : first;
        Lexicon spoken = Lexicon.of(better == first ? lang : other(lang));
        limit(better, faults);
        QuestionGrammar.QuestionContext tree = tree(better);
        if (tree == null && unknown(worse) == 0) {
            limit(worse, faults);
            tree = tree(worse);
        }
        if (tree == null) {
            throw new Complaint(names, spoken, faults).about(better);
        }
        return new Reader(new Meanings(catalog, faults), faults).visitQuestion(tree);
    }

    /**
     * Codes of the areas that a name or code in either language may mean; none if nobody is called
     * so.
     */
    public List<String> areasNamed(String name) {
        Referents it = names.code(name.strip());
        it = it != null ? it : names.name(Folding.key(name));
        it = it != null ? it : names.looseCode(name.strip());
        return it == null ? List.of() : List.copyOf(it.areas());
    }

    /**
     * Whether a text names a measure by its id, as the exact form alone does: "measure market_share
     * of …". No other words are meant by it.
     */
    public boolean namesMeasure(String text) {
        return text.length() <= MAX_LENGTH
                && Arrays.stream(Lang.values())
                        .map(Lexicon::of)
                        .anyMatch(lexicon -> namesMeasure(lexicon, text));
    }

    private boolean namesMeasure(Lexicon lexicon, String text) {
        List<Word> words = Tokenizer.read(lexicon, names, text);
        if (words.size() < 3
                || words.get(0).getType() != QuestionGrammar.MEASURE
                || words.get(2).getType() != QuestionGrammar.OF) {
            return false;
        }
        String id = words.get(1).getText();
        return id.indexOf('_') > 0
                || lexicon.entries().stream()
                        .anyMatch(e -> e.token().equals("NAMED") && e.value().equals(id));
    }

    /** A phrase for people, with names instead of codes. */
    public String say(TableQuestion table, Lang lang) {
        return saying.say(table, lang);
    }

    /** A phrase for people, with names instead of codes. */
    public String say(Question question, Lang lang) {
        return saying.say(question, lang);
    }

    /** An area within a sentence: "the United States", "Stati Uniti". */
    public String named(String area, Lang lang) {
        return saying.within(area, lang);
    }

    /** Whose something is, as people say it: "of the United States", "dell'Emilia-Romagna". */
    public String of(String area, Lang lang) {
        return saying.of(area, lang);
    }

    /**
     * What could come next.
     *
     * @param caret where the writer is, in UTF-16 units; what follows it is left alone
     */
    public List<Completion> complete(String text, int caret, Lang lang) {
        int at = Math.max(0, Math.min(caret, Math.min(text.length(), MAX_LENGTH)));
        return completer.complete(text.substring(0, at), lang);
    }

    private static Lang other(Lang lang) {
        return lang == Lang.EN ? Lang.IT : Lang.EN;
    }

    private static long unknown(List<Word> words) {
        return words.stream().filter(w -> w.getType() == QuestionGrammar.UNKNOWN).count();
    }

    /** Unknown words weigh most; then the reading in fewer, longer words is the better one. */
    private static long cost(List<Word> words) {
        return unknown(words) * 1_000 + words.size();
    }

    private static void limit(List<Word> words, Faults faults) {
        if (words.size() > MAX_TOKENS) {
            throw faults.at(
                    words.get(MAX_TOKENS),
                    Speech.both("question-language.question-too-many"),
                    List.of());
        }
        int measures = 0;
        for (Word word : words) {
            boolean measure =
                    word.getType() >= QuestionGrammar.SHARE
                            && word.getType() <= QuestionGrammar.NAMED;
            measures += measure ? 1 : 0;
            if (measures > MAX_MEASURES) {
                throw faults.at(
                        word, Speech.both("question-language.too-many-measures"), List.of());
            }
        }
    }

    /** The parse tree, or null when the words aren't a question. */
    private static QuestionGrammar.QuestionContext tree(List<Word> words) {
        if (Expectations.after(words).read() < words.size()) {
            return null;
        }
        List<Token> tokens = List.copyOf(words);
        QuestionGrammar parser =
                new QuestionGrammar(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return parser.question();
        } catch (ParseCancellationException sllFailed) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            try {
                return parser.question();
            } catch (ParseCancellationException notAQuestion) {
                return null;
            }
        }
    }
}
