// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.issue;

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
 * @param remedy what to do about it
 */
public record DataIssue(
        Severity severity,
        String code,
        String file,
        int line,
        String field,
        String message,
        String remedy) {

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
        message = message == null ? "" : message;
        remedy = remedy == null ? "" : remedy;
    }

    public static DataIssue error(
            String code, String file, int line, String field, String message, String remedy) {
        return new DataIssue(Severity.ERROR, code, file, line, field, message, remedy);
    }

    public static DataIssue warning(
            String code, String file, int line, String field, String message, String remedy) {
        return new DataIssue(Severity.WARNING, code, file, line, field, message, remedy);
    }

    public static DataIssue note(
            String code, String file, int line, String field, String message, String remedy) {
        return new DataIssue(Severity.NOTE, code, file, line, field, message, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line: field: message. remedy} */
    @Override
    public String toString() {
        StringBuilder s = new StringBuilder(file);
        if (line > 0) {
            s.append(':').append(line);
        }
        s.append(file.isEmpty() ? "" : ": ")
                .append(field.isEmpty() ? "" : field + ": ")
                .append(message);
        return remedy.isEmpty()
                ? s.toString()
                : s.append(" (").append(remedy).append(')').toString();
    }
}
