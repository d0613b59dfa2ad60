// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.fondaco.publishing.chart.ChartFile;
import eu.fondaco.publishing.chart.DrawnNumber;
import eu.fondaco.web.table.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The numbers that a chart draws as a table: a row each, with its unit and where it is from. */
final class ChartTable {

    private static final List<String> HEADS =
            List.of(
                    "chart",
                    "series",
                    "at",
                    "value",
                    "value_to",
                    "unit",
                    "status",
                    "source",
                    "address");

    private ChartTable() {}

    /**
     * The numbers of a figure.
     *
     * @param source who published one of them
     * @param address of the page that shows them
     * @throws NoSuchPageException where the chart draws no numbers
     */
    static String csv(Element figure, Function<DrawnNumber, String> source, String address) {
        List<DrawnNumber> numbers = DrawnNumber.in(figure);
        if (numbers.isEmpty()) {
            throw new NoSuchPageException("csv");
        }
        StringBuilder csv = new StringBuilder(line(HEADS));
        for (DrawnNumber number : numbers) {
            List<String> cells = new ArrayList<>(List.of(ChartFile.title(figure)));
            cells.addAll(number.cells());
            cells.addAll(List.of(source.apply(number), address));
            csv.append(line(cells));
        }
        return csv.toString();
    }

    /** The same as JSON: an array of objects, numbers as numbers. */
    static String json(Element figure, Function<DrawnNumber, String> source, String address) {
        List<DrawnNumber> numbers = DrawnNumber.in(figure);
        if (numbers.isEmpty()) {
            throw new NoSuchPageException("json");
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (DrawnNumber number : numbers) {
            List<String> cells = new ArrayList<>(List.of(ChartFile.title(figure)));
            cells.addAll(number.cells());
            cells.addAll(List.of(source.apply(number), address));
            ObjectNode row = rows.addObject();
            for (int i = 0; i < cells.size(); i++) {
                String head = HEADS.get(i);
                String cell = cells.get(i);
                if (cell.isEmpty()) {
                    row.putNull(head);
                } else if (head.startsWith("value")) {
                    row.put(head, new BigDecimal(cell));
                } else {
                    row.put(head, cell);
                }
            }
        }
        return rows.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> Csv.quoted(Csv.harmless(cell)))
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
