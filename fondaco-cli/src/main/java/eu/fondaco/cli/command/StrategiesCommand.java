// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Lang;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code strategies [WORD]}: what is known of each strategy, and what isn't. */
@Command(name = "strategies", mixinStandardHelpOptions = true)
public final class StrategiesCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "WORD", arity = "0..*", descriptionKey = "WORD")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        PrintWriter out = out();
        Lang lang = where.lang();
        String word = String.join(" ", words).replace('-', '/').toLowerCase(Locale.ROOT);
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            List<Strategy> found =
                    open.catalog().relations().strategies().stream()
                            .filter(s -> mentions(s, word))
                            .toList();
            if (found.isEmpty()) {
                throw new UsageException(
                        say("strategies-command.no-strategy", String.join(" ", words)));
            }
            GoalLines goals = new GoalLines(open, lang, null);
            found.forEach(
                    s -> {
                        print(s, goals.of(s.id()).isEmpty(), lang, out);
                        goals.of(s.id()).forEach(g -> goals.print(g, out));
                    });
        }
        return 0;
    }

    private static boolean mentions(Strategy s, String word) {
        return Stream.concat(
                        Stream.of(s.id(), s.name(), text(s.period()), text(s.act())),
                        s.names().stream())
                .anyMatch(t -> t.replace('-', '/').toLowerCase(Locale.ROOT).contains(word));
    }

    private static void print(Strategy s, boolean aimless, Lang lang, PrintWriter out) {
        out.println(s.id() + "  " + s.name());
        List<String> unknown = new ArrayList<>();
        line(out, unknown, Speech.say(lang, "strategies-command.period"), text(s.period()));
        line(out, unknown, Speech.say(lang, "strategies-command.body"), s.body());
        line(out, unknown, Speech.say(lang, "strategies-command.act"), s.act());
        line(
                out,
                unknown,
                Speech.say(lang, "strategies-command.date"),
                s.date() == null || !s.date().isKnown() ? "" : s.date().toString());
        line(out, unknown, Speech.say(lang, "strategies-command.content"), s.content());
        line(
                out,
                unknown,
                Speech.say(lang, "strategies-command.target-areas"),
                String.join(", ", s.targets()));
        line(out, unknown, Speech.say(lang, "strategies-command.source"), s.url());
        if (!s.targets().isEmpty() && !s.complete()) {
            unknown.add(Speech.say(lang, "strategies-command.whether-those"));
        }
        if (aimless) {
            unknown.add(Speech.say(lang, "strategies-command.measures-baseline"));
        }
        if (unknown.isEmpty()) {
            return;
        }
        out.println(
                "  "
                        + Speech.say(
                                lang, "strategies-command.not-known", String.join(", ", unknown)));
    }

    private static void line(PrintWriter out, List<String> unknown, String what, String text) {
        if (text == null || text.isBlank()) {
            unknown.add(what);
        } else {
            out.println("  " + what + ": " + text);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
