// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.answer.Overlaps;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code conflicts}: where sources disagree about one number or one act, or said something else
 * before.
 */
@Command(name = "conflicts", mixinStandardHelpOptions = true)
public final class ConflictsCommand extends ObservatoryCommand {

    @Mixin private AsOfOption known;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Lang lang = where.lang();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Wiring wiring = new Wiring(open);
            List<Question> questions =
                    Stream.concat(
                                    open.catalog().figures().stream().map(Figure::question),
                                    Overlaps.questions(open.store().datasets()).stream())
                            .distinct()
                            .toList();
            List<Answer> answers = wiring.engine().answer(questions, known.asOf());
            AnswerWords words = new AnswerWords(lang, wiring.words(), wiring.names());
            List<Answer> disputed = answers.stream().filter(ConflictsCommand::isDisputed).toList();
            List<Answer> revised = answers.stream().filter(ConflictsCommand::isRevised).toList();
            out.println(say("conflicts-command.numbers-which") + " (" + disputed.size() + ")");
            for (Answer answer : disputed) {
                words.write(answer, out);
                printed(answer, open.catalog(), lang, out);
            }
            if (!revised.isEmpty()) {
                out.println(say("conflicts-command.numbers-later") + " (" + revised.size() + ")");
            }
            for (Answer answer : revised) {
                words.write(answer, out);
            }
            acts(open.catalog().relations().instruments(), lang, out);
        }
        return 0;
    }

    /**
     * What each page printed, when, and what is known of it: there the reason lies, if anywhere.
     */
    private static void printed(Answer answer, Catalog catalog, Lang lang, PrintWriter out) {
        Set<String> ids =
                answer.evidence().items().stream()
                        .map(EvidenceItem::id)
                        .collect(Collectors.toSet());
        for (Figure f : catalog.figures()) {
            if (ids.contains(f.id())) {
                String released =
                        f.released().isKnown()
                                ? f.released().toString()
                                : Speech.say(lang, "conflicts-command.unknown-day");
                String note = catalog.relations().say(f.note(), lang);
                out.println(
                        "    "
                                + Speech.say(
                                        lang, "conflicts-command.printed", f.id(), f.asPrinted())
                                + released
                                + ", "
                                + f.origin()
                                + (note.isBlank() ? "" : "; " + note));
            }
        }
    }

    private static boolean isDisputed(Answer answer) {
        return answer instanceof Answer.Unknown unknown
                && unknown.reason() == Reason.SOURCES_CONFLICT;
    }

    private static boolean isRevised(Answer answer) {
        return answer instanceof Answer.Known
                && answer.evidence().notes().stream().anyMatch(n -> n.is(NoteCode.EARLIER_RELEASE));
    }

    private static void acts(List<Instrument> instruments, Lang lang, PrintWriter out) {
        List<Instrument> disputed =
                instruments.stream().filter(i -> !i.conflicts().isEmpty()).toList();
        out.println(
                Speech.say(lang, "conflicts-command.acts-which") + " (" + disputed.size() + ")");
        for (Instrument i : disputed) {
            out.println(
                    i.id()
                            + "  "
                            + i.kindAsPrinted()
                            + ", "
                            + String.join(", ", i.partnerParties()));
            i.conflicts().forEach(c -> out.println("  " + c));
            i.urls()
                    .forEach(
                            u ->
                                    out.println(
                                            "  "
                                                    + Speech.say(
                                                            lang, "conflicts-command.source", u)));
        }
    }
}
