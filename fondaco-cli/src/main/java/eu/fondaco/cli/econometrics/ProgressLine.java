// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.econometrics.Phrases;
import eu.fondaco.econometrics.gravity.EstimationLog;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on the error stream that is written over; nothing where nobody looks on. */
final class ProgressLine implements EstimationLog, AutoCloseable {

    private final PrintWriter err;
    private final boolean visible;
    private final Phrases phrases;
    private int shown;

    ProgressLine(PrintWriter err, boolean visible, Phrases phrases) {
        this.phrases = phrases;
        this.err = err;
        this.visible = visible;
    }

    void show(String english) {
        if (visible) {
            String what = phrases.say(english);
            err.print("\r" + what + " ".repeat(Math.max(0, shown - what.length())));
            err.flush();
            shown = what.length();
        }
    }

    @Override
    public void stage(String what) {
        show(what);
    }

    @Override
    public void iteration(int number, double logLikelihood, double change) {
        show(String.format(Locale.ROOT, "iteration %d: change %.1e", number, change));
    }

    @Override
    public void close() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
        }
    }
}
