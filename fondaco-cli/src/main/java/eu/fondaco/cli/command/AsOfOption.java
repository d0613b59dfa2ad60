// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.core.time.Days;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Option;

/** The day whose evidence is used. */
public final class AsOfOption {

    @Option(names = "--as-of", paramLabel = "DATE")
    private String day;

    /** The day, or null for now. */
    public LocalDate asOf() {
        LocalDate asked = parse("--as-of", day);
        if (asked != null && asked.isAfter(LocalDate.now(ZoneOffset.UTC))) {
            throw UsageException.of("usage.to-come", "--as-of", asked);
        }
        return asked;
    }

    /** The day an option names, or null where it names none. */
    static LocalDate parse(String option, String day) {
        if (day == null) {
            return null;
        }
        try {
            return Days.parse(day);
        } catch (DateTimeParseException e) {
            throw UsageException.of("usage.no-day", option, day);
        }
    }
}
