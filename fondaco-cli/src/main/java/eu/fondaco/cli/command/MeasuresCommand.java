// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.MeasureReference;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.warehouse.DuckDbObservationStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code measures [ID]}: lists the measures, or prints the definition of one. */
@Command(name = "measures", mixinStandardHelpOptions = true)
public final class MeasuresCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "ID")
    private String id;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Lang lang = where.lang();
        if (id == null) {
            for (Measure measure : Wiring.measures().list()) {
                MeasureDefinition d = measure.definition();
                out.println(
                        "%-26s %-44s %s"
                                .formatted(d.id(), d.name().in(lang), d.formula().in(lang)));
            }
            return 0;
        }
        MeasureDefinition d =
                Wiring.measures()
                        .find(id)
                        .map(Measure::definition)
                        .orElseThrow(
                                () -> new UsageException(say("measures-command.no-measure", id)));
        out.print(MeasureReference.text(d, lang));
        example(d, lang, out);
        return 0;
    }

    /**
     * A number of that measure with all the numbers it is computed from; of modelled data where
     * there is none.
     */
    private void example(MeasureDefinition d, Lang lang, PrintWriter out) throws IOException {
        out.println();
        if (example(
                Where.toRead(where.folder()),
                d,
                lang,
                out,
                Speech.say(lang, "measures-command.example-from"),
                true)) {
            return;
        }
        Path modelled = Where.home().resolve("examples/modelled");
        if (Files.exists(modelled.resolve(DuckDbObservationStore.FILE))) {
            example(
                    modelled,
                    d,
                    lang,
                    out,
                    Speech.say(lang, "measures-command.example-modelled"),
                    false);
        }
    }

    /**
     * @param explain whether to say why there is none
     */
    private static boolean example(
            Path folder,
            MeasureDefinition d,
            Lang lang,
            PrintWriter out,
            String heading,
            boolean explain)
            throws IOException {
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Wiring wiring = new Wiring(open);
            WorkedExample example =
                    new WorkedExample(open.catalog(), open.store(), wiring.engine());
            Optional<Answer> found = example.of(d);
            if (found.isEmpty() && explain) {
                out.println(
                        Speech.say(lang, "measures-command.no-example")
                                + example.reason(d)
                                        .map(why -> " (" + AnswerWords.whyUnknown(why, lang) + ").")
                                        .orElse("."));
            }
            if (found.isEmpty()) {
                return false;
            }
            out.print(heading);
            new AnswerWords(lang, wiring.words(), wiring.names()).write(found.get(), out);
            List<EvidenceItem> items = found.get().evidence().items();
            if (items.stream().anyMatch(i -> i.value() != null)) {
                out.println(Speech.say(lang, "measures-command.computed-from"));
            }
            for (EvidenceItem item : items) {
                if (item.value() != null) {
                    out.println(
                            "    "
                                    + item.question()
                                    + " = "
                                    + Numbers.print(item.value(), "", lang));
                }
            }
            return true;
        }
    }
}
