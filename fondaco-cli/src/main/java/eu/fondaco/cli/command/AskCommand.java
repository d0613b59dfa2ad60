// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.AnswerWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask QUESTION}: answers a question with its values, grade and sources. */
@Command(
    name = "ask",
    description = "Answers a question in plain words, English or Italian, with its evidence.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  fondaco ask \"share of imports from China in Emilia-Romagna in 2019\"",
      "  fondaco ask \"exports of Emilia-Romagna in 2018\" --as-of 2020-12-31 --format json"
    })
public final class AskCommand implements Callable<Integer> {

  @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question.")
  private List<String> words;

  @Mixin private ObservatoryOption where;
  @Mixin private AsOfOption known;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to print the answer (${DEFAULT-VALUE}).")
  private String format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format '" + format + "' is not text or json.");
    }
    PrintWriter out = spec.commandLine().getOut();
    Lang lang = where.lang();
    try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
      Wiring wiring = new Wiring(open);
      Question question = parse(wiring, lang);
      Answer answer = wiring.engine().answer(question, known.asOf());
      if (format.equals("json")) {
        out.println(AnswerJson.print(answer, lang).strip());
      } else {
        new AnswerWords(lang, wiring.words(), wiring.names()).write(answer, out);
      }
    }
    return 0;
  }

  private Question parse(Wiring wiring, Lang lang) {
    try {
      return wiring.language().parse(String.join(" ", words), lang);
    } catch (QuestionSyntaxException e) {
      String tip =
          e.suggestions().isEmpty()
              ? ""
              : "\n" + lang.pick("Did you mean: ", "Forse intendevi: ")
                  + String.join(", ", e.suggestions());
      throw new UsageException(e.pointing() + "\n" + e.getMessage() + tip);
    }
  }
}
