// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: prints a script that completes commands and options in bash and zsh. */
@Command(name = "completion", mixinStandardHelpOptions = true)
public final class CompletionCommand implements Runnable {

    @Mixin private LangOption language;
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        CommandLine top = spec.root().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash("fondaco", top));
    }
}
