// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Signing;
import eu.fondaco.cli.configure.Version;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.State;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.kept.Reviewed;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kept}: the checks that an observatory keeps. */
@Command(name = "kept", mixinStandardHelpOptions = true)
public final class KeptCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "ID")
    private String id;

    @Option(names = "--sign")
    private boolean sign;

    @Option(names = "--withdraw", paramLabel = "REASON")
    private String withdraw;

    @Option(names = "--rejudge")
    private boolean rejudge;

    @Option(names = "--by", paramLabel = "NAME")
    private String by;

    @Override
    public Integer call() throws IOException {
        boolean one = sign || withdraw != null;
        if ((sign ? 1 : 0) + (withdraw != null ? 1 : 0) + (rejudge ? 1 : 0) > 1) {
            throw UsageException.of("kept-command.only-one");
        }
        if (one && (id == null || by == null || by.isBlank())) {
            throw UsageException.of("kept-command.who-does");
        }
        if (withdraw != null && withdraw.isBlank()) {
            throw UsageException.of("kept-command.needs-reason");
        }
        boolean changes = one || rejudge;
        try (OpenObservatory open =
                OpenObservatory.open(
                        changes ? Where.toChange(where.folder()) : Where.toRead(where.folder()))) {
            return run(new Signing(open, "fondaco " + Version.number(), where.lang()));
        }
    }

    private int run(Signing signing) throws IOException {
        if (rejudge) {
            return rejudge(signing);
        }
        if (sign) {
            say(signing.sign(id, by.strip()));
        } else if (withdraw != null) {
            say(signing.withdraw(id, by.strip(), withdraw.strip()));
        } else {
            List<KeptCheck> all = id == null ? signing.all() : List.of(signing.find(id));
            all.forEach(this::say);
            boolean broken = id == null && sayFaults(signing);
            if (all.isEmpty() && !broken) {
                out().println(say("kept-command.no-check"));
            }
            return broken ? Failure.BAD_INPUT : 0;
        }
        return 0;
    }

    /** Says which checks can't be read and why; false when there are none. */
    private boolean sayFaults(Signing signing) throws IOException {
        List<DataIssue> faults = signing.faults();
        faults.forEach(f -> err().println(Failure.said(f, where.lang())));
        return !faults.isEmpty();
    }

    private int rejudge(Signing signing) throws IOException {
        int changed = 0;
        List<KeptCheck> some = id == null ? signing.all() : List.of(signing.find(id));
        for (KeptCheck check : some) {
            if (check.state() == State.SIGNED) {
                Reviewed reviewed =
                        signing.rejudge(check, by == null ? "fondaco kept --rejudge" : by.strip());
                changed += reviewed.changes().size();
                say(reviewed);
            }
        }
        if (id == null && sayFaults(signing)) {
            return Failure.BAD_INPUT;
        }
        return changed > 0 ? 1 : 0;
    }

    private void say(Reviewed reviewed) {
        Lang lang = where.lang();
        say(reviewed.check());
        for (Reviewed.Change change : reviewed.changes()) {
            out().println(
                            "  "
                                    + change.number()
                                    + ". "
                                    + change.was().words().in(lang)
                                    + " -> "
                                    + change.now().words().in(lang)
                                    + ": "
                                    + change.then().quote().replaceAll("\\s+", " "));
        }
    }

    private void say(KeptCheck check) {
        Event last =
                check.last(Act.WITHDRAWN)
                        .or(() -> check.last(Act.SIGNED))
                        .orElse(check.history().get(0));
        String state =
                switch (check.state()) {
                    case DRAFT -> say("kept-command.draft");
                    case SIGNED -> say("kept-command.signed");
                    case WITHDRAWN -> say("kept-command.withdrawn");
                };
        out().println(
                        check.id()
                                + "  "
                                + state
                                + ", "
                                + last.who()
                                + ", "
                                + last.at()
                                + "  "
                                + check.text().title());
    }
}
