// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.fondaco.core.text.CsvText;
import eu.fondaco.publishing.chart.ChartFile;
import eu.fondaco.publishing.chart.DrawnAct;
import eu.fondaco.publishing.chart.DrawnNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What a chart draws as a table: a row for each number with its unit, or for each act, and where it
 * is from.
 */
final class ChartTable {

    private static final List<String> OF_NUMBERS =
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

    private static final List<String> OF_ACTS =
            List.of("chart", "row", "date", "until", "status", "act", "source", "address");

    private record Rows(List<String> heads, List<List<String>> rows) {}

    private ChartTable() {}

    /** Whether the markup of a figure has with it what a table is made of. */
    static boolean isOf(String figure) {
        return figure.contains(" " + DrawnNumber.ATTRIBUTE + "=\"")
                || figure.contains(" " + DrawnAct.ATTRIBUTE + "=\"");
    }

    /**
     * @param all who published anything of the figure
     * @param each who published one of its numbers
     */
    private static Rows rows(
            Element figure, String all, Function<DrawnNumber, String> each, String address) {
        List<List<String>> rows = new ArrayList<>();
        List<DrawnNumber> numbers = DrawnNumber.in(figure);
        numbers.forEach(n -> rows.add(row(figure, n.cells(), each.apply(n), address)));
        DrawnAct.in(figure).forEach(a -> rows.add(row(figure, a.cells(), all, address)));
        return new Rows(numbers.isEmpty() ? OF_ACTS : OF_NUMBERS, rows);
    }

    private static List<String> row(
            Element figure, List<String> drawn, String source, String address) {
        List<String> cells = new ArrayList<>(List.of(ChartFile.title(figure)));
        cells.addAll(drawn);
        cells.addAll(List.of(source, address));
        return cells;
    }

    /**
     * What a figure draws.
     *
     * @param all who published anything of it
     * @param each who published one of its numbers
     * @param address of the page that shows it
     * @throws NoSuchPageException where the chart draws neither numbers nor acts
     */
    static String csv(
            Element figure, String all, Function<DrawnNumber, String> each, String address) {
        Rows rows = rows(figure, all, each, address);
        if (rows.rows.isEmpty()) {
            throw new NoSuchPageException("csv");
        }
        StringBuilder csv = new StringBuilder(line(rows.heads));
        rows.rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    /** The same as JSON: an array of objects, numbers as numbers. */
    static String json(
            Element figure, String all, Function<DrawnNumber, String> each, String address) {
        Rows rows = rows(figure, all, each, address);
        if (rows.rows.isEmpty()) {
            throw new NoSuchPageException("json");
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (List<String> cells : rows.rows) {
            ObjectNode row = array.addObject();
            for (int i = 0; i < cells.size(); i++) {
                String head = rows.heads.get(i);
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
        return array.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }
}
