// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.issue;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Words;
import java.util.Objects;

/**
 * Something wrong or odd in data or in an observatory's files. Counted and reported, not thrown.
 * The code is stable, so that people can look it up and tools can count it.
 *
 * @param code stable, lower case with hyphens, such as {@code unknown-area}
 * @param file the file it is in, as the user knows it
 * @param line from 1; 0 when it concerns the whole file
 * @param field the column or key, or empty
 * @param message what is wrong
 * @param remedy what to do about it; says nothing where nothing can be done
 */
public record DataIssue(
        Severity severity,
        String code,
        String file,
        int line,
        String field,
        Sayable message,
        Sayable remedy) {

    /** An error stops the load; a warning and a note don't. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public DataIssue {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        file = file == null ? "" : file;
        field = field == null ? "" : field;
        message = sentence(message);
        remedy = sentence(remedy);
    }

    private static Sayable sentence(Sayable given) {
        return given == null ? Words.NONE : given instanceof Note.Code code ? code.note() : given;
    }

    public static DataIssue error(
            String code, String file, int line, String field, Sayable message, Sayable remedy) {
        return new DataIssue(Severity.ERROR, code, file, line, field, message, remedy);
    }

    public static DataIssue warning(
            String code, String file, int line, String field, Sayable message, Sayable remedy) {
        return new DataIssue(Severity.WARNING, code, file, line, field, message, remedy);
    }

    public static DataIssue note(
            String code, String file, int line, String field, Sayable message, Sayable remedy) {
        return new DataIssue(Severity.NOTE, code, file, line, field, message, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line: field: message (remedy)}, in words of a language. */
    public String in(Lang lang) {
        StringBuilder s = new StringBuilder(file);
        if (line > 0) {
            s.append(':').append(line);
        }
        s.append(file.isEmpty() ? "" : ": ")
                .append(field.isEmpty() ? "" : field + ": ")
                .append(message.in(lang));
        String what = remedy.in(lang);
        return what.isEmpty() ? s.toString() : s.append(" (").append(what).append(')').toString();
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Lang.EN);
    }
}
