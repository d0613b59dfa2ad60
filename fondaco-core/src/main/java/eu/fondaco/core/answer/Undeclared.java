// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

/**
 * Cells of a sheet of which nobody said who produced it: they answer, but aren't the producer's own
 * numbers, so that their grade is C (rule 21).
 */
public final class Undeclared {

    /** The source that such a sheet is loaded with, and the flag that evidence of it carries. */
    public static final String STATUS = "undeclared";

    private Undeclared() {}
}
