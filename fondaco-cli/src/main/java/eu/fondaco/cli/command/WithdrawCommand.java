// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.Overturning;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Withdrawing;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.text.Lang;
import eu.fondaco.warehouse.WithdrawalReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code withdraw RELEASE}: a release counts no longer. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
public final class WithdrawCommand extends ObservatoryCommand {

    private static final int LONGEST = 500;

    @Parameters(paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String release;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason;

    @Override
    public Integer call() throws IOException {
        Lang lang = where.lang();
        String why = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new UsageException(say("withdraw-command.reason"));
        }
        Path folder = Where.toChange(where.folder());
        WithdrawalReport[] done = new WithdrawalReport[1];
        List<Overturned> overturned =
                Overturning.during(
                        folder,
                        Where.today(folder),
                        () ->
                                done[0] =
                                        Withdrawing.withdraw(
                                                folder,
                                                release,
                                                new Withdrawal(LocalDate.now(), why),
                                                lang));
        WithdrawalReport report = done[0];
        PrintWriter out = out();
        out.println(
                say("withdraw-command.withdrew", report.release(), report.gone(), report.back()));
        LoadedWords.overturned(overturned, lang, out);
        return 0;
    }
}
