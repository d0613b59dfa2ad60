// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.web.sdmx.message.SdmxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A media type with its parameters, and the choice among several that a client accepts. */
record MediaType(String name, Map<String, String> parameters, double quality) {

    /** A format chosen, and the type to label it with. */
    record Chosen<F>(F format, String label, Map<String, String> parameters) {}

    static MediaType parse(String text) {
        String[] parts = text.split(";");
        Map<String, String> parameters = new TreeMap<>();
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("\\s*=\\s*", 2);
            String value = pair.length > 1 ? pair[1].replace("\"", "") : "";
            if (pair[0].equalsIgnoreCase("q")) {
                quality = value.matches("[01](\\.\\d*)?|\\.\\d+") ? Double.parseDouble(value) : 0;
            } else {
                parameters.put(pair[0].toLowerCase(Locale.ROOT), value);
            }
        }
        String name = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
        return new MediaType(name, parameters, quality);
    }

    private static List<MediaType> list(String accept) {
        List<MediaType> all = new ArrayList<>();
        for (String part : accept.split(",")) {
            MediaType type = parse(part);
            if (type.quality > 0 && !type.name.isEmpty()) {
                all.add(type);
            }
        }
        all.sort((a, b) -> Double.compare(b.quality, a.quality));
        return all;
    }

    /**
     * Chooses among formats; the first is what a client gets that doesn't mind.
     *
     * @param typeOf the exact type of a format
     * @throws SdmxException with status 406 when none is accepted
     */
    static <F> Chosen<F> choose(String accept, List<F> formats, Function<F, String> typeOf) {
        if (accept == null || accept.isBlank()) {
            return new Chosen<>(formats.get(0), typeOf.apply(formats.get(0)), Map.of());
        }
        for (MediaType asked : list(accept)) {
            Optional<Chosen<F>> found = match(asked, formats, typeOf);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new SdmxException(
                406,
                406,
                "None of '"
                        + accept
                        + "' can be written; there are "
                        + String.join(", ", formats.stream().map(typeOf).toList()));
    }

    private static <F> Optional<Chosen<F>> match(
            MediaType asked, List<F> formats, Function<F, String> typeOf) {
        F newest = null;
        String latest = "";
        for (F format : formats) {
            String exact = typeOf.apply(format);
            MediaType type = parse(exact);
            if (asked.name.equals("*/*") || asked.name.equals("application/*")) {
                return Optional.of(new Chosen<>(format, exact, Map.of()));
            }
            if (asked.isPlain(type)) {
                return Optional.of(new Chosen<>(format, asked.name, asked.parameters));
            }
            if (asked.name.equals(type.name)) {
                String version = type.parameters.getOrDefault("version", "");
                String wanted = asked.parameters.get("version");
                if (wanted == null
                        ? newest == null || !asked.isXml() && version.compareTo(latest) > 0
                        : version.equals(wanted) || version.equals(wanted + ".0")) {
                    newest = format;
                    latest = version;
                }
            }
        }
        return newest == null
                ? Optional.empty()
                : Optional.of(new Chosen<>(newest, typeOf.apply(newest), asked.parameters));
    }

    /** Whether it is XML; of which, where no version is asked, clients in use read the first. */
    private boolean isXml() {
        return name.endsWith("+xml");
    }

    /** Whether a general name such as application/xml is asked, and the type is of that family. */
    private boolean isPlain(MediaType type) {
        return switch (name) {
            case "application/xml", "text/xml" -> type.name.endsWith("+xml");
            case "application/json" -> type.name.endsWith("+json");
            case "text/csv", "application/csv" -> type.name.endsWith("+csv");
            default -> false;
        };
    }
}
