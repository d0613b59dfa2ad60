// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An address taken apart as SDMX wants it: steps of the path and parameters are decoded except that
 * a plus stays a plus; the names of parameters are in any case; a trailing slash means nothing.
 */
public final class Asked {

    private final List<String> steps;
    private final Map<String, String> parameters;
    private final Map<String, List<String>> conditions;

    private Asked(
            List<String> steps,
            Map<String, String> parameters,
            Map<String, List<String>> conditions) {
        this.steps = steps;
        this.parameters = parameters;
        this.conditions = conditions;
    }

    /** Reads a raw path below the service's root, and a raw query or null. */
    public static Asked of(String path, String query) {
        List<String> steps = new ArrayList<>();
        for (String step : path.replaceFirst("^/", "").replaceFirst("/+$", "").split("/", -1)) {
            steps.add(decoded(step));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                String name = decoded(part.substring(0, at));
                String value = decoded(part.substring(at + 1));
                if (name.startsWith("c[") && name.endsWith("]")) {
                    conditions
                            .computeIfAbsent(
                                    name.substring(2, name.length() - 1), c -> new ArrayList<>())
                            .add(value);
                } else {
                    parameters.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
                }
            }
        }
        return new Asked(steps, parameters, conditions);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw SdmxException.syntax("'" + text + "' isn't percent-encoded as it should be");
        }
    }

    public int size() {
        return steps.size();
    }

    /** A step of the path, or another text where the path ends before or the step is empty. */
    public String step(int at, String otherwise) {
        return at < steps.size() && !steps.get(at).isEmpty() ? steps.get(at) : otherwise;
    }

    /** A parameter by its name in lower case, or another text. */
    public String get(String name, String otherwise) {
        String value = parameters.get(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /**
     * Refuses parameters of other names. Parts of the query without a value are overlooked: a
     * client in use puts the key there.
     *
     * @param known names in lower case
     */
    public void only(Set<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw SdmxException.syntax(
                        "There is no parameter '"
                                + name
                                + "'; see https://github.com/sdmx-twg/sdmx-rest");
            }
        }
    }

    /** A parameter that must be one of some words. */
    public String among(String name, String otherwise, String... words) {
        String value = get(name, otherwise);
        for (String word : words) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw SdmxException.syntax(
                name + " is one of " + String.join(", ", words) + ", not '" + value + "'");
    }

    public boolean flag(String name) {
        return among(name, "false", "true", "false").equals("true");
    }

    /** A number from 0 on; 0 where it isn't given. */
    public long count(String name) {
        String value = get(name, "0");
        if (!value.matches("\\d{1,12}")) {
            throw SdmxException.syntax(name + " is a number from 0 on, not '" + value + "'");
        }
        return Long.parseLong(value);
    }

    /** A positive number, or 0 where it isn't given. */
    public int number(String name) {
        String value = get(name, "0");
        if (!value.matches("\\d{1,9}") || value.equals("0") && parameters.containsKey(name)) {
            throw SdmxException.syntax(name + " is a positive number, not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    /** Conditions of the second generation, by component; all of them must hold. */
    public Map<String, List<String>> conditions() {
        return conditions;
    }

    /** A list of alternatives; empty where the text means any. */
    public static Set<String> alternatives(String text) {
        return text.equals("all") || text.equals("*") || text.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(text.split("[+,]")));
    }
}
