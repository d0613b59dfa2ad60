// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order an address asks for: components split by a plus, each with {@code :asc} or {@code
 * :desc}; {@code *} for all dimensions, {@code series_key} for those of series. Periods go by time,
 * values as numbers, all else by code; a value that isn't shown comes last.
 */
public final class Sorting {

    /** An observation with the key of its series. */
    record Row(String[] key, DataWriter.Obs observation) {}

    private Sorting() {}

    /**
     * Reads an order.
     *
     * @param at the dimension at the observations, which {@code series_key} leaves out
     */
    static Comparator<Row> read(String text, Served flow, String at) {
        Comparator<Row> order = (a, b) -> 0;
        for (String part : text.split("\\+")) {
            String name = part.replaceFirst(":(asc|desc)$", "");
            boolean down = part.endsWith(":desc");
            for (String component : components(name, flow, at)) {
                Comparator<Row> one = component(component, flow);
                order = order.thenComparing(down ? one.reversed() : one);
            }
        }
        return order;
    }

    private static List<String> components(String name, Served flow, String at) {
        if (!name.equals("*") && !name.equals("series_key")) {
            return List.of(name);
        }
        List<String> all = new ArrayList<>(flow.dimensions());
        all.add("TIME_PERIOD");
        if (name.equals("series_key") && !at.equals(Message.ALL)) {
            all.remove(at);
        }
        return all;
    }

    private static Comparator<Row> component(String id, Served flow) {
        int at = flow.dimensions().indexOf(id);
        if (at >= 0) {
            return Comparator.comparing(r -> r.key()[at]);
        }
        return switch (id) {
            case "TIME_PERIOD" -> Comparator.comparing(r -> r.observation().period());
            case "OBS_VALUE" ->
                    Comparator.comparing(
                            Sorting::number, Comparator.nullsLast(Comparator.naturalOrder()));
            case "OBS_STATUS" -> Comparator.comparing(r -> r.observation().status());
            case "CONF_STATUS" -> Comparator.comparing(r -> r.observation().confidentiality());
            case "UNIT_MEASURE", "UNIT_MULT" -> (a, b) -> 0;
            default -> {
                if (flow.structure().attributes().stream().anyMatch(a -> a.id().equals(id))) {
                    yield Comparator.comparing(r -> r.observation().further().getOrDefault(id, ""));
                }
                throw SdmxException.syntax(
                        "'" + id + "' is not a component of " + flow.structure().ref().id());
            }
        };
    }

    private static BigDecimal number(Row row) {
        return row.observation().value() == null ? null : new BigDecimal(row.observation().value());
    }
}
