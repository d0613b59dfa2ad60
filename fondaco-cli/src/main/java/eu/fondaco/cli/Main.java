// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.command.AskCommand;
import eu.fondaco.cli.command.BriefCommand;
import eu.fondaco.cli.command.CheckCommand;
import eu.fondaco.cli.command.CompletionCommand;
import eu.fondaco.cli.command.ConflictsCommand;
import eu.fondaco.cli.command.DemoCommand;
import eu.fondaco.cli.command.DoctorCommand;
import eu.fondaco.cli.command.ExportCommand;
import eu.fondaco.cli.command.GoalsCommand;
import eu.fondaco.cli.command.InitCommand;
import eu.fondaco.cli.command.KeptCommand;
import eu.fondaco.cli.command.LangOption;
import eu.fondaco.cli.command.LoadCommand;
import eu.fondaco.cli.command.McpCommand;
import eu.fondaco.cli.command.MeasuresCommand;
import eu.fondaco.cli.command.MoveCommand;
import eu.fondaco.cli.command.ObservatoryOption;
import eu.fondaco.cli.command.PeersCommand;
import eu.fondaco.cli.command.PullCommand;
import eu.fondaco.cli.command.QualityCommand;
import eu.fondaco.cli.command.RelationsCommand;
import eu.fondaco.cli.command.ReleaseCommand;
import eu.fondaco.cli.command.ReviewersCommand;
import eu.fondaco.cli.command.RevisionsCommand;
import eu.fondaco.cli.command.ServeCommand;
import eu.fondaco.cli.command.StatusCommand;
import eu.fondaco.cli.command.StrategiesCommand;
import eu.fondaco.cli.command.WebhooksCommand;
import eu.fondaco.cli.command.WhyCommand;
import eu.fondaco.cli.command.WithdrawCommand;
import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Version;
import eu.fondaco.cli.econometrics.AgreementCommand;
import eu.fondaco.cli.econometrics.ComplexityCommand;
import eu.fondaco.cli.econometrics.GravityCommand;
import eu.fondaco.cli.help.Help;
import eu.fondaco.cli.help.WrongCall;
import eu.fondaco.core.text.Lang;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 fine, 1 something is contradicted, 2 wrong usage, 3 bad input, 4
 * anything unexpected or environmental.
 */
@Command(
        name = "fondaco",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            LoadCommand.class,
            PullCommand.class,
            ReleaseCommand.class,
            WithdrawCommand.class,
            MoveCommand.class,
            CheckCommand.class,
            KeptCommand.class,
            BriefCommand.class,
            AskCommand.class,
            WhyCommand.class,
            PeersCommand.class,
            StatusCommand.class,
            MeasuresCommand.class,
            RelationsCommand.class,
            StrategiesCommand.class,
            GoalsCommand.class,
            ConflictsCommand.class,
            QualityCommand.class,
            RevisionsCommand.class,
            ServeCommand.class,
            WebhooksCommand.class,
            ReviewersCommand.class,
            McpCommand.class,
            GravityCommand.class,
            ComplexityCommand.class,
            AgreementCommand.class,
            ExportCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
public final class Main implements Callable<Integer> {

    private static final String LANG = "--lang";

    @Mixin private LangOption language;
    @Spec private CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /** Runs one command line; returns its exit code. Prints to the writers given. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        String[] call = languageLast(args);
        Lang lang = lang(call);
        line.setExecutionStrategy(
                parsed -> {
                    Help.speakIfAsked(parsed, lang);
                    return new RunLast().execute(parsed);
                });
        line.setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, lang, err));
        line.setParameterExceptionHandler(
                (e, given) -> wrong(WrongCall.lines(e, given, lang), err));
        int code = line.execute(call);
        out.flush();
        err.flush();
        return code;
    }

    /** A language named before the command holds for the command. */
    private static String[] languageLast(String... args) {
        boolean first = args.length > 2 && args[0].equals(LANG) && !args[2].startsWith("-");
        if (!first) {
            return args;
        }
        String[] call = args.clone();
        call[0] = args[2];
        call[1] = args[0];
        call[2] = args[1];
        return call;
    }

    /**
     * The language that {@code --lang} names, if it is one that is spoken; else that of the system.
     * Read from the words themselves, so that a call that can't be read is answered in it too.
     */
    private static Lang lang(String... args) {
        String named = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(LANG) && i + 1 < args.length) {
                named = args[i + 1];
            } else if (args[i].startsWith(LANG + "=")) {
                named = args[i].substring(LANG.length() + 1);
            }
        }
        try {
            return ObservatoryOption.lang(named);
        } catch (Failure.UsageException e) {
            // that is what is being reported
            return Lang.EN;
        }
    }

    private static int wrong(List<String> lines, PrintWriter err) {
        lines.forEach(err::println);
        return Failure.USAGE;
    }

    @Override
    public Integer call() {
        return wrong(WrongCall.noCommand(language.lang()), spec.commandLine().getErr());
    }
}
