// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.sources.speech.Speech;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of what an observatory pulls: a table of a provider, cut down to some codes and years.
 *
 * @param id how the entry is called
 * @param provider a provider's id
 * @param flow the table, by the provider's own code; with an asterisk at its end, how the code of
 *     the table begins that {@code named} tells from the others
 * @param named how the table's name ends, where its code isn't known; empty for none
 * @param where codes by dimension; a dimension that isn't named is taken whole
 * @param from first period; empty for none
 * @param to last period; empty for none
 * @param each a dimension whose codes are asked for one by one; empty for none
 * @param format the format to ask for, where a provider has several; empty for its usual one
 * @param base a mirror to ask instead of the provider; null for none
 * @param nextRelease when new data are expected; null when unknown
 */
public record PullSpec(
        String id,
        String provider,
        String flow,
        String named,
        Map<String, List<String>> where,
        String from,
        String to,
        String each,
        String format,
        URI base,
        LocalDate nextRelease) {

    public PullSpec {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        where.forEach((dimension, list) -> codes.put(dimension, List.copyOf(list)));
        where = Collections.unmodifiableMap(codes);
        if (flow.endsWith("*") == named.isEmpty()) {
            throw new UnsoundException(Speech.both("pull-spec.flow-and-named", flow, named));
        }
        for (String part : List.of(named.isEmpty() ? flow : beginning(flow), from, to)) {
            if (!part.matches("[A-Za-z0-9_.$@-]*")) {
                throw new UnsoundException(Speech.both("pull-spec.neither-code-nor-period", part));
            }
        }
        codes.forEach(
                (dimension, list) ->
                        list.forEach(
                                code -> {
                                    if (!code.matches("[A-Za-z0-9_.-]+")) {
                                        throw new UnsoundException(
                                                Speech.both("pull-spec.no-code", code, dimension));
                                    }
                                }));
        if (base != null && !String.valueOf(base.getScheme()).matches("https?")) {
            throw new UnsoundException(Speech.both("pull-spec.no-address", base));
        }
        if (!each.isEmpty() && where.getOrDefault(each, List.of()).isEmpty()) {
            throw new UnsoundException(Speech.both("pull-spec.each-needs-codes", each));
        }
    }

    /** A table whose code is known. */
    public PullSpec(
            String id,
            String provider,
            String flow,
            Map<String, List<String>> where,
            String from,
            String to,
            String each,
            String format,
            URI base,
            LocalDate nextRelease) {
        this(id, provider, flow, "", where, from, to, each, format, base, nextRelease);
    }

    /** How the code of the table begins. */
    public String beginning() {
        return named.isEmpty() ? flow : beginning(flow);
    }

    private static String beginning(String flow) {
        return flow.substring(0, flow.length() - 1);
    }

    /** This entry with the code of the table that was found for its name. */
    public PullSpec of(String found) {
        return new PullSpec(id, provider, found, where, from, to, each, format, base, nextRelease);
    }

    /** What each single request asks for. */
    public List<Portion> parts() {
        if (each.isEmpty()) {
            return List.of(new Portion(where, from, to));
        }
        List<Portion> parts = new ArrayList<>();
        for (String code : where.get(each)) {
            Map<String, List<String>> part = new LinkedHashMap<>(where);
            part.put(each, List.of(code));
            parts.add(new Portion(part, from, to));
        }
        return parts;
    }

    /** Whether new data may be there by that day. */
    public boolean isDue(LocalDate today) {
        return nextRelease == null || !nextRelease.isAfter(today);
    }
}
