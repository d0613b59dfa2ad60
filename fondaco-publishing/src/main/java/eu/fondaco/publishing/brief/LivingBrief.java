// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A brief whose numbers are questions: Markdown with {@code {{ question | format }}}. Building it
 * asks them all at once and writes the answers in; a question without an answer and a word that
 * isn't true are faults, with their place.
 */
public final class LivingBrief {

    private static final Pattern LIVE =
            Pattern.compile("\\{\\{([^{}|]{1,2000})(?:\\|([^{}]{0,200}))?\\}\\}");
    private static final Pattern FRONT =
            Pattern.compile("\\A---\\r?\\n(?s:.{0,10000}?)\\n---\\r?\\n");
    private static final Pattern DIGITS = Pattern.compile("digits ([0-6])");

    private final QuestionEngine engine;
    private final QuestionLanguage language;
    private final AreaNames names;

    public LivingBrief(QuestionEngine engine, QuestionLanguage language, AreaNames names) {
        this.engine = engine;
        this.language = language;
        this.names = names;
    }

    /** Whether a text has live parts. */
    public static boolean isOne(String text) {
        return LIVE.matcher(text).find();
    }

    /**
     * Builds a brief.
     *
     * @param lang language of the brief, in which numbers are written
     * @param published when it was published; null when it wasn't yet
     * @param asOf the day whose evidence is used; null for now
     */
    public BuiltBrief build(String source, Lang lang, LocalDate published, LocalDate asOf) {
        String text = BuiltBrief.withoutMarks(source);
        Matcher front = FRONT.matcher(text);
        int body = front.find() ? front.end() : 0;
        List<BriefFault> faults = new ArrayList<>();
        List<LivePart> parts = parts(text, body);
        List<Question> questions = new ArrayList<>();
        for (LivePart part : parts) {
            questions.add(parse(part, lang, faults));
        }
        List<Question> asked = questions.stream().filter(q -> q != null).toList();
        List<Answer> today = engine.answer(asked, asOf);
        List<Answer> then = published == null ? null : engine.answer(asked, published);
        StringBuilder markdown = new StringBuilder();
        List<BuiltBrief.Live> numbers = new ArrayList<>();
        int at = body;
        int answered = 0;
        for (int i = 0; i < parts.size(); i++) {
            LivePart part = parts.get(i);
            markdown.append(text, at, part.start());
            at = part.end();
            if (questions.get(i) == null) {
                markdown.append("`").append(part.question()).append("`");
                continue;
            }
            Answer now = today.get(answered);
            Answer before = then == null ? null : then.get(answered);
            answered++;
            String printed = print(part, now, lang, faults);
            markdown.append(BuiltBrief.mark(numbers.size()));
            numbers.add(new BuiltBrief.Live(printed, before, now, differs(before, now, lang)));
        }
        return new BuiltBrief(markdown.append(text.substring(at)).toString(), numbers, faults);
    }

    private static List<LivePart> parts(String text, int from) {
        List<LivePart> parts = new ArrayList<>();
        Matcher matcher = LIVE.matcher(text);
        for (int at = from; matcher.find(at); at = matcher.end()) {
            int line =
                    (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count()
                            + 1;
            int column = matcher.start() - text.lastIndexOf('\n', matcher.start());
            String format = matcher.group(2) == null ? "" : matcher.group(2).strip();
            parts.add(
                    new LivePart(
                            matcher.start(),
                            matcher.end(),
                            line,
                            column,
                            matcher.group(1).strip(),
                            format));
        }
        return parts;
    }

    private Question parse(LivePart part, Lang lang, List<BriefFault> faults) {
        try {
            return language.parse(part.question(), lang);
        } catch (QuestionSyntaxException e) {
            faults.add(new BriefFault(part.line(), part.column(), Label.of(e.getMessage())));
            return null;
        }
    }

    private String print(LivePart part, Answer answer, Lang lang, List<BriefFault> faults) {
        String value = new AnswerWords(lang, language::say, names).value(answer);
        if (answer instanceof Answer.Unknown) {
            faults.add(
                    new BriefFault(
                            part.line(),
                            part.column(),
                            Speech.both("living-brief.no-answer", part.question(), value)));
            return "[" + value + "]";
        }
        if (!part.words().isEmpty()) {
            Wording.complaint(part.words(), answer, value)
                    .ifPresent(c -> faults.add(new BriefFault(part.line(), part.column(), c)));
            return part.words();
        }
        return formatted(part, answer, value, lang, faults);
    }

    private static String formatted(
            LivePart part, Answer answer, String value, Lang lang, List<BriefFault> faults) {
        Matcher digits = DIGITS.matcher(part.format());
        if (part.format().isEmpty()) {
            return value;
        }
        if (answer instanceof Answer.Known known && digits.matches()) {
            int decimals = Integer.parseInt(digits.group(1));
            String sign = known.unit().equals("percent") ? "%" : "";
            return Numbers.decimal(known.value().value(), decimals, lang) + sign;
        }
        if (answer instanceof Answer.Known known && part.format().equals("bare")) {
            return Numbers.decimal(known.value().value(), 2, lang);
        }
        faults.add(
                new BriefFault(
                        part.line(),
                        part.column(),
                        Speech.both("living-brief.format-write-bare-digits", part.format())));
        return value;
    }

    private boolean differs(Answer before, Answer now, Lang lang) {
        AnswerWords words = new AnswerWords(lang, language::say, names);
        return before != null && !words.value(before).equals(words.value(now));
    }
}
