// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take in a chart. Which font a reader has isn't known: widths are those of a
 * wide one, so that what fits here fits anywhere.
 */
final class Lettering {

    /** Height of the letters of charts, in units of their pictures. */
    static final double SIZE = 13;

    /** Height of the smallest, as a part of the usual ones. */
    static final double FINE = 11 / SIZE;

    /** How much wider bold letters are. */
    static final double BOLDER = 1.12;

    private static final String CUT = "…";
    private static final int LEAST = 3;
    private static final String THIN = "ijlI|.,:;'’!()[] ";
    private static final String SMALL = "frt-–/\"·";
    private static final String BROAD = "mwMWQO%@…→≈+";

    private Lettering() {}

    /** The width of words in letters of the usual size. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum() * SIZE;
    }

    /** The width of words in bold letters of the usual size. */
    static double bold(String text) {
        return width(text) * BOLDER;
    }

    private static double width(int letter) {
        if (THIN.indexOf(letter) >= 0) {
            return .34;
        }
        if (SMALL.indexOf(letter) >= 0) {
            return .42;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return .95;
        }
        return Character.isUpperCase(letter) ? .73 : .63;
    }

    /**
     * Words that fit in a room, with an ellipsis where some are left out; empty where so few
     * letters would be left that they'd tell nothing.
     */
    static String cut(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).strip() + CUT) > room) {
            end--;
        }
        String left = text.substring(0, end).strip();
        return left.length() < LEAST ? "" : left + CUT;
    }

    /** Words in lines that fit in a room, at most so many; the last is cut where more is left. */
    static List<String> lines(String text, double room, int most) {
        return filled(text, room, most).stream().map(l -> cut(l, room)).toList();
    }

    /** Words in at most so many lines that fit in a room uncut; no line where they don't. */
    static List<String> whole(String text, double room, int most) {
        List<String> lines = most < 1 ? List.of() : filled(text, room, most);
        return lines.stream().allMatch(l -> width(l) <= room) ? lines : List.of();
    }

    /** Lines as full as they can be; the last takes what is left. */
    private static List<String> filled(String text, double room, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer) <= room || lines.size() == most - 1) {
                line = new StringBuilder(longer);
            } else {
                lines.add(line.toString());
                line = new StringBuilder(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
