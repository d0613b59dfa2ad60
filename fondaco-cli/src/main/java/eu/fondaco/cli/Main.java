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
import eu.fondaco.core.text.Lang;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 fine, 1 something is contradicted, 2 wrong usage, 3 bad input, 4
 * anything unexpected or environmental.
 */
@Command(
        name = "fondaco",
        description = "A regional trade observatory that checks published briefs against evidence.",
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
        },
        footer = {"", "Start with:  fondaco demo"})
public final class Main implements Runnable {

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
        line.setExecutionExceptionHandler(
                (e, command, parsed) -> Failure.report(e, lang(parsed), err));
        line.setParameterExceptionHandler((e, given) -> usage(e, err));
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /**
     * The language that {@code --lang} named, if it is one that is spoken; else that of the system.
     */
    private static Lang lang(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Object named =
                last.hasMatchedOption("--lang") ? last.matchedOptionValue("--lang", null) : null;
        try {
            return ObservatoryOption.lang(named == null ? null : named.toString());
        } catch (Failure.UsageException e) {
            // that is what is being reported
            return Lang.EN;
        }
    }

    private static int usage(ParameterException e, PrintWriter err) {
        err.println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See 'fondaco " + commandName(e.getCommandLine()) + "--help'.");
        return Failure.USAGE;
    }

    private static String commandName(CommandLine line) {
        return line.getParent() == null ? "" : line.getCommandName() + " ";
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
