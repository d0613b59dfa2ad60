// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.comparison.Waterfall;
import eu.fondaco.core.comparison.Waterfall.Step;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerWords;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code why A B}: explains the difference of two numbers, one change at a time. */
@Command(name = "why", mixinStandardHelpOptions = true)
public final class WhyCommand extends ObservatoryCommand {

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private String first;

    @Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "OTHER")
    private String second;

    @Option(names = "--known", paramLabel = "DATE")
    private String firstDay;

    @Option(names = "--then-known", paramLabel = "DATE")
    private String secondDay;

    /** One end of the way: a question, and the figure that was printed for it if one was named. */
    private record Named(Question question, Figure figure) {

        /**
         * A figure is known from the day on which it was released, unless another day is asked for.
         */
        Waterfall.End end(LocalDate day) {
            boolean dated = day == null && figure != null && figure.released().isKnown();
            return new Waterfall.End(
                    question, dated ? figure.released().latest() : day, figure != null);
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = out();
        Lang lang = where.lang();
        LocalDate from = AsOfOption.parse("--known", firstDay);
        LocalDate to = AsOfOption.parse("--then-known", secondDay);
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Wiring wiring = new Wiring(open);
            Named a = named(first, open.catalog().figures(), wiring, lang);
            Named b = named(second, open.catalog().figures(), wiring, lang);
            List<Step> steps = new Waterfall(wiring.engine()).between(a.end(from), b.end(to));
            WhyWords words =
                    new WhyWords(lang, new AnswerWords(lang, wiring.words(), wiring.names()), out);
            words.printed(a.figure(), steps.get(0).answer());
            steps.forEach(words::step);
            words.printed(b.figure(), steps.get(steps.size() - 1).answer());
            words.sum(steps, a.figure(), b.figure());
        }
        return 0;
    }

    private static Named named(String text, List<Figure> figures, Wiring wiring, Lang lang) {
        Figure figure =
                figures.stream().filter(f -> f.id().equals(text.strip())).findFirst().orElse(null);
        if (figure != null) {
            return new Named(figure.question(), figure);
        }
        Question question;
        try {
            question = wiring.language().parse(text, lang);
        } catch (QuestionSyntaxException e) {
            throw new UsageException(e.pointing() + "\n" + e.getMessage());
        }
        if (question.period() == null) {
            throw UsageException.of("why-command.no-period", text);
        }
        return new Named(question, null);
    }
}
