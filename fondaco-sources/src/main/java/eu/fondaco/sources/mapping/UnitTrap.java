// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.mapping;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Notices values that are in other units than the mapping says: a column or a unit that speaks of
 * millions while nothing is multiplied, a factor of a million on values that are plain units
 * already.
 */
final class UnitTrap {

    /** Larger than a hundred times the goods the world trades in a year, in any large currency. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e16");

    /** About a hundred times the goods that one country exports in a year. */
    private static final BigDecimal SUSPECT = new BigDecimal("3e14");

    private static final Pattern SCALED =
            Pattern.compile(
                    "(?i).*(million|milioni|(?<![a-z])mil+\\.|(?<![a-z])mln|(?<![a-z])mio|thousand|migliaia|(?<![a-z])ths|(?<![a-z])'?000(?![0-9])|(?<![0-9])1["
                        + " .,]?000(?:[ .,]?000)?(?![0-9])|(?<![a-z])k(eur|usd)).*");

    private final Mapping mapping;
    private final String name;
    private final Set<String> spoken = new LinkedHashSet<>();
    private BigDecimal largest = BigDecimal.ZERO;
    private int line;
    private String last;

    UnitTrap(Mapping mapping, String name) {
        this.mapping = mapping;
        this.name = name;
    }

    /** Takes a cell's unit and value in base units. */
    void see(String unit, BigDecimal value, int at) {
        if (!unit.equals(last)) {
            last = unit;
            if (spoken.size() < 3 && SCALED.matcher(unit).matches()) {
                spoken.add("unit " + unit);
            }
        }
        if (value.abs().compareTo(largest) > 0) {
            largest = value.abs();
            line = at;
        }
    }

    /** Whether a text speaks of thousands or millions. */
    static boolean isScaled(String text) {
        return SCALED.matcher(text).matches();
    }

    /** Says what was noticed. */
    void report(Consumer<DataIssue> issues) {
        boolean plain = mapping.multiply().compareTo(BigDecimal.ONE) == 0;
        List<String> words = new ArrayList<>(spoken);
        Optional.ofNullable(mapping.field("value"))
                .ifPresent(
                        f ->
                                f.columns().stream()
                                        .filter(UnitTrap::isScaled)
                                        .forEach(c -> words.add("column " + c)));
        if (plain && !words.isEmpty()) {
            issues.accept(
                    DataIssue.warning(
                            "unit-trap",
                            name,
                            0,
                            "value",
                            Speech.both(
                                    "issue.speaks-of-thousands-or-millions",
                                    String.join(", ", words)),
                            Speech.both("remedy.write-multiply-1000000-into-the")));
        }
        if (largest.compareTo(plain ? TOO_LARGE : SUSPECT) > 0) {
            issues.accept(
                    DataIssue.warning(
                            "unit-trap",
                            name,
                            line,
                            "value",
                            plain
                                    ? Speech.both(
                                            "issue.largest-value",
                                            largest.stripTrailingZeros().toEngineeringString())
                                    : Speech.both(
                                            "issue.largest-value-multiplied",
                                            largest.stripTrailingZeros().toEngineeringString(),
                                            mapping.multiply().toPlainString()),
                            Speech.both(
                                    plain
                                            ? "remedy.check-column-of-values"
                                            : "remedy.leave-multiply-out")));
        }
    }
}
