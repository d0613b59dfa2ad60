// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A classification in one of its editions: {@code CN2022}, {@code CPA2.1}, {@code NUTS2016}. Codes
 * of datasets name the family only ({@code CN:72083900}), since a dataset's own edition is that of
 * its year.
 *
 * @param family {@code HS, CN, CPA, NACE, ATECO, SITC, BEC, PRODCOM, NST, NUTS}
 * @param edition a year, or a number of revision
 */
public record Nomenclature(String family, String edition) implements Comparable<Nomenclature> {

    /** Families whose codes are areas. */
    public static final Set<String> OF_AREAS = Set.of("NUTS");

    private static final Pattern NESTING =
            Pattern.compile("(HS|CN|NCM|CPA|NACE|SITC|BEC|PRODCOM|NST):\\w{1,8}");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?i)(?:codice |codes?"
                            + " )?(HS|H\\.?S\\.?|CN|NC|CPA|NACE|ATECO|SITC|BEC|PRODCOM|NST|NUTS)["
                            + " _-]*(?:rev\\.? ?)?(\\d{1,4}(?:\\.\\d)?)\\.?(?: code)?");

    public Nomenclature {
        if (!family.matches("[A-Z]{2,8}") || !edition.matches("\\d{1,4}(\\.\\d)?")) {
            throw new IllegalArgumentException(
                    "'" + family + edition + "' isn't a classification and edition");
        }
    }

    /** The nomenclature that a heading such as {@code SITC Rev. 4} or {@code CN2022} names. */
    public static Optional<Nomenclature> find(String text) {
        Matcher m = WRITTEN.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String family = m.group(1).replace(".", "").toUpperCase(Locale.ROOT);
        return Optional.of(new Nomenclature(family.equals("NC") ? "CN" : family, m.group(2)));
    }

    /** Whether longer codes of that code's family are parts of it. */
    public static boolean nests(String code) {
        return NESTING.matcher(code).matches();
    }

    public String id() {
        return family + edition;
    }

    /** Newer editions come later. */
    @Override
    public int compareTo(Nomenclature other) {
        int byFamily = family.compareTo(other.family);
        return byFamily != 0
                ? byFamily
                : Double.compare(Double.parseDouble(edition), Double.parseDouble(other.edition));
    }

    @Override
    public String toString() {
        return id();
    }
}
