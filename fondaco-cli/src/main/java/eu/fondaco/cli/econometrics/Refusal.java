// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.econometrics.Phrases;
import eu.fondaco.econometrics.complexity.ComplexityException;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.table.CsvFormatException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Exit codes of estimations: 2 for what is asked wrongly, 3 for data that don't allow it. */
final class Refusal {

    private Refusal() {}

    static int guard(PrintWriter err, Phrases phrases, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (EstimationException | ComplexityException | CsvFormatException e) {
            err.println(phrases.say("error") + ": " + phrases.say(e.getMessage()));
            return Failure.BAD_INPUT;
        } catch (IllegalArgumentException e) {
            throw new UsageException(phrases.say(String.valueOf(e.getMessage())));
        } catch (UsageException e) {
            throw new UsageException(phrases.say(e.getMessage()));
        }
    }
}
