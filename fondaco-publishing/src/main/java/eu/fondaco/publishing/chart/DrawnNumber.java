// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * One number that a chart draws, so that whoever takes a chart along can take its numbers too. They
 * travel within the figure, in an attribute that browsers don't show.
 *
 * @param series of which line, bar or area it is; empty where there is one only
 * @param at where it stands: a year, a name
 * @param low the number, or the lowest where sources disagree
 * @param high the same number, or the highest
 * @param unit of the number
 * @param provisional whether its source says that it isn't final
 */
public record DrawnNumber(
        String series, String at, double low, double high, String unit, boolean provisional) {

    /** Of the figure in which the numbers are. */
    public static final String ATTRIBUTE = "data-numbers";

    private static final MathContext DIGITS = new MathContext(12);

    /** A number that is final and of which sources agree. */
    static DrawnNumber of(String series, String at, double value, String unit) {
        return new DrawnNumber(series, at, value, value, unit, false);
    }

    /** Numbers as the value of the attribute; null where there are none. */
    static String attribute(List<DrawnNumber> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .map(n -> String.join("\t", n.fields()))
                        .collect(Collectors.joining("\n"));
    }

    private List<String> fields() {
        return List.of(
                line(series),
                line(at),
                plain(low),
                plain(high),
                line(unit),
                provisional ? "p" : "");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** A number without the noise of its last digits. */
    private static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** The numbers of a figure. */
    public static List<DrawnNumber> in(Element figure) {
        return figure.attr(ATTRIBUTE).lines().map(DrawnNumber::read).toList();
    }

    private static DrawnNumber read(String line) {
        String[] f = line.split("\t", -1);
        return new DrawnNumber(
                f[0],
                f[1],
                Double.parseDouble(f[2]),
                Double.parseDouble(f[3]),
                f[4],
                f[5].equals("p"));
    }

    /** Its fields as a table of numbers has them: the number, then the highest where it differs. */
    public List<String> cells() {
        return List.of(
                series,
                at,
                plain(low),
                low == high ? "" : plain(high),
                unit,
                low == high ? provisional ? "provisional" : "" : "disputed");
    }
}
