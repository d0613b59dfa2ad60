// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * One act that a timeline draws, so that whoever takes it along can take its acts too. They travel
 * within the figure, as numbers do.
 *
 * @param row of which chain of acts it is
 * @param date as far as it is known, such as {@code 2015-05}
 * @param until the year in which its term ends; empty where none is known
 * @param disputed whether sources disagree about it
 * @param says what it is, in words
 */
public record DrawnAct(String row, String date, String until, boolean disputed, String says) {

    /** Of the figure in which the acts are. */
    public static final String ATTRIBUTE = "data-acts";

    /** Acts as the value of the attribute; null where there are none. */
    static String attribute(List<DrawnAct> acts) {
        return acts.isEmpty()
                ? null
                : acts.stream()
                        .map(
                                a ->
                                        String.join(
                                                "\t",
                                                line(a.row),
                                                a.date,
                                                a.until,
                                                a.disputed ? "d" : "",
                                                line(a.says)))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** The acts of a figure. */
    public static List<DrawnAct> in(Element figure) {
        return figure.attr(ATTRIBUTE).lines().map(DrawnAct::read).toList();
    }

    private static DrawnAct read(String line) {
        String[] f = line.split("\t", -1);
        return new DrawnAct(f[0], f[1], f[2], f[3].equals("d"), f[4]);
    }

    /** Its fields as a table of acts has them. */
    public List<String> cells() {
        return List.of(row, date, until, disputed ? "disputed" : "", says);
    }
}
