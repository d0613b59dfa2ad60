// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.econometrics.gravity.EstimationLog;
import java.io.PrintWriter;

/** One line on the error stream that is written over; nothing where nobody looks on. */
final class ProgressLine implements EstimationLog, AutoCloseable {

    private final PrintWriter err;
    private final boolean visible;
    private final Lang lang;
    private int shown;

    ProgressLine(PrintWriter err, boolean visible, Lang lang) {
        this.lang = lang;
        this.err = err;
        this.visible = visible;
    }

    void show(Sayable said) {
        if (visible) {
            String what = said.in(lang);
            err.print("\r" + what + " ".repeat(Math.max(0, shown - what.length())));
            err.flush();
            shown = what.length();
        }
    }

    @Override
    public void stage(Sayable what) {
        show(what);
    }

    @Override
    public void iteration(int number, double logLikelihood, double change) {
        Sayable by = language -> String.format(language, "%.1e", change);
        show(Speech.both("progress-line.iteration", number, by));
    }

    @Override
    public void close() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
        }
    }
}
