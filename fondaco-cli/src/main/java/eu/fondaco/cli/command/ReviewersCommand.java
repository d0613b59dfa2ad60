// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.AccountsFile;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.ProviderFile;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.account.Account;
import eu.fondaco.web.account.Identity;
import eu.fondaco.web.account.OneTimeCodes;
import eu.fondaco.web.account.Passwords;
import eu.fondaco.web.account.Provider;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reviewers}: who may review on the site of an observatory. */
@Command(name = "reviewers", mixinStandardHelpOptions = true)
public final class ReviewersCommand extends ObservatoryCommand {

    @Option(names = "--add", paramLabel = "USER")
    private String add;

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--subject", paramLabel = "WORD")
    private String subject;

    @Option(names = "--close", paramLabel = "USER")
    private String close;

    @Override
    public Integer call() throws IOException {
        if (add != null && close != null
                || (add == null) != (name == null)
                || add == null && subject != null) {
            throw new UsageException(say("reviewers-command.give-add"));
        }
        boolean changes = add != null || close != null;
        AccountsFile accounts =
                new AccountsFile(
                        changes ? Where.toChange(where.folder()) : Where.toRead(where.folder()));
        if (add != null) {
            add(accounts);
        } else if (close != null) {
            close(accounts);
        } else {
            list(accounts.all().values());
        }
        return 0;
    }

    private void list(Collection<Account> all) {
        for (Account account : all) {
            String by = account.identity().map(i -> "  (" + i.issuer() + ")").orElse("");
            out().println(account.user() + "  " + account.name() + by);
        }
        if (all.isEmpty()) {
            out().println(say("reviewers-command.no-reviewer"));
        }
    }

    private void add(AccountsFile accounts) throws IOException {
        Lang lang = where.lang();
        if (!add.matches(Account.USER)) {
            throw new UsageException(say("reviewers-command.add-takes"));
        }
        if (subject != null) {
            accounts.put(new Account(add, name.strip(), identity(lang)));
            out().println(say("reviewers-command.made"));
            return;
        }
        String password = password(lang);
        Optional<Label> trouble = Passwords.trouble(password, add, name);
        if (trouble.isPresent()) {
            throw new UsageException(trouble.get().in(lang));
        }
        String secret = OneTimeCodes.secret();
        accounts.put(new Account(add, name.strip(), new Passwords().encode(password), secret));
        out().println(say("reviewers-command.made-put"));
        out().println("  " + OneTimeCodes.address(add, secret));
    }

    private Identity identity(Lang lang) throws IOException {
        String issuer =
                ProviderFile.read(where.folder(), "")
                        .map(Provider::issuer)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                Speech.say(
                                                        lang,
                                                        "reviewers-command.no-provider",
                                                        ProviderFile.FILE)));
        if (subject.isBlank() || subject.length() > Identity.LONGEST) {
            throw new UsageException(Speech.say(lang, "reviewers-command.subject-takes"));
        }
        return new Identity(issuer, subject);
    }

    private static String password(Lang lang) throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed =
                    console.readPassword("%s", Speech.say(lang, "reviewers-command.password-15"));
            return typed == null ? "" : new String(typed);
        }
        String line =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .readLine();
        return line == null ? "" : line;
    }

    private void close(AccountsFile accounts) throws IOException {
        if (!accounts.close(close)) {
            throw new UsageException(say("reviewers-command.no-user", close));
        }
        out().println(say("reviewers-command.closed"));
    }
}
