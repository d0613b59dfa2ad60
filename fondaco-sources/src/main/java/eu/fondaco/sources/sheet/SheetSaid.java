// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody says of a sheet that it doesn't say itself, or says in two ways. Rows and columns
 * that speak for themselves win over it; titles and notes don't.
 */
public final class SheetSaid {

    /** What may be said, in the order in which it is asked. */
    public static final List<String> KEYS =
            List.of(
                    "dataset",
                    "reporter",
                    "partner",
                    "product",
                    "flow",
                    "period",
                    "unit",
                    "multiply",
                    "decimal",
                    "months",
                    "leave");

    private static final Map<String, Label> WANTED =
            Map.of(
                    "dataset",
                    Speech.both("sheet-said.small-letters-digits-40"),
                    "flow",
                    Speech.both("sheet-said.x-for-exports-or"),
                    "period",
                    Speech.both("sheet-said.period-such-as-2022"),
                    "unit",
                    Speech.both("sheet-said.currency-such-as-eur"),
                    "multiply",
                    Speech.both("sheet-said.number-such-as-1000"),
                    "decimal",
                    Speech.both("sheet-said.mark-decimals-or"),
                    "months",
                    Speech.both("sheet-said.month-or-quarter"));

    private static final Map<String, String> SHAPES =
            Map.of(
                    "dataset", "[a-z0-9][a-z0-9_]{0,39}",
                    "unit", "[A-Z]{3}",
                    "multiply", "[1-9]\\d{0,11}",
                    "decimal", "[.,]",
                    "months", "month|quarter");

    private final Map<String, String> said;

    private SheetSaid(Map<String, String> said) {
        this.said = said;
    }

    /** Nothing is said. */
    public static SheetSaid nothing() {
        return new SheetSaid(Map.of());
    }

    /**
     * What is said, by {@link #KEYS}; empty texts say nothing.
     *
     * @param problems takes what can't be understood
     */
    public static SheetSaid of(Map<String, String> texts, List<Label> problems) {
        Map<String, String> said = new TreeMap<>();
        texts.forEach(
                (key, text) -> {
                    String value = text.strip();
                    if (!KEYS.contains(key)) {
                        problems.add(Speech.both("sheet-said.asked-say-one", key, KEYS));
                    } else if (!value.isEmpty() && !isUnderstood(key, value)) {
                        Label wanted = WANTED.get(key);
                        problems.add(Speech.both("sheet-said.text", key, value, wanted));
                    } else if (!value.isEmpty()) {
                        said.put(key, value);
                    }
                });
        return new SheetSaid(said);
    }

    private static boolean isUnderstood(String key, String value) {
        return switch (key) {
            case "flow" -> SheetWords.flow(value).isPresent();
            case "period" ->
                    List.of(value.split(";")).stream().allMatch(p -> period(p).isPresent());
            case "leave" -> value.length() <= 1_000;
            case "reporter", "partner", "product" ->
                    value.length() <= 100; // looked up with the sheet's names
            default -> value.matches(SHAPES.get(key));
        };
    }

    /** What is said, by key. */
    public Map<String, String> texts() {
        return Map.copyOf(said);
    }

    /** What is said of a key; empty for nothing. */
    public String text(String key) {
        return said.getOrDefault(key, "");
    }

    /** Whether a column isn't to be taken, by its header; headers are parted by semicolons. */
    boolean leaves(String header) {
        String key = SheetWords.key(header);
        return !key.isEmpty()
                && List.of(text("leave").split(";")).stream()
                        .anyMatch(name -> SheetWords.key(name).equals(key));
    }

    /** Whether a column is said to name those whose trade it is, by its header. */
    boolean declares(String header) {
        return !header.isBlank() && SheetWords.key(header).equals(SheetWords.key(text("reporter")));
    }

    Optional<TradeFlow> flow() {
        return SheetWords.flow(text("flow"));
    }

    /** The only period that is said. */
    Optional<Period> period() {
        List<Period> periods = periods();
        return periods.size() == 1 ? Optional.of(periods.get(0)) : Optional.empty();
    }

    /** The periods that are said, parted by semicolons. */
    List<Period> periods() {
        return List.of(text("period").split(";")).stream()
                .flatMap(p -> period(p).stream())
                .toList();
    }

    private static Optional<Period> period(String text) {
        return Period.find(text).or(() -> SheetPeriods.whole(text));
    }

    /** The number by which values are multiplied; 0 when it isn't said. */
    long multiply() {
        return Long.parseLong(said.getOrDefault("multiply", "0"));
    }
}
