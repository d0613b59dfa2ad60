// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.DataRefusedException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Exit codes of estimations: 2 for what is asked wrongly, 3 for data that don't allow it. */
final class Refusal {

    private Refusal() {}

    static int guard(PrintWriter err, Lang lang, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (DataRefusedException e) {
            err.println(Speech.say(lang, "refusal.error", e.why()));
            return Failure.BAD_INPUT;
        } catch (UnsoundException e) {
            throw new UsageException(e.problem());
        }
    }
}
