// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.workbook.Change;
import eu.fondaco.observatory.workbook.Change.Field;
import eu.fondaco.observatory.workbook.Change.Kind;
import eu.fondaco.observatory.workbook.Editing;
import java.io.Console;
import java.io.PrintWriter;

/** Prints what a workbook changes, and asks whether it is to be written. */
final class EditWords {

    private static final int LONGEST = 90;

    private final Lang lang;
    private final PrintWriter out;
    private final PrintWriter err;

    EditWords(Lang lang, PrintWriter out, PrintWriter err) {
        this.lang = lang;
        this.out = out;
        this.err = err;
    }

    void show(Editing editing) {
        editing.issues().forEach(issue -> err.println(Failure.said(issue, lang)));
        String sheet = "";
        for (Change change : editing.changes()) {
            if (!change.sheet().equals(sheet)) {
                sheet = change.sheet();
                out.println(sheet);
            }
            show(change);
        }
        if (editing.absent() > 0) {
            out.println(Speech.say(lang, "edit-words.entries-here", editing.absent()));
        }
        out.println(count(editing));
    }

    private void show(Change change) {
        String sign = change.kind() == Kind.ADDED ? "+" : change.kind() == Kind.CHANGED ? "~" : "-";
        String row = change.row() == 0 ? "" : Speech.say(lang, "edit-words.row", change.row());
        out.println("  " + sign + " " + change.id() + row);
        for (Field field : change.fields()) {
            if (change.kind() == Kind.ADDED && !field.column().equals("id")) {
                out.println("      " + field.column() + ": " + cut(field.after()));
            } else if (change.kind() == Kind.CHANGED) {
                out.println(
                        "      "
                                + field.column()
                                + ": "
                                + said(field.before())
                                + " -> "
                                + said(field.after()));
            }
        }
    }

    private String said(String text) {
        return text.isEmpty() ? Speech.say(lang, "edit-words.empty") : cut(text);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    private String count(Editing editing) {
        if (editing.changes().isEmpty()) {
            return Speech.say(lang, "edit-words.nothing-changes");
        }
        return Speech.say(
                lang,
                "edit-words.new-changed",
                count(editing, Kind.ADDED),
                count(editing, Kind.CHANGED),
                count(editing, Kind.REMOVED));
    }

    private static long count(Editing editing, Kind kind) {
        return editing.changes().stream().filter(c -> c.kind() == kind).count();
    }

    /**
     * Whether to write: told by option, else asked on the terminal; without one nothing is written.
     */
    boolean agree(boolean yes, boolean dryRun) {
        if (yes && !dryRun) {
            return true;
        }
        Console console = dryRun ? null : System.console();
        if (console == null) {
            out.println(
                    dryRun
                            ? Speech.say(lang, "edit-words.nothing-written")
                            : Speech.say(lang, "edit-words.nothing-written-yes"));
            return false;
        }
        out.flush();
        String answer = console.readLine(Speech.say(lang, "edit-words.write-y"));
        boolean agreed = answer != null && answer.strip().matches("(?i)y|yes|s|si|sì");
        if (!agreed) {
            out.println(Speech.say(lang, "edit-words.nothing-written"));
        }
        return agreed;
    }

    void written(Editing editing) {
        editing.changes().stream()
                .map(Change::file)
                .distinct()
                .forEach(file -> out.println(Speech.say(lang, "edit-words.wrote", file)));
    }
}
