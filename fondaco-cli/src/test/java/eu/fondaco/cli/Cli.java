// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command line in this process and keeps what it printed. */
record Cli(int code, String out, String err) {

    static Cli run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Cli(code, out.toString(), err.toString());
    }
}
