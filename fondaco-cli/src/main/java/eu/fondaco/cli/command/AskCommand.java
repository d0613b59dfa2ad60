// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.asking.Tongue;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.answer.EveryPeriod;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.answer.TableCsv;
import eu.fondaco.publishing.answer.TableJson;
import eu.fondaco.publishing.answer.TableWords;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.asking.ReplyJson;
import eu.fondaco.publishing.asking.ReplyText;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask QUESTION}: answers a question with its values, grade and sources. */
@Command(name = "ask", mixinStandardHelpOptions = true)
public final class AskCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "QUESTION", arity = "1..*", descriptionKey = "QUESTION")
    private List<String> words;

    @Mixin private AsOfOption known;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text")
    private String format;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "50")
    private int rows;

    @Option(names = "--exact")
    private boolean exact;

    @Override
    public Integer call() throws IOException {
        if (!List.of("text", "json", "csv").contains(format)) {
            throw UsageException.of("usage.none-of", "--format", format, "text, json, csv");
        }
        PrintWriter out = out();
        Lang lang = where.lang(otherwise -> Tongue.of(String.join(" ", words), otherwise));
        Path folder = Where.toRead(where.folder());
        tellWaiting(folder);
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Wiring wiring = new Wiring(open);
            String text = String.join(" ", words);
            Optional<TableQuestion> table;
            Question question;
            try {
                table = wiring.free().table(text, lang, known.asOf(), LocalDate.now());
                question = table.isPresent() ? null : wiring.language().parse(text, lang);
            } catch (QuestionSyntaxException inOtherWords) {
                return free(wiring, lang, out, err());
            }
            if (table.isPresent()) {
                table(open, wiring, table.get(), lang, out);
            } else if (wiring.free().isExact(text, question, lang, known.asOf(), LocalDate.now())) {
                one(open, wiring, question, lang, out);
            } else {
                return free(wiring, lang, out, err());
            }
        }
        return 0;
    }

    /** A table of cells; of published figures where no dataset has it. */
    private void table(
            OpenObservatory open, Wiring wiring, TableQuestion asked, Lang lang, PrintWriter out)
            throws IOException {
        TableAnswer answer = wiring.tables().answer(asked, known.asOf());
        Reply published =
                answer instanceof TableAnswer.Unknown
                        ? wiring.free().answer(asked, lang, known.asOf())
                        : null;
        boolean bare = open.store().datasets().isEmpty();
        if (published != null && (bare || published.kind() == Reply.Kind.ANSWER)) {
            print(wiring, published, lang, out);
        } else {
            print(wiring, answer, lang, out);
        }
    }

    /** One value or list, of the latest year where none is named; else what is nearest to it. */
    private void one(
            OpenObservatory open, Wiring wiring, Question question, Lang lang, PrintWriter out)
            throws IOException {
        QuestionEngine engine = wiring.engine();
        List<Answer> every =
                question.period() == null
                        ? new EveryPeriod(open.catalog(), open.store(), engine)
                                .answers(question, known.asOf())
                        : List.of();
        Answer answer =
                EveryPeriod.latestYear(every)
                        .orElseGet(
                                () ->
                                        every.isEmpty()
                                                ? engine.answer(question, known.asOf())
                                                : every.get(0));
        if (answer instanceof Answer.Unknown u && u.reason() != Reason.CONFIDENTIAL) {
            FreeAnswers free = wiring.free();
            Reply reply =
                    free.instead(
                                    String.join(" ", words),
                                    answer,
                                    lang,
                                    known.asOf(),
                                    LocalDate.now())
                            .or(() -> free.nearest(question, lang, known.asOf(), LocalDate.now()))
                            .orElseGet(() -> free.answer(question, lang, known.asOf()));
            print(wiring, reply, lang, out);
        } else if (answer instanceof Answer.Listed && !format.equals("json")) {
            list(wiring, answer, every, lang, out);
        } else {
            print(wiring, answer, every, lang, out);
        }
    }

    /** A list with what each of it has; the list alone where what orders it isn't told of each. */
    private void list(Wiring wiring, Answer answer, List<Answer> every, Lang lang, PrintWriter out)
            throws IOException {
        Reply reply = wiring.free().answer(answer.question(), lang, known.asOf());
        boolean each = reply.answers().stream().allMatch(a -> a instanceof Answer.Known);
        if (reply.kind() == Reply.Kind.ANSWER && each) {
            print(wiring, reply, lang, out);
        } else {
            print(wiring, answer, every, lang, out);
        }
    }

    private void print(Wiring wiring, Answer answer, List<Answer> every, Lang lang, PrintWriter out)
            throws IOException {
        switch (format) {
            case "json" ->
                    out.println(
                            AnswerJson.print(
                                    answer,
                                    lang,
                                    wiring.free().sentence(answer, lang),
                                    wiring.free().related(answer, lang),
                                    wiring.provenance()));
            case "csv" -> csv(wiring, lang).write(every.isEmpty() ? List.of(answer) : every, out);
            default -> {
                AnswerWords words = new AnswerWords(lang, wiring.words(), wiring.names());
                if (!(answer instanceof Answer.Unknown)) {
                    out.println(wiring.free().sentence(answer, lang));
                }
                words.write(answer, out);
                others(words, answer, every, lang, out);
            }
        }
    }

    private static AnswerCsv csv(Wiring wiring, Lang lang) {
        return new AnswerCsv(lang, wiring.names(), wiring.provenance());
    }

    private void print(Wiring wiring, TableAnswer answer, Lang lang, PrintWriter out)
            throws IOException {
        switch (format) {
            case "json" -> TableJson.write(answer, lang, wiring.provenance(), out);
            case "csv" -> TableCsv.write(answer, lang, wiring.names(), wiring.provenance(), out);
            default ->
                    new TableWords(lang, code -> wiring.name(code, lang))
                            .write(
                                    answer,
                                    wiring.language().say(answer.question(), lang),
                                    rows,
                                    out);
        }
        out.flush();
    }

    /** Answers a question in everyday words; one that needs another is a wrong call. */
    private int free(Wiring wiring, Lang lang, PrintWriter out, PrintWriter err)
            throws IOException {
        String text = String.join(" ", words);
        if (text.length() > QuestionLanguage.MAX_LENGTH) {
            throw new UsageException(Speech.say(lang, "ask-command.question-longer"));
        }
        Reply reply = wiring.free().free(text, lang, known.asOf(), LocalDate.now());
        print(wiring, reply, lang, reply.asksBack() && !format.equals("json") ? err : out);
        String picked = picked(reply, lang, err);
        if (picked != null) {
            reply = wiring.free().ask(picked, lang, known.asOf(), LocalDate.now());
            print(wiring, reply, lang, out);
        }
        return reply.asksBack() ? 2 : 0;
    }

    /** The question picked by its number at a terminal; null where none is. */
    private String picked(Reply reply, Lang lang, PrintWriter err) {
        Console console = System.console();
        boolean asks = reply.asksBack() && !reply.choices().isEmpty() && format.equals("text");
        if (console == null || !asks) {
            return null;
        }
        err.flush();
        String said = console.readLine("%s", Speech.say(lang, "ask-command.number-enter"));
        boolean one = said != null && said.strip().matches("[1-9]");
        int at = one ? Integer.parseInt(said.strip()) - 1 : -1;
        return at >= 0 && at < reply.choices().size() ? reply.choices().get(at) : null;
    }

    private void print(Wiring wiring, Reply reply, Lang lang, PrintWriter out) throws IOException {
        if (format.equals("json")) {
            out.println(ReplyJson.print(reply, lang, wiring.provenance()));
        } else if (format.equals("csv") && !reply.asksBack()) {
            csv(wiring, lang).write(reply, String.join(" ", words), out);
        } else {
            new ReplyText(lang, rows, wiring.language(), exact).write(reply, out);
        }
        out.flush();
    }

    /** The other periods of a question that named none. */
    private static void others(
            AnswerWords words, Answer answer, List<Answer> every, Lang lang, PrintWriter out) {
        List<Answer> others = every.stream().filter(a -> a != answer).toList();
        if (!others.isEmpty()) {
            out.println(Speech.say(lang, "ask-command.no-period"));
        }
        for (Answer other : others) {
            out.println(
                    "    %-28s %s (%s)"
                            .formatted(
                                    PeriodSaying.say(other.question().period(), lang),
                                    words.value(other),
                                    other.evidence().grade()));
        }
    }
}
