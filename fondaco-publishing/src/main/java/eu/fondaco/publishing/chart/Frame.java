// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.util.List;

/**
 * The room of a picture. Each chart is drawn twice, for wide windows and for phones, so that its
 * text can be read in both without scrolling sideways; the stylesheet shows one of them.
 *
 * @param kind class of the picture: {@code wide} or {@code narrow}
 */
record Frame(String kind, double width, double height, double left, double right, double top) {

    static final double BOTTOM = 26;
    private static final double WIDE = 860;
    private static final double NARROW = 340;

    /** The two rooms of a chart of that height whose margins differ. */
    static List<Frame> both(double height, double[] wide, double[] narrow) {
        return List.of(
                new Frame("wide", WIDE, height, wide[0], wide[1], wide[2]),
                new Frame("narrow", NARROW, height, narrow[0], narrow[1], narrow[2]));
    }

    boolean isNarrow() {
        return kind.equals("narrow");
    }

    double end() {
        return width - right;
    }

    double base() {
        return height - BOTTOM;
    }

    /** Where a part of the width lies, from 0 to 1. */
    double x(double part) {
        return left + (end() - left) * part;
    }

    /** The middle of a year among others. */
    double year(int year, int first, int last) {
        return x(last == first ? .5 : (double) (year - first) / (last - first));
    }

    double y(double value, Scale scale) {
        return base() - (base() - top) * scale.part(value);
    }
}
