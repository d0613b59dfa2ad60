// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.checking.asking.Tongue;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a tool was called with, read within limits.
 *
 * @param site where the observatory's pages are, without a slash at the end
 * @param visitor whom limits count for
 */
record Arguments(Map<String, Object> given, String site, String visitor) {

    private static final int LONGEST = 2_000;

    /** Refuses names that the tool doesn't have. */
    void only(Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new RefusedCallException(
                        "unknown-argument",
                        "There is no argument '"
                                + name
                                + "'; there are "
                                + String.join(", ", known),
                        List.of());
            }
        }
    }

    /** A text, or an empty one where it isn't given. */
    String text(String name, int most) {
        Object value = given.get(name);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            throw refused(name + " is a text.");
        }
        if (text.length() > most) {
            throw refused(name + " has at most " + most + " characters.");
        }
        return text.strip();
    }

    /** A text that must be given. */
    String required(String name, int most) {
        String text = text(name, most);
        if (text.isEmpty()) {
            throw refused("Give " + name + ".");
        }
        return text;
    }

    String question(String name) {
        return required(name, LONGEST);
    }

    /** Several texts. */
    List<String> texts(String name, int fewest, int most) {
        if (!(given.get(name) instanceof List<?> list)
                || list.size() < fewest
                || list.size() > most) {
            throw refused(name + " is a list of " + fewest + " to " + most + " texts.");
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof String text) || text.isBlank() || text.length() > LONGEST) {
                throw refused(name + " is a list of texts of at most " + LONGEST + " characters.");
            }
            texts.add(text.strip());
        }
        return texts;
    }

    Lang lang() {
        String lang = text("lang", 10);
        if (!Set.of("", "en", "it").contains(lang)) {
            throw refused("lang is en or it.");
        }
        return lang.equals("it") ? Lang.IT : Lang.EN;
    }

    /** The language named, or where none is that of a text. */
    Lang lang(String text) {
        return text("lang", 10).isEmpty() ? Tongue.of(text, Lang.EN) : lang();
    }

    /** A day, or null where it isn't given. */
    LocalDate day(String name) {
        String day = text(name, 10);
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw refused(name + " is a day such as 2020-01-31.");
        }
    }

    /** A whole number within bounds, or another where it isn't given. */
    int number(String name, int otherwise, int most) {
        Object value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Number n) || n.doubleValue() < 1 || n.doubleValue() > most) {
            throw refused(name + " is a number from 1 to " + most + ".");
        }
        return n.intValue();
    }

    private static RefusedCallException refused(String message) {
        return new RefusedCallException("bad-argument", message, List.of());
    }
}
