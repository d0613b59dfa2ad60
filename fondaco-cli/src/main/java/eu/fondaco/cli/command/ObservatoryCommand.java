// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.speech.Speech;
import java.io.PrintWriter;
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

    /** A sentence in the language of the call. */
    protected final String say(String key, Object... args) {
        return Speech.say(where.lang(), key, args);
    }
}
