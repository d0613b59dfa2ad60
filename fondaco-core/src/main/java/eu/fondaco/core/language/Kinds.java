// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

/** The kinds of areas, in the singular as areas have them and in the plural as questions do. */
final class Kinds {

    private Kinds() {}

    /** {@code region} for {@code regions}, {@code territory} for {@code territories}. */
    static String singular(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
    }
}
