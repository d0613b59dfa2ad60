// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.speech.Speech;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What commands about an observatory share: which it is, and where and in what language they tell.
 */
public abstract class ObservatoryCommand implements Callable<Integer> {

    @Mixin protected ObservatoryOption where;
    @Spec protected CommandSpec spec;

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Says so where tables lie in the folder that nobody loaded: nothing is known of them. */
    protected final void tellWaiting(Path folder) throws IOException {
        int tables = Examples.waiting(folder).size();
        if (tables > 0) {
            err().println(say("command.tables-wait", tables, folder));
        }
    }

    /** A sentence in the language of the call. */
    protected final String say(String key, Object... args) {
        return Speech.say(where.lang(), key, args);
    }
}
