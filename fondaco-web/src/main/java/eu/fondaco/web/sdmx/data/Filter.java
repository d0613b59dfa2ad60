// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.web.sdmx.message.SdmxException;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions of the second generation: a comma means or, a plus means and and binds more
 * tightly, an operator such as {@code ge:} stands before each value, {@code eq:} where none does.
 */
public final class Filter {

    private static final Pattern VALUE =
            Pattern.compile("(?:(eq|ne|lt|le|gt|ge|co|nc|sw|ew):)?(.*)", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile("[a-z]{2}:.*", Pattern.DOTALL);
    private static final int MOST = 500;

    private Filter() {}

    /**
     * Reads a condition.
     *
     * @param one makes the condition of an operator and a value
     */
    static <T> Predicate<T> read(String text, BiFunction<String, String, Predicate<T>> one) {
        Predicate<T> any = t -> false;
        String[] alternatives = text.split(",", -1);
        if (alternatives.length > MOST) {
            throw SdmxException.syntax("a condition has at most " + MOST + " alternatives");
        }
        for (String alternative : alternatives) {
            Predicate<T> all = t -> true;
            for (String part : alternative.split("\\+", MOST)) {
                Matcher matcher = VALUE.matcher(part);
                if (!matcher.matches()
                        || matcher.group(1) == null && OTHER.matcher(part).matches()) {
                    throw SdmxException.syntax(
                            "'"
                                    + part
                                    + "' has no operator that is known: eq, ne, lt, le, gt, ge, co,"
                                    + " nc, sw or ew");
                }
                all =
                        all.and(
                                one.apply(
                                        matcher.group(1) == null ? "eq" : matcher.group(1),
                                        matcher.group(2)));
            }
            any = any.or(all);
        }
        return any;
    }

    /** A condition on codes, which are compared as texts. */
    public static Predicate<String> texts(String text) {
        return read(
                text,
                (operator, value) ->
                        switch (operator) {
                            case "eq" -> value::equals;
                            case "ne" -> id -> !id.equals(value);
                            case "co" -> id -> id.contains(value);
                            case "nc" -> id -> !id.contains(value);
                            case "sw" -> id -> id.startsWith(value);
                            case "ew" -> id -> id.endsWith(value);
                            default -> id -> compares(operator, id.compareTo(value));
                        });
    }

    /** A condition on numbers. */
    public static Predicate<BigDecimal> numbers(String text) {
        return read(
                text,
                (operator, value) -> {
                    BigDecimal number;
                    try {
                        number = new BigDecimal(value);
                    } catch (NumberFormatException e) {
                        throw SdmxException.syntax(
                                "'" + value + "' is not a number to compare with");
                    }
                    if (number.precision() > 40 || Math.abs(number.scale()) > 40) {
                        throw SdmxException.syntax("'" + value + "' is too long a number");
                    }
                    return switch (operator) {
                        case "eq" -> n -> n.compareTo(number) == 0;
                        case "ne" -> n -> n.compareTo(number) != 0;
                        case "lt", "le", "gt", "ge" -> n -> compares(operator, n.compareTo(number));
                        default ->
                                throw SdmxException.syntax(
                                        "numbers are compared by eq, ne, lt, le, gt or ge, not '"
                                                + operator
                                                + "'");
                    };
                });
    }

    private static boolean compares(String operator, int sign) {
        return switch (operator) {
            case "lt" -> sign < 0;
            case "le" -> sign <= 0;
            case "gt" -> sign > 0;
            default -> sign >= 0;
        };
    }
}
